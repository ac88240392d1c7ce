/// Breaks a line between words, keeping no-break spaces. A word longer than the line is left to the
/// terminal. Without a known width, as for a pipe, the line is returned unchanged.
package func wrapped(_ line: String, columns: Int?) -> String {
  guard let columns, columns >= 20, line.count > columns else { return line }
  return line.split(separator: "\n", omittingEmptySubsequences: false)
    .map { wrappedParagraph($0, columns: columns) }
    .joined(separator: "\n")
}

private func wrappedParagraph(_ paragraph: Substring, columns: Int) -> String {
  let margin = paragraph.prefix { $0 == " " }
  var lines: [String] = []
  var current: String?
  for word in words(paragraph.dropFirst(margin.count)) {
    guard let line = current else {
      current = String(margin) + word
      continue
    }
    if line.count + 1 + word.count <= columns {
      current = line + " " + word
    } else {
      lines.append(line)
      current = String(word)
    }
  }
  return (lines + [current ?? ""]).joined(separator: "\n")
}

/// A mark that French sets apart stays with the word before it, whoever typed the blank.
private func words(_ text: Substring) -> [String] {
  let marks: Set<Substring> = [":", ";", "!", "?", "»"]
  var words: [String] = []
  for word in text.split(separator: " ", omittingEmptySubsequences: false) {
    if marks.contains(word.prefix { !$0.isLetter && $0 != "." && $0 != "," }),
      let last = words.last,
      !last.isEmpty
    {
      words[words.count - 1] = "\(last) \(word)"
    } else {
      words.append(String(word))
    }
  }
  return words
}
