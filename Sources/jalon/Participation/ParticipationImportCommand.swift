import API
import ArgumentParser
import Client
import Foundation
import Monitoring
import Terminal
import Workbook
import Writing

struct ParticipationImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "importer",
    abstract: "Déclarer des actions depuis un fichier XLSX, ODS ou CSV, après un aperçu.",
    discussion: """
      Une ligne par action, et en-tête (dans un CSV, séparés par ; ou par des virgules)\u{A0}:
       etape;niveau;date;personnes;reunions;qui;soutiens;preuve;effet;changement;motif
       conception;3;2024-T4;14;2;proches;FALC;compte rendu;oui;horaires élargis;
      Rien n’est enregistré tant qu’une case est refusée. Une ligne qui est déjà enregistrée telle quelle est laissée.
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: DeclaringProject

  @Argument(help: ArgumentHelp("Fichier XLSX, ODS ou CSV.", valueName: "fichier"))
  var file: String

  @Flag(name: .customLong("essai"), help: "Montrer l’aperçu, sans rien enregistrer.")
  var isTrial = false

  @Flag(name: .customLong("oui"), help: "Enregistrer sans le demander.")
  var isAgreed = false

  func run() async throws {
    let rows = try Self.rows(of: file)
    let (_, client) = try options.connected()
    let project = try await named.find(client)
    let table = ParticipationTable(rows, today: project.today)
    let console = Console()
    guard table.refusals.isEmpty else {
      throw Failure(
        .refused, "cases_refusees",
        "\(French.terminal.counted(table.refusals.count, "point")) à corriger\u{A0}:\n"
          + table.refusals.map { "- \($0)" }.joined(separator: "\n"), "Rien n’est enregistré.")
    }
    let there = try await client.participation(project.id).compactMap(\.last)
      .filter { !$0.isWithdrawn }.map(\.event)
    let new = table.events.filter { !there.contains(ParticipationFields($0.content)) }
    preview(project, table, new, console)
    guard !new.isEmpty else { return }
    guard !isTrial else { return console.say("Essai\u{A0}: rien n’est enregistré.") }
    if !isAgreed {
      let those = new.count == 1 ? "cette action" : "ces \(new.count) actions"
      let reply = try options.answer(
        console, "Enregistrer \(those)\u{A0}? (o/n) > ", option: "--oui")
      guard ["o", "oui"].contains(reply.lowercased()) else {
        return console.say("Rien n’est enregistré.")
      }
    }
    for event in new {
      let number = try await client.record(
        ParticipationRequest(versionRead: 0, event: event.content, note: nil), event: UUID(),
        project: project.id)
      console.say("Ligne \(event.row)\u{A0}: action n°\u{A0}\(number) enregistrée.")
    }
  }

  private func preview(
    _ project: ProjectSummary, _ table: ParticipationTable, _ new: [ParticipationTable.Event],
    _ console: Console
  ) {
    if project.isFictitious { console.say("Données fictives.") }
    if !table.ignoredHeadings.isEmpty {
      console.say("Colonnes laissées\u{A0}: \(table.ignoredHeadings.joined(separator: ", ")).")
    }
    let same = table.events.count - new.count
    console.say(
      "\(project.code)\u{A0}: \(French.terminal.counted(new.count, "action nouvelle", "actions nouvelles")), \(same) déjà là."
    )
    for event in new {
      console.say("- ligne \(event.row)\u{A0}: \(ParticipationLines.short(event.content))")
    }
  }

  private static func rows(of file: String) throws -> [(number: Int, cells: [String])] {
    let bytes: [UInt8]
    do {
      bytes = Array(try Data(contentsOf: URL(filePath: file)))
    } catch {
      throw Failure(
        .notFound, "fichier_introuvable", "Le fichier \(file) ne se lit pas.",
        "Vérifier son nom et ses droits.")
    }
    let workbook = try Workbook(spreadsheet: bytes, name: "actions")
    let rows = workbook.sheets.map { sheet in
      sheet.rows.map { row in
        (
          number: row.number,
          cells: row.cells.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
        )
      }.filter { $0.cells.contains { !$0.isEmpty } }
    }
    guard let first = rows.first(where: { !$0.isEmpty }) else {
      throw Failure(
        .refused, "fichier_vide", "Le fichier \(file) est vide.",
        "Y écrire une ligne d’en-tête, puis une ligne par action\u{A0}: jalon participation importer --aide"
      )
    }
    return first
  }
}
