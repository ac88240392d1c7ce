import API
import ArgumentParser
import Client
import Foundation
import Monitoring
import Terminal
import Writing

struct FreezeListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "liste", abstract: "Lister les publications d’un appel.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var call: CallOption

  func run() async throws {
    let (_, client) = try options.connected()
    let lines = try await client.publications(
      call: try call.callID(among: try await client.axes()))
    let output = Output(options: options, console: Console())
    if options.isJSON { return try output.json(Listing(name: "publications", items: lines)) }
    output.table(
      ["N°", "Nom", "Année", "Données au", "Faite le", "Empreinte"],
      lines.map { line in
        [
          String(line.number), line.name ?? "provisoire", String(line.year),
          French.terminal.shortDay(line.day),
          "\(French.terminal.shortDay(line.madeOn)) \(line.madeAt)", String(line.digest.prefix(12)),
        ]
      }, isFictitious: false)
  }
}

struct FreezeShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "voir", abstract: "Dire quand un gel a été fait, et son empreinte.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var call: CallOption

  @Argument(help: ArgumentHelp("Nom du gel, par exemple \"fin 2024\".", valueName: "nom"))
  var name: String

  func run() async throws {
    let (_, client) = try options.connected()
    let lines = try await client.publications(
      call: try call.callID(among: try await client.axes()))
    guard let line = lines.first(where: { $0.name == name }) else {
      throw Failure(
        .notFound, "introuvable", "Aucun gel ne porte le nom «\u{A0}\(name)\u{A0}».",
        "Voir leurs noms avec\u{A0}: jalon gel liste")
    }
    let console = Console()
    if options.isJSON { return try Output(options: options, console: console).json(line) }
    console.say(line.sentence)
    console.say("Empreinte (SHA-256)\u{A0}: \(line.digest)")
  }
}

extension PublicationLine {
  /// « Publication n° 3, gel « fin 2024 », année 2024, … »
  var sentence: String {
    let what = name.map { "gel «\u{A0}\($0)\u{A0}»" } ?? "provisoire"
    return "Publication n°\u{A0}\(number), \(what)\u{A0}: année \(year), données au "
      + "\(French.terminal.day(day)), faite le \(French.terminal.day(madeOn)) à \(madeAt)."
  }
}

extension CallOption {
  /// The call that `--appel` names, or the only one that the account sees.
  func callID(among axes: [AxisLine]) throws -> UUID {
    let calls = Dictionary(
      axes.filter { code == nil || $0.call.uppercased() == code?.uppercased() }
        .map { ($0.callID, $0.call) }, uniquingKeysWith: { first, _ in first })
    guard let only = calls.first else { throw Failure.notFound }
    guard calls.count == 1 else {
      throw Failure(
        .badCommand, "appel_a_preciser",
        "Plusieurs appels vous sont ouverts\u{A0}: \(calls.values.sorted().joined(separator: ", ")).",
        "Préciser avec --appel.")
    }
    return only.key
  }
}
