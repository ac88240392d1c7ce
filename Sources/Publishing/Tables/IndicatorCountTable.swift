import Disclosure
import Foundation
import Monitoring

/// All counts of one indicator, and every sum of them that a report shows.
struct IndicatorCountTable {
  private(set) var builder: CountTableBuilder
  private let raw: RawIndicator
  private let year: Int

  init(_ raw: RawIndicator, year: Int, rule: ThresholdRule) {
    self.raw = raw
    self.year = year
    let indicator = raw.indicator
    builder = CountTableBuilder(
      CountTable.indicatorPrefix + indicator.id.uuidString,
      title: "\(indicator.code) \(indicator.name)",
      rule: rule)
    for series in raw.projects { addCounts(of: series) }
    for span in spans { addFigures(of: span) }
    for split in raw.splits { addCounts(of: split) }
    for breakdown in raw.breakdowns { addFigures(of: breakdown) }
    guardBreakdownDifferences()
  }

  private var indicator: Indicator { raw.indicator }

  /// Every area with its projects' series: the projects themselves, then those put together.
  private var subjects: [(area: Area, members: [RawSeries])] {
    raw.projects.map { ($0.area, [$0]) } + raw.areas.map { ($0.series.area, $0.members) }
  }

  private var spans: [TimeSpan] {
    Set(raw.projects.flatMap { $0.points.map(\.quarter) }).sorted().map(TimeSpan.quarter)
      + [.year, .cumulated]
  }
}

// MARK: Through time

extension IndicatorCountTable {
  private mutating func addCounts(of series: RawSeries) {
    for point in series.points {
      for (part, value) in indicator.counts(in: point.measured) {
        // The highest quarter is printed as the year's, so readers know that no other is above it.
        let isRanked = indicator.overTime == .max && part == .whole
        builder.count(
          value, key(series, point.quarter, part),
          chain: isRanked ? "\(series.id) \(part.rawValue)" : nil)
      }
    }
  }

  private mutating func addFigures(of span: TimeSpan) {
    for part in CountPart.allCases {
      let sums = subjects.map { subject in
        (area: subject.area, parts: subject.members.flatMap { parts(of: $0, span, part) })
      }.filter { !$0.parts.isEmpty }
      for sum in sums {
        builder.addPrinted(
          sum.parts, as: FigureKey(sum.area, span.key(year: year), part).text, over: sum.area,
          span.grain)
        guard span == .cumulated else { continue }
        let ofYear = Set(
          members(of: sum.area).flatMap { parts(of: $0, .year, part) })
        let before = sum.parts.filter { !ofYear.contains($0) }
        builder.protectUnprinted(before, as: "before \(year)/\(sum.area.key)/\(part.rawValue)")
      }
      builder.protectDifferences(sums, as: "\(span.key(year: year))/\(part.rawValue)")
    }
    for subject in subjects where indicator.measure == .proportion {
      let all = CountPart.allCases.flatMap { part in
        subject.members.flatMap { parts(of: $0, span, part) }
      }
      offerDenominator(all, span.key(year: year), over: subject.area, span.grain)
    }
  }

  private func parts(of series: RawSeries, _ span: TimeSpan, _ part: CountPart) -> [Int] {
    series.sources(of: span, year: year).compactMap { builder.place(key(series, $0, part)) }
  }

  private func members(of area: Area) -> [RawSeries] { raw.members(of: area) }

  /// All people among whom those of a proportion are counted.
  private mutating func offerDenominator(
    _ parts: [Int], _ place: String, over area: Area, _ grain: CountTableBuilder.Grain
  ) {
    guard !parts.isEmpty else { return }
    builder.addPrinted(parts, as: FigureKey(area, place, .whole).text, over: area, grain)
  }

  private func key(_ series: RawSeries, _ quarter: Quarter, _ part: CountPart) -> String {
    "\(series.id) \(quarter.code) \(part.rawValue)"
  }
}

// MARK: By category

extension IndicatorCountTable {
  private mutating func addCounts(of split: RawIndicator.ProjectBreakdown) {
    guard indicator.measure.addsUpOverCategories, let whole = split.series.cumulated else { return }
    let unknown = whole.rest(after: split.categories.compactMap { $0 })
    var categories: [CountPart: [Int]] = [:]
    for (category, measured) in zip(split.disaggregation.categories, split.categories) {
      for (part, value) in indicator.counts(in: measured) {
        categories[part, default: []].append(
          builder.count(value, key(split.series, category.id, part)))
      }
    }
    for (part, value) in indicator.counts(in: unknown) {
      let rest = builder.count(value, key(split.series, split.disaggregation.id, part))
      builder.relate(
        categories[part, default: []] + [rest], parts(of: split.series, .cumulated, part))
    }
  }

  private mutating func addFigures(of breakdown: RawBreakdown) {
    for id in ids(of: breakdown.disaggregation) {
      for part in CountPart.allCases {
        let sum = parts(of: breakdown.area, id, part)
        guard !sum.isEmpty else { continue }
        builder.addPrinted(
          sum, as: FigureKey(breakdown.area, id, part).text, over: breakdown.area, .detail)
      }
      guard indicator.measure == .proportion else { continue }
      let all = CountPart.allCases.flatMap { parts(of: breakdown.area, id, $0) }
      offerDenominator(all, id.uuidString, over: breakdown.area, .detail)
    }
  }

  private mutating func guardBreakdownDifferences() {
    for id in raw.breakdowns.flatMap({ ids(of: $0.disaggregation) }).unique {
      for part in CountPart.allCases {
        let sums = raw.breakdowns.map(\.area).unique.map { ($0, parts(of: $0, id, part)) }
        builder.protectDifferences(sums, as: "\(id.uuidString)/\(part.rawValue)")
      }
    }
  }

  /// The categories, then the disaggregation itself, which stands for « inconnu ».
  private func ids(of disaggregation: Disaggregation) -> [UUID] {
    disaggregation.categories.map(\.id) + [disaggregation.id]
  }

  private func parts(of area: Area, _ id: UUID, _ part: CountPart) -> [Int] {
    members(of: area).compactMap { builder.place(key($0, id, part)) }
  }

  private func key(_ series: RawSeries, _ id: UUID, _ part: CountPart) -> String {
    "\(series.id) \(id.uuidString) \(part.rawValue)"
  }
}

extension Sequence where Element: Hashable {
  /// Each once, in the order of its first.
  fileprivate var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension TimeSpan {
  fileprivate var grain: CountTableBuilder.Grain {
    switch self {
    case .quarter: .detail
    case .year, .cumulated: .total
    }
  }
}

extension RawSeries {
  fileprivate var id: String { project?.id.uuidString ?? "" }
}
