import Foundation

extension Indicator {
  /// One figure from the values of several quarters, in time order, by the rule of the indicator.
  /// Missing values are left out, never taken for zero; nothing where none is left.
  package func aggregateOverTime(_ values: [Measured]) -> Measured? {
    let known = values.filter { $0.figure != nil }
    guard let last = known.last else { return nil }
    switch overTime {
    case .last: return last
    case .max: return known.max { ($0.figure ?? 0) < ($1.figure ?? 0) }
    case .sum, .weightedMean: return combined(known)
    }
  }

  /// One figure from those of several projects; nothing where the indicator is not to be put together.
  package func aggregateOverProjects(_ values: [Measured]) -> Measured? {
    let known = values.filter { $0.figure != nil }
    guard overProjects != .none, !known.isEmpty else { return nil }
    return combined(known)
  }

  /// Numbers add up; quotients are computed again from their summed parts, never averaged.
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
