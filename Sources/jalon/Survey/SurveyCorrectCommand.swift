import API
import ArgumentParser
import Client

struct SurveyCorrectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corriger",
    abstract: "Donner un formulaire corrigé à une vague qui n’est pas publiée.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: NamedWave

  @Option(
    name: .customLong("formulaire"),
    help: ArgumentHelp("Le formulaire corrigé.", valueName: "fichier"))
  var path: String

  func run() async throws {
    let form = try SurveyCreateCommand.markdown(path)
    try await options.act(WaveActRequest(.correct, form: form), on: named) { wave in
      "corrigée\u{A0}: son formulaire est la version \(wave.version)."
    }
  }
}
