import Dataset
import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// Which version of a quarter figures are made from.
@Suite struct CountedQuarterTests {
  private static func listed(
    _ state: QuarterReport.State, version: Int, approved: Int
  ) throws -> ListedQuarter {
    let quarter = try #require(Quarter("2025-Q1"))
    return ListedQuarter(
      id: UUID(), projectID: UUID(), quarter: quarter, state: state, version: version,
      approvedVersion: approved, dueOn: quarter.end, isOverdue: false, wasLate: false)
  }

  @Test(
    "The version approved last counts; one not reviewed only where it is wanted",
    arguments: [
      (QuarterReport.State.open, 0, 0, 0, 0), (.draft, 0, 0, 0, 0), (.submitted, 1, 0, 0, 1),
      (.returned, 1, 0, 0, 0), (.approved, 2, 2, 2, 2), (.reopened, 2, 2, 2, 2),
      (.draft, 2, 2, 2, 2), (.submitted, 3, 2, 2, 3), (.returned, 3, 2, 2, 2),
    ])
  func counted(
    state: QuarterReport.State, version: Int, approved: Int, told: Int, withUnreviewed: Int
  ) throws {
    let quarter = try Self.listed(state, version: version, approved: approved)
    for (isWanted, expected) in [(false, told), (true, withUnreviewed)] {
      let counted = quarter.counted(withUnreviewed: isWanted)
      #expect((counted.isCounted ? counted.version : 0) == expected, "\(state), \(isWanted)")
    }
  }

  @Test func `values of a quarter count once it is approved, and while it is corrected`()
    async throws
  {
    try await withWorld { world in
      let call = world.call.callID
      func told(withUnreviewed: Bool = false) async throws -> [Decimal] {
        let reading = try await world.protecting(as: .claire) {
          try $0.callReading(call: call, year: 2025, withUnreviewed: withUnreviewed)
        }
        return (reading?.dataset.observations ?? []).compactMap(\.measured.figure)
      }
      try await Self.send(40, version: 1, world)
      #expect(try await told() == [])
      #expect(try await told(withUnreviewed: true) == [40])
      try await Self.move(to: "approved", world)
      #expect(try await told() == [40])
      try await Self.move(to: "reopened", world)
      try await Self.send(45, version: 2, world)
      #expect(try await told() == [40])
      #expect(try await told(withUnreviewed: true) == [45])
      try await Self.move(to: "approved", world)
      #expect(try await told() == [45])
    }
  }

  private static func move(to state: String, _ world: World) async throws {
    let project = try world.project("BZH-01")
    try await world.superuser.write { tx in
      try tx.run(
        """
        update jalon.quarter_report set state = \(state), reason = 'essai'
        where project_id = \(project) and quarter = '2025-Q1'
        """)
    }
  }

  private static func send(
    _ value: Decimal, version: Int, _ world: World
  ) async throws {
    let project = try world.project("BZH-01")
    let indicator = try world.indicator("N01")
    try await move(to: "draft", world)
    try await world.superuser.write { tx in
      let id = UUID()
      try tx.run(
        """
        insert into jalon.quarter_submission
          (id, call_id, project_id, quarter_report_id, version, content_sha256)
        select \(id), call_id, project_id, id, \(version), sha256('x')
        from jalon.quarter_report where project_id = \(project) and quarter = '2025-Q1'
        """)
      try tx.run(
        """
        insert into jalon.observation
          (call_id, project_id, indicator_id, quarter, version, submission_id, value)
        select call_id, project_id, \(indicator), quarter, \(version), \(id), \(value)
        from jalon.quarter_report where project_id = \(project) and quarter = '2025-Q1'
        """)
      try tx.run(
        """
        update jalon.quarter_report set state = 'submitted', version = \(version)
        where project_id = \(project) and quarter = '2025-Q1'
        """)
    }
  }
}
