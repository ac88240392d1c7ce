import Foundation
import Monitoring
import Publishing
import Writing

/// The axis and its projects: who, where, for whom, with which part of the money.
struct AxisSection {
  let slice: PublicationSlice
  private let axis: Axis

  /// Returns nil when the slice is not that of an axis.
  init?(_ slice: PublicationSlice) {
    guard case .axis(let axis) = slice.scope else { return nil }
    self.slice = slice
    self.axis = axis
  }

  var blocks: [Block] {
    var blocks: [Block] = [
      .heading(Heading(level: 1, text: "L’axe et ses projets", id: "axe")),
      .paragraph(introduction),
    ]
    guard !slice.projects.isEmpty else { return blocks }
    blocks.append(.table(projects))
    if let map = TerritoryFigure(slice).figure { blocks.append(.figure(map)) }
    if slice.projects.contains(where: { $0.budgetEUR > 0 }) {
      blocks.append(.table(money))
    }
    blocks.append(.heading(Heading(level: 2, text: "Objet des projets", id: "axe-objet")))
    blocks.append(.list(slice.projects.map { "\($0.code) \($0.name) : \($0.summary)" }))
    blocks += LogicModel(slice)?.blocks ?? []
    return blocks + (ProjectAnswers(slice)?.blocks ?? [])
  }

  private var introduction: String {
    let count = slice.projects.count
    let several = slice.projects.count { $0.axes.count > 1 }
    guard count > 0 else { return "Aucun projet n’est rattaché à cet axe à cette date." }
    var text =
      "\(Phrase.count(count, "projet relève", "projets relèvent")) de l’axe "
      + "« \(axis.name) »."
    if several > 0 {
      text +=
        " \(Phrase.count(several, "projet est rattaché", "projets sont rattachés")) aussi à un "
        + "autre axe : \(several < 2 ? "ses" : "leurs") valeurs comptent en entier dans chacun, seul l’argent est partagé."
    }
    if count == 1 {
      text +=
        " Le rapport est donc court : les chiffres de l’axe sont ceux de ce projet, et aucune "
        + "comparaison n’est possible."
    }
    return text
  }

  private var projects: Table {
    Table(
      id: "t-projets", caption: "Projets de l’axe",
      columns: [
        .text("Projet", 25), .text("Porteur", 27), .text("Territoire", 24),
        .text("Départements", 18), .text("Période", 18), .text("État", 11),
      ],
      rows: slice.projects.map(row),
      note: slice.isFictitious
        ? "* Projet dont les dates, les montants ou les valeurs ont été inventés pour une "
          + "démonstration : données fictives."
        : nil)
  }

  private func row(_ project: Project) -> [Table.Cell] {
    let mark = project.isFictitious || slice.call.isFictitious ? "\u{A0}*" : ""
    return [
      Table.Cell("\(project.code) \(project.name)\(mark)", .strong),
      Table.Cell(project.holderName),
      Table.Cell(project.territory),
      Table.Cell(departments(of: project)),
      Table.Cell(
        "du \(French.page.shortDay(project.startsOn)) au "
          + French.page.shortDay(project.endsOn)),
      Table.Cell(project.state(in: .page)),
    ]
  }

  private func departments(of project: Project) -> String {
    if project.departmentCodes.count == slice.departments.count,
      project.departmentCodes.count > 3
    {
      return "tous (\(project.departmentCodes.count))"
    }
    return project.departmentCodes.joined(separator: ", ")
  }

  private var money: Table {
    let shares = slice.projects.map(share)
    let budgets = zip(slice.projects, shares).map { $0.budgetEUR * ($1 ?? 0) }
    let fundings = zip(slice.projects, shares).map { $0.fundingEUR * ($1 ?? 0) }
    var rows = zip(slice.projects, zip(shares, zip(budgets, fundings))).map {
      project, money in
      [
        Table.Cell("\(project.code) \(project.name)", .strong),
        Table.Cell(French.page.euros(project.budgetEUR)),
        Table.Cell(money.0.map { French.page.percent($0) } ?? "non connue"),
        Table.Cell(money.0 == nil ? "–" : French.page.euros(money.1.0.rounded())),
        Table.Cell(money.0 == nil ? "–" : French.page.euros(money.1.1.rounded())),
      ]
    }
    if rows.count > 1 {
      rows.append([
        Table.Cell("Ensemble de l’axe", .strong), Table.Cell(""), Table.Cell(""),
        Table.Cell(French.page.euros(budgets.reduce(0, +).rounded()), .strong),
        Table.Cell(French.page.euros(fundings.reduce(0, +).rounded()), .strong),
      ])
    }
    return Table(
      id: "t-budget", caption: "Budget des projets et part de l’axe",
      columns: [
        .text("Projet", 30), .number("Budget total", 16), .number("Part de l’axe", 14),
        .number("Budget de l’axe", 18), .number("Subvention de l’axe", 20),
      ],
      rows: rows,
      note: "La part de l’axe est déclarée par le projet ; les montants sont arrondis à l’euro."
        + (slice.isFictitious ? " Montants fictifs." : ""))
  }

  private func share(_ project: Project) -> Decimal? {
    project.axes.first { $0.axisCode == axis.code }?.share
  }
}
