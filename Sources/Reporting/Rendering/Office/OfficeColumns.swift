/// How wide the columns of a table are in a text document: by their weight, and no narrower than their longest
/// word, which office programs would else break anywhere.
struct OfficeColumns {
  let table: Table

  init(_ table: Table) {
    self.table = table
  }

  /// Of the text on an A4 page, in points.
  private static let line = 482.0
  /// Fonts that stand in for ours are wider.
  private static let margin = 1.12
  private static let padding = 8.0

  /// In hundredths of the text, all of it together, save where words alone are wider.
  var percentages: [Int] {
    var widths = shares
    let order = widths.indices.sorted { wished[$0] - widths[$0] > wished[$1] - widths[$1] }
    let missing = order.isEmpty ? 0 : max(0, 100 - widths.reduce(0, +))
    for turn in 0..<missing { widths[order[turn % order.count]] += 1 }
    return widths
  }

  private var wished: [Int] {
    let sum = max(1, table.columns.reduce(0) { $0 + $1.weight })
    return table.columns.map { $0.weight * 100 / sum }
  }

  private var shares: [Int] {
    let least = table.columns.indices.map { index in
      Int((longestWord(of: index) / Self.line * 100).rounded(.up))
    }
    let wished = wished
    guard least.reduce(0, +) <= 100 else {
      let all = least.reduce(0, +)
      return least.map { $0 * 100 / all }
    }
    // What the narrow ones take, the others give in proportion to what they can spare.
    let missing = zip(least, wished).reduce(0) { $0 + max(0, $1.0 - $1.1) }
    let spare = zip(least, wished).reduce(0) { $0 + max(0, $1.1 - $1.0) }
    return zip(least, wished).map { least, wished in
      guard wished > least, spare > 0 else { return max(least, wished) }
      let given = (missing * (wished - least) + spare - 1) / spare
      return max(least, wished - given)
    }
  }

  private func longestWord(of column: Int) -> Double {
    var words = width(table.columns[column].title, size: 8, .semibold)
    for row in table.rows where row.indices.contains(column) {
      let cell = row[column]
      words = max(words, width(cell.text, size: 8, cell.tone == .strong ? .semibold : .regular))
      words = max(words, cell.detail.map { width($0, size: 7.5, .regular) } ?? 0)
    }
    return words * Self.margin + Self.padding
  }

  /// Of its longest word: lines break at spaces and after hyphens.
  private func width(_ text: String, size: Double, _ weight: TextWidth.Weight) -> Double {
    text.split { $0 == " " || $0 == "-" || $0 == "\n" }.map { word in
      TextWidth.of(String(word), size: size, weight: weight)
    }.max() ?? 0
  }
}
