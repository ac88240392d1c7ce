import Postgres
import TestSupport
import Testing

@Suite("Listening")
struct ListenTests {
  @Test func `payloads arrive in order, again after the connection was lost`() async throws {
    try await withEmptyDatabase { database in
      let pool = database.ownerPool(size: 1)
      let superuser = database.superuserPool()
      var payloads = pool.listen(channel: "jalon_test").makeAsyncIterator()
      try await Self.waitForListener(superuser)
      try await pool.write {
        try $0.notify(channel: "jalon_test", payload: "un")
        try $0.notify(channel: "jalon_test", payload: "deux")
      }
      #expect(try await payloads.next() == "un")
      #expect(try await payloads.next() == "deux")
      try await superuser.read {
        try $0.run(
          """
          select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and query like 'listen %'
          """)
      }
      #expect(try await payloads.next() == "")
      try await pool.write { try $0.notify(channel: "jalon_test", payload: "trois") }
      #expect(try await payloads.next() == "trois")
    }
  }

  private static func waitForListener(_ pool: Pool) async throws {
    while try await pool.read({
      try $0.value(
        """
        select count(*) from pg_stat_activity
        where datname = current_database() and query like 'listen %' and state = 'idle'
        """)
    }) == 0 {}
  }

  @Test func `a closed pool ends the stream`() async throws {
    try await withEmptyDatabase { database in
      let pool = database.ownerPool(size: 1)
      let payloads = pool.listen(channel: "jalon_test")
      await pool.close()
      let error = await #expect(throws: PostgresError.self) { for try await _ in payloads {} }
      #expect(error == .poolClosed)
    }
  }
}
