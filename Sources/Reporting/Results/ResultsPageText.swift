import Markup
import Writing

extension ResultsPage {
  /// For a screen, an electronic message or a reading aloud.
  package var text: String {
    let head = marks + [title, project]
    let parts = sections.map { section in
      [section.heading, ""] + section.sentences
        + section.results.flatMap { ["", $0.question] + $0.answers.map { "- \($0)" } }
    }
    return ([head] + parts).map { $0.map { PlainText.clean($0) }.joined(separator: "\n") }
      .joined(separator: "\n\n\n") + "\n"
  }

  /// One page that needs nothing else: no script, no request, no image.
  package var html: String {
    let head: [MarkupNode] = [
      .element(.meta, [MarkupAttribute("charset", "utf-8")], []),
      Self.meta("viewport", "width=device-width, initial-scale=1"),
      Self.meta("robots", "noindex"),
      .element(.title, [], [.text("\(title) - \(project)")]),
      .style(StyleSheet(Self.css)),
    ]
    let main =
      marks.map { MarkupNode.element(.p, [], [.element(.strong, [], [.text($0)])]) }
      + [.element(.h1, [], [.text(title)]), .paragraph(project)] + sections.flatMap(Self.nodes)
    let page = MarkupNode.element(
      .html, [MarkupAttribute("lang", "fr")],
      [.element(.head, [], head), .element(.body, [], [.element(.main, [], main)])])
    return "<!DOCTYPE html>\n" + page.written(as: .page) + "\n"
  }

  private static func nodes(_ section: Section) -> [MarkupNode] {
    [.element(.h2, [], [.text(section.heading)])] + section.sentences.map { .paragraph($0) }
      + section.results.flatMap { result -> [MarkupNode] in
        [
          .element("h3", [], [.text(result.question)]),
          .element(.ul, [], result.answers.map { .element(.li, [], [.text($0)]) }),
        ]
      }
  }

  private static func meta(_ name: String, _ content: String) -> MarkupNode {
    .element(.meta, [MarkupAttribute("name", name), MarkupAttribute("content", content)], [])
  }

  private static let css = """
    body{font:20px/1.5 sans-serif;color:#1a1a1a;background:#fff;max-inline-size:40rem;margin:auto;padding:1rem}\
    h1{font-size:1.6em;line-height:1.3}h2{font-size:1.3em;margin-block-start:2rem}h3{font-size:1em}\
    p{margin-block:.5rem}ul{padding-inline-start:1.2rem}@media print{body{font-size:14pt}}
    """
}
