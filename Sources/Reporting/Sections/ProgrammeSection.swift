import Foundation
import Monitoring
import Publishing
import Writing

/// The call: who asks for what, when, with how much.
struct ProgrammeSection {
  let slice: PublicationSlice

  init(_ slice: PublicationSlice) {
    self.slice = slice
  }

  var blocks: [Block] {
    let call = slice.call
    return [
      .heading(Heading(level: 1, text: "Le programme", id: "programme")),
      .paragraph("\(Phrase.sentence(call.title)) \(Phrase.sentence(call.scope))"),
      .keyFigures(figures),
      .heading(Heading(level: 2, text: "Cadre et règles", id: "programme-regles")),
      .table(rules),
      .heading(Heading(level: 2, text: "Calendrier", id: "programme-calendrier")),
      .table(calendar),
    ] + amendments + [
      .heading(
        Heading(
          level: 2, text: "Ce que l’appel demande à chaque projet", id: "programme-priorites")),
      .list(call.priorities.map(\.name)),
      .heading(Heading(level: 2, text: "Les axes", id: "programme-axes")),
      .list(
        slice.axes.map { axis in
          "Axe \(axis.code) – \(axis.name)"
            + (slice.scope == .axis(axis) ? " (objet de ce rapport)" : "")
        }),
    ]
  }

  private var amendments: [Block] {
    guard let table = AmendmentText(slice: slice).table else { return [] }
    return [
      .heading(Heading(level: 2, text: "Avenants", id: "programme-avenants")), .table(table),
    ]
  }

  private var figures: [KeyFigure] {
    let call = slice.call
    let share =
      call.applicationsReceived > 0
      ? "soit \(Phrase.percent(Double(call.projectsSelected) / Double(call.applicationsReceived)))"
        + " des dossiers"
      : ""
    return [
      KeyFigure(
        value: French.page.euros(call.envelopeEUR), label: "enveloppe de l’appel",
        basis: call.funder),
      KeyFigure(
        value: String(call.applicationsReceived),
        label: call.applicationsReceived < 2 ? "dossier reçu" : "dossiers reçus",
        basis: "par l’appel"),
      KeyFigure(
        value: String(call.projectsSelected),
        label: call.projectsSelected < 2 ? "projet retenu" : "projets retenus", basis: share),
      KeyFigure(
        value: String(slice.axes.count), label: slice.axes.count < 2 ? "axe" : "axes",
        basis: Phrase.count(slice.departments.count, "département", "départements")),
    ]
  }

  private var rules: Table {
    let call = slice.call
    let rules = call.rules
    let rows = [
      ("Politique publique", call.policy),
      ("Budget minimal d’un projet", French.page.euros(rules.minimumBudgetEUR)),
      ("Durée", "de \(rules.minimumDurationMonths) à \(rules.maximumDurationMonths) mois"),
      ("Fin au plus tard", French.page.day(rules.latestEndOn)),
      ("Saisie d’un trimestre", "dans les \(call.dueDays) jours qui suivent sa fin"),
      ("Comité de sélection", call.committee.joined(separator: " ; ")),
    ]
    return Table(
      id: "t-regles", caption: "Règles de l’appel \(call.code)",
      columns: [.text("Règle", 3), .text("Contenu", 7)],
      rows: rows.map { [Table.Cell($0.0), Table.Cell($0.1)] }, note: nil)
  }

  private var calendar: Table {
    Table(
      id: "t-calendrier", caption: "Étapes de l’appel",
      columns: [.text("Étape", 7), .text("Échéance", 3)],
      rows: slice.call.phases.map {
        [Table.Cell($0.name), Table.Cell(French.page.day($0.dueOn))]
      }, note: nil)
  }
}
