import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

@Suite struct QuarterTests {
  typealias State = QuarterReport.State

  private static let legal: [(State, State)] = [
    (.open, .draft), (.draft, .submitted), (.submitted, .returned), (.submitted, .approved),
    (.returned, .draft), (.approved, .reopened), (.reopened, .draft),
  ]

  private static func isLegal(_ from: State, _ to: State) -> Bool {
    legal.contains { $0 == (from, to) }
  }

  /// Puts a quarter in a state, past the trigger that guards the way there.
  private static func put(_ state: State, in world: World) async throws {
    let (project, quarter) = (try world.project("BZH-01"), world.quarter.code)
    try await world.superuser.write { tx in
      try tx.run("set local session_replication_role = replica")
      try tx.run(
        """
        update jalon.quarter_report set state = \(state.rawValue), reason = 'essai'
        where project_id = \(project) and quarter = \(quarter)
        """)
    }
  }

  private static func moving(_ world: World, to state: State) throws -> SQL {
    """
    update jalon.quarter_report set state = \(state.rawValue)
    where project_id = \(try world.project("BZH-01")) and quarter = \(world.quarter.code)
    """
  }

  /// Rows moved, none where the database refuses.
  private static func moved(
    _ world: World, to state: State, as person: World.Person
  ) async throws -> Int {
    let statement = try moving(world, to: state)
    do {
      return try await world.acting(as: person) { try $0.run(statement) }
    } catch let error as PostgresError where error.sqlstate == "42501" || error.sqlstate == "23514"
    {
      return 0
    }
  }

  @Test func `of all pairs of states only the legal ones are a way`() async throws {
    try await withWorld { world in
      for from in State.allCases {
        for to in State.allCases where to != from {
          try await Self.put(from, in: world)
          let statement = try Self.moving(world, to: to)
          if Self.isLegal(from, to) {
            #expect(try await world.superuser.write { try $0.run(statement) } == 1)
            continue
          }
          let error = await #expect(throws: PostgresError.self, "\(from) to \(to)") {
            try await world.superuser.write { try $0.run(statement) }
          }
          #expect(error?.constraint == Rule.quarterReportTransition.rawValue)
        }
      }
    }
  }

  @Test func `a holder enters and sends, an evaluator decides, nobody else moves a quarter`()
    async throws
  {
    try await withWorld { world in
      for (from, to) in Self.legal {
        for person in [World.Person.amina, .bruno, .gwenn, .claire, .denis] {
          try await Self.put(from, in: world)
          let mayMove: World.Person = to == .draft || to == .submitted ? .amina : .claire
          let expected = person == mayMove ? 1 : 0
          #expect(
            try await Self.moved(world, to: to, as: person) == expected,
            "\(person): \(from) to \(to)")
        }
      }
    }
  }

  @Test(arguments: [(State.submitted, State.returned), (.approved, .reopened)])
  func `a quarter goes back with a reason`(from: State, to: State) async throws {
    try await withWorld { world in
      try await Self.put(from, in: world)
      let error = await #expect(throws: PostgresError.self) { try await world.review("BZH-01", to) }
      #expect(error?.constraint == Rule.quarterReportReason.rawValue)
      try await world.review("BZH-01", to, reason: "Revoir N01.")
      #expect(try await world.quarterReport(as: .amina)?.state == to)
    }
  }

  @Test func `quarters follow the dates of their project`() async throws {
    try await withWorld { world in
      let project = try world.project("BZH-02")
      func quarters() async throws -> [String] {
        try await world.acting(as: .bruno) {
          try $0.quarters(ofProjects: [project]).map(\.quarter.label)
        }
      }
      func change(_ statement: SQL) async throws {
        try await world.acting(as: .estelle) { try $0.run(statement) }
      }
      #expect(try await quarters() == ["2025-T1", "2025-T2", "2025-T3", "2025-T4", "2026-T1"])
      try await change("update jalon.project set ends_on = '2026-04-01' where id = \(project)")
      #expect(try await quarters().last == "2026-T2")
      try await change(
        "update jalon.project set starts_on = '2025-04-01', ends_on = '2026-03-31' where id = \(project)"
      )
      #expect(try await quarters() == ["2025-T2", "2025-T3", "2025-T4", "2026-T1"])

      let own = CellEntry(cell: try world.total("N01"), measured: .number(5))
      #expect(try await world.send(try world.sending("BZH-02"), [own], as: .bruno))
      try await change("update jalon.project set starts_on = '2025-07-01' where id = \(project)")
      #expect(try await quarters().first == "2025-T2")
    }
  }

  @Test func `PostgreSQL and Swift count the same months`() async throws {
    try await withWorld { world in
      let pairs = try await world.superuser.read { tx in
        try tx.rows(
          """
          select first::text, last::text, jalon.duration_months(first, last)::int8 as months from (
            select date '2020-01-01' + (n * 37 % 1500) as first, date '2020-01-01' + (n * 37 % 1500 + n * 53 % 900) as last
            from generate_series(1, 3000) n) days
          """
        ) {
          (
            try $0.get("first", as: String.self), try $0.get("last", as: String.self),
            try $0.get("months", as: Int.self)
          )
        }
      }
      #expect(pairs.count == 3000)
      let differing = try pairs.filter { first, last, months in
        try #require(Day(first)).fullMonths(through: try #require(Day(last))) != months
      }
      #expect(differing.map { "\($0)" } == [])
    }
  }
}
