/// Splits the code of a number's format into sections and their pieces.
struct NumberFormatScanner {
  private var rest: Substring
  private var section = NumberSection()
  private var done: [NumberSection] = []

  init(_ code: String) {
    rest = code[...]
  }

  mutating func sections() -> [NumberSection] {
    while let character = rest.popFirst() { read(character) }
    return done + [section]
  }

  private mutating func read(_ character: Character) {
    switch character {
    case ";":
      done.append(section)
      section = NumberSection()
    case "\"": section.add(.literal(taking(until: "\"")))
    case "[": section.add(bracketed: taking(until: "]"))
    case "\\": section.add(.literal(rest.popFirst().map(String.init) ?? ""))
    // As wide as the next character; repeated to fill the cell.
    case "_", "*": _ = rest.popFirst()
    case "0", "#", "?": section.addDigit(character)
    case ".": section.add(.point)
    case ",": section.addComma()
    case "%": section.add(.percent)
    case "G", "g":
      guard rest.lowercased().hasPrefix("eneral") else { return section.refuse() }
      rest = rest.dropFirst(6)
      section.add(.general)
    case "/", "@", "E", "e": section.refuse()
    default:
      if character.isLetter, character.isASCII { return section.refuse() }
      section.add(.literal(String(character)))
    }
  }

  /// What is not closed makes the format unreadable.
  private mutating func taking(until end: Character) -> String {
    guard let place = rest.firstIndex(of: end) else {
      section.refuse()
      rest = ""
      return ""
    }
    defer { rest = rest[rest.index(after: place)...] }
    return String(rest[..<place])
  }
}
