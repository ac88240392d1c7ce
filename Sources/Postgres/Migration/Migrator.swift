package import Logging

/// Applies the migration files to a database: forward only, all or nothing.
package struct Migrator: Sendable {
  private let path: String
  private let connection: ConnectionConfiguration
  private let logger: Logger

  /// - Parameter folder: the folder that holds `migrations/`, `reporting/` and `roles.sql`.
  package init(folder: String, connection: ConnectionConfiguration, logger: Logger) {
    path = folder
    self.connection = Self.patient(connection)
    self.logger = logger
  }

  /// Applies what is pending, rebuilds `reporting` and the roles, in one transaction. Returns the
  /// names of the migrations applied.
  @discardableResult
  package func migrate() async throws -> [String] {
    try await onThread {
      let folder = try MigrationFolder.read(path)
      return try connected().transaction(.write, .readCommitted) { transaction in
        try MigrationRun(folder: folder, logger: logger).apply(in: transaction)
      }
    }
  }

  /// How the database stands; the server refuses to start unless it is up to date.
  package func check() async throws -> MigrationStatus {
    try await onThread {
      try connected().transaction(.read, .readCommitted) { try status(in: $0) }
    }
  }

  /// The same within a transaction of a pool, whose role must be able to read
  /// `jalon_meta.migration`.
  package func status(in transaction: borrowing Transaction) throws -> MigrationStatus {
    let folder = try MigrationFolder.read(path)
    return try MigrationRun(folder: folder, logger: logger).status(in: transaction)
  }

  private func connected() throws -> Connection {
    try Connection.open(
      connection, until: .after(seconds: connection.connectSeconds), logger: logger)
  }

  /// A migration may take long to rewrite a table, but must not block the service behind a long
  /// wait for a lock.
  private static func patient(_ connection: ConnectionConfiguration) -> ConnectionConfiguration {
    var patient = connection
    patient.applicationName = "jalond migrate"
    patient.statementTimeoutSeconds = 0
    patient.lockTimeoutSeconds = 15
    patient.idleInTransactionSeconds = 60
    patient.operationDeadlineSeconds = 3600
    return patient
  }
}
