import API
import Foundation
import Postgres
import Service
import Store
import TestSupport
import Testing

struct SessionTests {
  @Test func `a person logs in, is known, and logs out`() async throws {
    try await withService { service in
      try await service.addHolder("fanny", password: "une phrase de passe")
      let opened = try await service.login("fanny", "une phrase de passe")
      #expect(opened.status == 201)
      let session: LoginResponse = try opened.decode()
      #expect(session.account.kind == .holder)
      let known = try await service.send("GET", Route.currentSession.path(), as: session.token)
      #expect(try known.decode(AccountMessage.self) == session.account)
      #expect(
        try await service.send("DELETE", Route.currentSession.path(), as: session.token).status
          == 204)
      #expect(
        try await service.send("GET", Route.currentSession.path(), as: session.token).status == 401)
    }
  }

  @Test func `a wrong password and an unknown login are one answer, and soon slowed down`()
    async throws
  {
    try await withService { service in
      try await service.addHolder("fanny", password: "une phrase de passe")
      let wrong = try await service.login("fanny", "autre")
      let unknown = try await service.login("personne", "autre")
      #expect(wrong.status == 401)
      #expect(wrong == unknown)
      for _ in 0..<4 { #expect(try await service.login("fanny", "autre").status == 401) }
      // It is sent away, and not at once: a socket sends no flood.
      let start = ContinuousClock.now
      #expect(try await service.login("fanny", "autre").status == 429)
      #expect(start.duration(to: .now) >= .seconds(1))
    }
  }

  @Test func `the token is nowhere in the database`() async throws {
    try await withService { service in
      try await service.addHolder("fanny", password: "une phrase de passe")
      let session: LoginResponse = try await service.login("fanny", "une phrase de passe").decode()
      let found = try await service.world.count(
        """
        select count(*) from auth.session
        where position(convert_to(\(session.token), 'UTF8') in token_sha256) > 0
        """)
      #expect(found == 0)
    }
  }
}

extension RunningService {
  func login(_ login: String, _ password: String) async throws -> Answer {
    try await send(
      "POST", Route.sessions.path(),
      body: Wire.bytes(of: LoginRequest(login: login, password: password)))
  }

  func addHolder(_ login: String, password: String) async throws {
    let stretched = try StretchedPassword(of: password)
    try await world.superuser.write { tx in
      try tx.run(
        """
        insert into auth.account (login, display_name, kind, password_salt, password_verifier)
        values (\(login), \(login), 'holder', \(stretched.salt), sha256(\(stretched.key)))
        """)
    }
  }
}
