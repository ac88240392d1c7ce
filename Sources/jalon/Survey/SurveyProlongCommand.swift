import API
import ArgumentParser
import Monitoring
import Writing

struct SurveyProlongCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prolonger", abstract: "Recevoir plus longtemps, un an au plus depuis l’ouverture."
  )

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: NamedWave

  @Option(
    name: .customLong("jusquau"), help: ArgumentHelp("Nouveau dernier jour.", valueName: "date"))
  var until: String

  func run() async throws {
    let day = try NamedWave.day(until)
    try await options.act(WaveActRequest(.prolong, day: day), on: named) { wave in
      "prolongée jusqu’au \(French.terminal.day(wave.closesOn))."
    }
  }
}
