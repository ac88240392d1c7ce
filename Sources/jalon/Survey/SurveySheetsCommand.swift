import API
import ArgumentParser
import Client
import Foundation
import Interview
import Monitoring
import Terminal
import Writing

struct SurveySheetsCommand: CodesCommand {
  static let configuration = CommandConfiguration(
    commandName: "feuilles",
    abstract: "Faire des feuilles de papier à remplir à la main, en PDF.",
    discussion: """
      Chaque feuille a son numéro\u{A0}: c’est un code, qui ne sert qu’une fois. Une autre personne que le porteur les
      tape ensuite par\u{A0}: jalon enquete saisir
      Le numéro est en bas de chaque page. Avec --gros, les lettres sont plus grandes.
      Exemple\u{A0}:
        jalon enquete feuilles ecoute --projet P01 --nombre 20 --langue ar -o feuilles-p01.pdf
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: NamedWave

  @Option(name: .customLong("projet"), help: ArgumentHelp("Code du projet.", valueName: "projet"))
  var project: String

  @Option(
    name: .customLong("nombre"),
    help: ArgumentHelp(
      "Combien de feuilles, \(AccessCode.mostSheetsAtOnce) au plus à la fois.", valueName: "nombre")
  )
  var count: Int

  @Option(
    name: .customLong("langue"),
    help: ArgumentHelp(
      "Langue des feuilles\u{A0}; sinon la première de la vague.", valueName: "langue"))
  var language: String?

  @Flag(name: .customLong("gros"), help: "En grandes lettres, pour les personnes qui voient mal.")
  var isLarge = false

  @Option(
    name: [.customShort("o"), .customLong("sortie")],
    help: ArgumentHelp("Fichier PDF des feuilles.", valueName: "fichier"))
  var output: String

  func validate() throws {
    guard (1...AccessCode.mostSheetsAtOnce).contains(count) else {
      throw ValidationError("On fait de 1 à \(AccessCode.mostSheetsAtOnce) feuilles à la fois.")
    }
  }

  func request(
    for line: WaveLine.ProjectLine, by session: Session
  ) -> AccessCodesRequest {
    AccessCodesRequest(
      project: line.id, number: count, address: "\(session.service)\(Route.surveyPage.path())",
      isPrinted: true, sheet: .init(language: language, isLarge: isLarge))
  }

  func files(for wave: WaveLine, _ line: WaveLine.ProjectLine) throws -> SheetFile {
    try SheetFile.reserve(output)
  }

  func sentence(_ count: Int, _ line: WaveLine.ProjectLine) -> String {
    "\(French.terminal.counted(count, "feuille")) pour \(line.code). Les imprimer, puis détruire ce fichier\u{A0}: leurs numéros ne sont nulle part ailleurs."
  }
}

/// One PDF under the name that was asked for, never over another.
struct SheetFile: CodeFiles {
  private let path: String

  static func reserve(_ path: String) throws -> SheetFile {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw Failure(
        .refused, "fichier_existant",
        "Le fichier \(path) existe déjà\u{A0}: rien n’est remplacé.",
        "En choisir un autre avec -o.")
    }
    try DurableFile.replace(path, with: Data())
    return SheetFile(path: path)
  }

  func remove() throws { try DurableFile.remove(path) }

  func write(
    _ reply: AccessCodesReply, of wave: WaveLine, _ line: WaveLine.ProjectLine, address: String
  ) throws -> [String] {
    try DurableFile.replace(path, with: reply.pdf ?? Data())
    return [path]
  }
}
