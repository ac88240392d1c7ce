import Foundation
import Monitoring
import Publishing

/// How many different people are behind a sum of quarters: at least those of the largest quarter of one
/// project, at most the sum. Only from what is printed, so that it tells nothing more.
struct PeopleReach {
  let lower: Decimal
  let upper: Decimal

  /// - Parameters:
  ///   - sum: of the series, over the quarters of a year or over all of them.
  ///   - projects: the series of the projects it may be made of.
  /// Returns nil where people are not counted once in each quarter, or nothing is told.
  init?(
    _ series: PublishedSeries, _ sum: PublishedValue, of indicator: Indicator,
    among projects: [PublishedSeries], year: Int? = nil
  ) {
    guard indicator.countsPassages, indicator.counting == .perQuarter, let upper = sum.upper else {
      return nil
    }
    let counted = projects.filter {
      series.projectCode == nil || $0.projectCode == series.projectCode
    }
    let quarters = counted.flatMap(\.points).filter { year == nil || $0.quarter.year == year }
    guard let lower = quarters.compactMap(\.value.lower).max(), lower > 0, lower <= upper else {
      return nil
    }
    self.lower = lower
    self.upper = upper
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
