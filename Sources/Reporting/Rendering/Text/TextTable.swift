/// A table in columns where it fits in the width, else row by row, each cell under its title.
struct TextTable {
  let table: Table

  private static let gap = 2
  /// Up to this many letters, a word is not cut to save room.
  private static let longWord = 14

  var lines: [String] {
    let body = widths.map(grid) ?? records
    let note = table.note.map { TextFlow.wrapped($0) } ?? []
    return [""] + TextFlow.wrapped(table.caption) + [""] + body + note
  }

  private func text(_ cell: Table.Cell) -> String {
    cell.text + (cell.detail.map { " (\($0))" } ?? "")
  }

  /// Nil where the columns do not fit.
  private var widths: [Int]? {
    let columns = table.columns.indices.map { index in
      [table.columns[index].title] + table.rows.map { $0.count > index ? text($0[index]) : "" }
    }
    let widest = columns.map { $0.map(\.count).max() ?? 1 }
    let least = columns.map { texts in
      texts.flatMap { $0.split(separator: " ") }.map { min(Self.longWord, $0.count) }.max() ?? 1
    }
    let room = TextWriter.width - Self.gap * (columns.count - 1)
    if widest.reduce(0, +) <= room { return widest }
    let spare = room - least.reduce(0, +)
    guard spare >= 0 else { return nil }
    let wanted = zip(widest, least).map { $0 - $1 }
    let sum = max(1, wanted.reduce(0, +))
    let widths = zip(least, wanted).map { $0 + $1 * spare / sum }
    // A column of many narrow lines reads worse than a list.
    let isNarrow = zip(widest, widths).contains { $0 > $1 * 6 }
    return isNarrow ? nil : widths
  }

  private func grid(_ widths: [Int]) -> [String] {
    let head = row(table.columns.map(\.title), widths)
    let rule = widths.map { String(repeating: "-", count: $0) }
      .joined(separator: String(repeating: " ", count: Self.gap))
    return head + [rule] + table.rows.flatMap { row($0.map(text), widths) }
  }

  private func row(_ texts: [String], _ widths: [Int]) -> [String] {
    let cells = zip(texts, widths).map { TextFlow.wrapped($0, width: $1) }
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { line in
      let parts = cells.indices.map { index -> String in
        let text = line < cells[index].count ? cells[index][line] : ""
        let padding = String(repeating: " ", count: max(0, widths[index] - text.count))
        return table.columns[index].isNumeric ? padding + text : text + padding
      }
      let whole = parts.joined(separator: String(repeating: " ", count: Self.gap))
      return String(whole.reversed().drop { $0 == " " }.reversed())
    }
  }

  private var records: [String] {
    table.rows.flatMap { row -> [String] in
      let cells = zip(table.columns, row).dropFirst().flatMap { column, cell in
        TextFlow.wrapped(
          "\(column.title)\u{A0}: \(text(cell))", indent: "      ", first: "    ")
      }
      return TextFlow.wrapped(row.first.map(text) ?? "", indent: "  ") + cells
    }
  }
}
