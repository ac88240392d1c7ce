import ArgumentParser

struct CallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "appel", abstract: "Les appels\u{A0}: ce qu’ils disent, et leurs avenants.",
    subcommands: [CallShowCommand.self, CallAmendCommand.self])
}
