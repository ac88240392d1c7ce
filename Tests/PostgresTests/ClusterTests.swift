import Foundation
import Glibc
import Postgres
import TestSupport
import Testing

@Suite("The embedded cluster", .serialized)
struct ClusterTests {
  private func start(_ folder: String) async throws -> RunningCluster {
    try await EmbeddedCluster.start(dataFolder: folder, durability: .nothing, logger: quietLogger)
  }

  private func one(
    _ connection: ConnectionConfiguration, _ query: SQL = "select 1::int8"
  ) async throws -> Int {
    var configuration = PoolConfiguration(connection: connection, size: 1)
    configuration.waitSeconds = 0.3
    let pool = Pool(configuration, logger: quietLogger)
    defer { Task { await pool.close() } }
    return try await pool.read { try $0.value(query) }
  }

  @Test func `is made at the first start, keeps its data, and takes one jalond at a time`()
    async throws
  {
    try await withClusterFolder { folder in
      let first = try await start(folder)
      let error = await #expect(throws: ClusterError.self) { _ = try await start(folder) }
      #expect(error == .inUse(folder: folder))
      #expect(error?.description.contains("déjà utilisé") == true)
      let pool = Pool(
        PoolConfiguration(connection: first.migrateConnection(), size: 1), logger: quietLogger)
      try await pool.write { try $0.run("create table public.kept as select 5::int8 as n") }
      await pool.close()
      try await first.stop()
      #expect(first.processID == nil)
    }
  }

  @Test func `holds nothing that was open where it was started`() async throws {
    try await withClusterFolder { folder in
      var ends: [Int32] = [0, 0]
      try #require(pipe(&ends) == 0)
      defer { close(ends[0]) }
      let cluster = try await start(folder)
      close(ends[1])
      // Whoever reads to the end of a pipe would wait for as long as the server lives.
      var reader = pollfd(fd: ends[0], events: Int16(POLLIN), revents: 0)
      #expect(poll(&reader, 1, 1000) == 1 && Int32(reader.revents) & Int32(POLLHUP) != 0)
      #expect(cluster.processID != nil)
      try await cluster.stop()
    }
  }

  @Test func `starts again on its data`() async throws {
    try await withClusterFolder { folder in
      var cluster: RunningCluster? = try await start(folder)
      let password = try String(contentsOfFile: folder + "/secrets/migrate.pgpass", encoding: .utf8)
      try await cluster?.stop()
      cluster = nil
      let again = try await start(folder)
      #expect(try await one(again.migrateConnection()) == 1)
      #expect(
        try String(contentsOfFile: folder + "/secrets/migrate.pgpass", encoding: .utf8) == password)
      #expect(
        try await one(
          again.migrateConnection(), "select (current_setting('data_checksums') = 'on')::int::int8")
          == 1)
      try await again.stop()
    }
  }

  @Test func `its doors open to the right passwords only`() async throws {
    try await withClusterFolder { folder in
      let cluster = try await start(folder)
      let pool = Pool(
        PoolConfiguration(connection: cluster.migrateConnection(), size: 1), logger: quietLogger)
      try await pool.write { try $0.run("create role jalon_holder login") }
      await pool.close()
      try await cluster.setPasswords(for: ["jalon_holder"])
      try await cluster.setPasswords(for: ["jalon_holder"])
      #expect(try await one(cluster.serviceConnection(role: "jalon_holder")) == 1)
      for role in ["postgres", "jalon_migrate"] {
        let error = await #expect(throws: PostgresError.self) {
          _ = try await one(cluster.serviceConnection(role: role))
        }
        guard case .connectionFailed = error else { throw error ?? PostgresError.poolClosed }
      }
      for file in ["superuser", "migrate", "service"] {
        let attributes = try FileManager.default.attributesOfItem(
          atPath: folder + "/secrets/\(file).pgpass")
        #expect(attributes[.posixPermissions] as? Int == 0o600)
      }
      let listens = try await one(
        cluster.migrateConnection(), "select length(current_setting('listen_addresses'))::int8")
      #expect(listens == 0)
      try await cluster.stop()
    }
  }

  @Test func `survives a killed server, and a record whose number is another program's`()
    async throws
  {
    try await withClusterFolder { folder in
      var cluster: RunningCluster? = try await start(folder)
      try await cluster?.stop()
      cluster = nil
      // As after a restart of the machine: the number belongs to a living stranger, us.
      let stale = "\(getpid())\n\(folder)/postgres\n1700000000\n5432\n/nowhere\n\n  1 1\nready\n"
      try stale.write(
        toFile: folder + "/postgres/postmaster.pid", atomically: true, encoding: .utf8)
      let again = try await start(folder)
      #expect(try await one(again.migrateConnection()) == 1)
      try await again.stop()
    }
  }

  @Test func `stops the server that a killed jalond left running, and starts its own`() async throws
  {
    try await withClusterFolder { folder in
      var cluster: RunningCluster? = try await start(folder)
      try await cluster?.stop()
      cluster = nil
      let orphan = try Orphan(folder)
      let again = try await start(folder)
      #expect(again.processID != orphan.processID)
      #expect(!orphan.isAlive)
      #expect(try await one(again.migrateConnection()) == 1)
      try await again.stop()
    }
  }

  @Test func `refuses the data of another version`() async throws {
    try await withClusterFolder { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/postgres", withIntermediateDirectories: true)
      try "9\n".write(toFile: folder + "/postgres/PG_VERSION", atomically: true, encoding: .utf8)
      let error = await #expect(throws: ClusterError.self) { _ = try await start(folder) }
      #expect(error?.description.contains("contient une base PostgreSQL 9\u{A0};") == true)
    }
  }

  @Test func `a folder too deep for a socket gets a short one, and says where`() async throws {
    try await withClusterFolder { folder in
      let deep = folder + "/" + String(repeating: "d", count: 90)
      try FileManager.default.createDirectory(atPath: deep, withIntermediateDirectories: true)
      let cluster = try await start(deep)
      #expect(try await one(cluster.migrateConnection()) == 1)
      let note = try String(contentsOfFile: deep + "/socket.txt", encoding: .utf8)
      #expect(note.contains("/jalon-"))
      try await cluster.stop()
    }
  }

  @Test func `a stopped server is not started again`() async throws {
    try await withClusterFolder { folder in
      let cluster = try await start(folder)
      try await cluster.stop()
      try await Task.sleep(for: .milliseconds(300))
      #expect(cluster.processID == nil)
      #expect(!FileManager.default.fileExists(atPath: folder + "/postgres/postmaster.pid"))
    }
  }
}

/// A server started beside jalond, as one that outlived it.
private struct Orphan {
  let processID: Int32

  init(_ folder: String) throws {
    let script = """
      exec \(geteuid() == 0 ? "setpriv --reuid postgres --regid postgres --clear-groups" : "") \
      $(ls -d /usr/lib/postgresql/*/bin | tail -1)/postgres -D \(folder)/postgres \
      -c listen_addresses= -c unix_socket_directories=\(folder)/socket >/dev/null 2>&1
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = URL(fileURLWithPath: "/")
    try process.run()
    processID = process.processIdentifier
    let record = folder + "/postgres/postmaster.pid"
    for _ in 0..<2000 {
      let text = (try? String(contentsOfFile: record, encoding: .utf8)) ?? ""
      if text.contains("ready") { return }
      usleep(10_000)
    }
    throw ClusterError.didNotStart(logFolder: folder)
  }

  var isAlive: Bool { kill(processID, 0) == 0 }
}
