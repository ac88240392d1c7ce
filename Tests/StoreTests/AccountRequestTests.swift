import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// A call that asks for two administrators: what one asks, another confirms, and the database holds it.
@Suite struct AccountRequestTests {
  /// Ada administers beside Estelle, and the call asks for two. Returns her token.
  private static func ada(in world: World) async throws -> String {
    try await world.acting(as: .estelle) { try $0.add(AccountTests.account("ada", .administrator)) }
    let token = try #require(try await AccountTests.open("ada", AccountTests.first, in: world))
    try await world.pool("jalon_session").write {
      _ = try $0.changePassword(
        token: token, formerKey: AccountTests.first.key, to: AccountTests.own)
    }
    try await ask(true, in: world)
    return token
  }

  private static func ask(_ isAsked: Bool, in world: World) async throws {
    let call = world.call.callID
    try await world.acting(as: .estelle) {
      try $0.run(
        "update jalon.call set needs_second_administrator = \(isAsked) where id = \(call)")
    }
  }

  private static func confirm(_ id: UUID, as token: String, in world: World) async throws -> UUID? {
    try await world.pool("jalon_admin").write { tx in
      _ = try tx.enter(token: token)
      guard let request = try tx.waitingRequest(of: id) else { return nil }
      return try tx.confirm(request: request)
    }
  }

  private static func askForEva(in world: World) async throws -> UUID {
    let eva = AccountTests.account("eva", .evaluator, calls: [world.call.callID])
    return try await world.acting(as: .estelle) { try $0.ask(for: eva) }
  }

