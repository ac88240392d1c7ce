import Foundation
import Monitoring
import Statistics
import Writing

/// A gap of a proportion between two groups, followed over two years, project by project. Never leaves
/// this module.
struct RawGap {
  let area: Area
  let disaggregation: Disaggregation
  /// Who is worst off, and whom they are compared with.
  let disadvantaged: Monitoring.Category
  let reference: Monitoring.Category
  let years: (first: Int, last: Int)
  let members: [Member]
  /// All groups in the last year, from the worst off to the best off; empty unless three or more are
  /// ordered.
  let ranked: [RankedGroup]

  /// A project and its groups in both years.
  struct Member {
    let area: Area
    let groups: ProjectGroups
  }

  struct RankedGroup {
    let category: Monitoring.Category
    let count: GroupCount
  }

  /// The printed sums that the gap is made of.
  var groups: [(id: UUID, year: Int)] {
    [years.first, years.last].flatMap { year in
      [(disadvantaged.id, year), (reference.id, year)]
    }
  }

  /// With those of all ranked groups.
  var printedGroups: [(id: UUID, year: Int)] {
    let own = Set([disadvantaged.id, reference.id])
    return groups
      + ranked.map(\.category.id).filter { !own.contains($0) }.map { ($0, years.last) }
  }

  /// Whether all the counts that the gap is made of are told, and no figure stands for one project among
  /// others.
  func isShown(in shown: ShownValues) -> Bool {
    let isOfEnough = weighing.count >= 3 || weighing.count == 1 && peopled.count == 1
    return isShown(groups, in: shown) && (isOfEnough || !shown.isProtected)
  }

  /// The projects that have people in all four groups: the others have no weight.
  var weighing: [Member] { members.filter { $0.people.allSatisfy { $0 > 0 } } }

  /// Those with people in any of the groups.
  private var peopled: [Member] { members.filter { $0.people.contains { $0 > 0 } } }

  /// Whether the people of some projects are left out of the comparison: the four sums less those who
  /// are compared would tell how many.
  var isPartial: Bool { weighing.count < peopled.count }

  func isRankingShown(in shown: ShownValues) -> Bool {
    !ranked.isEmpty && isShown(ranked.map { ($0.category.id, years.last) }, in: shown)
  }

  private func isShown(_ groups: [(id: UUID, year: Int)], in shown: ShownValues) -> Bool {
    groups.allSatisfy { id, year in shown.contains(area, Self.place(id, year)) }
  }

  static func place(_ id: UUID, _ year: Int) -> String { "\(id.uuidString)/\(year)" }

  /// One for each area and each disaggregation that says who is worst off.
  static func all(of raw: RawIndicator, until year: Int) -> [RawGap] {
    guard raw.indicator.measure == .proportion, raw.indicator.counting != .perQuarter else {
      return []
    }
    return raw.areas.flatMap { area in
      let own = Set(area.members.map(\.area))
      let splits = raw.splits.filter { own.contains($0.series.area) }
      return Dictionary(grouping: splits, by: \.disaggregation.id).values
        .sorted { $0[0].disaggregation.code < $1[0].disaggregation.code }
        .compactMap { RawGap(raw.indicator, area.series.area, $0, until: year) }
    }
  }

  /// Returns nil where nobody said who is worst off, or there is but one year.
  private init?(
    _ indicator: Indicator, _ area: Area, _ splits: [RawIndicator.ProjectBreakdown],
    until year: Int
  ) {
    guard let disaggregation = splits.first?.disaggregation,
      let pair = disaggregation.comparedPair
    else { return nil }
    let years = Set(splits.flatMap(\.years.keys)).filter { $0 <= year }.sorted()
    guard let first = years.first, let last = years.last, first < last else { return nil }
    self.area = area
    self.disaggregation = disaggregation
    disadvantaged = pair.disadvantaged
    reference = pair.reference
    self.years = (first, last)
    members = splits.compactMap { split in
      guard let former = split.pair(pair, in: first), let latter = split.pair(pair, in: last)
      else { return nil }
      return Member(
        area: split.series.area,
        groups: indicator.direction == .decrease
          ? ProjectGroups(first: former.reversed, second: latter.reversed)
          : ProjectGroups(first: former, second: latter))
    }
    ranked = disaggregation.rankedCategories.compactMap { category in
      RankedGroup(category, splits.map { $0.group(category.id, last) })
    }
  }
}

extension RawGap.Member {
  fileprivate var people: [Int] {
    [groups.first, groups.second].flatMap { [$0.reference.people, $0.compared.people] }
  }
}

extension RawGap.RankedGroup {
  /// Returns nil where a count is impossible, which entering refuses.
  fileprivate init?(_ category: Monitoring.Category, _ counts: [GroupCount?]) {
    let known = counts.compactMap(\.self)
    guard known.count == counts.count,
      let sum = try? GroupCount(
        known.reduce(0) { $0 + $1.concerned }, of: known.reduce(0) { $0 + $1.people })
    else { return nil }
    self.init(category: category, count: sum)
  }
}

extension GroupPair {
  /// Where a high share is bad, the worst off are those above.
  fileprivate var reversed: GroupPair { GroupPair(reference: compared, compared: reference) }
}

extension Disaggregation {
  fileprivate typealias Pair = (
    disadvantaged: Monitoring.Category, reference: Monitoring.Category
  )

  /// Both ends of an ordered disaggregation; else the worst off and the first of the others.
  fileprivate var comparedPair: Pair? {
    guard let disadvantaged = categories.first(where: { $0.code == disadvantagedCode }) else {
      return nil
    }
    let others = categories.filter { $0.id != disadvantaged.id }
    let isFirst = categories.first?.id == disadvantaged.id
    let reference = isOrdered && isFirst ? others.last : others.first
    return reference.map { (disadvantaged, $0) }
  }
}

extension Disaggregation {
  /// From the declared end to the other one.
  fileprivate var rankedCategories: [Monitoring.Category] {
    guard isOrdered, categories.count >= 3 else { return [] }
    if categories.first?.code == disadvantagedCode { return categories }
    return categories.last?.code == disadvantagedCode ? categories.reversed() : []
  }
}

extension RawIndicator.ProjectBreakdown {
  /// Of a category, or of the rest that nobody put in one.
  func value(of id: UUID, in year: Int) -> Measured? {
    guard let measured = years[year] else { return nil }
    if let index = disaggregation.categories.firstIndex(where: { $0.id == id }) {
      return measured[index]
    }
    let whole = series.indicator.aggregateOverTime(
      series.points.filter { $0.quarter.year == year }.compactMap(\.measured))
    return whole?.rest(after: measured.compactMap(\.self))
  }

  /// Nil where a count is impossible, which entering refuses.
  fileprivate func pair(_ pair: Disaggregation.Pair, in year: Int) -> GroupPair? {
    guard let reference = group(pair.reference.id, year),
      let compared = group(pair.disadvantaged.id, year)
    else { return nil }
    return GroupPair(reference: reference, compared: compared)
  }

  fileprivate func group(_ id: UUID, _ year: Int) -> GroupCount? {
    guard case .quotient(let numerator, let denominator) = value(of: id, in: year) else {
      return try? GroupCount(0, of: 0)
    }
    return try? GroupCount(numerator.wholeNumber, of: denominator.wholeNumber)
  }
}
