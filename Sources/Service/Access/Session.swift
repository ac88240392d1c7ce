import API
import Foundation
import Hummingbird
import NIOPosix
import Postgres
import Store

/// Opening, asking for and closing a session.
struct SessionRoutes {
  let database: Database
  let throttle = LoginThrottle()

  func add(to router: Router<Context>) {
    router.post(RouterPath(.sessions)) { request, _ in
      let login: LoginRequest = try JSON.decode(from: try await request.bodyBytes())
      return Response.json(try await open(login), status: .created)
    }
    router.get(RouterPath(.currentSession)) { request, _ in
      Response.json(
        try await database.read(as: try request.sessionToken) { _, account in
          AccountMessage(account)
        })
    }
    router.delete(RouterPath(.currentSession)) { request, _ in
      let token = try request.sessionToken
      try await database.session.write { tx in try tx.closeSession(token: token.text) }
      return Response(status: .noContent)
    }
  }

  /// An unknown login takes as long as a wrong password, and gets the same answer.
  private func open(_ login: LoginRequest) async throws -> LoginResponse {
    try await throttle.admit(login.login)
    let record = try await database.session.read { tx in
      try tx.passwordRecord(login: login.login)
    }
    let salt = record?.salt ?? Data(count: 16)
    let stretched = try await NIOThreadPool.singleton.runIfActive {
      try Password.stretch(login.password, salt: salt)
    }
    guard let record, Password.matches(stretched, record.scrypt) else {
      await throttle.failed(login.login)
      throw Problem(.wrongPassword)
    }
    await throttle.succeeded(login.login)
    let token = SessionToken(for: record.kind)
    try await database.session.write { tx in
      try tx.openSession(account: record.accountID, token: token.text)
    }
    let account = try await database.read(as: token) { _, account in AccountMessage(account) }
    return LoginResponse(token: token.text, account: account)
  }
}

extension AccountMessage {
  init(_ account: Account) {
    let kind: Kind =
      switch account.kind {
      case .holder: .holder
      case .evaluator: .evaluator
      case .administrator: .administrator
      }
    self.init(
      login: account.login, name: account.name, kind: kind, isFictitious: account.isFictitious)
  }
}
