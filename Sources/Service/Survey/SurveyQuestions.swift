package import Monitoring
package import Store
package import XLSForm

extension Form {
  /// What is counted: closed questions, each with refusing as one more answer.
  var countedQuestions: [SurveyQuestion] {
    let rules = skipRules
    let conditional = conditionalQuestions
    let code = linking?.hidden ?? []
    return closedQuestions().filter { !code.contains($0.name) }.map { closed in
      var question = SurveyQuestion(closed)
      question.choices.append(.refusal)
      question.isConditional = conditional.contains(closed.name)
      question.skips = rules.filter { $0.question == closed.name }.map {
        SurveyQuestion.SkippedAfter(question: $0.decider, choices: $0.choices)
      }
      return question
    }
  }
}

extension Form {
  /// Where people answer in their own words: what may be coded by theme.
  var openQuestions: [(name: String, label: String)] {
    let code = linking?.hidden ?? []
    return questions().compactMap { question in
      guard case .text = question.kind, question.key == question.name,
        !code.contains(question.name)
      else { return nil }
      return (question.name, question.label)
    }
  }
}

extension StoredForm {
  /// The text of a form that can be read; one that cannot has no questions.
  package init(reading text: String) {
    let questions = Form.read(markdown: text).form?.countedQuestions ?? []
    self.init(
      text: text,
      profileQuestions: questions.filter { $0.answerClass == .profile && !$0.allowsSeveral }
        .map(\.name))
  }
}

extension SurveyQuestion {
  /// As the form asks it.
  package init(_ question: ClosedQuestion) {
    self.init(
      name: question.name, label: question.label,
      choices: question.choices.map { choice in
        SurveyChoice(
          name: choice.name, label: choice.label, tone: choice.tone.map(AnswerTone.init),
          categories: choice.compared, formerNames: choice.formerNames)
      },
      allowsSeveral: question.allowsSeveral,
      answerClass: question.questionClass.map(AnswerClass.init),
      compared: question.compared.map {
        SurveyQuestion.ComparedBreakdown(indicator: $0.indicator, dimension: $0.dimension)
      })
    participationLevel = question.participationLevel.flatMap(ParticipationLevel.init(rawValue:))
    formerNames = question.formerNames
  }
}

extension AnswerTone {
  fileprivate init(_ tone: ChoiceTone) {
    self =
      switch tone {
      case .veryFavourable: .veryFavourable
      case .favourable: .favourable
      case .neutral: .neutral
      case .unfavourable: .unfavourable
      case .veryUnfavourable: .veryUnfavourable
      }
  }
}

extension AnswerClass {
  fileprivate init(_ declared: QuestionClass) {
    self =
      switch declared {
      case .opinion: .opinion
      case .profile: .profile
      case .health: .health
      }
  }
}
