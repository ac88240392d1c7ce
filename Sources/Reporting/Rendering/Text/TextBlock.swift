/// A block of a report as lines of text, an empty one before it.
struct TextBlock {
  let block: Block

  var lines: [String] {
    switch block {
    case .heading(let heading): self.heading(heading)
    case .paragraph(let text): [""] + TextFlow.wrapped(text)
    case .list(let items):
      [""] + items.flatMap { TextFlow.wrapped($0, indent: "    ", first: "  - ") }
    case .keyFigures(let figures): figures.flatMap(keyFigure)
    case .callout(let callout): self.callout(callout)
    case .figure(let figure): illustration(figure)
    case .table(let table): TextTable(table: table).lines
    case .pageBreak: []
    }
  }

  private func heading(_ heading: Heading) -> [String] {
    let title = TextFlow.wrapped(heading.numberedText)
    let length = title.map(\.count).max() ?? 0
    switch heading.level {
    case 1: return ["", ""] + title + [String(repeating: "=", count: length)]
    case 2: return ["", ""] + title + [String(repeating: "-", count: length)]
    default: return [""] + title
    }
  }

  private func keyFigure(_ figure: KeyFigure) -> [String] {
    let head = TextFlow.wrapped(
      "\(figure.value)  \(figure.label)", indent: "    ", first: "  ")
    return [""] + head
      + (figure.basis.isEmpty ? [] : TextFlow.wrapped(figure.basis, indent: "    "))
  }

  private func callout(_ callout: Callout) -> [String] {
    let title = callout.title + (callout.verdict.map { " – \($0)" } ?? "")
    return [""]
      + ([title] + callout.paragraphs).flatMap { TextFlow.wrapped($0, indent: "| ") }
  }

  /// Its values in words, in place of the drawing.
  private func illustration(_ figure: Illustration) -> [String] {
    [""] + TextFlow.wrapped("[Graphique] \(figure.title)") + TextFlow.wrapped(figure.subtitle)
      + TextFlow.wrapped(figure.alternative, indent: "  ")
      + TextFlow.wrapped(figure.note)
  }
}
