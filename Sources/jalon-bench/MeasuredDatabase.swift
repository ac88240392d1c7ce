import Foundation
import Logging
import Postgres

/// A cluster of its own for one measure, with the schema of the service and its roles.
struct MeasuredDatabase: Sendable {
  let cluster: RunningCluster
  /// Whom no policy holds back.
  let owner: Pool

  private static let roles = [
    "session", "holder", "evaluator", "protect", "admin", "collect", "publish",
  ].map { "jalon_" + $0 }

  /// Ends with the body, whatever comes of it.
  static func run(
    _ name: String, in folder: URL, _ body: (MeasuredDatabase) async throws -> Void
  ) async throws {
    let cluster = try await EmbeddedCluster.start(
      dataFolder: folder.appending(path: name).path, logger: quiet)
    do {
      try await Migrator(
        folder: FileManager.default.currentDirectoryPath + "/sql",
        connection: cluster.migrateConnection(), logger: quiet
      ).migrate()
      try await cluster.setPasswords(for: roles)
      let owner = Pool(
        PoolConfiguration(connection: cluster.superuserConnection(database: "jalon"), size: 1),
        logger: quiet)
      try await body(MeasuredDatabase(cluster: cluster, owner: owner))
      await owner.close()
      try await cluster.stop()
    } catch {
      try? await cluster.stop()
      throw error
    }
  }

  /// One connection of a role.
  func pool(_ role: String) -> Pool {
    Pool(
      PoolConfiguration(connection: cluster.serviceConnection(role: role), size: 1), logger: quiet)
  }
}

private let quiet: Logger = {
  var logger = Logger(label: "bench")
  logger.logLevel = .error
  return logger
}()
