import Entry
import Foundation
import Monitoring
import Writing

/// What the screen shows: a pure function of its state.
extension EntryScreen {
  package var frame: ScreenFrame {
    if isTooSmall { return smallFrame }
    switch pane {
    case .grid: return gridFrame
    case .settling: return settlingFrame
    case .detail, .help, .preview, .summary, .asked, .notice: return pageFrame(page)
    }
  }

  private var smallFrame: ScreenFrame {
    let sentence =
      "Cette fenêtre est trop petite\u{A0}: il faut \(Self.smallest.columns) colonnes et \(Self.smallest.rows) lignes. L\u{A0}: saisir ligne à ligne. Q\u{A0}: quitter, brouillon gardé."
    let lines = sentence.lines(columns: max(1, size.columns - 1)).map { ScreenLine($0) }
    let last = min(lines.count, size.rows) - 1
    return ScreenFrame(
      lines, cursor: ScreenFrame.Place(row: last, column: lines.last?.columns ?? 0), size: size)
  }

  /// The two lines above the keys: a question and what is typed, else what was just said, else what
  /// there is to say of the current cell.
  func messages(else words: [String] = []) -> (lines: [ScreenLine], cursor: ScreenFrame.Place?) {
    let width = size.columns - 2
    if let prompt, prompt.purpose != .value, pane != .notice {
      let question = (told.first ?? prompt.question(in: self, columns: width)).lines(columns: width)
      if prompt.isChoice {
        let lines = two(question.map { ScreenLine(" " + $0, .bold) })
        let row = question.count > 1 ? 1 : 0
        return (
          lines, ScreenFrame.Place(row: row, column: min(size.columns - 1, lines[row].columns))
        )
      }
      let shown = prompt.field.window(columns: size.columns - 3)
      let typed = ScreenLine("> " + shown.text)
      return (
        [ScreenLine(" " + (question.first ?? ""), .bold), typed],
        ScreenFrame.Place(row: 1, column: 2 + shown.caret)
      )
    }
    let said =
      told.isEmpty && pane != .notice
      ? (prompt.map { [$0.question(in: self, columns: width)] } ?? words) : told
    let lines = said.flatMap { $0.lines(columns: width) }
    return (two(lines.map { ScreenLine(" " + $0) }), nil)
  }

  private func two(_ lines: [ScreenLine]) -> [ScreenLine] {
    guard lines.count <= 2 else {
      // What does not fit is in the detail of the cell.
      let more = ScreenLine(lines[1].text + " …").fitted(to: size.columns)
      return [lines[0], more]
    }
    return lines + Array(repeating: ScreenLine(), count: 2 - lines.count)
  }

  func titleLine(_ left: String, _ right: String) -> ScreenLine {
    ScreenLine.title(left, right, columns: size.columns)
  }

  var name: String { "\(report.projectCode) \(report.projectName)" }
  var fictitious: String { report.isFictitious ? "Données fictives  " : "" }

  /// Under the title of a page.
  var fictitiousLine: ScreenLine {
    var line = ScreenLine()
    line.append(fictitious, endingAt: size.columns)
    return line
  }
}

extension String {
  /// Broken between words.
  func lines(columns: Int) -> [String] {
    wrapped(self, columns: max(20, columns)).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }
}
