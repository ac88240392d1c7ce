/// Reads the markup of a text. What is not plainly markup stays as it is: `3 < 5`, `2*3*4`,
/// `prix_moyen_2024`, `______`.
struct MarkedReading {
  private let pieces: [MarkedPiece]
  private var place = 0
  private var runs: [MarkedText.Run] = []
  private var strong = 0
  private var emphasis = 0
  /// Where a style that was opened ends, and how long its sign is.
  private var ends: [Int: Delimiter] = [:]
  /// Tags that no page may hold, once each.
  private(set) var droppedTags: [String] = []

  private struct Delimiter {
    var length: Int
  }

  init(_ pieces: [MarkedPiece]) {
    self.pieces = pieces
    while place < pieces.count { step() }
  }

  init(_ text: String) {
    self.init(text.map(MarkedPiece.sign))
  }

  /// Without blank lines at its ends, nor more than one in between.
  var text: MarkedText {
    var tidy: [MarkedText.Run] = []
    var breaks = 2
    for run in runs {
      var kept = run
      kept.text = ""
      for character in run.text {
        breaks = character == "\n" ? breaks + 1 : 0
        if breaks <= 2 { kept.text.append(character) }
      }
      if !kept.text.isEmpty { tidy.append(kept) }
    }
    if let first = tidy.first { tidy[0].text = String(first.text.drop { $0 == "\n" }) }
    while let last = tidy.last, last.text.last?.isNewline == true || last.text.isEmpty {
      tidy[tidy.count - 1].text = String(last.text.dropLast())
      if tidy[tidy.count - 1].text.isEmpty { tidy.removeLast() }
    }
    return MarkedText(runs: tidy.filter { !$0.text.isEmpty })
  }

  private mutating func step() {
    if let delimiter = ends[place] {
      close(delimiter)
      place += delimiter.length
      return
    }
    guard case .sign(let sign) = pieces[place] else {
      if case .answer(let text) = pieces[place] { add(text) }
      place += 1
      return
    }
    switch sign {
    case "\\" where isEscaped: add(String(following(1) ?? " "), moving: 2)
    case "#" where heading(): break
    case "*" where opens("*"), "_" where opens("_"): break
    case "[" where link(), "!" where image(): break
    case "&" where entity(): break
    case "<" where tag(): break
    default: add(String(sign), moving: 1)
    }
  }

  private mutating func add(_ text: String, moving steps: Int = 0) {
    place += steps
    let style = (strong > 0, emphasis > 0)
    if let last = runs.last, (last.isStrong, last.isEmphasized) == style {
      runs[runs.count - 1].text += text
    } else {
      runs.append(MarkedText.Run(text: text, isStrong: style.0, isEmphasized: style.1))
    }
  }

  func following(_ offset: Int) -> Character? {
    guard pieces.indices.contains(place + offset), case .sign(let sign) = pieces[place + offset]
    else { return nil }
    return sign
  }

  private var isEscaped: Bool {
    following(1).map { "\\*_#[]<>&`!".contains($0) } ?? false
  }
}

/// Styles.
extension MarkedReading {
  /// A sign opens where no letter precedes it and no blank follows, and where another one ends it.
  private mutating func opens(_ sign: Character) -> Bool {
    let length = length(of: sign, at: place)
    let isAfterWord = place > 0 && pieces[place - 1].isLetterOrDigit
    let next = place + length
    guard length <= 3, !isAfterWord, next < pieces.count, !pieces[next].isBlank,
      let end = end(of: sign, length, from: next + 1)
    else {
      // All of them are text.
      add(String(repeating: sign, count: length), moving: length)
      return true
    }
    ends[end] = Delimiter(length: length)
    if length != 1 { strong += 1 }
    if length != 2 { emphasis += 1 }
    place = next
    return true
  }

  private func length(of sign: Character, at start: Int) -> Int {
    pieces[start...].prefix { $0 == .sign(sign) }.count
  }

