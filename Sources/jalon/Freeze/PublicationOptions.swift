import API
import ArgumentParser
import Client
import Foundation
import Monitoring
import Terminal
import Writing

/// The year and the call that a publication is about.
struct PublicationOptions: ParsableArguments {
  @OptionGroup var options: CommonOptions
  @OptionGroup var call: CallOption

  @Option(
    name: [.customLong("annee"), .customLong("année")],
    help: ArgumentHelp("Année évaluée.", valueName: "année"))
  var year: Int

  func validate() throws {
    guard (2000...2099).contains(year) else {
      throw ValidationError("L’année s’écrit avec quatre chiffres, par exemple 2024.")
    }
  }

  /// Asks the service for a publication and prints which one it is.
  func publish(
    _ kind: Edition.Kind, name: String? = nil, withUnreviewed: Bool = false
  ) async throws {
    let (_, client) = try options.connected()
    let call = try call.callID(among: try await client.axes())
    let console = Console()
    console.warn("Protection des chiffres\u{A0}: cela peut prendre une minute.")
    let line = try await client.publish(
      PublicationRequest(
        kind: kind, year: year, name: name, withUnreviewed: withUnreviewed ? true : nil), call: call
    )
    if options.isJSON { return try Output(options: options, console: console).json(line) }
    console.say(line.sentence)
    if kind == .freeze {
      console.say(
        "Ses rapports sont des documents de travail. Pour le rendre public\u{A0}: jalon gel diffuser "
          + "\"\(line.name ?? "")\" --annee \(line.year)")
      console.say(
        "Chaque porteur lit dès maintenant le projet de rapport de son projet. Sa réponse, une fois acceptée, entre dans le gel suivant."
      )
    }
    console.say(
      "Voir les rapports avec\u{A0}: jalon rapport produire --axe AXE --annee \(line.year)"
        + (line.name.map { " --gel \"\($0)\"" } ?? ""))
  }
}

extension PublicationOptions {
  /// What a release would show and hide.
  func trial(
    of name: String?, isProved: Bool, indicator: String? = nil
  ) async throws -> GaugeMessage {
    let (_, client) = try options.connected()
    let call = try call.callID(among: try await client.axes())
    Console().warn("Protection des chiffres\u{A0}: cela peut prendre une minute.")
    return try await client.trial(
      TrialRequest(year: year, name: name, isProved: isProved, indicator: indicator), call: call)
  }
}

extension PublicationLine {
  /// « Publication n° 3, gel « fin 2024 », année 2024, … »
  var sentence: String {
    let state = kind.value == .release ? "diffusé" : "non diffusé"
    let what = name.map { "gel «\u{A0}\($0)\u{A0}» \(state)" } ?? "provisoire"
    return "Publication n°\u{A0}\(number), \(what)\u{A0}: année \(year), données au "
      + "\(French.terminal.day(day)), faite le \(French.terminal.day(madeOn)) à \(French.terminal.time(madeAt))."
  }
}
