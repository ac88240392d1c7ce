import API
import Foundation
import Store
import TestSupport
import Testing

/// Accounts over the wire: what administrators do, and what nobody else may.
struct AccountTests {
  private static let eva = NewAccountRequest(
    login: "eva", name: "Eva", kind: .evaluator, projects: [], calls: ["AAP-EXEMPLE-2025"])

  @Test func `an administrator makes an account, whose owner chooses her password`() async throws {
    try await withService { service in
      let made = try await service.make(Self.eva)
      #expect(made.account.state == .firstPassword && made.account.calls == ["AAP-EXEMPLE-2025"])
      let first = try #require(made.firstPassword)
      #expect(first.count == 19)
      let session: LoginResponse = try await service.login("eva", first).decode()
      #expect(session.account.mustChangePassword == true)
      let axes = try await service.send("GET", Route.axes.path(), as: session.token)
      #expect(axes.status == 403 && axes.problem?.code == .passwordToChange)

      #expect(try await service.change(first, "court", as: session.token).status == 422)
      let wrong = try await service.change("autre", "quatre mots tout simples", as: session.token)
      #expect(wrong.status == 401)
      let changed = try await service.change(
        first, "quatre mots tout simples", as: session.token)
      #expect(changed.status == 204)
      #expect(try await service.send("GET", Route.axes.path(), as: session.token).status == 200)
      #expect(try await service.login("eva", first).status == 401)
      let again: LoginResponse = try await service.login("eva", "quatre mots tout simples").decode()
      #expect(again.account.mustChangePassword == nil)
    }
  }

  @Test func `evaluators of the call are told, and nobody else is asked`() async throws {
    try await withService { service in
      _ = try await service.make(Self.eva)
      let told: NoticeList = try await service.send("GET", Route.notices.path(), as: .claire)
        .decode()
      #expect(told.notices.map(\.account) == ["Eva (eva)"])
      #expect(told.notices.map(\.author) == ["Estelle (estelle)"])
      #expect(try await service.send("GET", Route.notices.path(), as: .amina).status == 403)
    }
  }

  @Test func `nobody but an administrator makes, lists or stops accounts`() async throws {
    try await withService { service in
      let amina = try #require(service.world.accounts[.amina])
      let acts = Route.accountActs.path([.account: amina.inPath])
      let sessions = Route.accountSessions.path([.account: amina.inPath])
      for person in [World.Person.anais, .claire] {
        let body = Wire.bytes(of: Self.eva)
        let made = try await service.send("POST", Route.accounts.path(), as: person, body: body)
        let act = Wire.bytes(of: AccountActRequest(.close))
        let closed = try await service.send("POST", acts, as: person, body: act)
        #expect(made.status == 403 && closed.status == 403)
        #expect(try await service.send("GET", Route.accounts.path(), as: person).status == 403)
        #expect(try await service.send("GET", sessions, as: person).status == 403)
        #expect(try await service.send("DELETE", sessions, as: person).status == 403)
      }
      #expect(try await service.send("GET", Route.projects.path(), as: .estelle).status == 403)
      #expect(try await service.send("GET", Route.axes.path(), as: .estelle).status == 403)
    }
  }

  @Test func `what cannot be done says why`() async throws {
    try await withService { service in
      let unknown = NewAccountRequest(
        login: "fanny", name: "Fanny", kind: .holder, projects: ["ZZZ"], calls: [])
      let nowhere = try await service.tryMaking(unknown)
      #expect(nowhere.status == 404 && nowhere.problem?.title.contains("ZZZ") == true)
      let twice = NewAccountRequest(
        login: "fanny", name: "Fanny", kind: .holder, projects: ["BZH-01"], calls: [])
      #expect(
        try await service.tryMaking(twice).problem?.title.contains("Plusieurs projets") == true)
      let taken = NewAccountRequest(
        login: "amina", name: "Amina", kind: .administrator, projects: [], calls: [])
      #expect(try await service.tryMaking(taken).problem?.code == .ruleBroken)
      let estelle = try #require(service.world.accounts[.estelle])
      let last = try await service.act(.close, on: estelle)
      #expect(last.status == 422 && last.problem?.title.contains("dernier administrateur") == true)
      #expect(try await service.act(.block, on: UUID()).status == 404)
    }
  }

  @Test func `who lost her password gets a first one again, and her sessions end`() async throws {
    try await withService { service in
      let amina = try #require(service.world.accounts[.amina])
      let reset: AccountReply = try await service.act(.reset, on: amina).decode()
      let first = try #require(reset.firstPassword)
      #expect(try await service.send("GET", Route.currentSession.path(), as: .amina).status == 401)
      #expect(try await service.login("amina", first).status == 201)
      let sessions: SessionList = try await service.send(
        "GET", Route.accountSessions.path([.account: amina.inPath]), as: .estelle
      ).decode()
      #expect(sessions.sessions.count == 1)
    }
  }

  @Test func `one's own sessions are seen, and the others ended`() async throws {
    try await withService { service in
      try await service.addHolder("fanny", password: "une phrase de passe")
      var tokens: [String] = []
      for _ in 0..<3 {
        let opened: LoginResponse = try await service.login("fanny", "une phrase de passe").decode()
        tokens.append(opened.token)
      }
      let path = Route.accountSessions.path([.account: Route.ownAccount])
      let ended: ClosedSessions = try await service.send("DELETE", path, as: tokens[0]).decode()
      #expect(ended.number == 2)
      let left: SessionList = try await service.send("GET", path, as: tokens[0]).decode()
      #expect(left.sessions.map(\.isCurrent) == [true])
      #expect(
        try await service.send("GET", Route.currentSession.path(), as: tokens[1]).status == 401)
    }
  }
}

extension RunningService {
  fileprivate func tryMaking(_ account: NewAccountRequest) async throws -> Answer {
    try await send("POST", Route.accounts.path(), as: .estelle, body: Wire.bytes(of: account))
  }

  fileprivate func make(_ account: NewAccountRequest) async throws -> AccountReply {
    let answer = try await tryMaking(account)
    #expect(answer.status == 201)
    return try answer.decode()
  }

  fileprivate func act(_ act: AccountActRequest.Act, on account: UUID) async throws -> Answer {
    try await send(
      "POST", Route.accountActs.path([.account: account.inPath]), as: .estelle,
      body: Wire.bytes(of: AccountActRequest(act)))
  }

  fileprivate func change(
    _ former: String, _ new: String, as token: String
  ) async throws -> Answer {
    try await send(
      "PUT", Route.password.path(), as: token,
      body: Wire.bytes(of: PasswordChange(former: former, new: new)))
  }
}
