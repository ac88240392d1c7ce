import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// A batch holds at least eleven answers of one project and wave, whoever counts and however many try.
@Suite struct BatchSizeTests {
  private static func take(_ world: World, _ wave: UUID, of code: String) async throws -> Int {
    let project = try world.project(code)
    return try await world.pool("jalon_publish").write { tx in
      let responses = try tx.takeBatch(wave: wave, project: project).indices.map {
        BatchTests.response($0, of: .project(project))
      }
      try tx.publish(responses, wave: wave)
      return responses.count
    }
  }

  private static func refusal(_ body: () async throws -> Int) async throws -> String? {
    do {
      _ = try await body()
      return nil
    } catch let error as PostgresError {
      return error.constraint
    }
  }

  /// A wave in several projects, each with so many answers that wait.
  private static func withWaiting(
    _ numbers: [String: Int], _ body: (World, UUID) async throws -> Void
  ) async throws {
    try await withWorld { world in
      let wave = try await world.openWave(answersByProject: numbers)
      try await body(world, wave)
    }
  }

  @Test func `ten answers are no batch, and eleven of two projects are none either`() async throws {
    try await Self.withWaiting(["BZH-01": 10, "BZH-02": 1]) { world, wave in
      for code in ["BZH-01", "BZH-02"] {
        let refused = try await Self.refusal { try await Self.take(world, wave, of: code) }
        #expect(refused == Rule.batchSize.rawValue)
      }
      #expect(try await world.count("select count(*) from jalon.urn") == 11)
      #expect(try await world.count("select count(*) from jalon.response") == 0)
    }
  }

  @Test func `a batch has a thousand answers, and never leaves a few alone`() async throws {
    try await Self.withWaiting(["BZH-01": 1010, "BZH-02": 1011]) { world, wave in
      let all = try await Self.take(world, wave, of: "BZH-01")
      let first = try await Self.take(world, wave, of: "BZH-02")
      let rest = try await Self.take(world, wave, of: "BZH-02")
      #expect(all == 1010 && first == 1000 && rest == 11)
      #expect(try await world.count("select count(*) from jalon.urn") == 0)
    }
  }

  @Test func `of two services at once one publishes, the other finds too few`() async throws {
    try await Self.withWaiting(["BZH-01": 14]) { world, wave in
      let taken = try await withThrowingTaskGroup(of: String?.self) { group in
        for _ in 0..<4 {
          group.addTask {
            try await Self.refusal { try await Self.take(world, wave, of: "BZH-01") }
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(taken.count { $0 == nil } == 1)
      #expect(taken.count { $0 == Rule.batchSize.rawValue } == 3)
      #expect(try await world.count("select count(*) from jalon.response") == 14)
    }
  }

  @Test func `nobody writes a small batch, with the publisher's rights neither`() async throws {
    try await Self.withWaiting(["BZH-01": 14]) { world, wave in
      let project = try world.project("BZH-01")
      let small = try await Self.refusal {
        try await world.pool("jalon_publish").write { tx in
          try tx.publish(
            (0..<10).map { BatchTests.response($0, of: .project(project)) }, wave: wave)
          return 10
        }
      }
      #expect(small == Rule.batchSize.rawValue)
      for statement: SQL in [
        "delete from jalon.urn", "select sealed from jalon.urn",
        "update jalon.access_code set is_used = true",
        "delete from jalon.acknowledgement",
      ] {
        let error = await #expect(throws: PostgresError.self) {
          try await world.pool("jalon_publish").write { tx in try tx.run(statement) }
        }
        #expect(error?.sqlstate == "42501")
      }
    }
  }

  /// The attempt of « What an attacker with the database found »: batches, codes, the trail, by transaction.
  @Test func `a superuser links no code to its answer better than one in eleven`() async throws {
    try await Self.withWaiting(["BZH-01": 30, "BZH-02": 11, "BZH-03": 19, "BZH-04": 20]) {
      world, wave in
      for code in ["BZH-03", "BZH-01", "BZH-04", "BZH-02"] {
        #expect(try await Self.take(world, wave, of: code) >= 11)
      }
      try await world.pool("jalon_publish").write { try $0.noteBatches() }
      // Whom the age of an answer may be: all those of its project's batch.
      let smallest: SQL = """
        select min(answers)::int from (
          select count(*) as answers from jalon.response group by xmin::text, project_id) batch
        """
      #expect(try await world.count(smallest) == 11)
      let mixed: SQL = """
        select count(*) from (
          select from jalon.response group by xmin::text having count(distinct project_id) > 1) batch
        """
      #expect(try await world.count(mixed) == 0)
      #expect(
        try await world.count("select count(distinct xmin::text) from jalon.access_code") == 1)
      // By their place, answers stand in the order of their random ids.
      let ordered: SQL = """
        select count(*) from (
          select id < lag(id) over (partition by xmin::text order by ctid) as is_out from jalon.response
        ) place where is_out
        """
      #expect(try await world.count(ordered) == 0)
      try await world.acting(as: .claire) { tx in try tx.move(wave: wave, to: .closed) }
      try await world.pool("jalon_publish").write { try $0.blend(wave: wave) }
      #expect(try await world.count("select count(distinct xmin::text) from jalon.response") == 1)
      #expect(try await world.count("select count(distinct xmin::text) from jalon.answer") == 1)
    }
  }

  @Test func `what is left joins its axis, then the call, or is destroyed unread`() async throws {
    // BZH-04 is on two axes with equal shares: the first one counts, as for BZH-01.
    try await Self.withWaiting(["BZH-01": 6, "BZH-04": 5, "BZH-02": 3]) { world, wave in
      let publish = try world.pool("jalon_publish")
      let axes = try await publish.read { try $0.leftoverAxes(wave: wave) }
      #expect(axes.count == 2)
      #expect(
        try await Self.refusal { try await Self.takeLeftovers(world, wave, axis: axes[0]) }
          == Rule.waveNotClosed.rawValue)
      try await world.acting(as: .claire) { tx in try tx.move(wave: wave, to: .closed) }
      #expect(try await Self.takeLeftovers(world, wave, axis: axes[0]) == 11)
      for axis in [axes[1], nil] {
        #expect(
          try await Self.refusal { try await Self.takeLeftovers(world, wave, axis: axis) }
            == Rule.batchSize.rawValue)
      }
      #expect(try await publish.write { try $0.endWave(wave) } == 3)
      let listed = try #require(
        try await world.acting(as: .claire) { try $0.listedWaves() }.first)
      #expect(listed.leftovers == 11 && listed.unpublished == nil && listed.state == .tallied)
      #expect(listed.projects.allSatisfy { $0.answered == 0 })
      let answers = try await world.protecting(as: .claire) {
        try $0.waveAnswers(
          call: world.call.callID, projects: Set(world.call.projects.values),
          through: try #require(Quarter("2025-T4")))
      }
      let own = try #require(answers.first)
      #expect(own.isClosed)
      #expect(own.turnout.filter { $0.leftover != nil }.map(\.leftover?.axisID) == [axes[0]])
      #expect(own.tallies.map(\.count).reduce(0, +) == 11)
    }
  }

  private static func takeLeftovers(
    _ world: World, _ wave: UUID, axis: UUID?
  ) async throws -> Int {
    try await world.pool("jalon_publish").write { tx in
      let responses = try tx.takeLeftovers(wave: wave, axis: axis).enumerated().map {
        BatchTests.response($0.offset, of: .leftover($0.element.leftover))
      }
      try tx.publish(responses, wave: wave)
      return responses.count
    }
  }
}
