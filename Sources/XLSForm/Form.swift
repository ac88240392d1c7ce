/// A questionnaire in one language, checked: what is in it can be asked as it stands.
package struct Form: Sendable, Hashable {
  package var title: String
  package var version: String
  /// What the answers are for and how long they are kept, as sentences for those who answer.
  package var purpose: String
  package var retention: String
  /// How long answering takes, where the author says so.
  package var durationMinutes: Int?
  package var language: FormLanguage
  /// Every language that the form speaks; read it again to have another one.
  package var languages: [FormLanguage]
  /// In order, notes included.
  package var items: [Question]

  /// What is asked: everything but the notes.
  package var questions: [Question] {
    items.filter { $0.kind != .note }
  }

  package var closedQuestions: [ClosedQuestion] {
    questions.compactMap(ClosedQuestion.init)
  }

  package func question(named name: String) -> Question? {
    questions.first { $0.name == name }
  }
}

/// A question whose answers can be counted, in the words people read.
package struct ClosedQuestion: Sendable, Hashable, Codable {
  package var name: String
  package var label: String
  package var choices: [Choice]
  /// Several answers may be given, so that counts may pass the number of people.
  package var allowsSeveral: Bool

  init?(_ question: Question) {
    switch question.kind {
    case .selectOne(let choices):
      (self.choices, allowsSeveral) = (choices, false)
    case .selectMultiple(let choices):
      (self.choices, allowsSeveral) = (choices, true)
    case .note, .text, .integer:
      return nil
    }
    name = question.name
    label = question.label
  }
}

/// `français (fr)` as a column heading writes it. An untagged column has neither.
package struct FormLanguage: Sendable, Hashable, Codable {
  package var name: String
  /// The BCP 47 tag between the brackets, where there is one.
  package var code: String

  package init(name: String, code: String = "") {
    self.name = name
    self.code = code
  }

  package static let untagged = FormLanguage(name: "")

  init(heading: String) {
    guard heading.hasSuffix(")"), let bracket = heading.lastIndex(of: "(") else {
      self.init(name: heading)
      return
    }
    let code = heading[heading.index(after: bracket)...].dropLast()
    self.init(name: heading[..<bracket].plain, code: code.plain)
  }

  /// People ask for `fr`, `français` or the whole `français (fr)`.
  func answers(to request: String) -> Bool {
    let wanted = request.plain.lowercased()
    let spellings = [name, code, "\(name) (\(code))"]
    return !wanted.isEmpty && spellings.contains { $0.lowercased() == wanted }
  }
}
