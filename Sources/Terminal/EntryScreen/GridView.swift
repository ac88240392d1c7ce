import Entry
import Foundation
import Monitoring
import Writing

/// The grid: indicators and their categories down, quarters across.
extension EntryScreen {
  var gridFrame: ScreenFrame {
    let all = GridRow.all(of: sheet, filter: "")
    let contents = GridColumn.all(of: report, gap: looks.gap, isAnnual: looks.isAnnual)
    let layout = GridLayout(contents, all, in: sheet, width: size.columns, widths)
    let findings = sheet.findings
    let marks = GridMarks(sheet, findings, open: openQuestions)
    let rows = rows
    var lines = [head, subhead, columnHeads(layout)]
    var cursor = ScreenFrame.Place(row: 3, column: 0)
    for index in top..<(top + bodyRows) {
      guard rows.indices.contains(index) else {
        lines.append(ScreenLine())
        continue
      }
      if rows[index] == .cell(session.position), let range = layout.current {
        cursor = ScreenFrame.Place(row: lines.count, column: caretColumn(in: range))
      }
      lines.append(line(of: rows[index], layout, marks))
    }
    let said = messages(else: words(findings))
    if let place = said.cursor {
      cursor = ScreenFrame.Place(row: lines.count + place.row, column: place.column)
    }
    lines += said.lines + [status(findings)] + keys
    return ScreenFrame(lines, cursor: cursor, size: size)
  }

  private var head: ScreenLine {
    let asked =
      report.isSuspended ? "suspendu, rien à rendre" : "à rendre le \(shortDay(report.dueOn))"
    let due = "\(report.quarter.short)  \(asked)"
    return titleLine("SAISIE  \(name)", fictitious + due)
  }

  private func shortDay(_ day: Day) -> String {
    "\(day.day.padded(to: 2))/\(day.month.padded(to: 2))"
  }

  private var subhead: ScreenLine {
    var text = ""
    if !looks.filter.isEmpty {
      text +=
        "  filtre «\u{A0}\(looks.filter)\u{A0}»\u{A0}: \(visiblePlaces.count) (Échap\u{A0}: tout)"
    }
    if looks.isAnnual {
      text += "  vue annuelle (V\u{A0}: retour)"
    }
    let late = report.today > report.dueOn ? "en retard  " : ""
    let version = report.version > 0 ? "  version \(report.version)" : ""
    let state = late + report.state.label + version + " "
    // What may stay empty is said where there is room for it.
    let whole = " \(sheet.countWords)\(text)"
    let isRoom = whole.columns + 2 + state.columns <= size.columns
    var line = ScreenLine(isRoom ? whole : " \(sheet.neededWords)\(text)")
    line.append(state, endingAt: size.columns)
    return line
  }

  private func columnHeads(_ layout: GridLayout) -> ScreenLine {
    var line = ScreenLine(" Indicateur", .bold)
    for (content, end) in layout.columns {
      line.append(content.title(in: report), endingAt: end, .bold)
    }
    return line
  }

  private func line(of row: GridRow, _ layout: GridLayout, _ marks: GridMarks) -> ScreenLine {
    let isActive = row == .cell(session.position)
    let style: ScreenStyle = row.place == nil ? .dim : .plain
    let label = ScreenLine((isActive ? ">" : " ") + row.label(in: sheet), style)
    if case .heading = row { return label }
    var line = label.shortened(to: layout.labelEnd - 1).fitted(to: layout.labelEnd)
    for (content, end) in layout.columns {
      if isActive, content == .current, let typed = typedValue(in: layout) {
        line.append(typed, at: end - ((layout.current?.count ?? 0)))
      } else {
        let look: ScreenStyle =
          content == .current ? style.union(row.place == nil ? [] : .bold) : style
        line.append(content.text(of: row, in: sheet), endingAt: end, look)
      }
    }
    line = line.fitted(to: layout.marks)
    if let place = row.place {
      let cell = sheet.cells[place]
      line.append(
        marks.text(of: cell), marks.check(cell) == "E" ? [.bold, .red] : [.bold, .magenta])
    }
    if isActive, let range = layout.current { line.apply(.reverse, in: range) }
    return line
  }

  /// What is being typed in the current cell, the part around the caret.
  private func typedValue(in layout: GridLayout) -> String? {
    guard let prompt, prompt.purpose == .value, let range = layout.current else { return nil }
    return prompt.field.window(columns: range.count).text
  }

  /// On the first character of the value, or where the next one is typed.
  private func caretColumn(in range: Range<Int>) -> Int {
    if let prompt, prompt.purpose == .value {
      return range.lowerBound + prompt.field.window(columns: range.count).caret
    }
    let shown = session.cell.flatMap { sheet[$0]?.measured.short.columns } ?? 0
    return max(range.lowerBound, range.upperBound - max(1, shown))
  }

  /// The finding of the current cell, else what it is held against.
  private func words(_ findings: [Finding]) -> [String] {
    guard let cell = session.cell else { return [] }
    if let question = lastQuestion(on: cell) { return [question] }
    if let finding = findings.first(where: { $0.cell == cell && $0.rule != .missingValue }) {
      let how = finding.severity == .alert ? " O\u{A0}: confirmer." : ""
      return [finding.sentence(in: report) + how]
    }
    let year = looks.isAnnual ? YearWords(cell, sheet)?.sentence : nil
    var words = [report.name(of: cell) + ".", year ?? report.formerValue(of: cell)]
    if let goal = report.goalSentence(of: cell) { words.append(goal) }
    if let remainder {
      words.append("+\u{A0}: mettre le reste, \(French.terminal.number(remainder)).")
    }
    if let entry = sheet[cell], entry.reason != nil || entry.formula != nil || entry.comment != nil
    {
      words.append("Ici\u{A0}: \(entry.shown)".asSentence)
    }
    return [words.joined(separator: " ")]
  }

  private func status(_ all: [Finding]) -> ScreenLine {
    let findings = all.filter { $0.rule != .missingValue }
    let errors = findings.count { $0.severity == .error }
    let counts = [
      "Reste \(sheet.neededCount)", "Erreurs \(errors)", "Alertes \(findings.count - errors)",
      "Questions \(openQuestions.count)",
    ]
    var line = ScreenLine(" " + counts.joined(separator: "   "), .bold)
    let place = draftPlace == .here ? "Brouillon inchangé" : draftPlace.words
    let saved = savedAt.map { "\(draftPlace.words) \($0) " } ?? "\(place) "
    line.append(saved, endingAt: size.columns)
    return line
  }

  private var keys: [ScreenLine] {
    if let prompt { return prompt.keys.map { ScreenLine($0.isEmpty ? "" : " " + $0) } }
    return Self.commands.packed(columns: size.columns - 1, lines: 2).map { ScreenLine(" " + $0) }
  }

  /// The most needed first: a narrow window shows fewer.
  private static let commands = [
    "? aide", "E envoyer", "X à régler", "N non dispo.", "O confirmer", "U annuler", "C message",
    "D détail", "Q quitter", "T écart", "V année", "G aller", "/ chercher", "R refaire",
  ]
}

extension [String] {
  /// As many as fit, in order.
  fileprivate func packed(columns: Int, lines: Int) -> [String] {
    var packed = [""]
    for word in self {
      let last = packed[packed.count - 1]
      let longer = last.isEmpty ? word : last + "  " + word
      if longer.columns <= columns {
        packed[packed.count - 1] = longer
      } else if packed.count < lines {
        packed.append(word)
      }
    }
    return packed + Array(repeating: "", count: lines - packed.count)
  }
}
