import API
import ArgumentParser
import Client
import Foundation
import Monitoring
import Terminal
import Writing

struct NarrativeWriteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ecrire",
    abstract: "Écrire une rubrique du bilan, ou toutes, dans le brouillon.",
    discussion: """
      Rubriques\u{A0}: prevu, realise, difficultes, adaptations, partenaires, suites, reponse, retour.
      La réponse à l’évaluation a 600 caractères au plus et paraît dans les rapports. Le retour dit aux personnes ce
      que le projet a fait de leurs avis, en mots simples (jalon rapport restituer).
      """,
    aliases: ["écrire"])

  @OptionGroup var options: CommonOptions
  @OptionGroup var statement: StatementOptions

  @Argument(help: ArgumentHelp("Une seule rubrique.", valueName: "rubrique"))
  var section: String?

  @Option(
    name: .customLong("texte"),
    help: ArgumentHelp("Le texte, entre guillemets\u{A0}; vide, il efface.", valueName: "texte"))
  var text: String?

  @Option(
    name: .customLong("fichier"),
    help: ArgumentHelp("Un fichier de texte\u{A0}; - pour l’entrée.", valueName: "fichier"))
  var file: String?

  func run() async throws {
    let section = try section.map(known)
    let opened = try await OpenedStatement.open(statement, .narrative, options)
    try opened.reading.requireInPeriod(opened.subject)
    try await opened.editable()
    if opened.project.isFictitious { opened.console.say("Données fictives.") }
    if let section {
      try save(try words(section, opened), as: section, opened)
    } else {
      do {
        try askAll(opened)
      } catch {
        await opened.copier?.finish()
        throw error
      }
    }
    let ending = await opened.finished()
    let refusals = opened.content.refusals(of: opened.subject)
    if !refusals.isEmpty { opened.console.say("Avant d’envoyer\u{A0}:") }
    for refusal in refusals { opened.console.say("- \(refusal)") }
    opened.console.say(ending)
  }

  private func known(_ name: String) throws -> Narrative.Section {
    guard let section = Narrative.Section(rawValue: name.plain) else {
      let names = Narrative.Section.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(
        .badCommand, "rubrique_inconnue", "Aucune rubrique «\u{A0}\(name)\u{A0}».",
        "En choisir une\u{A0}: \(names).")
    }
    return section
  }

  private func words(_ section: Narrative.Section, _ opened: OpenedStatement) throws -> String {
    if let text { return text }
    if let file {
      let bytes =
        file == "-"
        ? FileHandle.standardInput.readDataToEndOfFile()
        : FileManager.default.contents(atPath: file)
      guard let bytes, let read = String(bytes: bytes, encoding: .utf8) else {
        throw Failure(
          .notFound, "fichier_illisible", "«\u{A0}\(file)\u{A0}» ne se lit pas comme un texte.",
          "Vérifier le nom, et enregistrer le fichier en UTF-8.")
      }
      return read
    }
    return try options.words(opened.console, "\(section.label) > ", option: "--texte \"…\"")
  }

  /// Section by section; an empty line keeps what is there.
  private func askAll(_ opened: OpenedStatement) throws {
    opened.console.say("\(opened.title.asSentence)")
    opened.console.say("Ligne vide\u{A0}: garder. Un tiret\u{A0}: effacer. Fin\u{A0}: stop.")
    for section in Narrative.Section.allCases {
      if let present = opened.content.narrative.texts[section], !present.isEmpty {
        opened.console.say(["\(section.label)\u{A0}:", "  \(present)"])
      }
      let line = try options.words(
        opened.console, "\(section.label) > ", option: "une rubrique et --texte \"…\"")
      if line.plain == "stop" { return }
      if line.isEmpty { continue }
      try save(line == "-" ? "" : line, as: section, opened)
    }
  }

  private func save(
    _ text: String, as section: Narrative.Section, _ opened: OpenedStatement
  ) throws {
    let body = PlainText.clean(text).trimmingCharacters(in: .whitespacesAndNewlines)
    try opened.change([.text(section, body.isEmpty ? nil : body)])
  }
}
