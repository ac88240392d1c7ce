import API
import Foundation
import Hummingbird
import Postgres
import Store

/// Opening, asking for and closing a session, and choosing one's own password.
struct SessionRoutes {
  let database: Database
  let passwords: PasswordWork

  func add(to router: Router<Context>) {
    router.post(RouterPath(.sessions)) { request, context in
      let login: LoginRequest = try JSON.decode(from: try await request.bodyBytes())
      let token = try await passwords.open(login, from: context.address)
      let account = AccountMessage(try await database.account(of: token))
      return Response.json(
        LoginResponse(token: token.text, account: account), status: .created)
    }
    router.get(RouterPath(.currentSession)) { request, _ in
      Response.json(AccountMessage(try await database.account(of: try request.sessionToken)))
    }
    router.delete(RouterPath(.currentSession)) { request, _ in
      let token = try request.sessionToken
      try await database.session.write { tx in try tx.closeSession(token: token.text) }
      return Response(status: .noContent)
    }
    router.put(RouterPath(.password)) { request, context in
      let token = try request.sessionToken
      let change: PasswordChange = try JSON.decode(from: try await request.bodyBytes())
      let login = try await database.account(of: token).login
      try await passwords.change(change, of: login, token, from: context.address)
      return Response(status: .noContent)
    }
  }
}

extension AccountMessage {
  init(_ account: Account) {
    self.init(
      login: account.login, name: account.name, kind: Kind(account.kind),
      isFictitious: account.isFictitious,
      mustChangePassword: account.hasFirstPassword ? true : nil)
  }
}

extension AccountMessage.Kind {
  init(_ kind: Account.Kind) {
    self =
      switch kind {
      case .holder: .holder
      case .evaluator: .evaluator
      case .administrator: .administrator
      }
  }

  var stored: Account.Kind {
    switch self {
    case .holder: .holder
    case .evaluator: .evaluator
    case .administrator: .administrator
    }
  }
}
