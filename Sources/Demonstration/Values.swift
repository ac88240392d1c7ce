import Foundation
import Monitoring

/// What one project counted on one indicator in one quarter: the total, then each category.
struct Values {
  let course: Course
  let plan: DemonstrationPlan
  let position: Int

  private var quarter: String { course.quarters[position].code }

  func entries(of indicator: CallFile.IndicatorLine) -> [DemonstrationEntry] {
    guard let pattern = plan.patterns[indicator.code] else { return [] }
    let key = "\(indicator.code)/\(quarter)"
    var absence = course.stream("absence", key)
    if let missing = missing(indicator, using: &absence) { return missing }
    var draw = course.stream("value", key)
    switch indicator.measure.value {
    case .proportion: return proportion(indicator, pattern, using: &draw)
    case .mean: return [mean(indicator, pattern, using: &draw)]
    case .count where indicator.disclosureClass.isProtected && pattern.perHundredPeople != nil:
      return people(indicator, pattern, using: &draw)
    case .count, .amount, .score, .milestone:
      return [volume(indicator, pattern, using: &draw)]
    }
  }

  /// Why there is no value. Returns nil when there is one.
  private func missing(
    _ indicator: CallFile.IndicatorLine, using draw: inout SplitMix64
  ) -> [DemonstrationEntry]? {
    let without = { (missing: Missing, words: String?) in
      [
        DemonstrationEntry(
          indicatorCode: indicator.code, measured: .missing(missing), reason: .other,
          reasonText: words)
      ]
    }
    if course.project.notApplicable?.contains(indicator.code) == true {
      return without(.notApplicable, plan.comments.notApplicable.first)
    }
    if indicator.isRequired == false, draw.happens(0.08) { return [] }
    if draw.happens(0.014) {
      return without(.notAvailable, draw.element(plan.comments.notAvailable))
    }
    if draw.happens(0.004) {
      return without(.notCommunicated, draw.element(plan.comments.notCommunicated))
    }
    return nil
  }

  private func people(
    _ indicator: CallFile.IndicatorLine, _ pattern: DemonstrationPlan.Pattern,
    using draw: inout SplitMix64
  ) -> [DemonstrationEntry] {
    let crowd = Crowd(
      of: size(of: indicator, pattern, using: &draw), rate: 0,
      by: plan.breakdowns(of: indicator, for: course), using: &draw)
    return entries(of: indicator, crowd) { .number(Decimal($0.people)) }
  }

  private func proportion(
    _ indicator: CallFile.IndicatorLine, _ pattern: DemonstrationPlan.Pattern,
    using draw: inout SplitMix64
  ) -> [DemonstrationEntry] {
    let crowd = Crowd(
      of: size(of: indicator, pattern, using: &draw), rate: level(indicator, pattern),
      by: plan.breakdowns(of: indicator, for: course), using: &draw)
    return entries(of: indicator, crowd) { count in
      count.people == 0
        ? .missing(.notApplicable)
        : .quotient(numerator: Decimal(count.hits), denominator: Decimal(count.people))
    }
  }

  private func mean(
    _ indicator: CallFile.IndicatorLine, _ pattern: DemonstrationPlan.Pattern,
    using draw: inout SplitMix64
  ) -> DemonstrationEntry {
    let size = size(of: indicator, pattern, using: &draw)
    let level = level(indicator, pattern)
    var sum = 0
    for _ in 0..<size { sum += Int(draw.near(level, spread: 0.7).rounded()) }
    let measured: Measured =
      size == 0
      ? .missing(.notApplicable)
      : .quotient(numerator: Decimal(sum), denominator: Decimal(size))
    return total(of: indicator, measured)
  }

  private func volume(
    _ indicator: CallFile.IndicatorLine, _ pattern: DemonstrationPlan.Pattern,
    using draw: inout SplitMix64
  ) -> DemonstrationEntry {
    let figure: Double
    if pattern.from != nil {
      figure = level(indicator, pattern)
    } else if let share = pattern.perHundredPeople {
      let mean = Double(course.people(position)) * share / 100 * course.leaning(indicator.code)
      figure = draw.near(mean, spread: 0.2)
    } else {
      let mean = course.planned(pattern, position) * course.success
      figure = draw.near(mean * course.leaning(indicator.code), spread: 0.2)
    }
    let isWhole = (indicator.decimals ?? 0) == 0
    return total(of: indicator, .number(isWhole ? Decimal(Int(figure.rounded())) : .tenths(figure)))
  }

  /// How many of the people met the indicator concerns, which may be all of them.
  private func size(
    of indicator: CallFile.IndicatorLine, _ pattern: DemonstrationPlan.Pattern,
    using draw: inout SplitMix64
  ) -> Int {
    let share = (pattern.perHundredPeople ?? 0) / 100
    let met = course.people(position)
    return share >= 1 ? met : draw.binomial(met, min(0.95, share * course.leaning(indicator.code)))
  }

  /// The present level of a stock or a rate: as far towards its aim as the project's success allows.
  private func level(
    _ indicator: CallFile.IndicatorLine, _ pattern: DemonstrationPlan.Pattern
  ) -> Double {
    guard let from = pattern.from, let to = pattern.to else { return 0 }
    let pace = course.success * course.leaning(indicator.code)
    return from + (to - from) * min(1, course.progress(position) * pace)
  }

  private func entries(
    of indicator: CallFile.IndicatorLine, _ crowd: Crowd, measured: (Crowd.Count) -> Measured
  ) -> [DemonstrationEntry] {
    let whole = total(of: indicator, measured(crowd.total))
    // A total that does not apply has no parts either.
    if case .missing = whole.measured { return [whole] }
    return [whole]
      + zip(crowd.breakdowns, crowd.parts).flatMap { breakdown, counts in
        zip(breakdown.categories, counts).map { category, count in
          entry(of: indicator, measured(count), breakdown.code, category)
        }
      }
  }

  private func total(
    of indicator: CallFile.IndicatorLine, _ measured: Measured
  ) -> DemonstrationEntry {
    entry(of: indicator, measured, nil, nil)
  }

  /// A quotient over no people does not apply.
  private func entry(
    of indicator: CallFile.IndicatorLine, _ measured: Measured, _ dimension: String?,
    _ category: String?
  ) -> DemonstrationEntry {
    var entry = DemonstrationEntry(
      indicatorCode: indicator.code, dimensionCode: dimension, categoryCode: category,
      measured: measured)
    if case .missing = measured {
      entry.reason = .other
      entry.reasonText = plan.comments.notApplicable.last
    }
    return entry
  }
}
