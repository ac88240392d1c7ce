import Foundation
package import Postgres
import Synchronization

/// A fresh copy of the migrated database, lent to one test.
package final class TestDatabase: Sendable {
  package let name: String
  package let cluster: RunningCluster
  private let pools = Mutex<[Pool]>([])

  init(name: String, cluster: RunningCluster) {
    self.name = name
    self.cluster = cluster
  }

  /// Connections as a role of the service; closed when the database is given back.
  package func pool(role: String, size: Int = 2) -> Pool {
    pool(Self.patient(connection(role: role), size))
  }

  /// Connections as the role that owns the database and may change its schema.
  package func ownerPool(size: Int = 2) -> Pool {
    pool(Self.patient(cluster.migrateConnection(database: name), size))
  }

  /// Connections that no policy holds back, to look at what is really there.
  package func superuserPool(size: Int = 1) -> Pool {
    pool(Self.patient(cluster.superuserConnection(database: name), size))
  }

  package func pool(_ configuration: PoolConfiguration) -> Pool {
    let pool = Pool(configuration, logger: quietLogger)
    pools.withLock { $0.append(pool) }
    return pool
  }

  /// Many tests run at once on few cores: waiting is no failure.
  private static func patient(
    _ connection: ConnectionConfiguration, _ size: Int
  ) -> PoolConfiguration {
    var connection = connection
    connection.connectSeconds = 20
    var configuration = PoolConfiguration(connection: connection, size: size)
    configuration.waitSeconds = 20
    return configuration
  }

  package func connection(role: String) -> ConnectionConfiguration {
    cluster.serviceConnection(role: role, database: name)
  }

  func giveBack() async throws {
    for pool in pools.withLock({ $0 }) { await pool.close() }
    try await cluster.dropDatabase(name)
  }
}

/// Lends a test a migrated database of its own: `try await withDatabase { database in … }`.
package func withDatabase<Result>(
  isolation: isolated (any Actor)? = #isolation,
  _ body: (TestDatabase) async throws -> Result
) async throws -> Result {
  try await withDatabase(copiedFrom: try await TestCluster.shared.template(), body)
}

/// Lends a test a database that holds nothing.
package func withEmptyDatabase<Result>(
  isolation: isolated (any Actor)? = #isolation,
  _ body: (TestDatabase) async throws -> Result
) async throws -> Result {
  try await withDatabase(copiedFrom: "template1", body)
}

private func withDatabase<Result>(
  copiedFrom template: String, isolation: isolated (any Actor)? = #isolation,
  _ body: (TestDatabase) async throws -> Result
) async throws -> Result {
  await Turns.shared.take()
  do {
    let result = try await withNewDatabase(copiedFrom: template, body)
    await Turns.shared.giveBack()
    return result
  } catch {
    await Turns.shared.giveBack()
    throw error
  }
}

private func withNewDatabase<Result>(
  copiedFrom template: String, isolation: isolated (any Actor)? = #isolation,
  _ body: (TestDatabase) async throws -> Result
) async throws -> Result {
  let cluster = try await TestCluster.shared.running()
  let name = "test_" + UUID().uuidString.lowercased().replacing("-", with: "_")
  try await cluster.createDatabase(name, template: template)
  let database = TestDatabase(name: name, cluster: cluster)
  do {
    let result = try await body(database)
    try await database.giveBack()
    return result
  } catch {
    try? await database.giveBack()
    throw error
  }
}

/// Lends a folder for a cluster of its own to a test that stops or kills it.
package func withClusterFolder<Result>(
  isolation: isolated (any Actor)? = #isolation,
  _ body: (String) async throws -> Result
) async throws -> Result {
  let folder = try Remains.newFolder()
  defer {
    try? EmbeddedCluster.stopLeftOver(dataFolder: folder)
    try? FileManager.default.removeItem(atPath: folder)
  }
  return try await body(folder)
}
