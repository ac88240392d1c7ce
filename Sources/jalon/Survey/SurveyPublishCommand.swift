import API
import ArgumentParser
import Monitoring
import Writing

struct SurveyPublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publier",
    abstract: "Ouvrir une vague\u{A0}: son formulaire ne change plus, les cartes l’ouvrent.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: NamedWave

  func run() async throws {
    try await options.act(WaveActRequest(.publish), on: named) { wave in
      "publiée\u{A0}: elle reçoit du \(French.terminal.day(wave.opensOn)) au \(French.terminal.day(wave.closesOn))."
    }
  }
}
