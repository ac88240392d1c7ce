import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// What may be done to an account, by whom, and what is told of it.
@Suite struct AccountTests {
  static let first = StretchedPassword(
    salt: Data(repeating: 3, count: 16), key: Data(repeating: 4, count: 32))
  static let own = StretchedPassword(
    salt: Data(repeating: 5, count: 16), key: Data(repeating: 6, count: 32))

  static func secret(_ name: String) -> String {
    String((name + UUID().uuidString + UUID().uuidString).prefix(43))
  }

  static func account(
    _ login: String, _ kind: Account.Kind, projects: [UUID] = [], calls: [UUID] = []
  ) -> NewAccount {
    NewAccount(
      login: login, name: login.capitalized, kind: kind, password: first, projects: projects,
      calls: calls, isFictitious: false)
  }

  /// Opens a session and gives its token, or nil when the password is not the one.
  static func open(
    _ login: String, _ password: StretchedPassword, in world: World
  ) async throws -> String? {
    let secret = secret(login)
    return try await world.pool("jalon_session").write { tx in
      try tx.openSession(login: login, key: password.key, secret: secret).map {
        $0.tokenPrefix + secret
      }
    }
  }

  @Test func `a holder's first password opens nothing but the choice of her own`() async throws {
    try await withWorld { world in
      let project = try world.project("BZH-01")
      let id = try await world.acting(as: .estelle) {
        try $0.add(Self.account("fanny", .holder, projects: [project]))
      }
      #expect(try await Self.open("fanny", Self.own, in: world) == nil)
      let token = try #require(try await Self.open("fanny", Self.first, in: world))
      let (before, seen) = try await world.pool("jalon_holder").read { tx in
        (try tx.enter(token: token), try tx.projects().count)
      }
      #expect(before?.hasFirstPassword == true && before?.accountID == id && seen == 0)

      let session = try world.pool("jalon_session")
      let isWrong = try await session.write {
        try $0.changePassword(token: token, formerKey: Self.own.key, to: Self.own)
      }
      let isChanged = try await session.write {
        try $0.changePassword(token: token, formerKey: Self.first.key, to: Self.own)
      }
      #expect(!isWrong && isChanged)
      let (after, projects) = try await world.pool("jalon_holder").read { tx in
        (try tx.enter(token: token), try tx.projects().map(\.project.code))
      }
      #expect(after?.hasFirstPassword == false && projects == ["BZH-01"])
      #expect(try await Self.open("fanny", Self.first, in: world) == nil)
    }
  }

  @Test func `a first password is worth fourteen days`() async throws {
    try await withWorld { world in
      try await world.acting(as: .estelle) {
        try $0.add(Self.account("ada", .administrator))
      }
      try await world.superuser.write {
        try $0.run(
          "update auth.account set first_password_until = now() - interval '1 second' where login = 'ada'"
        )
      }
      #expect(try await Self.open("ada", Self.first, in: world) == nil)
    }
  }

  @Test func `evaluators of a call are told who is made or reset among them, and by whom`()
    async throws
  {
    try await withWorld { world in
      let call = world.call.callID
      let id = try await world.acting(as: .estelle) {
        try $0.add(Self.account("eva", .evaluator, calls: [call]))
      }
      let isReset = try await world.acting(as: .estelle) {
        try $0.resetPassword(of: id, to: Self.first)
      }
      #expect(isReset)
      let told = try await world.acting(as: .claire) { try $0.notices() }
      #expect(Set(told.map(\.event)) == [.added, .reset])
      #expect(Set(told.map(\.accountName)) == ["Eva (eva)"])
      #expect(Set(told.map(\.authorName)) == ["Estelle (estelle)"])
      #expect(try await world.acting(as: .denis) { try $0.notices() }.isEmpty)
    }
  }

