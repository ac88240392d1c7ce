import Writing

/// Typography over every text of a report, once, when it is made.
extension Report.Metadata {
  var typeset: Report.Metadata {
    var result = self
    result.title = Typography.french(title)
    result.subtitle = Typography.french(subtitle)
    result.overline = Typography.french(overline)
    result.marks = marks.map(Typography.french)
    result.facts = facts.map {
      Report.Fact(label: Typography.french($0.label), value: Typography.french($0.value))
    }
    result.footer = Typography.french(footer)
    return result
  }
}

extension Block {
  var typeset: Block {
    let french = Typography.french
    switch self {
    case .heading(var heading):
      heading.text = french(heading.text)
      return .heading(heading)
    case .paragraph(let text): return .paragraph(french(text))
    case .list(let items): return .list(items.map(french))
    case .keyFigures(let figures):
      return .keyFigures(
        figures.map {
          KeyFigure(value: french($0.value), label: french($0.label), basis: french($0.basis))
        })
    case .callout(var callout):
      callout.title = french(callout.title)
      callout.verdict = callout.verdict.map(french)
      callout.paragraphs = callout.paragraphs.map(french)
      return .callout(callout)
    case .figure(var figure):
      figure.title = french(figure.title)
      figure.subtitle = french(figure.subtitle)
      figure.alternative = french(figure.alternative)
      figure.note = french(figure.note)
      return .figure(figure)
    case .table(let table): return .table(table.typeset)
    case .pageBreak: return self
    }
  }
}

extension Table {
  fileprivate var typeset: Table {
    var result = self
    result.caption = Typography.french(caption)
    result.note = note.map(Typography.french)
    for index in columns.indices {
      result.columns[index].title = Typography.french(columns[index].title)
    }
    result.rows = rows.map { row in
      row.map {
        Cell(Typography.french($0.text), $0.tone, detail: $0.detail.map(Typography.french))
      }
    }
    return result
  }
}

/// Counts headings of the first two levels: 1, 1.1, 1.2, 2. Annexes bear none.
struct Numbering {
  private var chapter = 0
  private var section = 0

  mutating func numbered(_ block: Block) -> Block {
    guard case .heading(var heading) = block, heading.part == .chapter else { return block }
    switch heading.level {
    case 1:
      chapter += 1
      section = 0
      heading.number = "\(chapter)"
    case 2:
      section += 1
      heading.number = "\(chapter).\(section)"
    default: break
    }
    return .heading(heading)
  }
}
