import Foundation
import Postgres
import TestSupport
import Testing

@Suite("COPY streams")
struct CopyTests {
  private static let rowCount = 200_000

  @Test func `two hundred thousand rows in and out`() async throws {
    try await withEmptyDatabase { database in
      var connection = database.cluster.migrateConnection(database: database.name)
      connection.statementTimeoutSeconds = 120
      let pool = database.pool(PoolConfiguration(connection: connection, size: 1))
      let copied = try await pool.write { transaction in
        try transaction.run(
          "create table public.sample (n int8, body text, share numeric, taken date, good bool)")
        return try transaction.copyIn(
          "copy public.sample (n, body, share, taken, good) from stdin",
          rows: (1...Self.rowCount).lazy.map { n in
            let body = n.isMultiple(of: 7) ? nil : "ligne \(n) \t \\ \n"
            return [n, body, Decimal(n) / 8, PostgresDate(year: 2024, month: 10, day: 31), n > 9]
          })
      }
      #expect(copied == Self.rowCount)
      let sums = try await pool.read {
        try $0.one(
          """
          select sum(n)::int8 as n, count(*) filter (where body is null) as nulls,
            sum(share) as share, bool_and(taken = date '2024-10-31') as isDay
          from public.sample
          """
        ) {
          (
            try $0.get("n", as: Int.self), try $0.get("nulls", as: Int.self),
            try $0.get("share", as: Decimal.self), try $0.get("isday", as: Bool.self)
          )
        }
      }
      let total = Self.rowCount * (Self.rowCount + 1) / 2
      #expect(sums == (total, Self.rowCount / 7, Decimal(total) / 8, true))
      let (lines, bytes) = try await pool.read { transaction in
        var bytes = 0
        let lines = try transaction.copyOut("copy public.sample to stdout (format csv)") {
          bytes += $0.count
        }
        return (lines, bytes)
      }
      #expect(lines == Self.rowCount)
      #expect(bytes > 5_000_000)
    }
  }

  @Test func `a value that cannot be sent ends the COPY and nothing is there`() async throws {
    try await withEmptyDatabase { database in
      let pool = database.ownerPool(size: 1)
      try await pool.write { try $0.run("create table public.sample (body text)") }
      let error = await #expect(throws: PostgresError.self) {
        try await pool.write {
          try $0.copyIn(
            "copy public.sample from stdin", as: "load", rows: [["a"], ["b\0"], ["c"]])
        }
      }
      #expect(error == .encoding(statement: "load", .nulInText))
      let count: Int = try await pool.read { try $0.value("select count(*) from public.sample") }
      #expect(count == 0)
    }
  }

  @Test func `a refusal by the server names the constraint`() async throws {
    try await withEmptyDatabase { database in
      let pool = database.ownerPool(size: 1)
      let error = await #expect(throws: PostgresError.self) {
        try await pool.write {
          try $0.run(
            "create table public.sample (n int8 constraint sample_small check (n < 50000))")
          return try $0.copyIn(
            "copy public.sample from stdin", rows: (1...100_000).lazy.map { [$0] })
        }
      }
      #expect(error?.constraint == "sample_small")
    }
  }

  @Test func `a sink that gives up frees the pool`() async throws {
    struct Full: Error {}
    try await withEmptyDatabase { database in
      let pool = database.ownerPool(size: 1)
      await #expect(throws: Full.self) {
        try await pool.read {
          try $0.copyOut("copy (select generate_series(1, 1000000)) to stdout") { _ in throw Full()
          }
        }
      }
      let one: Int = try await pool.read { try $0.value("select 1::int8") }
      #expect(one == 1)
    }
  }
}
