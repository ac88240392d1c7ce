import ArgumentParser
import Foundation
import Monitoring
import Store

/// Gives a call the criteria of transferability; another framework is another file.
struct FrameworkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "charger-cadre",
    abstract: "Donner à un appel ses critères de transférabilité.",
    discussion: """
      Sans fichier, les 24 critères qui viennent avec Jalon (forms/transferabilite.json). Un cadre ne change plus dès qu’une
      cotation existe. Le service doit être arrêté s’il utilise la base embarquée.
      """)

  @OptionGroup var settings: Settings

  @Argument(help: ArgumentHelp("Code de l’appel.", valueName: "appel"))
  var call: String

  @Argument(help: ArgumentHelp("Fichier JSON du cadre.", valueName: "fichier"))
  var file: String?

  func run() async throws {
    let framework = try Self.framework(
      at: try file.map { URL(filePath: $0) }
        ?? settings.resources.appending(path: "forms/transferabilite.json"))
    let code = call
    try await administer(settings) { tx in
      guard let directory = try tx.directory(ofCall: code) else {
        throw OperatorFailure(
          sentence: "Aucun appel n’a le code \(code). Le charger d’abord avec\u{A0}: jalond charger"
        )
      }
      try tx.set(framework, ofCall: directory.callID)
    }
    say(
      "Cadre chargé pour \(call)\u{A0}: \(framework.criteria.count) critères en \(framework.dimensions.count) dimensions."
    )
  }

  static func framework(at url: URL) throws -> TransferFramework {
    let data: Data
    do {
      data = try Data(contentsOf: url)
    } catch {
      throw OperatorFailure(
        sentence: "Le fichier \(url.path) ne se lit pas. Vérifier son nom et ses droits.")
    }
    do {
      return try TransferFrameworkFile.read(data)
    } catch {
      throw OperatorFailure(sentence: error.sentence)
    }
  }
}
