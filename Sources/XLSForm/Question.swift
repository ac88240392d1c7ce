/// One row of the survey sheet, in the language of its form.
package struct Question: Sendable, Hashable {
  package var name: String
  package var label: String
  package var hint: String
  package var kind: QuestionKind
  /// An answer or a refusal is wanted: refusing is always possible.
  package var isRequired: Bool
  /// Why it is asked, how sensitive the answer is, how long it is kept: for the register of
  /// processing, carried along as the author wrote them.
  package var purpose: String
  package var sensitivity: String
  package var retention: String

  package init(
    name: String, label: String, hint: String = "", kind: QuestionKind, isRequired: Bool = false,
    purpose: String = "", sensitivity: String = "", retention: String = ""
  ) {
    self.name = name
    self.label = label
    self.hint = hint
    self.kind = kind
    self.isRequired = isRequired
    self.purpose = purpose
    self.sensitivity = sensitivity
    self.retention = retention
  }
}

package enum QuestionKind: Sendable, Hashable {
  /// Shown, never answered.
  case note
  case text
  case integer
  case selectOne([Choice])
  case selectMultiple([Choice])

  /// Where answers are typed and not chosen, commands need their star.
  package var isTyped: Bool {
    self == .text || self == .integer
  }

  package var choices: [Choice] {
    switch self {
    case .selectOne(let choices), .selectMultiple(let choices): choices
    case .note, .text, .integer: []
    }
  }
}

package struct Choice: Sendable, Hashable, Codable {
  package var name: String
  package var label: String

  package init(name: String, label: String) {
    self.name = name
    self.label = label
  }
}
