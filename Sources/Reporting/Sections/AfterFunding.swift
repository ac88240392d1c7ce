import Foundation
import Monitoring
import Publishing
import Writing

/// What becomes of the projects once the grant has ended: what was decided, and how much of what they spend
/// the grant pays.
struct AfterFunding {
  let slice: PublicationSlice
  private let shares: [String: Decimal]

  init(_ slice: PublicationSlice) {
    self.slice = slice
    shares = Dictionary(
      slice.money.filter { $0.year == slice.year }.compactMap { money in
        money.actual.flatMap { actual in
          actual.charges > 0 ? (money.projectCode, min(1, actual.grant / actual.charges)) : nil
        }
      }, uniquingKeysWith: { first, _ in first })
  }

  var blocks: [Block] {
    [
      .heading(Heading(level: 1, text: "Après le financement", id: "apres")),
      .paragraph(finding), .paragraph(limits),
    ] + (slice.projects.count > 1 ? [.table(table)] : [])
  }

  private var finding: String {
    let told = slice.projects.compactMap { shares[$0.code] }
    guard let least = told.min(), let most = told.max() else {
      return
        "Aucun compte de \(slice.year) n’est encore accepté : ce que la subvention paie des dépenses n’est "
        + "pas connu."
    }
    let percent = { (share: Decimal) in French.page.percent(share) }
    guard slice.projects.count > 1 else {
      return
        "En \(slice.year), la subvention de l’appel paie \(percent(most)) des dépenses du projet. "
        + ends
    }
    let accounts = Phrase.count(
      told.count, "projet dont le compte est accepté", "projets dont le compte est accepté")
    let between =
      least == most
      ? "\(percent(most)) des dépenses"
      : "de \(percent(least)) à \(percent(most)) des dépenses selon le projet"
    return
      "En \(slice.year), la subvention de l’appel paie \(between) (\(accounts)). \(ends)"
  }

  /// How many projects the grant has left, on the day of the data.
  private var ends: String {
    let over = slice.projects.count { $0.endsOn < slice.today }
    guard slice.projects.count > 1 else {
      let end = French.page.day(slice.projects.map(\.endsOn).max() ?? slice.today)
      return over == 1 ? "Il est terminé depuis le \(end)." : "Il finit le \(end)."
    }
    switch over {
    case 0: return "Aucun des \(slice.projects.count) projets n’est terminé."
    case slice.projects.count: return "Les \(over) projets sont terminés."
    default:
      return
        "\(Phrase.count(over, "projet est terminé", "projets sont terminés")) sur \(slice.projects.count)."
    }
  }

  private var limits: String {
    "Plus cette part est haute, plus la suite dépend d’un autre financement. Rien ne dit encore si les effets "
      + "durent : il faudrait revenir vers les personnes une fois les projets finis."
  }

  private var table: Table {
    Table(
      id: "t-apres", caption: "Fin de chaque projet, part de la subvention et suite décidée",
      columns: [
        .text("Projet", 30), .text("Fin", 16), .number("Subvention sur dépenses", 20),
        .text("Décision", 20), .text("Suite donnée", 34),
      ],
      rows: slice.projects.map(row),
      note:
        "Subvention de l’appel sur dépenses de \(slice.year), projet entier, d’après les comptes acceptés. "
        + "Décision et suite : textes de l’évaluateur, données au \(French.page.day(slice.today)).")
  }

  private func row(_ project: Project) -> [Table.Cell] {
    let decision = slice.decision(of: project)
    return [
      Table.Cell("\(project.code) \(project.name)", .strong),
      Table.Cell(French.page.shortDay(project.endsOn)),
      shares[project.code].map { Table.Cell(French.page.percent($0)) }
        ?? Table.Cell("non connu", .soft),
      decision?.outcome.map { Table.Cell($0.label) }
        ?? Table.Cell(decision == nil ? "à ouvrir" : "en cours", .soft),
      decision?.outcome == nil ? Table.Cell("–", .soft) : EvaluatorText.cell(decision?.followUp),
    ]
  }
}
