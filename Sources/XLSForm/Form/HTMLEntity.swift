import Writing

/// The entities that people's labels hold: `&amp;`, `&eacute;`, `&#233;`, `&#xE9;`.
enum HTMLEntity {
  /// What stands between `&` and `;`. Nil for what is no entity.
  static func text(_ name: String) -> String? {
    guard name.hasPrefix("#") else { return named[name] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    guard
      let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits),
      value >= 0x20, let scalar = Unicode.Scalar(value), !scalar.isUnsafe
    else { return nil }
    return String(scalar)
  }

  private static let named = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "laquo": "«", "raquo": "»", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
    "hellip": "…", "ndash": "–", "mdash": "—", "euro": "€", "deg": "°", "times": "×",
    "frac12": "½", "copy": "©", "middot": "·", "bull": "•", "thinsp": "\u{2009}", "rarr": "→",
    "agrave": "à", "acirc": "â", "ccedil": "ç", "eacute": "é", "egrave": "è", "ecirc": "ê",
    "euml": "ë", "icirc": "î", "iuml": "ï", "ocirc": "ô", "ugrave": "ù", "ucirc": "û", "uuml": "ü",
    "oelig": "œ", "aelig": "æ", "ntilde": "ñ", "Agrave": "À", "Ccedil": "Ç", "Eacute": "É",
    "Egrave": "È", "Ecirc": "Ê", "iexcl": "¡", "iquest": "¿", "aacute": "á", "iacute": "í",
    "oacute": "ó", "uacute": "ú",
  ]
}
