/// Why an answer is not accepted as it is.
package struct AnswerFinding: Sendable, Hashable, Codable {
  /// Its key in the sheet.
  package var question: String
  package var reason: Reason

  package init(question: String, reason: Reason) {
    self.question = question
    self.reason = reason
  }

  /// Stable codes: other programs read them.
  package enum Reason: String, Sendable, Hashable, Codable, CaseIterable {
    case unknownQuestion, wrongKind, unknownChoice, repeatedChoice, noChoice, severalChoices
    case emptyText, textTooLong, unsafeCharacter, numberOutOfRange, missing
    /// A fraction where a whole number is wanted; a value between two steps of a range.
    case notWhole, offStep
    case notADate, notATime, notADateTime, notAPlace
    /// The author's rule.
    case constraint
    /// This person was not asked; the form shows it and does not ask it.
    case hiddenQuestion, readOnly
    /// `enfants[3]` without `enfants[2]`.
    case repeatGap
    case unknownLanguage
    /// A repeat that the form does not have, or whose number another answer gives.
    case unknownRepeat, countedRepeat
    case tooManyInstances
    /// The value differs from what its calculation gives.
    case wrongCalculation
    case sheetTooLarge
  }
}
