import Monitoring

extension PublicationFormat2 {
  /// In whole percents.
  struct Interval: Codable {
    var lower: Int
    var upper: Int
    var reach: String

    enum CodingKeys: String, CodingKey {
      case lower = "bas"
      case upper = "haut"
      case reach = "portee"
    }
  }

  /// Of a favourable share, since another wave.
  struct Change: Codable {
    var since: StoredText<Quarter>
    var projects: Int
    var verdict: String
    var figures: ChangeFigures?

    enum CodingKeys: String, CodingKey {
      case verdict
      case since = "depuis"
      case projects = "projets"
      case figures = "chiffres"
    }
  }

  /// Whole percents and points.
  struct ChangeFigures: Codable {
    var first: Int
    var last: Int
    var change: Int
    var lower: Int
    var upper: Int
    var detectable: Int?

    enum CodingKeys: String, CodingKey {
      case detectable
      case first = "premier"
      case last = "dernier"
      case change = "changement"
      case lower = "bas"
      case upper = "haut"
    }
  }

  static let reaches = StoredWords<PublishedInterval.Reach> { reach in
    switch reach {
    case .similarProjects: "projets_semblables"
    case .theseProjects: "ces_projets"
    }
  }

  static let majorities = StoredWords<FavourableMajority> { majority in
    switch majority {
    case .assured: "assuree"
    case .notAssured: "non_assuree"
    }
  }

  static let answerClasses = StoredWords<AnswerClass> { answerClass in
    switch answerClass {
    case .opinion: "avis"
    case .profile: "profil"
    case .health: "sante"
    }
  }

  static let changeVerdicts = StoredWords<PublishedChange.Verdict> { verdict in
    switch verdict {
    case .risen: "en_hausse"
    case .fallen: "en_baisse"
    case .notEstablished: "pas_de_changement_etabli"
    case .tooFewPeople: "trop_peu_de_personnes"
    case .questionChanged: "question_modifiee"
    }
  }
}

extension PublicationFormat2.Interval {
  init(_ interval: PublishedInterval) {
    lower = interval.lower
    upper = interval.upper
    reach = PublicationFormat2.reaches.word(interval.reach)
  }

  func read() throws -> PublishedInterval {
    PublishedInterval(
      lower: lower, upper: upper, reach: try PublicationFormat2.reaches.value(reach))
  }
}

extension PublicationFormat2.Change {
  init(_ change: PublishedChange) {
    since = StoredText(change.since)
    projects = change.projects
    verdict = PublicationFormat2.changeVerdicts.word(change.verdict)
    figures = change.figures.map { figures in
      PublicationFormat2.ChangeFigures(
        first: figures.first, last: figures.last, change: figures.change, lower: figures.lower,
        upper: figures.upper, detectable: figures.detectable)
    }
  }

  func read() throws -> PublishedChange {
    PublishedChange(
      since: since.value, projects: projects,
      verdict: try PublicationFormat2.changeVerdicts.value(verdict),
      figures: figures.map { figures in
        PublishedChange.Figures(
          first: figures.first, last: figures.last, change: figures.change,
          lower: figures.lower, upper: figures.upper, detectable: figures.detectable)
      })
  }
}
