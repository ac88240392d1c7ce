import Writing
import XLSForm

/// The marks that stand at the beginning of lines.
enum PaperMark {
  static let question = "Q"
  static let emptyBox = "[ ]"
  static let textStart = ">>>"
  static let textEnd = "<<<"
  static let end = "FIN"
}

/// One line of a sheet, classified by what it begins with. Spaces, case and the kind of bracket do
/// not matter: editors and handwriting change them.
enum PaperLine: Sendable, Hashable {
  case header(PaperHeader)
  case question(Int, words: String)
  /// The trimmed content of the box, then the number of the answer.
  case option(box: String, number: Int, words: String)
  case textStart(rest: String)
  case textEnd
  case end
  /// Begins like a box but is not one.
  case brokenBox
  case words(String)

  init(_ line: String) {
    let text = PlainText.cleanLine(line.replacing("\u{A0}", with: " "))
    if let header = PaperHeader(text) {
      self = .header(header)
    } else if text.hasPrefix(PaperMark.textStart) {
      self = .textStart(rest: String(PlainText.cleanTyped(line).dropFirst(3)).trimmed)
    } else if text.hasPrefix(PaperMark.textEnd) {
      self = .textEnd
    } else if ["FIN", "FIN."].contains(text.uppercased()) {
      self = .end
    } else if let question = Self.question(text) {
      self = question
    } else if let first = text.first, Self.opening.contains(first) {
      self = Self.option(text.dropFirst()) ?? .brokenBox
    } else if let first = text.first, Self.boxes.contains(first) {
      self = Self.option(box: "\(first)", text.dropFirst()) ?? .brokenBox
    } else {
      self = .words(text)
    }
  }

  var isWords: Bool {
    if case .words = self { true } else { false }
  }

  private static let opening: Set<Character> = ["[", "(", "［", "（"]
  private static let closing: Set<Character> = ["]", ")", "］", "）"]
  private static let boxes: Set<Character> = ["☐", "☑", "☒"]

  private static func question(_ text: String) -> PaperLine? {
    guard let first = text.first, "Qq".contains(first) else { return nil }
    let rest = text.dropFirst().drop { $0 == " " }
    guard let (number, after) = self.number(rest) else { return nil }
    let words = after.drop { $0 == " " }
    guard let point = words.first, ".:".contains(point) else { return nil }
    return .question(number, words: String(words.dropFirst()).trimmed)
  }

  private static func option(_ text: Substring) -> PaperLine? {
    guard let close = text.firstIndex(where: closing.contains) else { return nil }
    let box = String(text[..<close]).trimmed
    return option(box: box, text[text.index(after: close)...])
  }

  private static func option(box: String, _ text: Substring) -> PaperLine? {
    guard box.count <= 4, let (number, words) = self.number(text.drop { $0 == " " }) else {
      return nil
    }
    return .option(box: box, number: number, words: String(words).trimmed)
  }

  private static func number(_ text: Substring) -> (Int, Substring)? {
    let digits = text.prefix { $0.decimalDigit != nil }
    guard let number = TypedDate.number(String(digits)) else { return nil }
    return (number, text.dropFirst(digits.count))
  }
}

/// The meaning of a box's content.
enum PaperBox: Sendable, Hashable {
  case empty, checked
  /// A place in an order.
  case place(Int)
  case unknown

  init(_ box: String) {
    let marks: Set<String> = ["X", "×", "Х", "✓", "✔", "✗", "✘", "☑", "☒"]
    if ["", "☐", "_", "."].contains(box) {
      self = .empty
    } else if marks.contains(box.uppercased()) {
      self = .checked
    } else if let place = TypedDate.number(box) {
      self = .place(place)
    } else {
      self = .unknown
    }
  }
}
