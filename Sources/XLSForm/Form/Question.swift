/// A question as it is shown: in one language, with the answers its words quote and the choices it
/// offers now.
package struct Question: Sendable, Hashable {
  /// What a sheet calls it: `age`, `enfants[2]/age`.
  package var key: String
  package var name: String
  package var label: String
  package var hint: String
  package var guidance: String
  /// What stands between the question before and this one: notes, titles of groups, values shown.
  package var notes: [String]
  package var kind: QuestionKind
  /// An answer or a refusal is wanted: refusing is always possible.
  package var isRequired: Bool
  /// The author's words, empty where there are none.
  package var requiredMessage: String
  package var constraintMessage: String
  package var appearance: Set<String>
  package var media: [Medium: String]
  /// Why it is asked, how sensitive the answer is, how long it is kept: for the register of
  /// processing, carried along as the author wrote them.
  package var purpose: String
  package var sensitivity: String
  package var retention: String
  /// Known outside sessions only.
  package var questionClass: QuestionClass?
  /// Known outside sessions only.
  package var compared: ComparedIndicator?
  /// Known outside sessions only, like the class.
  package var participationLevel: Int?
  /// Its names in former versions of the form. Known outside sessions only.
  package var formerNames: [String] = []
  /// « Question 3 sur 10 », among those shown now.
  package var number: Int
  package var total: Int
  package var answer: Answer?
  /// The answer is a default that nobody confirmed.
  package var isSuggested: Bool
  /// Known inside sessions only.
  package var example = AnswerExample.usual
  /// Its words with their styles, for a page that shows them. Known inside sessions only.
  package var marked: QuestionMarks?

  package init(
    key: String, name: String = "", label: String, hint: String = "", guidance: String = "",
    notes: [String] = [], kind: QuestionKind, isRequired: Bool = false,
    requiredMessage: String = "", constraintMessage: String = "", appearance: Set<String> = [],
    media: [Medium: String] = [:], purpose: String = "", sensitivity: String = "",
    retention: String = "", questionClass: QuestionClass? = nil, compared: ComparedIndicator? = nil,
    number: Int = 1, total: Int = 1,
    answer: Answer? = nil,
    isSuggested: Bool = false
  ) {
    self.key = key
    self.name = name.isEmpty ? key : name
    self.label = label
    self.hint = hint
    self.guidance = guidance
    self.notes = notes
    self.kind = kind
    self.isRequired = isRequired
    self.requiredMessage = requiredMessage
    self.constraintMessage = constraintMessage
    self.appearance = appearance
    self.media = media
    self.purpose = purpose
    self.sensitivity = sensitivity
    self.retention = retention
    self.questionClass = questionClass
    self.compared = compared
    self.number = number
    self.total = total
    self.answer = answer
    self.isSuggested = isSuggested
  }
}

/// The words of a question whose markup a page shows.
package struct QuestionMarks: Sendable, Hashable {
  package var label: MarkedText
  package var hint: MarkedText
  package var notes: [MarkedText]
}
