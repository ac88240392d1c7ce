extension Workbook {
  /// The tables as Markdown, with aligned columns so that two versions are easy to compare.
  package var markdown: String {
    sheets.map(\.markdown).joined(separator: "\n")
  }
}

extension Sheet {
  fileprivate var markdown: String {
    let table = rows.map { $0.cells.map(\.markdownCell) }
    let columnCount = table.map(\.count).max() ?? 0
    let widths = (0..<columnCount).map { column in
      max(3, table.map { $0.count > column ? $0[column].count : 0 }.max() ?? 0)
    }
    var lines = table.map { line(of: $0, widths: widths) }
    if !lines.isEmpty {
      let rule = widths.map { String(repeating: "-", count: $0) }
      lines.insert(line(of: rule, widths: widths), at: 1)
    }
    return "## \(name)\n\n" + lines.map { $0 + "\n" }.joined()
  }

  private func line(of cells: [String], widths: [Int]) -> String {
    let padded = widths.enumerated().map { column, width in
      let cell = cells.count > column ? cells[column] : ""
      return cell + String(repeating: " ", count: width - cell.count)
    }
    return "| " + padded.joined(separator: " | ") + " |"
  }
}

extension String {
  fileprivate var markdownCell: String {
    var cell = ""
    for scalar in MarkdownEscape.escape(self).unicodeScalars {
      if scalar == "|" { cell += "\\" }
      cell.unicodeScalars.append(scalar)
    }
    return cell
  }
}
