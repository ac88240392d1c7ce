package import Foundation

/// What is measured, and how its values may be aggregated.
package struct Indicator: Sendable, Hashable {
  package var id: UUID
  package var code: String
  package var name: String
  package var definition: String
  package var unit: String
  package var level: Level
  package var measure: Measure
  package var direction: Direction
  package var decimals: Int
  package var overTime: OverTime
  package var overProjects: OverProjects
  package var disclosureClass: DisclosureClass
  /// Nil where nobody said.
  package var counting: Counting?
  /// The change that counts as none, as the values are: 0.05 is five points of a proportion.
  package var margin: Decimal?
  /// The population that it is compared with.
  package var references: [ReferenceValue]
  package var isRequired: Bool
  /// Whether two people of the holder enter it, the second without seeing what the first did.
  package var isTypedTwice: Bool
  package var alerts: AlertThresholds
  package var scope: IndicatorScope
  /// Codes of the disaggregations that it is broken down by.
  package var disaggregationCodes: [String]
  /// From when and until when it is asked; nil as long as its projects live.
  package var startsOn: Day?
  package var endsOn: Day?

  package init(
    id: UUID, code: String, name: String, definition: String, unit: String, level: Level,
    measure: Measure, direction: Direction, decimals: Int, overTime: OverTime,
    overProjects: OverProjects, disclosureClass: DisclosureClass, counting: Counting? = nil,
    margin: Decimal? = nil, references: [ReferenceValue] = [], isRequired: Bool,
    isTypedTwice: Bool = false, alerts: AlertThresholds,
    scope: IndicatorScope, disaggregationCodes: [String], startsOn: Day? = nil,
    endsOn: Day? = nil
  ) {
    self.startsOn = startsOn
    self.endsOn = endsOn
    self.id = id
    self.code = code
    self.name = name
    self.definition = definition
    self.unit = unit
    self.level = level
    self.measure = measure
    self.direction = direction
    self.decimals = decimals
    self.overTime = overTime
    self.overProjects = overProjects
    self.disclosureClass = disclosureClass
    self.counting = counting
    self.margin = margin
    self.references = references
    self.isRequired = isRequired
    self.isTypedTwice = isTypedTwice
    self.alerts = alerts
    self.scope = scope
    self.disaggregationCodes = disaggregationCodes
  }

  /// Whether it is asked in a quarter, be it for some of its days.
  package func isAsked(in quarter: Quarter) -> Bool {
    (startsOn.map { $0 <= quarter.end } ?? true) && (endsOn.map { $0 >= quarter.start } ?? true)
  }

  /// The unit « € » is the declaration of money.
  package var isInEuros: Bool { measure == .amount && unit == "€" }

  /// Place in the logic model.
  package enum Level: String, Sendable, Codable, CaseIterable {
    case input, activity, output, outcome, impact
  }

  package enum Measure: String, Sendable, Codable, CaseIterable {
    case count, amount, proportion, mean, score, milestone

    /// Entered as a numerator and a denominator, which add up separately.
    package var isQuotient: Bool { self == .proportion || self == .mean }

    /// The categories of a breakdown add up to the total, « inconnu » included. Not so of scores:
    /// each category has its own.
    package var addsUpOverCategories: Bool { self != .score }
  }

  package enum Direction: String, Sendable, Codable, CaseIterable {
    case increase, decrease, maintain
  }

  package enum OverTime: String, Sendable, Codable, CaseIterable {
    case sum, last, max
    case weightedMean = "weighted_mean"
  }

  package enum OverProjects: String, Sendable, Codable, CaseIterable {
    case sum, none
    case weightedMean = "weighted_mean"
  }
}

/// Whose indicator it is: comparable within the call or an axis, or one project's own.
package enum IndicatorScope: Sendable, Hashable {
  case call
  case axis(code: String)
  case project(code: String)
}

/// Thresholds beyond which a reason is asked for. Ratios are fractions; units are as entered.
package struct AlertThresholds: Sendable, Hashable {
  package var changeRatio: Decimal
  package var changeUnits: Decimal
  package var targetRatio: Decimal

  package init(changeRatio: Decimal, changeUnits: Decimal, targetRatio: Decimal) {
    self.changeRatio = changeRatio
    self.changeUnits = changeUnits
    self.targetRatio = targetRatio
  }
}

/// What an indicator is broken down by. « Inconnu » is the rest, and is never entered.
package struct Disaggregation: Sendable, Hashable {
  package var id: UUID
  package var code: String
  package var name: String
  package var isOrdered: Bool
  package var categories: [Category]
  /// The category of those who are worst off; nil where nobody said which.
  package var disadvantagedCode: String?

  package init(
    id: UUID, code: String, name: String, isOrdered: Bool, categories: [Category],
    disadvantagedCode: String? = nil
  ) {
    self.disadvantagedCode = disadvantagedCode
    self.id = id
    self.code = code
    self.name = name
    self.isOrdered = isOrdered
    self.categories = categories
  }
}

package struct Category: Sendable, Hashable {
  package var id: UUID
  package var code: String
  package var name: String

  package init(id: UUID, code: String, name: String) {
    self.id = id
    self.code = code
    self.name = name
  }
}

/// A project's baseline and targets for one indicator. Quotients are fractions.
package struct Goal: Sendable, Hashable {
  package var projectID: UUID
  package var indicatorID: UUID
  package var baseline: Decimal?
  /// At the end of the project.
  package var finalTarget: Decimal?
  package var yearTargets: [Int: Decimal]
  package var kind: TargetKind
  /// What the final target is held against; nil: by the measure.
  package var period: TargetPeriod?

  package init(
    projectID: UUID, indicatorID: UUID, baseline: Decimal?, finalTarget: Decimal?,
    yearTargets: [Int: Decimal], kind: TargetKind = .reach, period: TargetPeriod? = nil
  ) {
    self.kind = kind
    self.period = period
    self.projectID = projectID
    self.indicatorID = indicatorID
    self.baseline = baseline
    self.finalTarget = finalTarget
    self.yearTargets = yearTargets
  }
}

extension AlertThresholds {
  /// The default: a change of half and of ten units, half over the target.
  package static let usual = AlertThresholds(
    changeRatio: Decimal(sign: .plus, exponent: -1, significand: 5), changeUnits: 10,
    targetRatio: Decimal(sign: .plus, exponent: -1, significand: 5))
}
