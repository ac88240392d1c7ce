/// A closed question that is asked, or not, by the answer to another alone: whoever knows how many gave
/// one answer knows how many were not asked the other.
package struct SkipRule: Sendable, Hashable {
  package let question: String
  /// The question that decides.
  package let decider: String
  /// Its answers after which the question is not asked.
  package let choices: [String]

  package init(question: String, decider: String, choices: [String]) {
    self.question = question
    self.decider = decider
    self.choices = choices
  }
}

extension Form {
  /// Found by trying each answer to each closed question alone.
  package var skipRules: [SkipRule] {
    let closed = closedQuestions()
    var rules: [SkipRule] = []
    for decider in closed where decider.choices.count <= Self.triedChoices {
      let askedByChoice = decider.choices.map { asked(after: $0.name, to: decider.name) }
      for question in closed where question.name != decider.name {
        let skipping = zip(decider.choices, askedByChoice).filter { !$1.contains(question.name) }
          .map(\.0.name)
        let decides = !skipping.isEmpty && skipping.count < decider.choices.count
        guard decides, !decider.allowsSeveral || skipping.count == 1 else { continue }
        rules.append(
          SkipRule(question: question.name, decider: decider.name, choices: skipping))
      }
    }
    return rules
  }

  /// Closed questions that are not asked of everybody, whatever decides: their own condition, or that
  /// of a group they stand in.
  package var conditionalQuestions: Set<String> {
    let conditions = elements.filter { $0.formulas[.relevant] != nil }.map(\.path)
    let conditional = elements.filter { element in
      conditions.contains { element.path == $0 || element.path.hasPrefix($0 + "/") }
    }
    return Set(closedQuestions().map(\.name)).intersection(conditional.map(\.name))
  }

  private static let triedChoices = 40

  private func asked(after choice: String, to decider: String) -> Set<String> {
    let sheet = AnswerSheet([decider: .choices([choice])])
    let values = FormSession(self, resuming: FormDraft(sheet)).values
    let relevant = Set(values.filter(\.isRelevant).map(\.path))
    let names = elements.filter { relevant.contains($0.path) }.map(\.name)
    return Set(names)
  }
}
