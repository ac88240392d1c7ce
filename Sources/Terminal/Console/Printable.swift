/// What a terminal may be given of a text that came from elsewhere: no escape sequence, no invisible
/// reordering, no tag, whatever someone wrote in a name or a comment.
package func printable(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if scalar == "\t" {
      result.append(" ")
    } else if !isHarmful(scalar) {
      result.append(scalar)
    }
  }
  return String(result)
}

/// The same for JSON, which must not lose anything: what is harmful is written as `\uXXXX`. All of it
/// stands inside JSON strings, the rest of JSON being printable.
package func printableJSON(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    if isHarmful(scalar) {
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

private func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x0A: false
  case 0x00...0x1F, 0x7F...0x9F: true  // C0, DEL, C1
  case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: true  // reordering
  case 0x2028, 0x2029, 0xFEFF, 0xFFF9...0xFFFB: true  // other line ends, marks, annotations
  case 0xE0000...0xE0FFF: true  // tags, invisible selectors
  default: false
  }
}
