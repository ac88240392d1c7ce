import Markup

/// A block of a report as elements of a web page, each on a line of its own.
struct HTMLBlock {
  let block: Block

  var nodes: [MarkupNode] {
    switch block {
    case .heading(let heading): [self.heading(heading)]
    case .paragraph(let text): [.paragraph(text)]
    case .list(let items):
      [.element(.ul, [], laidOut(items.map { .element(.li, [], [.text($0)]) }))]
    case .keyFigures(let figures): [keyFigures(figures)]
    case .callout(let callout): [self.callout(callout)]
    case .figure(let figure): [illustration(figure)]
    case .table(let table): [HTMLTable(table: table).node]
    case .pageBreak: [.element(.div, [MarkupAttribute("class", "page-break")], [])]
    }
  }

  private func laidOut(_ nodes: [MarkupNode]) -> [MarkupNode] {
    [.lineFeed] + HTMLWriter.lines(nodes)
  }

  private func heading(_ heading: Heading) -> MarkupNode {
    let number = heading.number.map { [MarkupNode.span($0, class: "number"), .text(" ")] } ?? []
    // The title of the page is the only h1.
    return .element(
      MarkupName("h\(heading.level + 1)"), [MarkupAttribute("id", heading.id)],
      number + [.text(heading.text)])
  }

  private func keyFigures(_ figures: [KeyFigure]) -> MarkupNode {
    let groups = figures.map { figure in
      MarkupNode.element(
        .div, [],
        [
          .element(.dt, [], [.text(figure.label)]),
          .element(.dd, [MarkupAttribute("class", "value")], [.text(figure.value)]),
          .element(.dd, [MarkupAttribute("class", "basis")], [.text(figure.basis)]),
        ])
    }
    return .element(.dl, [MarkupAttribute("class", "key-figures")], laidOut(groups))
  }

  private func callout(_ callout: Callout) -> MarkupNode {
    let verdict = callout.verdict.map { [MarkupNode.paragraph($0, class: "verdict")] } ?? []
    return .element(
      .div, [MarkupAttribute("class", "callout \(callout.kind.rawValue)")],
      laidOut(
        [.paragraph(callout.title, class: "question")] + verdict
          + callout.paragraphs.map { .paragraph($0) }))
  }

  private func illustration(_ figure: Illustration) -> MarkupNode {
    let caption = MarkupNode.element(
      .figcaption, [],
      [
        .span(figure.title, class: "finding"), .text(" "),
        .span(figure.subtitle, class: "measure"),
      ])
    let chart = MarkupNode.element(
      .div,
      [
        MarkupAttribute("class", "chart"), MarkupAttribute("tabindex", "0"),
        MarkupAttribute("role", "group"),
        MarkupAttribute("aria-label", "Graphique : \(figure.title)"),
      ], [figure.drawing])
    return .element(
      .figure, [MarkupAttribute("id", figure.id)],
      laidOut([caption, chart, .paragraph(figure.note, class: "note")]))
  }
}
