import Foundation
import Monitoring

/// The reference population of an indicator by the categories of one disaggregation.
struct ReferenceShares {
  private var shares: [UUID: PublishedReference] = [:]

  /// None where a code stands in two disaggregations, since a reference names no more than it.
  init(_ indicator: Indicator, by own: Disaggregation, among all: [Disaggregation]) {
    let others = Set(all.filter { $0.id != own.id }.flatMap { $0.categories.map(\.code) })
    let found = own.categories.filter { !others.contains($0.code) }.compactMap { category in
      indicator.references.first { $0.categoryCode == category.code }.map { (category.id, $0) }
    }
    guard let whole = Self.whole(found.map(\.1), of: indicator, categories: own.categories.count)
    else { return }
    for (id, value) in found {
      shares[id] = PublishedReference(
        share: value.value / whole, source: value.source, year: value.year)
    }
  }

  subscript(category: UUID) -> PublishedReference? { shares[category] }

  /// Fractions are shares already; numbers of people are, once all categories have one.
  private static func whole(
    _ values: [ReferenceValue], of indicator: Indicator, categories: Int
  ) -> Decimal? {
    let numbers = values.map(\.value)
    let areFractions = numbers.allSatisfy { (0...1).contains($0) }
    switch indicator.measure {
    case .proportion: return areFractions ? 1 : nil
    case .count:
      if areFractions { return 1 }
      let sum = numbers.reduce(0, +)
      return numbers.count == categories && numbers.allSatisfy { $0 >= 0 } ? sum : nil
    case .amount, .mean, .score, .milestone: return nil
    }
  }
}
