import API
import Foundation
import Monitoring
import Postgres
import Service
import Store
import TestSupport
import Testing

/// Waves made by the service for evaluators, all of it or nothing.
@Suite struct WaveTests {
  static func request(
    _ service: RunningService, form: String? = nil, tallyKey: TallyKey = TallyKey(),
    isOnServer: Bool = false, languages: [String] = [], projects: [String] = ["BZH-01", "BZH-02"]
  ) throws -> NewWaveRequest {
    NewWaveRequest(
      survey: "ecoute", title: nil, form: form, quarter: try #require(Quarter("2025-T4")),
      opensOn: try #require(Day("2026-02-01")), closesOn: try #require(Day("2026-02-28")),
      projects: projects.map {
        .init(code: $0, numbers: WaveNumbersMessage(WaveNumbers(population: 240)))
      }, languages: languages, helpers: "un interprète", retentionMonths: 24,
      publicKey: tallyKey.publicKey,
      // What travels of a key is what the file of a wave has of it.
      tallyKey: isOnServer ? tallyKey.bytes : nil)
  }

  static func post(
    _ service: RunningService, _ request: NewWaveRequest, as person: World.Person = .claire
  ) async throws -> RunningService.Answer {
    try await service.send(
      "POST", Route.newWaves.path([.call: service.world.call.callID.inPath]), as: person,
      body: Wire.bytes(of: request))
  }

  static func act(
    _ service: RunningService, _ act: WaveActRequest, on wave: UUID,
    as person: World.Person = .claire
  ) async throws -> RunningService.Answer {
    try await service.send(
      "POST", Route.waveActs.path([.wave: wave.inPath]), as: person, body: Wire.bytes(of: act))
  }

  @Test func `a wave is made with its pepper, and without the key unless it was sent`()
    async throws
  {
    try await withService { service in
      let made = try await Self.post(service, try Self.request(service))
      #expect(made.status == 201, "\(String(decoding: made.body, as: UTF8.self))")
      let wave: WaveLine = try made.decode()
      #expect(wave.state.value == .draft && !wave.hasKeyOnServer)
      #expect(wave.projects.map(\.code) == ["BZH-01", "BZH-02"])
      #expect(try service.keyFile(of: wave.id).contains("poivre"))
      #expect(try !service.keyFile(of: wave.id).contains("cle_privee"))
      #expect(try await Self.act(service, WaveActRequest(.publish), on: wave.id).status == 200)
    }
  }

  @Test func `what is refused leaves nothing, and says why`() async throws {
    try await withService { service in
      let form = try Files.fixtureForm("second-call-form.md").text
      let refused = [
        try Self.request(service, projects: ["BZH-01", "BZH-99"]),
        try Self.request(service, projects: []),
        try Self.request(service, form: form + "\n| sélection | x | y |\n", languages: ["xx"]),
        try Self.request(service, form: "| pas un formulaire |"),
      ]
      for request in refused {
        let answer = try await Self.post(service, request)
        #expect([404, 422].contains(answer.status))
        #expect(answer.problem?.title.isEmpty == false)
      }
      var forged = try Self.request(service)
      forged.tallyKey = Data(repeating: 7, count: 32)
      #expect(try await Self.post(service, forged).status == 400)
      #expect(try await service.world.count("select count(*) from jalon.wave") == 0)
      #expect(try await service.world.count("select count(*) from jalon.survey_version") == 2)
      #expect(service.keyFileCount == 0)
    }
  }

  @Test func `another form is another version, the same form is the same`() async throws {
    try await withService { service in
      let form = try Files.fixtureForm("second-call-form.md").text
      let first: WaveLine = try await Self.post(service, try Self.request(service, form: form))
        .decode()
      #expect(first.version == 1)
      let corrected = form.replacing("autre chose", with: "encore")
      #expect(corrected != form)
      let second: WaveLine = try await Self.act(
        service, WaveActRequest(.correct, form: corrected), on: first.id
      ).decode()
      #expect(second.version == 2)
      #expect(try await Self.act(service, WaveActRequest(.publish), on: first.id).status == 200)
      let late = try await Self.act(service, WaveActRequest(.correct, form: form), on: first.id)
      #expect(late.problem?.sentence == Rule.waveFormFrozen.sentence)
      #expect(try await service.world.count("select count(*) from jalon.survey_version") == 3)
    }
  }

  @Test func `a wave is conducted by evaluators of its call, and unknown to all others`()
    async throws
  {
    try await withService { service in
      let wave: WaveLine = try await Self.post(service, try Self.request(service)).decode()
      let holder = try await Self.act(service, WaveActRequest(.publish), on: wave.id, as: .amina)
      #expect(holder.status == 403)
      let theirs = try await Self.act(service, WaveActRequest(.publish), on: wave.id, as: .denis)
      let nothing = try await Self.act(service, WaveActRequest(.publish), on: UUID(), as: .denis)
      #expect(theirs.status == 404 && theirs == nothing)
      #expect(try await Self.post(service, try Self.request(service), as: .denis).status == 404)
      let list: WaveList = try await service.send("GET", Route.waves.path(), as: .bruno).decode()
      #expect(list.waves.flatMap { $0.projects.map(\.code) } == ["BZH-02"])
    }
  }

  @Test func `a preview shows the form to whoever has its address, and keeps nothing`() async throws
  {
    try await withService { service in
      let wave: WaveLine = try await Self.post(service, try Self.request(service)).decode()
      let path = Route.surveyPreview.path([.wave: wave.id.inPath])
      let page = try await service.send("GET", path)
      let text = String(decoding: page.body, as: UTF8.self)
      #expect(page.status == 200 && text.contains("Aperçu") && text.contains("action=\"\(path)\""))
      let nobody = try await service.send(
        "GET", Route.surveyPreview.path([.wave: UUID().inPath]))
      #expect(nobody.status == 404)
      let forged = try await service.send("POST", path, body: Data("etat=abcd".utf8))
      #expect(forged.status == 400)
      #expect(try await service.world.count("select count(*) from jalon.urn") == 0)
    }
  }
}

extension RunningService {
  fileprivate func keyFile(of wave: UUID) throws -> String {
    try String(contentsOf: keyFolder.appending(path: "\(wave.inPath).json"), encoding: .utf8)
  }

  fileprivate var keyFileCount: Int {
    ((try? FileManager.default.contentsOfDirectory(atPath: keyFolder.path)) ?? [])
      .count { $0 != "codes.json" }
  }
}
