import API
import Client
import Foundation
import Interview
import XLSForm

/// What an interrupted answer leaves on the device: the answers and the language they were given in.
struct KeptAnswers: Codable {
  /// Its code, `ar`; empty where the form has one language without a name.
  var language: String
  var answers: FormDraft

  init(_ dialogue: LineDialogue) {
    language = dialogue.language.code
    answers = dialogue.draft
  }

  /// Nothing where nothing was kept.
  init?(_ draft: SurveyDraft) {
    guard let bytes = draft.answers,
      let kept = try? JSONDecoder().decode(KeptAnswers.self, from: bytes)
    else { return nil }
    self = kept
  }

  func save(in draft: SurveyDraft) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let bytes = try encoder.encode(self)
    guard !answers.isEmpty || draft.answers != nil, bytes != draft.answers else { return }
    try draft.save(bytes)
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
