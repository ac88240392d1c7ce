import Writing
import XLSForm

/// The marks of a sheet by question, as they stand on it: nothing is interpreted yet.
struct PaperMarks {
  var questions: [Int: QuestionMarks] = [:]
  var headers: [PaperHeader] = []
  var hasEnd = false
  var anomalies: [PaperAnomaly] = []
  private var current: Int?
  private var openText: (line: Int, lines: [String])?
  /// Every line printed on an empty sheet, without its spaces.
  private let printed: String

  struct QuestionMarks {
    var line: Int
    var boxes: [(box: PaperBox, number: Int, line: Int)] = []
    var texts: [(text: String, line: Int)] = []
    var isSpoilt = false
  }

  init(_ text: String, printed: String) {
    self.printed = Self.withoutSpaces(printed)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() { take(String(line), index + 1) }
    if let openText { spoil(.openText, openText.line) }
  }

  private mutating func take(_ line: String, _ number: Int) {
    if openText != nil, continueText(line, number) { return }
    let read = PaperLine(line)
    if hasEnd {
      if case .header(let header) = read { headers.append(header) }
      if read != .words("") { note(.afterEnd, number, in: nil) }
      return
    }
    switch read {
    case .header(let header): headers.append(header)
    case .question(let question, let words): begin(question, words, number)
    case .option(let box, let option, let words):
      guard let current else { return note(.outsideQuestion, number, in: nil) }
      questions[current]?.boxes.append((PaperBox(box), option, number))
      checkPrinted(words, number)
    case .brokenBox: spoil(.brokenBox, number)
    case .textStart(let rest): openText(rest, number)
    case .textEnd: spoil(.openText, number)
    case .end:
      hasEnd = true
      current = nil
    case .words(let words): checkPrinted(words, number)
    }
  }

  private mutating func begin(_ question: Int, _ words: String, _ number: Int) {
    current = question
    if questions[question] != nil {
      spoil(.repeatedQuestion, number)
    } else {
      questions[question] = QuestionMarks(line: number)
    }
    checkPrinted(words, number)
  }

  /// `>>> text` may stand on one line or several.
  private mutating func openText(_ rest: String, _ number: Int) {
    guard current != nil else { return note(.outsideQuestion, number, in: nil) }
    openText = (number, [])
    if !rest.isEmpty { _ = continueText(rest, number) }
  }

  /// Whether the line is part of the text that is open. A text that was never closed ends where
  /// the next question begins, and is not taken.
  private mutating func continueText(_ line: String, _ number: Int) -> Bool {
    guard let open = openText else { return false }
    let cleaned = PlainText.clean(line, keepsTabs: true)
    if cleaned.trimmed.hasSuffix(PaperMark.textEnd) {
      let last = String(cleaned.trimmed.dropLast(PaperMark.textEnd.count))
      let text = (open.lines + [last]).joined(separator: "\n").trimmed
      if let current { questions[current]?.texts.append((text, open.line)) }
      openText = nil
      return true
    }
    let isNext =
      switch PaperLine(line) {
      case .question(let question, _): question == (current ?? 0) + 1
      case .end: true
      default: false
      }
    if isNext {
      spoil(.openText, open.line)
      openText = nil
      return false
    }
    openText = (open.line, open.lines + [cleaned])
    return true
  }

  /// Words that the printed sheet does not have were added by hand.
  private mutating func checkPrinted(_ words: String, _ number: Int) {
    let bare = Self.withoutSpaces(words)
    if !bare.isEmpty, !printed.contains(bare) { note(.outsideQuestion, number, in: current) }
  }

  private mutating func spoil(_ kind: PaperAnomaly.Kind, _ line: Int) {
    if let current { questions[current]?.isSpoilt = true }
    note(kind, line, in: current)
  }

  private mutating func note(_ kind: PaperAnomaly.Kind, _ line: Int, in question: Int?) {
    anomalies.append(PaperAnomaly(question: question, lines: [line], kind: kind))
  }

  private static func withoutSpaces(_ text: String) -> String {
    PlainText.clean(text).filter { !$0.isWhitespace }
  }
}
