import API
package import Logging
package import Postgres
package import Store

/// The pools, one per database role: what a request may touch is decided by the role it comes in
/// with, and within it by the session's token. At most eight connections in all.
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

  /// Lets a program of ours act for an account, in a session of its own that ends with it.
  package func acting(
    as login: String, _ body: (SessionToken) async throws -> Void
  ) async throws {
    let record = try await session.read { tx in try tx.passwordRecord(login: login) }
    guard let record else { throw Problem(.notFound) }
    let token = SessionToken(for: record.kind)
    try await session.write { tx in
      try tx.openSession(account: record.accountID, token: token.text)
    }
    try await body(token)
    try await session.write { tx in try tx.closeSession(token: token.text) }
  }

  /// Reads as the person whose token it is. The database decides whether it is one.
  package func read<Value: Sendable>(
    as token: SessionToken, isolation: Isolation = .readCommitted,
    _ body: @escaping @Sendable (borrowing Transaction, Account) throws -> Value
  ) async throws -> Value {
    try await keepingAlive(token) { pool in
      try await pool.read(isolation: isolation) { tx in
        try Entered(token, tx, body)
      }
    }
  }

  /// Writes as the person whose token it is.
  func write<Value: Sendable>(
    as token: SessionToken,
    _ body: @escaping @Sendable (borrowing Transaction, Account) throws -> Value
  ) async throws -> Value {
    try await keepingAlive(token) { pool in
      try await pool.write { tx in
        try Entered(token, tx, body)
      }
    }
  }

  /// A session ends half an hour after it was last seen, so being seen has to be noted; a read cannot
  /// do it itself, and once a minute is enough.
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
    // The administrator's screens come later; her token opens nothing here.
    case .administrator: throw Problem(.forbidden)
    }
  }
}

/// What came of a transaction that began by saying who acts.
private struct Entered<Value: Sendable>: Sendable {
  var value: Value
  var isStale: Bool

  init(
    _ token: SessionToken, _ tx: borrowing Transaction,
    _ body: (borrowing Transaction, Account) throws -> Value
  ) throws {
    guard let account = try tx.enter(token: token.text) else { throw Problem(.unknownSession) }
    value = try body(tx, account)
    isStale = account.isStale
  }
}
