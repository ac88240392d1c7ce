import API
import ArgumentParser
import Client
import Monitoring
import Terminal
import Writing
import XLSForm

struct SurveyPublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publier",
    abstract: "Ouvrir une vague\u{A0}: son formulaire ne change plus, les cartes l’ouvrent.",
    discussion: """
      Avec --essai, un script de l’auteur est d’abord joué sur le formulaire de la vague\u{A0}: si quelque chose n’est
      pas comme il l’attend, rien n’est ouvert.
      Exemple\u{A0}:
        jalon enquete publier ecoute --essai ecoute-essai.json
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: NamedWave
  @OptionGroup var trials: TrialOptions

  func run() async throws {
    if !trials.scripts.isEmpty { try await tryForm() }
    try await options.act(WaveActRequest(.publish), on: named) { wave in
      "publiée\u{A0}: elle reçoit du \(French.terminal.day(wave.opensOn)) au \(French.terminal.day(wave.closesOn))."
    }
  }

  /// As the wave has it, whatever file it came from.
  private func tryForm() async throws {
    let (_, client) = try options.connected()
    let wave = try named.wave(among: try await client.waves())
    let text = try await client.form(ofWave: wave.id).form
    guard let form = Form.read(markdown: text).form else { throw ClientError.unreadable }
    let passed = try trials.pass(form)
    if !options.isJSON { Console().say(passed) }
  }
}
