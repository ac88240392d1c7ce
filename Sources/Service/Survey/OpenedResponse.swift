package import Foundation
import Monitoring
package import Store
package import XLSForm

extension OpenedResponse {
  /// As it comes out of the urn, under a new random id.
  init(source: AnswerSource, sheet: AnswerSheet, form: Form, by channel: AnswerChannel?) {
    self.init(
      source: source, completeness: Completeness(of: sheet, in: form), channel: channel,
      answers: Self.rows(sheet))
  }

  /// From a file of earlier answers, which brings its own ids.
  package init(id: UUID, projectID: UUID, sheet: AnswerSheet) {
    self.init(id: id, source: .project(projectID), answers: Self.rows(sheet))
  }

  private static func rows(_ sheet: AnswerSheet) -> [AnswerRow] {
    sheet.answers.sorted { $0.key < $1.key }.flatMap(rows)
  }

  /// One for each choice, or one for a text or a number; a refusal is a choice of its own.
  private static func rows(_ question: String, _ answer: Answer) -> [AnswerRow] {
    switch answer {
    case .choices(let names): names.map { AnswerRow(question: question, choice: $0) }
    case .refused: [AnswerRow(question: question, choice: SurveyChoice.refusal.name)]
    case .text(let text): [AnswerRow(question: question, freeText: text)]
    case .number(let number): [AnswerRow(question: question, freeText: "\(number)")]
    }
  }
}

extension OpenedResponse.Completeness {
  /// Of the questions that were shown: eight in ten answered are whole, five in ten a part (statistics,
  /// 2.3). To refuse is no answer.
  init(of sheet: AnswerSheet, in form: Form) {
    // The code that she may make is no question of the survey, and did not come with the answers.
    let code = form.linking?.hidden ?? []
    let shown = FormSession(form, resuming: FormDraft(sheet)).questionKeys
      .filter { !code.contains($0) }
    let answered = shown.count { name in
      sheet.answers[name].map { $0 != .refused } ?? false
    }
    if answered * 10 >= shown.count * 8 {
      self = .complete
    } else {
      self = answered * 2 >= shown.count ? .partial : .brokenOff
    }
  }
}
