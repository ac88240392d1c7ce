import Writing

/// A line of text that is being edited.
struct TextField: Sendable, Hashable {
  static let limit = 5_000

  private(set) var characters: [Character]
  /// How many characters stand before the caret.
  private(set) var caret: Int
  /// What was cut last, for Ctrl-Y.
  private var cut: [Character] = []

  init(_ text: String = "") {
    characters = Array(text)
    caret = characters.count
  }

  var text: String { String(characters) }
  var isEmpty: Bool { characters.isEmpty }

  /// What drives a terminal is dropped; a line break or a tab is a space.
  mutating func insert(_ text: String) {
    let safe = PlainText.forTerminal(text.replacing("\r\n", with: " ")).map { character in
      character.isNewline ? " " : character
    }
    for character in safe where characters.count < Self.limit { insert(character) }
  }

  private mutating func insert(_ character: Character) {
    // A mark joins the letter that it was typed after.
    if caret > 0 {
      let joined = String(characters[caret - 1]) + String(character)
      if joined.count == 1, let one = joined.first {
        characters[caret - 1] = one
        return
      }
    }
    characters.insert(character, at: caret)
    caret += 1
  }

  /// Returns false for a key that edits nothing.
  mutating func press(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .left, .control("b"): caret = max(0, caret - 1)
    case .right, .control("f"): caret = min(characters.count, caret + 1)
    case .home, .control("a"): caret = 0
    case .end, .control("e"): caret = characters.count
    case .wordLeft, .alternate("b"): caret = wordStart
    case .wordRight, .alternate("f"): caret = wordEnd
    case .backspace: characters.removeSubrange(max(0, caret - 1)..<caret, moving: &caret)
    case .delete, .control("d"):
      characters.removeSubrange(caret..<min(characters.count, caret + 1), moving: &caret)
    case .control("w"): cut(wordStart..<caret)
    case .alternate("d"): cut(caret..<wordEnd)
    case .control("u"): cut(0..<caret)
    case .control("k"): cut(caret..<characters.count)
    case .control("y"): insert(String(cut))
    default: return false
    }
    return true
  }

  private mutating func cut(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    cut = Array(characters[range])
    characters.removeSubrange(range, moving: &caret)
  }

  private var wordStart: Int {
    var index = caret
    while index > 0, characters[index - 1].isWhitespace { index -= 1 }
    while index > 0, !characters[index - 1].isWhitespace { index -= 1 }
    return index
  }

  private var wordEnd: Int {
    var index = caret
    while index < characters.count, characters[index].isWhitespace { index += 1 }
    while index < characters.count, !characters[index].isWhitespace { index += 1 }
    return index
  }
}

extension [Character] {
  /// The caret stays with the character that it stood before.
  fileprivate mutating func removeSubrange(_ range: Range<Int>, moving caret: inout Int) {
    removeSubrange(range)
    caret = caret >= range.upperBound ? caret - range.count : Swift.min(caret, range.lowerBound)
  }
}

extension TextField {
  /// The part that fits, and the column of the caret in it: the whole text where it does, else the
  /// characters around the caret.
  func window(columns: Int) -> (text: String, caret: Int) {
    let room = max(1, columns - 1)
    var start = 0
    while characters[start..<caret].columns > room { start += 1 }
    var shown: [Character] = []
    var width = 0
    for character in characters[start...] {
      guard width + character.columns <= room else { break }
      shown.append(character)
      width += character.columns
    }
    return (String(shown), characters[start..<caret].columns)
  }
}

extension Sequence<Character> {
  fileprivate var columns: Int { reduce(0) { $0 + $1.columns } }
}
