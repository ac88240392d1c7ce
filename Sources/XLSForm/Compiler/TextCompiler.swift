/// What stands between `${` and `}` in a text: the name of a question, or a path when the form was
/// an XForm.
enum TextQuotes: Sendable {
  case names, paths
}

/// Compiles the texts of a form that quote answers: `${prenom}` is shown as what was answered.
struct TextCompiler {
  private let quotes: TextQuotes

  init(_ quotes: TextQuotes) {
    self.quotes = quotes
  }

  func compiled(
    _ wording: Wording, at place: FormulaReader.Place, _ reader: inout FormulaReader
  ) -> Wording {
    var compiled = wording
    for (language, text) in wording.texts.enumerated() where text.mayQuote {
      compiled.templates[language] = pieces(of: text, at: place, &reader)
    }
    return compiled
  }

  func compiled(_ list: ChoiceList, _ reader: inout FormulaReader) -> ChoiceList {
    guard list.items.contains(where: { $0.label.mayQuote }) else { return list }
    var compiled = ChoiceList(name: list.name)
    for var item in list.items {
      let place = FormulaReader.Place(
        sheet: .choices, element: 0, column: "label", row: item.row, name: list.name)
      item.label = self.compiled(item.label, at: place, &reader)
      compiled.append(item)
    }
    return compiled
  }

  private func pieces(
    of text: String, at place: FormulaReader.Place, _ reader: inout FormulaReader
  ) -> [TextPiece] {
    var (pieces, rest): ([TextPiece], Substring) = ([], text[...])
    while let start = rest.firstRange(of: "${"),
      let end = rest[start.upperBound...].firstIndex(of: "}")
    {
      if start.lowerBound > rest.startIndex {
        pieces.append(.text(String(rest[..<start.lowerBound])))
      }
      let next = rest.index(after: end)
      let quoted = quotes == .names ? rest[start.lowerBound..<next] : rest[start.upperBound..<end]
      if let formula = reader.formula(String(quoted), at: place) {
        pieces.append(.value(formula))
      }
      rest = rest[next...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return pieces
  }
}

extension Wording {
  /// Most texts quote nothing, which looking for one byte is enough to tell.
  var mayQuote: Bool { texts.contains(where: \.mayQuote) }
}

extension String {
  fileprivate var mayQuote: Bool {
    utf8.contains(UInt8(ascii: "$"))
  }
}
