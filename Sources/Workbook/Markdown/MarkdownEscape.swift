/// A cell of a Markdown table is one line without white space at its ends. `<br>` stands for a line
/// break, `&#32;` for a space at an end, `&lt;br>` for the letters `<br>`, `&amp;lt;br>` for the
/// letters `&lt;br>`, and so on: any text can be written and is read back the same.
enum MarkdownEscape {
  private static let lineBreak = Array("<br>".unicodeScalars)
  private static let spelledBreak = Array("lt;br>".unicodeScalars)
  private static let ampersand = Array("amp;".unicodeScalars)

  /// `#65279;`
  private static let longestNumber = 7

  /// What Markdown reads as a space or as the end of a line.
  private static let spelled: Set<Unicode.Scalar> = [
    "\t", "\u{0B}", "\u{0C}", "\r", " ", "\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}",
  ]
  private static let spelledOnlyAtEnds: Set<Unicode.Scalar> = ["\t", " ", "\u{FEFF}"]
  private static let byNumber = Dictionary(
    uniqueKeysWithValues: spelled.map { (Array("#\($0.value)".unicodeScalars)[...], $0) })

  static func escape(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var escaped = ""
    for (place, scalar) in scalars.enumerated() {
      let isAtEnd = place == 0 || place == scalars.count - 1
      if scalar == "\n" {
        escaped += "<br>"
      } else if spelled.contains(scalar), isAtEnd || !spelledOnlyAtEnds.contains(scalar) {
        escaped += "&#\(scalar.value);"
      } else if scalar == "<", scalars[place...].starts(with: lineBreak) {
        escaped += "&lt;"
      } else if scalar == "&", escapeLength(scalars[(place + 1)...]) != nil {
        escaped += "&amp;"
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  static func unescape(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return text
    }
    var rest = Array(text.unicodeScalars)[...]
    var unescaped = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      if scalar == "<", rest.starts(with: lineBreak.dropFirst()) {
        unescaped.append("\n")
        rest = rest.dropFirst(lineBreak.count - 1)
      } else if scalar == "&", let length = escapeLength(rest) {
        unescaped.append(contentsOf: meaning(of: rest.prefix(length)))
        rest = rest.dropFirst(length)
      } else {
        unescaped.append(scalar)
      }
    }
    return String(unescaped)
  }

  /// Returns how many scalars after an ampersand make an escape with it, or nil when there is none.
  private static func escapeLength(_ rest: ArraySlice<Unicode.Scalar>) -> Int? {
    var tail = rest
    while tail.starts(with: ampersand) { tail = tail.dropFirst(ampersand.count) }
    if tail.starts(with: spelledBreak) { return rest.count - tail.count + spelledBreak.count }
    guard let end = tail.prefix(longestNumber).firstIndex(of: ";"),
      byNumber[tail[..<end]] != nil
    else { return nil }
    return end + 1 - rest.startIndex
  }

  private static func meaning(of escape: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    if escape.starts(with: ampersand) { return ["&"] + escape.dropFirst(ampersand.count) }
    return byNumber[escape.dropLast()].map { [$0] } ?? lineBreak
  }
}
