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
