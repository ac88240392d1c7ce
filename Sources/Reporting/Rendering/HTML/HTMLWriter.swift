import Markup

/// A report as one web page that needs nothing else: no script, no request, charts and fonts inside.
package enum HTMLWriter {
  package static func write(_ report: Report, style: ReportStyle) -> String {
    let main = MarkupNode.element(
      .main, [MarkupAttribute("id", "contenu"), MarkupAttribute("tabindex", "-1")],
      [.lineFeed] + report.blocks.flatMap { lines(HTMLBlock(block: $0).nodes) })
    let metadata = report.metadata
    return switch metadata.layout {
    case .report, .brief:
      page(metadata, style: style, parts: [cover(metadata), contents(report.blocks), main])
    case .summary:
      page(metadata, style: style, class: "summary", parts: [cover(metadata), main])
    }
  }

  /// - Parameter kind: of the page, where its style differs.
  static func page(
    _ metadata: Report.Metadata, style: ReportStyle, class kind: String? = nil, parts: [MarkupNode]
  ) -> String {
    let page = MarkupNode.element(
      .html, [MarkupAttribute("lang", metadata.language)],
      [.lineFeed, head(metadata, style), .lineFeed, body(metadata, kind, parts), .lineFeed])
    return "<!DOCTYPE html>\n" + page.written(as: .report) + "\n"
  }

  private static func head(_ metadata: Report.Metadata, _ style: ReportStyle) -> MarkupNode {
    let elements: [MarkupNode] = [
      .element(.meta, [MarkupAttribute("charset", "utf-8")], []),
      .element(
        .meta,
        [
          MarkupAttribute("http-equiv", "Content-Security-Policy"),
          MarkupAttribute("content", verbatim: ReportStyle.policy),
        ], []),
      meta("viewport", "width=device-width, initial-scale=1"),
      meta("generator", "Jalon"),
      meta("robots", "noindex"),
      .element(.title, [], [.text(metadata.title)]),
      .style(StyleSheet(style.css + PrintedPage(metadata).css)),
    ]
    return .element(.head, [], [.lineFeed] + lines(elements))
  }

  private static func meta(_ name: String, _ content: String) -> MarkupNode {
    .element(.meta, [MarkupAttribute("name", name), MarkupAttribute("content", content)], [])
  }

  private static func body(
    _ metadata: Report.Metadata, _ kind: String?, _ parts: [MarkupNode]
  ) -> MarkupNode {
    let skip = MarkupNode.element(
      .a, [MarkupAttribute("class", "skip"), MarkupAttribute("href", "#contenu")],
      [.text("Aller au contenu")])
    let footer = MarkupNode.element(.footer, [], [.paragraph(metadata.footer)])
    return .element(
      .body, kind.map { [MarkupAttribute("class", $0)] } ?? [],
      [.lineFeed] + lines([skip] + banner(metadata) + parts + [footer]))
  }

  /// In sight on the whole page, and at the head of each printed one.
  private static func banner(_ metadata: Report.Metadata) -> [MarkupNode] {
    guard !metadata.marks.isEmpty else { return [] }
    return [
      .element(
        .aside, [MarkupAttribute("class", "marks"), MarkupAttribute("aria-label", "À savoir")],
        [.element(.ul, [], metadata.marks.map { .element(.li, [], [.text($0)]) })])
    ]
  }

  private static func cover(_ metadata: Report.Metadata) -> MarkupNode {
    let facts = metadata.facts.map { fact in
      MarkupNode.element(
        .div, [],
        [.element(.dt, [], [.text(fact.label)]), .element(.dd, [], [.text(fact.value)])])
    }
    return .element(
      .header, [MarkupAttribute("class", "cover")],
      [.lineFeed]
        + lines([
          .paragraph(metadata.overline, class: "overline"),
          .element(.h1, [], [.text(metadata.title)]),
          .paragraph(metadata.subtitle, class: "subtitle"),
          .element(.dl, [], [.lineFeed] + lines(facts)),
        ]))
  }

  private static func contents(_ blocks: [Block]) -> MarkupNode {
    let headings = blocks.compactMap { block -> Heading? in
      if case .heading(let heading) = block, heading.level == 1 { heading } else { nil }
    }
    let items = headings.map { heading in
      let number = heading.number.map { [MarkupNode.span($0, class: "number")] } ?? []
      return MarkupNode.element(.li, [], number + [.link(heading.text, to: "#\(heading.id)")])
    }
    return .element(
      .nav, [MarkupAttribute("class", "contents"), MarkupAttribute("aria-labelledby", "sommaire")],
      [.lineFeed]
        + lines([
          .element(.h2, [MarkupAttribute("id", "sommaire")], [.text("Sommaire")]),
          .element(.ol, [], [.lineFeed] + lines(items)),
        ]))
  }

  /// Each on a line of its own.
  static func lines(_ nodes: [MarkupNode]) -> [MarkupNode] {
    nodes.flatMap { [$0, .lineFeed] }
  }
}

extension MarkupNode {
  static func span(_ text: String, class name: String) -> MarkupNode {
    .element(.span, [MarkupAttribute("class", name)], [.text(text)])
  }
}
