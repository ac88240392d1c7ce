import Testing

@testable import Workbook

@Suite struct NumberPatternTests {
  @Test(arguments: [
    ("00", "9", "09"), ("00000", "9000", "09000"), ("0", "2.5", "3"), ("0%", "0.25", "25\u{A0}%"),
    ("0 %", "0.25", "25 %"), ("0.0%", "0.125", "12,5\u{A0}%"),
    ("#,##0.00\\ \"€\"", "12.5", "12,50 €"),
    ("#,##0.00\\ [$€-40C];[RED]\\-#,##0.00\\ [$€-40C]", "-1234.5", "-1\u{202F}234,50 €"),
    (
      "_-* #,##0.00\\ \"€\"_-;\\-* #,##0.00\\ \"€\"_-;_-* \"-\"??\\ \"€\"_-;_-@_-", "1234",
      "1\u{202F}234,00 €"
    ),
    ("0\" ans\"", "65", "65 ans"), ("General\" m\"", "1.5", "1,5 m"), ("0.00", "12.5", "12.50"),
    ("0.##", "12", "12"), ("0.##", "12.345", "12.35"), ("#,##0", "34900", "34900"),
    ("0#\" \"##\" \"##\" \"##\" \"##", "612345678", "06 12 34 56 78"),
    ("\"n° \"000", "7", "n° 007"),
    ("0;-0;\"aucun\"", "0", "aucun"), ("0\" j\";\"il y a \"0\" j\"", "-3", "il y a 3 j"),
    ("[<=1]0\" enfant\";0\" enfants\"", "1", "1 enfant"),
    ("[<=1]0\" enfant\";0\" enfants\"", "2", "2 enfants"),
    ("0,\" k€\"", "12000", "12 k€"), ("0.00E+00", "12", "12"), ("# ?/?", "0.5", "0.5"),
    ("@", "7", "7"),
    ("0", "-0.2", "0"), ("0.0", "-1.25", "-1.3"),
  ])
  func `a number is read as its cell shows it`(code: String, value: String, text: String) throws {
    #expect(try Self.row(code, value).cells == [text])
  }

  @Test(arguments: [("0\" ans\"", "65", "65"), ("0%", "0.25", "0.25"), ("00", "9", nil)])
  func `a number that is shown with a unit is kept beside`(
    code: String, value: String, number: String?
  ) throws {
    #expect(try Self.row(code, value).values[0] == number)
  }

  private static func row(_ code: String, _ value: String) throws -> SheetRow {
    let escaped = code.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing("\"", with: "&quot;")
    let styles =
      "<numFmts><numFmt numFmtId='170' formatCode=\"\(escaped)\"/></numFmts>"
      + "<cellXfs><xf numFmtId='0'/><xf numFmtId='170'/></cellXfs>"
    let parts = XLSXParts(sheets: ["<row><c s='1'><v>\(value)</v></c></row>"], styles: styles)
    return try #require(try Workbook(xlsx: parts.bytes()).sheets.first?.rows.first)
  }
}
