import API
package import Foundation
package import Logging
package import Postgres
package import Store

/// The pools, one for each database role, with eight connections in all, one that listens for changes of
/// waves, and one more while an administrator acts. The role decides what a request may touch, and within it the session's token.
package struct Database: Sendable {
  package let session: Pool
  package let holder: Pool
  package let evaluator: Pool
  /// Raw figures in, publications out, for an evaluator's token.
  package let protect: Pool
  package let admin: Pool
  package let collect: Pool
  package let publish: Pool

  /// - Parameters:
  ///   - conninfo: a libpq URL or keyword string, without a user.
  ///   - passfile: libpq's file with a line per role; nil leaves it to the URL or libpq's defaults.
  package init(conninfo: String, passfile: String?, logger: Logger) {
    func pool(_ role: String, _ size: Int, lifetimeMinutes: Double = 30) -> Pool {
      var configuration = PoolConfiguration(
        connection: ConnectionConfiguration(conninfo: conninfo, user: role, passfile: passfile),
        size: size)
      configuration.lifetimeMinutes = lifetimeMinutes
      return Pool(configuration, logger: logger)
    }
    session = pool("jalon_session", 1)
    holder = pool("jalon_holder", 2)
    evaluator = pool("jalon_evaluator", 1)
    protect = pool("jalon_protect", 1)
    admin = pool("jalon_admin", 1, lifetimeMinutes: 1)
    collect = pool("jalon_collect", 2)
    publish = pool("jalon_publish", 1)
  }

  package var pools: [(role: String, pool: Pool)] {
    [
      ("session", session), ("holder", holder), ("evaluator", evaluator), ("protect", protect),
      ("admin", admin), ("collect", collect), ("publish", publish),
    ]
  }

  package func close() async {
    for (_, pool) in pools { await pool.close() }
  }

  /// Opens a session with a stretched password; the database compares it.
  package func open(_ login: String, key: Data) async throws -> SessionToken {
    let secret = SessionToken.newSecret()
    let kind = try await session.write { tx in
      try tx.openSession(login: login, key: key, secret: secret)
    }
    guard let kind else {
      let isWaiting = try await session.read { tx in try tx.isWaiting(login: login, key: key) }
      throw Problem(isWaiting ? .accountWaiting : .wrongPassword)
    }
    return SessionToken(secret, of: kind)
  }

  /// Lets a program of ours act for an account, in a session that ends with the body.
  package func acting(
    as login: String, password: String, _ body: (SessionToken) async throws -> Void
  ) async throws {
    let salt = try await session.read { tx in try tx.passwordSalt(login: login) }
    let token = try await open(
      login, key: try Password.stretch(password, salt: salt ?? Data(count: 16)))
    do {
      try await body(token)
    } catch {
      try? await session.write { tx in try tx.closeSession(token: token.text) }
      throw error
    }
    try await session.write { tx in try tx.closeSession(token: token.text) }
  }

  /// Whose token it is, even while she has yet to choose her own password.
  func account(of token: SessionToken) async throws -> Account {
    try await keepingAlive(token) {
      try await pool(for: token.kind).read { tx in
        let account = try identified(token, tx)
        return Entered(value: account, isStale: account.isStale)
      }
    }
  }

  /// Reads as the account of a token, which the database checks.
  /// - Parameter kinds: whose accounts this is for.
  package func read<Value: Sendable>(
    as token: SessionToken, by kinds: Set<Account.Kind> = [.holder, .evaluator],
    _ body: @escaping @Sendable (borrowing Transaction, Account) throws -> Value
  ) async throws -> Value {
    guard kinds.contains(token.kind) else { throw Problem(.forbidden) }
    return try await keepingAlive(token) {
      try await pool(for: token.kind).read { tx in
        try entered(token, tx, body)
      }
    }
  }

  /// Writes as the account of a token.
  package func write<Value: Sendable>(
    as token: SessionToken, by kinds: Set<Account.Kind> = [.holder, .evaluator],
    _ body: @escaping @Sendable (borrowing Transaction, Account) throws -> Value
  ) async throws -> Value {
    guard kinds.contains(token.kind) else { throw Problem(.forbidden) }
    return try await keepingAlive(token) {
      try await pool(for: token.kind).write { tx in
        try entered(token, tx, body)
      }
    }
  }

  /// Reads raw figures for an evaluator, to protect them.
  package func readRaw<Value: Sendable>(
    as token: SessionToken,
    _ body: @escaping @Sendable (borrowing Transaction, Account) throws -> Value
  ) async throws -> Value {
    guard token.kind == .evaluator else { throw Problem(.forbidden) }
    return try await keepingAlive(token) {
      try await protect.read(isolation: .repeatableRead) { tx in try entered(token, tx, body) }
    }
  }

  /// Stores what was protected for an evaluator.
  func writeProtected<Value: Sendable>(
    as token: SessionToken,
    _ body: @escaping @Sendable (borrowing Transaction, Account) throws -> Value
  ) async throws -> Value {
    guard token.kind == .evaluator else { throw Problem(.forbidden) }
    return try await keepingAlive(token) {
      try await protect.write { tx in try entered(token, tx, body) }
    }
  }

  /// Notes, at most once a minute, that a session is in use: it ends half an hour after the last use,
  /// and a read-only transaction cannot note that itself.
  private func keepingAlive<Value: Sendable>(
    _ token: SessionToken, _ run: () async throws -> Entered<Value>
  ) async throws -> Value {
    let entered = try await run()
    if entered.isStale {
      try await session.write { tx in try tx.touchSession(token: token.text) }
    }
    return entered.value
  }

  private func pool(for kind: Account.Kind) -> Pool {
    switch kind {
    case .holder: holder
    case .evaluator: evaluator
    case .administrator: admin
    }
  }
}

/// The result of a transaction in which an account acted.
struct Entered<Value: Sendable>: Sendable {
  var value: Value
  var isStale: Bool
}

private func identified(
  _ token: SessionToken, _ tx: borrowing Transaction
) throws -> Account {
  guard let account = try tx.enter(token: token.text) else { throw Problem(.unknownSession) }
  return account
}

/// Sets who acts, then runs the body.
func entered<Value: Sendable>(
  _ token: SessionToken, _ tx: borrowing Transaction,
  _ body: (borrowing Transaction, Account) throws -> Value
) throws -> Entered<Value> {
  let account = try identified(token, tx)
  guard !account.hasFirstPassword else { throw Problem(.passwordToChange) }
  return Entered(value: try body(tx, account), isStale: account.isStale)
}
