import Foundation
import Monitoring
import Publishing
import Writing

/// What the evaluator judges that the projects contributed to an outcome, marked as hers; what she has not
/// written is said to be missing.
struct ContributionSection {
  let slice: PublicationSlice

  var blocks: [Block] {
    let contributions = slice.judgements.filter { $0.judgement.kind == .contribution }
    return [
      .heading(Heading(level: 1, text: "Contribution", id: "contribution")),
      .paragraph(
        "Un résultat s’améliore rarement par un projet seul. L’évaluateur dit ici, de ses mots et non par "
          + "un calcul, la part qu’il attribue aux projets, ce qui l’étaye, ce qui la contredit et ce qui "
          + "d’autre peut l’expliquer."),
      contributions.isEmpty
        ? .callout(
          Callout(
            kind: .note, title: "Contribution aux résultats", verdict: EvaluatorText.missing,
            paragraphs: [
              "L’évaluateur n’a encore rien écrit sur les résultats \(slice.words.possessive)."
            ]))
        : .table(table(contributions)),
    ]
  }

  private func table(_ contributions: [PublishedJudgement]) -> Table {
    Table(
      id: "t-contribution", caption: "Contribution aux résultats, jugée par l’évaluateur",
      columns: [
        .text("Résultat", 22), .text("Plausibilité", 14), .text("Ce qui l’étaye", 28),
        .text("Ce qui la contredit", 28), .text("Autres explications", 26),
      ],
      rows: contributions.map { told in
        let own = told.judgement
        return [
          Table.Cell(own.subject, .strong, detail: EvaluatorText.axis(of: told, in: slice)),
          EvaluatorText.cell(own.plausibility?.label), EvaluatorText.cell(own.evidenceFor),
          EvaluatorText.cell(own.evidenceAgainst), EvaluatorText.cell(own.otherCauses),
        ]
      }, note: EvaluatorText.source(slice))
  }
}

/// What texts of the evaluator have in common in a report.
enum EvaluatorText {
  static let missing = "à écrire"

  /// What is missing stands out as much as what is there.
  static func cell(_ text: String?) -> Table.Cell {
    text.map { Table.Cell($0) } ?? Table.Cell(missing, .strong)
  }

  static func day(_ day: Day?) -> Table.Cell { cell(day.map { French.page.shortDay($0) }) }

  static func source(_ slice: PublicationSlice) -> String {
    "Source : textes de l’évaluateur, données au \(French.page.day(slice.today)). "
      + "« À écrire » : ce qui manque encore."
  }

  /// Where several axes stand in one table.
  static func axis(of told: PublishedJudgement, in slice: PublicationSlice) -> String? {
    if case .region = slice.scope { "axe \(told.axisCode)" } else { nil }
  }
}
