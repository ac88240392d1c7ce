import ArgumentParser
import Client
import Entry
import Foundation
import Monitoring
import Terminal
import Writing

struct EntryImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "importer",
    abstract: "Mettre dans le brouillon un fichier XLSX, ODS ou CSV, après l’avoir montré.",
    discussion: """
      Exemples\u{A0}:
        jalon saisie importer P06 2024-T4 p06.xlsx --essai
        jalon saisie importer P06 2024-T4 p06.csv
      Le fichier a une colonne «\u{A0}Case\u{A0}» et une colonne «\u{A0}Valeur\u{A0}», comme le modèle\u{A0};
      «\u{A0}Sur\u{A0}», «\u{A0}Manquant\u{A0}», «\u{A0}Motif\u{A0}» et «\u{A0}Message\u{A0}» si besoin. Un CSV est en UTF-8 ou Windows-1252,
      séparé par ; ou par des virgules.
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var quarter: QuarterOptions

  @Argument(help: ArgumentHelp("Fichier\u{A0}; - pour l’entrée.", valueName: "fichier"))
  var file: String

  @Flag(name: .customLong("essai"), help: "Montrer ce qui changerait, sans rien écrire.")
  var isTrial = false

  @Flag(name: .customLong("oui"), help: "Ne pas demander de confirmation.")
  var isConfirmed = false

  func run() async throws {
    let console = Console()
    let table = try read()
    let opened = try await OpenedQuarter.open(quarter, options, console)
    guard !opened.draft.isPending else {
      throw Failure(
        .conflict, "envoi_en_attente", "Un envoi de ce trimestre attend encore sa réponse.",
        "Pour l’envoyer de nouveau\u{A0}: jalon saisie envoyer \(opened.code) \(opened.quarter.label)"
      )
    }
    let sheet = try await opened.editableSheet()
    guard table.names(sheet.quarterReport) else {
      throw Failure(
        .refused, "autre_trimestre",
        "Ce fichier est le modèle d’un autre trimestre ou d’un autre projet.",
        "En faire un de celui-ci\u{A0}: jalon saisie modele \(opened.code) \(opened.quarter.label) -o modele.xlsx"
      )
    }
    let batch = table.batch(for: sheet)
    let (entries, refusals) = (batch.entries.map(sheet.keeping), batch.refusals)
    let changed = entries.filter { sheet[$0.cell] != $0 }
    if sheet.quarterReport.isFictitious { console.say("Données fictives.") }
    console.say(preview(changed, entries, refusals, in: sheet))
    if isTrial { return console.say("Essai\u{A0}: rien n’est écrit.") }
    guard !changed.isEmpty else {
      guard refusals.isEmpty else { throw ExitStatus.refused }
      return console.say("Tout est déjà ainsi, rien ne change.")
    }
    try confirm(changed.count, refusals.count, console)
    try opened.carryOut(
      .change(changed.map { CellChange(cell: $0.cell, former: nil, entry: $0) }),
      of: sheet.quarterReport)
    await opened.copier.finish()
    console.say(
      "Enregistré dans le brouillon. Pour vérifier\u{A0}: jalon saisie controler \(opened.code) \(opened.quarter.label)"
    )
  }

  private func read() throws -> ImportedTable {
    let contents =
      file == "-"
      ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: file)
    guard let contents else {
      throw Failure(
        .notFound, "fichier_introuvable", "Le fichier «\u{A0}\(file)\u{A0}» ne se lit pas.",
        "Vérifier son nom.")
    }
    guard contents.contains(where: { !" \n\r\t;,".utf8.contains($0) }) else {
      throw Failure(
        .refused, "fichier_vide", "Le fichier «\u{A0}\(file)\u{A0}» est vide.",
        "Partir du modèle\u{A0}: jalon saisie modele PROJET TRIMESTRE -o modele.xlsx")
    }
    if let table = try ImportedTable.reading([UInt8](contents)) { return table }
    throw Failure(
      .refused, "colonnes_absentes",
      "Aucune ligne de ce fichier ne nomme les colonnes «\u{A0}Case\u{A0}» et «\u{A0}Valeur\u{A0}».",
      "Partir du modèle\u{A0}: jalon saisie modele PROJET TRIMESTRE -o modele.xlsx")
  }

  private func preview(
    _ changed: [CellEntry], _ entries: [CellEntry], _ refusals: [ImportedTable.Refusal],
    in sheet: EntrySheet
  ) -> [String] {
    let counts =
      "\(entries.count) case\(entries.count > 1 ? "s" : "") lue\(entries.count > 1 ? "s" : ""), "
      + "dont \(changed.count) qui change\(changed.count > 1 ? "nt" : "")"
    let refused =
      refusals.isEmpty
      ? "." : "\u{A0}; \(refusals.count) refusée\(refusals.count > 1 ? "s" : "")\u{A0}:"
    return [counts + refused] + refusals.map { "  \($0.line)" }
      + changed.map { entry in
        let former = sheet[entry.cell]?.shown ?? "vide"
        return
          "\(sheet.quarterReport.label(of: entry.cell))\u{A0}: \(entry.shown), au lieu de \(former)"
      }
  }

  /// What is refused stays out; the rest goes in only if that is wanted.
  private func confirm(_ changed: Int, _ refused: Int, _ console: Console) throws {
    guard !isConfirmed else { return }
    let question =
      refused > 0
      ? "Mettre les \(changed) autres dans le brouillon\u{A0}? (o/n) > "
      : "Mettre ces \(changed) valeurs dans le brouillon\u{A0}? (o/n) > "
    guard ["o", "oui"].contains(try options.answer(console, question, option: "--oui").plain) else {
      throw Failure(
        .stopped, "non_confirme", "Rien n’est enregistré.",
        "Corriger le fichier, puis recommencer.")
    }
  }
}
