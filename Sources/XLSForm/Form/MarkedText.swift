/// A text of a form whose simple markup is understood: `**fort**`, `*appuyé*`, `# titre`, `[mot](adresse)`,
/// `<br>`, `&amp;`. People write it for other tools, which show it; here it is shown as text, or as a few
/// safe elements on a page.
package struct MarkedText: Sendable, Hashable {
  /// A piece in one style. Line breaks are in the text.
  package struct Run: Sendable, Hashable {
    package var text: String
    package var isStrong = false
    package var isEmphasized = false
  }

  package private(set) var runs: [Run] = []

  package init(plain text: String) {
    runs = text.isEmpty ? [] : [Run(text: text)]
  }

  init(runs: [Run]) {
    self.runs = runs
  }

  package var plain: String {
    runs.map(\.text).joined()
  }

  func followed(by text: String) -> MarkedText {
    var longer = self
    if let last = runs.last, !last.isStrong, !last.isEmphasized {
      longer.runs[runs.count - 1].text += text
    } else {
      longer.runs.append(Run(text: text))
    }
    return longer
  }

  package var isPlain: Bool {
    runs.allSatisfy { !$0.isStrong && !$0.isEmphasized && !$0.text.contains("\n") }
  }

  /// Most texts have no markup, which looking for a few bytes is enough to tell.
  static func mayMark(_ text: String) -> Bool {
    text.utf8.contains { signs.contains($0) }
  }

  private static let signs = Set("*_#<&[\\".utf8)
}

/// A piece of a text that may be marked: a character of the author's, or what someone answered, in which
/// nothing is markup.
enum MarkedPiece: Hashable {
  case sign(Character)
  case answer(String)

  var isLetterOrDigit: Bool {
    switch self {
    case .sign(let sign): sign.isLetter || sign.isNumber
    case .answer(let text): !text.isEmpty
    }
  }

  var isBlank: Bool {
    if case .sign(let sign) = self { sign.isWhitespace } else { false }
  }
}
