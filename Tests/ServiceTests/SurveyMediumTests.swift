import API
import AsyncHTTPClient
import Foundation
import Monitoring
import NIOCore
import NIOHTTP1
import Postgres
import Store
import TestSupport
import Testing

@testable import Service

/// Pictures and voices of a form, from the evaluator's machine to the page.
struct SurveyMediumTests {
  private static let png = Data([0x89, 0x50, 0x4E, 0x47, 1, 2, 3, 4])
  private static let voice = Data("ID3 une voix".utf8)

  /// The fixture's form, whose first question has a picture and a voice.
  private static func form() throws -> String {
    try Files.fixtureForm("second-call-form.md").text
      .replacing(
        "| type              | name     | label                                |",
        with: "| type | name | media::image | media::audio | label |"
      )
      .replacing(
        "| ----------------- | -------- | ------------------------------------ |",
        with: "| --- | --- | --- | --- | --- |"
      )
      .replacing(
        "| select_one accord | ecoute   |",
        with: "| select_one accord | ecoute | oreille.png | q1.mp3 |"
      )
      .replacing("| text              | remarque |", with: "| text | remarque | | |")
  }

  private static func send(
    _ service: RunningService, _ name: String, _ content: Data, to wave: UUID,
    as person: World.Person = .claire
  ) async throws -> RunningService.Answer {
    try await service.send(
      "POST", Route.waveMedia.path([.wave: wave.inPath]), as: person,
      body: Wire.bytes(of: SurveyMediumMessage(name: name, content: content)))
  }

  private static func path(_ name: String, _ wave: UUID) -> String {
    Route.surveyMedium.path([.wave: wave.inPath, .medium: name])
  }

  @Test func `a wave is published with all that its form names, which no longer changes`()
    async throws
  {
    try await withService { service in
      let made: WaveLine = try await WaveTests.post(
        service, try WaveTests.request(service, form: try Self.form())
      ).decode()
      let publishing = WaveActRequest(.publish)
      let early = try await WaveTests.act(service, publishing, on: made.id)
      #expect(early.status == 422)
      #expect(early.problem?.title.contains("oreille.png, q1.mp3") == true)
      for (name, content) in [
        ("oreille.png", Self.voice), ("inconnu.png", Self.png), ("../q1.mp3", Self.voice),
      ] {
        #expect(try await Self.send(service, name, content, to: made.id).status == 422, "\(name)")
      }
      for person in [World.Person.amina, .denis, .estelle] {
        let answer = try await Self.send(service, "q1.mp3", Self.voice, to: made.id, as: person)
        #expect([403, 404].contains(answer.status), "\(person)")
      }
      #expect(
        try await Self.send(service, "q1.mp3", Data("ID3 avant".utf8), to: made.id).status == 201)
      #expect(try await Self.send(service, "q1.mp3", Self.voice, to: made.id).status == 201)
      let one = try await WaveTests.act(service, publishing, on: made.id)
      #expect(
        one.problem?.title.contains(
          "le fichier « oreille.png »".replacing(" »", with: "\u{A0}»").replacing(
            "« ", with: "«\u{A0}")) == true)
      #expect(try await Self.send(service, "oreille.png", Self.png, to: made.id).status == 201)
      #expect(try await WaveTests.act(service, publishing, on: made.id).status == 200)
      let late = try await Self.send(service, "q1.mp3", Data("ID3 après".utf8), to: made.id)
      #expect(late.problem?.sentence == Rule.waveFormFrozen.sentence)
      // Not even by those who write past the service.
      let error = await #expect(throws: PostgresError.self) {
        try await service.world.superuser.write {
          try $0.run("update jalon.survey_medium set name = 'q2.mp3'")
        }
      }
      #expect(error?.constraint == Rule.waveFormFrozen.rawValue)
      #expect(try await service.send("GET", Self.path("q1.mp3", made.id)).body == Self.voice)
      #expect(
        try await service.world.count(
          "select count(*) from audit.entry where action = 'survey.medium'") == 3)
    }
  }

  @Test func `the page shows the picture and plays the voice, in parts where a player asks`()
    async throws
  {
    try await withService { service in
      let made: WaveLine = try await WaveTests.post(
        service, try WaveTests.request(service, form: try Self.form())
      ).decode()
      for (name, content) in [("oreille.png", Self.png), ("q1.mp3", Self.voice)] {
        #expect(try await Self.send(service, name, content, to: made.id).status == 201)
      }
      let preview = Route.surveyPreview.path([.wave: made.id.inPath])
      let first = String(decoding: try await service.send("GET", preview).body, as: UTF8.self)
      #expect(!first.contains("oreille.png"), "not before the question")
      let helped = try await Self.next(service, first, preview, "yes=")
      let question = try await Self.next(service, helped, preview, "answer=seul&next=")
      #expect(
        question.contains(
          "<img alt=\"\" width=\"160\" src=\"\(Self.path("oreille.png", made.id))\">"))
      #expect(question.contains("preload=\"none\" src=\"\(Self.path("q1.mp3", made.id))\""))
      var request = HTTPClientRequest(url: service.url + Self.path("q1.mp3", made.id))
      request.headers.add(name: "range", value: "bytes=4-")
      let part = try await HTTPClient.shared.execute(request, timeout: .seconds(30))
      #expect(part.status == .partialContent)
      #expect(part.headers.first(name: "content-range") == "bytes 4-11/12")
      #expect(part.headers.first(name: "content-type") == "audio/mpeg")
      #expect(part.headers.first(name: "x-content-type-options") == "nosniff")
      #expect(part.headers.first(name: "content-security-policy") == "default-src 'none'; sandbox")
      #expect(String(buffer: try await part.body.collect(upTo: 100)) == "une voix")
      for path in [Self.path("autre.png", made.id), Self.path("q1.mp3", UUID())] {
        #expect(try await service.send("GET", path).status == 404)
      }
    }
  }

  /// The page after one.
  private static func next(
    _ service: RunningService, _ page: String, _ path: String, _ fields: String
  ) async throws -> String {
    let pattern = /name="state" value="([^"]*)"/
    let state = try #require(page.firstMatch(of: pattern)?.1)
    var request = HTTPClientRequest(url: service.url + path)
    request.method = .POST
    request.headers.add(name: "content-type", value: "application/x-www-form-urlencoded")
    let field =
      state.replacing("&amp;", with: "&")
      .addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    request.body = .bytes(.init(string: "state=\(field)&\(fields)"))
    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(30))
    return String(buffer: try await response.body.collect(upTo: 1 << 20))
  }

  @Test(arguments: [
    ("bytes=0-", 0, 9), ("bytes=2-3", 2, 3), ("bytes=9-", 9, 9), ("bytes=0-99", 0, 9),
  ])
  func `a part of a file is what a player asks for`(_ header: String, _ first: Int, _ last: Int) {
    let range = ByteRange(header, of: 10)
    #expect(range?.first == first && range?.last == last)
  }

  @Test(arguments: [
    "bytes=10-", "bytes=-5", "bytes=3-2", "bytes=a-", "bytes=0-1,3-4", "items=0-1", "",
  ])
  func `any other wish gets the whole`(_ header: String) {
    #expect(ByteRange(header, of: 10) == nil)
  }
}
