import API
import ArgumentParser
import Client
import Foundation
import Terminal

struct SurveyNumbersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "effectifs",
    abstract: "Déclarer combien de personnes un projet accompagne, invite, atteint.",
    discussion: """
      Ce qui n’est pas dit reste comme il était.
      Exemple\u{A0}:
        jalon enquete effectifs ecoute --population P01=240 --atteints P01=60 --refus P01=5
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: NamedWave
  @OptionGroup var projects: WaveProjectOptions

  func run() async throws {
    let lines = try projects.lines()
    guard !lines.isEmpty else {
      throw Failure(
        .badCommand, "rien_a_declarer", "Aucun effectif n’est donné.",
        "En donner un, par exemple --invites P01=80.")
    }
    let (_, client) = try options.connected()
    var wave = try named.wave(among: try await client.waves())
    let found = try lines.map { line in
      guard let project = wave.projects.first(where: { $0.code == line.code }) else {
        throw Failure(
          .notFound, Failure.notFound.code,
          "La vague \(wave.name) n’interroge pas le projet «\u{A0}\(line.code)\u{A0}».",
          "Ses projets\u{A0}: \(wave.projects.map(\.code).joined(separator: ", ")).")
      }
      return (project.id, line.numbers)
    }
    for (project, numbers) in found {
      wave = try await client.declare(numbers, wave: wave.id, project: project)
    }
    let console = Console()
    if options.isJSON { return try Output(options: options, console: console).json(wave) }
    if wave.isFictitious { console.say("Données fictives.") }
    console.say(
      "Effectifs de la vague \(wave.name) enregistrés. Voir\u{A0}: jalon enquete taux \(wave.survey)"
    )
  }
}
