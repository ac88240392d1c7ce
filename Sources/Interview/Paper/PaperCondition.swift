import XLSForm

/// « Répondez seulement si vous avez mis 2 à la question 3. »: puts a relevance into words when it
/// only tests choices; otherwise a sentence lets the person judge.
enum PaperCondition {
  static func sentences(
    for place: PaperOrder.Place, in form: Form, asked: [Question], numbers: [String: Int],
    _ text: PaperText
  ) -> [String] {
    form.relevance(of: place.element).map { source in
      said(source, asked, numbers, text) ?? text.perhapsNotYours
    }
  }

  /// `${a} = 'x'` and `selected(${a}, 'x')`, one or several with the same word between them.
  private static func said(
    _ source: String, _ asked: [Question], _ numbers: [String: Int], _ text: PaperText
  ) -> String? {
    for (word, spoken) in [(" and ", text.and), (" or ", text.or)] where source.contains(word) {
      let other = word == " and " ? " or " : " and "
      guard !source.contains(other) else { return nil }
      let parts = source.split(separator: word).map { part($0, asked, numbers, text) }
      let known = parts.compactMap { $0 }
      return known.count == parts.count
        ? LineText.fill(text.onlyIf, known.joined(separator: spoken)) : nil
    }
    return part(source[...], asked, numbers, text).map { LineText.fill(text.onlyIf, $0) }
  }

  private static func part(
    _ source: Substring, _ asked: [Question], _ numbers: [String: Int], _ text: PaperText
  ) -> String? {
    guard let comparison = Comparison(source), let number = numbers[comparison.name],
      let question = asked.first(where: { $0.name == comparison.name }),
      let index = question.kind.choices.firstIndex(where: { $0.name == comparison.value })
    else { return nil }
    return LineText.fill(text.condition, "\(index + 1)", "\(number)")
  }

  /// A question and the choice it is compared with.
  private struct Comparison {
    let name, value: String

    init?(_ source: Substring) {
      let bare = source.filter { !$0.isWhitespace }
      let inner: Substring
      let mark: Character
      if bare.hasPrefix("selected("), bare.hasSuffix(")") {
        inner = bare.dropFirst("selected(".count).dropLast()
        mark = ","
      } else {
        inner = bare[...]
        mark = "="
      }
      let sides = inner.split(separator: mark, omittingEmptySubsequences: false)
      guard sides.count == 2, sides[0].hasPrefix("${"), sides[0].hasSuffix("}"),
        let value = Self.unquoted(sides[1])
      else { return nil }
      name = String(sides[0].dropFirst(2).dropLast())
      self.value = value
    }

    private static func unquoted(_ text: Substring) -> String? {
      guard text.count >= 2, let quote = text.first, quote == text.last, "'\"".contains(quote)
      else { return nil }
      return String(text.dropFirst().dropLast())
    }
  }
}
