import Foundation
import Markup

/// A report as pandoc reads it: a plain page whose paragraphs name the styles of our reference document,
/// and its drawings apart.
struct OfficeDocument {
  let report: Report

  init(_ report: Report) {
    self.report = report
  }

  /// By path within the folder where `office.py` runs.
  var files: [String: Data] {
    var files = ["rapport.html": Data(page.utf8), "rapport.json": words]
    for (index, figure) in figures.enumerated() {
      files["figures/\(index + 1).svg"] = Data(figure.svg.utf8)
    }
    return files
  }

  private var figures: [Illustration] {
    report.blocks.compactMap { block in
      if case .figure(let figure) = block { figure } else { nil }
    }
  }

  /// What the page cannot hold.
  private struct Words: Encodable {
    let marks: String
    let footer: String
    let day: String
    /// Of the pictures, in their order.
    let alternatives: [String]
  }

  private var words: Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let metadata = report.metadata
    let words = Words(
      marks: metadata.marks.joined(separator: " · "), footer: metadata.footer, day: metadata.day,
      alternatives: figures.map(\.alternative))
    guard let data = try? encoder.encode(words) else {
      preconditionFailure("words are text throughout")
    }
    return data
  }

  var page: String {
    var picture = 0
    var blocks: [MarkupNode] = []
    for block in report.blocks {
      if case .figure = block { picture += 1 }
      blocks += OfficeBlock(block: block, picture: picture).nodes
    }
    let head = MarkupNode.element(
      .head, [],
      [
        .element(.meta, [MarkupAttribute("charset", "utf-8")], []),
        // Pandoc makes it the title, on the first page and in the properties.
        .element(.title, [], [.text(report.metadata.title)]),
      ])
    let page = MarkupNode.element(
      .html, [MarkupAttribute("lang", report.metadata.language)],
      [head, .element(.body, [], [.lineFeed] + HTMLWriter.lines(cover + contents + blocks))])
    return "<!DOCTYPE html>\n" + page.written(as: .report) + "\n"
  }

  private var cover: [MarkupNode] {
    let metadata = report.metadata
    let facts = metadata.facts.map { fact in
      MarkupNode.styled(
        "Fact", [.text("\(fact.label)\u{A0}: "), .element(.strong, [], [.text(fact.value)])])
    }
    return [.styled("Subtitle", metadata.subtitle), .styled("Overline", metadata.overline)]
      + metadata.marks.map { .styled("Mark", $0) } + facts
  }

  /// Links, without the pages that only an office program knows; `office.py` lets it add them.
  private var contents: [MarkupNode] {
    let headings = report.blocks.compactMap { block -> Heading? in
      if case .heading(let heading) = block, heading.level == 1 { heading } else { nil }
    }
    return [.styled("Question", "Sommaire")]
      + headings.map { heading in
        .styled("toc 1", [.link(heading.numberedText, to: "#\(heading.id)")])
      }
  }
}

extension Heading {
  var numberedText: String {
    number.map { "\($0)\u{2002}\(text)" } ?? text
  }
}

extension MarkupNode {
  /// A paragraph in a style of the reference document.
  static func styled(_ style: String, _ text: String) -> MarkupNode {
    styled(style, [.text(text)])
  }

  static func styled(_ style: String, _ content: [MarkupNode]) -> MarkupNode {
    .element(
      .div, [MarkupAttribute("data-custom-style", style)], [.element(.p, [], content)])
  }
}
