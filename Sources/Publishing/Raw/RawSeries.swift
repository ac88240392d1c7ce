import Foundation
import Monitoring

/// An indicator through time before protection. Never leaves this module.
struct RawSeries {
  var indicator: Indicator
  var area: Area
  /// Nil for several projects.
  var project: Project?
  var points: [RawPoint]
  var year: Measured?
  var cumulated: Measured?

  /// The quarters with a value that a figure over time is made of: only one if the last or the
  /// highest counts.
  func sources(of span: TimeSpan) -> [Quarter] {
    let known = points.filter { span.covers($0.quarter) && $0.measured?.figure != nil }
    switch indicator.overTime {
    case .sum, .weightedMean: return known.map(\.quarter)
    case .last: return known.suffix(1).map(\.quarter)
    case .max:
      let most = known.compactMap { $0.measured?.figure }.max()
      return known.last { $0.measured?.figure == most }.map { [$0.quarter] } ?? []
    }
  }

  /// Whether all four quarters of a year were received.
  func isFull(_ year: Int) -> Bool {
    points.count { $0.quarter.year == year && $0.isReceived } == 4
  }

  func value(over quarters: [Quarter]) -> Measured? {
    let own = Set(quarters)
    return indicator.aggregateOverTime(
      points.filter { own.contains($0.quarter) }.compactMap(\.measured))
  }
}

struct RawPoint {
  var quarter: Quarter
  var measured: Measured?
  var projectsWithValue: Int
  var projectsExpected: Int
  /// The quarter was sent, whether this value is in it or not.
  var isReceived: Bool
}

/// The time that a figure is given for.
enum TimeSpan: Hashable {
  case quarter(Quarter)
  case year(Int)
  case cumulated

  func covers(_ quarter: Quarter) -> Bool {
    switch self {
    case .quarter(let own): quarter == own
    case .year(let year): quarter.year == year
    case .cumulated: true
    }
  }

  /// The same from one release to the next.
  var key: String {
    switch self {
    case .quarter(let quarter): quarter.code
    case .year(let year): "\(year)"
    case .cumulated: "all"
    }
  }
}
