import Foundation
import Monitoring
import Publishing
import Writing

/// Whether the same can be done elsewhere. It can be foreseen, never established before it was done.
struct TransferAnswer {
  let slice: PublicationSlice
  private let rated: RatedTransfer?

  init(_ slice: PublicationSlice) {
    self.slice = slice
    rated = RatedTransfer(slice)
  }

  var callout: Callout {
    let title = "Peut-on faire de même ailleurs ?"
    guard let rated else {
      return Callout(
        kind: .answer, title: title, verdict: "Non évaluable avec les données présentes",
        paragraphs: [
          slice.isOfProject
            ? "Le projet n’est pas coté par son porteur et par un évaluateur."
            : "Aucun projet \(slice.words.possessive) n’est coté par son porteur et par un évaluateur. "
              + reach
        ])
    }
    return Callout(
      kind: .answer, title: title, verdict: verdict(rated),
      paragraphs: [summary(rated)] + (slice.isOfProject ? [] : [reach])
        + [
          "Une cotation prévoit un transfert ; seul un transfert fait ailleurs permettrait de dire "
            + "« établi »."
        ])
  }

  private func verdict(_ rated: RatedTransfer) -> String {
    let (ready, conditions) = (rated.count(.ready), rated.count(.underConditions))
    if ready == rated.projects.count { return "Probable" }
    return (ready + conditions) * 2 >= rated.projects.count
      ? "Probable, sous conditions" : "Non établi : à consolider d’abord"
  }

  private func summary(_ rated: RatedTransfer) -> String {
    let blocking = rated.projects.reduce(0) { $0 + $1.settled.blocking.count }
    let count = rated.projects.count
    return "\(Phrase.count(count, "projet coté", "projets cotés")) des deux côtés sur "
      + "\(slice.projects.count) : \(rated.tally)."
      + (rated.weakest.map { weakest in
        " Le plus souvent sous 60 : « \(weakest.dimension.name) » "
          + "(\(Phrase.count(weakest.projects, "projet", "projets")))."
      } ?? "")
      + (blocking == 0
        ? " Aucun point bloquant."
        : " \(Phrase.count(blocking, "point bloquant", "points bloquants")).")
  }

  private var reach: String {
    let codes = Set(slice.projects.flatMap(\.departmentCodes))
    let common = slice.indicators.count { $0.isCommon }
    return "Les projets \(slice.words.possessive) agissent dans "
      + Phrase.count(codes.count, "département", "départements")
      + " sur \(slice.departments.count) et sont suivis par "
      + Phrase.count(common, "indicateur commun", "indicateurs communs")
      + ", de même définition partout."
  }
}
