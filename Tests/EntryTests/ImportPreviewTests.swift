import Foundation
import Monitoring
import Testing

@testable import Entry

/// A filled table is looked at before it is sent.
@Suite struct ImportPreviewTests {
  private static let heads = ["Case", "Valeur", "Motif", "Message"]

  private static func preview(
    _ rows: [[String]], of report: QuarterReport
  ) throws -> ImportPreview {
    let lines = ([heads] + rows).enumerated().map {
      ImportedTable.Row(number: $0.offset + 1, cells: $0.element)
    }
    return ImportPreview(try #require(ImportedTable(lines)), of: report)
  }

  private static let whole = [
    ["I01", "40"], ["I01.femmes", "25"], ["I01.hommes", "15"], ["I02", "70"],
  ]

  @Test func `a whole table without a surprise can be sent`() throws {
    let preview = try Self.preview(Self.whole, of: SampleQuarter.report())
    #expect(preview.entries.count == 4 && preview.changed.count == 4)
    #expect(preview.canBeSent && preview.alerts.isEmpty)
  }

  @Test func `nothing is sent while a cell is refused, missing or impossible`() throws {
    let refused = try Self.preview(
      Self.whole.dropLast() + [["I02", "beaucoup"]], of: SampleQuarter.report())
    #expect(refused.refusals.map(\.place) == ["B5"] && !refused.canBeSent)
    let missing = try Self.preview(Self.whole.dropLast(), of: SampleQuarter.report())
    #expect(missing.errors.map(\.rule) == [.missingValue] && !missing.canBeSent)
    let above = try Self.preview(
      [["I01", "30"]] + Self.whole.dropFirst(), of: SampleQuarter.report())
    #expect(above.errors.map(\.rule) == [.breakdownAboveTotal] && !above.canBeSent)
    #expect(try !Self.preview([], of: SampleQuarter.report()).canBeSent)
  }

  @Test func `an unusual value asks for a reason, and is explained by one`() throws {
    let report = try SampleQuarter.report()
    let preview = try Self.preview(Self.whole.dropLast() + [["I02", "6400"]], of: report)
    #expect(preview.alerts.map(\.cell) == [SampleQuarter.rights] && preview.canBeSent)
    let explained = ImportPreview.explained(
      preview.entries, in: report, by: [SampleQuarter.rights: (.activity, "laissé de côté")])
    #expect(explained.count == 4)
    let entry = try #require(explained.first { $0.cell == SampleQuarter.rights })
    #expect(entry.reason == .activity && entry.reasonText == nil)
    #expect(ImportPreview(explained, of: report).alerts.isEmpty)
  }

  @Test func `a value in force that surprises is sent with its reason, and no other is`() throws {
    var report = try SampleQuarter.report()
    report.version = 1
    report.observations += [SampleQuarter.total, SampleQuarter.rights].map {
      Observation(
        projectID: report.projectID, quarter: report.quarter, cell: $0, measured: .number(6400),
        version: 1)
    }
    let explained = ImportPreview.explained(
      [CellEntry(cell: SampleQuarter.women, measured: .number(5))], in: report,
      by: [SampleQuarter.rights: (.other, "fusion de deux antennes")])
    #expect(Set(explained.map(\.cell)) == [SampleQuarter.women, SampleQuarter.rights])
    #expect(explained.contains { $0.reasonText == "fusion de deux antennes" })
  }

  @Test func `what a table says no more of stays: message, formula and reason of the same value`()
    throws
  {
    var report = try SampleQuarter.report()
    report.version = 1
    let sent = CellEntry(
      cell: SampleQuarter.rights, measured: .number(70), reason: .verified,
      comment: "Deux accueils fermés.", formula: "=30+40")
    report.observations.append(
      Observation(projectID: report.projectID, quarter: report.quarter, entry: sent, version: 1))
    #expect(try Self.preview([["I02", "70"]], of: report).changed.isEmpty)
    let changed = try #require(try Self.preview([["I02", "71"]], of: report).changed.first)
    #expect(changed.comment == sent.comment && changed.reason == nil && changed.formula == nil)
  }
}
