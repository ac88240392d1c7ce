import API
package import Logging
package import Postgres
package import Store

/// The pools, one for each database role, with eight connections in all. The role decides what a
/// request may touch, and within it the session's token.
package struct Database: Sendable {
  package let session: Pool
  package let holder: Pool
  package let evaluator: Pool
  package let collect: Pool
  package let publish: Pool

  /// - Parameters:
  ///   - conninfo: a libpq URL or keyword string, without a user.
  ///   - passfile: libpq's file with a line per role; nil leaves it to the URL or libpq's defaults.
  package init(conninfo: String, passfile: String?, logger: Logger) {
    func pool(_ role: String, _ size: Int) -> Pool {
      Pool(
        PoolConfiguration(
          connection: ConnectionConfiguration(conninfo: conninfo, user: role, passfile: passfile),
          size: size),
        logger: logger)
    }
    session = pool("jalon_session", 1)
    holder = pool("jalon_holder", 2)
    evaluator = pool("jalon_evaluator", 2)
    collect = pool("jalon_collect", 2)
    publish = pool("jalon_publish", 1)
  }

  package var pools: [(role: String, pool: Pool)] {
    [
      ("session", session), ("holder", holder), ("evaluator", evaluator), ("collect", collect),
      ("publish", publish),
    ]
  }

  package func close() async {
    for (_, pool) in pools { await pool.close() }
  }

  /// Lets a program of ours act for an account, in a session that ends with the body.
  package func acting(
    as login: String, _ body: (SessionToken) async throws -> Void
  ) async throws {
    let record = try await session.read { tx in try tx.passwordRecord(login: login) }
    guard let record else { throw Problem(.notFound) }
    let token = SessionToken(for: record.kind)
    try await session.write { tx in
      try tx.openSession(account: record.accountID, token: token.text)
    }
    do {
      try await body(token)
    } catch {
      try? await session.write { tx in try tx.closeSession(token: token.text) }
      throw error
    }
    try await session.write { tx in try tx.closeSession(token: token.text) }
  }

  /// Reads as the account of a token, which the database checks.
  package func read<Value: Sendable>(
    as token: SessionToken, isolation: Isolation = .readCommitted,
    _ body: @escaping @Sendable (borrowing Transaction, Account) throws -> Value
  ) async throws -> Value {
    try await keepingAlive(token) { pool in
      try await pool.read(isolation: isolation) { tx in
        try entered(token, tx, body)
      }
    }
  }

  /// Writes as the account of a token.
  func write<Value: Sendable>(
    as token: SessionToken,
    _ body: @escaping @Sendable (borrowing Transaction, Account) throws -> Value
  ) async throws -> Value {
    try await keepingAlive(token) { pool in
      try await pool.write { tx in
        try entered(token, tx, body)
      }
    }
  }

  /// Notes, at most once a minute, that a session is in use: it ends half an hour after the last use,
  /// and a read-only transaction cannot note that itself.
  private func keepingAlive<Value: Sendable>(
    _ token: SessionToken, _ run: (Pool) async throws -> Entered<Value>
  ) async throws -> Value {
    let entered = try await run(pool(for: token.kind))
    if entered.isStale {
      try await session.write { tx in try tx.touchSession(token: token.text) }
    }
    return entered.value
  }

  private func pool(for kind: Account.Kind) throws -> Pool {
    switch kind {
    case .holder: holder
    case .evaluator: evaluator
    // There are no routes for administrators yet.
    case .administrator: throw Problem(.forbidden)
    }
  }
}

/// The result of a transaction in which an account acted.
private struct Entered<Value: Sendable>: Sendable {
  var value: Value
  var isStale: Bool
}

/// Sets who acts, then runs the body.
private func entered<Value: Sendable>(
  _ token: SessionToken, _ tx: borrowing Transaction,
  _ body: (borrowing Transaction, Account) throws -> Value
) throws -> Entered<Value> {
  guard let account = try tx.enter(token: token.text) else { throw Problem(.unknownSession) }
  return Entered(value: try body(tx, account), isStale: account.isStale)
}
