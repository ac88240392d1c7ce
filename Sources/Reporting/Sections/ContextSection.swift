import Foundation
import Monitoring
import Publishing
import Writing

/// What others must know before they do the same elsewhere: territory, team, cost for each person. A sheet
/// of one project; of several, side by side.
struct ContextSection {
  let slice: PublicationSlice

  /// Returns nil where no project of the slice tells its context.
  init?(_ slice: PublicationSlice) {
    guard !slice.contexts.isEmpty else { return nil }
    self.slice = slice
  }

  var blocks: [Block] {
    let isApart = TransferSection(slice) == nil
    let heading = Block.heading(
      Heading(
        level: isApart ? 1 : 2,
        text: slice.projects.count == 1 ? "Fiche de contexte" : "Contexte de chaque projet",
        id: "contexte"))
    return [heading]
      + (slice.projects.count == 1
        ? [.table(sheet(of: slice.projects[0]))]
        : [.paragraph(introduction), .table(comparison)])
  }

  // MARK: One project

  private func sheet(of project: Project) -> Table {
    let context = context(of: project)
    let rows: [(String, Table.Cell)] = [
      ("Départements", Table.Cell(departments(of: project))),
      ("Quartiers prioritaires (QPV)", told(context.priorityDistricts?.label)),
      ("Zones France ruralités (FRR)", told(context.ruralZones?.label)),
      ("Défavorisation sociale (FDep)", told(context.deprivation.map(ContextText.fifth))),
      ("Réseau d’avant le projet", told(context.network)),
      ("Équipe du projet", told(ContextText.team(context))),
      ("Durée", Table.Cell(ContextText.duration(of: project))),
      ("Coût par personne en \(slice.year)", cost(of: project)),
    ]
    return Table(
      id: "t-contexte", caption: "Contexte, équipe et moyens de \(project.code)",
      columns: [.text("Rubrique", 3), .text("Contenu", 7)],
      rows: rows.map { [Table.Cell($0.0, .strong), $0.1] }, note: note)
  }

  // MARK: Several

  private var introduction: String {
    let posts = slice.contexts.compactMap(\.context.teamFTE)
    let start = Phrase.projects(
      slice.contexts.count, of: slice.projects.count, "décrit son contexte",
      "décrivent leur contexte")
    guard let least = posts.min(), let most = posts.max(), posts.count > 1 else {
      return "\(start)."
    }
    let between =
      least == most
      ? "toutes de \(ContextText.posts(least))"
      : "de \(French.page.number(least)) à \(ContextText.posts(most))"
    return "\(start). Équipes : \(between)."
  }

  private var comparison: Table {
    Table(
      id: "t-contexte", caption: "Territoire, équipe et moyens de chaque projet",
      columns: [
        .text("Projet", 24), .text("Départements", 15), .text("QPV", 12), .text("FRR", 12),
        .number("FDep", 9), .number("Équipe (ETP)", 11), .text("Durée", 12),
        .number("Budget total", 15), .number("Coût par personne", 18),
      ],
      rows: slice.projects.map(row),
      note:
        "FDep : quintile, de 1 (le moins défavorisé) à 5 (le plus défavorisé). Coût par personne en "
        + "\(slice.year), du projet entier. " + note)
  }

  private func row(_ project: Project) -> [Table.Cell] {
    let context = context(of: project)
    return [
      Table.Cell("\(project.code) \(project.name)", .strong),
      Table.Cell(project.departmentCodes.joined(separator: ", ")),
      told(context.priorityDistricts?.short), told(context.ruralZones?.short),
      told(context.deprivation.map { String($0) }),
      told(context.teamFTE.map { French.page.number($0) }),
      Table.Cell(ContextText.duration(of: project)),
      project.budgetEUR > 0 ? euros(project.budgetEUR) : told(nil), cost(of: project),
    ]
  }

  // MARK: Both

  private func context(of project: Project) -> TransferContext {
    slice.contexts.first { $0.projectCode == project.code }?.context ?? TransferContext()
  }

  private func departments(of project: Project) -> String {
    Phrase.list(
      slice.departments.filter { project.departmentCodes.contains($0.code) }
        .map { "\($0.name) (\($0.code))" })
  }

  private func cost(of project: Project) -> Table.Cell {
    MeansSection.costPerPerson(project, in: slice) ?? Table.Cell("non connu", .soft)
  }

  private func told(_ text: String?) -> Table.Cell {
    text.map { Table.Cell($0) } ?? Table.Cell("non dit", .soft)
  }

  private func euros(_ amount: Decimal) -> Table.Cell { Table.Cell(French.page.euros(amount)) }

  private var note: String {
    "QPV : quartiers prioritaires de la politique de la ville. FRR : France ruralités revitalisation. ETP : "
      + "équivalents temps plein rémunérés par le projet. Source : ce que les porteurs en disent, et "
      + "comptes acceptés, au \(French.page.day(slice.today))."
  }
}

extension TransferContext.Coverage {
  fileprivate var short: String {
    switch self {
    case .whole: "tout"
    case .partly: "en partie"
    case .none: "hors zone"
    }
  }
}
