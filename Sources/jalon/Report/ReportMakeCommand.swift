import API
import ArgumentParser
import Client
import Foundation
import Terminal

struct ReportMakeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "produire", abstract: "Produire le rapport d’un axe pour une année.",
    discussion: """
      Exemple\u{A0}:
        jalon rapport produire --axe 2 --annee 2024 --gel "fin 2024" --format pdf,html -o rapports

      Un rapport lit la dernière publication de l’année, ou le gel nommé. Voir\u{A0}: jalon gel --aide
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var call: CallOption

  @Option(name: .customLong("axe"), help: ArgumentHelp("Code de l’axe.", valueName: "code"))
  var axis: String

  @Option(
    name: [.customLong("annee"), .customLong("année")],
    help: ArgumentHelp("Année évaluée.", valueName: "année"))
  var year: Int

  @Option(
    name: .customLong("gel"),
    help: ArgumentHelp(
      "Gel dont faire le rapport\u{A0}; sinon la dernière publication.", valueName: "nom"))
  var freeze: String?

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "Un ou plusieurs, séparés par des virgules\u{A0}; sinon html.", valueName: "formats"))
  var formats: String?

  @Option(
    name: [.customShort("o"), .customLong("sortie")],
    help: ArgumentHelp("Dossier où écrire\u{A0}; sinon le dossier courant.", valueName: "dossier"))
  var folder: String?

  func validate() throws {
    let known = Set(["pdf", "html"])
    let unknown = wanted.filter { !known.contains($0) }
    guard unknown.isEmpty, !wanted.isEmpty else {
      throw ValidationError(
        "Le format «\u{A0}\(unknown.first ?? "")\u{A0}» n’existe pas. Formats\u{A0}: pdf, html."
      )
    }
    guard (1900...2099).contains(year) else {
      throw ValidationError("L’année s’écrit avec quatre chiffres, par exemple 2024.")
    }
  }

  func run() async throws {
    let (_, client) = try options.connected()
    let axis = try call.axis(self.axis, among: try await client.axes())
    let console = Console()
    var paths: [String] = []
    for (index, format) in wanted.enumerated() {
      console.warn(
        "Rapport axe \(axis.code), \(year)\u{A0}: \(format) (\(index + 1) sur \(wanted.count))")
      let bytes = try await client.report(
        axis: axis.id, year: year, format: format, freeze: freeze)
      let path = "\(folder ?? ".")/rapport-\(fileName(axis.code))-\(year).\(format)"
      // The file gets its final name only once it is complete and on the disk.
      try DurableFile.replace(path, with: bytes, readableBy: .usual)
      paths.append(path)
      if !options.isJSON { console.say(path) }
    }
    if options.isJSON {
      try Output(options: options, console: console).json(Listing(name: "fichiers", items: paths))
    }
  }

  private var wanted: [String] {
    (formats ?? "html").lowercased().split(separator: ",").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
  }

  /// A code comes from the service and must not lead out of the folder.
  private func fileName(_ code: String) -> String {
    let safe = code.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    return (code.first?.isNumber == true ? "axe-" : "") + String(safe)
  }
}
