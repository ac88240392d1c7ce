import Foundation
import Postgres
import TestSupport
import Testing

@Suite("Errors name what refused and never a value")
struct ErrorTests {
  private static let canary = "Canari-4f1d"

  private static let schema: SQL = """
    create table public.person (
      id int8 primary key,
      name text not null constraint person_name_known check (name not like 'Canari%'),
      friend int8 constraint person_friend references public.person (id)
    )
    """

  @Test func `a refusal carries SQLSTATE, table, constraint and statement`() async throws {
    try await withEmptyDatabase { database in
      let pool = database.ownerPool(size: 1)
      try await pool.write { try $0.run(Self.schema) }
      let error = try #require(
        await #expect(throws: PostgresError.self) {
          try await pool.write {
            try $0.run("insert into public.person values (1, \(Self.canary))", as: "addPerson")
          }
        })
      guard case .server(let refusal) = error else { throw error }
      #expect(refusal.sqlstate == "23514")
      #expect(refusal.schema == "public")
      #expect(refusal.table == "person")
      #expect(refusal.constraint == "person_name_known")
      #expect(refusal.statement == "addPerson")
    }
  }

  @Test func `no refusal repeats a value, nor does the server's log`() async throws {
    try await withEmptyDatabase { database in
      let pool = database.ownerPool(size: 1)
      try await pool.write {
        try $0.run(Self.schema)
        try $0.run("create table public.note (body text unique)")
        try $0.run("insert into public.note values (\(Self.canary))")
      }
      let statements: [(SQL, String)] = [
        ("insert into public.person values (1, \(Self.canary))", "23514"),
        ("insert into public.note values (\(Self.canary))", "23505"),
        ("select \(Self.canary)::int8", "22P02"),
        ("select \(Self.canary)::regclass", "42P01"),
        ("select \(Self.canary)::timestamptz", "22007"),
        ("select \(Self.canary)::text::jsonb", "22P02"),
        ("select set_config(\(Self.canary), 'x', true)", "42704"),
        ("insert into public.person values (2, 'x', 4021)", "23503"),
        ("insert into public.person (id, friend) values (3, 1)", "23502"),
      ]
      for (statement, sqlstate) in statements {
        let error = await #expect(throws: PostgresError.self) {
          try await pool.write { try $0.run(statement, as: "canary") }
        }
        #expect(error?.sqlstate == sqlstate)
        var dumped = ""
        dump(error, to: &dumped)
        for text in ["\(String(describing: error))", dumped] {
          #expect(!text.contains(Self.canary) && !text.contains("4021"))
        }
      }
      for log in try FileManager.default.contentsOfDirectory(atPath: database.cluster.logFolder) {
        let path = database.cluster.logFolder + "/" + log
        #expect(try !String(contentsOfFile: path, encoding: .utf8).contains(Self.canary))
      }
    }
  }

  @Test func `a mistake in the text itself is told in full`() async throws {
    try await withEmptyDatabase { database in
      let pool = database.ownerPool(size: 1)
      let error = await #expect(throws: PostgresError.self) {
        try await pool.read { try $0.run("select colour from pg_class", as: "typo") }
      }
      #expect(error?.description == #"42703 typo column "colour" does not exist"#)
    }
  }

  @Test func `a refusal that the body hides still fails the transaction`() async throws {
    try await withEmptyDatabase { database in
      let pool = database.ownerPool(size: 1)
      let error = await #expect(throws: PostgresError.self) {
        try await pool.write { transaction in
          try transaction.run("create table public.lost ()")
          _ = try? transaction.run("select 1 / 0")
        }
      }
      #expect(error?.sqlstate == "22012")
      let count: Int = try await pool.read {
        try $0.value("select count(*) from pg_class where relname = 'lost'")
      }
      #expect(count == 0)
    }
  }

  @Test func `a body that throws leaves nothing behind`() async throws {
    struct Refused: Error {}
    try await withEmptyDatabase { database in
      let pool = database.ownerPool(size: 1)
      await #expect(throws: Refused.self) {
        try await pool.write { transaction in
          try transaction.run("create table public.lost ()")
          throw Refused()
        }
      }
      let count: Int = try await pool.read {
        try $0.value("select count(*) from pg_class where relname = 'lost'")
      }
      #expect(count == 0)
    }
  }

  @Test func `a read cannot write`() async throws {
    try await withEmptyDatabase { database in
      let pool = database.ownerPool(size: 1)
      let error = await #expect(throws: PostgresError.self) {
        try await pool.read { try $0.run("create table public.refused ()") }
      }
      #expect(error?.sqlstate == "25006")
    }
  }

  @Test func `one wants one row and row at most one`() async throws {
    try await withEmptyDatabase { database in
      let pool = database.ownerPool(size: 1)
      for (query, found) in [("select 1 where false", 0), ("select generate_series(1, 2)", 2)]
        as [(SQL, Int)]
      {
        let error = await #expect(throws: PostgresError.self) {
          _ = try await pool.read { try $0.value(query, as: "rows") as Int }
        }
        #expect(error == .rowCount(statement: "rows", expected: "one", found: found))
      }
      let none = try await pool.read {
        try $0.row("select 1 as n where false") { try $0.get("n", as: Int.self) }
      }
      #expect(none == nil)
    }
  }
}
