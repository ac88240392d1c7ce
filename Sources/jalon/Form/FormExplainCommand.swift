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
    let refused = play.steps.flatMap(\.issues).filter { $0.question == key }.map(\.message)
    if options.isJSON {
      return try console.say(json: Report(question: key, explanation: lines + refused))
    }
    console.say(lines + refused)
  }
  private struct Report: Encodable {
    var question: String
    var explanation: [String]
  }
}
