import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// Parts that wait for the next wave, and what is kept of them: by functions alone, never of few people.
@Suite struct SeriesTests {
  /// Two waves that are over, of which eleven parts each wait.
  private static func twoWaves(_ world: World) async throws -> (former: UUID, latter: UUID) {
    let call = world.call.callID
    try await world.acting(as: .claire) { tx in
      try tx.addSeries(ofSurvey: "ecoute", call: call, publicKey: Data(repeating: 5, count: 32))
    }
    let project = try world.project("BZH-01")
    var waves: [UUID] = []
    for quarter in ["2025-T3", "2025-T4"] {
      let (wave, _) = try await world.openWave(codes: 0, quarter: quarter)
      try await world.pool("jalon_publish").write { tx in
        try tx.keep((0..<11).map { (project, Data([UInt8($0)])) }, wave: wave)
      }
      try await world.superuser.write {
        try $0.run("update jalon.wave set state = 'tallied' where id = \(wave)")
      }
      waves.append(wave)
    }
    return (waves[0], waves[1])
  }

  private static func group(
    _ world: World, since former: UUID, found: Int = 11, projects: Int = 2
  ) throws -> FollowedGroup {
    FollowedGroup(
      formerWave: former, axisID: nil,
      projects: try ["BZH-01", "BZH-02"].prefix(projects).map { try world.project($0) }
        .sorted { $0.uuidString < $1.uuidString },
      found: found, codesBefore: 12, codesAfter: 13,
      tallies: [FollowedTally(question: "ecoute", before: "oui", after: "non", people: found)])
  }

  @Test func `few people, or those of one project, are kept nowhere`() async throws {
    try await withWorld { world in
      let (former, latter) = try await Self.twoWaves(world)
      for small in [
        try Self.group(world, since: former, found: 10),
        try Self.group(world, since: former, projects: 1),
      ] {
        let error = await #expect(throws: PostgresError.self) {
          try await world.pool("jalon_publish").write {
            _ = try $0.keep([small], wave: latter, since: former)
          }
        }
        #expect(error?.sqlstate == "23514")
      }
      #expect(try await world.count("select count(*) from jalon.followed_part") == 22)
    }
  }

  @Test func `pairs are made once, with what waited of the wave before`() async throws {
    try await withWorld { world in
      let (former, latter) = try await Self.twoWaves(world)
      let group = try Self.group(world, since: former)
      let publish = try world.pool("jalon_publish")
      #expect(try await publish.read { try $0.formerWave(of: former) } == nil)
      #expect(try await publish.read { try $0.formerWave(of: latter) } == former)
      let parts = try await publish.read { try $0.parts(of: former) }
      #expect(parts.count == 11 && parts.allSatisfy { $0.axisID != nil })
      #expect(try await publish.write { try $0.keep([group], wave: latter, since: former) })
      #expect(
        try await publish.write { try $0.keep([group], wave: latter, since: former) } == false)
      #expect(try await world.count("select count(*) from jalon.followed_part") == 11)
      let call = world.call.callID
      let kept = try await world.protecting(as: .claire) { try $0.followedGroups(call: call) }
      #expect(kept == [latter: [group]])
      let another = try await world.protecting(as: .denis) { try $0.followedGroups(call: call) }
      #expect(another.isEmpty)
    }
  }

  @Test func `what nobody came for in time goes, and nothing comes once the series is over`()
    async throws
  {
    try await withWorld { world in
      let (former, latter) = try await Self.twoWaves(world)
      let publish = try world.pool("jalon_publish")
      try await publish.write { try $0.dropOldParts() }
      #expect(try await world.count("select count(*) from jalon.followed_part") == 22)
      try await world.superuser.write {
        try $0.run("update jalon.call set pinned_today = '2028-03-01'")
      }
      try await publish.write { try $0.dropOldParts() }
      #expect(try await world.count("select count(*) from jalon.followed_part") == 0)
      try await publish.write { try $0.endSeries(of: latter) }
      let project = try world.project("BZH-01")
      try await publish.write { try $0.keep([(project, Data([1]))], wave: former) }
      #expect(try await world.count("select count(*) from jalon.followed_part") == 0)
      let over: SQL = "select count(*) from audit.entry where action = 'survey.series_end'"
      #expect(try await world.count(over) == 1)
    }
  }

  private static let reads: [SQL] = [
    "select call_id from jalon.followed_part", "select call_id from jalon.followed_group",
    "select call_id from jalon.followed_tally",
  ]

  @Test func `nobody reads what waits, nor what was found`() async throws {
    try await withWorld { world in
      _ = try await Self.twoWaves(world)
      for role in [
        "jalon_evaluator", "jalon_holder", "jalon_publish", "jalon_collect", "jalon_admin",
        "jalon_protect",
      ] {
        for read in Self.reads {
          let error = await #expect(throws: PostgresError.self, "\(role)") {
            try await world.pool(role).read { try $0.run(read) }
          }
          #expect(error?.sqlstate == "42501")
        }
      }
      let dated: SQL = """
        select count(*) from information_schema.columns
        where table_schema = 'jalon' and table_name like 'followed%'
          and (data_type like 'timestamp%' or data_type in ('date', 'time'))
        """
      #expect(try await world.count(dated) == 0)
    }
  }
}
