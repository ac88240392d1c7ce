import Foundation
import Monitoring
import Publishing
import Writing

/// How many different people are behind a sum of quarters: at least those of the largest quarter of one
/// project, at most the sum. Only from what is printed, so that it tells nothing more.
struct ReachText {
  let slice: PublicationSlice
  let indicator: Indicator
  let series: PublishedSeries
  private let ends: (lower: Decimal, upper: Decimal)

  /// Returns nil where people are not counted once in each quarter, or nothing is told.
  init?(_ series: PublishedSeries, of indicator: Indicator, in slice: PublicationSlice) {
    guard indicator.countsPassages, indicator.counting == .perQuarter,
      let upper = series.cumulated.upper
    else { return nil }
    let own = slice.indicators.first { $0.indicator.code == indicator.code }?.projects ?? []
    let counted = own.filter { series.projectCode == nil || $0.projectCode == series.projectCode }
    let quarters = counted.flatMap(\.points).compactMap(\.value.lower)
    guard let lower = quarters.max(), lower > 0, lower <= upper else { return nil }
    self.slice = slice
    self.indicator = indicator
    self.series = series
    ends = (lower, upper)
  }

  var bounds: ClosedRange<Decimal> { ends.lower...ends.upper }

  /// « sans double compte : de 321 à 1 215 personnes »
  var words: String {
    let (lower, upper) = (French.page.number(ends.lower), French.page.number(ends.upper))
    return ends.lower == ends.upper
      ? "sans double compte : \(upper) \(indicator.unit)"
      : "sans double compte : de \(lower) à \(upper) \(indicator.unit)"
  }
}

extension PublishedValue {
  /// What it is at least, as readers know it.
  fileprivate var lower: Decimal? {
    figure.value ?? range.map { Decimal($0.lowerBound) }
  }

  /// What it is at most.
  fileprivate var upper: Decimal? {
    figure.value ?? range.map { Decimal($0.upperBound) }
  }
}
