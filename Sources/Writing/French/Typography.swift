/// French typography for plain text, in one place, applied before any escaping.
///
/// National usage: a narrow no-break space before `; ! ? %` and between thousands, a no-break space
/// before `:` and inside « », ’ for ', − before a number. Applying it twice changes nothing.
package enum Typography {
  static let narrow: Character = "\u{202F}"
  static let fixed: Character = "\u{A0}"

  package static func french(_ text: String) -> String {
    var letters = stops(Array(text.replacing("...", with: "…")))
    letters = apostrophesAndMinus(letters)
    letters = punctuation(letters)
    letters = numbers(letters)
    return String(letters)
  }

  /// The stop of an abbreviation ends its sentence too: « n.c. », not « n.c.. ».
  private static func stops(_ letters: [Character]) -> [Character] {
    letters.indices.filter { index in
      let (before, after) = neighbours(of: index, in: letters)
      guard letters[index] == ".", before == ".", index > 1 else { return true }
      return !letters[index - 2].isLetter || !(after.map(isSpace) ?? true)
    }.map { letters[$0] }
  }

  private static func apostrophesAndMinus(_ letters: [Character]) -> [Character] {
    letters.indices.map { index in
      let (before, after) = neighbours(of: index, in: letters)
      switch letters[index] {
      case "'" where (before?.isLetter ?? false) && after != nil && after != "'":
        return "’"
      case "-"
      where (after?.isNumber ?? false) && (before.map { isSpace($0) || "([".contains($0) } ?? true):
        return "−"
      default: return letters[index]
      }
    }
  }

  /// Turns the space before high punctuation and inside « » into the right one, and puts it in where
  /// a word is followed at once by a mark that ends a phrase. URLs, times and codes keep theirs.
  private static func punctuation(_ letters: [Character]) -> [Character] {
    var result: [Character] = []
    for (index, letter) in letters.enumerated() {
      let after = neighbours(of: index, in: letters).after
      if let space = spaceBefore(letter), let last = result.last {
        let endsPhrase = after.map { isSpace($0) || ")»,.;!?…".contains($0) } ?? true
        if isSpace(last) {
          if result.count > 1, letter != ":" || endsPhrase { result[result.count - 1] = space }
        } else if endsPhrase, letter != ":" || after != nil,
          last.isLetter || last.isNumber || ")»’”".contains(last)
        {
          result.append(space)
        }
      }
      if let last = result.last, last == "«" || result.suffix(2).first == "«" && isSpace(last) {
        if isSpace(letter) {
          result.append(fixed)
          continue
        } else if last == "«" {
          result.append(fixed)
        }
      }
      result.append(letter)
    }
    return result
  }

  private static func spaceBefore(_ mark: Character) -> Character? {
    switch mark {
    case ";", "!", "?", "%": narrow
    case ":", "»": fixed
    default: nil
    }
  }

  /// No line may end between a number and what it counts, nor inside a number.
  private static func numbers(_ letters: [Character]) -> [Character] {
    var result = letters
    for index in letters.indices.dropFirst() where isSpace(letters[index]) {
      let before = letters[..<index].reversed().prefix { !isSpace($0) }
      let after = letters[(index + 1)...].prefix { !isSpace($0) }
      if isThousands(before: before.reversed(), after: Array(after)) {
        result[index] = narrow
      } else if joins(before: String(before.reversed()), after: String(after)) {
        result[index] = fixed
      }
    }
    return result
  }

  private static func isThousands(before: [Character], after: [Character]) -> Bool {
    let head = before.reversed().prefix { isDigit($0) }
    let tail = after.prefix { isDigit($0) }
    let leader = before.dropLast(head.count).last
    return (1...3).contains(head.count) && tail.count == 3
      && (leader == nil || "(−-≥≤«[".contains(leader ?? " "))
  }

  private static func joins(before: String, after: String) -> Bool {
    guard let first = after.first, let last = before.last else { return false }
    if ["n°", "n", "p.", "art."].contains(before.trimming(["("]).lowercased()), isDigit(first) {
      return true
    }
    if before == "=" || before == "±" { return isDigit(first) }
    if after == "=" { return before.trimming(["("]).count <= 2 }
    if before.count == 2, before.hasPrefix("T"), isDigit(last), after.count >= 4, isDigit(first) {
      return true
    }
    guard isDigit(last) else { return false }
    return units.contains(after.trimming([",", ".", ")", ";", ":"]))
  }

  private static let units: Set<String> = [
    "€", "M€", "k€", "mois", "jours", "jour", "ans", "an", "trimestres", "trimestre", "personnes",
    "personne", "projets", "projet", "réponses", "réponse", "points", "pt", "km", "h", "pages",
  ]

  private static func neighbours(
    of index: Int, in letters: [Character]
  ) -> (before: Character?, after: Character?) {
    (
      index > 0 ? letters[index - 1] : nil,
      index + 1 < letters.count ? letters[index + 1] : nil
    )
  }

  private static func isSpace(_ letter: Character) -> Bool {
    letter == " " || letter == fixed || letter == narrow
  }

  private static func isDigit(_ letter: Character) -> Bool { ("0"..."9").contains(letter) }
}

extension String {
  fileprivate func trimming(_ marks: Set<Character>) -> String {
    var rest = self[...]
    while let first = rest.first, marks.contains(first) { rest.removeFirst() }
    while let last = rest.last, marks.contains(last) { rest.removeLast() }
    return String(rest)
  }
}
