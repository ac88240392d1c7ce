import ArgumentParser
import Client
import Interview
import Terminal

struct ResponseWithdrawCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retirer", abstract: "Retirer vos réponses, avec le numéro de votre reçu.",
    discussion: "Le numéro est demandé, ou lu sur l’entrée standard.")

  @OptionGroup var options: CommonOptions

  @Option(
    name: .customLong("langue"),
    help: ArgumentHelp("Votre langue, par exemple ar.", valueName: "langue"))
  var language: String?

  func run() async throws {
    let console = Console()
    let client = JalonClient(try options.address(try SessionFile(options.folder).read()))
    let words = SurroundingWords(asked: language)
    if !options.isJSON { console.say(words.lines(.receipt)) }
    try await options.speaking(words, console) {
      try await options.askingAgain(console, in: words) {
        let receipt = try options.receiptNumber(console, in: words)
        try confirm(words, console)
        try await client.withdraw(receipt: receipt)
      }
    }
    if options.isJSON { return try console.say(json: ["retire": true]) }
    console.say(words.lines(.withdrawn))
  }

  /// What is taken back does not come back. A program has confirmed by calling.
  private func confirm(_ words: SurroundingWords, _ console: Console) throws {
    guard console.isInteractive, !options.asksNothing else { return }
    while true {
      console.say(words.lines(.confirmingWithdrawal))
      switch console.ask("> ") {
      case .line(let line):
        switch line.compactMap(\.wholeNumberValue) {
        case [1]: return
        case [2]: throw ExitStatus.stopped
        default: continue
        }
      case .end: throw Failure.endOfInput
      case .interrupted: throw Failure.interrupted
      }
    }
  }
}
