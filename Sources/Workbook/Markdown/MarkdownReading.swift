extension Workbook {
  /// Reads `## survey`, `## choices`… each followed by a table. Text outside the tables and headings
  /// without a table are the author's notes, and are skipped.
  package init(markdown text: String) throws(WorkbookRefusal) {
    guard text.utf8.count <= WorkbookLimit.textBytes else { throw .textTooLong }
    var reading = MarkdownReading()
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      try reading.read(line, number: index + 1)
    }
    self.init(sheets: reading.sheets)
  }
}

private struct MarkdownReading {
  var sheets: [Sheet] = []
  /// The last heading; its sheet begins with its first table row.
  private var heading: String?
  private var isInTable = false
  private var hasRule = false

  mutating func read(_ line: Substring, number: Int) throws(WorkbookRefusal) {
    let content = line.trimmed
    if let name = headingName(content) {
      heading = name
      isInTable = false
    } else if content.hasPrefix("|") {
      try readRow(content, number: number)
    } else {
      isInTable = false
    }
  }

  private mutating func readRow(_ content: Substring, number: Int) throws(WorkbookRefusal) {
    guard let heading else { return }
    if !isInTable {
      guard !sheets.contains(where: { $0.name.lowercased() == heading.lowercased() }) else {
        throw .sheetTwice(sheet: heading, row: number)
      }
      sheets.append(Sheet(name: heading))
      isInTable = true
      hasRule = false
    }
    let cells = Self.cells(of: content)
    // Only under the header: further down, a row of dashes is what its author wrote.
    if !hasRule, sheets[sheets.count - 1].rows.count == 1, cells.allSatisfy(\.isRule) {
      hasRule = true
      return
    }
    guard cells.count <= WorkbookLimit.cellsPerRow else {
      throw .tooManyCells(sheet: heading, row: number)
    }
    let texts = cells.map(MarkdownEscape.unescape)
    guard texts.allSatisfy({ $0.unicodeScalars.count <= WorkbookLimit.cellCharacters }) else {
      throw .cellTooLong(sheet: heading, row: number)
    }
    guard sheets[sheets.count - 1].rows.count < WorkbookLimit.rowsPerSheet else {
      throw .tooManyRows(sheet: heading)
    }
    sheets[sheets.count - 1].rows.append(SheetRow(number: number, cells: texts))
  }

  private func headingName(_ content: Substring) -> String? {
    guard content.hasPrefix("#") else { return nil }
    return String(content.drop { $0 == "#" }.trimmed)
  }

  /// `| a | b \| c |` is `a` and `b | c`. A backslash before anything else stands for itself.
  private static func cells(of content: Substring) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    // Scalars, not characters: a mark that follows a bar must not hide the bar.
    for scalar in content.unicodeScalars.dropFirst() {
      if isEscaped {
        // Only the backslash that touches the bar escapes it, so that any text can be written.
        if scalar != "|" { cell += "\\" }
        isEscaped = scalar == "\\"
        if !isEscaped { cell.unicodeScalars.append(scalar) }
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == "|" {
        cells.append(String(cell[...].trimmed))
        cell = ""
      } else {
        cell.unicodeScalars.append(scalar)
      }
    }
    if isEscaped { cell += "\\" }
    // What follows the last bar is a cell only when it says something.
    let rest = cell[...].trimmed
    return rest.isEmpty ? cells : cells + [String(rest)]
  }
}

extension String {
  /// Whether this is the line that Markdown wants under a header: `---`, `:--:`.
  fileprivate var isRule: Bool {
    contains("-") && allSatisfy { $0 == "-" || $0 == ":" }
  }
}

extension Substring {
  /// Works on scalars: as a character, a space and a combining mark that begins the cell would be one.
  fileprivate var trimmed: Substring {
    let head = unicodeScalars.drop(while: \.isPlainSpace)
    guard let last = head.lastIndex(where: { !$0.isPlainSpace }) else { return Substring() }
    return Substring(head[...last])
  }
}

extension Unicode.Scalar {
  /// Leaves out the no-break space, which French uses on purpose.
  fileprivate var isPlainSpace: Bool {
    self == " " || self == "\t" || self == "\u{FEFF}"
  }
}
