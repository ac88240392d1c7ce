import Foundation
package import Logging
package import Postgres
import Synchronization

/// The private PostgreSQL of this test process: made when the first test asks, gone with the process.
package actor TestCluster {
  package static let shared = TestCluster()

  private var starting: Task<RunningCluster, any Error>?
  private var migrating: Task<String, any Error>?

  package func running() async throws -> RunningCluster {
    if let starting { return try await starting.value }
    let task = Task { try await Self.start() }
    starting = task
    return try await task.value
  }

  /// The database that the checkout's migrations made, from which tests are given copies.
  func template() async throws -> String {
    if let migrating { return try await migrating.value }
    let task = Task { try await Self.migrate(try await running()) }
    migrating = task
    return try await task.value
  }

  /// The folder `sql/` of this checkout.
  package static let sqlFolder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("sql").path

  private static func start() async throws -> RunningCluster {
    Remains.sweep()
    let folder = try Remains.newFolder()
    let cluster = try await EmbeddedCluster.start(
      dataFolder: folder, durability: .nothing, logger: quietLogger)
    Remains.stopAtExit(cluster, folder)
    try await keepLog(of: cluster, in: folder)
    return cluster
  }

  /// A test reads the write-ahead log of minutes in which others work: no checkpoint may remove it.
  private static func keepLog(of cluster: RunningCluster, in folder: String) async throws {
    let settings = folder + "/postgres/postgresql.auto.conf"
    let kept = try String(contentsOfFile: settings, encoding: .utf8) + "wal_keep_size = '2GB'\n"
    // Not atomically: the file stays the server's own.
    try kept.write(toFile: settings, atomically: false, encoding: .utf8)
    let pool = Pool(
      PoolConfiguration(connection: cluster.superuserConnection(database: "postgres"), size: 1),
      logger: quietLogger)
    try await pool.write { try $0.run("select pg_reload_conf()") }
    await pool.close()
  }

  private static func migrate(_ cluster: RunningCluster) async throws -> String {
    let template = "template_migrated"
    try await cluster.createDatabase(template, template: "template1")
    let migrator = Migrator(
      folder: sqlFolder, connection: cluster.migrateConnection(database: template),
      logger: quietLogger)
    try await migrator.migrate()
    try await setPasswords(in: cluster)
    return template
  }

  /// Every role of the service that may log in.
  private static func setPasswords(in cluster: RunningCluster) async throws {
    let pool = Pool(
      PoolConfiguration(connection: cluster.migrateConnection(database: "jalon"), size: 1),
      logger: quietLogger)
    let roles = try await pool.read { transaction in
      try transaction.rows(
        """
        select rolname from pg_roles
        where rolcanlogin and rolname like 'jalon%' and rolname <> 'jalon_migrate' order by 1
        """
      ) { try $0.get("rolname", as: String.self) }
    }
    await pool.close()
    try await cluster.setPasswords(for: roles)
  }
}

/// Says nothing below an error, so that a failing test is easy to read.
package let quietLogger: Logger = {
  var logger = Logger(label: "test")
  logger.logLevel = .critical
  return logger
}()
