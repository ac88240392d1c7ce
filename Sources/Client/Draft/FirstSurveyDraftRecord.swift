import API
import Foundation

/// A step of the draft of a person's answers in format 1, which bore no number. Read only.
enum FirstSurveyDraftRecord: Decodable {
  /// A JSON of its own.
  case answers(Data)
  case frozen(FirstFrozenRequestRecord)
  case thawed
  case answered(Receipt)

  struct Receipt: Decodable {
    var recepisse: String
  }

  var step: DraftStep<SurveyAnswers> {
    get throws {
      switch self {
      case .answers(let bytes):
        .changed(try JSONDecoder().decode(FirstSurveyAnswersRecord.self, from: bytes).given)
      case .frozen(let request): .frozen(request.request)
      case .thawed: .thawed
      case .answered(let receipt): .received(ResponseReceipt(number: receipt.recepisse))
      }
    }
  }
}

private struct FirstSurveyAnswersRecord: Decodable {
  struct State: Decodable {
    var answers: [String: Answer]
    var standing: [String: String]
  }

  struct Answer: Decodable {
    var choices: [String]?
    var text: String?
    var number: String?
    var refused: Bool?
  }

  var language: String
  var answers: State

  var given: SurveyAnswers.Given {
    get throws {
      SurveyAnswers.Given(
        language: language, answers: try answers.answers.mapValues { try $0.value },
        standing: answers.standing)
    }
  }
}

extension FirstSurveyAnswersRecord.Answer {
  fileprivate var value: AnswerValue {
    get throws {
      switch (choices, text, number, refused) {
      case (let choices?, nil, nil, nil): AnswerValue(choices: choices)
      case (nil, let text?, nil, nil): AnswerValue(text: text)
      case (nil, nil, let number?, nil): AnswerValue(number: Numeral(try Decimal(record: number)))
      case (nil, nil, nil, true?): AnswerValue()
      default: throw DecodingError.unreadable("not one answer")
      }
    }
  }
}
