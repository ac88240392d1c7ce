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
      Partielle\u{A0}: la moitié des questions montrées au moins, moins de huit sur dix\u{A0}; interrompue\u{A0}: moins de la moitié.
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
      [
        "Projet", "Population", "Invités", "Atteints", "Refus", "Cartes", "Réponses", "Partielles",
        "Interrompues", "Taux",
      ],
      wave.projects.map { Self.cells($0, in: wave) }, isFictitious: wave.isFictitious)
    if !options.isRaw { Self.rest(of: wave).forEach(output.console.say) }
  }

  private static func cells(_ line: WaveLine.ProjectLine, in wave: WaveLine) -> [String] {
    let numbers = line.numbers.numbers
    let known = [numbers.population, numbers.invited, numbers.reached, numbers.refused].map {
      $0.map { French.terminal.number(Decimal($0)) } ?? "inconnu"
    }
    return [line.code] + known + [
      French.terminal.number(Decimal(line.codes)),
      told(line.answered), told(line.answered == 0 ? 0 : line.partial),
      told(line.answered == 0 ? 0 : line.brokenOff), rate(line, in: wave),
    ]
  }

  private static func told(_ count: Int?) -> String {
    count.map { French.terminal.number(Decimal($0)) } ?? "n.c."
  }

  /// Of the last tally: sendings that are in no project's count.
  private static func rest(of wave: WaveLine) -> [String] {
    guard wave.state.value == .tallied else { return [] }
    let left =
      wave.leftovers > 0
      ? ["Publiées sans projet, avec d’autres\u{A0}: \(wave.leftovers)."] : []
    let lost = wave.unpublished.map { $0 == 0 ? nil : "\($0)" } ?? "moins de 11"
    let paper = wave.onPaper.map { $0 > 0 ? ["Venues sur papier\u{A0}: \($0)."] : [] } ?? []
    return left + paper + ChannelLines.told(of: wave)
      + (lost.map { ["Non publiées, détruites sans être lues\u{A0}: \($0)."] } ?? [])
  }

  /// Whole and partial answers; those that broke off count where their number cannot be told.
  private static func rate(_ line: WaveLine.ProjectLine, in wave: WaveLine) -> String {
    guard let answered = line.answered else { return "n.c." }
    guard answered > 0 else { return wave.state.value == .tallied ? "non publié" : "pas encore" }
    return line.numbers.numbers.responseRate(answered: answered - (line.brokenOff ?? 0))
      .map { French.terminal.percent($0) } ?? "N inconnu"
  }
}
