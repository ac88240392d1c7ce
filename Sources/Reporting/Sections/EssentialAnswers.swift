import Foundation
import Monitoring
import Publishing
import Writing

/// The four questions of the first page. Each answer says no more than the data of this version can
/// carry, and what they do show.
struct EssentialAnswers {
  let slice: PublicationSlice

  /// What a project's own report answers.
  var ofProject: [Callout] {
    [target] + (slice.participation.isEmpty ? [] : [participation])
      + [TransferAnswer(slice).callout]
  }

  var all: [Callout] { [target, inequality, participation, TransferAnswer(slice).callout] }

  /// An axis may have one project too.
  private var isOfOne: Bool { slice.projects.count == 1 }

  private var target: Callout {
    let count = TargetCount(slice.targets)
    let title =
      isOfOne ? "Le projet atteint-il ses cibles ?" : "Les projets atteignent-ils leurs cibles ?"
    guard count.assessed > 0 else {
      return Callout(
        kind: .answer, title: title, verdict: "Non évaluable",
        paragraphs: ["Aucune cible ne peut être comparée à une valeur publiable."])
    }
    return Callout(
      kind: .answer, title: title, verdict: verdict(count),
      paragraphs: [
        isOfOne
          ? "Sur \(Phrase.count(count.all, "cible", "cibles")) : \(count.sentence)."
          : "Sur \(Phrase.count(count.all, "cible de projet", "cibles de projets")) : \(count.sentence).",
        slice.isOfFormerFormat
          ? "Ce gel compare les cibles finales aux valeurs depuis le début des projets."
          : TargetPeriods(slice.targets).sentence,
      ])
  }

  /// What has not come yet may hold what is missing: four fifths of the quarters are asked before « non ».
  private func verdict(_ count: TargetCount) -> String {
    let outcomes = slice.completeness.flatMap(\.quarters).map(\.outcome)
    let received = outcomes.count(where: \.isReceived)
    guard count.isNone, received * 5 < outcomes.count * 4 else { return count.verdict }
    return "Non établi : "
      + Phrase.count(received, "trimestre reçu", "trimestres reçus") + " sur \(outcomes.count)"
  }

  /// Why no gap is assessed.
  private var noGap: [String] {
    slice.gaps.isEmpty
      ? [
        "Aucun résultat n’est suivi sur deux années selon des groupes dont l’un est déclaré le moins "
          + "favorisé."
      ] : slice.gaps.map { named($0) + ". " + GapSentence(gap: $0).verdict }
  }

  /// Said of the outcomes whose groups could be compared over two years; the section on gaps has them
  /// one by one.
  private var inequality: Callout {
    let title = "Les inégalités se réduisent-elles ?"
    let assessed = slice.gaps.filter(\.verdict.isAssessed)
    guard !assessed.isEmpty else {
      return Callout(
        kind: .answer, title: title, verdict: "Non évaluable",
        paragraphs: slice.isOfFormerFormat
          ? [
            "Ce gel a été fait avant que les écarts entre groupes ne soient suivis : un nouveau gel "
              + "les dit."
          ] : noGap)
    }
    let narrowed = assessed.count { $0.verdict == .narrowed }
    let widened = assessed.count { $0.verdict == .widened }
    return Callout(
      kind: .answer, title: title,
      verdict: verdict(narrowed: narrowed, widened: widened, of: assessed.count),
      paragraphs: [
        "\(Phrase.count(assessed.count, "écart évalué", "écarts évalués")) : \(tally(assessed))."
      ]
        + assessed.prefix(3).map { gap in
          let sentence = GapSentence(gap: gap, namesGroups: gap.figures == nil)
          let start = named(gap) + scale(gap) + "."
          return [start, sentence.level, sentence.verdict].compactMap(\.self)
            .joined(separator: " ")
        })
  }

  /// How many of each verdict there are, without those of which there is none.
  private func tally(_ assessed: [PublishedGap]) -> String {
    let verdicts: [(PublishedGap.Verdict, String, String)] = [
      (.narrowed, "réduit", "réduits"), (.widened, "creusé", "creusés"),
      (.reversed, "inversé", "inversés"), (.stable, "inchangé", "inchangés"),
      (.notEstablished, "sans changement établi", "sans changement établi"),
    ]
    return verdicts.compactMap { verdict, one, several in
      let count = assessed.count { $0.verdict == verdict }
      return count == 0 ? nil : Phrase.count(count, one, several)
    }.joined(separator: ", ")
  }

