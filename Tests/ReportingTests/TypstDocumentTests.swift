import Foundation
import Publishing
import Reporting
import Testing

struct TypstDocumentTests {
  private static let hostile = "#read(\"/etc/passwd\") [x] *"
  private func report() throws -> Report {
    AxisReport.compose(try Fixture.full(hostile: Self.hostile).axis(), provisional)
  }

  @Test("The template gets every block, and text as it is")
  func roundTrip() throws {
    let report = try report()
    let json = try JSONSerialization.jsonObject(with: TypstDocument.json(report))
    let blocks = try #require((json as? [String: Any])?["blocks"] as? [[String: Any]])
    #expect(blocks.count == report.blocks.count)
    let lists = blocks.compactMap { $0["items"] as? [String] }.joined()
    #expect(lists.contains { $0.contains(Self.hostile) })
    #expect(blocks.allSatisfy { $0["kind"] is String })
  }

  @Test("Headings are numbered in order and never skip a level")
  func headings() throws {
    let headings = try report().blocks.compactMap { block in
      if case .heading(let heading) = block { heading } else { nil }
    }
    for (first, second) in zip(headings, headings.dropFirst()) {
      #expect(second.level <= first.level + 1)
    }
    #expect(headings.first?.number == "1")
    #expect(Set(headings.map(\.id)).count == headings.count)
  }

  @Test(
    "Two PDFs of the same data are the same bytes, tagged, titled, in French, hostile text verbatim",
    .enabled(if: PDFPress.python != nil, "JALON_PYTHON names no interpreter with Typst"))
  func pdf() throws {
    let first = try PDFPress.pdf(of: try report())
    let second = try PDFPress.pdf(of: try report())
    #expect(first == second)
    let info = try PDFPress.told(by: "pdfinfo", about: first)
    #expect(info.contains(/Tagged: +yes/))
    #expect(info.contains(/Title: +Axe 1 – Air/))
    #expect(String(decoding: first, as: UTF8.self).contains("/Lang(fr-FR)"))
    let text = try PDFPress.told(by: "pdftotext", about: first)
    #expect(text.contains(Self.hostile))
  }

  @Test(
    "Projects side by side and the measures of inequality can be printed",
    .enabled(if: PDFPress.python != nil, "JALON_PYTHON names no interpreter with Typst"))
  func compared() throws {
    let report = AxisReport.compose(try Fixture.compared().axis(), provisional)
    let ids = report.blocks.compactMap { block in
      if case .heading(let heading) = block { heading.id } else { nil }
    }
    #expect(Set(ids).count == ids.count)
    let text = try PDFPress.told(by: "pdftotext", about: try PDFPress.pdf(of: report))
    #expect(text.contains("Projets côte à côte"))
    #expect(text.contains("Mesures d’inégalité, pour spécialistes"))
  }
}
