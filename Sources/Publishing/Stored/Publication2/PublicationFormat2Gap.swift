import Foundation

extension PublicationFormat2 {
  struct Gap: Codable {
    var area: Area
    var indicatorCode: String
    var disaggregation: String
    var disadvantaged: String
    var reference: String
    var firstYear: Int
    var lastYear: Int
    var verdict: String
    var figures: GapFigures?
    var inequality: Inequality?

    enum CodingKeys: String, CodingKey {
      case reference, verdict
      case area = "perimetre"
      case indicatorCode = "indicateur"
      case disaggregation = "ventilation"
      case disadvantaged = "defavorisee"
      case firstYear = "premiere_annee"
      case lastYear = "derniere_annee"
      case figures = "chiffres"
      case inequality = "inegalite"
    }
  }

  /// Points.
  struct GapFigures: Codable {
    var first: GapBounds
    var last: GapBounds
    var change: GapBounds
    var pValue: StoredText<Decimal>
    var detectable: StoredText<Decimal>
    var detectableLevel: StoredText<Decimal>?
    var people: Int?
    var projects: Int
    var crudeChange: StoredText<Decimal>?

    enum CodingKeys: String, CodingKey {
      case first = "premier"
      case last = "dernier"
      case change = "changement"
      case pValue = "p"
      case detectable = "detectable"
      case detectableLevel = "ecart_detectable"
      case people = "personnes"
      case projects = "projets"
      case crudeChange = "changement_brut"
    }
  }

  struct GapBounds: Codable {
    var value: StoredText<Decimal>
    var lower: StoredText<Decimal>
    var upper: StoredText<Decimal>

    enum CodingKeys: String, CodingKey {
      case value = "valeur"
      case lower = "bas"
      case upper = "haut"
    }
  }

  static let gapVerdicts = StoredWords<PublishedGap.Verdict> { verdict in
    switch verdict {
    case .narrowed: "reduit"
    case .widened: "creuse"
    case .reversed: "inverse"
    case .stable: "stable"
    case .notEstablished: "pas_de_changement_etabli"
    case .tooFewPeople: "trop_peu_de_personnes"
    case .tooFewCompared: "projets_non_comparables"
    case .noVariation: "sans_variation"
    }
  }
}

extension PublicationFormat2.Gap {
  init(_ gap: PublishedGap) {
    area = PublicationFormat2.Area(gap.area)
    indicatorCode = gap.indicatorCode
    disaggregation = gap.disaggregation
    disadvantaged = gap.disadvantaged
    reference = gap.reference
    firstYear = gap.years.first
    lastYear = gap.years.last
    verdict = PublicationFormat2.gapVerdicts.word(gap.verdict)
    figures = gap.figures.map(PublicationFormat2.GapFigures.init)
    inequality = gap.inequality.map(PublicationFormat2.Inequality.init)
  }

  func read() throws -> PublishedGap {
    PublishedGap(
      area: try area.read(), indicatorCode: indicatorCode, disaggregation: disaggregation,
      disadvantaged: disadvantaged, reference: reference,
      years: PublishedGap.Years(first: firstYear, last: lastYear),
      verdict: try PublicationFormat2.gapVerdicts.value(verdict), figures: figures?.read(),
      inequality: inequality?.read())
  }
}

extension PublicationFormat2.GapFigures {
  fileprivate init(_ figures: PublishedGap.Figures) {
    first = PublicationFormat2.GapBounds(figures.first)
    last = PublicationFormat2.GapBounds(figures.last)
    change = PublicationFormat2.GapBounds(figures.change)
    pValue = StoredText(figures.pValue)
    detectable = StoredText(figures.detectable)
    detectableLevel = figures.detectableLevel.map(StoredText.init)
    people = figures.people
    projects = figures.projects
    crudeChange = figures.crudeChange.map(StoredText.init)
  }

  fileprivate func read() -> PublishedGap.Figures {
    PublishedGap.Figures(
      first: first.read(), last: last.read(), change: change.read(), pValue: pValue.value,
      detectable: detectable.value, detectableLevel: detectableLevel?.value, people: people,
      projects: projects,
      crudeChange: crudeChange?.value)
  }
}

extension PublicationFormat2.GapBounds {
  init(_ bounded: PublishedGap.Bounded) {
    value = StoredText(bounded.value)
    lower = StoredText(bounded.lower)
    upper = StoredText(bounded.upper)
  }

  func read() -> PublishedGap.Bounded {
    PublishedGap.Bounded(value: value.value, lower: lower.value, upper: upper.value)
  }
}
