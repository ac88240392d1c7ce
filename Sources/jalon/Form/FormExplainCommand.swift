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
    let refused = play.steps.flatMap(\.issues).filter { $0.question == question }.map(\.message)
    let lines = play.session.explanation(of: question) + refused
    if options.isJSON {
      return try console.say(json: ["question": [question], "explanation": lines])
    }
    console.say(lines)
  }
}
