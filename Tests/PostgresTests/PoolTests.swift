import Foundation
import Postgres
import Synchronization
import TestSupport
import Testing

@Suite("A pool lends connections in order and within its limits")
struct PoolTests {
  private func until(_ isTrue: () -> Bool) async throws {
    let clock = ContinuousClock()
    let limit = clock.now + .seconds(10)
    while !isTrue() {
      try #require(clock.now < limit)
      try await Task.sleep(for: .milliseconds(2))
    }
  }

  @Test func `callers are served in the order in which they came`() async throws {
    try await withEmptyDatabase { database in
      let pool = database.ownerPool(size: 1)
      let gate = DispatchSemaphore(value: 0)
      let served = Served()
      let holder = Task { try await pool.read { _ in gate.wait() } }
      try await until { pool.statistics.waiting == 0 && pool.statistics.open == 1 }
      var callers: [Task<Void, any Error>] = []
      for number in 1...8 {
        callers.append(Task { try await pool.read { _ in served.note(number) } })
        try await until { pool.statistics.waiting == number }
      }
      gate.signal()
      try await holder.value
      for caller in callers { try await caller.value }
      #expect(served.numbers == Array(1...8))
    }
  }

  @Test func `who waits too long is told so, and never runs`() async throws {
    try await withEmptyDatabase { database in
      var configuration = PoolConfiguration(
        connection: database.cluster.migrateConnection(database: database.name), size: 1)
      configuration.waitSeconds = 0.2
      let pool = database.pool(configuration)
      let gate = DispatchSemaphore(value: 0)
      let served = Served()
      let holder = Task { try await pool.read { _ in gate.wait() } }
      try await until { pool.statistics.open == 1 }
      let error = await #expect(throws: PostgresError.self) {
        try await pool.read { _ in served.note(1) }
      }
      #expect(error == .poolTimeout)
      gate.signal()
      try await holder.value
      try await pool.read { _ in served.note(2) }
      #expect(served.numbers == [2])
    }
  }

  @Test func `a hundred callers share three connections`() async throws {
    try await withEmptyDatabase { database in
      let pool = database.ownerPool(size: 3)
      let backends = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<100 {
          group.addTask {
            try await pool.read {
              try $0.value("select pg_backend_pid()::int8 from (select pg_sleep(0.002)) as pause")
            }
          }
        }
        return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
      }
      #expect(backends.count == 3)
      #expect(pool.statistics.open == 3)
      #expect(pool.statistics.waiting == 0)
    }
  }

  @Test func `a cancelled caller leaves the queue at once`() async throws {
    try await withEmptyDatabase { database in
      let pool = database.ownerPool(size: 1)
      let gate = DispatchSemaphore(value: 0)
      let holder = Task { try await pool.read { _ in gate.wait() } }
      try await until { pool.statistics.open == 1 && pool.statistics.waiting == 0 }
      let waiting = Task { try await pool.read { _ in } }
      try await until { pool.statistics.waiting == 1 }
      waiting.cancel()
      await #expect(throws: CancellationError.self) { try await waiting.value }
      #expect(pool.statistics.waiting == 0)
      gate.signal()
      try await holder.value
    }
  }

  @Test func `a cancelled statement ends on the server, and the pool goes on`() async throws {
    try await withEmptyDatabase { database in
      let pool = database.ownerPool(size: 1)
      let sleeper = Task { try await pool.read { try $0.run("select pg_sleep(900)") } }
      let watcher = database.superuserPool()
      let name = database.name
      while try await watcher.read({
        try $0.value(
          """
          select count(*) from pg_stat_activity
          where datname = \(name) and query like '%pg_sleep%' and state = 'active'
            and pid <> pg_backend_pid()
          """)
      }) == 0 {}
      let start = ContinuousClock.now
      sleeper.cancel()
      await #expect(throws: CancellationError.self) { try await sleeper.value }
      // Well before the end of its sleep, however busy the machine is.
      #expect(ContinuousClock.now - start < .seconds(300))
      let two: Int = try await pool.read { try $0.value("select 2::int8") }
      #expect(two == 2)
    }
  }

  @Test func `a silent server is given up at our own deadline`() async throws {
    try await withEmptyDatabase { database in
      var connection = database.cluster.migrateConnection(database: database.name)
      connection.operationDeadlineSeconds = 0.3
      let pool = database.pool(PoolConfiguration(connection: connection, size: 1))
      let error = await #expect(throws: PostgresError.self) {
        try await pool.read { try $0.run("select pg_sleep(5)", as: "silence") }
      }
      #expect(error == .deadlineExceeded(statement: "silence"))
      let one: Int = try await pool.read { try $0.value("select 1::int8") }
      #expect(one == 1)
    }
  }

  @Test func `a closed pool refuses, and closes its connections`() async throws {
    try await withEmptyDatabase { database in
      let pool = database.ownerPool(size: 2)
      try await pool.read { _ in }
      await pool.close()
      let error = await #expect(throws: PostgresError.self) { try await pool.read { _ in } }
      #expect(error == .poolClosed)
      #expect(pool.statistics.open == 0)
    }
  }

  @Test func `each connection has the settings that decoding and safety rest on`() async throws {
    try await withEmptyDatabase { database in
      let settings = try await database.ownerPool(size: 1).read {
        try $0.rows(
          """
          select name, setting from pg_settings where name in (
            'TimeZone', 'search_path', 'client_encoding', 'lock_timeout',
            'idle_in_transaction_session_timeout', 'client_connection_check_interval', 'jit')
          """
        ) { (try $0.get("name", as: String.self), try $0.get("setting", as: String.self)) }
      }
      #expect(
        Dictionary(uniqueKeysWithValues: settings) == [
          "TimeZone": "UTC", "search_path": "\"\"", "client_encoding": "UTF8",
          "lock_timeout": "2000", "idle_in_transaction_session_timeout": "10000",
          "client_connection_check_interval": "2000", "jit": "off",
        ])
    }
  }

  @Test func `a refused login is an error within the wait, not a hang`() async throws {
    try await withEmptyDatabase { database in
      var connection = database.cluster.migrateConnection(database: database.name)
      connection.user = "nobody_known"
      let pool = database.pool(PoolConfiguration(connection: connection, size: 1))
      let error = await #expect(throws: PostgresError.self) { try await pool.read { _ in } }
      guard case .connectionFailed = error else { throw error ?? PostgresError.poolClosed }
    }
  }
}

final class Served: Sendable {
  private let list = Mutex<[Int]>([])
  var numbers: [Int] { list.withLock { $0 } }
  func note(_ number: Int) { list.withLock { $0.append(number) } }
}
