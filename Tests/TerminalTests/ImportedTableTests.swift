import Entry
import Foundation
import Monitoring
import Testing

@testable import Terminal

/// A spreadsheet fills cells; what is wrong is named by its place in the file.
struct ImportedTableTests {
  private static func table(_ rows: [[String]], from number: Int = 1) -> ImportedTable? {
    ImportedTable(
      rows.enumerated().map { .init(number: $0.offset + number, cells: $0.element) })
  }

  private static let heads = ["Case", "Libellé", "Valeur", "Sur", "Manquant", "Motif", "Message"]

  private static func batch(
    _ rows: [[String]]
  ) throws -> (entries: [CellEntry], refusals: [ImportedTable.Refusal]) {
    try #require(table([heads] + rows)).batch(for: EntrySheet(Sample.quarterReport))
  }

  @Test func `values, quotients, codes, reasons and messages are read by the names of columns`()
    throws
  {
    let (entries, refusals) = try Self.batch([
      ["I01", "", "1 200", "", "", "activité", "Deux antennes."], ["I01.genre.femmes", "", "700"],
      ["I01 hommes", "", "500,0"], ["I02", "", "", "", "nd", "panne du logiciel"],
      ["I03", "", "12", "40"], ["", "", "99"], ["I02 total", ""],
    ])
    #expect(refusals == [])
    #expect(
      entries.map(\.measured) == [
        .number(1200), .number(700), .number(500), .missing(.notAvailable),
        .quotient(numerator: 12, denominator: 40),
      ])
    #expect(entries[0].reason == .activity && entries[0].comment == "Deux antennes.")
    #expect(entries[3].reasonText == "panne du logiciel")
  }

  @Test func `each cell that is wrong is named by its place, and the others are read`() throws {
    let (entries, refusals) = try Self.batch([
      ["I99", "", "1"], ["I02", "", "douze"], ["I02", "", "1", "", "nd"],
      ["I02", "", "", "", "absent"], ["I03", "", "12"], ["I01", "", "1.234"], ["I01", "", "7"],
      ["I01 total", "", "8"],
    ])
    #expect(entries.map(\.measured) == [.number(7)])
    #expect(
      refusals.map(\.place) == ["A2", "C3", "E4", "E5", "C6", "C7", "A9"], "\(refusals)")
    #expect(refusals.last?.sentence.contains("ligne 8") == true)
  }

  /// The quarter has five cells: the file names them forty times over, under forty projects' worth of rows.
  @Test func `of two hundred rows the ten wrong ones are named, and no other`() throws {
    var report = Sample.quarterReport
    let first = report.indicators[1]
    report.indicators = (0..<200).map { number in
      var indicator = first
      indicator.id = Sample.uuid(UInt8(number))
      indicator.code = "N\(number)"
      return indicator
    }
    let wrong: Set = [3, 17, 42, 43, 77, 100, 101, 150, 198, 199]
    let rows = (0..<200).map { ["N\($0)", "", wrong.contains($0) ? "n/a" : "\($0)"] }
    let table = try #require(Self.table([Self.heads] + rows))
    let (entries, refusals) = table.batch(for: EntrySheet(report))
    #expect(entries.count == 190)
    #expect(refusals.map(\.place) == wrong.sorted().map { "C\($0 + 2)" })
  }

  @Test func `heads are found under titles, and a template of another quarter is told`() throws {
    let report = Sample.quarterReport
    let own = try #require(
      Self.table([["Modèle de saisie P06 2024-T4"], ["Remplir"], Self.heads, ["I02", "", "5"]]))
    #expect(own.names(report))
    #expect(own.batch(for: EntrySheet(report)).entries.count == 1)
    let other = try #require(Self.table([["Modèle de saisie P07 2024-T4"], Self.heads]))
    #expect(!other.names(report))
    #expect(try #require(Self.table([Self.heads])).names(report))
    #expect(Self.table([["Indicateur", "Nombre"], ["I02", "5"]]) == nil)
  }
}
