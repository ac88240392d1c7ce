import API
import ArgumentParser
import Client
import Foundation
import Monitoring
import Terminal
import Writing

struct ReviewAcceptAllCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accepter-tout",
    abstract: "Accepter tous les trimestres reçus, une fois montré ce qu’ils ont d’inhabituel.",
    discussion: "Ceux où une question est ouverte, ou dont on demande la réouverture, restent.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var call: CallOption

  @Argument(help: ArgumentHelp("Trimestre, par exemple 2024-T4.", valueName: "trimestre"))
  var quarter: String

  @Flag(name: .customLong("oui"), help: "Ne pas demander de confirmation.")
  var isConfirmed = false

  func run() async throws {
    guard let typed = Quarter(quarter) else { throw Failure.badQuarter(quarter) }
    let console = Console()
    let (_, client) = try options.connected()
    let queue = try await client.reviews().filter { line in
      line.quarter == typed && line.state.value == .submitted
        && (call.code.map { $0.uppercased() == line.call.uppercased() } ?? true)
    }
    let ready = queue.filter { $0.openQuestions == 0 && !$0.isAskedToReopen }
    for line in ready { console.say(line.unusual) }
    if ready.count < queue.count {
      console.say(
        "Laissés, car une question ou une demande les attend\u{A0}: \(queue.count - ready.count)")
    }
    guard !ready.isEmpty else { return console.say("Aucun trimestre à accepter.") }
    if !isConfirmed {
      let answer = try options.answer(
        console,
        ready.count == 1
          ? "Accepter ce trimestre\u{A0}? (o/n) > "
          : "Accepter ces \(ready.count) trimestres\u{A0}? (o/n) > ", option: "--oui")
      guard ["o", "oui"].contains(answer.plain) else { throw ExitStatus.stopped }
    }
    try await accept(ready, typed, client, console)
  }

  /// Each by itself: what changed meanwhile is told and left.
  private func accept(
    _ lines: [ReviewQueue.Line], _ quarter: Quarter, _ client: JalonClient, _ console: Console
  ) async throws {
    let projects = try await client.projects()
    for line in lines {
      guard
        let project = projects.first(where: { $0.code == line.project && $0.call == line.call })
      else { continue }
      do throws(ClientError) {
        let act = ReviewActRequest(.approved, version: line.version, reason: nil)
        try await client.decide(act, project.id, quarter.code)
        console.say("\(line.project)\u{A0}: accepté.")
      } catch {
        console.warn("\(line.project)\u{A0}: laissé. \(error.sentence.0)")
      }
    }
  }
}

extension ReviewQueue.Line {
  fileprivate var unusual: String {
    let parts =
      (version > 1 ? ["version \(version)"] : [])
      + (explained > 0 ? ["\(explained) valeur\(explained > 1 ? "s" : "") avec motif"] : [])
      + (answeredQuestions > 0
        ? ["\(answeredQuestions) réponse\(answeredQuestions > 1 ? "s" : "") à lire"] : [])
    return "\(project) \(name)\u{A0}: "
      + (parts.isEmpty ? "rien d’inhabituel" : parts.joined(separator: ", "))
  }
}

extension Failure {
  static func badQuarter(_ text: String) -> Failure {
    Failure(
      .badCommand, "trimestre_mal_ecrit", "«\u{A0}\(text)\u{A0}» n’est pas un trimestre.",
      "L’écrire par exemple 2024-T4.")
  }
}
