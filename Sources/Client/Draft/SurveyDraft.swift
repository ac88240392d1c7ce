package import API
import Foundation

/// The answers of a person who stopped before sending, encrypted under her access code. Without the
/// code neither the content nor the name of the file says anything.
package typealias SurveyDraft = Draft<SurveyAnswers>

/// What a person has answered so far.
package struct SurveyAnswers: DraftContent {
  /// A whole state of the form: each change replaces the former one.
  package struct Given: Sendable, Hashable {
    /// The code of the language the answers were given in, `ar`; empty for a form whose only language
    /// has no name.
    package var language: String
    /// By key of the question.
    package var answers: [String: AnswerValue]
    /// What stands in the form though nobody said it: suggestions, and values computed at a moment that
    /// does not come again. By key.
    package var standing: [String: String]

    package init(language: String, answers: [String: AnswerValue], standing: [String: String]) {
      self.language = language
      self.answers = answers
      self.standing = standing
    }
  }

  package typealias Receipt = ResponseReceipt
  package typealias Record = SurveyDraftRecord

  package private(set) var given: Given?

  package init() {}

  package var isEmpty: Bool { given == nil }

  package var changes: [Given] { given.map { [$0] } ?? [] }

  package mutating func apply(_ change: Given) { given = change }
}

extension Draft<SurveyAnswers> {
  package static func open(
    code: String, in folder: StateFolder, cost: ScryptCost = .standard
  ) throws(DraftError) -> SurveyDraft {
    let surveys = SurveyFolder(folder)
    try surveys.removeOld()
    let (key, name) = try surveys.key(of: code, cost: cost)
    return try open(surveys.draft(named: name), key: key)
  }
}

extension FrozenRequest {
  /// A person's answers as they go to the service. The id is drawn at random: it must tell neither when
  /// nor in which order people answered.
  package init(_ response: ResponseMessage) {
    let id = UUID()
    self.init(id: id, path: Route.response.path([.response: id.inPath]), response)
  }
}
