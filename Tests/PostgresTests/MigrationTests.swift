import Foundation
import Postgres
import TestSupport
import Testing

@Suite("Migrations go forward, all or nothing")
struct MigrationTests {
  /// A folder `sql/` of its own, and the migrator of an empty database.
  private func withMigrations(
    _ body: (SQLFolder, Migrator, TestDatabase) async throws -> Void
  ) async throws {
    try await withEmptyDatabase { database in
      let folder = try SQLFolder()
      defer { folder.remove() }
      let migrator = Migrator(
        folder: folder.path,
        connection: database.cluster.migrateConnection(database: database.name),
        logger: quietLogger)
      try await body(folder, migrator, database)
    }
  }

  @Test func `a fresh database gets everything, and a second run nothing`() async throws {
    try await withMigrations { folder, migrator, database in
      try folder.write("migrations/0001-one.sql", "create table public.one (n int8);")
      try folder.write("migrations/0002-two.sql", "create table public.two (n int8); select 1;")
      try folder.write("reporting/010-view.sql", "create view reporting.ones as table public.one;")
      try folder.write("roles.sql", "grant usage on schema reporting to public;")
      #expect(try await migrator.check() == .pending(["0001-one.sql", "0002-two.sql"]))
      #expect(try await migrator.migrate() == ["0001-one.sql", "0002-two.sql"])
      #expect(try await migrator.check() == .upToDate)
      #expect(try await migrator.migrate() == [])
      let pool = database.ownerPool(size: 1)
      let record = try await pool.read {
        try $0.rows("select number, name from jalon_meta.migration order by number") {
          "\(try $0.get("number", as: Int.self)) \(try $0.get("name", as: String.self))"
        }
      }
      #expect(record == ["1 0001-one.sql", "2 0002-two.sql"])
      let status = try await pool.read { try migrator.status(in: $0) }
      #expect(status == .upToDate)
    }
  }

  @Test func `reporting is rebuilt whole by each run`() async throws {
    try await withMigrations { folder, migrator, database in
      try folder.write("migrations/0001-one.sql", "create table public.one (n int8);")
      try folder.write("reporting/010-view.sql", "create view reporting.ones as table public.one;")
      try await migrator.migrate()
      try folder.write("migrations/0002-column.sql", "alter table public.one add column m int8;")
      try folder.write("reporting/010-view.sql", "create view reporting.sums as select 1 as n;")
      #expect(try await migrator.migrate() == ["0002-column.sql"])
      let views = try await database.ownerPool(size: 1).read {
        try $0.rows("select viewname from pg_views where schemaname = 'reporting'") {
          try $0.get("viewname", as: String.self)
        }
      }
      #expect(views == ["sums"])
    }
  }

  @Test func `a migration may drop what the former reporting read`() async throws {
    try await withMigrations { folder, migrator, _ in
      try folder.write("migrations/0001-one.sql", "create table public.one (n int8);")
      try folder.write("reporting/010-view.sql", "create view reporting.ones as table public.one;")
      try await migrator.migrate()
      try folder.write("migrations/0002-two.sql", "drop table public.one;")
      try folder.write("reporting/010-view.sql", "create view reporting.ones as select 1 as n;")
      #expect(try await migrator.migrate() == ["0002-two.sql"])
    }
  }

  @Test func `a failure leaves the database as it was`() async throws {
    try await withMigrations { folder, migrator, database in
      try folder.write("migrations/0001-one.sql", "create table public.one (n int8);")
      try folder.write("migrations/0002-wrong.sql", "create table public.two (n nothing);")
      let error = await #expect(throws: MigrationError.self) { try await migrator.migrate() }
      #expect(error?.description.contains("0002-wrong.sql") == true)
      #expect(error?.description.contains("42704") == true)
      let tables: Int = try await database.ownerPool(size: 1).read {
        try $0.value("select count(*) from pg_class where relname in ('one', 'migration')")
      }
      #expect(tables == 0)
    }
  }

  @Test func `a script cannot end the transaction it runs in`() async throws {
    try await withMigrations { folder, migrator, _ in
      try folder.write("migrations/0001-one.sql", "create table public.one (n int8); commit;")
      await #expect(throws: MigrationError.self) { try await migrator.migrate() }
    }
  }

  @Test func `an applied migration that changed is refused`() async throws {
    try await withMigrations { folder, migrator, _ in
      try folder.write("migrations/0001-one.sql", "create table public.one (n int8);")
      try await migrator.migrate()
      try folder.write("migrations/0001-one.sql", "create table public.one (n int4);")
      #expect(try await migrator.check() == .changed(["0001-one.sql"]))
      let error = await #expect(throws: MigrationError.self) { try await migrator.migrate() }
      #expect(error == .changed(["0001-one.sql"]))
    }
  }

  @Test func `a database newer than the files is refused`() async throws {
    try await withMigrations { folder, migrator, _ in
      try folder.write("migrations/0001-one.sql", "select 1;")
      try folder.write("migrations/0002-two.sql", "select 2;")
      try await migrator.migrate()
      try folder.delete("migrations/0002-two.sql")
      #expect(try await migrator.check() == .newer(["0002-two.sql"]))
      let error = await #expect(throws: MigrationError.self) { try await migrator.migrate() }
      #expect(error == .newer(["0002-two.sql"]))
    }
  }

  @Test func `a folder without migrations is refused, whatever the database holds`() async throws {
    try await withMigrations { folder, migrator, _ in
      await #expect(throws: MigrationError.noMigrations(folder: folder.path)) {
        try await migrator.migrate()
      }
      try folder.write("migrations/0001-one.sql", "select 1;")
      try await migrator.migrate()
      try folder.delete("migrations/0001-one.sql")
      await #expect(throws: MigrationError.noMigrations(folder: folder.path)) {
        try await migrator.check()
      }
    }
  }

  @Test func `a gap in the numbers is refused`() async throws {
    try await withMigrations { folder, migrator, _ in
      try folder.write("migrations/0001-one.sql", "select 1;")
      try folder.write("migrations/0003-three.sql", "select 3;")
      let error = await #expect(throws: MigrationError.self) { try await migrator.migrate() }
      #expect(error == .misnumbered(file: "0003-three.sql", expectedNumber: "0002"))
    }
  }

  @Test func `two migrators at once apply each migration once`() async throws {
    try await withMigrations { folder, migrator, _ in
      try folder.write(
        "migrations/0001-one.sql", "create table public.one (n int8); select pg_sleep(0.3);")
      async let first = migrator.migrate()
      async let second = migrator.migrate()
      let applied = try await first + second
      #expect(applied == ["0001-one.sql"])
    }
  }

  @Test func `the migrations of this checkout are applied to the databases that tests borrow`()
    async throws
  {
    try await withDatabase { database in
      let migrator = Migrator(
        folder: TestCluster.sqlFolder,
        connection: database.cluster.migrateConnection(database: database.name), logger: quietLogger
      )
      let status = try await migrator.check()
      #expect(status == .upToDate)
    }
  }
}

/// A folder laid out like `sql/`.
private struct SQLFolder {
  let path = "/tmp/jalon-sql-" + UUID().uuidString

  init() throws {
    for name in ["migrations", "reporting"] {
      try FileManager.default.createDirectory(
        atPath: "\(path)/\(name)", withIntermediateDirectories: true)
    }
  }

  func write(_ name: String, _ text: String) throws {
    try text.write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8)
  }

  func delete(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(name)")
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }
}