  private static func refusal(
    _ world: World, _ act: @escaping @Sendable (borrowing Transaction) throws -> Void
  ) async -> String? {
    let error = await #expect(throws: PostgresError.self) {
      try await world.acting(as: .estelle, act)
    }
    return error?.constraint
  }

  @Test func `a profile has what it works on and nothing else, and a login is given once`()
    async throws
  {
    try await withWorld { world in
      let (call, project) = (world.call.callID, try world.project("BZH-01"))
      let misshapen = [
        Self.account("x1", .holder), Self.account("x2", .evaluator),
        Self.account("x3", .administrator, calls: [call]),
        Self.account("x4", .evaluator, projects: [project]),
        Self.account("x5", .evaluator, projects: [project], calls: [call]),
      ]
      for account in misshapen {
        #expect(await Self.refusal(world) { try $0.add(account) } == "account_scope")
      }
      let taken = Self.account("amina", .administrator)
      #expect(await Self.refusal(world) { try $0.add(taken) } == Rule.accountLoginUnique.rawValue)
      let badly = Self.account("Émilie", .administrator)
      #expect(await Self.refusal(world) { try $0.add(badly) } == Rule.accountLoginForm.rawValue)
      let amina = try #require(world.accounts[.amina])
      for statement: SQL in [
        "update auth.account set kind = 'evaluator' where id = \(amina)",
        "insert into auth.account_call values (\(amina), \(call))",
      ] {
        let error = await #expect(throws: PostgresError.self) {
          try await world.superuser.write { try $0.run(statement) }
        }
        #expect(error?.sqlstate == "23514")
      }
    }
  }

  @Test func `the last administrator who can act is neither closed nor blocked`() async throws {
    try await withWorld { world in
      let estelle = try #require(world.accounts[.estelle])
      let last = Rule.accountLastAdministrator.rawValue
      #expect(await Self.refusal(world) { _ = try $0.close(account: estelle) } == last)
      #expect(await Self.refusal(world) { _ = try $0.block(account: estelle) } == last)
      let ada = try await world.acting(as: .estelle) {
        try $0.add(Self.account("ada", .administrator))
      }
      // Who has not chosen her password yet cannot act.
      #expect(await Self.refusal(world) { _ = try $0.close(account: estelle) } == last)
      let token = try #require(try await Self.open("ada", Self.first, in: world))
      try await world.pool("jalon_session").write {
        _ = try $0.changePassword(token: token, formerKey: Self.first.key, to: Self.own)
      }
      let outcomes = await Self.closeEachOther(world, estelle, ada, token)
      #expect(outcomes == 1)
      #expect(
        try await world.count(
          "select count(*) from auth.account where kind = 'administrator' and closed_at is null")
          == 1)
    }
  }

  @Test func `who runs the server gives a lone administrator a way back, and nobody else can`()
    async throws
  {
    try await withWorld { world in
      let before = try await world.count("select count(*) from audit.entry")
      let isRescued = try await world.superuser.write {
        try $0.rescueAdministrator("estelle", to: Self.first)
      }
      #expect(isRescued)
      let token = World.Person.estelle.token
      #expect(try await world.acting(as: .estelle) { try $0.enter(token: token) } == nil)
      #expect(try await Self.open("estelle", Self.first, in: world) != nil)
      let former = StretchedPassword(salt: Data(), key: World.key)
      #expect(try await Self.open("estelle", former, in: world) == nil)
      let traces = try await world.count(
        "select count(*) from audit.entry where action in ('account.rescue', 'account.reset') and account_id is null"
      )
      #expect(traces == 2)
      #expect(try await world.count("select count(*) from audit.entry") > before)
      // Only administrators come back this way.
      for login in ["claire", "amina", "personne"] {
        let other = try await world.superuser.write {
          try $0.rescueAdministrator(login, to: Self.first)
        }
        #expect(!other, "\(login)")
      }
    }
  }

  /// How many of two administrators who close each other at once succeed.
  private static func closeEachOther(
    _ world: World, _ estelle: UUID, _ ada: UUID, _ token: String
  ) async -> Int {
    async let first = try? world.acting(as: .estelle) { try $0.close(account: ada) }
    async let second = try? world.pool("jalon_admin").write { tx in
      _ = try tx.enter(token: token)
      return try tx.close(account: estelle)
    }
    return [await first, await second].count { $0 == true }
  }

  @Test func `a blocked account has no session left, and is let in again`() async throws {
    try await withWorld { world in
      let amina = try #require(world.accounts[.amina])
      let isBlocked = try await world.acting(as: .estelle) { try $0.block(account: amina) }
      #expect(isBlocked)
      let token = World.Person.amina.token
      #expect(try await world.acting(as: .amina) { try $0.enter(token: token) } == nil)
      let password = StretchedPassword(salt: Data(), key: World.key)
      #expect(try await Self.open("amina", password, in: world) == nil)
      let isFree = try await world.acting(as: .estelle) { try $0.unblock(account: amina) }
      #expect(isFree)
      #expect(try await Self.open("amina", password, in: world) != nil)
      let isClosed = try await world.acting(as: .estelle) { try $0.close(account: amina) }
      #expect(isClosed)
      #expect(try await Self.open("amina", password, in: world) == nil)
      #expect(try await world.acting(as: .estelle) { try $0.unblock(account: amina) } == false)
      #expect(try await world.acting(as: .estelle) { try $0.close(account: UUID()) } == false)
    }
  }

  @Test func `sessions are seen and ended by their owner and by administrators alone`() async throws
  {
    try await withWorld { world in
      let amina = try #require(world.accounts[.amina])
      let password = StretchedPassword(salt: Data(), key: World.key)
      _ = try #require(try await Self.open("amina", password, in: world))
      let own = try await world.acting(as: .amina) { try $0.sessions(of: amina) }
      #expect(own.count == 2 && own.count(where: \.isCurrent) == 1)
      #expect(try await world.acting(as: .anais) { try $0.sessions(of: amina) }.isEmpty)
      #expect(try await world.acting(as: .claire) { try $0.closeSessions(of: amina) } == 0)
      #expect(try await world.acting(as: .estelle) { try $0.sessions(of: amina) }.count == 2)
      #expect(try await world.acting(as: .amina) { try $0.closeSessions(of: amina) } == 1)
      #expect(try await world.acting(as: .estelle) { try $0.closeSessions(of: amina) } == 1)
    }
  }

  @Test func `there is one way to be the first administrator, once`() async throws {
    try await withDatabase { database in
      let admin = database.pool(role: "jalon_admin")
      try await admin.write { try $0.addFirstAdministrator(Self.account("ada", .administrator)) }
      let error = await #expect(throws: PostgresError.self) {
        try await admin.write {
          try $0.addFirstAdministrator(Self.account("eve", .administrator))
        }
      }
      #expect(error?.constraint == Rule.accountFirstAdministrator.rawValue)
    }
  }

  @Test func `each act leaves its row, in the name of who did it`() async throws {
    try await withWorld { world in
      let estelle = try #require(world.accounts[.estelle])
      let project = try world.project("BZH-02")
      try await world.acting(as: .estelle) { tx in
        let id = try tx.add(Self.account("fanny", .holder, projects: [project]))
        _ = try tx.resetPassword(of: id, to: Self.own)
        _ = try tx.block(account: id)
        _ = try tx.unblock(account: id)
        _ = try tx.close(account: id)
      }
      let rows = try await world.pool("jalon_audit").read { tx in
        try tx.rows(
          """
          select action from audit.entry where account_id = \(estelle) and role = 'jalon_admin' order by id
          """
        ) { try $0.get("action", as: String.self) }
      }
      #expect(
        rows == [
          "account.add", "account.grant", "account.reset", "account.block", "account.unblock",
          "account.close",
        ])
    }
  }
}
