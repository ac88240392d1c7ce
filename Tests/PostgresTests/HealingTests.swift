import Foundation
import Glibc
import Postgres
import TestSupport
import Testing

@Suite("A pool heals by itself", .serialized)
struct HealingTests {
  private static let terminateOthers: SQL = """
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()
    """

  @Test func `idle connections that were killed are replaced unseen, for writes too`() async throws
  {
    try await withEmptyDatabase { database in
      let pool = database.ownerPool(size: 3)
      let superuser = database.superuserPool()
      try await pool.write { try $0.run("create table public.entry (n int8)") }
      for round in 1...5 {
        try await withThrowingTaskGroup(of: Int.self) { group in
          for _ in 0..<6 {
            group.addTask { try await pool.read { try $0.run("select pg_sleep(0.02)") } }
          }
          try await group.waitForAll()
        }
        try await superuser.read { try $0.run(Self.terminateOthers) }
        try await pool.write { try $0.run("insert into public.entry values (\(round))") }
        let count: Int = try await pool.read { try $0.value("select count(*) from public.entry") }
        #expect(count == round)
      }
    }
  }

  @Test func `a read whose connection dies is run again, a write is not`() async throws {
    try await withEmptyDatabase { database in
      let pool = database.ownerPool(size: 1)
      let superuser = database.superuserPool()
      let attempts = Served()
      let number: Int = try await pool.read { transaction in
        let own: Int = try transaction.value("select pg_backend_pid()::int8")
        attempts.note(own)
        if attempts.numbers.count == 1 { kill(pid_t(own), SIGTERM) }
        _ = try? transaction.run("select pg_sleep(1)")
        return try transaction.value("select 7::int8")
      }
      #expect(number == 7)
      #expect(attempts.numbers.count == 2)
      let error = await #expect(throws: PostgresError.self) {
        try await pool.write { transaction in
          let own: Int = try transaction.value("select pg_backend_pid()::int8")
          attempts.note(own)
          kill(pid_t(own), SIGTERM)
          try transaction.run("select pg_sleep(1)", as: "doomed")
        }
      }
      #expect(error == .connectionLost(statement: "doomed"))
      #expect(attempts.numbers.count == 3)
      try await superuser.read { _ in }
      try await pool.write { _ in }
    }
  }

  @Test func `the server comes back alone after kill -9, with all that was acknowledged`()
    async throws
  {
    try await withClusterFolder { folder in
      let cluster = try await EmbeddedCluster.start(dataFolder: folder, logger: quietLogger)
      let pool = Pool(
        PoolConfiguration(connection: cluster.migrateConnection(), size: 3), logger: quietLogger)
      try await pool.write { try $0.run("create table public.entry (n int8 primary key)") }
      var acknowledged: [Int] = []
      var longestGap = Duration.zero
      for round in 0..<3 {
        let victim = try #require(cluster.processID)
        kill(victim, SIGKILL)
        var lastSuccess = ContinuousClock.now
        for n in round * 100..<round * 100 + 50 {
          let isDone = try await Self.insert(n, into: pool)
          guard isDone else { continue }
          acknowledged.append(n)
          longestGap = max(longestGap, ContinuousClock.now - lastSuccess)
          lastSuccess = .now
        }
        #expect(acknowledged.last == round * 100 + 49)
      }
      // The promise is three seconds; a shared machine under other tests is no place to hold it to.
      #expect(longestGap < .seconds(20))
      let found = try await pool.read {
        try $0.rows("select n from public.entry") { try $0.get("n", as: Int.self) }
      }
      #expect(Set(acknowledged).isSubset(of: found))
      await pool.close()
      try await cluster.stop()
    }
  }

  /// A lost connection or a server that starts again is no answer; anything else is a failure.
  private static func insert(_ n: Int, into pool: Pool) async throws -> Bool {
    do {
      try await pool.write { try $0.run("insert into public.entry values (\(n))") }
      return true
    } catch let error as PostgresError {
      switch error {
      case .connectionLost, .connectionFailed, .unknownOutcome, .poolTimeout: return false
      default: throw error
      }
    }
  }

  @Test func `a commit whose standby does not answer is of unknown outcome`() async throws {
    try await withClusterFolder { folder in
      let cluster = try await EmbeddedCluster.start(dataFolder: folder, logger: quietLogger)
      let superuser = Pool(
        PoolConfiguration(connection: cluster.superuserConnection(database: "jalon"), size: 1),
        logger: quietLogger)
      var connection = cluster.migrateConnection()
      connection.operationDeadlineSeconds = 1
      let hasty = Pool(PoolConfiguration(connection: connection, size: 1), logger: quietLogger)
      let patient = Pool(
        PoolConfiguration(connection: cluster.migrateConnection(), size: 1), logger: quietLogger)
      try await hasty.write { try $0.run("create table public.entry (n int8)") }
      try "synchronous_standby_names = 'nobody'\n".write(
        toFile: folder + "/postgres/postgresql.auto.conf", atomically: false, encoding: .utf8)
      try await superuser.read { try $0.run("select pg_reload_conf()") }
      try await Task.sleep(for: .milliseconds(300))

      let silent = await #expect(throws: PostgresError.self) {
        try await hasty.write { try $0.run("insert into public.entry values (1)") }
      }
      #expect(silent == .unknownOutcome)

      let waiting = Task {
        try await patient.write { try $0.run("insert into public.entry values (2)") }
      }
      while try await superuser.read({
        try $0.value(
          """
          select count(*) from (
            select pg_cancel_backend(pid) from pg_stat_activity where wait_event = 'SyncRep') as c
          """)
      }) == 0 {}
      let warned = await #expect(throws: PostgresError.self) { try await waiting.value }
      #expect(warned == .unknownOutcome)
      for pool in [superuser, hasty, patient] { await pool.close() }
      try await cluster.stop()
    }
  }
}
