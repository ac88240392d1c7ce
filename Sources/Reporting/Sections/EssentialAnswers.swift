import Foundation
import Monitoring
import Publishing
import Writing

/// The four questions of the first page. Each answer says no more than the data of this version can
/// carry, and what they do show.
struct EssentialAnswers {
  let slice: PublicationSlice

  var all: [Callout] { [target, inequality, participation, transfer] }

  private var target: Callout {
    let assessed = slice.assessedAttainments
    let title = "Les projets atteignent-ils leurs cibles ?"
    let all = slice.indicators.flatMap(\.projects).filter { $0.aim != nil }
    guard !assessed.isEmpty else {
      return Callout(
        kind: .answer, title: title, verdict: "Non évaluable",
        paragraphs: ["Aucune cible ne peut être comparée à une valeur publiable."])
    }
    let reached = assessed.count { $0.status == .reached }
    let nearly = assessed.count { $0.status == .nearly }
    let far = assessed.count { $0.status == .notReached }
    let verdict =
      reached == assessed.count ? "Oui" : reached * 2 > assessed.count ? "En majorité" : "En partie"
    return Callout(
      kind: .answer, title: title, verdict: verdict,
      paragraphs: [
        "Sur \(Phrase.count(assessed.count, "cible évaluable", "cibles évaluables")), "
          + "\(reached) \(reached < 2 ? "est atteinte" : "sont atteintes"), \(nearly) presque "
          + "(80 % ou plus) et \(far) \(far < 2 ? "reste" : "restent") sous 50 %. "
          + remainder(all.count - assessed.count)
      ])
  }

  private func remainder(_ count: Int) -> String {
    count == 0
      ? "Toutes les cibles fixées sont évaluables."
      : Phrase.count(count, "cible n’est pas évaluable", "cibles ne sont pas évaluables")
        + " : valeur manquante ou non communicable."
  }

  private var inequality: Callout {
    let main = slice.mainIndicator
    var paragraphs = [
      "Répondre demande de suivre l’écart d’un résultat entre groupes, dans le temps et face à une "
        + "population de référence. Les données présentes ventilent les personnes touchées, pas "
        + "les résultats."
    ]
    let shares = main?.breakdowns.compactMap(largestShare) ?? []
    paragraphs.append(
      shares.isEmpty
        ? "Aucune ventilation publiable n’est disponible."
        : "Ce qu’elles montrent pour « \(main?.indicator.name ?? "") » : "
          + "\(shares.joined(separator: " ; ")).")
    return Callout(
      kind: .answer, title: "Les inégalités se réduisent-elles ?",
      verdict: "Non évaluable avec les données présentes", paragraphs: paragraphs)
  }

  /// « Âge, surtout « 25-44 ans » (42 %, inconnu 8 %) »
  private func largestShare(_ breakdown: PublishedBreakdown) -> String? {
    guard let largest = breakdown.largest else { return nil }
    let unknown = breakdown.allLines.last.flatMap(breakdown.share).map { French.page.percent($0) }
    return "\(breakdown.disaggregation), surtout « \(largest.name) » "
      + "(\(French.page.percent(largest.share)), inconnu \(unknown ?? PublishedFigure.hiddenMark))"
  }

  private var participation: Callout {
    let title = "Les personnes accompagnées prennent-elles part aux projets ?"
    let opinions = slice.surveys.flatMap(OpinionSummary.all)
    guard !opinions.isEmpty else {
      return Callout(
        kind: .answer, title: title, verdict: "Non évaluable avec les données présentes",
        paragraphs: [
          "Aucune réponse de personnes accompagnées ne peut être publiée à cette date."
        ])
    }
    let clear = opinions.filter { $0.isClearlyFavourable }
    let verdict = clear.count * 2 > opinions.count ? "Probable" : "Non établi"
    let responses = slice.surveys.map {
      "\($0.title) : "
        + ($0.total.responses.value.map {
          Phrase.count(NSDecimalNumber(decimal: $0).intValue, "réponse", "réponses")
        } ?? PublishedFigure.hiddenMark)
    }
    var paragraphs = [
      "D’après les personnes qui ont répondu (\(responses.joined(separator: " ; "))), une majorité "
        + "favorable est assurée pour \(clear.count) questions d’opinion sur \(opinions.count). "
        + "Une seule source ne permet pas de dire « établi »."
    ]
    if let best = opinions.max(by: { $0.value < $1.value }),
      let least = opinions.min(by: { $0.value < $1.value }), best.label != least.label
    {
      paragraphs.append(
        "Le plus favorable : « \(best.label) » (\(best.text)). "
          + "Le moins favorable : « \(least.label) » (\(least.text)).")
    }
    return Callout(kind: .answer, title: title, verdict: verdict, paragraphs: paragraphs)
  }

  private var transfer: Callout {
    let codes = Set(slice.projects.flatMap(\.departmentCodes))
    let common = slice.indicators.count { $0.isCommon }
    return Callout(
      kind: .answer, title: "Peut-on faire de même ailleurs ?",
      verdict: "Non évaluable avec les données présentes",
      paragraphs: [
        "Les critères de transférabilité ne sont pas encore cotés dans l’outil. Ce que les données "
          + "montrent : les projets \(slice.words.possessive) agissent "
          + "dans "
          + Phrase.count(codes.count, "département", "départements")
          + " sur \(slice.departments.count) et sont suivis par "
          + Phrase.count(common, "indicateur commun", "indicateurs communs")
          + ", de même définition partout."
      ])
  }
}
