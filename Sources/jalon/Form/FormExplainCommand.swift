import ArgumentParser
import Terminal
import XLSForm

struct FormExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "expliquer",
    abstract: "Dire pourquoi une question est cachée, refusée ou calculée ainsi.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var argument: FormArgument

  @Argument(help: ArgumentHelp("Nom de la question.", valueName: "question"))
  var question: String

  @OptionGroup var playing: PlayOptions

  func run() throws {
    var play = FormPlay(try playing.opened(try argument.form()))
    if let script = try playing.script() { play.play(script) }
    let console = Console()
    let key = play.session.key(named: question) ?? question
    let lines = play.session.explanation(of: key)
    guard !lines.isEmpty else {
      throw Failure(
        .notFound, "question_inconnue",
        "Le formulaire n’a pas de question «\u{A0}\(question)\u{A0}».",
        "Écrire son nom, ou son chemin, par exemple /data/enfants[1]/age.")
    }
    let lost = play.steps.filter { step in
      step.findings.contains { $0.reason == .unknownQuestion || $0.reason == .unknownRepeat }
    }.map {
      "La réponse à « \($0.step.target) » n’a pas été donnée\u{A0}: \($0.findings[0].message)"
    }
    let said = lines + refusal(of: key, in: play) + lost
    if options.isJSON {
      return try console.say(json: Report(question: key, explanation: said))
    }
    console.say(said)
  }

  /// Of the last answer that was given to it: one taken since makes an earlier refusal past.
  private func refusal(of key: String, in play: FormPlay) -> [String] {
    let last = play.steps.last { step in
      guard case .answer(let name, _) = step.step else { return false }
      return (play.session.key(named: name) ?? name) == key
    }
    guard let last, !last.findings.isEmpty, case .answer(_, let given) = last.step else {
      return []
    }
    return last.findings.map { "Réponse refusée\u{A0}: \(given?.words ?? "vide"). \($0.message)" }
  }
  private struct Report: Encodable {
    var question: String
    var explanation: [String]
  }
}
