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
    let isOfOne = slice.projects.count == 1
    let heading = Block.heading(
      Heading(
        level: isApart ? 1 : 2, text: isOfOne ? "Contexte" : "Contexte de chaque projet",
        id: "contexte"))
    // Of one project the table follows those of its ratings, and its caption says what it is.
    return (isApart || !isOfOne ? [heading] : [])
      + (isOfOne
        ? [.table(sheet(of: slice.projects[0]))]
        : [.paragraph(introduction), .table(comparison)])
  }

  // MARK: One project

  private func sheet(of project: Project) -> Table {
    let context = context(of: project)
    let rows: [(String, Table.Cell)] = [
      ("Territoire", told(ContextText.territory(context))),
      ("Réseau d’avant le projet", told(context.network)),
      ("Équipe du projet", told(ContextText.team(context))),
      ("Coût par personne en \(slice.year)", cost(of: project)),
    ]
    return Table(
      id: "t-contexte", caption: "Fiche de contexte : territoire, équipe et coût",
      columns: [.text("Rubrique", 3), .text("Contenu", 7)],
      rows: rows.map { [Table.Cell($0.0, .strong), $0.1] }, note: source)
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
        "« – » : non dit. FDep : quintile, de 1 (le moins défavorisé) à 5 (le plus défavorisé). QPV : "
        + "quartiers prioritaires de la politique de la ville. FRR : France ruralités revitalisation. ETP : "
        + "équivalents temps plein rémunérés par le projet. Coût par personne en \(slice.year), du "
        + "projet entier : « Moyens et coûts » dit de quel nombre de personnes. " + source)
  }

  private func row(_ project: Project) -> [Table.Cell] {
    let context = context(of: project)
    return [
      Table.Cell("\(project.code) \(project.name)", .strong),
      Table.Cell(project.departmentCodes.joined(separator: ", ")),
      short(context.priorityDistricts?.short), short(context.ruralZones?.short),
      short(context.deprivation.map { String($0) }),
      short(context.teamFTE.map { French.page.number($0) }),
      Table.Cell(ContextText.duration(of: project)),
      short(project.budgetEUR > 0 ? French.page.euros(project.budgetEUR) : nil),
      Table.Cell(cost(of: project).text, cost(of: project).tone),
    ]
  }

  // MARK: Both

  private func context(of project: Project) -> TransferContext {
    slice.contexts.first { $0.projectCode == project.code }?.context ?? TransferContext()
  }

  private func cost(of project: Project) -> Table.Cell {
    MeansSection.costPerPerson(project, in: slice) ?? Table.Cell("non connu", .soft)
  }

  private func told(_ text: String?) -> Table.Cell {
    text.map { Table.Cell($0) } ?? Table.Cell("non dit", .soft)
  }

  private func short(_ text: String?) -> Table.Cell {
    text.map { Table.Cell($0) } ?? Table.Cell("–", .soft)
  }

  private var source: String {
    "Source : ce que les porteurs en disent, et comptes acceptés, au "
      + "\(French.page.day(slice.today))."
  }
}

extension TransferContext.Coverage {
  fileprivate var short: String {
    switch self {
    case .whole: "tout"
    case .partly: "en partie"
    case .none: "non"
    }
  }
}
