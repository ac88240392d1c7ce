import Testing

@testable import Workbook

@Suite struct XLSXWritingTests {
  @Test func `what is written is read again`() throws {
    let cells = [
      ["type", "", "label"], ["=1+1", "007", "<b>\"é\" & 'x'</b>"],
      ["a\nb", " \t ", "_x0041_ _x005F_"], ["\u{1}\u{FFFE}", "😀", "\r"], ["-1", "+33", "@"],
    ]
    let book = Workbook(sheets: [Sheet("survey", cells), Sheet("choices", [["a"]])])
    let again = try Workbook(xlsx: book.xlsx())
    #expect(again.sheets.map(\.name) == ["survey", "choices"])
    var expected = cells
    expected[3][2] = "\n"
    #expect(again.sheets.first?.rows.map(\.cells) == expected)
    #expect(again.sheets.first?.rows.map(\.number) == [1, 2, 3, 4, 5])
  }

  @Test func `every cell is text and the header stays in sight`() throws {
    let book = Workbook(sheets: [Sheet("s", [["type"], ["=1+1"]])])
    let parts = try unzip(book.xlsx()) { _ in true }
    let sheet = try String(textFile: #require(parts["xl/worksheets/sheet1.xml"]))
    #expect(!sheet.contains("<f>") && !sheet.contains("<v>"))
    #expect(sheet.contains("<c r=\"A2\" s=\"1\" t=\"inlineStr\">"))
    #expect(sheet.contains("state=\"frozen\"") && sheet.contains("<col min=\"1\" max=\"1\""))
  }

  @Test func `no hour and no chance is in the bytes`() throws {
    let book = Workbook(sheets: [Sheet("s", [["a"]])])
    let bytes = try book.xlsx()
    #expect(try book.xlsx() == bytes)
    // The time and the date of the first entry stand 10 bytes after its mark.
    #expect(bytes[10..<14].elementsEqual([0x00, 0x00, 0x21, 0x00]))
  }

  @Test(arguments: [
    "", String(repeating: "a", count: 32), "a/b", "..", "a:b", "[a]", "a\\b", "a\nb", "'a", "S",
  ])
  func `a name that no spreadsheet accepts is refused`(name: String) {
    let book = Workbook(sheets: [Sheet("s", [["a"]]), Sheet(name, [["a"]])])
    #expect(throws: WorkbookRefusal.sheetName(name)) { try book.xlsx() }
    #expect(throws: WorkbookRefusal.sheetName(name)) { try book.csvFiles() }
  }

  @Test func `what no spreadsheet can hold is refused`() {
    #expect(throws: WorkbookRefusal.noSheet) { try Workbook().xlsx() }
    let long = String(repeating: "😀", count: 16_384)
    #expect(throws: WorkbookRefusal.cellTooLong(sheet: "s", row: 1)) {
      try Workbook(sheets: [Sheet("s", [[long]])]).xlsx()
    }
    let wide = [String](repeating: "a", count: 201)
    #expect(throws: WorkbookRefusal.tooManyCells(sheet: "s", row: 1)) {
      try Workbook(sheets: [Sheet("s", [wide])]).xlsx()
    }
  }
}

extension Sheet {
  init(_ name: String, _ cells: [[String]]) {
    let rows = cells.enumerated().map { SheetRow(number: $0 + 1, cells: $1) }
    self.init(name: name, rows: rows)
  }
}
