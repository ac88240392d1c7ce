import Dataset
import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// A rating that was sent is taken back while nobody else has sent, and no longer.
@Suite struct TransferReopeningTests {
  private typealias Ratings = TransferabilityTests

  private static func reopen(_ world: World, as person: World.Person) async throws -> Bool {
    let project = try world.project("BZH-01")
    return try await world.acting(as: person) { tx in
      let account = try #require(try tx.enter(token: person.token))
      let part: TransferPart.Kind = person.kind == .holder ? .holder : .evaluator
      return try tx.reopenTransfer(
        as: part, by: account, project: project, reason: "coté pour un autre projet")
    }
  }

  private static func sendWhole(
    _ world: World, as person: World.Person, _ level: Int
  ) async throws {
    try await Ratings.rate(
      world, as: person, [Ratings.rating("A1", level), Ratings.rating("A2", level)])
    try await Ratings.send(world, as: person)
  }

  @Test func `a rating is taken back, corrected and sent again, blind all along`() async throws {
    try await withWorld { world in
      try await Ratings.prepare(world)
      try await Self.sendWhole(world, as: .amina, 4)
      #expect(try await Self.reopen(world, as: .anais))
      #expect(try await Self.reopen(world, as: .anais) == false)
      let open = try await Ratings.parts(world, as: .amina)
      #expect(open.map(\.isSent) == [false])
      // Sent while the holder's is open: neither reads the other.
      try await Self.sendWhole(world, as: .claire, 1)
      let blind = try await Ratings.parts(world, as: .claire)
      #expect(blind.map(\.kind) == [.evaluator])
      #expect(try await Ratings.parts(world, as: .amina).map(\.kind) == [.holder])
      #expect(try await Ratings.noted(world) == [])
      try await Ratings.rate(world, as: .amina, [Ratings.rating("A1", 3)])
      try await Ratings.send(world, as: .amina)
      let both = try await Ratings.parts(world, as: .claire)
      #expect(both.map(\.kind) == [.holder, .evaluator] && both.allSatisfy(\.isSent))
      let told = try await Ratings.noted(world)
      #expect(told.first?.holder.map(\.score) == [.level(3), .level(4)])
      let acts = try await world.count(
        "select count(*) from audit.entry where action = 'transfer.reopen'")
      #expect(acts == 1)
    }
  }

  @Test func `once two have sent, neither is taken back`() async throws {
    try await withWorld { world in
      try await Ratings.prepare(world)
      try await Self.sendWhole(world, as: .claire, 1)
      #expect(try await Self.reopen(world, as: .claire))
      try await Ratings.send(world, as: .claire)
      try await Self.sendWhole(world, as: .amina, 4)
      for person in [World.Person.amina, .claire] {
        let late = await #expect(throws: PostgresError.self) {
          _ = try await Self.reopen(world, as: person)
        }
        #expect(late?.constraint == Rule.transferReopeningBlind.rawValue)
      }
      #expect(try await Ratings.noted(world).count == 1)
    }
  }

  @Test func `nobody takes back what another has sent`() async throws {
    try await withWorld { world in
      try await Ratings.prepare(world)
      try await Self.sendWhole(world, as: .amina, 4)
      for person in [World.Person.bruno, .claire, .denis] {
        #expect(try await Self.reopen(world, as: person) == false, "\(person)")
      }
      let (project, call) = (try world.project("BZH-01"), world.call.callID)
      // As one would by hand, without the function of the store.
      await #expect(throws: PostgresError.self) {
        try await world.acting(as: .claire) { tx in
          _ = try tx.enter(token: World.Person.claire.token)
          try tx.run(
            """
            insert into jalon.transfer_reopening (sending_id, call_id, project_id, reason)
            select id, \(call), \(project), 'pour voir' from jalon.transfer_sending
            """)
        }
      }
      let sent = try await Ratings.parts(world, as: .amina)
      #expect(sent.map(\.isSent) == [true])
    }
  }

  /// Whichever comes first, the other is refused: never both.
  @Test func `taking back and another's sending at once leave no one seen`() async throws {
    try await withWorld { world in
      try await Ratings.prepare(world)
      try await Self.sendWhole(world, as: .amina, 4)
      try await Ratings.rate(
        world, as: .claire, [Ratings.rating("A1", 1), Ratings.rating("A2", 1)])
      async let back = try? Self.reopen(world, as: .amina)
      async let sent: Void? = try? Ratings.send(world, as: .claire)
      let (isBack, _) = (await back == true, await sent)
      let seen = try await Ratings.parts(world, as: .claire)
      #expect(seen.map(\.kind) == (isBack ? [.evaluator] : [.holder, .evaluator]))
    }
  }
}
