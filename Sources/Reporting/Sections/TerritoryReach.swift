import Foundation
import Monitoring
import Publishing
import Writing

/// The people of an indicator by département, as far as that can be told without guessing: by a
/// disaggregation of the indicator, else of projects that work in one département alone. Only from what is
/// printed, so that it tells nothing more.
struct TerritoryReach {
  struct Line {
    let department: Department
    /// What is told; nil where nothing is.
    var people: Decimal?
    /// Whether more are there, hidden or of projects that work elsewhere too.
    var isLeast = false
    var isHidden = false
    /// Why nothing is, where those who count there said so.
    var absence: String?
    let need: ReferenceValue?

    /// For a thousand of those in need; nil where either is not known.
    var rate: Decimal? {
      guard let people, let need, need.value > 1 else { return nil }
      return people * 1000 / need.value
    }
  }

  let indicator: Indicator
  let lines: [Line]
  /// Projects of several départements whose people are attributed to none.
  let shared: [Project]
  let isDisaggregated: Bool

  /// Returns nil where no people are counted who can be put together.
  init?(_ slice: PublicationSlice) {
    guard let counted = Self.counted(in: slice) else { return nil }
    indicator = counted.indicator
    let wanted = slice.departments.filter { department in
      slice.projects.contains { $0.departmentCodes.contains(department.code) }
    }
    let needs = counted.indicator.references
    func need(_ department: Department) -> ReferenceValue? {
      needs.first { $0.territory == department.code || $0.territory == department.name }
    }
    if let breakdown = Self.breakdown(of: counted, in: slice) {
      isDisaggregated = true
      shared = []
      lines = wanted.map { department in
        let value = breakdown.lines.first { department.isNamed($0.name) }?.value
        return Line(
          department: department, people: value?.figure.value,
          isHidden: value?.figure == .hidden,
          absence: value.flatMap { value in
            if case .missing(let missing) = value.figure { missing.label } else { nil }
          },
          need: need(department))
      }
      return
    }
    isDisaggregated = false
    let told = slice.projects.compactMap { project in
      counted.projects.first { $0.projectCode == project.code && $0.cumulated.figure.isKnown }
        .map { (project, $0.cumulated.figure) }
    }
    shared = told.map(\.0).filter { $0.departmentCodes.count > 1 }
    lines = wanted.map { department in
      let here = told.filter { $0.0.departmentCodes.contains(department.code) }
      let alone = here.filter { $0.0.departmentCodes.count == 1 }.map(\.1)
      let numbers = alone.compactMap(\.value)
      return Line(
        department: department, people: numbers.isEmpty ? nil : numbers.reduce(0, +),
        isLeast: here.count > numbers.count, isHidden: alone.contains(.hidden),
        absence: Self.absence(
          slice.projects.filter { $0.departmentCodes.contains(department.code) }.map { project in
            counted.projects.first { $0.projectCode == project.code }
          }, slice),
        need: need(department))
    }
  }

  /// The last reason, where each has one.
  private static func absence(
    _ projects: [PublishedSeries?], _ slice: PublicationSlice
  ) -> String? {
    let reasons = projects.compactMap { series -> String? in
      guard let series else { return nil }
      if case .missing(let missing) = series.cumulated.figure { return missing.label }
      return slice.absence(of: series.cumulated, series)
    }
    return reasons.count == projects.count ? reasons.last : nil
  }

  /// Of those that count people: the one with a population to be held against, else the first that counts
  /// each person once.
  private static func counted(in slice: PublicationSlice) -> SliceIndicator? {
    let all = slice.describedIndicators.filter {
      $0.indicator.measure == .count && $0.indicator.disclosureClass == .people
        && $0.indicator.overProjects == .sum && $0.indicator.summedUnit == $0.indicator.unit
    }
    return all.first { $0.indicator.references.contains { $0.territory != nil } }
      ?? all.first { $0.indicator.counting == .once }
  }

  private static func breakdown(
    of counted: SliceIndicator, in slice: PublicationSlice
  ) -> PublishedBreakdown? {
    counted.breakdowns.first { breakdown in
      !breakdown.lines.isEmpty
        && breakdown.lines.allSatisfy { line in
          slice.departments.contains { $0.isNamed(line.name) }
        }
    }
  }
}

extension Department {
  fileprivate func isNamed(_ text: String) -> Bool { text == name || text == code }
}
