import API
import Foundation
import Monitoring

/// Of publications: made, tried, compared, and what leaves them beside their reports.
extension SampleMessages {
  static let published: [any SampledMessage] = [
    Sample(
      "publication-request", PublicationRequest(kind: .freeze, year: 2024, name: "fin 2024")),
    Sample("publication-list", PublicationList([publication])),
    Sample("publication", publication),
    Sample(
      "trial-request",
      TrialRequest(year: 2024, name: "fin 2024", isProved: true, indicator: "I02")),
    Sample(
      "gauge",
      GaugeMessage(
        levels: [.init(level: 1, area: "axe 2", shown: 40, small: 1, hidden: 2, forced: 1)],
        answers: [
          .init(area: "axe 2", full: 28, grouped: 1, favourableOnly: 2, bounded: 3, hidden: 4)
        ],
        hidden: [
          .init(area: "axe 2", place: "2024-T3", reason: .protects, other: "P06, 2024-T3")
        ],
        untold: [
          .init(
            area: "axe 2", survey: "Votre avis, 2024-T3", question: "Qui vous aide ? (un proche)",
            responses: 40)
        ])),
    Sample(
      "open-data",
      OpenDataReply(
        publication: publication, isFictitious: true,
        files: [.init(path: "fiches/action-p01.txt", text: "# Fiche")])),
    Sample("figure-trace", figureTrace),
    Sample(
      "comparison",
      ComparisonMessage(
        former: publication, latter: publication,
        lines: [
          .init(
            kind: "indicateur", code: "I02", title: "Droits ouverts", area: "axe 2",
            period: "2024-T4", group: "Genre : Femmes", former: "12", latter: "n.c.",
            reasons: ["protection"], sentences: ["protection des personnes"])
        ], unchanged: 3, waiting: 1, isFictitious: true)),
  ]

  private static var figureTrace: FigureTraceMessage {
    let mark = FigureTraceMessage.Mark(author: "Porteur P06", at: "2025-01-12T09:30:00Z")
    var entry = FigureTraceMessage.Entry(
      project: "P06", quarter: "2024-T4", isCounted: true, quarterVersion: 2)
    entry.category = "Genre\u{A0}: Femmes"
    entry.value = "118"
    entry.missing = "non disponible"
    entry.reason = "panne du logiciel"
    entry.version = 1
    (entry.sent, entry.isAccepted, entry.accepted) = (mark, true, mark)
    (entry.isReturned, entry.returned) = (true, mark)
    (entry.control, entry.controlledOn) = ("vérifié", "2025-02-01")
    entry.change = .init(version: 3, sent: mark, isAccepted: false)
    return FigureTraceMessage(
      publication: publication, report: "axe 2",
      figures: [
        .init(
          kind: "indicateur", code: "I02", title: "Droits ouverts", unit: "personnes",
          area: "axe 2", period: "2024-T4", group: "", value: "1 234")
      ], making: ["Somme des projets."], entries: [entry],
      declarations: [
        .init(
          project: "P06", title: "compte de 2024", version: 1, sent: mark, accepted: mark,
          laterVersion: 2)
      ],
      waves: [
        .init(
          title: "Votre avis", quarter: "2024-T3", responses: "802", state: "dépouillée",
          opensOn: publication.day, closesOn: publication.day)
      ], unshown: 3, notes: ["Les saisies des autres projets ne sont pas montrées."],
      isFictitious: true)
  }
}
