import Foundation
import Publishing
import Testing

@testable import Reporting
@testable import Service

/// Reports as text documents that one can go on writing in.
struct OfficeDocumentTests {
  private static let hostile = "</p><script>alert(1)</script> & MARQUES"
  private static let places = [
    ["TZ": "Pacific/Auckland", "LANG": "tr_TR.UTF-8"], ["HOME": "/tmp"],
  ]

  private func report() throws -> Report {
    AxisReport.compose(try Fixture.full(hostile: Self.hostile).axis(), provisional)
  }

  private func job(_ kind: OfficeKind) throws -> EngineJob {
    EngineJob(try report(), kind, resources: try PDFPress.resources())
  }

  private func page() throws -> String {
    let file = try job(.docx).files["rapport.html"]
    return String(decoding: try #require(file), as: UTF8.self)
  }

  @Test func `the page for pandoc holds every heading, table and picture, and text as text`() throws
  {
    let page = try page()
    let blocks = try report().blocks
    #expect(page.ranges(of: "<table>").count == blocks.count(where: \.isTable))
    #expect(page.ranges(of: "<img ").count == blocks.count(where: \.isFigure))
    #expect(page.matches(of: /<h[123]\s/).count == blocks.count(where: \.isHeading))
    #expect(!page.contains("<script"))
    let alternatives = page.matches(of: /alt="([^"]*)"/).map(\.output.1)
    #expect(!alternatives.isEmpty && alternatives.allSatisfy { $0.count > 20 })
    for anchor in page.matches(of: /href="#([^"]*)"/).map(\.output.1) {
      #expect(page.contains("id=\"\(anchor)\""))
    }
  }

  @Test(.enabled(if: PDFPress.hasOffice, "pandoc or rsvg-convert is not installed"))
  func `a DOCX has heads of rows and columns, alternatives, its language, and A4 pages`() throws {
    let file = try PDFPress.file(of: try job(.docx))
    let body = try PDFPress.part("word/document.xml", of: file)
    let tables = body.ranges(of: "<w:tbl>").count
    let expected = try report().blocks.count(where: \.isTable)
    #expect(tables == expected)
    #expect(body.ranges(of: "<w:tblHeader").count == tables)
    #expect(body.ranges(of: "w:firstColumn=\"1\"").count == tables)
    #expect(body.contains("w:w=\"11906\""))
    let described = body.matches(of: /wp:docPr descr="[^"]{20}/).count
    #expect(body.ranges(of: "<w:drawing>").count == described)
    #expect(try PDFPress.part("word/styles.xml", of: file).contains("w:val=\"fr-FR\""))
    let foot = try PDFPress.part("word/footer1.xml", of: file)
    #expect(foot.contains("PAGE") && foot.contains("données au") && !foot.contains("PIED"))
    #expect(try PDFPress.part("word/header1.xml", of: file).lowercased().contains("fictives"))
  }

  @Test(.enabled(if: PDFPress.hasOffice, "pandoc or rsvg-convert is not installed"))
  func `an ODT has heads of columns, alternatives and its language`() throws {
    let file = try PDFPress.file(of: try job(.odt))
    let body = try PDFPress.part("content.xml", of: file)
    let blocks = try report().blocks
    #expect(
      body.ranges(of: "<table:table-header-rows>").count == blocks.count(where: \.isTable))
    #expect(body.ranges(of: "<svg:desc>").count == blocks.count(where: \.isFigure))
    #expect(try PDFPress.part("meta.xml", of: file).contains("<dc:language>fr-FR"))
    #expect(try PDFPress.part("styles.xml", of: file).contains("fo:page-width=\"210mm\""))
  }

  @Test(.enabled(if: PDFPress.hasOffice, "pandoc or rsvg-convert is not installed"))
  func `rows and short tables stay on one page, and the contents can be made anew`() throws {
    let docx = try PDFPress.part("word/document.xml", of: try PDFPress.file(of: try job(.docx)))
    let rows = docx.matches(of: /<w:tr>/).count
    #expect(rows > 20 && docx.matches(of: /<w:cantSplit \/>/).count == rows)
    let tables = docx.matches(of: /(?s)<w:tbl>.*?<\/w:tbl>/).map { String($0.output) }
    for table in tables where table.matches(of: /<w:tr>/).count > 2 {
      let isShort = table.matches(of: /<w:tr>/).count <= 9
      #expect(table.contains("<w:keepNext />") == isShort)
    }
    #expect(docx.contains("TOC \\o") && docx.matches(of: /fldCharType="end"/).count == 1)
    // A picture that names no room around it is pushed off the text.
    #expect(docx.contains("<wp:inline distT=\"0\"") && !docx.contains("<wp:inline>"))
    let odt = try PDFPress.part("content.xml", of: try PDFPress.file(of: try job(.odt)))
    #expect(odt.matches(of: /<table:table-row table:style-name="WholeRow">/).count == rows)
    #expect(odt.matches(of: /may-break-between-rows="false"/).count > 3)
    #expect(odt.contains("<text:index-body>") && odt.contains("</text:table-of-content>"))
  }

  @Test func `a column is as wide as its longest word, and a table no wider than the page`() {
    let cell = { (text: String) in Table.Cell(text) }
    let table = Table(
      id: "", caption: "",
      columns: [.text("Projet", 20), .number("Cofinancement", 1), .text("Date", 1)],
      rows: [[cell("un texte assez long"), cell("12"), cell("02/12/2024")]])
    let widths = OfficeColumns(table).percentages
    #expect(widths.reduce(0, +) == 100, "\(widths)")
    let needed = TextWidth.of("Cofinancement", size: 8, weight: .semibold) * 1.12 + 8
    #expect(Double(widths[1]) * 4.82 >= needed)
    #expect(Double(widths[2]) * 4.82 >= TextWidth.of("02/12/2024", size: 8) * 1.12 + 8)
    let wide = Table(
      id: "", caption: "", columns: (1...9).map { .text("Incompressibilité\($0)", 1) }, rows: [])
    #expect(OfficeColumns(wide).percentages.reduce(0, +) <= 100)
  }

  @Test(
    .enabled(if: PDFPress.hasOffice, "pandoc or rsvg-convert is not installed"),
    arguments: OfficeKind.allCases)
  func `the same report is the same bytes wherever it is made`(kind: OfficeKind) throws {
    let files = try Self.places.map { try PDFPress.file(of: try job(kind), in: $0) }
    #expect(files[0] == files[1])
  }

  @Test func `a program that is not there is told by its name`() throws {
    let (status, message) = try PDFPress.failure(of: try job(.odt))
    let error = ReportEngineError(status: status, message: message)
    #expect(error == .programMissing(.pictures))
    #expect(error.sentence.contains("rsvg-convert"))
    #expect(
      ReportEngineError(status: 3, message: "pandoc: not installed\n") == .programMissing(.pandoc))
    #expect(ReportEngineError(status: 127, message: "") == .programMissing(.python))
  }
}

extension Block {
  fileprivate var isTable: Bool { if case .table = self { true } else { false } }
  fileprivate var isFigure: Bool { if case .figure = self { true } else { false } }
  fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }
}
