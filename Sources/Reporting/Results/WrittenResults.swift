import Foundation
import Publishing

extension ResultsPage {
  /// What people wrote, in the order of how many speak of it. Empty where nothing of it may be told.
  static func written(_ survey: SliceSurvey) -> [Section] {
    let told = survey.openAnswers.filter { $0.fewestTexts > 0 }
    guard !told.isEmpty else { return [] }
    let silent = told.flatMap(\.themes).count { $0.count.value == nil }
    let rest =
      silent == 0
      ? []
      : [
        "Pour \(silent) \(silent == 1 ? "autre sujet" : "autres sujets"), nous ne disons rien.",
        "Sinon, des personnes pourraient être reconnues.",
      ]
    let quotes = told.flatMap(\.quotes)
    let cuts =
      quotes.contains { $0.contains("[…]") }
      ? ["Le signe […] veut dire\u{A0}: des mots sont enlevés ici."] : []
    let counted =
      told.allSatisfy { $0.texts.value != nil }
      ? ["Nous comptons ici les personnes qui ont écrit."] : []
    let sentences =
      [
        "Des personnes ont aussi écrit avec leurs mots.", "Deux personnes ont tout lu.",
        "Elles ne savaient pas qui avait écrit.", "Elles ont noté les sujets dont vous parlez.",
      ] + counted + rest + cuts
    return [
      Section(
        heading: "Ce que vous avez écrit", sentences: sentences,
        results: told.map { AnsweredQuestion(written: $0, among: survey.total.responses) }
          + said(quotes))
    ]
  }

  private static func said(_ quotes: [String]) -> [AnsweredQuestion] {
    quotes.isEmpty
      ? []
      : [
        AnsweredQuestion(
          question: "Des mots que des personnes ont écrits",
          answers: quotes.map { "«\u{A0}\($0)\u{A0}»" })
      ]
  }
}

extension ResultsPage.AnsweredQuestion {
  fileprivate init(written own: PublishedOpenAnswers, among responses: PublishedFigure) {
    let themes = own.themes.filter { ($0.count.value ?? 0) > 0 }
      .sorted { ($0.count.value ?? 0, $1.label) > ($1.count.value ?? 0, $0.label) }
    question = own.label
    answers =
      own.texts.value.map { ["\(ResultsPage.people($0)) ont écrit."] }
      ?? [
        "Nous ne disons pas combien de personnes ont écrit.",
        "Nous comptons ici toutes les personnes qui ont répondu.",
      ]
    if let base = own.base(responses).value {
      answers += themes.compactMap { theme in
        theme.count.value.map {
          "«\u{A0}\(theme.label)\u{A0}»\u{A0}: \(Self.share($0, of: base))."
        }
      }
    }
    if !themes.isEmpty { answers.append("Une personne peut parler de plusieurs sujets.") }
  }
}
