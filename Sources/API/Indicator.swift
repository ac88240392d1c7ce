package import Foundation
package import Monitoring

/// An indicator, as whoever enters it needs it.
package struct IndicatorMessage: Message, Hashable {
  package var id: UUID
  package var code: String
  package var name: String
  package var definition: String
  package var unit: String
  package var level: Code<Indicator.Level>
  package var measure: Code<Indicator.Measure>
  package var direction: Code<Indicator.Direction>
  package var decimals: Int
  package var overTime: Code<Indicator.OverTime>
  package var overProjects: Code<Indicator.OverProjects>
  /// Nil in format 2, which said `countsPeople`.
  package var disclosureClass: Code<DisclosureClass>?
  package var countsPeople: Bool?
  package var counting: Code<Counting>?
  package var margin: Numeral?
  package var isRequired: Bool
  /// Only where it is so.
  package var isTypedTwice: Bool?
  package var alerts: AlertThresholdsMessage
  /// Neither axis nor project: common to the whole call.
  package var axis: String?
  package var project: String?
  /// Codes of the disaggregations.
  package var disaggregations: [String]

  package init(_ indicator: Indicator) {
    id = indicator.id
    code = indicator.code
    name = indicator.name
    definition = indicator.definition
    unit = indicator.unit
    level = Code(indicator.level)
    measure = Code(indicator.measure)
    direction = Code(indicator.direction)
    decimals = indicator.decimals
    overTime = Code(indicator.overTime)
    overProjects = Code(indicator.overProjects)
    disclosureClass = Code(indicator.disclosureClass)
    counting = indicator.counting.map(Code.init)
    margin = indicator.margin.map(Numeral.init)
    isRequired = indicator.isRequired
    isTypedTwice = indicator.isTypedTwice ? true : nil
    alerts = AlertThresholdsMessage(indicator.alerts)
    switch indicator.scope {
    case .call: break
    case .axis(let code): axis = code
    case .project(let code): project = code
    }
    disaggregations = indicator.disaggregationCodes
  }

  package var indicator: Indicator {
    Indicator(
      id: id, code: code, name: name, definition: definition, unit: unit, level: level.value,
      measure: measure.value, direction: direction.value, decimals: decimals,
      overTime: overTime.value, overProjects: overProjects.value, disclosureClass: knownClass,
      counting: counting?.value, margin: margin?.decimal, isRequired: isRequired,
      isTypedTwice: isTypedTwice ?? false, alerts: alerts.thresholds, scope: scope,
      disaggregationCodes: disaggregations)
  }

  private var knownClass: DisclosureClass {
    disclosureClass?.value ?? (countsPeople == true ? .people : .activity)
  }

  private var scope: IndicatorScope {
    project.map { .project(code: $0) } ?? axis.map { .axis(code: $0) } ?? .call
  }

  enum CodingKeys: String, CodingKey {
    case id, code, definition
    case name = "nom"
    case unit = "unite"
    case level = "niveau"
    case measure = "mesure"
    case direction = "sens"
    case decimals = "decimales"
    case overTime = "cumul_trimestres"
    case overProjects = "cumul_projets"
    case disclosureClass = "classe"
    case countsPeople = "compte_des_personnes"
    case counting = "comptage"
    case margin = "marge"
    case isRequired = "obligatoire"
    case isTypedTwice = "double_saisie"
    case alerts = "alertes"
    case axis = "axe"
    case project = "projet"
    case disaggregations = "ventilations"
  }
}

package struct AlertThresholdsMessage: Message, Hashable {
  package var changeRatio: Numeral
  package var changeUnits: Numeral
  package var targetRatio: Numeral

  package init(_ thresholds: AlertThresholds) {
    changeRatio = Numeral(thresholds.changeRatio)
    changeUnits = Numeral(thresholds.changeUnits)
    targetRatio = Numeral(thresholds.targetRatio)
  }

  package var thresholds: AlertThresholds {
    AlertThresholds(
      changeRatio: changeRatio.decimal, changeUnits: changeUnits.decimal,
      targetRatio: targetRatio.decimal)
  }

  enum CodingKeys: String, CodingKey {
    case changeRatio = "ecart_relatif"
    case changeUnits = "ecart_en_unites"
    case targetRatio = "depassement_de_cible"
  }
}

package struct DisaggregationMessage: Message, Hashable {
  package var id: UUID
  package var code: String
  package var name: String
  package var isOrdered: Bool
  package var categories: [CategoryMessage]
  package var disadvantaged: String?

  package init(_ disaggregation: Disaggregation) {
    id = disaggregation.id
    code = disaggregation.code
    name = disaggregation.name
    isOrdered = disaggregation.isOrdered
    categories = disaggregation.categories.map(CategoryMessage.init)
    disadvantaged = disaggregation.disadvantagedCode
  }

  package var disaggregation: Disaggregation {
    Disaggregation(
      id: id, code: code, name: name, isOrdered: isOrdered, categories: categories.map(\.category),
      disadvantagedCode: disadvantaged)
  }

  enum CodingKeys: String, CodingKey {
    case id, code
    case name = "nom"
    case isOrdered = "ordonnee"
    case categories = "modalites"
    case disadvantaged = "defavorisee"
  }
}

package struct CategoryMessage: Message, Hashable {
  package var id: UUID
  package var code: String
  package var name: String

  package init(_ category: Monitoring.Category) {
    id = category.id
    code = category.code
    name = category.name
  }

  package var category: Monitoring.Category {
    Monitoring.Category(id: id, code: code, name: name)
  }

  enum CodingKeys: String, CodingKey {
    case id, code
    case name = "nom"
  }
}

/// What the project aims at on one indicator.
package struct GoalMessage: Message, Hashable {
  package var indicator: UUID
  package var baseline: Numeral?
  package var finalTarget: Numeral?
  package var yearTargets: [YearTargetMessage]
  /// Nil in format 2, which had but one.
  package var kind: Code<TargetKind>?
  package var period: Code<TargetPeriod>?

  package init(_ goal: Goal) {
    indicator = goal.indicatorID
    baseline = goal.baseline.map(Numeral.init)
    finalTarget = goal.finalTarget.map(Numeral.init)
    kind = Code(goal.kind)
    period = goal.period.map(Code.init)
    yearTargets = goal.yearTargets.sorted { $0.key < $1.key }.map {
      YearTargetMessage(year: $0.key, target: Numeral($0.value))
    }
  }

  package func goal(of project: UUID) -> Goal {
    Goal(
      projectID: project, indicatorID: indicator, baseline: baseline?.decimal,
      finalTarget: finalTarget?.decimal,
      yearTargets: Dictionary(
        yearTargets.map { ($0.year, $0.target.decimal) }, uniquingKeysWith: { _, last in last }),
      kind: kind?.value ?? .reach, period: period?.value)
  }

  enum CodingKeys: String, CodingKey {
    case indicator = "indicateur"
    case baseline = "depart"
    case finalTarget = "cible_finale"
    case yearTargets = "cibles_annuelles"
    case kind = "genre_de_cible"
    case period = "periode"
  }
}

package struct YearTargetMessage: Message, Hashable {
  package var year: Int
  package var target: Numeral

  package init(year: Int, target: Numeral) {
    self.year = year
    self.target = target
  }

  enum CodingKeys: String, CodingKey {
    case year = "annee"
    case target = "cible"
  }
}
