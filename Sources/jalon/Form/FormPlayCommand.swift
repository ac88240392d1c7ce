import ArgumentParser
import Terminal
import XLSForm

struct FormPlayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jouer", abstract: "Donner des réponses, et voir ce que le formulaire en fait.",
    discussion: """
      Réponses en JSON, dans l’ordre\u{A0}:
        [{"question": "age", "answer": 12}, {"question": "ecole", "answer": "oui"}]
      ou par question\u{A0}: {"age": 12, "ecole": "oui"}. {"refused": true} refuse de répondre,
      null retire une réponse, {"add": "enfants"} ajoute à une répétition.
      Sans réponses, la commande montre le formulaire tel qu’il s’ouvre.
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var argument: FormArgument
  @OptionGroup var playing: PlayOptions

  func run() throws {
    let opened = try playing.opened(try argument.form())
    var play = FormPlay(opened)
    if let script = try playing.script() { play.play(script) }
    let console = Console()
    if options.isJSON {
      try console.say(json: PlayReport(opened, play))
    } else {
      console.say(PlayTranscript(opened, play).lines)
    }
  }
}
