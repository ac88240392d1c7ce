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
            ? "Le projet n’est pas encore coté des deux côtés."
            : (slice.projects.count == 1
              ? "Le projet n’est pas encore coté des deux côtés. "
              : "Aucun projet \(slice.words.possessive) n’est encore coté des deux côtés. ") + reach
        ])
    }
    return Callout(
      kind: .answer, title: title, verdict: verdict(rated),
      paragraphs: [summary(rated)] + (slice.isOfProject ? [] : [reach])
        + [
          "Une cotation est une prévision : seul un transfert fait ailleurs permettrait de dire "
            + "« établi »."
        ])
  }

  /// Said of all projects, so that a few rated ones do not stand for the others.
  private func verdict(_ rated: RatedTransfer) -> String {
    if rated.isTooFew { return "Non établi : \(rated.extent)" }
    let (ready, conditions) = (rated.count(.ready), rated.count(.underConditions))
    if ready == rated.projects.count { return "Probable" }
    return (ready + conditions) * 2 >= rated.projects.count
      ? "Probable, sous conditions" : "Non établi : à consolider d’abord"
  }

  private func summary(_ rated: RatedTransfer) -> String {
    let blocking = rated.projects.reduce(0) { $0 + $1.settled.blocking.count }
    return "\(rated.extent) : \(rated.tally)." + weakest(rated)
      + (blocking == 0
        ? " Aucun point bloquant."
        : " \(Phrase.count(blocking, "point bloquant", "points bloquants")).")
  }

  private func weakest(_ rated: RatedTransfer) -> String {
    guard let weakest = rated.weakest else { return "" }
    let names = Phrase.list(weakest.dimensions.map { "« \($0.name) »" })
    return rated.isAlone
      ? " Sous 60 : \(names)."
      : " Le plus souvent sous 60 : \(names) (\(Phrase.count(weakest.projects, "projet", "projets")))."
  }

  private var reach: String {
    let codes = Set(slice.projects.flatMap(\.departmentCodes))
    let all = slice.departments.count
    let departments =
      if codes.count < all {
        "\(Phrase.count(codes.count, "département", "départements")) sur \(all)"
      } else {
        all == 1 ? "le seul département de l’appel" : "les \(all) départements de l’appel"
      }
    return slice.projects.count == 1
      ? "Le projet \(slice.words.possessive) agit dans \(departments) et est suivi par \(indicators)."
      : "Les projets \(slice.words.possessive) agissent dans \(departments) et sont suivis par "
        + "\(indicators)."
  }

  /// In the synthesis, those of one axis are common to some projects only.
  private var indicators: String {
    let common = slice.indicators.filter(\.isCommon)
    let own = slice.scope == .region ? common.count { $0.isOfOneAxis } : 0
    let rest = common.count - own
    return Phrase.count(rest, "indicateur commun", "indicateurs communs")
      + (own == 0 ? "" : ", et \(own) \(own < 2 ? "propre" : "propres") à un axe")
      + ", de même définition partout"
  }
}
