/// Text of foreign origin, made harmless where it is shown or kept: an answer or a form must not
/// drive a terminal, nor turn the reading direction of what follows.
package enum PlainText {
  /// Drops what is unsafe to keep or to show on a page; a tab becomes a space.
  package static func clean(_ text: String, keepsTabs: Bool = false) -> String {
    kept(text, tab: keepsTabs ? "\t" : " ") { !$0.isUnsafe }
  }

  /// The same on one line, as typed answers are kept and echoed.
  package static func cleanLine(_ text: String) -> String {
    let words = clean(text).split { $0 == " " || $0.isNewline }
    return words.joined(separator: " ")
  }

  /// The same for what may be a number: tabs and line breaks between words become one tab, since
  /// values that were pasted together must not be read as one.
  package static func cleanTyped(_ text: String) -> String {
    text.split { $0 == "\t" || $0.isNewline }.map { cleanLine(String($0)) }
      .filter { !$0.isEmpty }.joined(separator: "\t")
  }

  /// What a terminal may be given of a text, whatever someone wrote in a name or a comment: no
  /// escape sequence, no invisible reordering, no tag.
  package static func forTerminal(_ text: String) -> String {
    kept(text) { !$0.isUnsafeOnTerminal }
  }

  /// The same for JSON, which must not lose anything: what is unsafe is written as `\uXXXX`. All of
  /// it stands inside JSON strings, since the rest of JSON is printable.
  package static func jsonForTerminal(_ json: String) -> String {
    var shown = ""
    for scalar in json.unicodeScalars {
      if scalar.isUnsafeOnTerminal {
        for unit in String(scalar).utf16 { shown += "\\u" + unit.hexadecimal(width: 4) }
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  private static func kept(
    _ text: String, tab: Unicode.Scalar = " ", where isKept: (Unicode.Scalar) -> Bool
  ) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\t" {
        kept.append(tab)
      } else if isKept(scalar) {
        kept.append(scalar)
      }
    }
    return String(kept)
  }
}
