import Markup
import XLSForm

/// The words of a form on a page: strong words, stressed ones and line breaks, and nothing else that its
/// author wrote.
extension MarkupNode {
  static func nodes(_ text: MarkedText) -> [MarkupNode] {
    text.runs.flatMap { run -> [MarkupNode] in
      let lines = run.text.split(separator: "\n", omittingEmptySubsequences: false)
      let pieces = lines.enumerated().flatMap { index, line -> [MarkupNode] in
        let words: [MarkupNode] = line.isEmpty ? [] : [.text(String(line))]
        return index == 0 ? words : [.element(.br, [], [])] + words
      }
      if run.isStrong { return [.element(.strong, [], pieces)] }
      return run.isEmphasized ? [.element(.em, [], pieces)] : pieces
    }
  }

  static func paragraph(_ text: MarkedText, id: String? = nil) -> MarkupNode {
    .element(.p, id.map { [MarkupAttribute("id", $0)] } ?? [], nodes(text))
  }
}
