import Foundation
import Monitoring

extension PublicationFormat2 {
  /// A target of one year, or of the whole life if it names none. Format 2 has the first two keys
  /// only; format 3 has all that it is held against.
  struct Target: Codable {
    /// Left out where it is hidden, as the mean of several targets by hidden numbers of people.
    var value: StoredText<Decimal>?
    /// Then, of a proportion, the two percentages between which it lies.
    var range: [Int]?
    var year: Int?
    var period: String?
    var kind: String?
    var actual: Figure?
    var attainment: Figure?
    var state: String?
    var projects: Int?

    enum CodingKeys: String, CodingKey {
      case value = "valeur"
      case range = "entre"
      case year = "annee"
      case period = "periode"
      case kind = "genre"
      case actual = "realise"
      case attainment = "atteinte"
      case state = "etat"
      case projects = "projets"
    }
  }
}

extension PublicationFormat2.Target {
  init(_ target: PublishedTarget) {
    value = target.target.map(StoredText.init)
    range = target.range.map { [$0.lowerBound, $0.upperBound] }
    switch target.term {
    case .life: period = "depuis_le_debut"
    case .lastFullYears: period = "dernieres_annees_pleines"
    case .year(let year):
      period = "annee"
      self.year = year
    }
    kind = PublicationFormat2.targetKinds.word(target.kind)
    actual = PublicationFormat2.Figure(target.actual)
    attainment = PublicationFormat2.Figure(target.attainment)
    state = PublicationFormat2.targetStates.word(target.state)
    projects = target.projects
  }

  /// - Parameter former: what format 2 tells of it elsewhere.
  func read(former: (FormerTarget) -> PublishedTarget, attainment old: PublicationFormat2.Figure?)
    throws -> PublishedTarget
  {
    guard let period, let kind, let actual, let attainment, let state, let projects else {
      guard let old, let value else { throw UnknownWord(word: "cible") }
      return former(
        FormerTarget(target: value.value, year: year, attainment: try old.attainment()))
    }
    return PublishedTarget(
      target: value?.value, range: try PublicationFormat2.range(range),
      kind: try PublicationFormat2.targetKinds.value(kind),
      term: try term(period), actual: try actual.publishedValue(),
      attainment: try attainment.attainment(),
      state: try PublicationFormat2.targetStates.value(state), projects: projects)
  }

  private func term(_ period: String) throws -> PublishedTarget.Term {
    switch (period, year) {
    case ("depuis_le_debut", nil): .life
    case ("dernieres_annees_pleines", nil): .lastFullYears
    case ("annee", let year?): .year(year)
    default: throw UnknownWord(word: period)
    }
  }
}

extension PublicationFormat2 {
  static let targetKinds = StoredWords<TargetKind> { kind in
    switch kind {
    case .reach: "atteindre"
    case .floor: "plancher"
    case .ceiling: "plafond"
    }
  }

  static let targetStates = StoredWords<PublishedTargetState> { state in
    switch state {
    case .reached: "atteint"
    case .nearly: "presque"
    case .partly: "partiel"
    case .notReached: "non_atteint"
    case .indistinct: "non_distinguable"
    case .maintained: "maintenu"
    case .notMaintained: "non_maintenu"
    case .hidden: "masque"
    case .noValue: "sans_valeur"
    case .noBaseline: "sans_depart"
    case .targetIsBaseline: "cible_egale_au_depart"
    case .tooFewPeople: "trop_peu_de_personnes"
    }
  }

  static let disclosureClasses = StoredWords<DisclosureClass> { disclosureClass in
    switch disclosureClass {
    case .people: "personnes"
    case .health: "sante"
    case .activity: "activite"
    }
  }

  static let countings = StoredWords<Counting> { counting in
    switch counting {
    case .once: "une_fois"
    case .perEvent: "par_evenement"
    case .perQuarter: "par_trimestre"
    }
  }
}
