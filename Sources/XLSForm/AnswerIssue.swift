/// Why an answer cannot be taken as it is: a value, for the person or for the service to refuse.
package struct AnswerIssue: Sendable, Hashable, Codable {
  package var question: String
  package var reason: Reason

  package init(question: String, reason: Reason) {
    self.question = question
    self.reason = reason
  }

  package enum Reason: String, Sendable, Hashable, Codable {
    case unknownQuestion, wrongKind, unknownChoice, repeatedChoice, noChoice, severalChoices
    case emptyText, textTooLong, unsafeCharacter, numberOutOfRange, missing
  }
}

extension Form {
  /// Everything that is wrong with a sheet, in the order of the form: the terminal checks to help,
  /// the service checks again because it trusts nobody.
  package func validate(_ sheet: AnswerSheet) -> [AnswerIssue] {
    let asked = [Question.assistance] + questions
    let known = Set(asked.map(\.name))
    let unknown = sheet.answers.keys.filter { !known.contains($0) }.sorted()
    return unknown.map { AnswerIssue(question: $0, reason: .unknownQuestion) }
      + asked.flatMap { question -> [AnswerIssue] in
        guard let answer = sheet[question.name] else {
          return question.isRequired ? [question.issue(.missing)] : []
        }
        return question.validate(answer)
      }
  }
}

extension Question {
  /// In Unicode scalars: one visible letter can be made of thousands of them.
  package static let textLimit = 2000

  package func validate(_ answer: Answer) -> [AnswerIssue] {
    switch (answer, kind) {
    case (.refused, .selectOne), (.refused, .selectMultiple), (.refused, .text),
      (.refused, .integer):
      []
    case (.choices(let names), .selectOne(let choices)):
      validate(names, among: choices) + (names.count > 1 ? [issue(.severalChoices)] : [])
    case (.choices(let names), .selectMultiple(let choices)):
      validate(names, among: choices)
    case (.text(let text), .text):
      validate(text)
    case (.number(let number), .integer):
      TypedInteger.read("\(number)") == nil ? [issue(.numberOutOfRange)] : []
    default:
      [issue(.wrongKind)]
    }
  }

  func issue(_ reason: AnswerIssue.Reason) -> AnswerIssue {
    AnswerIssue(question: name, reason: reason)
  }

  private func validate(_ names: [String], among choices: [Choice]) -> [AnswerIssue] {
    if names.isEmpty { return [issue(.noChoice)] }
    let known = Set(choices.map(\.name))
    var issues: [AnswerIssue] = []
    if !known.isSuperset(of: names) { issues.append(issue(.unknownChoice)) }
    if Set(names).count != names.count { issues.append(issue(.repeatedChoice)) }
    return issues
  }

  private func validate(_ text: String) -> [AnswerIssue] {
    var issues: [AnswerIssue] = []
    if text.plain.isEmpty { issues.append(issue(.emptyText)) }
    if text.unicodeScalars.count > Self.textLimit { issues.append(issue(.textTooLong)) }
    if text.unicodeScalars.contains(where: PlainText.isUnsafe) {
      issues.append(issue(.unsafeCharacter))
    }
    return issues
  }
}
