import ArgumentParser
import Foundation
import Logging
import Postgres
import Service
import ServiceLifecycle
import UnixSignals

/// Runs the service until it is told to stop.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Faire tourner le service.")

  @OptionGroup var settings: Settings
  @OptionGroup var address: Address

  func run() async throws {
    LoggingSystem.bootstrap { JSONLog(label: $0) }
    let logger = Logger(label: "jalond")
    let site = try await Site.open(
      settings, roles: Site.serviceRoles, logger: logger, onStep: say)
    try await serve(site, settings, address, logger: logger) { port in
      say("Le service répond sur http://\(address.host):\(port)")
    }
  }
}

/// Where the service listens.
struct Address: ParsableArguments {
  @Option(help: "Adresse d’écoute.")
  var host = "127.0.0.1"

  @Option(help: "Port d’écoute ; 0 en choisit un libre.")
  var port = 8421
}

/// Serves from a site, then closes it. Refuses a schema that this program does not know.
func serve(
  _ site: Site, _ settings: Settings, _ address: Address, logger: Logger,
  onRunning: @escaping @Sendable (Int) async -> Void
) async throws {
  let database = site.database(logger: logger)
  do {
    try await requireKnownSchema(database, settings, logger)
    let keys = settings.data.appending(path: "secrets/waves")
    let server = Server(
      ServerConfiguration(
        host: address.host, port: address.port, waveKeys: keys,
        reportResources: try settings.resources.appending(path: "reports")),
      database: database, logger: logger, onRunning: onRunning)
    let batches = BatchJob(
      database: database, keys: WaveKeyFolder(path: keys), logger: logger)
    try await ServiceGroup(
      configuration: .init(
        services: [.init(service: server), .init(service: batches)],
        gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    ).run()
  } catch {
    await database.close()
    await site.close()
    throw explained(error, address)
  }
  await database.close()
  await site.close()
}

private func requireKnownSchema(
  _ database: Database, _ settings: Settings, _ logger: Logger
) async throws {
  let folder = try settings.resources.appending(path: "sql").path
  let status = try await database.session.read { tx in
    try Migrator(
      folder: folder, connection: ConnectionConfiguration(conninfo: ""), logger: logger
    ).status(in: tx)
  }
  try require(upToDate: status)
}

private func explained(_ error: any Error, _ address: Address) -> any Error {
  guard "\(error)".contains("EADDRINUSE") || "\(error)".contains("errno: 98") else { return error }
  return OperatorFailure(
    sentence:
      "Le port \(address.port) est déjà pris. Arrêter l’autre programme, ou choisir un port avec --port."
  )
}
