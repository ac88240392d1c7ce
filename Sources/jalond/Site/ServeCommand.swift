import ArgumentParser
import Disclosure
import Foundation
import Logging
import Postgres
import Service
import ServiceLifecycle

/// Runs the service until it is told to stop.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "servir", abstract: "Faire tourner le service.", aliases: ["serve"])

  @OptionGroup var settings: Settings
  @OptionGroup var address: AddressOptions
  @OptionGroup var metrics: MetricsOptions

  func run() async throws {
    try address.check()
    try requireSolver()
    OperatorLog.begin(level: .info, data: settings.data)
    let logger = Logger(label: "jalond")
    let site = try await Site.open(
      settings, roles: Site.serviceRoles, logger: logger, onStep: say)
    try TemporaryFolder.use(in: settings.data)
    try await serve(site, settings, address, metrics, logger: logger) { port in
      say("Le service répond sur http://\(address.host):\(port)")
    }
  }
}

/// Where the service listens.
struct AddressOptions: ParsableArguments {
  @Option(
    name: [.customLong("hote"), .customLong("host")],
    help: ArgumentHelp("Adresse d’écoute.", valueName: "adresse"))
  var host = "127.0.0.1"

  @Option(help: ArgumentHelp("Port d’écoute\u{A0}; 0 en choisit un libre.", valueName: "port"))
  var port = 8421

  /// The system would keep the last sixteen bits of a larger number, and listen elsewhere.
  func validate() throws {
    guard (0...Int(UInt16.max)).contains(port) else {
      throw ValidationError(
        "Le port \(port) n’existe pas. En choisir un de 1 à 65535 avec --port, ou 0 pour un port libre."
      )
    }
  }

  /// Tries the address before anything else is begun.
  func check() throws {
    do {
      try ListenAddress(host: host, port: port).check()
    } catch {
      throw failure(error)
    }
  }

  func failure(_ refusal: ListeningRefusal) -> OperatorFailure {
    let sentence =
      switch refusal {
      case .portTaken:
        "Le port \(port) est déjà pris. Arrêter l’autre programme, ou choisir un port avec --port."
      case .notAllowed:
        "Ce compte ne peut pas écouter sur le port \(port). En choisir un au-dessus de 1023 avec --port."
      case .notOfThisMachine:
        "«\u{A0}\(host)\u{A0}» n’est pas une adresse de cette machine. En choisir une avec --hote."
      }
    return OperatorFailure(sentence: sentence)
  }
}

/// Before anything that may have to protect a count.
func requireSolver() throws {
  guard !CountSolver.isInstalled else { return }
  throw OperatorFailure(
    sentence:
      "Le calcul qui protège les petits effectifs manque sur cette machine (libCbcSolver.so.3). "
      + "Installer le paquet coinor-libcbc3, puis recommencer.")
}

/// Serves from a site, then closes it. Refuses a schema that this program does not know.
func serve(
  _ site: Site, _ settings: Settings, _ address: AddressOptions, _ metrics: MetricsOptions? = nil,
  logger: Logger, onRunning: @escaping @Sendable (Int) async -> Void
) async throws {
  let database = site.database(logger: logger)
  do {
    try await requireKnownSchema(database, settings, logger)
    try await run(database, settings, address, metrics, logger: logger, onRunning: onRunning)
  } catch {
    await database.close()
    await site.close()
    if let refusal = error as? ListeningRefusal { throw address.failure(refusal) }
    throw error
  }
  await database.close()
  await site.close()
}

private func run(
  _ database: Database, _ settings: Settings, _ address: AddressOptions, _ options: MetricsOptions?,
  logger: Logger, onRunning: @escaping @Sendable (Int) async -> Void
) async throws {
  let keys = settings.data.appending(path: "secrets/waves")
  let (running, hasBegun) = AsyncStream.makeStream(of: Int.self)
  let metrics = PrometheusMetrics()
  let server = Server(
    ServerConfiguration(
      address: ListenAddress(host: address.host, port: address.port), waveKeys: keys,
      reportResources: try settings.resources.appending(path: "reports"),
      proxies: try options?.proxies() ?? .none, metrics: metrics),
    database: database, logger: logger,
    onRunning: { port in
      hasBegun.yield(port)
      hasBegun.finish()
    })
  let batches = BatchJob(database: database, keys: WaveKeyFolder(path: keys), logger: logger)
  var services: [ServiceGroupConfiguration.ServiceConfiguration] = [
    .init(service: server), .init(service: batches),
  ]
  if let apart = try options?.listenAddress() {
    services.append(
      .init(
        service: MetricsServer(
          apart, token: try MetricsOptions.token(in: settings.data), metrics: metrics,
          database: database, logger: logger)))
  }
  let group = ServiceGroup(configuration: .init(services: services, logger: logger))
  let announcement = Task {
    for await port in running {
      Interruption.handOver { Task { await group.triggerGracefulShutdown() } }
      await onRunning(port)
    }
  }
  defer { announcement.cancel() }
  try await group.run()
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
