import API
import Foundation
import Monitoring

/// Of what can be carried elsewhere.
extension SampleMessages {
  static let transfer: [any SampledMessage] = [
    Sample("transfer-rating-request", TransferRatingRequest(rating, isAgreed: true)),
    Sample(
      "transferability",
      TransferabilityMessage(
        framework: TransferFramework(
          title: "Cadre",
          dimensions: [
            TransferDimension(
              code: "A", name: "Public",
              criteria: [TransferCriterion(code: "A1", statement: "Décrit.")])
          ]),
        parts: [
          TransferPart(
            kind: .evaluator, rater: "Eva", isOwn: false, isSent: true,
            ratings: [
              rating,
              TransferRating(
                criterion: "A2", score: .notApplicable, evidence: .statement,
                justification: "un seul lieu"),
            ])
        ])),
    Sample(
      "key-function-request",
      KeyFunctionRequest(number: 2, versionRead: 1, function: function, note: "un bus de plus")),
    Sample(
      "key-function-list",
      KeyFunctionList([NumberedFunction(number: 2, version: 3, function: function)])),
    Sample("key-function-receipt", KeyFunctionReceipt(number: 2)),
    Sample("transfer-reopening-request", TransferReopeningRequest(reason: "E3 d’un autre projet")),
    Sample(
      "transfer-context-request",
      TransferContextRequest(versionRead: 1, context: context, note: "un poste de plus")),
    Sample(
      "transfer-context", TransferContextMessage(NumberedContext(version: 2, context: context))),
  ]

  private static let rating = TransferRating(
    criterion: "A1", score: .level(3), evidence: .figures, justification: "dans le bilan",
    isBlocking: true, plan: "former deux personnes")

  private static let context = TransferContext(
    priorityDistricts: .partly, ruralZones: TransferContext.Coverage.none, deprivation: 5,
    teamFTE: 2.5, team: "médiatrices, coordination", network: "contrat local de santé")

  private static let function = KeyFunction(
    name: "aller vers", mechanism: "la confiance", form: "une permanence", otherForms: "un bus",
    context: "un lieu connu", status: .adaptable, evidence: "bilan, au siège")
}