  private func end(of sign: Character, _ length: Int, from start: Int) -> Int? {
    var index = start
    while index < pieces.count {
      guard pieces[index] == .sign(sign) else {
        index += 1
        continue
      }
      let found = self.length(of: sign, at: index)
      let after = index + found
      let isBeforeWord = after < pieces.count && pieces[after].isLetterOrDigit
      if found == length, !pieces[index - 1].isBlank, !isBeforeWord { return index }
      index = after
    }
    return nil
  }

  private mutating func close(_ delimiter: Delimiter) {
    if delimiter.length != 1 { strong -= 1 }
    if delimiter.length != 2 { emphasis -= 1 }
  }

  /// `# Titre`, to the end of the line.
  private mutating func heading() -> Bool {
    let isFirst = place == 0 || pieces[place - 1] == .sign("\n")
    let length = length(of: "#", at: place)
    let after = place + length
    guard isFirst, length <= 6, after < pieces.count, pieces[after] == .sign(" ") else {
      return false
    }
    let end = pieces[after...].firstIndex(of: .sign("\n")) ?? pieces.count
    let title = MarkedReading(Array(pieces[(after + 1)..<end])).text
    droppedTags += MarkedReading(Array(pieces[(after + 1)..<end])).droppedTags
    strong += 1
    add(title.plain)
    strong -= 1
    place = end
    return true
  }
}

/// Addresses, entities and tags.
extension MarkedReading {
  /// `[mot](adresse)`: the address in brackets, since a page that leads away leaves a trace.
  private mutating func link() -> Bool {
    guard let close = pieces[place...].firstIndex(of: .sign("]")), close > place + 1,
      close + 1 < pieces.count, pieces[close + 1] == .sign("("),
      let end = pieces[close...].firstIndex(of: .sign(")")), end > close + 2
    else { return false }
    let address = Self.words(pieces[(close + 2)..<end])
    guard !address.contains(where: \.isWhitespace) else { return false }
    let words = MarkedReading(Array(pieces[(place + 1)..<close])).text.plain
    let isAddress = ["http://", "https://", "mailto:", "tel:"].contains { address.hasPrefix($0) }
    add(isAddress && words != address ? "\(words) (\(address))" : words)
    place = end + 1
    return true
  }

  /// `![mot](fichier)`
  private mutating func image() -> Bool {
    guard following(1) == "[", let close = pieces[place...].firstIndex(of: .sign("]")),
      close + 1 < pieces.count, pieces[close + 1] == .sign("("),
      let end = pieces[close...].firstIndex(of: .sign(")"))
    else { return false }
    add(Self.words(pieces[(place + 2)..<close]))
    place = end + 1
    return true
  }

  private mutating func entity() -> Bool {
    let limit = min(place + 12, pieces.count)
    guard let end = pieces[place..<limit].firstIndex(of: .sign(";")),
      let text = HTMLEntity.text(Self.words(pieces[(place + 1)..<end]))
    else { return false }
    add(text)
    place = end + 1
    return true
  }

  private mutating func tag() -> Bool {
    guard let tag = MarkedTag(pieces[place...]) else { return false }
    // A style that nothing ends is a slip, or no style at all.
    let isStyle = tag.effect == .strong || tag.effect == .emphasis
    if isStyle, tag.step > 0, !isClosed(tag) { return false }
    place += tag.length
    switch tag.effect {
    case .strong: strong = max(0, strong + tag.step)
    case .emphasis: emphasis = max(0, emphasis + tag.step)
    case .lineBreak: add("\n")
    case .paragraph: if !isAtLineStart { add("\n") }
    case .item where tag.step > 0: add(isAtLineStart ? "– " : "\n– ")
    case .item, .nothing: break
    case .unknown:
      if !droppedTags.contains(tag.name) { droppedTags.append(tag.name) }
    }
    return true
  }

  private func isClosed(_ tag: MarkedTag) -> Bool {
    let rest = Self.words(pieces[(place + tag.length)...]).lowercased()
    return rest.contains("</\(tag.name)>")
  }

  private var isAtLineStart: Bool {
    runs.last.map { $0.text.last == "\n" } ?? true
  }

  private static func words(_ pieces: some Sequence<MarkedPiece>) -> String {
    pieces.map { piece in
      switch piece {
      case .sign(let sign): String(sign)
      case .answer(let text): text
      }
    }.joined()
  }
}
