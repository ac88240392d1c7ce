/// What a careful reader would tell the author of a form before people are asked.
package struct FormReview: Sendable {
  package var readings: [LanguageReading]
  package var findings: [ReviewFinding]
}

/// How a form reads in one language.
package struct LanguageReading: Sendable, Codable, Hashable {
  package var language: String
  package var sentences: Int
  package var wordsPerSentence: Double
  package var longestSentence: Int
  /// From 0 (hard) to 100 (easy). Nil when there is no index for the language.
  package var ease: Double?
}

/// One thing to look at again, and why.
package struct ReviewFinding: Sendable, Codable, Hashable {
  package enum Rule: String, Sendable, Codable, CaseIterable {
    case longSentence, hardSign, missingTranslation, noRefusal, noDoubt, manyChoices
    case manyQuestions, noPurpose, noRetention, mandatory
  }

  package var rule: Rule
  /// The name of the question; empty for the whole form.
  package var question: String
  /// The language that it was found in; empty when it concerns all of them.
  package var language: String
  package var message: String
}

extension FormReading {
  /// Nil when there is no form to review.
  package var review: FormReview? {
    guard let form else { return nil }
    let gaps = warnings.filter { $0.rule == .missingTranslation }.map {
      ReviewFinding(
        rule: .missingTranslation, question: $0.question ?? "", language: "", message: $0.sentence)
    }
    let languages = form.languages.map { ReviewedLanguage(form, $0) }
    return FormReview(
      readings: languages.map(\.reading),
      findings: gaps + form.structureFindings + languages.flatMap(\.findings))
  }
}
