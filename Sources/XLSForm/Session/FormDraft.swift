import XPath

/// What is kept of a session between two pages, or on a device, so that another one can continue
/// it.
package struct FormDraft: Sendable, Hashable, Codable {
  /// What was said, hidden or not.
  package var answers: AnswerSheet
  /// By key: what stands in the form although nobody said it. These are suggestions, also those that
  /// were taken back, and what was computed at a moment that does not come again (`once`, a trigger).
  package var standing: [String: String]

  package init(_ answers: AnswerSheet = AnswerSheet(), standing: [String: String] = [:]) {
    self.answers = answers
    self.standing = standing
  }

  package subscript(name: String) -> Answer? {
    answers[name]
  }

  /// Whether nothing has been answered yet.
  package var isEmpty: Bool {
    answers.isEmpty
  }

  var keys: [String] {
    Array(answers.answers.keys) + standing.keys
  }
}

extension FormSession {
  package var draft: FormDraft {
    var draft = FormDraft()
    draft.answers[Assistance.key] = assistance
    for place in instance.given.places {
      draft.answers[instance.key(place)] = instance.answer(at: place)
    }
    for place in instance.standing { draft.standing[instance.key(place)] = instance.text(place) }
    return draft
  }
}

extension FormInstance {
  /// Places whose text nobody said and which a new session would not find again.
  var standing: [Place] {
    places.filter { given[$0] == nil && outlivesSession(form.elements[$0.element]) }
  }

  func outlivesSession(_ element: FormElement) -> Bool {
    if !element.triggers.isEmpty { return true }
    if element.formulas[.calculation]?.expression.calls(.once) == true { return true }
    if [.calculate, .hidden].contains(element.type) { return element.formulas.has(.defaultValue) }
    return element.type.isAsked
      && (!element.literalDefault.isEmpty || element.formulas.has(.defaultValue)
        || !form.beginning.isEmpty)
  }
}
