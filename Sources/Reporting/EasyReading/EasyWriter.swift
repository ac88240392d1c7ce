import Markup

/// An easy report as one web page that needs nothing else.
package enum EasyWriter {
  package static func write(_ report: EasyReport, style: ReportStyle) -> String {
    HTMLWriter.page(
      report.metadata, style: style, class: "easy",
      parts: [cover(report.metadata), main(report)])
  }

  private static func cover(_ metadata: Report.Metadata) -> MarkupNode {
    .element(
      .header, [MarkupAttribute("class", "cover")],
      [.lineFeed]
        + HTMLWriter.lines([
          .element(.h1, [], [.text(metadata.title)]),
          .paragraph(metadata.subtitle, class: "subtitle"),
        ]))
  }

  private static func main(_ report: EasyReport) -> MarkupNode {
    .element(
      .main, [MarkupAttribute("id", "contenu"), MarkupAttribute("tabindex", "-1")],
      [.lineFeed] + HTMLWriter.lines(report.parts.map(part) + [words(report.words)]))
  }

  private static func part(_ part: EasyPart) -> MarkupNode {
    let sentences = part.sentences.map { MarkupNode.paragraph($0) }
    let title = MarkupNode.element(.h2, [MarkupAttribute("id", part.id)], [.text(part.title)])
    return .element(
      .section, [MarkupAttribute("class", "part"), MarkupAttribute("aria-labelledby", part.id)],
      [.lineFeed]
        + HTMLWriter.lines([
          .element(.div, [MarkupAttribute("class", "pictogram")], [part.pictogram.drawing]),
          .element(.div, [], [title] + sentences),
        ]))
  }

  private static func words(_ words: [EasyWord]) -> MarkupNode {
    let title = MarkupNode.element(
      .h2, [MarkupAttribute("id", "mots")], [.text(EasyWord.title)])
    let told = words.flatMap { word -> [MarkupNode] in
      let name = MarkupNode.element(MarkupName("h3"), [], [.text(word.word)])
      return [name] + word.sentences.map { MarkupNode.paragraph($0) }
    }
    return .element(
      .section, [MarkupAttribute("class", "words"), MarkupAttribute("aria-labelledby", "mots")],
      [.lineFeed] + HTMLWriter.lines([title] + told))
  }
}
