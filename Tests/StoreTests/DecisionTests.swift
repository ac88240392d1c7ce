import Dataset
import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// How a project's contradictory evaluation goes is noted step by step, and what was noted is kept.
@Suite struct DecisionTests {
  private static func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private static func opened() throws -> Decision { Decision(openedOn: try day("2025-01-06")) }

  private static func decided() throws -> Decision {
    var decision = try opened()
    decision.answeredOn = try day("2025-01-13")
    decision.metOn = try day("2025-01-17")
    decision.meeting = "les deux lectures concordent"
    decision.decidedOn = try day("2025-01-20")
    decision.outcome = .extend
    decision.grounds = "les droits s’ouvrent plus vite"
    return decision
  }

  private static func write(
    _ world: World, as person: World.Person = .claire, _ decision: Decision, after version: Int = 0
  ) async throws -> Bool {
    let project = try world.project("BZH-01")
    return try await world.acting(as: person) {
      try $0.write(decision, after: version, note: version == 0 ? nil : "suite", project: project)
    }
  }

  private static func read(
    _ world: World, as person: World.Person
  ) async throws -> VersionedDecision? {
    let project = try world.project("BZH-01")
    return try await world.acting(as: person) { try $0.decision(ofProject: project) }
  }

  @Test func `steps follow each other, and a freeze keeps what was noted by then`() async throws {
    try await withWorld { world in
      let call = world.call.callID
      let (opened, decided) = (try Self.opened(), try Self.decided())
      let begun = try await Self.write(world, opened)
      let frozen = PublicationData(
        day: try Self.day("2025-12-31"), madeAt: Date(), quarters: [], responses: [:])
      let ended = try await Self.write(world, decided, after: 1)
      #expect(begun && ended)
      let stale = await #expect(throws: PostgresError.self) {
        try await Self.write(world, try Self.opened(), after: 1)
      }
      #expect(stale?.constraint == Rule.decisionInTime.rawValue)
      let last = try await Self.read(world, as: .claire)
      #expect(last?.version == 2 && last?.author == "Claire")
      #expect(last?.decision == decided)
      func told(_ data: PublicationData?) async throws -> [Decision] {
        try await world.protecting(as: .claire) {
          try #require(try $0.callReading(call: call, year: 2025, from: data)).dataset.decisions
        }.map(\.decision)
      }
      let (now, then) = (try await told(nil), try await told(frozen))
      #expect(now == [decided] && then == [opened])
    }
  }

  @Test func `her own holder reads it, nobody else but the evaluators of the call`() async throws {
    try await withWorld { world in
      let begun = try await Self.write(world, try Self.opened())
      let own = try await Self.read(world, as: .amina)
      let foreign = try await Self.read(world, as: .denis)
      let written = try await Self.write(world, as: .denis, try Self.decided(), after: 1)
      #expect(begun && own?.version == 1 && foreign == nil && !written)
      await #expect(throws: PostgresError.self) {
        try await Self.write(world, as: .amina, try Self.decided(), after: 1)
      }
      await #expect(throws: PostgresError.self) { try await Self.read(world, as: .estelle) }
    }
  }

  @Test func `steps out of order, and a decision without its day, are refused`() async throws {
    try await withWorld { world in
      var early = try Self.decided()
      early.metOn = try Self.day("2025-01-10")
      var undated = try Self.decided()
      undated.decidedOn = nil
      let wrong = [(early, Rule.decisionSteps), (undated, .decisionDated)]
      for (decision, rule) in wrong {
        let refused = await #expect(throws: PostgresError.self) {
          try await Self.write(world, decision)
        }
        #expect(refused?.constraint == rule.rawValue)
      }
    }
  }
}
