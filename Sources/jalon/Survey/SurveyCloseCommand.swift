import API
import ArgumentParser

struct SurveyCloseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cloturer", abstract: "Ne plus rien recevoir. Ce qui attend reste à dépouiller.",
    aliases: ["clôturer"])

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: NamedWave

  func run() async throws {
    try await options.act(WaveActRequest(.close), on: named) { _ in
      "close\u{A0}: elle ne reçoit plus rien."
    }
  }
}
