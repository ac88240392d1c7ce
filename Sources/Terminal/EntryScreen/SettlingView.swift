import Entry
import Monitoring
import Writing

/// What is left to do before a quarter is sent, errors first.
enum SettlingPoint: Hashable {
  /// Why the quarter came back.
  case decision(String)
  case finding(Finding)
  case question(Cell, String)
  /// A cell that may stay empty, and is.
  case empty(Cell)

  static func all(in screen: EntryScreen) -> [SettlingPoint] {
    let findings = screen.sheet.findings
    let questions = screen.report.cells.compactMap { cell in
      screen.lastQuestion(on: cell).map { SettlingPoint.question(cell, $0) }
    }
    let empty = screen.sheet.optionalCells
    let story = screen.history.map { QuarterStory(screen.report, $0) }
    let decisions = story?.decisions.map(SettlingPoint.decision) ?? []
    return decisions + findings.map(SettlingPoint.finding) + questions
      + empty.map(SettlingPoint.empty)
  }

  var cell: Cell? {
    switch self {
    case .decision: nil
    case .finding(let finding): finding.cell
    case .question(let cell, _), .empty(let cell): cell
    }
  }

  func lines(in screen: EntryScreen) -> [String] {
    let report = screen.report
    let name = cell.map(report.label(of:)) ?? ""
    switch self {
    case .decision(let words): return ["Décision", words]
    case .finding(let finding):
      let value = finding.cell.flatMap { screen.sheet[$0]?.measured.short } ?? ""
      let kind = finding.rule == .missingValue ? "À remplir" : finding.severity.heading
      let head = kind + (finding.cell == nil ? "" : "  \(name)  \(value)")
      return [head, finding.sentence(in: report)]
    case .question(_, let words): return ["Question  \(name)", words]
    case .empty: return ["Facultatif  \(name)"]
    }
  }
}

extension EntryScreen {
  var settlingFrame: ScreenFrame {
    let points = SettlingPoint.all(in: self)
    let chosen = min(self.chosen, max(0, points.count - 1))
    var lines: [ScreenLine] = []
    var first = 0
    for (index, point) in points.enumerated() {
      if index == chosen { first = lines.count }
      for (row, text) in point.lines(in: self).enumerated() {
        let margin = index == chosen && row == 0 ? "> " : row == 0 ? "  " : "    "
        for part in text.lines(columns: size.columns - 6) {
          lines.append(ScreenLine(margin + part, row == 0 ? .bold : .plain))
        }
      }
    }
    if points.isEmpty {
      lines = [ScreenLine("  Rien à régler. E, depuis la grille, pour envoyer.")]
    }
    let height = size.rows - 7
    let start = min(max(0, first - height / 2), max(0, lines.count - height))
    let body = Array(lines[start..<min(lines.count, start + height)])
    let blanks = Array(repeating: ScreenLine(), count: height - body.count)
    let said = messages(else: [
      "Une erreur bloque l’envoi, pas l’enregistrement. Une alerte demande un motif."
    ])
    let title = "À RÉGLER AVANT L’ENVOI  \(report.projectCode)"
    let all =
      [titleLine(title, count(points)), fictitiousLine]
      + body + blanks + [ScreenLine()] + said.lines + keys
    let cursor =
      said.cursor.map { ScreenFrame.Place(row: size.rows - 4 + $0.row, column: $0.column) }
      ?? ScreenFrame.Place(row: 2 + first - start, column: 0)
    return ScreenFrame(all, cursor: cursor, size: size)
  }

  private var keys: [ScreenLine] {
    let words =
      prompt?.keys ?? [
        "Entrée aller à la case   O confirmer l’alerte   C message   Échap retour", "",
      ]
    return words.map { ScreenLine($0.isEmpty ? "" : " " + $0) }
  }

  /// As the grid counts them: what is to be filled is no error yet.
  private func count(_ points: [SettlingPoint]) -> String {
    let findings = sheet.findings
    let errors = findings.count { $0.severity == .error && $0.rule != .missingValue }
    let alerts = findings.count { $0.severity == .alert }
    return [
      French.terminal.counted(errors, "erreur"), "\(sheet.neededCount) à remplir",
      French.terminal.counted(alerts, "alerte"),
      French.terminal.counted(openQuestions.count, "question"),
    ].joined(separator: ", ")
  }

  // MARK: Questions

  /// The cells on which an evaluator asked something that waits for an answer.
  var openQuestions: Set<Cell> {
    guard let history else { return [] }
    return Set(report.cells.filter { history.thread(on: $0) == .open })
  }

  func lastQuestion(on cell: Cell) -> String? {
    guard let history, history.thread(on: cell) == .open,
      let last = history.messages(on: cell).last, let body = last.body
    else { return nil }
    return
      "\(report.label(of: cell)), question \(last.author.afterDe)\u{A0}: «\u{A0}\(body)\u{A0}» C\u{A0}: répondre."
  }
}
