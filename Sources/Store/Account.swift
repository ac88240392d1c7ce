package import Foundation
package import Postgres

/// A new account, its password already stretched.
package struct NewAccount: Sendable {
  package var login: String
  package var name: String
  package var kind: Account.Kind
  package var salt: Data
  package var scrypt: Data
  package var isFictitious: Bool

  package init(
    login: String, name: String, kind: Account.Kind, salt: Data, scrypt: Data, isFictitious: Bool
  ) {
    self.login = login
    self.name = name
    self.kind = kind
    self.salt = salt
    self.scrypt = scrypt
    self.isFictitious = isFictitious
  }
}

extension Transaction {
  @discardableResult
  package borrowing func add(_ account: NewAccount) throws -> UUID {
    try value(
      """
      with added as (
        insert into auth.account (login, display_name, kind, password_salt, password_scrypt, is_fictitious)
        values (\(account.login), \(account.name), \(account.kind.rawValue), \(account.salt),
          \(account.scrypt), \(account.isFictitious))
        returning id
      ), logged as (
        insert into audit.entry (action, subject) select 'account.add', id::text from added
      )
      select id from added
      """)
  }

  package borrowing func hasAccount(login: String) throws -> Bool {
    try value("select exists (select from auth.account where login = \(login))")
  }

  /// Lets a holder enter the quarters of a project.
  package borrowing func grantProject(_ project: UUID, to account: UUID) throws {
    try run(
      """
      with granted as (
        insert into auth.account_project (account_id, project_id) values (\(account), \(project))
        returning account_id, project_id
      )
      insert into audit.entry (action, project_id, subject)
      select 'account.grant', project_id, account_id::text from granted
      """)
  }

  /// Lets an evaluator follow a call.
  package borrowing func grantCall(_ call: UUID, to account: UUID) throws {
    try run(
      """
      with granted as (
        insert into auth.account_call (account_id, call_id) values (\(account), \(call))
        returning account_id, call_id
      )
      insert into audit.entry (action, call_id, subject)
      select 'account.grant', call_id, account_id::text from granted
      """)
  }
}
