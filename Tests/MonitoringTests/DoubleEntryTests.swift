import Foundation
import Monitoring
import Testing

/// What two people typed of the same cells.
struct DoubleEntryTests {
  private static func rules(
    _ typed: [(Cell, Decimal)], second: [(Cell, Decimal)], reason: Reason? = nil
  ) throws -> [(FindingRule, Cell?)] {
    var report = try QuarterReport.sample()
    for index in report.indicators.indices where report.indicators[index].code == "I01" {
      report.indicators[index].isTypedTwice = true
    }
    report.secondEntries = second.map { CellEntry(cell: $0.0, measured: .number($0.1)) }
    let entries = typed.map {
      CellEntry(cell: $0.0, measured: .number($0.1), reason: reason)
    }
    return report.check(entries).filter { $0.rule == .typedOnce || $0.rule == .typedDifferently }
      .map { ($0.rule, $0.cell) }
  }

  @Test func `a cell that nobody typed again is told once, at its total`() throws {
    let parts = try QuarterReport.sample().cells.filter {
      $0.indicatorID == .sample("I01") && $0.categoryID != nil
    }
    let typed = [(Cell.total("I01"), Decimal(10))] + parts.prefix(2).map { ($0, Decimal(2)) }
    let found = try Self.rules(typed, second: [])
    #expect(found.map(\.0) == [.typedOnce] && found.map(\.1) == [.total("I01")])
    let begun = try Self.rules(typed, second: [(.total("I01"), 10)])
    #expect(begun.map(\.0) == [.typedOnce, .typedOnce])
  }

  @Test func `what differs is told until it has a reason, what is equal is not`() throws {
    let total = Cell.total("I01")
    #expect(try Self.rules([(total, 12)], second: [(total, 12)]).isEmpty)
    #expect(try Self.rules([(total, 12)], second: [(total, 21)]).map(\.0) == [.typedDifferently])
    #expect(try Self.rules([(total, 12)], second: [(total, 21)], reason: .verified).isEmpty)
    // Only where the call asks for it.
    let other = Cell.total("I02")
    #expect(try Self.rules([(other, 12)], second: [(other, 21)]).isEmpty)
  }
}
