import Foundation
import Monitoring
import Publishing
import Writing

/// How the contradictory evaluation of one project went, step by step, and what was decided.
struct DecisionSection {
  let slice: PublicationSlice
  private let project: Project

  /// Returns nil when the slice is not that of a project.
  init?(_ slice: PublicationSlice) {
    guard case .project(let project) = slice.scope else { return nil }
    self.slice = slice
    self.project = project
  }

  var blocks: [Block] {
    let heading = Block.heading(Heading(level: 1, text: "Décision", id: "decision"))
    guard let own = slice.decision(of: project) else {
      return [
        heading,
        .callout(
          Callout(
            kind: .note, title: "Évaluation contradictoire", verdict: EvaluatorText.missing,
            paragraphs: ["L’évaluation contradictoire de ce projet n’est pas encore ouverte."])),
      ]
    }
    return [heading, .table(table(own))]
  }

  private func table(_ own: Decision) -> Table {
    let reply = slice.replies.isEmpty ? "–" : "voir « \(slice.repliesTitle) »"
    let rows: [(String, Day?, Table.Cell)] = [
      ("Ouverture", own.openedOn, Table.Cell("–", .soft)),
      ("Réponse du porteur", own.answeredOn, Table.Cell(reply, .soft)),
      ("Réunion", own.metOn, EvaluatorText.cell(own.meeting)),
      (
        "Décision", own.decidedOn,
        own.outcome.map { outcome in
          Table.Cell(outcome.label, .strong, detail: own.grounds ?? "motifs : à écrire")
        } ?? EvaluatorText.cell(nil)
      ),
    ]
    return Table(
      id: "t-decision", caption: "Évaluation contradictoire du projet \(project.code)",
      columns: [.text("Étape", 24), .text("Date", 22), .text("Ce qui en est noté", 70)],
      rows: rows.map { [Table.Cell($0.0, .strong), EvaluatorText.day($0.1), $0.2] }
        + [
          [
            Table.Cell("Suite donnée", .strong), Table.Cell("–", .soft),
            EvaluatorText.cell(own.followUp),
          ]
        ], note: EvaluatorText.source(slice))
  }
}
