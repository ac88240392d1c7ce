import Foundation
import Monitoring
import Publishing
import Writing

/// What was decided of each project, and what the evaluator recommends.
struct RecommendationSection {
  let slice: PublicationSlice

  var blocks: [Block] {
    [
      .heading(
        Heading(level: 1, text: "Décisions et recommandations", id: "recommandations")),
      .paragraph(DecisionTally(slice).sentence), .table(decisions),
      recommendations.isEmpty
        ? .callout(
          Callout(
            kind: .note, title: "Recommandations", verdict: EvaluatorText.missing,
            paragraphs: ["L’évaluateur n’a encore rien recommandé."])) : .table(actions),
    ]
  }

  private var decisions: Table {
    Table(
      id: "t-decisions", caption: "Évaluation contradictoire de chaque projet",
      columns: [
        .text("Projet", 26), .text("Ouverture", 13), .text("Réponse du porteur", 13),
        .text("Réunion", 13), .text("Décision", 18), .text("Motifs", 36),
      ],
      rows: slice.projects.map { project in
        let name = Table.Cell("\(project.code) \(project.name)", .strong)
        guard let own = slice.decision(of: project) else {
          return [name, Table.Cell("à ouvrir", .strong)]
            + (0..<4).map { _ in Table.Cell("–", .soft) }
        }
        return [
          name, EvaluatorText.day(own.openedOn), EvaluatorText.day(own.answeredOn),
          EvaluatorText.day(own.metOn),
          own.outcome.map {
            Table.Cell($0.label, .strong, detail: own.decidedOn.map { French.page.shortDay($0) })
          } ?? EvaluatorText.cell(nil), EvaluatorText.cell(own.grounds),
        ]
      }, note: EvaluatorText.source(slice))
  }

  private var recommendations: [PublishedJudgement] {
    slice.judgements.filter { $0.judgement.kind == .recommendation }
  }

  private var actions: Table {
    Table(
      id: "t-recommandations", caption: "Recommandations de l’évaluateur",
      columns: [
        .text("Recommandation", 46), .text("Priorité", 12), .text("Qui", 24),
        .text("Échéance", 14), .text("Suite donnée", 26),
      ],
      rows: recommendations.map { told in
        let own = told.judgement
        return [
          Table.Cell(own.subject, .strong, detail: EvaluatorText.axis(of: told, in: slice)),
          EvaluatorText.cell(own.priority?.label), EvaluatorText.cell(own.responsible),
          EvaluatorText.day(own.dueOn), EvaluatorText.cell(own.followUp),
        ]
      }, note: EvaluatorText.source(slice))
  }
}

/// How many decisions were taken, and which.
struct DecisionTally {
  let projects: Int
  let outcomes: [Decision.Outcome]

  init(_ slice: PublicationSlice) {
    projects = slice.projects.count
    outcomes = slice.projects.compactMap { slice.decision(of: $0)?.outcome }
  }

  var sentence: String {
    guard !outcomes.isEmpty else {
      return projects < 2
        ? "Le sort du projet n’est pas encore décidé."
        : "Le sort d’aucun des \(projects) projets n’est encore décidé."
    }
    guard projects > 1 else { return "Décision : \(outcomes[0].label)." }
    let decided = Phrase.count(outcomes.count, "projet", "projets")
    return "Le sort de \(decided) sur \(projects) est décidé : \(words)."
  }

  private var words: String {
    Phrase.list(
      Decision.Outcome.allCases.compactMap { outcome in
        let count = outcomes.count { $0 == outcome }
        return count == 0 ? nil : Phrase.count(count, outcome.label, outcome.label + "s")
      })
  }
}

extension PublicationSlice {
  func decision(of project: Project) -> Decision? {
    decisions.first { $0.projectCode == project.code }?.decision
  }
}
