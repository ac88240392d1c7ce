import Foundation
import Testing

@testable import Workbook

/// Whatever a spreadsheet saves is read the same.
@Suite struct SpreadsheetTests {
  private static let rows = [["Case", "Valeur"], ["I01", "1234.5"], ["I02", "12"]]

  private static func cells(_ bytes: [UInt8]) throws -> [[String]] {
    try Workbook(spreadsheet: bytes, name: "saisie").sheets[0].rows.map(\.cells)
  }

  @Test func `text is read in UTF-8 and in Windows-1252, with either separator`() throws {
    let text = "Case;Valeur;Motif\nI01;12;« été » à l’œuvre – 3 €\n"
    let utf8 = try Self.cells(Array(text.utf8))
    let windows = try Self.cells(
      text.unicodeScalars.map { scalar in
        let signs: [Unicode.Scalar: UInt8] = ["’": 0x92, "œ": 0x9C, "–": 0x96, "€": 0x80]
        return signs[scalar] ?? UInt8(scalar.value)
      })
    #expect(utf8 == windows && utf8[1][2] == "« été » à l’œuvre – 3 €")
    let commas = try Self.cells(Array("\u{FEFF}Case,Valeur\nI01,\"1,5\"\n".utf8))
    #expect(commas == [["Case", "Valeur"], ["I01", "1,5"]])
  }

  @Test func `bytes that are neither are refused`() {
    #expect(throws: WorkbookRefusal.notUTF8) {
      try Workbook(spreadsheet: Array("Case;Valeur\n".utf8) + [0xC3, 0x28, 0x81], name: "s")
    }
  }

  // MARK: - OpenDocument

  private static func ods(_ table: String) throws -> [UInt8] {
    let content = """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
      xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>\
      \(table)</office:spreadsheet></office:body></office:document-content>
      """
    return try zipArchive([
      ZipEntry(
        name: "mimetype", content: Array("application/vnd.oasis.opendocument.spreadsheet".utf8)),
      ZipEntry(name: "content.xml", content: Array(content.utf8)),
    ])
  }

  private static func text(_ text: String) -> String {
    "<table:table-cell office:value-type=\"string\"><text:p>\(text)</text:p></table:table-cell>"
  }

  @Test func `an ods file gives numbers as stored, repeated cells, and no notes`() throws {
    let bytes = try Self.ods(
      """
      <table:table table:name="Saisie"><table:table-row>\(Self.text("Case"))\(Self.text("Valeur"))\
      </table:table-row><table:table-row table:number-rows-repeated="2">\(Self.text("I01"))\
      <table:table-cell office:value-type="float" office:value="1234.5"><text:p>1 234,50</text:p>\
      <office:annotation><text:p>à revoir</text:p></office:annotation></table:table-cell>\
      </table:table-row><table:table-row table:number-rows-repeated="5"><table:table-cell \
      table:number-columns-repeated="1024"/></table:table-row><table:table-row>\
      <table:table-cell table:number-columns-repeated="2"/>\(Self.text("a<text:s text:c=\"2\"/>b"))\
      <table:table-cell table:number-columns-repeated="16381"/></table:table-row></table:table>
      """)
    let sheet = try Workbook(spreadsheet: bytes, name: "s").sheets[0]
    #expect(
      sheet.rows.map(\.cells) == [
        ["Case", "Valeur"], ["I01", "1234.5"], ["I01", "1234.5"], ["", "", "a  b"],
      ])
    #expect(sheet.rows.map(\.number) == [1, 2, 3, 9])
  }

  @Test func `a hostile ods file is refused`() throws {
    let wide = try Self.ods(
      "<table:table><table:table-row><table:table-cell table:number-columns-repeated=\"100000\" "
        + "office:value=\"1\"/></table:table-row></table:table>")
    #expect(throws: WorkbookRefusal.tooManyCells(sheet: "", row: 1)) { try Workbook(ods: wide) }
    let long = try Self.ods(
      "<table:table><table:table-row table:number-rows-repeated=\"100000000\"><table:table-cell "
        + "office:value=\"1\"/></table:table-row></table:table>")
    #expect(throws: WorkbookRefusal.tooManyRows(sheet: "")) { try Workbook(ods: long) }
    #expect(throws: WorkbookRefusal.notAWorkbook) { try Workbook(ods: Array("Case".utf8)) }
  }

  // MARK: - Printed sheets

  @Test func `a printed sheet is read back cell for cell, and protects all but what is filled`()
    throws
  {
    let sheet = PrintedSheet(
      name: "Saisie", widths: [20, 12],
      rows: [
        [PrintedCell("Titre", .title, span: 2)],
        [PrintedCell("Case", .head), PrintedCell("Valeur", .head)],
        [PrintedCell("I01", .key), PrintedCell(.number(1234.5), .input)],
        [PrintedCell("=1+1", .inputText), PrintedCell(.formula("B3*2", 2469), .label)],
      ], headRows: 2,
      validations: [
        CellValidation(.amount, column: 1, rows: 2...3, title: "Valeur", message: "Un nombre.")
      ], footer: "P06 & Cie")
    let bytes = try PrintedSheet.xlsx([sheet])
    #expect(bytes == (try PrintedSheet.xlsx([sheet])))
    #expect(
      try Self.cells(bytes) == [
        ["Titre"], ["Case", "Valeur"], ["I01", "1234.5"], ["=1+1", "2469"],
      ])
    let parts = try unzip(bytes) { _ in true }.mapValues { String(decoding: $0, as: UTF8.self) }
    let part = try #require(parts["xl/worksheets/sheet1.xml"])
    for text in [
      "<sheetProtection sheet=\"1\"", "fitToWidth=\"1\" fitToHeight=\"0\"", "paperSize=\"9\"",
      "<mergeCell ref=\"A1:B1\"", "sqref=\"B3:B4\"", "error=\"Un nombre.\"", "P06 &amp;&amp; Cie",
    ] {
      #expect(part.contains(text), "\(text)")
    }
    #expect(parts["xl/workbook.xml"]?.contains("'Saisie'!$1:$2") == true)
    #expect(parts["xl/styles.xml"]?.contains("locked=\"0\"") == true)
  }
}
