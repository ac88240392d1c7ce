import Writing
import XPath

/// Whether a default is an expression: it calls a function, reads `${…}`, or has an operator with
/// blanks around it, between two operands. `18-25`, `2024-2025` and `Arles / Nîmes` are texts.
enum DefaultCell {
  static func isComputed(_ cell: String, for type: ElementType) -> Bool {
    if cell.contains("${") { return true }
    // A place is two numbers that a blank separates, the second of which may be negative.
    let hasSigns = ![.date, .dateTime, .time, .geopoint].contains(type)
    let words = words(of: cell)
    if words.contains(where: \.isCall) { return true }
    guard hasSigns, words.count > 2 else { return false }
    return words.indices.dropFirst().dropLast().contains {
      operators.contains(words[$0].text) && words[$0 - 1].isOperand && words[$0 + 1].isOperand
    }
  }

  private static let operators: Set = [
    "+", "-", "*", "div", "mod", "|", "=", "!=", "<", "<=", ">", ">=", "and", "or",
  ]

  /// What blanks separate; a text between quotes, or what parentheses hold, stays in one piece.
  private static func words(of cell: String) -> [Word] {
    var (words, current, quote, depth): ([Word], String, Character?, Int) = ([], "", nil, 0)
    for character in cell {
      if let open = quote {
        if character == open { quote = nil }
      } else if "'\"".contains(character) {
        quote = character
      } else if "([".contains(character) {
        depth += 1
      } else if ")]".contains(character) {
        depth -= 1
      } else if character.isWhitespace, depth <= 0 {
        if !current.isEmpty { words.append(Word(text: current)) }
        current = ""
        continue
      }
      current.append(character)
    }
    return current.isEmpty ? words : words + [Word(text: current)]
  }

  private struct Word {
    let text: String

    /// `today()`, `concat('a', …)`, and names that are no function: the author is told of those.
    var isCall: Bool {
      guard let open = text.firstIndex(of: "("), text.hasSuffix(")") else { return false }
      let name = text[..<open].drop { $0 == "-" || $0 == "(" }
      return name.unicodeScalars.first?.startsName == true
        && name.unicodeScalars.allSatisfy { $0.continuesName || $0 == ":" }
    }

    /// A number, a quoted text, a path, or something in parentheses: not a mere word.
    var isOperand: Bool {
      if isCall || text.hasPrefix("(") || text.hasPrefix("/") { return true }
      if [".", ".."].contains(text) || text.hasPrefix("../") || text.hasPrefix("./") {
        return true
      }
      if let first = text.first, "'\"".contains(first), text.count > 1 {
        return text.last == first
      }
      return NumberText.read(text) != nil
    }
  }

  /// Some authors write `'texte'` with quotes, which are not part of the value.
  static func literal(_ cell: String) -> String {
    guard cell.count >= 2, let first = cell.first, "'\"".contains(first), cell.last == first else {
      return cell
    }
    return String(cell.dropFirst().dropLast())
  }
}
