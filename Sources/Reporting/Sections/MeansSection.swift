import Foundation
import Monitoring
import Publishing
import Writing

/// What the projects cost: planned, spent, by whom it is paid, what is left, and for each person.
struct MeansSection {
  let slice: PublicationSlice
  private let money: [PublishedMoney]

  /// Returns nil where no account of the year, or of one before, is told.
  init?(_ slice: PublicationSlice) {
    guard !slice.money.isEmpty else { return nil }
    self.slice = slice
    money = slice.money
  }

  var blocks: [Block] {
    [
      .heading(Heading(level: 1, text: "Moyens et coûts", id: "moyens")),
      .paragraph(introduction),
    ]
      + (accounted.isEmpty ? [] : [.table(account)])
      + (missing.map { [.paragraph($0)] } ?? [])
      + (costs.rows.isEmpty ? [] : [.table(costs)])
  }

  private var introduction: String {
    guard !accounted.isEmpty else {
      return
        "Aucun compte rendu financier de \(slice.year) n’est accepté à cette date : ce qui a été "
        + "dépensé, et le coût par personne, ne sont pas connus."
    }
    return
      "D’après les comptes rendus financiers acceptés. \(parts)Les montants sont arrondis à l’euro."
      + (slice.isFictitious ? " Montants fictifs." : "")
  }

  /// The projects with an account of the year.
  private var accounted: [Project] {
    slice.projects.filter { year(of: $0) != nil && share(of: $0) != nil }
  }

  /// Which are not in the table of several.
  private var missing: String? {
    let others = slice.projects.filter { project in
      !accounted.contains { $0.code == project.code }
    }
    guard !accounted.isEmpty, !others.isEmpty else { return nil }
    return "Sans compte rendu accepté pour \(slice.year), et donc hors du tableau : "
      + Phrase.list(others.map { "\($0.code) \($0.name)" }) + "."
  }

  /// Where some money is of another axis.
  private var parts: String {
    guard case .axis = slice.scope, slice.projects.contains(where: { $0.axes.count > 1 }) else {
      return ""
    }
    return "L’argent d’un projet de plusieurs axes est partagé entre eux comme il l’a déclaré. "
  }

  // MARK: The year's account

  private var account: Table {
    let rows = accounted.map { project in row(project, year(of: project)) }
    return Table(
      id: "t-moyens", caption: "Dépenses et financements de \(slice.year)",
      columns: [
        .text("Projet", 28), .number("Prévu", 15), .number("Dépensé", 15),
        .number("Subvention", 15), .number("Cofinancement", 17), .number("Non dépensé", 15),
        .number("En nature", 13),
      ],
      rows: rows + (accounted.count > 1 ? [whole] : []),
      note: "Cofinancement : produits reçus d’autres que l’appel. Non dépensé : ce qui reste de la "
        + "subvention. En nature : contributions volontaires, hors total. " + Phrase.source(slice))
  }

  private func row(_ project: Project, _ money: PublishedMoney?) -> [Table.Cell] {
    let name = Table.Cell("\(project.code) \(project.name)", .strong)
    guard let money, let share = share(of: project) else { return [name] }
    let amounts = [
      money.planned.charges, money.actual?.charges, money.actual?.grant, money.actual?.coFunding,
      money.actual.map { _ in money.unspent }, money.actual?.inKind,
    ]
    return [name] + amounts.map { euros($0.map { $0 * share }) }
  }

  private var whole: [Table.Cell] {
    let told = slice.projects.compactMap { project in
      year(of: project).flatMap { money in share(of: project).map { (money, $0) } }
    }
    func sum(_ amount: (PublishedMoney) -> Decimal?) -> Table.Cell {
      let amounts = told.compactMap { money, share in amount(money).map { $0 * share } }
      return Table.Cell(
        amounts.isEmpty ? "–" : French.page.euros(amounts.reduce(0, +).rounded(to: 0)), .strong)
    }
    return [
      Table.Cell(
        "Ensemble", .strong, detail: Phrase.count(told.count, "compte accepté", "comptes acceptés")),
      sum(\.planned.charges), sum { $0.actual?.charges }, sum { $0.actual?.grant },
      sum { $0.actual?.coFunding }, sum { money in money.actual.map { _ in money.unspent } },
      sum { $0.actual?.inKind },
    ]
  }

  private func euros(_ amount: Decimal?) -> Table.Cell {
    amount.map { Table.Cell(French.page.euros($0.rounded(to: 0))) } ?? Table.Cell("à venir", .soft)
  }

  private func year(of project: Project) -> PublishedMoney? {
    money.first { $0.projectCode == project.code && $0.year == slice.year }
  }

  /// Of the axis; the whole where the slice is not that of an axis.
  private func share(of project: Project) -> Decimal? {
    guard case .axis(let axis) = slice.scope else { return 1 }
    return project.axes.first { $0.axisCode == axis.code }?.share
  }

  // MARK: In other places

  /// What a project spent in the year, for the axis where the slice is that of one.
  static func spent(_ project: Project, in slice: PublicationSlice) -> Decimal? {
    guard let section = MeansSection(slice), let share = section.share(of: project) else {
      return nil
    }
    return section.year(of: project)?.actual.map { ($0.charges * share).rounded(to: 0) }
  }

  /// Of the whole project in the year; nil where nothing spent, or nobody counted, is told.
  static func costPerPerson(_ project: Project, in slice: PublicationSlice) -> Table.Cell? {
    MeansSection(slice)?.year(of: project)?.actual.flatMap {
      UnitCost(spent: $0.charges, project, in: slice)?.perPerson
    }
  }

  /// Of the year; nil where nothing spent is told yet.
  static func totals(
    _ slice: PublicationSlice
  ) -> (accounts: Int, planned: Decimal, spent: Decimal, grant: Decimal)? {
    guard let section = MeansSection(slice) else { return nil }
    let told = slice.projects.compactMap { project in
      section.year(of: project).flatMap { money in
        money.actual.flatMap { actual in
          section.share(of: project).map { (money.planned, actual, $0) }
        }
      }
    }
    guard !told.isEmpty else { return nil }
    return (
      told.count, told.reduce(0) { $0 + $1.0.charges * $1.2 }.rounded(to: 0),
      told.reduce(0) { $0 + $1.1.charges * $1.2 }.rounded(to: 0),
      told.reduce(0) { $0 + $1.1.grant * $1.2 }.rounded(to: 0)
    )
  }

  // MARK: What it costs for each

  /// Of whole projects: people and sessions are never shared between axes.
  private var costs: Table {
    let rows = slice.projects.compactMap { project in
      year(of: project)?.actual.flatMap { UnitCost(spent: $0.charges, project, in: slice) }
    }
    return Table(
      id: "t-couts", caption: "Coût par personne et par séance en \(slice.year)",
      columns: [
        .text("Projet", 30), .number("Dépensé (projet entier)", 22),
        .number("Coût par personne", 25), .number("Coût par séance", 20),
      ],
      rows: rows.map(\.cells),
      note:
        "Dépenses de l’année divisées par les personnes de l’année, chacune comptée une fois quand un "
        + "indicateur le fait, sinon entre deux bornes. Le coût n’est donné que là où le nombre l’est. « Non "
        + "calculé » : il manque à ce nombre des trimestres de l’année, et le coût serait trop haut. "
        + Phrase.source(slice))
  }
}
