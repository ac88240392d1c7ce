import Monitoring
import Publishing

/// What the report says of each project, on one line with what it rests on: its targets, who took part, what
/// changed, what it cost, and whether it can be carried elsewhere.
struct ProjectAnswers {
  let slice: PublicationSlice
  private let declared: DeclaredParticipation
  private let rated: RatedTransfer?

  /// Returns nil for a single project, of which the whole report tells.
  init?(_ slice: PublicationSlice) {
    guard slice.projects.count > 1 else { return nil }
    self.slice = slice
    declared = DeclaredParticipation(slice)
    rated = RatedTransfer(slice)
  }

  var blocks: [Block] {
    [
      .heading(Heading(level: 2, text: "Chaque projet en bref", id: "projets-bref")),
      .paragraph(
        "Les réponses de ce rapport, projet par projet, et sous chacune ce sur quoi elle repose. L’écart entre "
          + "groupes n’est évalué que pour l’ensemble des projets : les groupes d’un seul sont trop petits "
          + "pour qu’un changement y soit vu."),
      .table(table),
    ]
  }

  private var table: Table {
    Table(
      id: "t-bref", caption: "Cibles, participation, coût et transfert de chaque projet",
      columns: [
        .text("Projet", 22), .text("Cibles atteintes", 26), .text("Niveau de participation", 20),
        .text("Actions utiles", 13), .number("Coût par personne", 15), .text("Transfert", 22),
      ],
      rows: declared.projects.map(row),
      note:
        "Cibles : valeurs déclarées par le porteur. Participation : le niveau le plus haut qu’il déclare, et ses "
        + "actions avec preuve ; ce que les personnes en disent n’est publié que pour l’ensemble des projets. "
        + "Action utile : elle a changé quelque chose, au moins en partie. Coût : de l’année, "
        + "d’après les comptes acceptés du projet entier. Transfert : note convenue ou, à défaut, de "
        + "l’évaluateur. Le détail est dans les parties du rapport. " + Phrase.source(slice))
  }

  private func row(_ own: DeclaredParticipation.ProjectEvents) -> [Table.Cell] {
    [
      Table.Cell("\(own.project.code) \(own.project.name)", .strong), targets(of: own.project),
      level(own), changed(own),
      MeansSection.costPerPerson(own.project, in: slice) ?? Table.Cell("non connu", .soft),
      rated?.projects.first { $0.project.code == own.project.code }?.reading
        ?? Table.Cell("non coté", .soft),
    ]
  }

  private func targets(of project: Project) -> Table.Cell {
    let count = TargetCount(
      slice.indicators.flatMap(\.projects).filter { $0.projectCode == project.code }
        .compactMap(\.target))
    guard count.all > 0 else { return Table.Cell("sans cible", .soft) }
    return Table.Cell("\(count.reached) sur \(count.all)", detail: count.reserve)
  }

  private func level(_ own: DeclaredParticipation.ProjectEvents) -> Table.Cell {
    guard let level = own.level else { return Table.Cell("rien déclaré", .soft) }
    return Table.Cell(
      level.named,
      detail: "preuve : \(own.withEvidence) sur \(own.events.count)")
  }

  private func changed(_ own: DeclaredParticipation.ProjectEvents) -> Table.Cell {
    own.events.isEmpty
      ? Table.Cell("–", .soft)
      : Table.Cell("\(own.events.count { $0.effect != .no }) sur \(own.events.count)")
  }
}

extension TargetCount {
  /// What may be reached without being told so; nil where there is none.
  fileprivate var reserve: String? {
    let parts = [
      (indistinct, "proche ou atteinte", "proches ou atteintes"),
      (unpublished, "non publiée", "non publiées"),
    ]
    let told = parts.filter { $0.0 > 0 }.map { Phrase.count($0.0, $0.1, $0.2) }
    return told.isEmpty ? nil : told.joined(separator: ", ")
  }
}
