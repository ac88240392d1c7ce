import Foundation
import Monitoring
import Publishing
import Writing

/// Each project in one line, the common indicators, and how the figures were made.
struct SummarySecondPage {
  let slice: PublicationSlice

  /// From so few projects on there is room for a chart.
  private static let fewProjects = 4

  var blocks: [Block] {
    [.table(projects)] + indicators + [.paragraph(money), .paragraph(reading)]
  }

  private var indicators: [Block] {
    let lines = slice.indicators.filter(\.isCommon).compactMap { published in
      published.together.map { IndicatorLine(indicator: published.indicator, series: $0) }
    }
    let bullets = BulletFigure(lines: lines, slice: slice, subject: slice.words.subject)
    if slice.projects.count <= Self.fewProjects,
      let figure = bullets.illustration(id: "g-resume-cibles")
    {
      return [.figure(figure)] + contributions
    }
    let brief = EssentialsSection(slice).summary
    return (brief.rows.isEmpty ? [] : [.table(brief)])
      + (slice.projects.count <= 2 * Self.fewProjects ? contributions : [])
  }

  /// What the evaluator judges that the projects contributed, in one line each.
  private var contributions: [Block] {
    let own = slice.judgements.filter { $0.judgement.kind == .contribution }
    let lines = own.isEmpty ? ["Contribution aux résultats : à écrire."] : own.map(line)
    return [
      .heading(SummaryFirstPage.heading("Contribution, jugée par l’évaluateur", "contribution")),
      .list(lines),
    ]
  }

  private func line(_ told: PublishedJudgement) -> String {
    let judged = told.judgement.plausibility.map { "plausibilité \($0.label)" }
    return "\(told.judgement.subject) : \(judged ?? "plausibilité à écrire")."
  }

  // MARK: Projects

  private var projects: Table {
    Table(
      id: "t-resume-projets",
      caption: slice.projects.count == 1 ? "Le projet en une ligne" : "Chaque projet en une ligne",
      columns: [
        .text("Projet", 34), .number(main?.indicator.name ?? "Personnes", 16),
        .number("Cibles atteintes", 12), .number("Dépensé en \(slice.year)", 14),
        .text("Transfert", 18), .text("Décision", 16),
      ], rows: slice.projects.map(row), note: note)
  }

  private func row(_ project: Project) -> [Table.Cell] {
    [
      Table.Cell("\(project.code) \(project.name)", .strong), people(project), targets(project),
      spent(project), transfer(project), decision(project),
    ]
  }

  private func transfer(_ project: Project) -> Table.Cell {
    let rated = RatedTransfer(slice)?.projects.first { $0.project.code == project.code }
    guard let verdict = rated?.settled.verdict else { return Table.Cell("pas coté", .soft) }
    return Table.Cell(verdict.label)
  }

  private func decision(_ project: Project) -> Table.Cell {
    guard let decision = slice.decision(of: project) else { return Table.Cell("à ouvrir", .soft) }
    guard let outcome = decision.outcome else { return Table.Cell("en cours", .soft) }
    return Table.Cell(outcome.label)
  }

  private var main: SliceIndicator? { slice.mainIndicator }

  private func people(_ project: Project) -> Table.Cell {
    guard let main, let own = main.projects.first(where: { $0.projectCode == project.code }) else {
      return Table.Cell("–", .soft)
    }
    return slice.cell(own.cumulated, own, FigureText(indicator: main.indicator))
  }

  private func targets(_ project: Project) -> Table.Cell {
    let count = TargetCount(
      slice.indicators.flatMap(\.projects).filter { $0.projectCode == project.code }
        .compactMap(\.target))
    return count.all == 0
      ? Table.Cell("sans cible", .soft) : Table.Cell("\(count.reached) sur \(count.all)")
  }

  private func spent(_ project: Project) -> Table.Cell {
    MeansSection.spent(project, in: slice).map { Table.Cell(French.page.euros($0)) }
      ?? Table.Cell("non connu", .soft)
  }

  private var note: String {
    let people =
      main.map {
        "\($0.indicator.name) : "
          + ($0.indicator.countsPassages
            ? "passages depuis le début, une personne pouvant venir plusieurs fois. "
            : "depuis le début. ")
      } ?? ""
    let part = if case .axis = slice.scope { "Dépensé : part de l’axe. " } else { "" }
    return people + part
      + "Transfert : lecture des cotations. Décision : fin de l’évaluation contradictoire. "
      + Phrase.source(slice)
  }

  // MARK: Words

  private var money: String {
    guard let told = MeansSection.totals(slice) else {
      return "Aucun compte rendu financier de \(slice.year) n’est encore accepté."
    }
    return "En \(slice.year), "
      + "\(Phrase.count(told.accounts, "compte accepté", "comptes acceptés")) sur \(slice.projects.count) : "
      + "\(French.page.euros(told.planned)) prévus, \(French.page.euros(told.spent)) dépensés, dont "
      + "\(French.page.euros(told.grant)) de subvention de l’appel."
  }

  private var reading: String {
    "Les chiffres sont ceux du rapport complet, au \(French.page.day(slice.today)) ; il dit leurs "
      + "intervalles, leurs limites et leurs sources. « n.c. » : non communiqué, pour protéger les personnes. "
      + "Les textes de l’évaluateur sont ses mots, les chiffres n’en dépendent pas."
  }
}
