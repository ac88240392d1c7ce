import ArgumentParser
import Client
import Terminal

struct ResponseWithdrawCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retirer", abstract: "Retirer vos réponses, avec le numéro de votre reçu.",
    discussion: "Le numéro est demandé, ou lu sur l’entrée standard.")

  @OptionGroup var options: CommonOptions

  func run() async throws {
    let console = Console()
    let client = JalonClient(try options.address(try SessionFile(options.folder).read()))
    try await options.askingAgain(console) {
      try await client.withdraw(receipt: try options.receiptNumber(console))
    }
    if options.isJSON { return try console.say(json: ["retire": true]) }
    console.say("Vos réponses sont retirées. Personne ne les a lues.")
  }
}
