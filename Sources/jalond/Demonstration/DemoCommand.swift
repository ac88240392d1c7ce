import ArgumentParser
import Foundation
import Logging
import Service

/// Everything at once, with invented figures: to try Jalon on a machine without anything.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Essayer Jalon : seize projets, données fictives, rapports, service.")

  @OptionGroup var settings: Settings
  @OptionGroup var address: Address

  @Flag(name: .customLong("no-serve"), help: "S’arrêter après les rapports.")
  var noServe = false

  func run() async throws {
    LoggingSystem.bootstrap { label in
      var log = JSONLog(label: label)
      log.logLevel = .warning
      return log
    }
    let logger = Logger(label: "jalond")
    let site = try await Site.open(
      settings, roles: Site.serviceRoles + Site.loadingRoles, logger: logger, onStep: say)
    let demonstration = DemonstrationSite(
      site: site, settings: settings, resources: try settings.resources, logger: logger)
    do {
      try await demonstration.loadIfNeeded()
      try await demonstration.produceReports()
    } catch {
      await site.close()
      throw error
    }
    guard !noServe else { return await site.close() }
    let host = address.host
    let program = Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "jalon")
      .path
    try await serve(site, settings, address, logger: logger) { port in
      let service = "http://\(host):\(port)"
      let option = port == 8421 ? "" : " --service \(service)"
      say(demonstration.guide(service: service, program: (program ?? "jalon") + option))
    }
  }
}
