import Entry
import Foundation
import Monitoring
import Terminal

/// Plays what a holder types, as if every saving reached the disk, and gives back what a terminal
/// would show after the header, with plain spaces.
func transcript(
  _ inputs: String..., quarterReport: QuarterReport = Sample.quarterReport,
  draft: [CellEntry] = []
) -> String {
  let changes = Dictionary(draft.map { ($0.cell, $0) }, uniquingKeysWith: { _, last in last })
  let sheet = EntrySheet(quarterReport, changes: changes)
  var dialogue = EntryDialogue(EntrySession(sheet, lastTouched: draft.last?.cell))
  let shown = play(&dialogue, inputs)
  guard let first = shown.range(of: #"(?m)^(Case|Reprendre) "#, options: .regularExpression) else {
    return shown
  }
  return String(shown[first.lowerBound...])
}

extension EntryDialogue {
  init(_ quarterReport: QuarterReport) { self.init(EntrySession(EntrySheet(quarterReport))) }
}

/// An input that begins with it is pasted, not typed.
let pasting = "[pasted]"

/// The same, with the dialogue to look at afterwards.
func play(_ dialogue: inout EntryDialogue, _ inputs: [String]) -> String {
  var inputs = inputs[...]
  var shown: [String] = []
  var step = dialogue.start()
  while true {
    shown += step.lines
    switch step.next {
    case .end(let outcome): return plain(shown + ["[\(outcome)]"])
    case .perform(.submit): return plain(shown + ["[submit]"])
    case .perform: step = dialogue.effectDone()
    case .answer(_, let text): step = dialogue.told(["[answer] \(text)"])
    case .ask(let prompt):
      guard let input = inputs.popFirst() else { return plain(shown + [prompt]) }
      if input.hasPrefix(pasting) {
        shown.append(prompt)
        step = dialogue.receive(pasted: String(input.dropFirst(pasting.count)))
      } else {
        shown.append(prompt + input)
        step = dialogue.receive(input)
      }
    }
  }
}

private func plain(_ lines: [String]) -> String {
  lines.map { $0.replacing("\u{A0}", with: " ").trimmingCharacters(in: .whitespaces) }
    .joined(separator: "\n")
}
