import API
import Foundation
import Monitoring
import Postgres
import Service
import Store
import TestSupport
import Testing

/// Cards are made in bulk, told once, and never kept in clear.
@Suite struct AccessCodeTests {
  private static func ask(
    _ service: RunningService, _ wave: WaveLine, number: Int = 12, isPrinted: Bool = false,
    sheet: AccessCodesRequest.PaperEdition? = nil, as person: World.Person = .claire
  ) async throws -> RunningService.Answer {
    try await service.send(
      "POST", Route.accessCodes.path([.wave: wave.id.inPath]), as: person,
      body: Wire.bytes(
        of: AccessCodesRequest(
          project: try service.world.project("BZH-01"), number: number,
          address: "https://avis.exemple.fr/avis", isPrinted: isPrinted, sheet: sheet)))
  }

  private static func wave(_ service: RunningService) async throws -> WaveLine {
    try await WaveTests.post(service, try WaveTests.request(service)).decode()
  }

  @Test func `a code opens the form once its wave is published, and is nowhere in clear`()
    async throws
  {
    try await withService { service in
      let wave = try await Self.wave(service)
      let answer = try await Self.ask(service, wave)
      #expect(answer.status == 201, "\(String(decoding: answer.body, as: UTF8.self))")
      let codes = try answer.decode(AccessCodesReply.self).codes
      #expect(Set(codes).count == 12 && codes.allSatisfy { $0.count == 16 })
      #expect(try await service.open(codes[0]).problem?.code == .codeRefused)
      #expect(try await WaveTests.act(service, WaveActRequest(.publish), on: wave.id).status == 200)
      #expect(try await service.open(codes[0]).status == 200)
      for code in codes {
        let kept = try await service.world.count(
          "select count(*) from jalon.access_code code where code::text like '%' || \(code) || '%'")
        #expect(kept == 0)
      }
      let list: WaveList = try await service.send("GET", Route.waves.path(), as: .claire).decode()
      #expect(list.waves[0].projects.map(\.codes) == [12, 0])
    }
  }

  @Test func `a wave whose secrets are lost closes no other`() async throws {
    try await withService { service in
      let lost = try await Self.wave(service)
      #expect(try await WaveTests.act(service, WaveActRequest(.publish), on: lost.id).status == 200)
      var request = try WaveTests.request(service)
      request.quarter = try #require(Quarter("2025-T3"))
      let wave: WaveLine = try await WaveTests.post(service, request).decode()
      let codes = try await Self.ask(service, wave).decode(AccessCodesReply.self).codes
      #expect(try await WaveTests.act(service, WaveActRequest(.publish), on: wave.id).status == 200)
      try FileManager.default.removeItem(
        at: service.keyFolder.appending(path: "\(lost.id.inPath).json"))
      #expect(try await service.open(codes[0]).status == 200)
      let answers = ["ecoute": AnswerValue(choices: ["oui"])]
      #expect(try await service.answer(UUID(), codes[0], answers).status == 201)
    }
  }

  @Test func `codes are made by evaluators of the call, as long as one can answer`() async throws {
    try await withService { service in
      let wave = try await Self.wave(service)
      #expect(try await Self.ask(service, wave, as: .amina).status == 403)
      #expect(try await Self.ask(service, wave, as: .denis).status == 404)
      #expect(try await Self.ask(service, wave, number: 0).status == 400)
      #expect(try await Self.ask(service, wave, number: 1001).status == 400)
      for act in [WaveActRequest.Act.publish, .close] {
        #expect(try await WaveTests.act(service, WaveActRequest(act), on: wave.id).status == 200)
      }
      let late = try await Self.ask(service, wave)
      #expect(late.problem?.sentence == Rule.waveTransition.sentence)
      #expect(try await service.world.count("select count(*) from jalon.access_code") == 0)
    }
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["JALON_PYTHON"] != nil))
  func `cards are printed eight on a page, with their digits in groups`() async throws {
    try await withService { service in
      let wave = try await Self.wave(service)
      let reply: AccessCodesReply = try await Self.ask(
        service, wave, number: 9, isPrinted: true
      ).decode()
      let pages = try Self.text(of: try #require(reply.pdf)).split(separator: "\u{0C}")
      #expect(pages.count == 2)
      let digits = pages.joined().filter(\.isNumber)
      for code in reply.codes { #expect(digits.contains(code)) }
      #expect(pages[0].contains("avis.exemple.fr/avis") && pages[0].contains("dire non"))
    }
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["JALON_PYTHON"] != nil))
  func `sheets bear their number on each page and every answer, and large print takes more pages`()
    async throws
  {
    try await withService { service in
      let wave = try await Self.wave(service)
      var pages: [Int] = []
      for isLarge in [false, true] {
        let reply: AccessCodesReply = try await Self.ask(
          service, wave, number: 2, isPrinted: true, sheet: .init(language: nil, isLarge: isLarge)
        ).decode()
        let printed = try Self.text(of: try #require(reply.pdf)).split(separator: "\u{0C}")
        pages.append(printed.count)
        #expect(printed.count % 2 == 0)
        for (index, page) in printed.enumerated() {
          let code = reply.codes[index / (printed.count / 2)]
          #expect(page.filter(\.isNumber).contains(code))
        }
        let whole = printed.joined()
        #expect(whole.contains("Faites une croix dans la case") && whole.contains("recopie"))
        #expect(!whole.contains("crochets") && !whole.contains("flèches"))
      }
      #expect(pages[1] >= pages[0])
      #expect(
        try await service.world.count("select count(*) from jalon.access_code where is_paper") == 4)
      let foreign = try await Self.ask(
        service, wave, number: 1, isPrinted: true, sheet: .init(language: "zz", isLarge: false))
      #expect(foreign.status == 422)
      #expect(
        try await service.world.count("select count(*) from jalon.access_code where is_paper") == 4)
    }
  }

  private static func text(of pdf: Data) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
    try pdf.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try ProgramRun.finish("pdftotext", [file.path, "-"]).text
  }
}
