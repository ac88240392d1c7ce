/// What stands between `${` and `}` in a text: the name of a question, or a path where the form was
/// an XForm.
enum TextQuotes: Sendable {
  case names, paths
}

/// `${prenom}` in the words of a form: the answer is shown in its place.
extension FormCompiler {
  mutating func compileTexts(of index: Int) {
    for entry in elements[index].words.entries where entry.value.mayQuote {
      var wording = entry.value
      compile(&wording, at: place(index, entry.column.rawValue))
      elements[index].words[entry.column] = wording
    }
  }

  /// A list belongs to no group, so that its labels can only quote answers outside repeats.
  mutating func compiledLists() -> [String: ChoiceList] {
    lists.mapValues { list in
      guard list.items.contains(where: { $0.label.mayQuote }) else {
        return list
      }
      var compiled = ChoiceList(name: list.name)
      for var item in list.items {
        var place = place(0, "label")
        (place.sheet, place.row, place.name) = (.choices, item.row, list.name)
        compile(&item.label, at: place)
        compiled.append(item)
      }
      return compiled
    }
  }

  private mutating func compile(_ wording: inout Wording, at place: FormulaReader.Place) {
    for (language, text) in wording.texts.enumerated() where text.mayQuote {
      wording.templates[language] = pieces(of: text, at: place)
    }
  }

  private mutating func pieces(of text: String, at place: FormulaReader.Place) -> [TextPiece] {
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
  fileprivate var mayQuote: Bool { texts.contains(where: \.mayQuote) }
}

extension String {
  /// Most texts quote nothing, which looking for one byte is enough to tell.
  fileprivate var mayQuote: Bool {
    utf8.contains(UInt8(ascii: "$"))
  }
}
