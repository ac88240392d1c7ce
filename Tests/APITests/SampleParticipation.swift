import API
import Foundation
import Monitoring

/// Of events in which people took part.
extension SampleMessages {
  static let participation: [any SampledMessage] = [
    Sample(
      "participation-request",
      ParticipationRequest(versionRead: 1, event: content, note: "deux personnes oubliées")),
    Sample("participation-receipt", ParticipationReceipt(number: 3)),
    Sample("clearance-request", ClearanceRequest(version: 2, isGranted: true)),
    Sample(
      "participation-list",
      ParticipationList([
        ParticipationEvent(
          id: id(21), number: 3,
          versions: [
            .init(
              number: 2, content: content, isWithdrawn: true, note: "en double", author: "Ana",
              recordedAt: Date(timeIntervalSince1970: 1_737_367_200), isCleared: true)
          ])
      ])),
  ]

  private static let content = ParticipationContent(
    stage: .delivery, level: .exchange, quarter: quarter, heldOn: quarter.end, people: 14,
    meetings: 2, participants: [.supported, .relatives], supports: [.easyRead, .childcare],
    evidence: "compte rendu, au siège", effect: .partly, change: "horaires élargis",
    reason: "budget clos")
}
