import Writing

/// One column of a line: a character, or nil for the second half of one that takes two columns.
struct ScreenCell: Sendable, Hashable {
  var character: Character?
  var style: ScreenStyle
}

/// A line of the screen, column by column.
package struct ScreenLine: Sendable, Hashable {
  private(set) var cells: [ScreenCell] = []

  init(_ text: String = "", _ style: ScreenStyle = .plain) { append(text, style) }

  var columns: Int { cells.count }

  /// What a person reads, with blanks at the end.
  package var text: String { String(cells.compactMap(\.character)) }

  mutating func append(_ text: String, _ style: ScreenStyle = .plain) {
    for character in PlainText.forTerminal(text).replacing("\n", with: " ") {
      let width = character.columns
      guard width > 0 else { continue }
      cells.append(ScreenCell(character: width > 1 ? character.alone : character, style: style))
      if width > 1 { cells.append(ScreenCell(character: nil, style: style)) }
    }
  }

  /// Goes on at a column: blanks before it where the line is shorter, nothing after it is kept.
  mutating func append(_ text: String, at column: Int, _ style: ScreenStyle = .plain) {
    cut(to: column)
    append(text, style)
  }

  /// Ends at a column, with blanks or an ellipsis before it.
  mutating func append(_ text: String, endingAt column: Int, _ style: ScreenStyle = .plain) {
    let line = ScreenLine(text, style).shortened(to: max(0, column - columns))
    cut(to: max(columns, column - line.columns))
    cells += line.cells
  }

  /// With an ellipsis where it is too long.
  func shortened(to columns: Int) -> ScreenLine {
    guard self.columns > columns, columns > 0 else { return columns > 0 ? self : ScreenLine() }
    var line = self
    line.cut(to: columns - 1)
    line.cells.append(ScreenCell(character: "…", style: cells[columns - 1].style))
    return line
  }

  /// Exactly so wide; the blanks look like the last of them, or plain.
  func fitted(to columns: Int, blanks style: ScreenStyle = .plain) -> ScreenLine {
    var line = shortened(to: columns)
    while line.columns < columns { line.cells.append(ScreenCell(character: " ", style: style)) }
    return line
  }

  mutating func apply(_ style: ScreenStyle, in range: Range<Int>) {
    for column in range.clamped(to: 0..<columns) { cells[column].style.formUnion(style) }
  }

  private mutating func cut(to columns: Int) {
    if self.columns > columns {
      cells.removeSubrange(columns...)
      // Half a character cannot be shown.
      if let last = cells.indices.last, cells[last].character?.columns == 2 {
        cells[last].character = " "
      }
    }
    while self.columns < columns { cells.append(ScreenCell(character: " ", style: .plain)) }
  }
}

extension Character {
  /// Terminals disagree about the width of joined pictures; all of them know the first.
  fileprivate var alone: Character {
    unicodeScalars.first.map { Character($0) } ?? self
  }
}
