import API
import Foundation

/// A step of the draft of a person's answers, in format 2. Format 1 is read too.
package struct SurveyDraftRecord: DraftRecord {
  package let step: DraftStep<SurveyAnswers>

  package init(_ step: DraftStep<SurveyAnswers>) { self.step = step }

  private enum Kind: String, Codable {
    case answers = "reponses"
    case frozen = "fige"
    case thawed = "degele"
    case received = "recu"
  }

  private struct Receipt: Codable {
    var recepisse: String
  }

  package init(from decoder: any Decoder) throws {
    guard try FormatHeader(from: decoder).format > 1 else {
      step = try FirstSurveyDraftRecord(from: decoder).step
      return
    }
    let record = try decoder.container(keyedBy: RecordKey.self)
    let kind: Kind = try record.kind(ofFormat: 2)
    switch kind {
    case .answers:
      step = .changed(try record.decode(SurveyAnswersRecord.self, forKey: .content).given)
    case .frozen:
      step = .frozen(try record.decode(FrozenRequestRecord.self, forKey: .content).request)
    case .thawed: step = .thawed
    case .received:
      let receipt = try record.decode(Receipt.self, forKey: .content)
      step = .received(ResponseReceipt(number: receipt.recepisse))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var record = encoder.container(keyedBy: RecordKey.self)
    switch step {
    case .changed(let given):
      try record.encode(Kind.answers, SurveyAnswersRecord(given), format: 2)
    case .frozen(let request):
      try record.encode(Kind.frozen, FrozenRequestRecord(request), format: 2)
    case .thawed: try record.encode(Kind.thawed, format: 2)
    case .received(let receipt):
      try record.encode(Kind.received, Receipt(recepisse: receipt.number), format: 2)
    }
  }
}

/// The state of a form in a draft.
private struct SurveyAnswersRecord: Codable {
  private let language: String
  private let answers: [String: AnswerRecord]
  private let standing: [String: String]

  init(_ given: SurveyAnswers.Given) {
    language = given.language
    answers = given.answers.mapValues(AnswerRecord.init)
    standing = given.standing
  }

  var given: SurveyAnswers.Given {
    get throws {
      SurveyAnswers.Given(
        language: language, answers: try answers.mapValues { try $0.value }, standing: standing)
    }
  }

  private enum CodingKeys: String, CodingKey {
    case language = "langue"
    case answers = "reponses"
    case standing = "presents"
  }
}

/// `{"choix":["oui"]}`, `{"texte":"…"}`, `{"nombre":"12"}` or `{"refus":true}`.
private struct AnswerRecord: Codable {
  private let choix: [String]?
  private let texte: String?
  private let nombre: String?
  private let refus: Bool?

  init(_ answer: AnswerValue) {
    choix = answer.choices
    texte = answer.text
    nombre = answer.number.map { "\($0.decimal)" }
    refus = answer == AnswerValue() ? true : nil
  }

  var value: AnswerValue {
    get throws {
      switch (choix, texte, nombre, refus) {
      case (let choices?, nil, nil, nil): AnswerValue(choices: choices)
      case (nil, let text?, nil, nil): AnswerValue(text: text)
      case (nil, nil, let number?, nil): AnswerValue(number: Numeral(try Decimal(record: number)))
      case (nil, nil, nil, true?): AnswerValue()
      default: throw DecodingError.unreadable("not one answer")
      }
    }
  }
}
