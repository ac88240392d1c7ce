import Markup

/// A block of a report as pandoc reads it.
struct OfficeBlock {
  let block: Block
  /// The number of its picture, if it is one.
  let picture: Int

  var nodes: [MarkupNode] {
    switch block {
    case .heading(let heading):
      [
        .element(
          MarkupName("h\(heading.level)"), [MarkupAttribute("id", heading.id)],
          [.text(heading.numberedText)])
      ]
    case .paragraph(let text): [.paragraph(text)]
    case .list(let items):
      [.element(.ul, [], items.map { .element(.li, [], [.text($0)]) })]
    case .keyFigures(let figures): figures.flatMap(keyFigure)
    case .callout(let callout): self.callout(callout)
    case .figure(let figure): illustration(figure)
    case .table(let table): self.table(table)
    // Where pages end is for whoever goes on writing.
    case .pageBreak: []
    }
  }

  private func keyFigure(_ figure: KeyFigure) -> [MarkupNode] {
    [.styled("KeyValue", figure.value), .styled("KeyLabel", figure.label)]
      + (figure.basis.isEmpty ? [] : [.styled("KeyBasis", figure.basis)])
  }

  private func callout(_ callout: Callout) -> [MarkupNode] {
    let verdict = callout.verdict.map { verdict in
      [
        MarkupNode.text(" – "),
        .element(
          .span, [MarkupAttribute("data-custom-style", "Verdict")], [.text(verdict)]),
      ]
    }
    return [.styled("Question", [.text(callout.title)] + (verdict ?? []))]
      + callout.paragraphs.map { .styled("Answer", $0) }
  }

  private func illustration(_ figure: Illustration) -> [MarkupNode] {
    let image = MarkupNode.element(
      .img,
      [
        MarkupAttribute("src", "figures/\(picture).png"),
        MarkupAttribute("alt", figure.alternative),
        // As wide as the text; its height follows.
        MarkupAttribute("width", "170mm"),
      ], [])
    return [
      .styled("Finding", figure.title), .styled("Measure", figure.subtitle),
      .styled("Picture", [image]), .styled("Note", figure.note),
    ]
  }

  private func table(_ table: Table) -> [MarkupNode] {
    let widths = OfficeColumns(table).percentages.map { width in
      MarkupNode.element(.col, [MarkupAttribute("style", "width:\(width)%")], [])
    }
    let heads = table.columns.map { column in
      MarkupNode.element(.th, alignment(column), [.text(column.title)])
    }
    let grid = MarkupNode.element(
      .table, [],
      HTMLWriter.lines([
        .element(.caption, [], [.text(table.caption)]), .element(.colgroup, [], widths),
        .element(.thead, [], [.element(.tr, [], heads)]),
        .element(.tbody, [], HTMLWriter.lines(table.rows.map { row($0, table.columns) })),
      ]))
    return [grid] + (table.note.map { [.styled("Note", $0)] } ?? [])
  }

  /// Pandoc loses the first cells of an .odt where they are heads; `office.py` says that they are.
  private func row(_ cells: [Table.Cell], _ columns: [Table.Column]) -> MarkupNode {
    .element(
      .tr, [],
      zip(cells, columns).map { cell, column in
        let text = MarkupNode.text(cell.text)
        let detail = cell.detail.map { detail in
          [
            MarkupNode.element(.br, [], []),
            .element(.span, [MarkupAttribute("data-custom-style", "Detail")], [.text(detail)]),
          ]
        }
        return .element(
          .td, alignment(column),
          [cell.tone == .strong ? .element(.strong, [], [text]) : text] + (detail ?? []))
      })
  }

  private func alignment(_ column: Table.Column) -> [MarkupAttribute] {
    column.isNumeric ? [MarkupAttribute("style", "text-align:right")] : []
  }
}
