import Disclosure
import Foundation
import Monitoring

/// All counts of one indicator, and every sum of them that a report shows.
struct IndicatorCountTable {
  private(set) var builder: CountTableBuilder
  private let raw: RawIndicator
  private let year: Int
  private let targets: TargetReading

  /// The place of the value that a target is held against.
  static let targetPlace = "target"

  init(_ raw: RawIndicator, goals: ProjectGoals, rule: ThresholdRule) {
    self.raw = raw
    year = goals.year
    targets = TargetReading(goals: goals, year: goals.year)
    let indicator = raw.indicator
    builder = CountTableBuilder(
      CountTable.indicatorPrefix + indicator.id.uuidString,
      title: "\(indicator.code) \(indicator.name)",
      rule: rule)
    for series in raw.projects { addCounts(of: series) }
    for span in spans { addFigures(of: span) }
    addTargets()
    for split in raw.splits { addCounts(of: split) }
    for breakdown in raw.breakdowns { addFigures(of: breakdown) }
    addGaps()
    guardBreakdownDifferences()
    hideZeros()
  }

  private var indicator: Indicator { raw.indicator }

  /// Every area with its projects' series: the projects themselves, then those put together.
  private var subjects: [(area: Area, members: [RawSeries])] {
    raw.projects.map { ($0.area, [$0]) } + raw.areas.map { ($0.series.area, $0.members) }
  }

  private var spans: [TimeSpan] {
    let quarters = Set(raw.projects.flatMap { $0.points.map(\.quarter) }).sorted()
    let years = Set(quarters.map(\.year)).union([year]).sorted()
    return quarters.map(TimeSpan.quarter) + years.map(TimeSpan.year) + [.cumulated]
  }
}

// MARK: Health

extension IndicatorCountTable {
  /// In a group of fewer than thirty, or of unknown size, that nobody or everybody is concerned tells
  /// the health of each.
  private mutating func hideZeros() {
    guard indicator.disclosureClass == .health else { return }
    let sums = Dictionary(
      builder.table.sums.map { ($0.key, $0.parts) }, uniquingKeysWith: { first, _ in first })
    let table = builder.table
    builder.hideZeros { key in
      guard let group = FigureKey(reading: key)?.group.flatMap({ sums[$0] }) else { return true }
      return table.value(of: group) < CallFloor.healthGroup
    }
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
          sum.parts, as: FigureKey(sum.area, span.key, part).text, over: sum.area, span.grain)
        guard span == .cumulated else { continue }
        let ofYear = Set(
          members(of: sum.area).flatMap { parts(of: $0, .year(year), part) })
        let before = sum.parts.filter { !ofYear.contains($0) }
        builder.protectUnprinted(before, as: "before \(year)/\(sum.area.key)/\(part.rawValue)")
      }
      builder.protectDifferences(sums, as: "\(span.key)/\(part.rawValue)")
    }
    for subject in subjects where indicator.measure == .proportion {
      let all = CountPart.allCases.flatMap { part in
        subject.members.flatMap { parts(of: $0, span, part) }
      }
      offerDenominator(all, span.key, over: subject.area, span.grain)
    }
  }

  /// What targets are held against, which may be other years than the report's, or fewer projects.
  private mutating func addTargets() {
    let held =
      raw.projects.map { ($0.area, targets.target(of: $0)) }
      + raw.areas.map { ($0.series.area, targets.target(over: $0.members, indicator)) }
    for (area, target) in held {
      guard let target else { continue }
      var all: [Int] = []
      for part in CountPart.allCases {
        let parts = target.sources.flatMap { source in
          source.quarters.compactMap { builder.place(key(source.series, $0, part)) }
        }
        guard !parts.isEmpty else { continue }
        builder.addPrinted(
          parts, as: FigureKey(area, Self.targetPlace, part).text, over: area, .total)
        all += parts
      }
      if indicator.measure == .proportion {
        offerDenominator(all, Self.targetPlace, over: area, .total)
      }
    }
  }

  private func parts(of series: RawSeries, _ span: TimeSpan, _ part: CountPart) -> [Int] {
    series.sources(of: span).compactMap { builder.place(key(series, $0, part)) }
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
    for id in ids(of: split.disaggregation) {
      for part in CountPart.allCases { addYears(of: split, id, part) }
    }
    for year in split.years.keys.sorted() { relateYear(year, of: split) }
  }

  /// The years of one category, which add up to it.
  private mutating func addYears(
    of split: RawIndicator.ProjectBreakdown, _ id: UUID, _ part: CountPart
  ) {
    var years: [Int] = []
    for year in split.years.keys.sorted() {
      let measured = split.value(of: id, in: year)
      for (own, value) in indicator.counts(in: measured) where own == part {
        years.append(builder.count(value, key(split.series, id, part, year)))
      }
    }
    guard !years.isEmpty, let whole = builder.place(key(split.series, id, part)) else { return }
    builder.relate(years, [whole])
  }

  private mutating func relateYear(_ year: Int, of split: RawIndicator.ProjectBreakdown) {
    for part in CountPart.allCases {
      let categories = ids(of: split.disaggregation).compactMap {
        builder.place(key(split.series, $0, part, year))
      }
      let whole = parts(of: split.series, .year(year), part)
      if !categories.isEmpty { builder.relate(categories, whole) }
    }
  }

  /// The two groups of a gap, in the two years between which it is followed, and all ranked groups in
  /// the last one.
  private mutating func addGaps() {
    for gap in RawGap.all(of: raw, until: year) {
      for (id, span) in gap.printedGroups {
        var all: [Int] = []
        for part in CountPart.allCases {
          let parts = members(of: gap.area).compactMap { builder.place(key($0, id, part, span)) }
          guard !parts.isEmpty else { continue }
          builder.addPrinted(
            parts, as: FigureKey(gap.area, RawGap.place(id, span), part).text, over: gap.area,
            .detail)
          all += parts
        }
        offerDenominator(all, RawGap.place(id, span), over: gap.area, .detail)
      }
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

  private func key(
    _ series: RawSeries, _ id: UUID, _ part: CountPart, _ year: Int? = nil
  ) -> String {
    "\(series.id) \(id.uuidString) \(part.rawValue)" + (year.map { " \($0)" } ?? "")
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
