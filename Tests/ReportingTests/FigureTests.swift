import Foundation
import Monitoring
import Publishing
import Reporting
import Testing

@testable import Service

/// The published figures as tables for spreadsheets and programs.
struct FigureTests {
  private func publication() throws -> Publication { try Fixture.full(hostile: "=1+1").publish() }

  private func figures(_ publication: Publication) throws -> [ReportFigure] {
    FigureList(try #require(publication.axis("1"))).figures
  }

  @Test func `each figure of an axis is there with its period, its state and its parts`() throws {
    let publication = try publication()
    let slice = try #require(publication.axis("1"))
    let figures = try figures(publication)
    for indicator in slice.indicators {
      for series in (indicator.together.map { [$0] } ?? []) + indicator.projects {
        let own = figures.filter {
          $0.kind == .indicator && $0.code == indicator.indicator.code && $0.area == series.area
        }
        #expect(own.count == series.points.count + 2)
        let year = try #require(own.first { $0.period == "\(slice.year)" })
        #expect((year.value != nil) == (series.year.figure.value != nil))
        #expect(year.denominator == series.year.denominator)
      }
    }
    #expect(figures.contains { $0.kind == .breakdown && $0.group.contains(": ") })
    #expect(figures.contains { $0.kind == .target && $0.state == .value })
  }

  @Test func `a figure that is hidden has no number, and none is finer than reports print it`()
    throws
  {
    let all = FigureList(try publication()).figures
    #expect(all.contains { $0.state == .hidden })
    for figure in all where figure.state != .value { #expect(figure.value == nil) }
    let withInterval: Set<ReportFigure.Kind> = [.gap, .change]
    for figure in all
    where figure.state != .bounded && !withInterval.contains(figure.kind) {
      #expect(figure.lower == nil && figure.upper == nil)
    }
    for figure in all where figure.unit == "fraction" {
      if let value = figure.value { #expect(value == value.rounded(to: 3)) }
    }
  }

  @Test func `the whole call has each series once`() throws {
    let all = FigureList(try publication()).figures.filter { $0.kind != .participation }
    #expect(Set(all).count == all.count)
    #expect(Set(all.map(\.area)).count > 3)
  }

  @Test func `the CSV has a row for each figure, whence it comes, and no formula`() throws {
    let publication = try publication()
    let slice = try #require(publication.axis("1"))
    let figures = try figures(publication)
    let file = FigureFile(figures, slice, provisional)
    let text = String(decoding: file.csv(), as: UTF8.self)
    let lines = text.split(separator: "\n")
    #expect(lines.count == figures.count + 1)
    #expect(lines[0].hasPrefix("\u{FEFF}type,code,intitule,unite"))
    #expect(lines.dropFirst().allSatisfy { $0.contains(publication.digest) })
    #expect(text.contains("Données fictives"))
    #expect(!text.contains(",=") && !text.contains("\n="))
    let again = FigureFile(figures, slice, provisional)
    #expect(try file.xlsx() == again.xlsx())
    let sheet = try PDFPress.part("xl/worksheets/sheet2.xml", of: try file.xlsx())
    #expect(sheet.ranges(of: "<row ").count == figures.count + 1)
    #expect(!sheet.contains("<f>") && !sheet.contains("sheetProtection"))
    #expect(sheet.contains("<autoFilter ref=\"A1:V\(figures.count + 1)\"/>"))
    #expect(sheet.contains("<v>"))
  }
}

extension Decimal {
  fileprivate func rounded(to decimals: Int) -> Decimal {
    var (value, result) = (self, Decimal())
    NSDecimalRound(&result, &value, decimals, .plain)
    return result
  }
}
