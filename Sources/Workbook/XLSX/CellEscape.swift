import Writing

extension String {
  /// `_x000D_` stands for a character that XML cannot hold (ECMA-376, ST_Xstring). Line breaks
  /// become "\n".
  var unescapedCell: String {
    guard utf8.contains(where: { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "\r") }) else {
      return self
    }
    let scalars = Array(unicodeScalars)
    var text = String.UnicodeScalarView()
    var place = 0
    while place < scalars.count {
      if let escaped = Self.escape(in: scalars, at: place) {
        text.append(escaped)
        place += Self.escapeLength
      } else {
        text.append(scalars[place])
        place += 1
      }
    }
    return String(text).withPlainLineBreaks
  }

  /// Escapes what XML cannot hold, and what would be read back as an escape.
  var escapedCell: String {
    let scalars = Array(unicodeScalars)
    var text = ""
    for (place, scalar) in scalars.enumerated() {
      if !scalar.survivesXML || Self.escape(in: scalars, at: place) != nil {
        text += "_x\(scalar.value.hexadecimal(width: 4).uppercased())_"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  var withPlainLineBreaks: String {
    replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  private static let escapeLength = 7

  private static func escape(in scalars: [Unicode.Scalar], at place: Int) -> Unicode.Scalar? {
    guard scalars[place] == "_", scalars.count - place >= escapeLength,
      scalars[place + 1] == "x" || scalars[place + 1] == "X", scalars[place + 6] == "_"
    else { return nil }
    var digits = String.UnicodeScalarView()
    digits.append(contentsOf: scalars[place + 2..<place + 6])
    guard digits.allSatisfy(\.properties.isASCIIHexDigit),
      let value = UInt32(String(digits), radix: 16), value != 0
    else { return nil }
    return Unicode.Scalar(value)
  }
}
