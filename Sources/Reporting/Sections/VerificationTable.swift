import Foundation
import Monitoring
import Publishing

/// Which values an evaluator recounted on site, and whether they stand as she found them.
struct VerificationTable {
  let slice: PublicationSlice

  init(_ slice: PublicationSlice) { self.slice = slice }

  /// None where nothing was recounted.
  var blocks: [Block] {
    guard !slice.verifications.isEmpty else { return [] }
    return [
      .table(
        Table(
          id: "t-verifications", caption: "Valeurs recomptées sur place",
          columns: [
            .text("Projet", 12), .text("Indicateur", 40), .text("Trimestre", 14),
            .text("Origine des valeurs", 40),
          ],
          rows: slice.verifications.map { own in
            [
              Table.Cell(own.projectCode, .strong), Table.Cell(name(own)),
              Table.Cell(own.quarter.label), Table.Cell(Self.origin(own)),
            ]
          },
          note:
            "« Vérifié » : un évaluateur a recompté la valeur sur place, et elle est publiée comme il l’a "
            + "trouvée. Toute autre valeur est déclarée par son porteur."))
    ]
  }

  /// What the limits say of the origin of figures.
  var sentence: String {
    let verified = slice.verifications.reduce(0) { $0 + $1.verified }
    let differing = slice.verifications.reduce(0) { $0 + $1.differing }
    let declared =
      "déclarées par les porteurs ; les contrôles de saisie ne remplacent pas une vérification sur place."
    guard verified + differing > 0 else { return "Les valeurs sont " + declared }
    let found = Phrase.count(
      verified, "valeur est vérifiée : recomptée sur place par un évaluateur.",
      "valeurs sont vérifiées : recomptées sur place par un évaluateur.")
    let gap = Phrase.count(
      differing, "valeur recomptée sur place diffère de ce qui est déclaré.",
      "valeurs recomptées sur place diffèrent de ce qui est déclaré.")
    return [verified > 0 ? found : "", differing > 0 ? gap : "", "Les autres sont " + declared]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func name(_ own: PublishedVerification) -> String {
    let indicator = slice.indicators.first { $0.indicator.code == own.indicatorCode }?.indicator
    return indicator.map { "\($0.code) \($0.name)" } ?? own.indicatorCode
  }

  private static func origin(_ own: PublishedVerification) -> String {
    let verified =
      own.verified == 0
      ? nil : "vérifié (\(Phrase.count(own.verified, "valeur", "valeurs")))"
    let differing =
      own.differing == 0
      ? nil
      : "déclaré, et différent de ce qui a été recompté (\(Phrase.count(own.differing, "valeur", "valeurs")))"
    return [verified, differing].compactMap(\.self).joined(separator: " ; ")
  }
}
