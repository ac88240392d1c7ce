import API
import Foundation
import Monitoring

/// Messages about statements.
extension SampleMessages {
  static let statements: [any SampledMessage] = [
    Sample("statement", StatementMessage(subject, versionRead: 1, content)),
    Sample(
      "statement-receipt",
      StatementReceipt(
        sending: id(7), project: "P06", subject: subject, version: 2,
        sentAt: "2025-01-20T10:00:00Z", digest: "00ff")),
    Sample(
      "statement-act",
      StatementActRequest(.returned, on: subject, version: 2, reason: "62 est à détailler")),
    Sample(
      "statement-list",
      StatementList([
        Statement(
          subject: subject,
          versions: [
            .init(
              number: 1, content: content, author: "Ana",
              sentAt: Date(timeIntervalSince1970: 1_737_367_200))
          ],
          acts: [
            ReviewAct(
              kind: .returned, version: 1, reason: "à revoir", author: "Eva",
              madeAt: Date(timeIntervalSince1970: 1_737_367_200))
          ])
      ])),
  ]

  private static let subject = Statement.Subject(kind: .spending, year: 2024)

  /// With both parts, so that every key is there.
  private static let content = Statement.Content(
    spending: Spending([
      .staff: .init(planned: 1000, actual: Decimal(90_050) / 100, reason: "poste vacant"),
      .grant: .init(planned: 1000, actual: 1000),
    ]), narrative: Narrative([.reply: "Nous répondons."]))
}
