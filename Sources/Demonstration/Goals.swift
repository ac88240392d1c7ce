import Foundation
import Monitoring

extension Demonstration {
  /// What a project set out from and aims at, by indicator. The same plan draws the values, which
  /// then stray from it: so are some targets reached and some not.
  static func goals(
    of course: Course, on indicators: [CallFile.IndicatorLine], plan: DemonstrationPlan
  ) -> [String: CallFile.GoalLine] {
    var goals: [String: CallFile.GoalLine] = [:]
    let concerned = indicators.filter { course.project.notApplicable?.contains($0.code) != true }
    for indicator in concerned {
      guard let pattern = plan.patterns[indicator.code] else { continue }
      goals[indicator.code] = goal(of: course, on: indicator, pattern)
    }
    return goals
  }

  private static func goal(
    of course: Course, on indicator: CallFile.IndicatorLine, _ pattern: DemonstrationPlan.Pattern
  ) -> CallFile.GoalLine? {
    let baseline = pattern.from.map { rounded($0, for: indicator) }
    var draw = course.stream("goal", indicator.code)
    // A few projects never set a target, which the report must say.
    if draw.happens(0.05) {
      return baseline.map { CallFile.GoalLine(baseline: $0, source: "Donnée fictive") }
    }
    let positions = Array(course.quarters.indices)
    var yearTargets: [String: Decimal] = [:]
    for year in Set(course.quarters.map(\.year)) {
      let inYear = positions.filter { course.quarters[$0].year == year }
      yearTargets[String(year)] = target(of: course, on: indicator, pattern, over: inYear)
    }
    return CallFile.GoalLine(
      baseline: baseline, target: target(of: course, on: indicator, pattern, over: positions),
      yearTargets: yearTargets, source: baseline == nil ? nil : "Donnée fictive")
  }

  /// What is planned over some quarters, aggregated by the rule of the indicator.
  private static func target(
    of course: Course, on indicator: CallFile.IndicatorLine, _ pattern: DemonstrationPlan.Pattern,
    over positions: [Int]
  ) -> Decimal {
    let planned = positions.map { course.planned(pattern, $0) }
    let figure =
      switch indicator.overTime.value {
      case .sum: planned.reduce(0, +)
      case .last: planned.last ?? 0
      case .max: planned.max() ?? 0
      case .weightedMean:
        zip(planned, positions).reduce(0) { $0 + $1.0 * course.pace($1.1) }
          / positions.reduce(0) { $0 + course.pace($1) }
      }
    return rounded(figure, for: indicator)
  }

  /// As people write targets: rates in whole per cents, large volumes in tens.
  private static func rounded(_ figure: Double, for indicator: CallFile.IndicatorLine) -> Decimal {
    if indicator.measure.value == .proportion { return .hundredths(figure) }
    if indicator.measure.value == .mean || indicator.measure.value == .score {
      return .tenths(figure)
    }
    let step = figure >= 100 ? 10.0 : figure >= 20 ? 5 : 1
    let whole = Int((figure / step).rounded() * step)
    return Decimal(indicator.measure.value == .count ? max(1, whole) : whole)
  }
}

extension Decimal {
  static func tenths(_ figure: Double) -> Decimal {
    scaled(figure * 10, exponent: -1)
  }

  static func hundredths(_ figure: Double) -> Decimal {
    scaled(figure * 100, exponent: -2)
  }

  /// Exact, as it is made of whole numbers.
  private static func scaled(_ figure: Double, exponent: Int) -> Decimal {
    Decimal(sign: .plus, exponent: exponent, significand: Decimal(Int(figure.rounded())))
  }
}
