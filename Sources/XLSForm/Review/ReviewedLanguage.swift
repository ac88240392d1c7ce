/// A form in one language, sentence by sentence.
struct ReviewedLanguage {
  /// Longer sentences lose readers (Inclusion Europe, "Information for all").
  private static let sentenceLimit = 12

  let language: FormLanguage
  private let texts: [(question: String, text: String)]

  init(_ form: Form, _ language: FormLanguage) {
    self.language = language
    texts =
      [("", form.title(in: language)), ("", form.purpose(in: language))]
      + [("", form.retention(in: language))]
      + form.questions(in: language).flatMap { question in
        ([question.label, question.hint, question.guidance] + question.notes
          + question.kind.choices.map(\.label)).map { (question.name, $0) }
      }
  }

  var reading: LanguageReading {
    let sentences = texts.flatMap { Sentence.split($0.text) }
    let lengths = sentences.map(\.words.count)
    return LanguageReading(
      language: language.heading, sentences: sentences.count,
      wordsPerSentence: sentences.isEmpty
        ? 0 : Double(lengths.reduce(0, +)) / Double(sentences.count),
      longestSentence: lengths.max() ?? 0,
      ease: ReadingEase.index(of: sentences, language: language))
  }

  var findings: [ReviewFinding] {
    texts.flatMap { question, text in
      longSentences(in: text, question) + hardSigns(in: text, question)
    }
  }

  private func longSentences(in text: String, _ question: String) -> [ReviewFinding] {
    Sentence.split(text).filter { $0.words.count > Self.sentenceLimit }.map { sentence in
      finding(
        .longSentence, question,
        "Phrase de \(sentence.words.count) mots\u{A0}: «\u{A0}\(sentence.words.joined(separator: " "))\u{A0}»."
          + " Gardez \(Self.sentenceLimit) mots au plus, coupez-la en deux.")
    }
  }

  /// Signs that many people do not read, or that a screen reader stumbles over.
  private func hardSigns(in text: String, _ question: String) -> [ReviewFinding] {
    let signs: [(Character, String)] = [
      ("%", "Écrivez la part en mots, par exemple «\u{A0}1 personne sur 2\u{A0}»."),
      ("(", "Faites une phrase de ce qui est entre parenthèses."),
      ("·", "Choisissez un mot qui convient à tous."),
    ]
    return signs.filter { text.contains($0.0) }.map { sign, remedy in
      finding(.hardSign, question, "Signe difficile à lire\u{A0}: \(sign). \(remedy)")
    }
  }

  private func finding(
    _ rule: ReviewFinding.Rule, _ question: String, _ message: String
  ) -> ReviewFinding {
    ReviewFinding(rule: rule, question: question, language: language.heading, message: message)
  }
}
