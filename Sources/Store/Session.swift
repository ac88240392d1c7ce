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
  /// The session was last seen more than a minute ago, and this use of it is to be noted.
  package var isStale: Bool
}

/// What is needed to check a password.
package struct PasswordRecord: Sendable {
  package var accountID: UUID
  package var name: String
  package var kind: Account.Kind
  package var salt: Data
  package var scrypt: Data
}

extension Transaction {
  /// Sets who acts for the rest of this transaction. Returns nil when the token is unknown, expired or
  /// of another role.
  package borrowing func enter(token: String) throws -> Account? {
    try row("select * from auth.enter(\(token))") { row in
      Account(
        accountID: try row.get("account_id"), login: try row.get("login"),
        name: try row.get("display_name"), kind: try row.choice("kind"),
        isFictitious: try row.get("is_fictitious"), isStale: try row.get("stale"))
    }
  }

  package borrowing func touchSession(token: String) throws {
    try run("select auth.touch(\(token))")
  }

  package borrowing func passwordRecord(login: String) throws -> PasswordRecord? {
    try row("select * from auth.find_account(\(login))") { row in
      PasswordRecord(
        accountID: try row.get("id"), name: try row.get("display_name"),
        kind: try row.choice("kind"),
        salt: try row.get("password_salt"), scrypt: try row.get("password_scrypt"))
    }
  }

  package borrowing func openSession(account: UUID, token: String) throws {
    try run("select auth.open_session(\(account), \(token))")
  }

  package borrowing func closeSession(token: String) throws {
    try run("select auth.close_session(\(token))")
  }
}
