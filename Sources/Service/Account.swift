import API
import Foundation
import Hummingbird
import Monitoring
import Postgres
import Store

/// Accounts: administrators make and stop them, everybody sees her own sessions.
struct AccountRoutes {
  let database: Database
  let passwords: PasswordWork

  func add(to router: Router<Context>) {
    router.get(RouterPath(.accounts)) { request, _ in
      let token = try request.sessionToken
      let accounts = try await database.read(as: token, by: [.administrator]) { tx, _ in
        try tx.accounts()
      }
      return Response.json(AccountList(accounts.map(AccountLine.init)))
    }
    router.post(RouterPath(.accounts)) { request, context in
      let wanted: NewAccountRequest = try JSON.decode(from: try await request.bodyBytes())
      let reply = try await make(wanted, as: try request.sessionToken, from: context.address)
      return Response.json(reply, status: .created)
    }
    router.post(RouterPath(.accountActs)) { request, context in
      let wanted: AccountActRequest = try JSON.decode(from: try await request.bodyBytes())
      let id = try context.id(.account)
      return Response.json(
        try await act(wanted, on: id, as: try request.sessionToken, from: context.address))
    }
    addSessions(to: router)
    router.get(RouterPath(.notices)) { request, _ in
      let token = try request.sessionToken
      let notices = try await database.read(as: token, by: [.evaluator]) { tx, _ in
        try tx.notices()
      }
      return Response.json(NoticeList(notices.map(NoticeLine.init)))
    }
  }

  /// Of oneself, or of anybody for an administrator; the database decides.
  private func addSessions(to router: Router<Context>) {
    router.get(RouterPath(.accountSessions)) { request, context in
      let id = try context.account()
      let sessions = try await database.read(as: try request.sessionToken, by: .everyone) {
        tx, account in
        try tx.sessions(of: try account.allowed(id))
      }
      return Response.json(SessionList(sessions.map(SessionLine.init)))
    }
    router.delete(RouterPath(.accountSessions)) { request, context in
      let id = try context.account()
      let number = try await database.write(as: try request.sessionToken, by: .everyone) {
        tx, account in
        try tx.closeSessions(of: try account.allowed(id))
      }
      return Response.json(ClosedSessions(number))
    }
  }

  private func make(
    _ wanted: NewAccountRequest, as token: SessionToken, from address: String
  ) async throws -> AccountReply {
    try await database.requireAdministrator(token)
    let password = Password.random()
    let stretched = try await passwords.stretched(password, for: address)
    return try await database.write(as: token, by: [.administrator]) { tx, _ in
      let id = try tx.addOrAsk(
        NewAccount(
          login: wanted.login, name: wanted.name, kind: wanted.kind.stored, password: stretched,
          projects: try wanted.projects.map { try tx.project(named: $0) },
          calls: try wanted.calls.map { try tx.call(named: $0) }, isFictitious: false))
      return AccountReply(account: try tx.line(of: id), firstPassword: password)
    }
  }

  private func act(
    _ wanted: AccountActRequest, on id: UUID, as token: SessionToken, from address: String
  ) async throws -> AccountReply {
    try await database.requireAdministrator(token)
    let password = wanted.act == .reset ? Password.random() : nil
    var stretched: StretchedPassword?
    if let password { stretched = try await passwords.stretched(password, for: address) }
    return try await database.write(as: token, by: [.administrator]) { [stretched] tx, _ in
      let isDone: Bool
      switch wanted.act {
      case .confirm: return try tx.confirmWaiting(id)
      case .refuse: return try tx.refuseWaiting(id)
      case .reset: isDone = try stretched.map { try tx.resetOrAsk(id, to: $0) } ?? false
      case .block: isDone = try tx.block(account: id)
      case .unblock: isDone = try tx.unblock(account: id)
      case .close: isDone = try tx.close(account: id)
      case .attach:
        isDone = try tx.attach(account: id, to: try tx.project(named: try wanted.requiredProject))
      case .sign, .stopSigning:
        let project = try tx.project(named: try wanted.requiredProject)
        isDone = try tx.setSignature(of: id, for: project, signs: wanted.act == .sign)
      }
      guard isDone else { throw try tx.refusal(of: id) }
      return AccountReply(account: try tx.line(of: id), firstPassword: password)
    }
  }
}

extension AccountActRequest {
  fileprivate var requiredProject: String {
    get throws {
      guard let project else { throw Problem(.badRequest) }
      return project
    }
  }
}

extension Set<Account.Kind> {
  fileprivate static var everyone: Set { Set(Account.Kind.allCases) }
}

extension Transaction {
  fileprivate borrowing func project(named code: String) throws -> UUID {
    try only(
      try projects(named: code), "projet", code,
      help: "L’écrire APPEL/PROJET, par exemple AAP-2025/P06.")
  }

  fileprivate borrowing func call(named code: String) throws -> UUID {
    try only(try calls(named: code), "appel", code, help: "Vérifier son code.")
  }
}

private func only(_ found: [UUID], _ noun: String, _ code: String, help: String) throws -> UUID {
  guard let first = found.first, found.count == 1 else {
    throw Problem(
      .notFound,
      title: found.isEmpty
        ? "Aucun \(noun) n’a le code «\u{A0}\(code)\u{A0}»."
        : "Plusieurs \(noun)s ont le code «\u{A0}\(code)\u{A0}».", help: help)
  }
  return first
}

extension Account {
  /// The account whose sessions are asked for; one's own where none is named.
  fileprivate func allowed(_ asked: UUID?) throws -> UUID {
    guard let asked, asked != accountID else { return accountID }
    guard kind == .administrator else { throw Problem(.forbidden) }
    return asked
  }
}

extension Database {
  /// Before a password is stretched for her.
  fileprivate func requireAdministrator(_ token: SessionToken) async throws {
    try await read(as: token, by: [.administrator]) { _, _ in }
  }
}

extension Context {
  /// `mien` is one's own.
  fileprivate func account() throws -> UUID? {
    parameters.get(Route.Parameter.account.rawValue) == Route.ownAccount ? nil : try id(.account)
  }
}

extension SessionLine {
  fileprivate init(_ listed: ListedSession) {
    self.init(
      openedAt: listed.openedAt.formatted(.iso8601), seenAt: listed.seenAt.formatted(.iso8601),
      isCurrent: listed.isCurrent)
  }
}
