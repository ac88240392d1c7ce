import Foundation
import Monitoring
import Publishing
import Writing

/// How many different people are behind a sum of quarters, in words.
struct ReachText {
  let slice: PublicationSlice
  let indicator: Indicator
  let series: PublishedSeries
  private let ends: PeopleReach

  /// Returns nil where people are not counted once in each quarter, or nothing is told.
  init?(_ series: PublishedSeries, of indicator: Indicator, in slice: PublicationSlice) {
    let own = slice.indicators.first { $0.indicator.code == indicator.code }?.projects ?? []
    guard let ends = PeopleReach(series, series.cumulated, of: indicator, among: own) else {
      return nil
    }
    self.slice = slice
    self.indicator = indicator
    self.series = series
    self.ends = ends
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
