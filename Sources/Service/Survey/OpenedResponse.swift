package import Foundation
import Monitoring
package import Store
package import XLSForm

extension OpenedResponse {
  /// A new random id, unless a demonstration brings its own.
  package init(id: UUID = UUID(), projectID: UUID, sheet: AnswerSheet) {
    self.init(
      id: id, projectID: projectID,
      answers: sheet.answers.sorted { $0.key < $1.key }.flatMap(Self.rows))
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
