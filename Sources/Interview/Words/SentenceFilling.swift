import Writing
import XLSForm

extension LineText {
  /// Replaces `{1}` and `{2}` in one pass: a value that contains `{1}` is left alone.
  static func fill(_ sentence: String, _ values: String...) -> String {
    var filled = ""
    var rest = sentence[...]
    while let brace = rest.firstIndex(of: "{") {
      filled += rest[..<brace]
      let parts = rest[brace...].prefix(3)
      if parts.count == 3, parts.last == "}", let index = parts.dropFirst().first?.decimalDigit,
        values.indices.contains(index - 1)
      {
        let value = values[index - 1]
        rest = rest[brace...].dropFirst(3)
        filled += rest.first == "." ? withoutStop(value) : value
      } else {
        filled += "{"
        rest = rest[brace...].dropFirst()
      }
    }
    return filled + rest
  }

  /// The sentence around it has its own full stop.
  static func withoutStop(_ words: String) -> String {
    words.hasSuffix(".") && !words.hasSuffix("..") ? String(words.dropLast()) : words
  }
}
