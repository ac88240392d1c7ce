import Foundation
import Monitoring
import Statistics

extension PublishedInequality {
  /// Returns nil where a group has fewer than thirty people, or nothing says which end is better.
  init?(_ ranked: [RawGap.RankedGroup], of indicator: Indicator) {
    guard ranked.count >= 3, ranked.allSatisfy({ $0.count.people >= 30 }),
      let direction = indicator.direction.ofInequality,
      let dataset = try? InequalityDataset(
        dimension: .ordered, direction: direction, scale: 100,
        counts: ranked.map { ($0.count.concerned, $0.count.people) })
    else { return nil }
    let outcomes = measures(of: dataset, [.attributableRisk, .slopeIndex, .relativeIndex])
    let estimates = Dictionary(
      outcomes.map { ($0.measure, try? $0.outcome.get()) }, uniquingKeysWith: { first, _ in first })
    let risk = estimates[.attributableRisk] ?? nil
    self.init(
      groups: ranked.map {
        Group(name: $0.category.name, concerned: $0.count.concerned, people: $0.count.people)
      },
      attributableRisk: risk.flatMap { risk in
        risk.notes.contains(.belowReference) ? nil : PublishedGap.Bounded(risk, decimals: 0)
      },
      slopeIndex: estimates[.slopeIndex]?.flatMap { PublishedGap.Bounded($0, decimals: 0) },
      relativeIndex: estimates[.relativeIndex]?.flatMap { PublishedGap.Bounded($0, decimals: 2) })
  }
}

extension Indicator.Direction {
  fileprivate var ofInequality: InequalityDataset.Direction? {
    switch self {
    case .increase: .favourable
    case .decrease: .adverse
    case .maintain: nil
    }
  }
}

extension PublishedGap.Bounded {
  /// Returns nil without an interval.
  fileprivate init?(_ estimate: Estimate, decimals: Int) {
    guard let interval = estimate.interval else { return nil }
    self.init(
      value: Decimal.rounded(estimate.value, decimals: decimals),
      lower: Decimal.rounded(interval.lower, decimals: decimals),
      upper: Decimal.rounded(interval.upper, decimals: decimals))
  }
}
