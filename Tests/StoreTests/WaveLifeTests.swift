import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// The life of a wave, held by the database whoever conducts it. The call takes 10 February 2026 for today.
@Suite struct WaveLifeTests {
  static func wave(_ world: World, survey: String = "ecoute") throws -> NewWave {
    var wave = NewWave(
      callID: world.call.callID, surveyCode: survey, quarter: try #require(Quarter("2025-T4")),
      opensOn: try #require(Day("2026-02-01")), closesOn: try #require(Day("2026-02-28")),
      publicKey: Data(repeating: 9, count: 32),
      projects: [
        try world.project("BZH-01"): WaveNumbers(population: 240, invited: 80),
        try world.project("BZH-02"): WaveNumbers(),
      ])
    wave.state = .draft
    wave.languages = ["fr", "ar"]
    wave.hasKeyOnServer = false
    return wave
  }

  private static func added(_ world: World) async throws -> UUID {
    let wave = try Self.wave(world)
    try await Self.add(world, wave, as: .claire)
    return wave.id
  }

  private static func listed(_ world: World, as person: World.Person) async throws -> [ListedWave] {
    try await world.acting(as: person) { try $0.listedWaves() }
  }

  private static func move(_ world: World, _ wave: UUID, to state: WaveState) async throws {
    try await world.acting(as: .claire) { tx in try tx.move(wave: wave, to: state) }
  }

  private static func prolong(_ world: World, _ wave: UUID, until text: String) async throws {
    let day = try #require(Day(text))
    try await world.acting(as: .claire) { tx in try tx.prolong(wave: wave, until: day) }
  }

  private static func correct(_ world: World, _ wave: UUID, to version: UUID) async throws {
    try await world.acting(as: .claire) { tx in try tx.correct(wave: wave, to: version) }
  }

  private static func declare(
    _ world: World, _ numbers: WaveNumbers, _ wave: UUID, as person: World.Person = .claire
  ) async throws {
    let project = try world.project("BZH-01")
    try await world.acting(as: person) { tx in
      try tx.declare(numbers, wave: wave, project: project)
    }
  }

  private static func add(
    _ world: World, _ wave: NewWave, as person: World.Person = .claire
  ) async throws {
    try await world.acting(as: person) { tx in try tx.add(wave) }
  }

  private static func refusal(_ body: () async throws -> Void) async throws -> Rule? {
    let error = await #expect(throws: PostgresError.self) { try await body() }
    return error?.constraint.flatMap(Rule.init)
  }

  @Test func `an evaluator prepares a wave, holders see their own projects in it`() async throws {
    try await withWorld { world in
      let id = try await Self.added(world)
      let own = try #require(try await Self.listed(world, as: .claire).first)
      #expect(own.id == id && own.state == .draft && own.version == 1)
      #expect(own.languages == ["fr", "ar"] && own.today == Day("2026-02-10"))
      #expect(own.projects.map(\.code) == ["BZH-01", "BZH-02"])
      #expect(own.projects[0].numbers == WaveNumbers(population: 240, invited: 80))
      let held = try #require(try await Self.listed(world, as: .bruno).first)
      #expect(held.projects.map(\.code) == ["BZH-02"])
      for stranger in [World.Person.denis, .gwenn] {
        #expect(try await Self.listed(world, as: stranger).isEmpty)
      }
    }
  }

