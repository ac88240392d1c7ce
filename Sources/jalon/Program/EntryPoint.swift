import API
import ArgumentParser
import Client
import Foundation
import FrenchCommands
import Terminal

/// Reads the command, runs it, and exits with the status that `jalon aide codes` documents.
@main
enum EntryPoint {
  static func main() async {
    Exchange.useOneThread()
    // A closed pipe (`jalon … | head`) ends the command silently.
    signal(SIGPIPE, SIG_DFL)
    let arguments = Array(CommandLine.arguments.dropFirst())
    var status = await run(arguments)
    if status == .done, Console.hasLostOutput {
      Console().warn("Le résultat n’a pas pu être écrit\u{A0}: le disque est plein ou fermé.")
      status = .internalError
    }
    exit(status.rawValue)
  }

  private static func run(_ arguments: [String]) async -> ExitStatus {
    let console = Console()
    do {
      var command = try namedCommand(arguments) ?? Jalon.parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return .done
    } catch let status as ExitStatus {
      return status
    } catch {
      if let failure = Failure(any: error) { return report(failure, arguments, console) }
      return report(parser: error, arguments, console)
    }
  }

  /// Parsed by the command whose name was typed and those under it: going through all of them takes a twentieth of
  /// the time in which a quarter opens. Returns nil where anything is wrong or asked of the whole, such as help.
  private static func namedCommand(_ arguments: [String]) -> (any ParsableCommand)? {
    var named: any ParsableCommand.Type = Jalon.self
    var left = arguments[...]
    while let name = left.first,
      let next = named.configuration.subcommands.first(where: {
        $0.configuration.commandName == name
      })
    {
      named = next
      left = left.dropFirst()
    }
    guard named != Jalon.self, let command = try? named.parseAsRoot(Array(left)) else { return nil }
    let configuration = type(of: command).configuration
    // A group of commands, or the parser's own help, has nothing to run but help.
    let isHelp = !configuration.subcommands.isEmpty || configuration.commandName == "help"
    return isHelp ? nil : command
  }

  private static func report(
    _ failure: Failure, _ arguments: [String], _ console: Console
  ) -> ExitStatus {
    let separator = failure.message.contains("\n") ? "\n" : " "
    console.warn(failure.message + separator + failure.help)
    for finding in failure.findings { console.warn("- \(finding.message)") }
    reportJSON(failure, arguments, console)
    // The key of the drafts must not outlive the session.
    if failure.code == Problem.Code.unknownSession.rawValue {
      let folder = StateFolder(environment: ProcessInfo.processInfo.environment)
      try? SessionFile(folder).remove()
    }
    return failure.status
  }

  /// Help and version arrive here too, as errors with the status 0.
  private static func report(
    parser error: any Error, _ arguments: [String], _ console: Console
  ) -> ExitStatus {
    let reply = ParserReply.to(
      error, of: Jalon.self, arguments: arguments, commonOptions: CommonOptions.usage,
      width: console.windowWidth)
    switch reply {
    case .help(let text):
      console.say(text)
      return .done
    case .mistake(let mistake):
      console.warn([mistake.suggestion, mistake.text].compactMap(\.self).joined(separator: "\n"))
      let failure = Failure(
        .badCommand, "commande_mal_ecrite", mistake.message,
        mistake.suggestion ?? "Voir\u{A0}: jalon --aide")
      reportJSON(failure, arguments, console)
      return .badCommand
    case nil:
      let failure = Failure(
        .internalError, "erreur_interne", "Jalon a rencontré une erreur.",
        "Recommencer. Si l’erreur revient, prévenir l’administrateur.")
      return report(failure, arguments, console)
    }
  }

  private static func reportJSON(_ failure: Failure, _ arguments: [String], _ console: Console) {
    guard arguments.contains("--json"), let options = try? CommonOptions.parse(["--json"]) else {
      return
    }
    try? Output(options: options, console: console).json(FailureReport(failure))
  }
}
