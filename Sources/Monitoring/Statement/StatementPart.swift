/// What of a statement is entered, and settled, by itself.
package enum StatementPart: Sendable, Hashable {
  case line(SubsidyLine)
  case text(Narrative.Section)

  /// In reading order.
  package static let all =
    SubsidyLine.allCases.map(Self.line) + Narrative.Section.allCases.map(Self.text)

  package var label: String {
    switch self {
    case .line(let line): line.named
    case .text(let section): section.label
    }
  }

  package enum Value: Sendable, Hashable {
    case amounts(Spending.Amounts)
    case text(String)
  }
}

extension Statement.Content {
  /// Nil where nothing is entered.
  package subscript(_ part: StatementPart) -> StatementPart.Value? {
    switch part {
    case .line(let line): spending.lines[line].map(StatementPart.Value.amounts)
    case .text(let section): narrative.texts[section].map(StatementPart.Value.text)
    }
  }
}
