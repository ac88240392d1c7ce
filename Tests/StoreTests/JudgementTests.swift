import Dataset
import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// Evaluators judge the axes of their call, and what they wrote before is kept.
@Suite struct JudgementTests {
  private static func axis(_ world: World) async throws -> UUID {
    try await world.acting(as: .claire) { tx in
      try #require(try tx.axes().first).axis.id
    }
  }

  private static func write(
    _ world: World, as person: World.Person = .claire, _ new: NewJudgement
  ) async throws -> Int? {
    let axis = try await axis(world)
    return try await world.acting(as: person) { try $0.write(new, axis: axis) }
  }

  private static func new(
    _ subject: String, number: Int? = nil, versionRead: Int = 0, isWithdrawn: Bool = false
  ) -> NewJudgement {
    var judgement = Judgement(kind: .contribution, subject: subject)
    judgement.plausibility = .strong
    return NewJudgement(
      number: number, versionRead: versionRead, judgement: judgement, isWithdrawn: isWithdrawn,
      note: number == nil ? nil : "relu")
  }

  @Test func `a judgement is corrected and withdrawn, and a freeze keeps what it was`() async throws
  {
    try await withWorld { world in
      let axis = try await Self.axis(world)
      let call = world.call.callID
      let number = try await Self.write(world, Self.new("plus de droits"))
      #expect(number == 1)
      let frozen = PublicationData(
        day: try #require(Day("2025-12-31")), madeAt: Date(), quarters: [], responses: [:])
      let corrected = try await Self.write(
        world, Self.new("bien plus de droits", number: 1, versionRead: 1))
      #expect(corrected == 1)
      let read = try await world.acting(as: .claire) { try $0.judgements(ofAxis: axis) }
      #expect(read?.map(\.judgement.subject) == ["bien plus de droits"])
      #expect(read?.map(\.version) == [2] && read?.map(\.author) == ["Claire"])
      let stale = await #expect(throws: PostgresError.self) {
        try await Self.write(world, Self.new("trop tard", number: 1, versionRead: 1))
      }
      #expect(stale?.constraint == Rule.judgementInTime.rawValue)
      _ = try await Self.write(
        world, Self.new("bien plus de droits", number: 1, versionRead: 2, isWithdrawn: true))
      func told(_ data: PublicationData?) async throws -> [String] {
        try await world.protecting(as: .claire) {
          try #require(try $0.callReading(call: call, year: 2025, from: data)).dataset.judgements
        }.map(\.judgement.subject)
      }
      let (now, then) = (try await told(nil), try await told(frozen))
      #expect(now == [] && then == ["plus de droits"])
      let versions = try await world.count("select count(*) from jalon.judgement")
      #expect(versions == 3)
    }
  }

  @Test func `nobody but evaluators of the call reads or writes one`() async throws {
    try await withWorld { world in
      let axis = try await Self.axis(world)
      _ = try await Self.write(world, Self.new("plus de droits"))
      let foreign = try await Self.write(world, as: .denis, Self.new("autre"))
      #expect(foreign == nil)
      let read = try await world.acting(as: .denis) { try $0.judgements(ofAxis: axis) }
      #expect(read == nil)
      for person in [World.Person.amina, .estelle] {
        await #expect(throws: PostgresError.self) {
          try await world.acting(as: person) { try $0.judgements(ofAxis: axis) }
        }
      }
    }
  }

  @Test func `a contribution has no due day, and a recommendation no plausibility`() async throws {
    try await withWorld { world in
      var mixed = Self.new("plus de droits")
      mixed.judgement.priority = .high
      let wrong = mixed
      await #expect(throws: PostgresError.self) { try await Self.write(world, wrong) }
    }
  }
}
