import API
import ArgumentParser
import Client
import Foundation
import Monitoring
import Terminal
import Writing

struct SurveyRateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "taux", abstract: "Combien de personnes sont invitées, atteintes, ont répondu.",
    discussion: """
      Taux de réponse\u{A0}: réponses sur personnes accompagnées par le projet (RR2 de l’AAPOR), ou, où leur nombre
      n’est pas connu, sur personnes invitées. Les réponses comptent par lots d’au moins 11, au dépouillement.
      Les effectifs se déclarent par\u{A0}: jalon enquete effectifs
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: NamedWave

  func run() async throws {
    let (_, client) = try options.connected()
    let wave = try named.wave(among: try await client.waves())
    let output = Output(options: options, console: Console())
    if options.isJSON { return try output.json(wave) }
    if !options.isRaw {
      output.console.say(
        "\(wave.title), \(wave.quarter.label)\u{A0}: \(wave.state.value.label), du \(French.terminal.day(wave.opensOn)) au \(French.terminal.day(wave.closesOn))."
      )
    }
    output.table(
      ["Projet", "Population", "Invités", "Atteints", "Refus", "Cartes", "Réponses", "Taux"],
      wave.projects.map(Self.cells), isFictitious: wave.isFictitious)
  }

  private static func cells(_ line: WaveLine.ProjectLine) -> [String] {
    let numbers = line.numbers.numbers
    let known = [numbers.population, numbers.invited, numbers.reached, numbers.refused].map {
      $0.map { French.terminal.number(Decimal($0)) } ?? "inconnu"
    }
    return [line.code] + known + [
      French.terminal.number(Decimal(line.codes)),
      line.answered.map { French.terminal.number(Decimal($0)) } ?? "n.c.", rate(line),
    ]
  }

  private static func rate(_ line: WaveLine.ProjectLine) -> String {
    guard let answered = line.answered else { return "n.c." }
    guard answered > 0 else { return "pas encore" }
    return line.numbers.numbers.responseRate(answered: answered)
      .map { French.terminal.percent($0) } ?? "N inconnu"
  }
}
