import API
import Foundation
import Monitoring
import Postgres
import Store

/// What waits for another administrator, where a call asks for two.
extension Transaction {
  /// Returns the account, or the request under whose id it is listed until another one confirms it.
  borrowing func addOrAsk(_ account: NewAccount) throws -> UUID {
    try needsSecond(account) ? try ask(for: account) : try add(account)
  }

  /// Returns false when there is no such open account.
  borrowing func resetOrAsk(_ account: UUID, to password: StretchedPassword) throws -> Bool {
    try needsSecond(resetting: account)
      ? try askForReset(of: account, to: password) : try resetPassword(of: account, to: password)
  }

  borrowing func confirmWaiting(_ id: UUID) throws -> AccountReply {
    guard let request = try waitingRequest(of: id), let account = try confirm(request: request)
    else { throw Problem.nothingWaits }
    return AccountReply(account: try line(of: account))
  }

  /// What was to be made is told as closed: it is nowhere any more.
  borrowing func refuseWaiting(_ id: UUID) throws -> AccountReply {
    guard let request = try waitingRequest(of: id) else { throw Problem.nothingWaits }
    var former = try line(of: id)
    guard try refuse(request: request) else { throw Problem.nothingWaits }
    guard former.state == .waiting else { return AccountReply(account: try line(of: id)) }
    former.state = .closed
    former.request = nil
    return AccountReply(account: former)
  }

  /// Why nothing can be done to an account: it is not made before another administrator confirms it.
  borrowing func refusal(of id: UUID) throws -> Problem {
    guard let waiting = try accounts().first(where: { $0.id == id && $0.state == .waiting }) else {
      return .noAccount
    }
    return Problem(
      .ruleBroken,
      title: "Le compte \(waiting.login) attend la confirmation d’un second administrateur.",
      help:
        "Il répond par\u{A0}: jalon compte confirmer \(waiting.login) ou jalon compte refuser \(waiting.login)"
    )
  }

  borrowing func line(of id: UUID) throws -> AccountLine {
    guard let listed = try accounts().first(where: { $0.id == id }) else {
      throw Problem.noAccount
    }
    return AccountLine(listed)
  }
}

extension AccountLine {
  init(_ listed: ListedAccount) {
    let state: State =
      switch listed.state {
      case .active: .active
      case .firstPassword: .firstPassword
      case .blocked: .blocked
      case .closed: .closed
      case .waiting: .waiting
      }
    self.init(
      id: listed.id, login: listed.login, name: listed.name,
      kind: AccountMessage.Kind(listed.kind), state: state, projects: listed.projects,
      calls: listed.calls, lastSeenAt: listed.lastSeenAt?.formatted(.iso8601),
      isFictitious: listed.isFictitious, request: listed.request.map(AccountRequestLine.init),
      signed: listed.signed.isEmpty ? nil : listed.signed)
  }
}

extension AccountRequestLine {
  fileprivate init(_ request: AccountRequest) {
    let act: Act =
      switch request.act {
      case .add: .add
      case .reset: .reset
      }
    self.init(
      act: act, author: request.author, askedAt: request.askedAt.formatted(.iso8601),
      expiresAt: request.expiresAt.formatted(.iso8601))
  }
}

extension Problem {
  static let noAccount = Problem(
    .notFound, title: "Ce compte n’existe pas, ou il est fermé.",
    help: "Voir les comptes avec\u{A0}: jalon compte liste")

  fileprivate static let nothingWaits = Problem(
    .notFound, title: "Rien n’attend d’être confirmé pour ce compte.",
    help: "Une demande vaut sept jours. Voir les comptes avec\u{A0}: jalon compte liste")
}
