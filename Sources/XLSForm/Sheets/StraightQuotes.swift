/// Straightens the quotes of a formula, which spreadsheet programs make curly on their own.
enum StraightQuotes {
  /// Text inside straight quotes is left as it is.
  static func straightened(_ formula: String) -> String {
    // Every curly quote begins with this byte, and few formulas have it.
    guard formula.utf8.contains(0xE2) else { return formula }
    var (result, open): (String, (character: Character, family: Character)?) = ("", nil)
    for character in formula {
      let family = families[character]
      if let current = open {
        let isCurly = current.character != current.family
        let closes = isCurly ? family == current.family : character == current.character
        result.append(closes ? current.family : character)
        if closes { open = nil }
      } else if let family {
        result.append(family)
        open = (character, family)
      } else {
        result.append(character)
      }
    }
    return result
  }

  private static let families: [Character: Character] = [
    "'": "'", "‘": "'", "’": "'", "\"": "\"", "“": "\"", "”": "\"",
  ]
}
