import API
import ArgumentParser

struct SurveyAttestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attester",
    abstract: "Attester que la clé d’une vague dépouillée est détruite, copies comprises.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: NamedWave

  func run() async throws {
    try await options.act(WaveActRequest(.attest), on: named) { _ in
      "sans clé\u{A0}: le journal atteste que sa clé est détruite."
    }
  }
}
