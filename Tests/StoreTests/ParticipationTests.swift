import Dataset
import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// Holders declare events, nothing of which is ever lost; evaluators read them and clear their words.
@Suite struct ParticipationTests {
  private static let quarter = Quarter(year: 2025, number: 2)

  private static func content(people: Int? = 14) throws -> ParticipationContent {
    ParticipationContent(
      stage: .design, level: .exchange, quarter: try #require(quarter), people: people, meetings: 2,
      participants: [.supported, .peers], supports: [.easyRead], evidence: "compte rendu",
      effect: .yes, change: "horaires élargis")
  }

  private static func record(
    _ world: World, as person: World.Person = .amina, of code: String = "BZH-01", id: UUID,
    versionRead: Int = 0, _ change: NewParticipation.Change, note: String? = nil
  ) async throws -> Int? {
    let new = NewParticipation(
      id: id, projectID: try world.project(code), versionRead: versionRead, change: change,
      note: note)
    return try await world.acting(as: person) { try $0.record(new) }
  }

  private static func events(
    _ world: World, as person: World.Person = .amina
  ) async throws -> [ParticipationEvent] {
    let project = try world.project("BZH-01")
    return try await world.acting(as: person) { try $0.participation(ofProject: project) }
  }

  @Test func `correcting and withdrawing keep what was said, with who and why`() async throws {
    try await withWorld { world in
      let (id, content) = (UUID(), try Self.content())
      let number = try await Self.record(world, id: id, .content(content))
      #expect(number == 1)
      let corrected = try Self.content(people: 16)
      let same = try await Self.record(world, id: id, .content(content))
      #expect(same == 1)
      _ = try await Self.record(
        world, as: .anais, id: id, versionRead: 1, .content(corrected), note: "deux oubliés")
      _ = try await Self.record(world, id: id, versionRead: 2, .withdrawal, note: "en double")
      let events = try await Self.events(world, as: .claire)
      #expect(events.map(\.number) == [1])
      let versions = events[0].versions
      #expect(versions.map(\.content) == [content, corrected, corrected])
      #expect(versions.map(\.isWithdrawn) == [false, false, true])
      #expect(versions.map(\.author) == ["Amina", "Anais", "Amina"])
      #expect(versions.map(\.note) == [nil, "deux oubliés", "en double"])
      let second = try await Self.record(world, id: UUID(), .content(content))
      #expect(second == 2)
      let trail = try await world.count(
        "select count(*) from audit.entry where action like 'participation.%'")
      #expect(trail == 4)
    }
  }

  @Test func `who has not seen the last version is refused by name`() async throws {
    try await withWorld { world in
      let (id, content) = (UUID(), try Self.content())
      _ = try await Self.record(world, id: id, .content(content))
      let other = try Self.content(people: 40)
      for read in [0, 2] {
        let error = await #expect(throws: PostgresError.self) {
          try await Self.record(
            world, id: id, versionRead: read, .content(other), note: "un doute")
        }
        #expect(error?.constraint == Rule.participationInTime.rawValue, "\(read)")
      }
      _ = try await Self.record(world, id: id, versionRead: 1, .withdrawal, note: "en double")
      let late = await #expect(throws: PostgresError.self) {
        try await Self.record(world, id: id, versionRead: 2, .content(other), note: "un doute")
      }
      #expect(late?.constraint == Rule.participationInTime.rawValue)
    }
  }

  @Test func `nobody writes in another's project, and evaluators declare nothing`() async throws {
    try await withWorld { world in
      let content = try Self.content()
      let foreign = try await Self.record(world, as: .bruno, id: UUID(), .content(content))
      #expect(foreign == nil)
      await #expect(throws: PostgresError.self) {
        try await Self.record(world, as: .claire, id: UUID(), .content(content))
      }
      _ = try await Self.record(world, id: UUID(), .content(content))
      for person in [World.Person.bruno, .denis, .gwenn] {
        let seen = try await Self.events(world, as: person)
        #expect(seen == [], "\(person)")
      }
      await #expect(throws: PostgresError.self) {
        try await world.superuser.write {
          try $0.run("update jalon.participation_version set level = 5")
        }
      }
    }
  }

  @Test func `words are cleared by an evaluator of the call, version by version`() async throws {
    try await withWorld { world in
      let (id, project) = (UUID(), try world.project("BZH-01"))
      _ = try await Self.record(world, id: id, .content(try Self.content()))
      func clear(_ version: Int, as person: World.Person, isGranted: Bool = true) async throws
        -> Bool
      {
        try await world.acting(as: person) {
          try $0.clear(id, version: version, ofProject: project, isGranted: isGranted)
        }
      }
      let ofAnother = try await clear(1, as: .denis)
      #expect(!ofAnother)
      await #expect(throws: PostgresError.self) { try await clear(1, as: .amina) }
      let own = try await clear(1, as: .claire)
      #expect(own)
      let cleared = try await Self.events(world)
      #expect(cleared[0].versions[0].isCleared)
      _ = try await Self.record(
        world, id: id, versionRead: 1, .content(try Self.content(people: 5)), note: "recompté")
      let corrected = try await Self.events(world)
      #expect(corrected[0].versions.map(\.isCleared) == [true, false])
      _ = try await clear(2, as: .claire)
      let takenBack = try await clear(2, as: .claire, isGranted: false)
      #expect(takenBack)
      let last = try await Self.events(world)
      #expect(last[0].versions.map(\.isCleared) == [true, false])
    }
  }

  @Test func `a freeze is read again as it was, without what was withdrawn later`() async throws {
    try await withWorld { world in
      let call = world.call.callID
      let (id, content) = (UUID(), try Self.content())
      _ = try await Self.record(world, id: id, .content(content))
      func told(_ data: PublicationData? = nil) async throws -> [NotedParticipation] {
        try await world.protecting(as: .claire) {
          try #require(try $0.callReading(call: call, year: 2025, from: data)).dataset.participation
        }
      }
      let first = try await told()
      #expect(first.map(\.content) == [content])
      let frozen = PublicationData(
        day: try #require(Day("2025-12-31")), madeAt: Date(), quarters: [], responses: [:])
      _ = try await Self.record(world, id: id, versionRead: 1, .withdrawal, note: "en double")
      let (now, then) = (try await told(), try await told(frozen))
      #expect(now == [] && then == first)
      let earlier = try await world.protecting(as: .claire) {
        try #require(try $0.callReading(call: call, year: 2024)).dataset.participation
      }
      #expect(earlier == [])
    }
  }
}