  private static func refusal(
    _ world: World, _ act: @escaping @Sendable (borrowing Transaction) throws -> Void
  ) async -> String? {
    await #expect(throws: PostgresError.self) {
      try await world.acting(as: .estelle, act)
    }?.constraint
  }

  @Test func `an evaluator is made by two, neither of whom can do it alone`() async throws {
    try await withWorld { world in
      let token = try await Self.ada(in: world)
      let eva = AccountTests.account("eva", .evaluator, calls: [world.call.callID])
      #expect(try await world.acting(as: .estelle) { try $0.needsSecond(eva) })
      #expect(
        await Self.refusal(world) { try $0.add(eva) } == Rule.accountSecondAdministrator.rawValue)
      let asked = try await Self.askForEva(in: world)
      #expect(
        await Self.refusal(world) { _ = try $0.ask(for: eva) } == Rule.accountRequestOnce.rawValue)
      let listed = try await world.acting(as: .estelle) { try $0.accounts() }
        .first { $0.login == "eva" }
      #expect(listed?.id == asked && listed?.state == .waiting && listed?.request?.act == .add)
      #expect(listed?.request?.author == "Estelle (estelle)")
      #expect(try await AccountTests.open("eva", AccountTests.first, in: world) == nil)
      #expect(
        await Self.refusal(world) { _ = try $0.confirm(request: asked) }
          == Rule.accountRequestSecond.rawValue)
      #expect(try await world.count("select count(*) from auth.account where login = 'eva'") == 0)

      let made = try await Self.confirm(asked, as: token, in: world)
      #expect(made != nil)
      #expect(try await AccountTests.open("eva", AccountTests.first, in: world) != nil)
      #expect(try await Self.confirm(asked, as: token, in: world) == nil)
      let told = try await world.acting(as: .claire) { try $0.notices() }
        .first { $0.event == .added }
      #expect(told?.authorName == "Estelle (estelle)" && told?.confirmerName == "Ada (ada)")
      #expect(
        try await world.count(
          "select count(*) from auth.account_request where password_verifier is not null") == 0)
    }
  }

  @Test func `who has the first password of an account that waits is told so, and nobody else`()
    async throws
  {
    try await withWorld { world in
      _ = try await Self.ada(in: world)
      _ = try await Self.askForEva(in: world)
      let session = try world.pool("jalon_session")
      let (salt, own, other) = try await session.read { tx in
        (
          try tx.passwordSalt(login: "eva"),
          try tx.isWaiting(login: "eva", key: AccountTests.first.key),
          try tx.isWaiting(login: "eva", key: AccountTests.own.key)
        )
      }
      #expect(salt == AccountTests.first.salt && own && !other)
    }
  }

  @Test func `a password stays until its reset is confirmed, and a refusal changes nothing`()
    async throws
  {
    try await withWorld { world in
      let token = try await Self.ada(in: world)
      let claire = try #require(world.accounts[.claire])
      let former = StretchedPassword(salt: Data(), key: World.key)
      #expect(
        await Self.refusal(world) { _ = try $0.resetPassword(of: claire, to: AccountTests.first) }
          == Rule.accountSecondAdministrator.rawValue)
      #expect(try await Self.askForReset(claire, in: world))
      #expect(try await AccountTests.open("claire", former, in: world) != nil)
      let isRefused = try await world.acting(as: .estelle) { tx in
        try tx.waitingRequest(of: claire).map { try tx.refuse(request: $0) }
      }
      #expect(isRefused == true)
      #expect(try await Self.confirm(claire, as: token, in: world) == nil)

      #expect(try await Self.askForReset(claire, in: world))
      #expect(try await Self.confirm(claire, as: token, in: world) == claire)
      #expect(try await AccountTests.open("claire", former, in: world) == nil)
      #expect(try await AccountTests.open("claire", AccountTests.first, in: world) != nil)
    }
  }

  private static func askForReset(_ account: UUID, in world: World) async throws -> Bool {
    try await world.acting(as: .estelle) {
      try $0.askForReset(of: account, to: AccountTests.first)
    }
  }

  @Test func `what nobody confirms in seven days is over, and its login free`() async throws {
    try await withWorld { world in
      let token = try await Self.ada(in: world)
      let asked = try await Self.askForEva(in: world)
      try await world.superuser.write {
        try $0.run("update auth.account_request set expires_at = now() - interval '1 second'")
      }
      #expect(try await Self.confirm(asked, as: token, in: world) == nil)
      #expect(
        try await world.acting(as: .estelle) { try $0.accounts() }.contains { $0.login == "eva" }
          == false)
      let again = try await Self.askForEva(in: world)
      #expect(try await Self.confirm(again, as: token, in: world) != nil)
      let actions = try await Self.actions(in: world)
      #expect(actions == ["account.ask", "account.expire", "account.ask", "account.confirm"])
    }
  }

  private static func actions(in world: World) async throws -> [String] {
    try await world.pool("jalon_audit").read { tx in
      try tx.rows(
        """
        select action from audit.entry
        where action in ('account.ask', 'account.confirm', 'account.expire', 'account.refuse') order by id
        """
      ) { try $0.get("action", as: String.self) }
    }
  }

  @Test func `nobody makes herself the second administrator, save who is alone`() async throws {
    try await withWorld { world in
      let call = world.call.callID
      try await Self.ask(true, in: world)
      // Alone, she makes the one who will confirm.
      let ines = AccountTests.account("ines", .administrator)
      #expect(try await world.acting(as: .estelle) { try $0.needsSecond(ines) } == false)
      _ = try await Self.ada(in: world)
      #expect(
        await Self.refusal(world) { try $0.add(ines) } == Rule.accountSecondAdministrator.rawValue)
      // Holders, and evaluators of calls that do not ask for it, are made as before.
      let project = try world.project("BZH-01")
      let other = AccountTests.account("oto", .evaluator, calls: [world.otherCall.callID])
      try await world.acting(as: .estelle) { tx in
        try tx.add(AccountTests.account("fanny", .holder, projects: [project]))
        try tx.add(other)
      }
      let both = AccountTests.account("duo", .evaluator, calls: [world.otherCall.callID, call])
      #expect(
        await Self.refusal(world) { try $0.add(both) } == Rule.accountSecondAdministrator.rawValue)
    }
  }

  @Test func `no role writes a request or its settlement, not even the trail of one's own`()
    async throws
  {
    try await withWorld { world in
      let asked = try await Self.prepared(in: world)
      for role in World.roles {
        for statement: SQL in [
          "update auth.account_request set is_confirmed = true",
          "delete from auth.account_request",
          "select password_verifier from auth.account_request",
          "select auth.make_account('x', 'x', 'evaluator', ''::bytea, ''::bytea, '{}', '{}', false)",
          "select auth.give_first_password(\(asked), ''::bytea, ''::bytea)",
        ] {
          let error = await #expect(throws: PostgresError.self, "\(role)") {
            try await world.pool(role).write { try $0.run(statement) }
          }
          #expect(error?.sqlstate == "42501", "\(role)")
        }
      }
      let own = await #expect(throws: PostgresError.self) {
        try await world.superuser.write {
          try $0.run(
            """
            update auth.account_request
            set is_confirmed = true, settled_by = author_id, settled_at = now(), password_salt = null,
              password_verifier = null
            """)
        }
      }
      #expect(own?.constraint == Rule.accountRequestSecond.rawValue)
    }
  }

  private static func prepared(in world: World) async throws -> UUID {
    _ = try await ada(in: world)
    return try await askForEva(in: world)
  }

  @Test func `evaluators are told when their call asks for two, and when it no longer does`()
    async throws
  {
    try await withWorld { world in
      try await Self.ask(true, in: world)
      try await Self.ask(true, in: world)
      try await Self.ask(false, in: world)
      let told = try await world.acting(as: .claire) { try $0.notices() }
      #expect(Set(told.map(\.event)) == [.secondAsked, .secondLifted] && told.count == 2)
      #expect(told.allSatisfy { $0.accountName == nil && $0.authorName == "Estelle (estelle)" })
      #expect(try await world.acting(as: .denis) { try $0.notices() }.isEmpty)
    }
  }
}
