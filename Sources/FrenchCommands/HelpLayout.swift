/// Puts help into lines of a window: the parser would cut again the lines of a paragraph, and never a usage line.
struct HelpLayout {
  let width: Int
  /// Sentences stay whole, for whoever looks for one in what a script keeps.
  var cutsSentences = true

  private enum Part {
    case words, usage, entries
  }

  /// - Parameter text: help in French, whose lines the parser did not cut.
  func laidOut(_ text: String) -> String {
    var part = Part.words
    var shown: [String] = []
    var paragraph = ""
    for line in joined(text.split(separator: "\n", omittingEmptySubsequences: false)) {
      if line.hasPrefix("Emploi\u{A0}:") {
        part = .usage
      } else if part == .usage, line.isEmpty {
        part = .entries
      }
      guard part == .words, !line.isEmpty, !line.hasPrefix(" ") else {
        shown += words(paragraph) + self.shown(line, in: part)
        paragraph = ""
        continue
      }
      if goesOn(paragraph), !line.hasPrefix("Exemple") {
        paragraph += " " + line
      } else {
        shown += words(paragraph)
        paragraph = line
      }
    }
    return (shown + words(paragraph)).joined(separator: "\n")
  }

  /// A command that was written in several lines is one.
  private func joined(_ lines: [Substring]) -> [String] {
    lines.reduce(into: []) { lines, line in
      if let last = lines.last, last.hasSuffix(" \\") {
        lines[lines.count - 1] = String(last.dropLast() + line.drop { $0 == " " })
      } else {
        lines.append(String(line))
      }
    }
  }

  /// Sources have wider lines than a window: a long line goes on in the next one.
  private func goesOn(_ paragraph: String) -> Bool {
    cutsSentences && paragraph.count >= 60 && !paragraph.hasSuffix(":")
  }

  private func words(_ paragraph: String) -> [String] {
    guard !paragraph.isEmpty else { return [] }
    guard cutsSentences else { return [paragraph] }
    return CutText(width: width).lines(of: paragraph.split(separator: " "))
  }

  private func shown(_ line: String, in part: Part) -> [String] {
    guard line.count > width else { return [line] }
    return switch part {
    case .words: line.hasPrefix("  jalon") ? command(line) : indented(line, by: 2)
    case .usage: CutText(width: width, next: 4, isBalanced: false).lines(of: units(line))
    case .entries: entry(line)
    }
  }

  private func indented(_ line: String, by more: Int) -> [String] {
    let margin = line.prefix { $0 == " " }.count
    return CutText(width: width, first: String(repeating: " ", count: margin), next: margin + more)
      .lines(of: line.split(separator: " "))
  }

  /// To be copied into a shell as it is shown; what is remarked after it has its own line.
  private func command(_ line: String) -> [String] {
    let parts = line.firstMatch(of: /^(.*?) {2,}(\(.*\))$/)
    let cut = CutText(width: width, first: "  ", next: 4, ending: " \\")
    return cut.lines(of: units(parts.map { String($0.1) } ?? line))
      + (parts.map { ["    \($0.2)"] } ?? [])
  }

  /// Words that stay on one line: a text between quotes, a bracket, an option with its value.
  private func units(_ line: String) -> [Substring] {
    var units: [Substring] = []
    for word in line.matches(of: /(?:"[^"]*"|'[^']*'|\[[^\]]*\]|<[^>]*>|[^ ])+/) {
      if let last = units.last, last.hasPrefix("-"), !last.contains(" "),
        !word.output.hasPrefix("-")
      {
        units[units.count - 1] = line[last.startIndex..<word.range.upperBound]
      } else {
        units.append(word.output)
      }
    }
    return units
  }

  private static let entryColumn = 26

  /// An option, an argument or a command, and what it is for.
  private func entry(_ line: String) -> [String] {
    let column = Self.entryColumn
    let label = String(line.prefix(column))
    guard label.hasSuffix(" "), width > column + 20 else { return indented(line, by: 0) }
    return CutText(width: width, first: label, next: column)
      .lines(of: line.dropFirst(column).split(separator: " "))
  }
}

/// Words cut into lines, the last of which is not left with one or two of them.
private struct CutText {
  let width: Int
  /// Before the first word.
  var first = ""
  /// The margin of the lines that follow.
  var next = 0
  /// After each line but the last.
  var ending = ""
  var isBalanced = true

  func lines(of words: [Substring]) -> [String] {
    let usual = lines(of: words, within: width)
    guard isBalanced, usual.count > 1, isShort(usual.last) else { return usual }
    for narrower in stride(from: width - 1, to: width / 2, by: -1) {
      let fairer = lines(of: words, within: narrower)
      guard fairer.count == usual.count else { break }
      if !isShort(fairer.last) { return fairer }
    }
    return usual
  }

  private func isShort(_ line: String?) -> Bool {
    (line?.split(separator: " ").count ?? 0) < 3
  }

  private func lines(of words: [Substring], within width: Int) -> [String] {
    var lines: [String] = []
    var line = first
    var isBegun = false
    for word in words {
      if isBegun, line.count + 1 + word.count > width - ending.count {
        lines.append(line + ending)
        line = String(repeating: " ", count: next) + word
      } else {
        line += isBegun ? " \(word)" : String(word)
        isBegun = true
      }
    }
    return lines + [line]
  }
}
