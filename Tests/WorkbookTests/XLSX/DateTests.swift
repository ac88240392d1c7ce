import Markup
import Testing

@testable import Workbook

@Suite struct DateTests {
  @Test(arguments: [
    (14, "44197", "2021-01-01"), (17, "44197.75", "2021-01-01"), (20, "44197.75", "18:00:00"),
    (21, "0.354166666666667", "08:30:00"), (22, "44197.75", "2021-01-01T18:00:00"),
    (22, "44197.9999999", "2021-01-02T00:00:00"), (22, "0.5", "12:00:00"),
    (45, "0.0423611111111111", "01:01:00"), (46, "1.5", "36:00:00"), (31, "44197", "2021-01-01"),
    (0, "44197", "44197"), (2, "44197", "44197.00"), (49, "44197", "44197"),
    // 1900 has a 29 February for a spreadsheet: day 60, which is shown as the day before.
    (14, "1", "1900-01-01"), (14, "59", "1900-02-28"), (14, "61", "1900-03-01"),
    (14, "0", "0"), (14, "-1", "-1"), (14, "2958465", "9999-12-31"), (14, "2958466", "2958466"),
    (14, "1e300", "1E+300"),
  ])
  func `a number with a format of date is shown as a date`(
    format: Int, value: String, text: String
  ) throws {
    let parts = XLSXParts(
      sheets: ["<row><c s='1'><v>\(value)</v></c></row>"], styles: Self.styles(format))
    #expect(try parts.cells() == [[text]])
  }

  @Test(arguments: [
    ("yyyy-mm-dd", "2021-01-31"), ("[$-40C]d mmmm yyyy;@", "2021-01-31"), ("mmm", "2021-01-31"),
    ("[Red]dd/mm", "2021-01-31"), ("h:mm AM/PM", "12:00:00"), ("mm:ss.0", "12:00:00"),
    ("[h]:mm", "1061460:00:00"), ("dd/mm/yyyy\\ hh:mm", "2021-01-31T12:00:00"),
    ("yyyy\"-\"mm\"T\"hh:mm", "2021-01-31T12:00:00"), ("General", "44227.5"), ("0.00", "44227.50"),
    ("0.00\" mois d'été\"", "44227,50 mois d'été"), ("#,##0 \\d", "44\u{202F}228 d"),
    ("General;yyyy", "44227.5"),
    ("_d0_y", "44228"), ("[$€-40C] 0", "€ 44228"), ("[", "44227.5"), ("\"", "44227.5"),
  ])
  func `a custom format is known as a date by its letters`(code: String, text: String) throws {
    let format = MarkupNode.element(
      "numFmt", [MarkupAttribute("numFmtId", "170"), MarkupAttribute("formatCode", code)], [])
    let formats = MarkupNode.element("numFmts", [], [format]).written(as: .xml)
    let parts = XLSXParts(
      sheets: ["<row><c s='1'><v>44227.5</v></c></row>"],
      styles: formats + Self.styles(170)
        + "<dxfs><dxf><numFmt numFmtId='170' formatCode='0'/></dxf></dxfs>")
    #expect(try parts.cells() == [[text]])
  }

  @Test func `days may be counted from 1904`() throws {
    let parts = XLSXParts(
      properties: "<workbookPr date1904='1'/>",
      sheets: ["<row><c s='1'><v>0</v></c><c s='1'><v>42735</v></c></row>"],
      styles: Self.styles(14))
    #expect(try parts.cells() == [["1904-01-01", "2021-01-01"]])
  }

  @Test func `every day of four centuries follows the day before`() {
    let dates = (61..<146_158).compactMap { day in
      SerialDate(Double(day), countsFrom1904: false)?.text(.date)
    }
    #expect(dates.count == 146_097)
    #expect(dates.first == "1900-03-01" && dates.last == "2300-02-28")
    #expect(zip(dates, dates.dropFirst()).allSatisfy(<))
    #expect(dates.count { $0.hasSuffix("-02-29") } == 97)
  }

  /// The second style of cells has this format.
  private static func styles(_ format: Int) -> String {
    "<cellStyleXfs><xf numFmtId='22'/></cellStyleXfs>"
      + "<cellXfs><xf numFmtId='0'/><xf numFmtId='\(format)'/></cellXfs>"
  }
}
