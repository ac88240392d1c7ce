/// Text of foreign origin, made harmless where it is shown or kept: an answer or a form must not
/// drive a terminal, nor turn the reading direction of what follows.
package enum PlainText {
  /// Drops controls but the newline, marks of direction and tags; a tab becomes a space.
  package static func clean(_ text: String) -> String {
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\t" {
        clean.append(" ")
      } else if !isUnsafe(scalar) {
        clean.append(scalar)
      }
    }
    return String(clean)
  }

  /// The same on one line, as typed answers are kept and echoed.
  package static func cleanLine(_ text: String) -> String {
    let words = clean(text).split { $0 == " " || $0.isNewline }
    return words.joined(separator: " ")
  }

  package static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F: true
    // Directions, and separators that some terminals obey as line breaks.
    case 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x206F: true
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }
}

extension StringProtocol {
  /// Without the white space around it.
  package var plain: String {
    // Most texts have none: the bytes at their ends tell, without asking what Unicode says of them.
    let bytes = String(self).utf8
    guard let first = bytes.first, let last = bytes.last else { return "" }
    let plain: ClosedRange<UInt8> = 0x21...0x7E
    if plain.contains(first), plain.contains(last) { return String(self) }
    let head = drop(while: \.isWhitespace)
    guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(head[...last])
  }
}
