import Foundation
import Logging
import Postgres

/// Our pool against pgbench, on one cluster, with the same statements: BEGIN, who acts, one row read
/// or durably written, COMMIT.
struct PoolBench {
  let folder: URL
  let rounds: Int
  let seconds: Int

  private static let token = "h_" + String(repeating: "b", count: 43)

  func run() async throws {
    let cluster = try await EmbeddedCluster.start(
      dataFolder: folder.appending(path: "cluster").path, logger: quiet)
    do {
      try await prepare(cluster)
      for connections in [8, 1] {
        for work in Work.allCases {
          try await compare(work, connections: connections, cluster)
        }
      }
      try await cluster.stop()
    } catch {
      try? await cluster.stop()
      throw error
    }
  }

  enum Work: String, CaseIterable {
    case select, insert

    var script: String {
      let body =
        switch self {
        case .select: "select id, body, amount from bench.item where id = :n;"
        case .insert: "insert into bench.entry (n, body) values (:n, :body);"
        }
      return """
        \\set n random(1, 100000)
        begin\(self == .select ? " read only" : "");
        select account_id, kind from auth.enter(:token);
        \(body)
        commit;
        """
    }
  }

  private func compare(_ work: Work, connections: Int, _ cluster: RunningCluster) async throws {
    var ratios: [Double] = []
    for round in 1...rounds {
      let theirs = try pgbench(work, connections, cluster)
      let ours = try await ours(work, connections, cluster)
      ratios.append(ours / theirs)
      print(
        "\(work.rawValue), \(connections) connection(s), round \(round): "
          + "ours \(Int(ours))/s, pgbench \(Int(theirs))/s, ratio \(shown(ours / theirs))")
    }
    let verdict = connections == 8 ? " (at least 0.8 is asked)" : " (decides nothing)"
    print(
      "\(work.rawValue), \(connections) connection(s): median ratio \(shown(ratios.median))\(verdict)"
    )
  }

  private func ours(
    _ work: Work, _ connections: Int, _ cluster: RunningCluster
  ) async throws -> Double {
    let pool = Pool(
      PoolConfiguration(
        connection: cluster.serviceConnection(role: "jalon_holder"), size: connections),
      logger: quiet)
    let clock = ContinuousClock()
    let start = clock.now
    let end = start + .seconds(seconds)
    let total = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<connections {
        group.addTask {
          var done = 0
          while clock.now < end {
            try await once(work, Int.random(in: 1...100_000), pool)
            done += 1
          }
          return done
        }
      }
      return try await group.reduce(0, +)
    }
    let elapsed = start.duration(to: clock.now) / .seconds(1)
    await pool.close()
    return Double(total) / elapsed
  }

  private func once(_ work: Work, _ n: Int, _ pool: Pool) async throws {
    switch work {
    case .select:
      _ = try await pool.read { tx in
        try tx.enter(Self.token)
        return try tx.one("select id, body, amount from bench.item where id = \(n)") { row in
          (
            try row.get("id", as: Int.self), try row.get("body", as: String.self),
            try row.get("amount", as: Int.self)
          )
        }
      }
    case .insert:
      try await pool.write { tx in
        try tx.enter(Self.token)
        try tx.run("insert into bench.entry (n, body) values (\(n), \(Self.body))")
      }
    }
  }

  private static let body = "a body of an ordinary size, as an answer may have"
}

extension Transaction {
  fileprivate borrowing func enter(_ token: String) throws {
    _ = try one("select account_id, kind from auth.enter(\(token))") { row in
      try row.get("kind", as: String.self)
    }
  }
}

// MARK: - The cluster and pgbench

extension PoolBench {
  private func prepare(_ cluster: RunningCluster) async throws {
    try await Migrator(
      folder: FileManager.default.currentDirectoryPath + "/sql",
      connection: cluster.migrateConnection(), logger: quiet
    ).migrate()
    try await cluster.setPasswords(for: ["jalon_holder"])
    let owner = Pool(
      PoolConfiguration(connection: cluster.superuserConnection(database: "jalon"), size: 1),
      logger: quiet)
    try await owner.write { tx in
      for statement in Self.setup { try tx.run(statement) }
      try tx.run(
        """
        insert into auth.session (token_sha256, account_id)
        select sha256(convert_to(\(Self.token), 'UTF8')), id from auth.account
        """)
    }
    await owner.close()
  }

  private static let setup: [SQL] = [
    "create schema bench",
    "create table bench.item (id bigint primary key, body text not null, amount bigint not null)",
    "insert into bench.item select n, 'body ' || n, n * 7 from generate_series(1, 100000) n",
    "create table bench.entry (id bigint generated always as identity primary key, n bigint, body text)",
    "grant usage on schema bench to jalon_holder",
    "grant select on bench.item to jalon_holder",
    "grant insert on bench.entry to jalon_holder",
    """
    insert into auth.account (login, display_name, kind, password_salt, password_verifier)
    values ('bench', 'bench', 'holder', decode(repeat('00', 16), 'hex'), decode(repeat('00', 32), 'hex'))
    """,
  ]

  /// Transactions per second of pgbench with prepared statements.
  private func pgbench(
    _ work: Work, _ connections: Int, _ cluster: RunningCluster
  ) throws -> Double {
    let script = folder.appending(path: "\(work.rawValue).sql")
    try work.script.write(to: script, atomically: true, encoding: .utf8)
    let output = try launch(
      try postgresProgram("pgbench"),
      [
        "-n", "-M", "prepared", "-c", "\(connections)", "-j", "\(min(connections, 2))", "-T",
        "\(seconds)", "-D", "token=\(Self.token)", "-D", "body=\(Self.body)", "-f", script.path,
        cluster.conninfo() + " user=jalon_holder passfile='\(cluster.servicePassfile)'",
      ], needsSignals: true)
    let rate = output.split(separator: "\n").first { $0.hasPrefix("tps = ") }?
      .split(separator: " ").dropFirst(2).first.flatMap { Double($0) }
    guard let rate else { throw BenchFailure(message: "pgbench printed no rate:\n\(output)") }
    return rate
  }
}

private let quiet: Logger = {
  var logger = Logger(label: "bench")
  logger.logLevel = .error
  return logger
}()
