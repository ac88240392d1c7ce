import Monitoring
import Publishing

/// Indicators that never had a value, nor a target: a sentence for each reason tells more than a row for each.
struct SilentIndicators {
  /// Those that have something to tell.
  let told: [IndicatorLine]
  private var silent = OutOfTable()

  init(among lines: [IndicatorLine], of slice: PublicationSlice) {
    told = lines.filter { Self.reason(of: $0, in: slice) == nil }
    for line in lines {
      guard let reason = Self.reason(of: line, in: slice) else { continue }
      silent.add("\(line.indicator.code) \(line.indicator.name)", reason)
    }
  }

  var blocks: [Block] { silent.blocks }

  /// Why it has none, if one reason says it of the year and of the whole; nil where there is something to tell.
  private static func reason(of line: IndicatorLine, in slice: PublicationSlice) -> String? {
    let series = line.series
    guard series.target == nil, series.quartersWithValue == 0, series.baseline.value == nil,
      series.baseline != .hidden
    else { return nil }
    guard series.quartersExpected > 0 else { return "non attendu" }
    guard series.cumulated.range == nil, series.cumulated.figure == series.year.figure else {
      return nil
    }
    if series.cumulated.figure.isKnown { return nil }
    return slice.absence(of: series.cumulated, series) ?? series.cumulated.figure.absence
  }
}
