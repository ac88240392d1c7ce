import Entry
import Foundation
import Monitoring
import Testing

/// Two people on one quarter: what both changed is asked, and nothing is lost in silence.
@Suite struct CellConflictTests {
  private static func entry(_ cell: Cell, _ value: Decimal) -> CellEntry {
    CellEntry(cell: cell, measured: .number(value))
  }

  /// Version 1 had 10 everywhere; version 2, by Bruno, changed the total and the women.
  private static func history(_ quarter: Quarter) -> QuarterHistory {
    func observation(_ cell: Cell, _ value: Decimal, _ version: Int) -> Observation {
      Observation(
        projectID: UUID(), quarter: quarter, entry: entry(cell, value), version: version)
    }
    let cells = [SampleQuarter.total, SampleQuarter.women, SampleQuarter.men]
    return QuarterHistory(
      versions: [
        .init(number: 1, author: "Amina", sentAt: .distantPast),
        .init(number: 2, author: "Bruno", sentAt: .distantPast),
      ],
      observations: cells.map { observation($0, 10, 1) } + [
        observation(SampleQuarter.total, 12, 2), observation(SampleQuarter.women, 7, 2),
      ], acts: [], messages: [], verifications: [])
  }

  private static func sheet(_ changes: [CellEntry]) throws -> (EntrySheet, QuarterHistory) {
    var report = try SampleQuarter.report()
    let history = history(report.quarter)
    report.version = 2
    report.observations += [SampleQuarter.total, SampleQuarter.women, SampleQuarter.men]
      .compactMap { history.observation(of: $0, asOf: 2) }
    return (
      EntrySheet(report, changes: Dictionary(uniqueKeysWithValues: changes.map { ($0.cell, $0) })),
      history
    )
  }

  @Test func `a cell that both changed is a conflict, with both values and who sent the other`()
    throws
  {
    let (sheet, history) = try Self.sheet([
      Self.entry(SampleQuarter.total, 15), Self.entry(SampleQuarter.men, 5),
    ])
    let conflicts = sheet.conflicts(since: 1, in: history)
    #expect(conflicts.map(\.cell) == [SampleQuarter.total])
    let conflict = try #require(conflicts.first)
    #expect(conflict.base?.measured == .number(10) && conflict.mine?.measured == .number(15))
    #expect(conflict.theirs.measured == .number(12) && conflict.sending?.author == "Bruno")
  }

  @Test func `what one side changed, or both alike, is none`() throws {
    let (sheet, history) = try Self.sheet([
      Self.entry(SampleQuarter.total, 12), Self.entry(SampleQuarter.men, 5),
    ])
    #expect(sheet.conflicts(since: 1, in: history) == [])
    let (late, _) = try Self.sheet([Self.entry(SampleQuarter.total, 15)])
    #expect(late.conflicts(since: 2, in: history) == [])
  }
}
