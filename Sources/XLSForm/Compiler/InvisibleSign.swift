import Writing

/// Signs of a formula that take no room. They are read as blanks; in a text between quotes they are part
/// of what is compared, and nobody would find them.
enum InvisibleSign {
  static func advice(about formula: String) -> [String] {
    // Every such sign begins with one of these bytes, and few formulas have them.
    guard formula.utf8.contains(where: { $0 == 0xC2 || $0 >= 0xCD }) else { return [] }
    var (quote, outside, inside): (Unicode.Scalar?, [String], [String]) = (nil, [], [])
    for scalar in formula.unicodeScalars {
      if scalar == quote {
        quote = nil
      } else if quote == nil, scalar == "'" || scalar == "\"" {
        quote = scalar
      } else if scalar.isInvisible, quote == nil, !outside.contains(scalar.codePoint) {
        outside.append(scalar.codePoint)
      } else if scalar.isInvisible, quote != nil, !inside.contains(scalar.codePoint) {
        inside.append(scalar.codePoint)
      }
    }
    return outside.map {
      "Un signe qui ne se voit pas, \($0), est lu comme une espace. Retirez-le."
    }
      + inside.map {
        "Le texte entre apostrophes a un signe qui ne se voit pas, \($0). Écrivez-le de nouveau."
      }
  }
}
