/// One sentence of a form, as a person reads it.
struct Sentence: Hashable {
  var words: [Substring]

  /// The sentences of a text: each ends with a mark or a line.
  static func split(_ text: String) -> [Sentence] {
    text.split { ".!?…؟。\n".contains($0) }
      .map { Sentence(words: $0.split { !$0.isLetter && !$0.isNumber && !"’'-".contains($0) }) }
      .filter { !$0.words.isEmpty }
  }
}
