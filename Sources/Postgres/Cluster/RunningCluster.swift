import Logging

/// The embedded server while it runs, and how to connect to it.
package final class RunningCluster: Sendable {
  private let folder: ClusterFolder
  private let lock: FileLock
  private let postmaster: Postmaster
  private let logger: Logger

  init(_ folder: ClusterFolder, _ lock: FileLock, _ postmaster: Postmaster, logger: Logger) {
    self.folder = folder
    self.lock = lock
    self.postmaster = postmaster
    self.logger = logger
  }

  /// libpq's keywords for this server, without role and password file.
  package func conninfo(database: String = "jalon") -> String {
    let host = folder.socket.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
    return "host='\(host)' dbname='\(database)'"
  }

  package var migratePassfile: String { folder.migrate.path }
  package var servicePassfile: String { folder.service.path }

  /// PostgreSQL's own logs, one file per day of the week.
  package var logFolder: String { folder.log }

  /// The process id of the server, for the tests that kill it.
  package var processID: Int32? { postmaster.processID }

  package func migrateConnection(database: String = "jalon") -> ConnectionConfiguration {
    ConnectionConfiguration(
      conninfo: conninfo(database: database), user: EmbeddedCluster.migrator,
      passfile: migratePassfile, applicationName: "jalond migrate")
  }

  package func serviceConnection(
    role: String, database: String = "jalon"
  ) -> ConnectionConfiguration {
    ConnectionConfiguration(
      conninfo: conninfo(database: database), user: role, passfile: servicePassfile)
  }

  /// For the first start, for restoring and for tests; never for the service.
  package func superuserConnection(database: String = "postgres") -> ConnectionConfiguration {
    var connection = ConnectionConfiguration(
      conninfo: conninfo(database: database), user: EmbeddedCluster.superuser,
      passfile: folder.superuser.path, applicationName: "jalond superuser")
    // Copying a database takes long, and copies of one template wait for each other.
    connection.statementTimeoutSeconds = 120
    connection.lockTimeoutSeconds = 60
    connection.operationDeadlineSeconds = 130
    return connection
  }

  /// Gives each role of the service a password, unless it has one, and stores it in
  /// `service.pgpass`. Call it after the migrations, which create the roles.
  package func setPasswords(for roles: [String]) async throws {
    precondition(
      !roles.contains(EmbeddedCluster.superuser) && !roles.contains(EmbeddedCluster.migrator),
      "the service's file must not hold the superuser's or the migrator's password")
    try await onThread { [self] in
      var passwords = try folder.service.read()
      for role in roles where passwords[role] == nil {
        passwords[role] = Passfile.newPassword()
      }
      try folder.service.write(passwords)
      try connected(migrateConnection()).transaction(.write, .readCommitted) { transaction in
        for role in roles {
          try transaction.setPassword(passwords[role] ?? "", of: role)
        }
      }
    }
  }

  /// Stops the server: fast, or immediately if that takes too long.
  package func stop() async throws {
    try await onThread { [self] in
      try postmaster.stop()
      folder.removeSocketFolder()
      lock.release()
    }
  }

  /// Stops the server on the calling thread, for a process that is about to exit.
  package func stopNow() {
    try? postmaster.stop()
    folder.removeSocketFolder()
  }
}

// MARK: - First start

extension RunningCluster {
  /// Creates the migrator, which owns the database and creates the other roles. Its password file
  /// is written last, so that an interrupted bootstrap is repeated.
  func bootstrapIfNeeded() throws {
    guard try folder.migrate.read().isEmpty else { return }
    let password = Passfile.newPassword()
    let connection = try connected(superuserConnection())
    try connection.transaction(.write, .readCommitted) { transaction in
      try transaction.run(
        """
        do $$ begin
          if not exists (select from pg_roles where rolname = 'jalon_migrate') then
            create role jalon_migrate login createrole;
          end if;
        end $$
        """)
      try transaction.setPassword(password, of: EmbeddedCluster.migrator)
    }
    let databases = try connection.execute(
      "select from pg_database where datname = 'jalon'", as: "find database")
    if databases.rowCount == 0 {
      try create(database: EmbeddedCluster.database, template: "template1", on: connection)
    }
    try folder.migrate.write([EmbeddedCluster.migrator: password])
  }

  func connected(
    _ configuration: ConnectionConfiguration
  ) throws(PostgresError) -> Connection {
    try Connection.open(configuration, until: .after(seconds: 20), logger: logger)
  }
}

// MARK: - Databases

extension RunningCluster {
  /// Creates a copy of a database to which nobody is connected.
  package func createDatabase(_ name: String, template: String) async throws {
    try await onThread { [self] in
      try create(database: name, template: template, on: try connected(superuserConnection()))
    }
  }

  /// Drops a database together with the connections to it.
  package func dropDatabase(_ name: String) async throws {
    Self.requireIdentifier(name)
    try await onThread { [self] in
      let connection = try connected(superuserConnection())
      try connection.script("drop database if exists \(name) with (force)", as: "drop database")
    }
  }

  /// CREATE DATABASE takes no parameters and cannot run in a transaction.
  private func create(
    database: String, template: String, on connection: Connection
  ) throws(PostgresError) {
    Self.requireIdentifier(database)
    Self.requireIdentifier(template)
    try connection.script(
      "create database \(database) owner \(EmbeddedCluster.migrator) template \(template)",
      as: "create database")
  }

  /// Guards the names that are spliced into statements, all of which come from our code.
  private static func requireIdentifier(_ name: String) {
    precondition(
      !name.isEmpty
        && name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 },
      "a database is named by lower-case letters, digits and underscores")
  }
}

extension Transaction {
  /// ALTER ROLE takes no parameters, so the values are passed as settings of this transaction.
  borrowing func setPassword(_ password: String, of role: String) throws(PostgresError) {
    try run(
      """
      select set_config('jalon.role', \(role), true), set_config('jalon.password', \(password), true)
      """)
    try run(
      """
      do $$ begin
        execute format('alter role %I password %L',
          current_setting('jalon.role'), current_setting('jalon.password'));
      end $$
      """)
  }
}
