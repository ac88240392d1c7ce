package import Foundation
package import Postgres

/// What an administrator asked to be done to an account, and another one has to confirm.
package struct AccountRequest: Sendable, Hashable {
  package enum Act: String, Sendable, CaseIterable {
    case add, reset
  }

  package var act: Act
  package var author: String
  package var askedAt: Date
  /// It is over then, as if it had not been asked.
  package var expiresAt: Date
}

extension AccountRequest {
  /// Nil where nothing waits.
  init?(_ row: Row) throws {
    guard let author = try row.getIfPresent("author", as: String.self) else { return nil }
    self.init(
      act: try row.choice("act"), author: author, askedAt: try row.get("asked_at"),
      expiresAt: try row.get("expires_at"))
  }
}

extension Transaction {
  /// Whether making it waits for another administrator; the database refuses to make it at once then.
  package borrowing func needsSecond(_ account: NewAccount) throws -> Bool {
    try value(
      "select auth.needs_second(\(account.kind.rawValue), \(account.calls), null)")
  }

  package borrowing func needsSecond(resetting account: UUID) throws -> Bool {
    try value("select coalesce(auth.reset_needs_second(\(account)), false)")
  }

  /// Returns the request, under whose id the account is listed until it is made.
  package borrowing func ask(for account: NewAccount) throws -> UUID {
    try value(
      """
      select auth.ask_for_account(\(account.login), \(account.name), \(account.kind.rawValue),
        \(account.password.salt), \(account.password.key), \(account.calls), \(account.isFictitious))
      """)
  }

  /// Returns false when there is no such open account.
  package borrowing func askForReset(
    of account: UUID, to password: StretchedPassword
  ) throws -> Bool {
    let asked: UUID? =
      try one(
        "select auth.ask_for_reset(\(account), \(password.salt), \(password.key)) as id"
      ) { try $0.getIfPresent("id") }
    return asked != nil
  }

  /// What waits under its own id, or for an account.
  package borrowing func waitingRequest(of id: UUID) throws -> UUID? {
    try row(
      """
      select id from auth.account_request
      where settled_at is null and expires_at > now() and \(id) in (id, account_id)
      """
    ) { try $0.get("id") }
  }

  /// Returns the account that was made or reset; nil where nothing waits under this id any more.
  package borrowing func confirm(request: UUID) throws -> UUID? {
    try one("select auth.confirm_request(\(request)) as id") { try $0.getIfPresent("id") }
  }

  package borrowing func refuse(request: UUID) throws -> Bool {
    try value("select auth.refuse_request(\(request))")
  }

  /// Whether it is the first password of an account that another administrator has yet to confirm.
  package borrowing func isWaiting(login: String, key: Data) throws -> Bool {
    try value("select auth.is_waiting(\(login), \(key))")
  }
}
