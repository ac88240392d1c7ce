import Foundation
import XLSForm

/// All that a script did to a form, for programs.
struct PlayReport: Encodable {
  struct Shown: Encodable {
    var question: String
    var label: String
    var required: Bool
    var answered: Bool
    var choices: [String]
  }

  /// Where the form stood when it was opened.
  var opened: [String: String]
  var steps: [PlayedStep]
  var questions: [Shown]
  var values: [String: String]
  /// What would be sent.
  var sheet: AnswerSheet
  var findings: [PlayedFinding]
  /// Answers to questions that are no longer asked: kept, never sent.
  var hiddenAnswers: Int

  private enum CodingKeys: String, CodingKey {
    case opened, steps, questions, values, sheet, hiddenAnswers
    case findings = "issues"
  }

  init(_ opened: FormSession, _ play: FormPlay) {
    let session = play.session
    self.opened = opened.readable
    steps = play.steps
    questions = session.questions.map {
      Shown(
        question: $0.key, label: $0.label, required: $0.isRequired, answered: $0.answer != nil,
        choices: $0.kind.choices.map(\.name))
    }
    values = session.readable
    sheet = session.sheet
    findings = session.findings.map { PlayedFinding($0, in: session) }
    hiddenAnswers = session.hiddenAnswerCount
  }
}
