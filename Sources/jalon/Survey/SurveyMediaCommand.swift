import API
import ArgumentParser
import Client
import Foundation
import Monitoring
import Terminal
import XLSForm

struct SurveyMediaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "medias",
    abstract: "Envoyer les images et les voix que le formulaire d’une vague nomme.",
    discussion: """
      Le formulaire les nomme dans ses colonnes media::image et media::audio, par langue s’il le faut. Les fichiers sont
      cherchés dans le dossier donné\u{A0}; ils ne changent plus une fois la vague publiée. Chacun\u{A0}: png, jpg ou webp pour
      une image, mp3, ogg, opus, m4a ou wav pour une voix, d’au plus 700\u{A0}ko.
      Exemple\u{A0}:
        jalon enquete medias ecoute voix/
      """,
    aliases: ["médias"])

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: NamedWave

  @Argument(help: ArgumentHelp("Le dossier des fichiers.", valueName: "dossier"))
  var folder: String

  func run() async throws {
    let console = Console()
    let (_, client) = try options.connected()
    let wave = try named.wave(among: try await client.waves())
    let asked = try await client.form(ofWave: wave.id)
    let names = Form.read(markdown: asked.form).form?.mediaNames ?? []
    guard !names.isEmpty else {
      throw Failure(
        .badCommand, "aucun_fichier_nomme", "Le formulaire de la vague ne nomme ni image ni voix.",
        "Les nommer dans ses colonnes media::image et media::audio, puis\u{A0}: jalon enquete corriger"
      )
    }
    let media = try names.map(medium)
    var line = wave
    for medium in media { line = try await client.send(medium, wave: wave.id) }
    if options.isJSON { return try Output(options: options, console: console).json(line) }
    console.say(
      names.count == 1
        ? "1 fichier envoyé\u{A0}: \(names[0])."
        : "\(names.count) fichiers envoyés\u{A0}: \(names.joined(separator: ", ")).")
    console.say("Les voir\u{A0}: jalon enquete apercu \(wave.survey)")
  }

  /// All are looked at before one is sent.
  private func medium(_ name: String) throws -> SurveyMediumMessage {
    let file = URL(filePath: folder).appending(path: name)
    guard SurveyMedium.isPlain(name), let content = try? Data(contentsOf: file) else {
      throw Failure(
        .notFound, "fichier_introuvable",
        "Le formulaire nomme «\u{A0}\(name)\u{A0}», qui n’est pas dans le dossier \(folder).",
        "L’y mettre, sous un nom de lettres sans accent, chiffres, points et tirets. Rien n’est envoyé."
      )
    }
    guard SurveyMedium(name: name, content: content) != nil else {
      throw Failure(
        .badCommand, "fichier_refuse", "Le fichier «\u{A0}\(name)\u{A0}» ne peut pas servir.",
        "Il faut \(SurveyMedium.kindsInFrench), d’au plus 700\u{A0}ko. Rien n’est envoyé.")
    }
    return SurveyMediumMessage(name: name, content: content)
  }
}