  @Test(arguments: [World.Person.denis, .amina])
  func `nobody prepares a wave in another's call, nor a holder in her own`(person: World.Person)
    async throws
  {
    try await withWorld { world in
      let wave = try Self.wave(world)
      let error = await #expect(throws: PostgresError.self) {
        try await Self.add(world, wave, as: person)
      }
      #expect(error?.sqlstate == "42501")
      #expect(try await world.count("select count(*) from jalon.wave") == 0)
    }
  }

  @Test func `a wave opens, is prolonged, closes, and goes no other way`() async throws {
    try await withWorld { world in
      let id = try await Self.added(world)
      #expect(
        try await Self.refusal { try await Self.move(world, id, to: .closed) } == .waveTransition)
      try await Self.move(world, id, to: .open)
      let march = "2026-03-31"
      try await Self.prolong(world, id, until: march)
      for day in ["2026-03-15", "2026-02-05"] {
        #expect(
          try await Self.refusal { try await Self.prolong(world, id, until: day) } == .waveProlonged
        )
      }
      let late = "2027-03-01"
      #expect(
        try await Self.refusal { try await Self.prolong(world, id, until: late) } == .waveLength)
      #expect(
        try await Self.refusal { try await Self.move(world, id, to: .tallied) } == .waveTransition)
      try await Self.move(world, id, to: .closed)
      #expect(
        try await Self.refusal { try await Self.move(world, id, to: .open) } == .waveTransition)
      let april = "2026-04-30"
      #expect(
        try await Self.refusal { try await Self.prolong(world, id, until: april) } == .waveProlonged
      )
      let trail: [String] = try await world.pool("jalon_audit").read { tx in
        try tx.rows(
          "select action from audit.entry where subject = \(id.uuidString.lowercased()) order by id"
        ) { try $0.get("action") }
      }
      #expect(
        trail == [
          "survey.create", "survey.declare", "survey.declare", "survey.open", "survey.prolong",
          "survey.close",
        ])
    }
  }

  @Test func `a wave that is over opens only once it is prolonged`() async throws {
    try await withWorld { world in
      let id = try await Self.added(world)
      try await world.acting(as: .estelle) {
        try $0.run("update jalon.call set pinned_today = '2026-03-05'")
      }
      #expect(try await Self.refusal { try await Self.move(world, id, to: .open) } == .waveOver)
      let april = "2026-04-30"
      try await Self.prolong(world, id, until: april)
      try await Self.move(world, id, to: .open)
      #expect(
        try await world.pool("jalon_collect").read { try $0.wavesOpenToday() }.map(\.id) == [id])
    }
  }

  @Test func `a form is corrected before it is published, by another version, and never after`()
    async throws
  {
    try await withWorld { world in
      let id = try await Self.added(world)
      let call = world.call.callID
      let version = try await world.acting(as: .claire) { tx in
        let survey = try #require(try tx.survey("ecoute", ofCall: call))
        let version = try tx.addVersion(
          2, form: StoredForm(text: "| corrigé |"), ofSurvey: survey.id, ofCall: call)
        try tx.correct(wave: id, to: version.id)
        return version.id
      }
      #expect(try await Self.listed(world, as: .claire).first?.version == 2)
      try await Self.move(world, id, to: .open)
      let first: UUID = try await world.superuser.read {
        try $0.value("select id from jalon.survey_version where number = 1 and call_id = \(call)")
      }
      #expect(
        try await Self.refusal { try await Self.correct(world, id, to: first) } == .waveFormFrozen)
      // Not even whoever owns the tables changes a form that was given.
      let error = await #expect(throws: PostgresError.self) {
        try await world.superuser.write {
          try $0.run("update jalon.survey_version set form = 'x' where id = \(version)")
        }
      }
      #expect(error?.constraint == "survey_version_immutable")
    }
  }

  @Test func `a survey asks once a quarter, and numbers must go together`() async throws {
    try await withWorld { world in
      let id = try await Self.added(world)
      let again = try Self.wave(world)
      #expect(try await Self.refusal { try await Self.add(world, again) } == .waveQuarterUnique)
      let more = WaveNumbers(population: 240, invited: 80, reached: 81)
      #expect(
        try await Self.refusal { try await Self.declare(world, more, id) }
          == .waveProjectNumbers)
      let known = WaveNumbers(population: 240, invited: 80, reached: 60, refused: 5)
      try await Self.declare(world, known, id)
      #expect(try await Self.listed(world, as: .claire).first?.projects[0].numbers == known)
      // Its holder declares nothing.
      let error = await #expect(throws: PostgresError.self) {
        try await Self.declare(world, known, id, as: .amina)
      }
      #expect(error?.sqlstate == "42501")
    }
  }

  @Test func `a code is of a project that the wave asks in`() async throws {
    try await withWorld { world in
      let id = try await Self.added(world)
      let call = world.call.callID
      let other = try world.project("BZH-03")
      let error = await #expect(throws: PostgresError.self) {
        try await world.acting(as: .claire) {
          try $0.addAccessCodes(
            [World.card(other, World.hmac("code", 1))], call: call, wave: id, areUsed: false)
        }
      }
      #expect(error?.constraint == "access_code_of_wave")
      #expect(try await world.count("select count(*) from jalon.access_code") == 0)
    }
  }
}
