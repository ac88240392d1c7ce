import Foundation
import Monitoring
import Publishing
import Writing

/// What a year of a project cost for each person and for each session. A cost is told where the number
/// is, and between bounds where the number is, so that it gives away none that is hidden.
struct UnitCost {
  private let project: Project
  private let spent: Decimal
  private let people: Cost?
  private let sessions: Cost?

  private enum Cost {
    case one(Decimal, code: String)
    case between(Decimal, Decimal, code: String)
    case hidden(code: String)
    /// Quarters of the year are missing from the number: a cost by it would be too high.
    case incomplete(YearCount, code: String)
  }

  /// Returns nil where the project counts neither people nor sessions.
  init?(spent: Decimal, _ project: Project, in slice: PublicationSlice) {
    let own = slice.indicators.filter { $0.projects.contains { $0.projectCode == project.code } }
    func series(_ indicator: SliceIndicator) -> PublishedSeries? {
      indicator.projects.first { $0.projectCode == project.code }
    }
    self.project = project
    self.spent = spent
    people =
      own.first { $0.indicator.countsPeopleOnce }
      .flatMap { found in series(found).flatMap { Self.cost(spent, $0, found.indicator, slice) } }
      ?? own.first { $0.indicator.countsPassages && $0.indicator.counting == .perQuarter }
      .flatMap { found in series(found).flatMap { Self.bounded(spent, $0, found.indicator, slice) }
      }
    sessions = own.first { $0.indicator.countsSessions }
      .flatMap { found in series(found).flatMap { Self.cost(spent, $0, found.indicator, slice) } }
    if people == nil, sessions == nil { return nil }
  }

  private static func cost(
    _ spent: Decimal, _ series: PublishedSeries, _ indicator: Indicator, _ slice: PublicationSlice
  ) -> Cost? {
    let number = series.year.figure.value
    guard number != nil || series.year.figure == .hidden else { return nil }
    if let count = series.lackingQuarters(of: slice.year, indicator) {
      return .incomplete(count, code: indicator.code)
    }
    if let number { return number > 0 ? .one(spent / number, code: indicator.code) : nil }
    guard let range = series.year.range, range.lowerBound > 0 else {
      return .hidden(code: indicator.code)
    }
    return .between(
      spent / Decimal(range.upperBound), spent / Decimal(range.lowerBound), code: indicator.code)
  }

  /// Between those of the largest quarter of the year and their sum.
  private static func bounded(
    _ spent: Decimal, _ series: PublishedSeries, _ indicator: Indicator, _ slice: PublicationSlice
  ) -> Cost? {
    guard series.year.figure.isKnown else { return nil }
    if let count = series.lackingQuarters(of: slice.year, indicator) {
      return .incomplete(count, code: indicator.code)
    }
    let quarters = series.points.filter { $0.quarter.year == slice.year }
      .compactMap(\.value.figure.value)
    guard let sum = series.year.figure.value, let most = quarters.max(), most > 0 else {
      return .hidden(code: indicator.code)
    }
    return most == sum
      ? .one(spent / sum, code: indicator.code)
      : .between(spent / sum, spent / most, code: indicator.code)
  }

  var cells: [Table.Cell] {
    [
      Table.Cell("\(project.code) \(project.name)", .strong),
      Table.Cell(French.page.euros(spent.rounded(to: 0))), perPerson, cell(sessions),
    ]
  }

  var perPerson: Table.Cell { cell(people) }

  private func cell(_ cost: Cost?) -> Table.Cell {
    func euros(_ amount: Decimal) -> String { French.page.euros(amount.rounded(to: 0)) }
    switch cost {
    case nil: return Table.Cell("–", .soft)
    case .hidden(let code): return Table.Cell(PublishedFigure.hiddenMark, .soft, detail: code)
    case .incomplete(let count, let code):
      let quarters = Phrase.count(count.received, "trimestre", "trimestres")
      return Table.Cell("non calculé", .soft, detail: "\(code), \(quarters) sur \(count.expected)")
    case .one(let amount, let code): return Table.Cell(euros(amount), detail: code)
    case .between(let low, let high, let code):
      return Table.Cell("de \(euros(low)) à \(euros(high))", detail: code)
    }
  }
}

/// Of the quarters of a year, how many have a value.
private struct YearCount {
  let received: Int
  let expected: Int
}

extension PublishedSeries {
  /// Nil where none is missing, or where a missing one takes nothing from the number.
  fileprivate func lackingQuarters(of year: Int, _ indicator: Indicator) -> YearCount? {
    let expected = points.filter { $0.quarter.year == year && $0.projectsExpected > 0 }
    let received = expected.count { $0.projectsWithValue >= $0.projectsExpected }
    guard indicator.overTime == .sum, received < expected.count else { return nil }
    return YearCount(received: received, expected: expected.count)
  }
}

extension Indicator {
  fileprivate var countsPeopleOnce: Bool {
    measure == .count && disclosureClass == .people && counting == .once
  }

  fileprivate var countsSessions: Bool {
    measure == .count && disclosureClass == .activity && overTime == .sum
      && unit.lowercased().hasPrefix("séance")
  }
}
