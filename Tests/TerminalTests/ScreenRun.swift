import Entry
import Foundation
import Monitoring

@testable import Terminal

/// A screen at which keys are pressed, as if every saving reached the disk.
struct ScreenRun {
  var screen: EntryScreen
  private(set) var effects: [EntryEffect] = []
  private(set) var answers: [String] = []
  private(set) var ended: EntryScreen.Next?

  init(
    _ report: QuarterReport = Sample.quarterReport, history: QuarterHistory? = nil,
    rows: Int = 24, columns: Int = 80, draft: [CellEntry] = []
  ) {
    let changes = Dictionary(draft.map { ($0.cell, $0) }, uniquingKeysWith: { _, last in last })
    screen = EntryScreen(
      EntrySession(EntrySheet(report, changes: changes), lastTouched: draft.last?.cell),
      history: history, size: ScreenFrame.Size(rows: rows, columns: columns))
  }

  mutating func press(_ keys: Key...) {
    for key in keys { press(key) }
  }

  private mutating func press(_ key: Key) {
    let next = screen.press(key)
    switch next {
    case .show: break
    case .end, .interrupted, .lines, .quarter: ended = next
    case .answer(_, let text): answers.append(text)
    case .perform(let effect):
      effects.append(effect)
      if effect != .submit { screen.effectDone(at: "14:02:31") }
    }
  }

  /// Letters and digits; `\n` is Entrée.
  mutating func type(_ text: String) {
    for character in text { press(character == "\n" ? .enter : .character(character)) }
  }

  mutating func fail(_ key: Key, _ sentence: String) {
    _ = screen.press(key)
    screen.effectFailed(sentence)
  }

  mutating func answerFails(_ text: String) {
    screen.answerFailed(text, "Le service ne répond pas.")
  }

  mutating func answerArrives(_ history: QuarterHistory) { screen.answered(history) }

  /// What a person reads, without blanks at the ends of lines and with plain spaces.
  var shown: [String] {
    screen.frame.lines.map {
      var line = $0.text.replacing("\u{A0}", with: " ")
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  var text: String { shown.joined(separator: "\n") }

  func value(_ cell: Cell) -> Measured? { screen.sheet[cell]?.measured }
}
