import API
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
import Postgres
import ServiceLifecycle

/// Figures for the operator's monitoring, on an address of their own: each sending of an answer moves
/// them, so that who reads them watches who answers.
package struct MetricsServer: Service {
  private let application: Application<RouterResponder<Context>>

  /// - Parameter token: what `Authorization: Bearer …` must say.
  package init(
    _ address: ListenAddress, token: String, metrics: PrometheusMetrics, database: Database,
    logger: Logger, onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
  ) {
    let router = Router(context: Context.self)
    router.add(middleware: ProblemMiddleware())
    router.get(RouterPath(.metrics)) { request, _ in
      guard isSame(request.headers[.authorization] ?? "", "Bearer " + token) else {
        throw Problem(.unknownSession)
      }
      for (role, pool) in database.pools { metrics.note(pool.statistics, role: role) }
      return Response.bytes(
        Data(metrics.text.utf8), type: "text/plain; version=0.0.4; charset=utf-8")
    }
    application = Application(
      router: router,
      configuration: .init(
        address: .hostname(address.host, port: address.port), serverName: "jalon",
        availableConnectionsDelegate: MaximumAvailableConnections(16)),
      onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? 0) },
      logger: logger)
  }

  package func run() async throws {
    do {
      try await application.run()
    } catch {
      throw ListeningRefusal.explained(error)
    }
  }
}

/// In a time that does not depend on where they differ.
private func isSame(_ given: String, _ expected: String) -> Bool {
  let (given, expected) = (Array(given.utf8), Array(expected.utf8))
  guard given.count == expected.count else { return false }
  return zip(given, expected).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
}
