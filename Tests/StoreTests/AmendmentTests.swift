import Dataset
import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// Projects change by amendments, within the rules of their call, and what they were is kept.
@Suite struct AmendmentTests {
  private static func amend(
    _ world: World, of code: String = "BZH-01", as person: World.Person = .claire,
    endsOn: String? = nil,
    isStopped: Bool = false, effectiveOn: String = "2025-07-01", budgetEUR: Decimal? = nil,
    goals: [ProjectChanges.GoalChange] = [], reason: String = "prolongation"
  ) async throws -> [AmendmentChange]? {
    let amendment = NewAmendment(
      projectID: try world.project(code), effectiveOn: try #require(Day(effectiveOn)),
      reason: reason, reference: "avenant 1",
      changes: ProjectChanges(
        endsOn: try endsOn.map { try #require(Day($0)) }, isStopped: isStopped,
        budgetEUR: budgetEUR, fundingEUR: nil, goals: goals))
    return try await world.acting(as: person) { try $0.amend(amendment) }
  }

  private static func quarters(_ world: World, of code: String) async throws -> [String] {
    let project = try world.project(code)
    return try await world.acting(as: .claire) { try $0.quarters(ofProjects: [project]) }
      .map(\.quarter.code)
  }

  @Test func `an extension opens quarters, and the former end is kept`() async throws {
    try await withWorld { world in
      let before = try await Self.quarters(world, of: "BZH-02")
      let project = try world.project("BZH-02")
      let changes = try await Self.amend(world, of: "BZH-02", endsOn: "2026-06-30")
      #expect(
        changes == [
          AmendmentChange(
            AmendmentPlace(.endsOn, projectCode: "BZH-02"), former: "2026-03-14",
            latter: "2026-06-30")
        ])
      let after = try await Self.quarters(world, of: "BZH-02")
      #expect(after == before + ["2026-Q2"])
      let listed = try await world.acting(as: .bruno) { try $0.amendments(ofProject: project) }
      #expect(listed.count == 1 && listed[0].changes == changes && !listed[0].author.isEmpty)
      let again = try await Self.amend(world, of: "BZH-02", endsOn: "2026-06-30")
      #expect(again == [])
      let stop = try await Self.amend(
        world, of: "BZH-02", isStopped: true, effectiveOn: "2025-12-31")
      #expect(stop?.map(\.kind) == [.endsOn, .status])
      let left = try await Self.quarters(world, of: "BZH-02")
      #expect(left == Array(before.dropLast()))
    }
  }

  @Test func `what breaks a rule of the call is refused, and nothing is kept of it`() async throws {
    try await withWorld { world in
      let error = await #expect(throws: CallFileRefusal.self) {
        try await Self.amend(world, endsOn: "2040-01-01")
      }
      #expect(error?.sentence.hasPrefix("BZH-01 durerait plus de 180 mois") == true)
      let silent = await #expect(throws: PostgresError.self) {
        try await Self.amend(world, budgetEUR: 900_000, reason: "x")
      }
      #expect(silent?.constraint == Rule.amendmentReason.rawValue)
      let kept = try await world.count("select count(*) from jalon.amendment")
      #expect(kept == 0)
    }
  }

  @Test func `only evaluators of the call amend`() async throws {
    try await withWorld { world in
      let ofAnother = try await Self.amend(world, as: .denis, budgetEUR: 900_000)
      #expect(ofAnother == nil)
      await #expect(throws: PostgresError.self) {
        try await Self.amend(world, as: .amina, budgetEUR: 900_000)
      }
    }
  }

  @Test
  func `a revised target counts from then on, and a former freeze is read with the former one`()
    async throws
  {
    try await withWorld { world in
      let (call, project) = (world.call.callID, try world.project("BZH-01"))
      let code = "N01"
      let indicator = try world.indicator(code)
      func target(from data: PublicationData? = nil) async throws -> Decimal? {
        let reading = try await world.protecting(as: .claire) {
          try $0.callReading(call: call, year: 2025, from: data)
        }
        return reading?.dataset.goals.first {
          $0.projectID == project && $0.indicatorID == indicator
        }?.finalTarget
      }
      let former = try await target()
      var data = try #require(
        try await world.protecting(as: .claire) { try $0.callReading(call: call, year: 2025) }
      ).data
      data.madeAt = Date()
      let change = ProjectChanges.GoalChange(
        indicatorCode: code, year: nil, isBaseline: false, value: 4321)
      let changes = try await Self.amend(world, goals: [change])
      #expect(changes?.map(\.kind) == [.target] && changes?.first?.latter == "4321")
      #expect(try await target() == 4321)
      #expect(try await target(from: data) == former)
      await #expect(throws: UnknownIndicator.self) {
        try await Self.amend(
          world,
          goals: [.init(indicatorCode: "ZZ9", year: nil, isBaseline: false, value: 1)])
      }
    }
  }
}
