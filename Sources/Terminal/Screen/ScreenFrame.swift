/// What a screen shows at one moment.
package struct ScreenFrame: Sendable, Hashable {
  package struct Size: Sendable, Hashable {
    package var rows: Int
    package var columns: Int

    package init(rows: Int, columns: Int) {
      self.rows = rows
      self.columns = columns
    }
  }

  package struct Place: Sendable, Hashable {
    package var row: Int
    package var column: Int
  }

  package let lines: [ScreenLine]
  /// The terminal's own cursor, which screen readers and braille displays follow.
  package let cursor: Place

  /// Each line becomes exactly as wide as the screen, and there are as many as it has rows.
  init(_ lines: [ScreenLine], cursor: Place, size: Size) {
    let shown = lines.prefix(size.rows).map { $0.fitted(to: size.columns) }
    let empty = ScreenLine().fitted(to: size.columns)
    self.lines = shown + Array(repeating: empty, count: size.rows - shown.count)
    self.cursor = Place(
      row: min(max(0, cursor.row), max(0, size.rows - 1)),
      column: min(max(0, cursor.column), max(0, size.columns - 1)))
  }

  /// What to write so that a screen that shows `former` shows this. `former` is nil where nobody
  /// knows what it shows.
  package func drawing(since former: ScreenFrame?, isColored: Bool) -> String {
    let isKnown =
      former?.lines.count == lines.count && former?.lines.first?.columns == lines.first?.columns
    var text = isKnown ? "" : "\u{1B}[0m\u{1B}[2J"
    for (row, line) in lines.enumerated() {
      let old = isKnown ? former?.lines[row] : nil
      guard let changed = line.changes(since: old) else { continue }
      text += "\u{1B}[\(row + 1);\(changed.lowerBound + 1)H" + line.drawing(changed, isColored)
    }
    let place = "\u{1B}[\(cursor.row + 1);\(cursor.column + 1)H"
    guard !text.isEmpty else { return former?.cursor == cursor ? "" : place }
    // Terminals that know it show the whole change at once; the others ignore it.
    return "\u{1B}[?2026h\u{1B}[?25l" + text + place + "\u{1B}[?25h\u{1B}[?2026l"
  }
}

extension ScreenLine {
  /// The columns from the first to the last that differ; nil where none does.
  fileprivate func changes(since former: ScreenLine?) -> Range<Int>? {
    guard let former, former.columns == columns else { return 0..<columns }
    guard var first = cells.indices.first(where: { cells[$0] != former.cells[$0] }),
      let last = cells.indices.last(where: { cells[$0] != former.cells[$0] })
    else { return nil }
    // A wide character is drawn from its first half.
    while first > 0, cells[first].character == nil || former.cells[first].character == nil {
      first -= 1
    }
    return first..<(last + 1)
  }

  fileprivate func drawing(_ range: Range<Int>, _ isColored: Bool) -> String {
    var text = ""
    var style: ScreenStyle?
    for cell in cells[range] {
      guard let character = cell.character else { continue }
      if cell.style != style {
        text += cell.style.sequence(isColored: isColored)
        style = cell.style
      }
      text.append(character)
    }
    return text + ScreenStyle.plain.sequence(isColored: isColored)
  }
}
