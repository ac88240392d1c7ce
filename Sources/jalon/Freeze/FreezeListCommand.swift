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
      ["N°", "Nom", "État", "Année", "Données au", "Faite le", "Empreinte"],
      lines.map { line in
        [
          String(line.number), line.name ?? "", line.state, String(line.year),
          French.terminal.shortDay(line.day),
          "\(French.terminal.shortDay(line.madeOn)) \(French.terminal.time(line.madeAt))",
          String(line.digest.prefix(12)),
        ]
      }, isFictitious: false)
  }
}

extension PublicationLine {
  fileprivate var state: String {
    switch kind.value {
    case .provisional: "provisoire"
    case .freeze: "de travail"
    case .release: "diffusé"
    }
  }
}
