import ArgumentParser
import Foundation
import Logging
import Service

/// Everything at once, with invented figures: to try Jalon on a machine without anything.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Essayer Jalon\u{A0}: seize projets, données fictives, rapports, service.")

  @OptionGroup var settings: Settings
  @OptionGroup var address: AddressOptions

  @Flag(
    name: [.customLong("sans-servir"), .customLong("no-serve")],
    help: "S’arrêter après les rapports.")
  var noServe = false

  func run() async throws {
    Interruption.say("Arrêté. La même commande finira ce qui manque.")
    if !noServe { try address.check() }
    try requireSolver()
    OperatorLog.begin(level: .warning, data: settings.data)
    let logger = Logger(label: "jalond")
    let site = try await Site.open(
      settings, roles: Site.serviceRoles + Site.loadingRoles, logger: logger, onStep: say)
    let demonstration = DemonstrationSite(
      site: site, settings: settings, resources: try settings.resources, logger: logger)
    do {
      try TemporaryFolder.use(in: settings.data)
      try await demonstration.loadIfNeeded()
      try await demonstration.produceReports()
    } catch {
      await site.close()
      throw error
    }
    guard !noServe else { return await site.close() }
    try await serve(site, settings, address, logger: logger) { port in
      say(guide(to: demonstration, port: port))
    }
  }

  private func guide(to demonstration: DemonstrationSite, port: Int) -> String {
    let service = "http://\(address.host):\(port)"
    let program = Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "jalon")
      .path
    let option = port == 8421 ? "" : " --service \(service)"
    return demonstration.guide(service: service, program: (program ?? "jalon") + option)
  }
}
