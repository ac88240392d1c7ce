import Writing

/// What the screen of conflicts shows: a pure function of its state.
extension ConflictScreen {
  package var frame: ScreenFrame {
    let count = French.terminal.counted(choices.count, "case")
    var lines = [
      ScreenLine.title(
        title, left == 0 ? "\(count), tout est choisi" : "\(count), \(left) à régler",
        columns: size.columns)
    ]
    lines += shownHeading.map { ScreenLine(" " + $0) }
    lines.append(
      row(" Case", sides.mine, sides.theirs, keepsMine: nil, style: .bold))
    var cursor = ScreenFrame.Place(row: lines.count, column: 0)
    for place in top..<(top + bodyRows) {
      guard choices.indices.contains(place) else {
        lines.append(ScreenLine())
        continue
      }
      if place == position { cursor.row = lines.count }
      lines.append(row(at: place))
    }
    lines.append(ScreenLine())
    return ScreenFrame(lines + detail + [message] + keys, cursor: cursor, size: size)
  }

  private func row(at place: Int) -> ScreenLine {
    let choice = choices[place]
    let isActive = place == position
    var line = row(
      (isActive ? ">" : " ") + choice.label, choice.mine, choice.theirs,
      keepsMine: keepsMine[place], style: .plain)
    if isActive { line.apply(.reverse, in: 0..<size.columns) }
    return line
  }

  /// What stays stands in brackets, which need no colour.
  private func row(
    _ label: String, _ mine: String, _ theirs: String, keepsMine: Bool?, style: ScreenStyle
  ) -> ScreenLine {
    let columns = size.columns / 4
    let labelColumns = size.columns - 2 * columns
    var line = ScreenLine(label, style).shortened(to: labelColumns - 1).fitted(to: labelColumns)
    var end = labelColumns
    for (text, isKept) in [(mine, keepsMine == true), (theirs, keepsMine == false)] {
      let shown = ScreenLine(text).shortened(to: columns - 3).text
      end += columns
      line.append(isKept ? "[\(shown)]" : " \(shown) ", style)
      line = line.fitted(to: end)
    }
    return line.fitted(to: size.columns)
  }

  /// The cell under the cursor in full, five lines.
  private var detail: [ScreenLine] {
    guard choices.indices.contains(position) else { return blanks(5) }
    let choice = choices[position]
    let origin = choice.origin.isEmpty ? "" : ", \(choice.origin)"
    let texts = [
      choice.label, choice.base.map { "  Au départ\u{A0}: \($0)" } ?? "",
      "  1 \(sides.mine)\u{A0}: \(choice.mine)",
      "  2 \(sides.theirs)\u{A0}: \(choice.theirs)\(origin)", "",
    ]
    return texts.map { ScreenLine(" " + $0).shortened(to: size.columns) }
  }

  private func blanks(_ count: Int) -> [ScreenLine] {
    Array(repeating: ScreenLine(), count: count)
  }

  private var message: ScreenLine {
    ScreenLine(told.isEmpty ? "" : " " + told, .bold).shortened(to: size.columns)
  }

  private var keys: [ScreenLine] {
    [
      ScreenLine(" 1 garder \(sides.mine)  2 prendre \(sides.theirs)  ↑ ↓ changer de case"),
      ScreenLine(" Entrée écrire ce qui est choisi  Échap quitter, rien n’est écrit"),
    ]
  }
}
