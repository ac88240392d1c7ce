import Logging

/// One run of the migrations, all within a single transaction.
struct MigrationRun {
  let folder: MigrationFolder
  let logger: Logger

  private struct Applied {
    let name: String
    let sha256: [UInt8]
  }

  func apply(in transaction: borrowing Transaction) throws -> [String] {
    try prepareRecord(in: transaction)
    let pending: [String]
    switch try status(in: transaction) {
    case .upToDate: pending = []
    case .pending(let names): pending = names
    case .newer(let names): throw MigrationError.newer(names)
    case .changed(let names): throw MigrationError.changed(names)
    }
    if let file = folder.rolesBefore { try run(file, in: transaction) }
    // First, so that a migration may change whatever it reads.
    try transaction.run("drop schema if exists reporting cascade")
    let firstPending = folder.migrations.count - pending.count
    for (index, file) in folder.migrations.enumerated().dropFirst(firstPending) {
      try run(file, in: transaction)
      try record(file, number: index + 1, in: transaction)
    }
    try rebuildReporting(in: transaction)
    if let file = folder.roles { try run(file, in: transaction) }
    return pending
  }

  func status(in transaction: borrowing Transaction) throws -> MigrationStatus {
    let applied = try applied(in: transaction)
    let known = folder.migrations
    if applied.count > known.count { return .newer(applied.dropFirst(known.count).map(\.name)) }
    let hashes = try hashes(of: known.prefix(applied.count), in: transaction)
    let changed = zip(applied, zip(known, hashes)).filter { applied, expected in
      applied.name != expected.0.name || applied.sha256 != expected.1
    }
    if !changed.isEmpty { return .changed(changed.map(\.0.name)) }
    let pending = known.dropFirst(applied.count).map(\.name)
    return pending.isEmpty ? .upToDate : .pending(pending)
  }

  /// Takes the lock first, so that two migrators never see the same record.
  private func prepareRecord(in transaction: borrowing Transaction) throws {
    try transaction.run("select pg_advisory_xact_lock(7205201)")
    guard try !hasRecord(in: transaction) else { return }
    try transaction.run("create schema if not exists jalon_meta")
    try transaction.run(
      """
      create table jalon_meta.migration (
        number int8 primary key check (number > 0),
        name text not null unique,
        sha256 bytea not null check (octet_length(sha256) = 32),
        applied_at timestamptz not null default now()
      )
      """)
    try transaction.run("comment on column jalon_meta.migration.number is 'public: order'")
    try transaction.run("comment on column jalon_meta.migration.name is 'public: file'")
    try transaction.run("comment on column jalon_meta.migration.sha256 is 'public: of the file'")
    try transaction.run("comment on column jalon_meta.migration.applied_at is 'internal: when'")
  }

  private func hasRecord(in transaction: borrowing Transaction) throws -> Bool {
    try transaction.value(
      """
      select exists (
        select from pg_class
        where relname = 'migration'
          and relnamespace = (select oid from pg_namespace where nspname = 'jalon_meta'))
      """)
  }

  private func applied(in transaction: borrowing Transaction) throws -> [Applied] {
    guard try hasRecord(in: transaction) else { return [] }
    return try transaction.rows("select name, sha256 from jalon_meta.migration order by number") {
      Applied(name: try $0.get("name"), sha256: try $0.get("sha256"))
    }
  }

  private func hashes(
    of files: some Sequence<MigrationFolder.File>, in transaction: borrowing Transaction
  ) throws -> [[UInt8]] {
    let contents = files.map { Array($0.text.utf8) }
    return try transaction.rows(
      """
      select sha256(content) as sha256
      from unnest(\(contents)) with ordinality as file (content, position) order by position
      """
    ) { try $0.get("sha256") }
  }

  private func record(
    _ file: MigrationFolder.File, number: Int, in transaction: borrowing Transaction
  ) throws {
    try transaction.run(
      """
      insert into jalon_meta.migration (number, name, sha256)
      values (\(number), \(file.name), sha256(\(Array(file.text.utf8))))
      """)
    logger.info("migration applied", metadata: ["name": "\(file.name)"])
  }

  private func rebuildReporting(in transaction: borrowing Transaction) throws {
    try transaction.run("create schema reporting")
    for file in folder.reporting { try run(file, in: transaction) }
  }

  private func run(
    _ file: MigrationFolder.File, in transaction: borrowing Transaction
  ) throws(MigrationError) {
    do throws(PostgresError) {
      try transaction.runMigrationScript(file.text)
    } catch {
      throw .failed(file: file.name, error)
    }
  }
}
