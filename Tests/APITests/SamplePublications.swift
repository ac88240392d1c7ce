import API
import Foundation

/// Of what leaves a publication beside its reports.
extension SampleMessages {
  static let published: [any SampledMessage] = [
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