  /// Who is behind, said before numbers that have a sign.
  private func scale(_ gap: PublishedGap) -> String {
    guard let figures = gap.figures else { return "" }
    let isSigned = [figures.first, figures.last].contains { min($0.value, $0.lower) < 0 }
    return ", en points de retard de « \(gap.disadvantaged) » sur « \(gap.reference) »"
      + (isSigned ? " (sous zéro, une avance)" : "")
  }

  private func named(_ gap: PublishedGap) -> String {
    "\(gap.indicatorCode), \(gap.disaggregation)"
  }

  private func verdict(narrowed: Int, widened: Int, of assessed: Int) -> String {
    switch (narrowed, widened) {
    case (0, 0): "Aucun changement établi"
    case (assessed, 0): "Oui"
    case (0, _): "Non : un écart au moins se creuse"
    case (_, 0):
      "En partie : "
        + Phrase.count(narrowed, "écart se réduit", "écarts se réduisent") + " sur \(assessed)"
    default: "Contrasté : des écarts se réduisent, d’autres se creusent"
    }
  }

  private var participation: Callout {
    let title =
      "Les personnes accompagnées prennent-elles part "
      + (isOfOne ? "au projet ?" : "aux projets ?")
    let surveys = slice.lastSurveys
    let opinions = surveys.flatMap(OpinionSummary.all)
    let count = MajorityCount(surveys.flatMap(\.questions))
    let declared = ParticipationAnswer(slice)
    guard count.assessed > 0 || !opinions.isEmpty else {
      return Callout(
        kind: .answer, title: title,
        verdict: declared.verdict ?? "Non évaluable avec les données présentes",
        paragraphs: declared.sentences + [
          slice.isOfProject
            ? elsewhere
            : "Aucune réponse de personnes accompagnées ne peut être publiée à cette date."
        ])
    }
    var paragraphs =
      declared.sentences + [
        majorities(count, surveys, isAlone: declared.verdict == nil)
      ]
    paragraphs += surveys.compactMap { survey in
      OpinionChanges(survey: survey, slice: slice).tally.map { tally in
        "« \(survey.title) », projets des deux vagues : \(tally)."
      }
    }
    if let best = opinions.max(by: { $0.value < $1.value }),
      let least = opinions.min(by: { $0.value < $1.value }), best.label != least.label
    {
      let all = surveys.flatMap(\.questions).count { $0.opinion != nil }
      // One that is hidden may be more favourable, or less.
      paragraphs.append(
        (opinions.count < all
          ? "Parmi les questions publiées, le plus favorable : " : "Le plus favorable : ")
          + "« \(best.label) » (\(best.text)) ; le moins favorable : « \(least.label) » (\(least.text))."
      )
    }
    return Callout(
      kind: .answer, title: title,
      verdict: declared.verdict
        ?? (count.assessed == 0 ? "Non évaluable" : count.isMost ? "Probable" : "Non établi"),
      paragraphs: paragraphs)
  }

  /// An axis may have this project alone.
  private var elsewhere: String {
    let codes = slice.projects.flatMap(\.axes).map(\.axisCode)
    let reports =
      codes.count == 1
      ? "le rapport de l’axe \(codes[0])" : "les rapports des axes \(Phrase.list(codes))"
    return "Ce que les personnes en disent est publié par axe : voir \(reports)."
  }

  private func majorities(
    _ count: MajorityCount, _ surveys: [SliceSurvey], isAlone: Bool
  ) -> String {
    let responses = surveys.map {
      "\($0.title), \($0.quarter.label) : "
        + ($0.total.responses.value.map {
          Phrase.count(NSDecimalNumber(decimal: $0).intValue, "réponse", "réponses")
        } ?? PublishedFigure.hiddenMark)
        + ($0.fewProjectsWords.map { ", \($0)" } ?? "")
    }
    let people = "D’après les personnes qui ont répondu (\(responses.joined(separator: " ; ")))"
    guard count.assessed > 0 else {
      return people + ", aucune majorité n’est évaluée : moins de 30 avis par question."
    }
    return people + ", une majorité favorable est assurée pour "
      + "\(Phrase.count(count.assured, "question", "questions")) d’opinion sur "
      + "\(count.assessed) \(French.agreeing(count.assessed, "évaluée"))."
      + (isAlone ? " Une seule source ne permet pas de dire « établi »." : "")
  }
}
