import Foundation
import Monitoring

/// An indicator by categories before protection. Never leaves this module.
struct RawBreakdown {
  var dimension: Monitoring.Dimension
  /// Nothing where no value came for a category.
  var categories: [Measured?]
  var unknown: Measured
  var total: Measured
}

extension RawFigures {
  /// The breakdowns of `total`, which is made of `parts`: one series for a project's own indicator,
  /// those of all projects for a common one.
  func breakdowns(of total: RawSeries, from parts: [RawSeries]) -> [RawBreakdown] {
    guard let whole = total.cumulated, whole.figure != nil else { return [] }
    return total.indicator.dimensionCodes.compactMap { code -> RawBreakdown? in
      guard let dimension = dataset.dimensions.first(where: { $0.code == code }) else { return nil }
      let categories = dimension.categories.map { category in
        let values = parts.compactMap { self.category(category, of: $0) }
        return parts.count == 1
          ? values.first : total.indicator.aggregateOverProjects(values) ?? values.last
      }
      guard categories.contains(where: { $0?.figure != nil }) else { return nil }
      return RawBreakdown(
        dimension: dimension, categories: categories,
        unknown: rest(of: whole, after: categories.compactMap { $0 }), total: whole)
    }
  }

  private func rest(of whole: Measured, after categories: [Measured]) -> Measured {
    switch whole {
    case .number(let total):
      let known = categories.reduce(Decimal(0)) { $0 + ($1.figure ?? 0) }
      return .number(max(0, total - known))
    case .quotient(var numerator, var denominator):
      for case .quotient(let upper, let lower) in categories {
        numerator -= upper
        denominator -= lower
      }
      return .quotient(numerator: max(0, numerator), denominator: max(0, denominator))
    case .missing: return whole
    }
  }
}
