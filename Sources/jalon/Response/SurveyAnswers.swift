import API
import Client
import Interview
import XLSForm

/// Between a form that is being answered and what its draft keeps.
extension SurveyAnswers.Given {
  init(_ dialogue: LineDialogue) {
    let draft = dialogue.draft
    self.init(
      language: dialogue.language.code, answers: draft.answers.wire, standing: draft.standing)
  }

  var formDraft: FormDraft {
    FormDraft(AnswerSheet(answers.mapValues(Answer.init)), standing: standing)
  }
}

extension SurveyDraft {
  /// Keeps the answers when there are any and they have changed.
  func save(_ given: SurveyAnswers.Given) throws {
    guard given != content.given, !given.answers.isEmpty || !content.isEmpty else { return }
    try change(given)
  }
}

extension AnswerSheet {
  var wire: [String: AnswerValue] {
    answers.mapValues { answer in
      switch answer {
      case .choices(let names): AnswerValue(choices: names)
      case .text(let text): AnswerValue(text: text)
      case .number(let number): AnswerValue(number: Numeral(number))
      case .refused: AnswerValue()
      }
    }
  }
}

extension Answer {
  fileprivate init(_ value: AnswerValue) {
    self.init(choices: value.choices, text: value.text, number: value.number?.decimal)
  }
}
