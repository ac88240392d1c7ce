import Writing
import XLSForm

/// What a person typed on one line: cleaned, and read as generously as it can be without guessing.
struct TypedLine {
  let text: String
  /// The same with tabs where values were pasted together, for numbers.
  let figures: String

  init(_ line: String) {
    let typed = Self.withoutKeys(line)
    text = PlainText.cleanLine(typed)
    figures = PlainText.cleanTyped(typed)
  }

  /// Arrow and function keys arrive as `ESC [ … letter` where the terminal does not edit the line:
  /// nobody means them as an answer.
  private static func withoutKeys(_ line: String) -> String {
    var kept = String.UnicodeScalarView()
    var rest = line.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\u{1B}" else {
        kept.append(scalar)
        continue
      }
      guard let introducer = rest.first, introducer == "[" || introducer == "O" else { continue }
      rest.removeFirst()
      rest = rest.drop { (0x20...0x3F).contains($0.value) }.dropFirst()
    }
    return String(kept)
  }

  /// Starred, `*7` alone is a command; elsewhere `7` is, and `*7` too.
  func command(_ keys: CommandKeys) -> LineCommand? {
    if asksForHelp { return .help }
    if keys == .starred, !startsWithStar { return nil }
    return digit.flatMap(LineCommand.init)
  }

  /// `2`, `2.`, ` ٢ `, `*2`: one digit and nothing else; a question mark asks for help.
  var digit: Int? {
    asksForHelp ? LineCommand.help.rawValue : digits.flatMap { $0.count == 1 ? $0.first : nil }
  }

  /// `1 3`, `1, 3.`, `13`: as there are never ten choices, each digit stands for itself. Returns nil
  /// when anything else is typed.
  var digits: [Int]? {
    var digits: [Int] = []
    for character in startsWithStar ? text.dropFirst() : text[...] {
      if let digit = character.decimalDigit {
        digits.append(digit)
      } else if !Self.separators.contains(character) {
        return nil
      }
    }
    return digits.isEmpty ? nil : digits
  }

  /// A number of one or more digits, `12.` too.
  var number: Int? {
    TypedNumber.whole(figures).flatMap { Int("\($0)") }
  }

  private var asksForHelp: Bool { ["?", "؟", "？"].contains(text) }

  private var startsWithStar: Bool {
    text.first.map(Self.stars.contains) ?? false
  }

  /// As keyboards of several languages have it.
  private static let stars: Set<Character> = ["*", "＊", "٭", "×"]
  private static let separators: Set<Character> = [
    " ", "\u{A0}", ".", ",", ";", ")", "،", "؛", "。", "、", "+", "-", "/",
  ]
}
