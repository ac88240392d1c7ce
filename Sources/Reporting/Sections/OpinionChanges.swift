import Foundation
import Monitoring
import Publishing
import Writing

/// How favourable shares changed since the first wave of a survey, in the projects that answered both.
struct OpinionChanges {
  let survey: SliceSurvey
  let slice: PublicationSlice

  private var changes: [(question: PublishedQuestion, change: PublishedChange)] {
    survey.questions.compactMap { question in question.change.map { (question, $0) } }
  }

  func blocks(id: String) -> [Block] {
    guard let change = changes.first?.change else { return [] }
    let heading = Block.minor("Ce qui a changé depuis \(change.since.label)", id: "evolution-\(id)")
    guard changes.contains(where: \.change.verdict.isAssessed) else {
      return [heading, .paragraph(ChangeSentence.nothingAssessed(changes.map(\.change.verdict)))]
    }
    return [
      heading, .paragraph(introduction(change)),
      .list(
        Phrase.grouped(
          changes.map { question, change in
            let told = allProjects(question, change)
            let sentence = ChangeSentence(change: change, allProjects: told)
            return (question.label, sentence.aside, sentence.words)
          })),
    ]
  }

  /// The shares that the report tells of each wave, whichever projects answered it.
  private func allProjects(
    _ question: PublishedQuestion, _ change: PublishedChange
  ) -> (first: ShareText, last: ShareText)? {
    let former = slice.surveys.first { $0.title == survey.title && $0.quarter == change.since }?
      .questions.first { $0.name == question.name }
    guard let former, (former.detail <= .grouped) == (question.detail <= .grouped),
      let first = ShareText(former.opinion?.favourable ?? .none, of: former.base),
      let last = ShareText(question.opinion?.favourable ?? .none, of: question.base),
      !first.isFragile, !last.isFragile
    else { return nil }
    return (first, last)
  }

  /// « depuis 2023-T4, 2 parts favorables en hausse, 8 sans changement établi »; nil where none is
  /// assessed.
  var tally: String? {
    let assessed = changes.map(\.change).filter(\.verdict.isAssessed)
    guard let since = assessed.first?.since else { return nil }
    let verdicts: [(PublishedChange.Verdict, String)] = [
      (.risen, "en hausse"), (.fallen, "en baisse"),
      (.notEstablished, "sans changement établi"),
    ]
    let counts = verdicts.map { verdict, words in
      (assessed.count { $0.verdict == verdict }, words)
    }.filter { $0.0 > 0 }
    let parts = counts.enumerated().map { position, count in
      position == 0
        ? Phrase.count(count.0, "part favorable", "parts favorables") + " \(count.1)"
        : "\(count.0) \(count.1)"
    }
    return "depuis \(since.label), \(Phrase.list(parts))"
  }

  private func introduction(_ change: PublishedChange) -> String {
    let assessed = changes.count { $0.change.verdict.isAssessed }
    let projects =
      change.projects == 1
      ? "Le projet qui a répondu" : "Les \(change.projects) projets qui ont répondu"
    var text =
      "\(projects) aux deux vagues, \(change.since.label) et \(survey.quarter.label) : part favorable de "
      + "chaque question. Un changement est établi au seuil de 5 %, après correction (Holm) pour "
      + "\(Phrase.count(assessed, "question évaluée", "questions évaluées")) : un intervalle qui laisse "
      + "zéro de côté n’y suffit pas. Il ne dit pas sa cause. Parts et changements sont arrondis chacun "
      + "de leur côté."
    if change.projects >= 5 {
      text +=
        " L’intervalle à 95 % est le plus large de deux : l’un prend les personnes une à une, l’autre "
        + "tient compte de ce que celles d’un même projet se ressemblent."
    }
    if changes.contains(where: { $0.change.verdict.isAssessed && $0.change.figures == nil }) {
      text +=
        " Les chiffres manquent là où les parts de ces projets ne sont pas celles que ce rapport publie, "
        + "et diraient par différence comment d’autres ont répondu ; le constat porte sur toutes les "
        + "réponses."
    }
    return text
      + (survey.followed == nil
        ? " Les réponses des deux vagues ne sont pas reliées : une même personne a pu répondre deux fois."
        : " Toutes les réponses comptent ici ; les mêmes personnes ont leur partie plus loin.")
  }
}

/// The one sentence that stands for each verdict on a change.
struct ChangeSentence {
  let change: PublishedChange
  /// The told shares of each wave, where those of the projects of both may not be.
  var allProjects: (first: ShareText, last: ShareText)?

  static func nothingAssessed(_ verdicts: [PublishedChange.Verdict]) -> String {
    verdicts.contains(.tooFewPeople)
      ? "L’évolution n’est pas évaluable : moins de 30 avis par question à l’une des vagues."
      : "L’évolution n’est pas évaluable : les réponses proposées ont changé."
  }

  /// « (83 % → 87 %) », of all projects, where those of both waves may not be told.
  var aside: String {
    guard change.verdict.isAssessed, change.figures == nil, let allProjects else { return "" }
    return " (\(allProjects.first.percent) → \(allProjects.last.percent))"
  }

  /// After the question.
  var words: String {
    switch change.verdict {
    case .risen: "part favorable en hausse\(figures)\(scope)."
    case .fallen: "part favorable en baisse\(figures)\(scope)."
    case .notEstablished: "pas de changement établi\(figures)\(scope).\(unseen)"
    case .tooFewPeople: "évolution non évaluable, moins de 30 avis à l’une des vagues\(scope)."
    case .questionChanged: "évolution non évaluable, les réponses proposées ont changé."
    }
  }

  /// « , 62 % → 74 % (+12 points, 3 à 21) »
  private var figures: String {
    guard let figures = change.figures else {
      return " ; chiffres non communicables"
        + (allProjects == nil ? "" : " (entre parenthèses, tous projets de chaque vague)")
    }
    let sign = figures.change > 0 ? "+" : ""
    return ", \(percent(figures.first)) → \(percent(figures.last)) "
      + "(\(sign)\(points(figures.change)), \(number(figures.lower)) à \(number(figures.upper)))"
  }

  private var unseen: String {
    change.figures?.detectable.map {
      " Un changement de moins de \(points($0)) avait peu de chances d’être vu."
    } ?? ""
  }

  private var scope: String {
    change.projects < 5 ? ", \(Phrase.onlyInTheseProjects(change.projects))" : ""
  }

  private func percent(_ whole: Int) -> String { number(whole) + "\u{202F}%" }

  private func points(_ count: Int) -> String {
    "\(number(count))\u{A0}" + (abs(count) < 2 ? "point" : "points")
  }

  private func number(_ whole: Int) -> String { French.page.number(Decimal(whole)) }
}
