import API
import ArgumentParser
import Client
import Foundation
import Interview
import Terminal
import XLSForm

struct SurveyPreviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apercu",
    abstract: "Répondre pour voir, comme les personnes\u{A0}: rien n’est envoyé ni gardé.",
    discussion:
      "L’adresse de l’aperçu dans un navigateur est dite d’abord\u{A0}; --adresse ne dit qu’elle.",
    aliases: ["aperçu"])

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: NamedWave

  @Option(
    name: .customLong("langue"),
    help: ArgumentHelp("Langue des questions, par exemple ar.", valueName: "langue"))
  var language: String?

  @Flag(name: .customLong("adresse"), help: "Dire l’adresse de la page, sans poser les questions.")
  var tellsAddressOnly = false

  func run() async throws {
    let (session, client) = try options.connected()
    let wave = try named.wave(among: try await client.waves())
    let address = "\(session.service)\(Route.surveyPreview.path([.wave: wave.id.inPath]))"
    let console = Console()
    if options.isJSON { return try console.say(json: ["adresse": address]) }
    if wave.isFictitious { console.say("Données fictives.") }
    console.say("Dans un navigateur\u{A0}: \(address)")
    guard !tellsAddressOnly else { return }
    let survey = try await client.form(ofWave: wave.id)
    guard let form = Form.read(markdown: survey.form).form else { throw ClientError.unreadable }
    try converse(form, console)
    console.say("Fin de l’aperçu\u{A0}: rien n’est envoyé ni gardé.")
  }

  private func converse(_ form: Form, _ console: Console) throws {
    var dialogue = LineDialogue(
      form, language: try language.map { try PlayOptions.language($0, of: form) },
      at: try moment(day: nil, zone: TimeZone.current.identifier),
      surroundings: LineSurroundings(keeping: .nowhere, visualOrder: visualOrder))
    console.say(dialogue.start())
    while true {
      let step: DialogueStep
      switch console.ask("> ") {
      case .line(let line): step = dialogue.receive(line)
      case .end: return
      case .interrupted: throw ExitStatus.interrupted
      }
      console.say(step.lines)
      if step.outcome != nil { return }
    }
  }
}
