import API
import ArgumentParser
import Client
import Foundation
import Monitoring
import Terminal

struct ReportGiveBackCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restituer",
    abstract: "Une page en mots simples pour les personnes qui ont répondu.",
    discussion: """
      La page vient d’une publication\u{A0}: elle ne dit rien que les rapports ne disent. « Ce que le projet a fait de
      vos avis » est la rubrique « retour » du bilan, une fois acceptée\u{A0}: jalon bilan ecrire P06 2024 retour
      La faire relire par des personnes concernées avant de la donner.
      Exemple\u{A0}:
        jalon rapport restituer P06 --annee 2024 --gel "fin 2024" --format html,pdf,txt -o pages
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var call: CallOption

  @Argument(help: ArgumentHelp("Codes des projets.", valueName: "projet"))
  var projects: [String]

  @Option(
    name: [.customLong("annee"), .customLong("année")],
    help: ArgumentHelp("Année évaluée.", valueName: "année"))
  var year: Int

  @Option(
    name: .customLong("gel"),
    help: ArgumentHelp(
      "Gel dont faire la page\u{A0}; sinon la dernière publication.", valueName: "nom"))
  var freeze: String?

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "Un ou plusieurs de html, pdf, txt\u{A0}; sinon les trois.", valueName: "formats"))
  var formats: String?

  @Option(
    name: [.customShort("o"), .customLong("sortie")],
    help: ArgumentHelp("Dossier où écrire\u{A0}; sinon le dossier courant.", valueName: "dossier"))
  var folder: String?

  private var words: [String] {
    (formats ?? ResultsFormat.words).lowercased().split(separator: ",").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
  }

  func validate() throws {
    guard !words.isEmpty, words.allSatisfy({ ResultsFormat(rawValue: $0) != nil }) else {
      throw ValidationError("Formats\u{A0}: \(ResultsFormat.words).")
    }
    guard (1900...2099).contains(year) else {
      throw ValidationError("L’année s’écrit avec quatre chiffres, par exemple 2024.")
    }
  }

  func run() async throws {
    let (_, client) = try options.connected()
    let all = try await client.projects()
    let console = Console()
    var paths: [String] = []
    for project in try projects.map({ try call.project($0, among: all) }) {
      for format in words.compactMap(ResultsFormat.init(rawValue:)) {
        let bytes = try await client.results(
          ofProject: project.id, year: year, format: format.rawValue, freeze: freeze)
        let path = "\(folder ?? ".")/\(format.fileName(ofProject: project.code, year: year))"
        try DurableFile.replace(path, with: bytes, readableBy: .usual)
        paths.append(path)
        if !options.isJSON { console.say(path) }
      }
    }
    if options.isJSON {
      try Output(options: options, console: console).json(Listing(name: "fichiers", items: paths))
    }
  }
}
