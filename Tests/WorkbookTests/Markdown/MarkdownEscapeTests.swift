import Testing
import Workbook

@Suite struct MarkdownEscapeTests {
  @Test(arguments: [
    ("a\nb", "a<br>b"), ("\n", "<br>"), ("a<br>b", "a&lt;br>b"), ("&lt;br>", "&amp;lt;br>"),
    ("&amp;lt;br>", "&amp;amp;lt;br>"), (" a b ", "&#32;a b&#32;"), ("&#32;", "&amp;#32;"),
    ("a\u{2028}b", "a&#8232;b"), ("<br/>", "<br/>"), ("a & b < c", "a & b < c"),
    ("&amp;", "&amp;"), ("&#65;", "&#65;"), ("\\\n", "\\<br>"), ("a|b\n", "a\\|b<br>"),
  ])
  func `a cell is one line, whatever it holds`(cell: String, spelled: String) throws {
    let sheet = Sheet(name: "s", rows: [SheetRow(number: 2, cells: [cell])])
    let markdown = Workbook(sheets: [sheet]).markdown
    #expect(markdown.contains("| \(spelled) "))
    #expect(try Workbook(markdown: markdown).sheets.first?.rows.map(\.cells) == [[cell]])
  }
}
