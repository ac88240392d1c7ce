package import Foundation
import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
import ServiceLifecycle

/// What a running service is made of.
package struct ServerConfiguration: Sendable {
  package var address: ListenAddress
  /// The waves' secrets.
  package var waveKeys: URL
  /// Report templates, style sheet and fonts.
  package var reportResources: URL
  package var proxies: TrustedProxies
  package var metrics: PrometheusMetrics

  package init(
    address: ListenAddress, waveKeys: URL, reportResources: URL, proxies: TrustedProxies = .none,
    metrics: PrometheusMetrics = PrometheusMetrics()
  ) {
    self.address = address
    self.waveKeys = waveKeys
    self.reportResources = reportResources
    self.proxies = proxies
    self.metrics = metrics
  }
}

/// The service: routes over a database, within limits, until it is told to stop.
package struct Server: Service {
  private let application: Application<RouterResponder<Context>>

  package init(
    _ configuration: ServerConfiguration, database: Database, logger: Logger,
    onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
  ) {
    let count = ConnectionCount(
      most: Limit.connectionsPerAddress, proxies: configuration.proxies)
    let intake = ResponseIntake(
      database: database, keys: WaveKeyFolder(path: configuration.waveKeys))
    application = Application(
      router: routes(configuration, database, intake),
      server: HTTPServerBuilder { responder in
        EndingHTTP1Channel(
          channel: HTTP1Channel(responder: responder, configuration: Limit.channel(count)))
      },
      configuration: .init(
        address: .hostname(configuration.address.host, port: configuration.address.port),
        serverName: "jalon",
        // A connection that finds the queue full is asked for again a second later by its kernel.
        backlog: Limit.connections,
        availableConnectionsDelegate: MaximumAvailableConnections(Limit.connections)),
      services: [OpenWavesRenewal(waves: intake.waves, database: database, logger: logger)],
      onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? 0) },
      logger: logger)
  }

  /// For a program that is the service: half of the cores read and write connections, whose requests then wake the
  /// others less often. Called before anything else, once.
  package static func shareCores() {
    NIOSingletons.groupLoopCountSuggestion = max(1, System.coreCount / 2)
  }

  package func run() async throws {
    do {
      try await application.run()
    } catch {
      throw ListeningRefusal.explained(error)
    }
  }
}

extension Limit {
  fileprivate static func channel(_ count: ConnectionCount) -> HTTP1Channel.Configuration {
    HTTP1Channel.Configuration(
      additionalChannelHandlers: [ConnectionLimit(count), RequestDeadline()],
      idleTimeout: .seconds(idleSeconds),
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: headerFieldBytes, maxHeaderListSize: headerBytes,
        maxHeaderFieldCount: headerFields))
  }
}

/// Every route of the service, and what each request passes through on its way.
private func routes(
  _ configuration: ServerConfiguration, _ database: Database, _ intake: ResponseIntake
) -> Router<Context> {
  let router = Router(context: Context.self)
  router.add(middleware: RequestLog(metrics: configuration.metrics))
  router.add(middleware: ProblemMiddleware())
  router.add(middleware: ClientAddress(proxies: configuration.proxies))
  HealthRoutes(database: database).add(to: router)
  let passwords = PasswordWork(database: database)
  SessionRoutes(database: database, passwords: passwords).add(to: router)
  AccountRoutes(database: database, passwords: passwords).add(to: router)
  ProjectRoutes(database: database).add(to: router)
  QuarterRoutes(database: database).add(to: router)
  QuarterOpeningRoutes(database: database).add(to: router)
  DraftCopyRoutes(database: database).add(to: router)
  DoubleEntryRoutes(database: database).add(to: router)
  ReviewRoutes(database: database).add(to: router)
  AmendmentRoutes(database: database).add(to: router)
  StatementRoutes(database: database).add(to: router)
  ParticipationRoutes(database: database).add(to: router)
  TransferabilityRoutes(database: database).add(to: router)
  TransferContextRoutes(database: database).add(to: router)
  JudgementRoutes(database: database).add(to: router)
  DecisionRoutes(database: database).add(to: router)
  let resources = configuration.reportResources
  let reports = ReportMaker(resources: resources, engine: .find(resources: resources))
  CallRoutes(database: database).add(to: router)
  CrossRuleRoutes(database: database).add(to: router)
  AxisRoutes(database: database).add(to: router)
  ReportRoutes(database: database, reports: reports).add(to: router)
  let access = PageAccess(database: database)
  SignInRoutes(access: access, passwords: passwords).add(to: router)
  FollowRoutes(access: access, reports: reports).add(to: router)
  FollowQuarterRoutes(access: access).add(to: router)
  ImportRoutes(access: access).add(to: router)
  OpenDataRoutes(database: database).add(to: router)
  ComparisonRoutes(database: database).add(to: router)
  FigureTraceRoutes(database: database).add(to: router)
  PublicationRoutes(maker: PublicationMaker(database: database)).add(to: router)
  let keys = WaveKeyFolder(path: configuration.waveKeys)
  WaveRoutes(database: database, keys: keys).add(to: router)
  TallyRoutes(database: database, keys: keys).add(to: router)
  PairingRoutes(database: database).add(to: router)
  CodingRoutes(database: database).add(to: router)
  SurveyExportRoutes(database: database).add(to: router)
  AccessCodeRoutes(database: database, keys: keys, engine: .find(resources: resources))
    .add(to: router)
  SurveyMediumRoutes(database: database).add(to: router)
  SurveyPreviewRoutes(intake: intake).add(to: router)
  SurveyRoutes(intake: intake).add(to: router)
  SurveyPageRoutes(intake: intake).add(to: router)
  return router
}
