import API
import Foundation
import Postgres
import Store
import TestSupport
import Testing

/// Two administrators over the wire, where the call asks for them.
struct AccountRequestTests {
  private static let code = "AAP-EXEMPLE-2025"
  private static let eva = NewAccountRequest(
    login: "eva", name: "Eva", kind: .evaluator, projects: [], calls: [code])
  private static let ada = NewAccountRequest(
    login: "ada", name: "Ada", kind: .administrator, projects: [], calls: [])

  /// Ada, who chose her password, beside Estelle.
  private static func ada(in service: RunningService) async throws -> String {
    let made = try await service.make(ada)
    let first = try #require(made.firstPassword)
    let session: LoginResponse = try await service.login("ada", first).decode()
    let changed = try await service.send(
      "PUT", Route.password.path(), as: session.token,
      body: Wire.bytes(of: PasswordChange(former: first, new: "quatre mots tout simples")))
    #expect(changed.status == 204)
    try await service.world.superuser.write {
      try $0.run(
        "update jalon.call set needs_second_administrator = true where code = \(Self.code)")
    }
    return session.token
  }

  @Test func `an account waits, says so to its owner, and opens once another one confirms`()
    async throws
  {
    try await withService { service in
      let ada = try await Self.ada(in: service)
      let asked = try await service.make(Self.eva)
      #expect(asked.account.state == .waiting && asked.account.request?.act == .add)
      #expect(asked.account.calls == [Self.code])
      let first = try #require(asked.firstPassword)
      let early = try await service.login("eva", first)
      #expect(early.status == 403 && early.problem?.code == .accountWaiting)
      #expect(early.problem?.title.contains("second administrateur") == true)
      let wrong = try await service.login("eva", "autre")
      #expect(wrong.status == 401 && wrong.problem?.code == .wrongPassword)

      let path = Route.accountActs.path([.account: asked.account.id.inPath])
      let body = Wire.bytes(of: AccountActRequest(.confirm))
      let own = try await service.send("POST", path, as: .estelle, body: body)
      #expect(own.status == 422 && own.problem?.title.contains("C’est vous") == true)
      let made: AccountReply = try await service.send("POST", path, as: ada, body: body).decode()
      #expect(made.account.state == .firstPassword && made.account.request == nil)
      #expect(made.firstPassword == nil)
      #expect(try await service.login("eva", first).status == 201)
      #expect(try await service.send("POST", path, as: ada, body: body).status == 404)
    }
  }

  @Test func `what is done to an account that waits says that it waits, and what settles it`()
    async throws
  {
    try await withService { service in
      _ = try await Self.ada(in: service)
      let asked = try await service.make(Self.eva)
      let path = Route.accountActs.path([.account: asked.account.id.inPath])
      for act in [AccountActRequest.Act.reset, .block, .unblock, .close] {
        let answer = try await service.send(
          "POST", path, as: .estelle, body: Wire.bytes(of: AccountActRequest(act)))
        #expect(answer.status == 422, "\(act)")
        #expect(answer.problem?.title.contains("eva attend la confirmation") == true, "\(act)")
        #expect(answer.problem?.help.contains("jalon compte confirmer eva") == true, "\(act)")
      }
      let nobody = Route.accountActs.path([.account: UUID().inPath])
      let unknown = try await service.send(
        "POST", nobody, as: .estelle, body: Wire.bytes(of: AccountActRequest(.block)))
      #expect(unknown.status == 404)
    }
  }

  @Test func `a refused creation leaves no account`() async throws {
    try await withService { service in
      _ = try await Self.ada(in: service)
      let asked = try await service.make(Self.eva)
      let path = Route.accountActs.path([.account: asked.account.id.inPath])
      let refused: AccountReply = try await service.send(
        "POST", path, as: .estelle, body: Wire.bytes(of: AccountActRequest(.refuse))
      ).decode()
      #expect(refused.account.state == .closed && refused.account.request == nil)
      let list: AccountList = try await service.send("GET", Route.accounts.path(), as: .estelle)
        .decode()
      #expect(!list.accounts.contains { $0.login == "eva" })
    }
  }
}

extension RunningService {
  fileprivate func make(_ account: NewAccountRequest) async throws -> AccountReply {
    let answer = try await send(
      "POST", Route.accounts.path(), as: .estelle, body: Wire.bytes(of: account))
    #expect(answer.status == 201)
    return try answer.decode()
  }
}
