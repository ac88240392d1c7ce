import Foundation

extension Indicator {
  /// Aggregates the values of several quarters, in time order. Missing values are left out, never
  /// taken for zero. Returns nil when none is known.
  package func aggregateOverTime(_ values: [Measured]) -> Measured? {
    let known = values.filter { $0.figure != nil }
    guard let last = known.last else { return nil }
    switch overTime {
    case .last: return last
    case .max: return known.max { ($0.figure ?? 0) < ($1.figure ?? 0) }
    case .sum, .weightedMean: return combined(known)
    }
  }

  /// Aggregates the values of several projects. Returns nil when the indicator forbids it.
  package func aggregateOverProjects(_ values: [Measured]) -> Measured? {
    let known = values.filter { $0.figure != nil }
    guard overProjects != .none, !known.isEmpty else { return nil }
    return combined(known)
  }

  /// Numbers add up; quotients are recomputed from their summed parts, never averaged.
  private func combined(_ values: [Measured]) -> Measured {
    var numerator = Decimal(0)
    var denominator = Decimal(0)
    var number = Decimal(0)
    for value in values {
      switch value {
      case .number(let amount): number += amount
      case .quotient(let upper, let lower):
        numerator += upper
        denominator += lower
      case .missing: break
      }
    }
    return measure.isQuotient
      ? .quotient(numerator: numerator, denominator: denominator) : .number(number)
  }
}

extension Missing {
  /// What several reasons say together; nil of none.
  package static func together(_ reasons: [Missing]) -> Missing? {
    let asked = Set(reasons.filter { $0 != .notApplicable })
    return asked.count > 1 ? .notAvailable : asked.first ?? reasons.first
  }
}
