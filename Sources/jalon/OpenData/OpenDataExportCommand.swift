import API
import ArgumentParser
import Client
import Foundation
import Terminal

struct OpenDataExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exporter",
    abstract: "Écrire ce qui est diffusé comme données ouvertes.",
    discussion: """
      Exemple\u{A0}:
        jalon donnees exporter --annee 2024 --gel "fin 2024" --organisme FR-SIRENE-130007883 -o donnees

      Le dossier contient un paquet Frictionless (datapackage.json et ses tables), les résultats des projets au format IATI 2.03, et pour chaque projet une fiche action et une fiche de capitalisation à coller. Rien de ce qui n’est pas diffusé n’y entre.
      """)

  @OptionGroup var publication: PublicationOptions

  @Option(
    name: .customLong("gel"),
    help: ArgumentHelp(
      "Nom du gel diffusé\u{A0}; sinon la dernière diffusion de l’année.", valueName: "nom"))
  var freeze: String?

  @Option(
    name: .customLong("organisme"),
    help: ArgumentHelp(
      "Identifiant enregistré de qui publie, pour IATI.", valueName: "identifiant"))
  var publisher: String?

  @Option(
    name: [.customShort("o"), .customLong("sortie")],
    help: ArgumentHelp("Dossier où écrire.", valueName: "dossier"))
  var folder: String

  func run() async throws {
    let (_, client) = try publication.options.connected()
    let call = try publication.call.callID(among: try await client.axes())
    let reply = try await client.openData(
      call: call, year: publication.year, freeze: freeze, publisher: publisher)
    let paths = try reply.files.map(write)
    let console = Console()
    if publication.options.isJSON {
      return try Output(options: publication.options, console: console).json(
        Listing(name: "fichiers", items: paths))
    }
    if reply.isFictitious { console.say("Données fictives.") }
    console.say(paths)
    if publisher == nil {
      console.warn(
        "Sans --organisme, le fichier IATI porte un identifiant qu’aucun registre ne connaît.")
    }
  }

  /// A path comes from the service and must not lead out of the folder.
  private func write(_ file: OpenDataReply.File) throws -> String {
    let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ $0.wholeMatch(of: /[a-z0-9][a-z0-9.-]*/) != nil })
    else {
      throw Failure(
        .internalError, "fichier_refuse", "Le service nomme un fichier d’une façon inattendue.",
        "Signaler le problème à l’exploitant.")
    }
    let path = "\(folder)/\(file.path)"
    try DurableFile.replace(path, with: Data(file.text.utf8), readableBy: .usual)
    return path
  }
}
