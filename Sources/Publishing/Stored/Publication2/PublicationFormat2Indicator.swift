import Foundation
import Monitoring

extension PublicationFormat2 {
  struct Indicator: Codable {
    var code: String
    var name: String
    var definition: String
    var unit: String
    var level: String
    var measure: String
    var direction: String
    var decimals: Int
    var overTime: String
    var overProjects: String
    /// Of format 2, which had no class.
    var countsPeople: Bool?
    var disclosureClass: String?
    var counting: String?
    var margin: StoredText<Decimal>?
    var isRequired: Bool
    var alerts: Alerts
    var scope: Area
    var dimensionCodes: [String]
    /// Only where it is not asked all along.
    var startsOn: StoredText<Day>?
    var endsOn: StoredText<Day>?
    /// Since people are told by département, where the call compares with a population.
    var territories: [Territory]?

    enum CodingKeys: String, CodingKey {
      case code, definition
      case name = "nom"
      case unit = "unite"
      case level = "niveau"
      case measure = "mesure"
      case direction = "sens"
      case decimals = "decimales"
      case overTime = "dans_le_temps"
      case overProjects = "entre_projets"
      case countsPeople = "compte_des_personnes"
      case disclosureClass = "classe"
      case counting = "comptage"
      case margin = "marge"
      case isRequired = "obligatoire"
      case alerts = "alertes"
      case scope = "portee"
      case dimensionCodes = "ventilations"
      case startsOn = "demande_du"
      case endsOn = "demande_au"
      case territories = "populations"
    }
  }

  /// The population of a territory that an indicator is compared with.
  struct Territory: Codable {
    var name: String
    var value: StoredText<Decimal>
    var source: String
    var year: Int

    enum CodingKeys: String, CodingKey {
      case source
      case name = "territoire"
      case value = "valeur"
      case year = "annee"
    }
  }

  struct Alerts: Codable {
    var changeRatio: StoredText<Decimal>
    var changeUnits: StoredText<Decimal>
    var targetRatio: StoredText<Decimal>

    enum CodingKeys: String, CodingKey {
      case changeRatio = "ecart_relatif"
      case changeUnits = "ecart"
      case targetRatio = "ecart_a_la_cible"
    }
  }

  /// `{"type": "axe", "code": "2"}`; the call has no code.
  struct Area: Codable {
    var type: AreaType
    var code: String?
  }

  enum AreaType: String, Codable {
    case call = "appel"
    case axis = "axe"
    case project = "projet"
  }
}

extension PublicationFormat2.Area {
  init(_ area: Area) {
    switch area {
    case .call: self.init(type: .call, code: nil)
    case .axis(let code): self.init(type: .axis, code: code)
    case .project(let code): self.init(type: .project, code: code)
    }
  }

  func read() throws -> Area {
    switch (type, code) {
    case (.call, nil): .call
    case (.axis, let code?): .axis(code: code)
    case (.project, let code?): .project(code: code)
    default: throw UnknownWord(word: type.rawValue)
    }
  }
}

extension PublicationFormat2.Indicator {
  init(_ indicator: Indicator) {
    code = indicator.code
    name = indicator.name
    definition = indicator.definition
    unit = indicator.unit
    level = PublicationFormat2.levels.word(indicator.level)
    measure = PublicationFormat2.measures.word(indicator.measure)
    direction = PublicationFormat2.directions.word(indicator.direction)
    decimals = indicator.decimals
    overTime = PublicationFormat2.overTime.word(indicator.overTime)
    overProjects = PublicationFormat2.overProjects.word(indicator.overProjects)
    disclosureClass = PublicationFormat2.disclosureClasses.word(indicator.disclosureClass)
    counting = indicator.counting.map(PublicationFormat2.countings.word)
    margin = indicator.margin.map(StoredText.init)
    isRequired = indicator.isRequired
    alerts = PublicationFormat2.Alerts(
      changeRatio: StoredText(indicator.alerts.changeRatio),
      changeUnits: StoredText(indicator.alerts.changeUnits),
      targetRatio: StoredText(indicator.alerts.targetRatio))
    scope =
      switch indicator.scope {
      case .call: PublicationFormat2.Area(.call)
      case .axis(let code): PublicationFormat2.Area(.axis(code: code))
      case .project(let code): PublicationFormat2.Area(.project(code: code))
      }
    dimensionCodes = indicator.disaggregationCodes
    startsOn = indicator.startsOn.map(StoredText.init)
    endsOn = indicator.endsOn.map(StoredText.init)
    let own = indicator.references.compactMap(PublicationFormat2.Territory.init)
    territories = own.isEmpty ? nil : own
  }

  func read() throws -> Indicator {
    let scope: IndicatorScope =
      switch try self.scope.read() {
      case .call: .call
      case .axis(let code): .axis(code: code)
      case .project(let code): .project(code: code)
      }
    return Indicator(
      id: .zero, code: code, name: name, definition: definition, unit: unit,
      level: try PublicationFormat2.levels.value(level),
      measure: try PublicationFormat2.measures.value(measure),
      direction: try PublicationFormat2.directions.value(direction), decimals: decimals,
      overTime: try PublicationFormat2.overTime.value(overTime),
      overProjects: try PublicationFormat2.overProjects.value(overProjects),
      disclosureClass: try disclosureClass.map(PublicationFormat2.disclosureClasses.value)
        ?? (countsPeople == true ? .people : .activity),
      counting: try counting.map(PublicationFormat2.countings.value), margin: margin?.value,
      references: (territories ?? []).map { $0.read() }, isRequired: isRequired,
      alerts: AlertThresholds(
        changeRatio: alerts.changeRatio.value, changeUnits: alerts.changeUnits.value,
        targetRatio: alerts.targetRatio.value),
      scope: scope, disaggregationCodes: dimensionCodes, startsOn: startsOn?.value,
      endsOn: endsOn?.value)
  }
}

extension PublicationFormat2.Territory {
  /// Returns nil for what is of no territory: it stands beside its category.
  init?(_ reference: ReferenceValue) {
    guard let territory = reference.territory else { return nil }
    name = territory
    value = StoredText(reference.value)
    source = reference.source
    year = reference.year
  }

  func read() -> ReferenceValue {
    ReferenceValue(
      categoryCode: nil, territory: name, value: value.value, source: source, year: year)
  }
}
