import API
import ArgumentParser
import Client
import Foundation
import Interview
import Terminal
import Writing

struct SurveyCodesCommand: CodesCommand {
  static let configuration = CommandConfiguration(
    commandName: "codes",
    abstract: "Faire des cartes\u{A0}: un code chacune, en PDF à découper et en texte.",
    discussion: """
      Les codes ne sont montrés que cette fois\u{A0}: le service n’en garde que des empreintes. Les distribuer au
      hasard, sans liste de noms.
      Exemple\u{A0}:
        jalon enquete codes ecoute --projet P01 --nombre 40 --adresse https://avis.exemple.fr/avis -o cartes
      """,
    aliases: ["cartes"])

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: NamedWave

  @Option(name: .customLong("projet"), help: ArgumentHelp("Code du projet.", valueName: "projet"))
  var project: String

  @Option(
    name: .customLong("nombre"),
    help: ArgumentHelp("Combien de cartes, 1000 au plus à la fois.", valueName: "nombre"))
  var count: Int

  @Option(
    name: .customLong("adresse"),
    help: ArgumentHelp(
      "Adresse écrite sur les cartes\u{A0}; sinon celle du service.", valueName: "adresse"))
  var address: String?

  @Flag(name: .customLong("texte"), help: "En texte seulement, sans le PDF.")
  var isTextOnly = false

  @Option(
    name: [.customShort("o"), .customLong("sortie")],
    help: ArgumentHelp("Dossier des cartes.", valueName: "dossier"))
  var output: String

  func validate() throws {
    guard (1...AccessCode.mostAtOnce).contains(count) else {
      throw ValidationError("On fait de 1 à \(AccessCode.mostAtOnce) cartes à la fois.")
    }
  }

  func request(
    for line: WaveLine.ProjectLine, by session: Session
  ) throws -> AccessCodesRequest {
    AccessCodesRequest(
      project: line.id, number: count,
      address: try address.map(Self.checked) ?? "\(session.service)\(Route.surveyPage.path())",
      isPrinted: !isTextOnly)
  }

  func files(for wave: WaveLine, _ line: WaveLine.ProjectLine) throws -> CardFiles {
    try CardFiles.reserve(for: wave, project: line.code, in: output)
  }

  func sentence(_ count: Int, _ line: WaveLine.ProjectLine) -> String {
    "\(French.terminal.counted(count, "carte")) pour \(line.code). Les codes ne sont nulle part ailleurs\u{A0}: garder ces fichiers sous clé, et les détruire une fois les cartes distribuées."
  }

  private static func checked(_ address: String) throws -> String {
    guard address.hasPrefix("https://") || address.hasPrefix("http://"), address.utf8.count <= 200,
      address.utf8.allSatisfy({ (33...126).contains($0) })
    else {
      throw Failure(
        .badCommand, "adresse_mal_ecrite", "«\u{A0}\(address)\u{A0}» n’est pas une adresse.",
        "L’écrire https://avis.exemple.fr/avis.")
    }
    return address
  }
}
