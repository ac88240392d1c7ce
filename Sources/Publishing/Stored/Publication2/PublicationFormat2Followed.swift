import Monitoring

extension PublicationFormat2 {
  /// The same people in two waves, over an area.
  struct Followed: Codable {
    var since: StoredText<Quarter>
    var projects: Int
    var people: Int
    var isExact: Bool
    var codesBefore: Int?
    var codesAfter: Int?
    var questions: [FollowedQuestion]
    /// Absent where no question of profile is followed, and in publications made before it was told.
    var attrition: [Attrition]?

    enum CodingKeys: String, CodingKey {
      case questions
      case attrition = "retrouvees_par_profil"
      case since = "depuis"
      case projects = "projets"
      case people = "personnes"
      case isExact = "exact"
      case codesBefore = "codes_avant"
      case codesAfter = "codes_apres"
    }
  }

  struct FollowedQuestion: Codable {
    var name: String
    var label: String
    var verdict: String
    /// Favourable twice, no more, now, never.
    var table: [Int]?
    /// In points: the change, its lower and its upper limit.
    var change: [Int]?
    var isPaired: Bool?
    var departure: String

    enum CodingKeys: String, CodingKey {
      case verdict
      case name = "nom"
      case label = "libelle"
      case table = "tableau"
      case change = "changement"
      case isPaired = "appariees_seules"
      case departure = "departs"
    }
  }

  /// Found again or not, by what people had said of themselves.
  struct Attrition: Codable {
    var question: String
    var label: String
    /// Absent where they are not told.
    var groups: [AttritionGroup]?

    enum CodingKeys: String, CodingKey {
      case question
      case label = "libelle"
      case groups = "groupes"
    }
  }

  struct AttritionGroup: Codable {
    var label: String
    var found: Int
    var left: Int

    enum CodingKeys: String, CodingKey {
      case label = "libelle"
      case found = "retrouvees"
      case left = "non_retrouvees"
    }
  }

  fileprivate static let departures = StoredWords<PublishedFollowed.Departure> { departure in
    switch departure {
    case .moreFavourable: "plus_favorables"
    case .lessFavourable: "moins_favorables"
    case .notEstablished: "non_etabli"
    case .notAssessed: "non_evalue"
    }
  }
}

extension PublicationFormat2.Followed {
  init(_ followed: PublishedFollowed) {
    since = StoredText(followed.since)
    projects = followed.projects
    people = followed.people
    isExact = followed.isExact
    codesBefore = followed.codes?.before
    codesAfter = followed.codes?.after
    questions = followed.questions.map(PublicationFormat2.FollowedQuestion.init)
    attrition =
      followed.attrition.isEmpty
      ? nil : followed.attrition.map(PublicationFormat2.Attrition.init)
  }

  func read() throws -> PublishedFollowed {
    let codes = codesBefore.flatMap { before in
      codesAfter.map { PublishedFollowed.Codes(before: before, after: $0) }
    }
    return PublishedFollowed(
      since: since.value, projects: projects, people: people, isExact: isExact, codes: codes,
      questions: try questions.map { try $0.read() },
      attrition: (attrition ?? []).map(\.read))
  }
}

extension PublicationFormat2.Attrition {
  init(_ attrition: PublishedFollowed.Attrition) {
    question = attrition.question
    label = attrition.label
    groups = attrition.groups?.map {
      PublicationFormat2.AttritionGroup(label: $0.label, found: $0.found, left: $0.left)
    }
  }

  var read: PublishedFollowed.Attrition {
    PublishedFollowed.Attrition(
      question: question, label: label,
      groups: groups?.map {
        PublishedFollowed.AttritionGroup(label: $0.label, found: $0.found, left: $0.left)
      })
  }
}

extension PublicationFormat2.FollowedQuestion {
  init(_ question: PublishedFollowed.Question) {
    name = question.name
    label = question.label
    verdict = PublicationFormat2.changeVerdicts.word(question.verdict)
    table = question.table.map {
      [$0.favourableTwice, $0.lost, $0.gained, $0.notFavourableTwice]
    }
    change = question.change.map { [$0.points, $0.lower, $0.upper] }
    isPaired = question.change?.isPaired
    departure = PublicationFormat2.departures.word(question.departure)
  }

  func read() throws -> PublishedFollowed.Question {
    PublishedFollowed.Question(
      name: name, label: label, verdict: try PublicationFormat2.changeVerdicts.value(verdict),
      table: table.flatMap { cells in
        cells.count == 4
          ? PublishedFollowed.Table(
            favourableTwice: cells[0], lost: cells[1], gained: cells[2],
            notFavourableTwice: cells[3]) : nil
      },
      change: change.flatMap { points in
        points.count == 3
          ? PublishedFollowed.Change(
            points: points[0], lower: points[1], upper: points[2], isPaired: isPaired ?? false)
          : nil
      }, departure: try PublicationFormat2.departures.value(departure))
  }
}
