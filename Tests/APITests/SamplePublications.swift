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
}
