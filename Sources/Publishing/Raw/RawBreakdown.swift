import Foundation
import Monitoring

/// An indicator by categories before protection. Never leaves this module.
struct RawBreakdown {
  var area: Area
  var disaggregation: Disaggregation
  /// Nil for a category without any value.
  var categories: [Measured?]
  /// Missing if the categories do not add up.
  var unknown: Measured
  var total: Measured

  /// Returns nil if no category has a value.
  /// - Parameter parts: one value a project, for each category.
  init?(_ disaggregation: Disaggregation, of whole: RawSeries, from parts: [[Measured?]]) {
    guard let total = whole.cumulated, total.figure != nil else { return nil }
    categories = disaggregation.categories.indices.map { position in
      let values = parts.compactMap { $0[position] }
      return whole.project == nil
        ? whole.indicator.aggregateOverProjects(values) ?? values.last : values.first
    }
    guard categories.contains(where: { $0?.figure != nil }) else { return nil }
    area = whole.area
    self.disaggregation = disaggregation
    self.total = total
    unknown =
      whole.indicator.measure.addsUpOverCategories
      ? total.rest(after: categories.compactMap { $0 }) : .missing(.notApplicable)
  }
}

extension Measured {
  /// What is left of a total when its categories are taken away.
  func rest(after categories: [Measured]) -> Measured {
    switch self {
    case .number(let total):
      let known = categories.reduce(Decimal(0)) { $0 + ($1.figure ?? 0) }
      return .number(max(0, total - known))
    case .quotient(var numerator, var denominator):
      for case .quotient(let upper, let lower) in categories {
        numerator -= upper
        denominator -= lower
      }
      return .quotient(numerator: max(0, numerator), denominator: max(0, denominator))
    case .missing: return self
    }
  }
}
