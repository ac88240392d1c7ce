import Foundation
import Writing

/// A report as plain text of 80 columns, without any byte that drives a terminal.
package enum TextWriter {
  static let width = 80

  package static func write(_ report: Report) -> String {
    let blocks = report.blocks.flatMap { TextBlock(block: $0).lines }
    let lines = cover(report.metadata) + contents(report.blocks) + blocks + foot(report.metadata)
    return PlainText.forTerminal(lines.joined(separator: "\n")) + "\n"
  }

  private static func cover(_ metadata: Report.Metadata) -> [String] {
    let marks = metadata.marks.map { "*** \($0) ***" }
    let facts = metadata.facts.flatMap {
      TextFlow.wrapped("\($0.label)\u{A0}: \($0.value)", indent: "  ")
    }
    return TextFlow.wrapped(metadata.overline) + [""]
      + TextFlow.wrapped(metadata.title.uppercased()) + TextFlow.wrapped(metadata.subtitle)
      + [""] + marks + (marks.isEmpty ? [] : [""]) + facts
  }

  private static func contents(_ blocks: [Block]) -> [String] {
    let headings = blocks.compactMap { block -> Heading? in
      if case .heading(let heading) = block, heading.level == 1 { heading } else { nil }
    }
    return ["", "Sommaire", ""]
      + headings.flatMap { TextFlow.wrapped($0.numberedText, indent: "  ") }
  }

  private static func foot(_ metadata: Report.Metadata) -> [String] {
    ["", String(repeating: "-", count: width)] + TextFlow.wrapped(metadata.footer)
  }
}

/// Words in lines. Spaces that do not break stay whole.
enum TextFlow {
  /// - Parameters:
  ///   - indent: before each line.
  ///   - first: before the first one instead.
  static func wrapped(
    _ text: String, indent: String = "", first: String? = nil, width: Int = TextWriter.width
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    func room() -> Int { max(1, width - (lines.isEmpty ? first ?? indent : indent).count) }
    func end() {
      lines.append((lines.isEmpty ? first ?? indent : indent) + line)
      line = ""
    }
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      if !line.isEmpty, line.count + 1 + word.count > room() { end() }
      line += (line.isEmpty ? "" : " ") + word
      // A word longer than a line is cut.
      while line.count > room() {
        let rest = String(line.dropFirst(room()))
        line = String(line.prefix(room()))
        end()
        line = rest
      }
    }
    if !line.isEmpty || lines.isEmpty { end() }
    return lines
  }
}
