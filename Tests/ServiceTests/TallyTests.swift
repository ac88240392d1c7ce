import API
import Foundation
import Monitoring
import Postgres
import Service
import Store
import TestSupport
import Testing

/// The key of a wave is lent for one operation, and the last one ends with its destruction.
@Suite struct TallyTests {
  /// An open wave of two projects whose key the service does not have, with its cards by project.
  private static func openWave(
    _ service: RunningService, key: TallyKey, cards: [String: Int]
  ) async throws -> (wave: WaveLine, codes: [String: [String]]) {
    let wave: WaveLine = try await WaveTests.post(
      service, try WaveTests.request(service, tallyKey: key)
    ).decode()
    var codes: [String: [String]] = [:]
    for (project, number) in cards {
      let reply: AccessCodesReply = try await service.send(
        "POST", Route.accessCodes.path([.wave: wave.id.inPath]), as: .claire,
        body: Wire.bytes(
          of: AccessCodesRequest(
            project: try service.world.project(project), number: number,
            address: "https://avis.exemple.fr/avis", isPrinted: false))
      ).decode()
      codes[project] = reply.codes
    }
    #expect(try await WaveTests.act(service, WaveActRequest(.publish), on: wave.id).status == 200)
    return (wave, codes)
  }

  private static func answer(_ service: RunningService, _ codes: [String]) async throws {
    for code in codes {
      let answers = ["ecoute": AnswerValue(choices: ["oui"])]
      #expect(try await service.answer(UUID(), code, answers).status == 201)
    }
  }

  private static func tally(
    _ service: RunningService, _ wave: UUID, _ key: TallyKey, isLast: Bool = false,
    as person: World.Person = .claire
  ) async throws -> RunningService.Answer {
    try await service.send(
      "POST", Route.tallies.path([.wave: wave.inPath]), as: person,
      body: Wire.bytes(of: TallyRequest(tallyKey: key.bytes, isLast: isLast)))
  }

  @Test func `without its key nothing of a wave is published, with it whole batches are`()
    async throws
  {
    try await withService { service in
      let key = TallyKey()
      let (wave, codes) = try await Self.openWave(
        service, key: key, cards: ["BZH-01": 12, "BZH-02": 3])
      try await Self.answer(service, Array(try #require(codes["BZH-01"]).prefix(11)))
      try await Self.answer(service, try #require(codes["BZH-02"]))
      let job = BatchJob(database: service.database, keys: service.keys, logger: quietLogger)
      try await job.publishWaiting()
      #expect(try await service.world.count("select count(*) from jalon.response") == 0)
      let foreign = try await Self.tally(service, wave.id, TallyKey())
      #expect(foreign.status == 422 && foreign.problem?.title.contains("n’ouvre pas") == true)
      #expect(try await Self.tally(service, wave.id, key, as: .amina).status == 403)
      #expect(try await Self.tally(service, wave.id, key, as: .denis).status == 404)
      let early = try await Self.tally(service, wave.id, key, isLast: true)
      #expect(early.problem?.sentence == Rule.waveNotClosed.sentence)
      let reply: TallyReply = try await Self.tally(service, wave.id, key).decode()
      #expect(reply.batches == [.init(project: "BZH-01", published: 11)])
      #expect(reply.waiting == ["BZH-02"] && reply.wave.state.value == .open)
      #expect(reply.wave.projects.map(\.answered) == [11, 0])
      // A form of one closed question and a text: half of it is a part.
      #expect(reply.wave.projects[0].partial == 11 && reply.wave.projects[0].brokenOff == 0)
      // The key is nowhere on the server.
      let secret = key.bytes.base64EncodedString()
      #expect(try !service.keyText(of: wave.id).contains(secret))
    }
  }

  @Test func `the last tally ends with codes, pepper and key, and counts stay`() async throws {
    try await withService { service in
      let key = TallyKey()
      let (wave, codes) = try await Self.openWave(
        service, key: key, cards: ["BZH-01": 12, "BZH-02": 3])
      for project in ["BZH-01", "BZH-02"] {
        try await Self.answer(service, try #require(codes[project]))
      }
      #expect(
        try await WaveTests.act(service, WaveActRequest(.attest), on: wave.id).problem?.sentence
          == Rule.waveKeyDestroyed.sentence)
      #expect(try await WaveTests.act(service, WaveActRequest(.close), on: wave.id).status == 200)
      let reply: TallyReply = try await Self.tally(service, wave.id, key, isLast: true).decode()
      #expect(reply.batches == [.init(project: "BZH-01", published: 12)])
      #expect(reply.leftovers == 0 && reply.wave.unpublished == nil)
      #expect(reply.wave.state.value == .tallied && !reply.wave.isKeyDestroyed)
      #expect(reply.wave.projects.map(\.codes) == [12, 3])
      #expect(try await service.world.count("select count(*) from jalon.access_code") == 0)
      #expect((try? service.keyText(of: wave.id)) == nil)
      let again = try await Self.tally(service, wave.id, key, isLast: true)
      #expect(again.status == 422)
      let attested: WaveLine = try await WaveTests.act(
        service, WaveActRequest(.attest), on: wave.id
      ).decode()
      #expect(attested.isKeyDestroyed)
      let trail: [String] = try await service.world.superuser.read { tx in
        try tx.rows(
          "select action from audit.entry where action like 'survey.%' and action <> 'survey.declare' order by id"
        ) { try $0.get("action") }
      }
      #expect(
        trail == [
          "survey.create", "survey.codes", "survey.codes", "survey.open", "survey.close",
          "survey.tally",
          "survey.key_destroyed",
        ])
    }
  }

  @Test func `untallied in time, what waits is destroyed unread, and its secrets go`() async throws
  {
    try await withService { service in
      let (wave, codes) = try await Self.openWave(service, key: TallyKey(), cards: ["BZH-01": 12])
      try await Self.answer(service, try #require(codes["BZH-01"]))
      let job = BatchJob(database: service.database, keys: service.keys, logger: quietLogger)
      for (day, waiting) in [("2026-05-29", 12), ("2026-05-30", 0)] {
        try await service.world.superuser.write {
          try $0.run("update jalon.call set pinned_today = \(day)::date")
        }
        try await job.publishWaiting()
        #expect(try await service.world.count("select count(*) from jalon.urn") == waiting)
      }
      #expect(try await service.world.count("select count(*) from jalon.response") == 0)
      #expect(try await service.world.count("select unpublished from jalon.wave_end") == 12)
      #expect((try? service.keyText(of: wave.id)) == nil)
    }
  }

  @Test func `where the key is on the server, it tallies by itself and destroys the key`()
    async throws
  {
    try await withService { service in
      let wave = try await SurveyWave(service, codes: 12)
      try await Self.answer(service, wave.codes)
      let job = BatchJob(database: service.database, keys: service.keys, logger: quietLogger)
      try await service.world.superuser.write {
        try $0.run("update jalon.call set pinned_today = '2026-03-01'")
      }
      try await job.publishWaiting()
      #expect(try await service.world.count("select count(*) from jalon.response") == 12)
      #expect(
        try await service.world.count(
          "select count(*) from jalon.wave where state = 'tallied' and is_key_destroyed") == 1)
    }
  }
}

extension RunningService {
  fileprivate func keyText(of wave: UUID) throws -> String {
    try String(contentsOf: keyFolder.appending(path: "\(wave.inPath).json"), encoding: .utf8)
  }
}
