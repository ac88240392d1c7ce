import Foundation
import Publishing
import Testing

@testable import Reporting

/// Reports to read in a terminal.
struct TextWriterTests {
  private static let hostile = "\u{1B}[31mrouge\u{7}"

  private func report() throws -> Report {
    AxisReport.compose(try Fixture.full(hostile: Self.hostile).axis(), provisional)
  }

  @Test func `no line is longer than eighty characters, and none drives the terminal`() throws {
    let text = TextWriter.write(try report())
    for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 32 && $0.value != 127 })
    #expect(text.contains("rouge"))
  }

  @Test func `every word of a report is there`() throws {
    let report = try report()
    // Cut words and columns change where lines end, not what they hold.
    let text = TextWriter.write(report)
    for block in report.blocks {
      switch block {
      case .heading(let heading): #expect(holds(text, heading.text))
      case .figure(let figure): #expect(holds(text, figure.alternative))
      case .paragraph(let words): #expect(holds(text, words))
      case .callout(let callout):
        for words in callout.paragraphs { #expect(holds(text, words)) }
      case .table(let table):
        #expect(holds(text, table.caption))
        for row in table.rows {
          for word in row.flatMap({ $0.text.split(separator: " ") }) where word.count < 9 {
            #expect(text.contains(word), "\(word)")
          }
        }
      default: break
      }
    }
  }

  private func holds(_ text: String, _ words: String) -> Bool {
    words.split(separator: " ").filter { !$0.contains("\u{1B}") }.allSatisfy { text.contains($0) }
  }

  @Test func `a table stands in columns where it fits, else row by row`() throws {
    let text = TextWriter.write(try report())
    #expect(text.contains("-----  "))
    let titles = (1...12).map { "Une colonne \($0)" }
    let wide = Table(
      id: "t", caption: "Large", columns: titles.map { .text($0, 1) },
      rows: [titles.map { Table.Cell("contenu de \($0)") }], note: nil)
    let lines = TextTable(table: wide).lines
    #expect(lines.contains("    Une colonne 2\u{A0}: contenu de Une colonne 2"))
    #expect(lines.allSatisfy { $0.count <= 80 })
  }
}
