import Logging
import Postgres

/// One transaction in the administrator's role.
func administer(
  _ settings: Settings, _ body: @escaping @Sendable (borrowing Transaction) throws -> Void
) async throws {
  OperatorLog.begin(level: .warning, data: settings.data)
  let logger = Logger(label: "jalond")
  let site = try await Site.open(
    settings, roles: Site.serviceRoles + Site.loadingRoles, logger: logger, onStep: { _ in })
  let pool = Pool(
    PoolConfiguration(connection: site.connection(role: "jalon_admin"), size: 1), logger: logger)
  do {
    try await pool.write(body)
  } catch {
    await pool.close()
    await site.close()
    throw error
  }
  await pool.close()
  await site.close()
}

/// One transaction of the one who migrates, whose password the serving process does not have.
func asOwner<Value: Sendable>(
  _ settings: Settings, _ body: @escaping @Sendable (borrowing Transaction) throws -> Value
) async throws -> Value {
  OperatorLog.begin(level: .warning, data: settings.data)
  let logger = Logger(label: "jalond")
  if let url = settings.databaseURL {
    return try await write(settings.migrateConnection(url), logger, body)
  }
  let cluster = try await OwnCluster.start(settings, logger: logger)
  do {
    let value = try await write(cluster.running.migrateConnection(), logger, body)
    try await cluster.stop()
    return value
  } catch {
    try? await cluster.stop()
    throw error
  }
}

private func write<Value: Sendable>(
  _ connection: ConnectionConfiguration, _ logger: Logger,
  _ body: @escaping @Sendable (borrowing Transaction) throws -> Value
) async throws -> Value {
  let pool = Pool(PoolConfiguration(connection: connection, size: 1), logger: logger)
  do {
    let value = try await pool.write(body)
    await pool.close()
    return value
  } catch {
    await pool.close()
    throw error
  }
}
