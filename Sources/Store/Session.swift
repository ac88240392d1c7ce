package import Foundation
package import Postgres

/// The account that acts in a transaction.
package struct Account: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case holder, evaluator, administrator

    /// The first letter of a token says which role's connections it is for; the database decides
    /// whether that is true.
    package var tokenPrefix: String { String(rawValue.prefix(1)) + "_" }
  }

  package var accountID: UUID
  package var login: String
  package var name: String
  package var kind: Kind
  package var isFictitious: Bool
  /// Her password was handed to her: until she has chosen her own, nothing else is open to her.
  package var hasFirstPassword: Bool
  /// The session was last seen more than a minute ago, and this use of it is to be noted.
  package var isStale: Bool
}

/// A password as the database is given it: stretched under its salt.
package struct StretchedPassword: Sendable {
  package var salt: Data
  package var key: Data

  package init(salt: Data, key: Data) {
    self.salt = salt
    self.key = key
  }
}

/// A session that is open.
package struct ListedSession: Sendable, Hashable {
  package var openedAt: Date
  package var seenAt: Date
  /// It is the one that asks.
  package var isCurrent: Bool
}

extension Transaction {
  /// Sets who acts for the rest of this transaction. Returns nil when the token is unknown, expired or
  /// of another role.
  package borrowing func enter(token: String) throws -> Account? {
    try row("select * from auth.enter(\(token))") { row in
      Account(
        accountID: try row.get("account_id"), login: try row.get("login"),
        name: try row.get("display_name"), kind: try row.choice("kind"),
        isFictitious: try row.get("is_fictitious"),
        hasFirstPassword: try row.get("has_first_password"), isStale: try row.get("stale"))
    }
  }

  package borrowing func touchSession(token: String) throws {
    try run("select auth.touch(\(token))")
  }

  /// Returns nil when there is no such account.
  package borrowing func passwordSalt(login: String) throws -> Data? {
    try one("select auth.salt_of(\(login)) as salt") { try $0.getIfPresent("salt") }
  }

  /// Opens a session for who has the key of the account. Returns its kind, or nil when the database
  /// refuses. The token is the prefix of that kind and the secret.
  package borrowing func openSession(
    login: String, key: Data, secret: String
  ) throws -> Account.Kind? {
    try row("select kind from auth.open(\(login), \(key), \(secret))") { try $0.choice("kind") }
  }

  package borrowing func closeSession(token: String) throws {
    try run("select auth.close_session(\(token))")
  }

  /// Returns false when the former key is not that of the token's account.
  package borrowing func changePassword(
    token: String, formerKey: Data, to password: StretchedPassword
  ) throws -> Bool {
    try value(
      "select auth.change_password(\(token), \(formerKey), \(password.salt), \(password.key))")
  }

  /// The open sessions of oneself or, for an administrator, of any account.
  package borrowing func sessions(of account: UUID) throws -> [ListedSession] {
    try rows("select * from auth.sessions_of(\(account))") { row in
      ListedSession(
        openedAt: try row.get("opened_at"), seenAt: try row.get("seen_at"),
        isCurrent: try row.get("is_current"))
    }
  }

  /// Ends them, but for the one that asks; returns how many.
  package borrowing func closeSessions(of account: UUID) throws -> Int {
    try value("select auth.close_sessions_of(\(account))::bigint")
  }
}
