import Foundation
import Testing

@testable import Workbook

@Suite struct XLSXReadingTests {
  @Test func `a sheet is read with its own row numbers, far cells and all`() throws {
    let rows = """
      <row r="2"><c r="A2" t="str"><v>a</v></c><c r="D2"><v>4</v></c></row>
      <row r="3"><c r="A3" s="0"/></row>
      <row r="7"><c r="C7" t="str"><v>c</v></c><c t="str"><v>after c</v></c></row>
      <row><c><v>1</v></c></row>
      """
    let sheet = try Workbook(xlsx: XLSXParts(sheets: [rows]).bytes()).sheets.first
    #expect(
      sheet?.rows == [
        SheetRow(number: 2, cells: ["a", "", "", "4"]),
        SheetRow(number: 7, cells: ["", "", "c", "after c"]), SheetRow(number: 8, cells: ["1"]),
      ])
  }

  @Test(arguments: [
    ("<c t='s'><v>1</v></c>", "deux"),
    ("<c t='s'><v>2</v></c>", "gras et maigre"),
    ("<c t='s'><v>3</v></c>", "東京"),
    ("<c t='s'><v>4</v></c>", " a\nb "),
    ("<c t='inlineStr'><is><r><t>en </t></r><r><t>ligne</t></r></is></c>", "en ligne"),
    ("<c t='str'><f>A1&amp;\"b\"</f><v>ab</v></c>", "ab"),
    ("<c><f>1+1</f><v>2</v></c>", "2"),
    ("<c><f>1+1</f></c>", ""),
    ("<c t='b'><v>1</v></c>", "TRUE"),
    ("<c t='b'><v>0</v></c>", "FALSE"),
    ("<c t='e'><v>#N/A</v></c>", "#N/A"),
    ("<c t='d'><v>2021-01-31</v></c>", "2021-01-31"),
    ("<c t='str'><v>_x0041__x005F_x0041__x0000__xZZZZ_</v></c>", "A_x0041__x0000__xZZZZ_"),
    ("<c t='str'><v>a_x000D_\nb</v></c>", "a\nb"),
    ("<c><v>pas un nombre</v></c>", "pas un nombre"),
  ])
  func `each kind of cell gives its text`(cell: String, text: String) throws {
    let strings = """
      <si><t>un</t></si><si><t>deux</t></si>
      <si><r><rPr><b/></rPr><t>gras</t></r><r><t xml:space="preserve"> et maigre</t></r></si>
      <si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>
      <si><t xml:space="preserve"> a_x000D_\nb </t></si>
      """
    let parts = XLSXParts(sheets: ["<row>\(cell)<c><v>9</v></c></row>"], strings: strings)
    #expect(try parts.cells() == [[text, "9"]])
  }

  @Test func `rows with a formula that was never computed are told`() throws {
    let rows = """
      <row r="2"><c><f>1+1</f><v>2</v></c><c t="str"><f>""</f><v></v></c></row>
      <row r="3"><c><v>1</v></c><c><f>1+1</f></c><c><f>A1</f><v/></c></row>
      """
    let sheet = try Workbook(xlsx: XLSXParts(sheets: [rows]).bytes()).sheets.first
    #expect(sheet?.uncomputedRows == [3])
  }

  @Test(arguments: [
    ("12", "12"), ("-3", "-3"), ("12.0", "12"), ("0.1", "0.1"), ("0.10000000000000001", "0.1"),
    ("0.30000000000000004", "0.3"), ("1E-3", "0.001"), ("-1.5E-12", "-1.5E-12"), ("1e20", "1E+20"),
    ("123456789012345", "123456789012345"), ("33612345678", "33612345678"),
    ("0.0000123", "0.0000123"), ("2.5", "2.5"), ("1234567.891", "1234567.891"), ("-0", "0"),
    ("1.2345E+100", "1.2345E+100"), ("NaN", "NaN"), ("1e999", "1e999"),
  ])
  func `numbers are shown as in the format General`(value: String, text: String) throws {
    #expect(try XLSXParts(sheets: ["<row><c><v>\(value)</v></c></row>"]).cells() == [[text]])
  }

  @Test func `strict files and prefixed names are read like the others`() throws {
    let parts = XLSXParts(
      main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
      relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
      sheets: ["<row><c t='s'><v>0</v></c></row>"], strings: "<si><t>a</t></si>")
    #expect(try parts.cells() == [["a"]])
    let main = XLSXParts().main
    let prefixed =
      "<x:worksheet xmlns:x='\(main)'><x:sheetData><x:row><x:c t='str'><x:v>b</x:v></x:c></x:row>"
      + "</x:sheetData></x:worksheet>"
    let entries = XLSXParts(sheets: [""]).entries.map { original in
      original.name == "xl/worksheets/s0.xml" ? entry(original.name, prefixed) : original
    }
    let book = try Workbook(xlsx: zipArchive(entries))
    #expect(book.sheets.first?.rows.map(\.cells) == [["b"]])
  }

  @Test func `names of parts may differ by case and slashes`() throws {
    let entries = XLSXParts(sheets: ["<row><c><v>1</v></c></row>"]).entries.map { original in
      original.name == "xl/worksheets/s0.xml"
        ? ZipEntry(name: "XL\\Worksheets\\s0.XML", content: original.content) : original
    }
    #expect(try Workbook(xlsx: zipArchive(entries)).sheets.first?.rows.count == 1)
  }

  @Test func `a workbook written by openpyxl is read whole, its hidden sheet too`() throws {
    let bytes = [UInt8](try #require(Data(base64Encoded: Self.openpyxl)))
    let book = try Workbook(xlsx: bytes)
    #expect(book.sheets.map(\.name) == ["survey", "choices"])
    #expect(
      book.sheet(named: "survey")?.rows == [
        SheetRow(number: 1, cells: ["type", "name", "label::français (fr)", "relevant"]),
        SheetRow(number: 2, cells: ["integer", "age", "Âge ?\nEn années", "TRUE"]),
        SheetRow(number: 3, cells: ["date", "d", "2021-01-31", "0.1"]),
        SheetRow(number: 6, cells: ["note", "", "", "2021-01-31T08:30:00"]),
      ])
    #expect(
      book.sheet(named: "choices")?.rows.map(\.cells) == [
        ["list_name", "name"], ["l", "1"], ["l", "12.5"], ["08:30:00", "1E+20"],
      ])
  }
}
