import Testing
import Workbook

@Suite struct CSVTests {
  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a;b\r\n\"1;2\";3,5\r\n", [["a", "b"], ["1;2", "3,5"]]),
    ("a\tb\r1\t2", [["a", "b"], ["1", "2"]]),
    ("\u{FEFF}a,b\n", [["a", "b"]]),
    ("\"a,b,c\";d\n", [["a,b,c", "d"]]),
    ("a\n\"x\r\ny\"\"z\"\n", [["a"], ["x\ny\"z"]]),
    ("a,b\nx\"y,\"z\"w\n", [["a", "b"], ["x\"y", "zw"]]),
    ("a\n1,2\n", [["a"], ["1", "2"]]),
    ("\n\na;b\n1;2,5\n", [["a", "b"], ["1", "2,5"]]),
    ("a,,b,,\n,,\n", [["a", "", "b"]]),
    ("\"\u{301}a\"", [["\u{301}a"]]),
    ("", []),
  ])
  func `tables are read as spreadsheets write them`(text: String, cells: [[String]]) throws {
    #expect(try Workbook(csv: text, name: "s").sheets.first?.rows.map(\.cells) == cells)
  }

  @Test func `the commas of a single column may be decimal`() throws {
    func cells(_ text: String) throws -> [[String]]? {
      try Workbook(csv: text, name: "s", separatorWhenNone: ";").sheets.first?.rows.map(\.cells)
    }
    #expect(try cells("a\n12,5\n") == [["a"], ["12,5"]])
    #expect(try cells("a,b\n12,5\n") == [["a", "b"], ["12", "5"]])
  }

  @Test func `rows have the numbers that a spreadsheet shows`() throws {
    let sheet = try Workbook(csv: "a\n\n\"x\ny\"\nz\n", name: "s").sheets.first
    #expect(sheet?.rows.map(\.number) == [1, 3, 4])
  }

  @Test func `a folder is a workbook, other files aside`() throws {
    let book = try Workbook(csvFolder: [
      "survey.csv": "type,name\n", "choices.CSV": "list_name\n", "notes.txt": "a,b\n",
    ])
    #expect(book.sheets.map(\.name) == ["choices", "survey"])
    #expect(try book.csvFiles()["survey.csv"] == "type,name\n")
  }

  @Test(arguments: [
    ("a,\"b\n", WorkbookRefusal.quoteUnclosed(sheet: "s", row: 1)),
    (String(repeating: "a,", count: 201), .tooManyCells(sheet: "s", row: 1)),
    (String(repeating: "a\n", count: 60_001), .tooManyRows(sheet: "s")),
    (String(repeating: "a", count: 20_001), .cellTooLong(sheet: "s", row: 1)),
    (String(repeating: "a", count: 10_000_001), .textTooLong),
  ])
  func `what cannot be a table is refused`(text: String, refusal: WorkbookRefusal) {
    #expect(throws: refusal) { try Workbook(csv: text, name: "s") }
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+cmd", "'+cmd"), ("@SUM(A1)", "'@SUM(A1)"), ("-a", "'-a"),
    ("\t=1", "\"'\t=1\""), ("-12", "-12"), ("+33", "+33"), ("-12,5", "\"-12,5\""),
    ("-1-1", "'-1-1"),
    ("a=1", "a=1"), ("=\u{301}", "'=\u{301}"),
  ])
  func `an export cannot start a formula, and keeps its numbers`(cell: String, spelled: String) {
    let sheet = Sheet(name: "s", rows: [SheetRow(number: 1, cells: [cell])])
    #expect(sheet.csv(.safeForSpreadsheets) == "\u{FEFF}\(spelled)\n")
  }

  @Test func `a form keeps its formulas`() throws {
    let sheet = Sheet(name: "s", rows: [SheetRow(number: 1, cells: ["=1", "-a", "@"])])
    #expect(try Workbook(csv: sheet.csv(), name: "s").sheets == [sheet])
  }

  @Test func `a file is UTF-8 or is refused`() throws {
    #expect(try String(textFile: [0xEF, 0xBB, 0xBF, 0x61]) == "a")
    #expect(throws: WorkbookRefusal.notUTF8) { try String(textFile: [0x61, 0xE9]) }
    #expect(throws: WorkbookRefusal.notUTF8) { try String(textFile: [0x61, 0x00]) }
  }
}
