import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// What is decided, asked, answered and recounted about a quarter, and who may.
@Suite struct ReviewTests {
  private static func quarter() throws -> Quarter { try #require(Quarter("2025-Q1")) }

  /// A quarter that was sent once.
  private static func send(_ world: World) async throws -> (project: UUID, cell: Cell) {
    let project = try world.project("BZH-01")
    let indicator = try #require(world.call.indicators.values.min { $0.uuidString < $1.uuidString })
    try await world.superuser.write { tx in
      try tx.run(
        """
        update jalon.quarter_report set state = 'draft'
        where project_id = \(project) and quarter = '2025-Q1'
        """)
      try tx.run(
        """
        update jalon.quarter_report set state = 'submitted', version = 1
        where project_id = \(project) and quarter = '2025-Q1'
        """)
    }
    return (project, Cell(indicatorID: indicator))
  }

  private static func act(
    _ world: World, _ project: UUID, _ kind: ReviewAct.Kind, as person: World.Person,
    version: Int = 1, reason: String? = "à revoir"
  ) async throws -> Bool {
    let act = NewReviewAct(
      projectID: project, quarter: try quarter(), version: version, kind: kind, reason: reason)
    return try await world.acting(as: person) { try $0.decide(act) }
  }

  private static func state(_ world: World, _ project: UUID) async throws -> (String, Int) {
    let quarter = try quarter()
    return try await world.superuser.read { tx in
      try tx.one(
        """
        select state, approved_version from jalon.quarter_report
        where project_id = \(project) and quarter = \(quarter.code)
        """
      ) { (try $0.get("state", as: String.self), try $0.get("approved_version", as: Int.self)) }
    }
  }

  @Test func `a quarter is approved, asked to be reopened, and reopened, and its version stays`()
    async throws
  {
    try await withWorld { world in
      let (project, _) = try await Self.send(world)
      #expect(try await Self.act(world, project, .approved, as: .claire, reason: nil))
      #expect(try await Self.state(world, project) == ("approved", 1))
      #expect(try await Self.act(world, project, .asked, as: .amina))
      #expect(try await Self.state(world, project) == ("approved", 1))
      #expect(try await Self.act(world, project, .reopened, as: .claire))
      #expect(try await Self.state(world, project) == ("reopened", 1))
      let quarter = try Self.quarter()
      let history = try await world.acting(as: .amina) {
        try $0.quarterHistory(project: project, quarter: quarter)
      }
      #expect(history?.acts.map(\.kind) == [.approved, .asked, .reopened])
      #expect(history?.acts.map(\.author).contains { $0.isEmpty } == false)
      #expect(history?.lastDecision?.reason == "à revoir")
    }
  }

  @Test func `a decision on another version, or that does not apply, is refused`() async throws {
    try await withWorld { world in
      let (project, _) = try await Self.send(world)
      for (kind, version) in [(ReviewAct.Kind.approved, 2), (.reopened, 1)] {
        let error = await #expect(throws: PostgresError.self) {
          try await Self.act(world, project, kind, as: .claire, version: version)
        }
        #expect(error?.constraint == Rule.reviewActInTime.rawValue)
      }
      let silent = await #expect(throws: PostgresError.self) {
        try await Self.act(world, project, .returned, as: .claire, reason: nil)
      }
      #expect(silent?.constraint == Rule.reviewActReason.rawValue)
      #expect(try await Self.state(world, project) == ("submitted", 0))
    }
  }

  @Test func `a holder decides nothing, and nobody acts on what she does not follow`() async throws
  {
    try await withWorld { world in
      let (project, _) = try await Self.send(world)
      await #expect(throws: PostgresError.self) {
        try await Self.act(world, project, .approved, as: .amina, reason: nil)
      }
      await #expect(throws: PostgresError.self) {
        try await Self.act(world, project, .asked, as: .claire)
      }
      #expect(try await Self.act(world, project, .approved, as: .denis, reason: nil) == false)
      #expect(try await Self.act(world, project, .asked, as: .bruno) == false)
      #expect(try await Self.state(world, project) == ("submitted", 0))
    }
  }

  @Test func `a question is answered and closed, once each, and stands in the queue`() async throws
  {
    try await withWorld { world in
      let (project, cell) = try await Self.send(world)
      let quarter = try Self.quarter()
      func write(_ kind: CellMessage.Kind, as person: World.Person, id: UUID = UUID()) async throws
      {
        let message = NewCellMessage(
          id: id, projectID: project, quarter: quarter, cell: cell, version: 1, kind: kind,
          body: kind == .closing ? nil : "mots")
        #expect(try await world.acting(as: person) { try $0.write(message) })
      }
      func queued() async throws -> QueuedQuarter? {
        try await world.acting(as: .claire) { try $0.reviewQueue() }
          .first { $0.projectCode == "BZH-01" && $0.quarter == quarter }
      }
      let id = UUID()
      try await write(.question, as: .claire, id: id)
      try await write(.question, as: .claire, id: id)
      #expect(try await queued()?.openQuestions == 1)
      try await write(.answer, as: .amina)
      let answered = try await queued()
      #expect(answered?.openQuestions == 0 && answered?.answeredQuestions == 1)
      try await write(.closing, as: .claire)
      let history = try await world.acting(as: .amina) {
        try $0.quarterHistory(project: project, quarter: quarter)
      }
      #expect(history?.messages.map(\.kind) == [.question, .answer, .closing])
      #expect(history?.thread(on: cell) == .closed)
      await #expect(throws: PostgresError.self) {
        let message = NewCellMessage(
          id: UUID(), projectID: project, quarter: quarter, cell: cell, version: 1,
          kind: .question, body: "mots")
        _ = try await world.acting(as: .amina) { try $0.write(message) }
      }
    }
  }

  @Test func `a recount is kept beside the declared value`() async throws {
    try await withWorld { world in
      let (project, cell) = try await Self.send(world)
      let quarter = try Self.quarter()
      let recount = NewVerification(
        projectID: project, quarter: quarter, cell: cell, version: 1,
        verifiedOn: try #require(Day("2025-05-02")), value: 12, denominator: nil, note: "feuilles")
      #expect(try await world.acting(as: .claire) { try $0.add(recount) })
      let history = try await world.acting(as: .amina) {
        try $0.quarterHistory(project: project, quarter: quarter)
      }
      #expect(history?.verifications.map(\.recounted) == [.number(12)])
      await #expect(throws: PostgresError.self) {
        _ = try await world.acting(as: .amina) { try $0.add(recount) }
      }
    }
  }
}
