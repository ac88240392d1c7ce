package import Foundation
package import Postgres

/// An account to be made, with a first password that its owner will have to change.
package struct NewAccount: Sendable {
  package var login: String
  package var name: String
  package var kind: Account.Kind
  package var password: StretchedPassword
  /// Of a holder, whose quarters she enters.
  package var projects: [UUID]
  /// Of an evaluator, which she follows.
  package var calls: [UUID]
  package var isFictitious: Bool

  package init(
    login: String, name: String, kind: Account.Kind, password: StretchedPassword,
    projects: [UUID] = [], calls: [UUID] = [], isFictitious: Bool
  ) {
    self.login = login
    self.name = name
    self.kind = kind
    self.password = password
    self.projects = projects
    self.calls = calls
    self.isFictitious = isFictitious
  }
}

/// An account as the administrator's list has it.
package struct ListedAccount: Sendable, Hashable {
  package enum State: String, Sendable {
    case active, firstPassword, blocked, closed
    /// Not made yet: another administrator has to confirm it.
    case waiting
  }

  package var id: UUID
  package var login: String
  package var name: String
  package var kind: Account.Kind
  package var state: State
  /// Codes of calls, and of projects as CALL/PROJECT.
  package var calls: [String]
  package var projects: [String]
  package var lastSeenAt: Date?
  package var isFictitious: Bool
  /// The projects that it signs for.
  package var signed: [String]
  /// What waits for another administrator.
  package var request: AccountRequest?
}

extension Transaction {
  /// Refused by `account_first_administrator` once there is one.
  @discardableResult
  package borrowing func addFirstAdministrator(_ account: NewAccount) throws -> UUID {
    try value(
      """
      select auth.add_first_administrator(\(account.login), \(account.name), \(account.password.salt),
        \(account.password.key), \(account.isFictitious))
      """)
  }

  /// As the owner of the schema, which no role of the service is. Returns false when there is no such
  /// open administrator.
  package borrowing func rescueAdministrator(
    _ login: String, to password: StretchedPassword
  ) throws -> Bool {
    try run("set local role jalon_owner")
    let rescued: UUID? =
      try row(
        "select auth.rescue_administrator(\(login), \(password.salt), \(password.key)) as id"
      ) { try $0.getIfPresent("id", as: UUID.self) } ?? nil
    return rescued != nil
  }

  @discardableResult
  package borrowing func add(_ account: NewAccount) throws -> UUID {
    try value(
      """
      select auth.add_account(\(account.login), \(account.name), \(account.kind.rawValue),
        \(account.password.salt), \(account.password.key), \(account.projects), \(account.calls),
        \(account.isFictitious))
      """)
  }

  /// Returns false when there is no such open account; so do those below.
  package borrowing func resetPassword(
    of account: UUID, to password: StretchedPassword
  ) throws -> Bool {
    try value("select auth.reset_password(\(account), \(password.salt), \(password.key))")
  }

  package borrowing func block(account: UUID) throws -> Bool {
    try value("select auth.block_account(\(account), true)")
  }

  package borrowing func unblock(account: UUID) throws -> Bool {
    try value("select auth.block_account(\(account), false)")
  }

  package borrowing func close(account: UUID) throws -> Bool {
    try value("select auth.close_account(\(account))")
  }

  /// All accounts, and those that wait to be made, for an administrator.
  package borrowing func accounts() throws -> [ListedAccount] {
    try rows(
      """
      with waiting as (
        select request.id, request.act, request.account_id, request.login, request.display_name, request.kind,
          request.calls, request.is_fictitious, request.asked_at, request.expires_at,
          author.display_name || ' (' || author.login || ')' as author
        from auth.account_request request join auth.account author on author.id = request.author_id
        where request.settled_at is null and request.expires_at > now()
      )
      select account.id, account.login, account.display_name, account.kind, account.is_fictitious,
        case when account.closed_at is not null then 'closed'
          when account.blocked_at is not null then 'blocked'
          when account.first_password_until is not null then 'firstPassword'
          else 'active' end as state,
        array(
          select call.code from auth.account_call link join jalon.call on call.id = link.call_id
          where link.account_id = account.id order by 1) as calls,
        array(
          select call.code || '/' || project.code from auth.account_project link
          join jalon.project on project.id = link.project_id join jalon.call on call.id = project.call_id
          where link.account_id = account.id
            and (link.ends_on is null or jalon.today(project.call_id) < link.ends_on)
          order by 1) as projects,
        array(
          select call.code || '/' || project.code from auth.account_project link
          join jalon.project on project.id = link.project_id join jalon.call on call.id = project.call_id
          where link.account_id = account.id and link.signs
            and (link.ends_on is null or jalon.today(project.call_id) < link.ends_on)
          order by 1) as signed,
        (select max(seen_at) from auth.session where session.account_id = account.id) as last_seen_at,
        waiting.act, waiting.author, waiting.asked_at, waiting.expires_at
      from auth.account account left join waiting on waiting.account_id = account.id
      union all
      select id, login, display_name, kind, is_fictitious, 'waiting',
        array(select code from jalon.call where call.id = any(waiting.calls) order by 1), '{}', '{}', null,
        act, author, asked_at, expires_at
      from waiting where account_id is null
      order by login
      """
    ) { row in
      ListedAccount(
        id: try row.get("id"), login: try row.get("login"), name: try row.get("display_name"),
        kind: try row.choice("kind"), state: try row.choice("state"),
        calls: try row.get("calls"), projects: try row.get("projects"),
        lastSeenAt: try row.getIfPresent("last_seen_at"),
        isFictitious: try row.get("is_fictitious"), signed: try row.get("signed"),
        request: try AccountRequest(row))
    }
  }

  /// The calls that a code names, and the projects: `P06` alone may be of several calls.
  package borrowing func calls(named code: String) throws -> [UUID] {
    try rows("select id from jalon.call where upper(code) = upper(\(code))") { try $0.get("id") }
  }

  package borrowing func projects(named code: String) throws -> [UUID] {
    try rows(
      """
      select project.id from jalon.project join jalon.call on call.id = project.call_id
      where upper(\(code)) in (upper(project.code), upper(call.code || '/' || project.code))
      """
    ) { try $0.get("id") }
  }
}
