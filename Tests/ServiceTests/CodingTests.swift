import API
import Foundation
import Monitoring
import Postgres
import Service
import Store
import TestSupport
import Testing

/// What people wrote, from their wave to a publication, by the service alone.
@Suite struct CodingTests {
  private static let themes = [
    Theme(code: "bus", label: "Venir", definition: "Le transport"),
    Theme(code: "equipe", label: "L’équipe", definition: "Les personnes qui accueillent"),
  ]

  /// A wave of two projects, that is over, in which each of fifteen people wrote.
  private static func writtenWave(_ service: RunningService) async throws -> WaveLine {
    let key = TallyKey()
    let made = try await WaveTests.post(service, try WaveTests.request(service, tallyKey: key))
    let wave: WaveLine = try made.decode()
    var codes: [String] = []
    for project in ["BZH-01", "BZH-02"] {
      let reply: AccessCodesReply = try await service.send(
        "POST", Route.accessCodes.path([.wave: wave.id.inPath]), as: .claire,
        body: Wire.bytes(
          of: AccessCodesRequest(
            project: try service.world.project(project), number: 15,
            address: "https://avis.exemple.fr/avis", isPrinted: false))
      ).decode()
      codes += reply.codes
    }
    #expect(try await WaveTests.act(service, WaveActRequest(.publish), on: wave.id).status == 200)
    for (number, code) in codes.enumerated() {
      let text =
        number == 0 ? "Le bus est rare, mon numéro : 06 12 34 56 78" : "Le bus est rare \(number)"
      let sent = try await service.answer(
        UUID(), code,
        ["ecoute": AnswerValue(choices: ["oui"]), "remarque": AnswerValue(text: text)])
      #expect(sent.status == 201, "\(String(decoding: sent.body, as: UTF8.self))")
    }
    let early = try await write(service, wave.id)
    #expect(early.problem?.title.contains("dernier dépouillement") == true)
    #expect(try await WaveTests.act(service, WaveActRequest(.close), on: wave.id).status == 200)
    let tallied = try await service.send(
      "POST", Route.tallies.path([.wave: wave.id.inPath]), as: .claire,
      body: Wire.bytes(of: TallyRequest(tallyKey: key.bytes, isLast: true)))
    #expect(tallied.status == 200)
    return wave
  }

  private static func write(
    _ service: RunningService, _ wave: UUID, question: String = "remarque",
    as person: World.Person = .claire
  ) async throws -> RunningService.Answer {
    try await service.send(
      "POST", Route.codings.path([.wave: wave.inPath]), as: person,
      body: Wire.bytes(
        of: CodebookRequest(question: question, themes: themes, restarts: false)))
  }

  private static func act(
    _ service: RunningService, _ act: CodingActRequest, on coding: UUID,
    as person: World.Person = .claire
  ) async throws -> RunningService.Answer {
    try await service.send(
      "POST", Route.codingActs.path([.coding: coding.inPath]), as: person,
      body: Wire.bytes(of: act))
  }

  private static func texts(
    _ service: RunningService, _ coding: UUID, as person: World.Person
  ) async throws -> [OpenTextList.Text] {
    let list: OpenTextList = try await service.send(
      "GET", Route.codingTexts.path([.coding: coding.inPath]), as: person
    ).decode()
    return list.texts
  }

  private static func code(
    _ service: RunningService, _ coding: UUID, as person: World.Person, last: [String]
  ) async throws {
    let texts = try await texts(service, coding, as: person)
    for (number, text) in texts.enumerated() {
      let themes = number == texts.count - 1 ? last : ["bus"]
      #expect(
        try await act(
          service, CodingActRequest(.code, text: text.id, themes: themes), on: coding, as: person
        ).status == 200)
    }
  }

  private static func follow(_ service: RunningService) async throws {
    let (call, denis) = (service.world.call.callID, service.world.accounts[.denis])
    try await service.world.superuser.write { tx in
      try World.grant(call: call, to: try #require(denis), in: tx)
    }
  }

  @Test func `two code, one settles, another clears, and the publication tells it`() async throws {
    try await withService { service in
      let wave = try await Self.writtenWave(service)
      #expect(try await Self.write(service, wave.id, as: .denis).status == 404)
      #expect(try await Self.write(service, wave.id, as: .amina).status == 403)
      let other = try await Self.write(service, wave.id, question: "ecoute")
      #expect(other.problem?.title.contains("pas une question ouverte") == true)
      try await Self.follow(service)
      let opened: CodingList = try await Self.write(service, wave.id).decode()
      let coding = try #require(opened.questions.first?.coding)
      #expect(opened.questions.map(\.name) == ["remarque"] && coding.texts == 30)
      try await Self.codeTwice(service, coding.id)
      try await Self.quote(service, coding.id)
      #expect(try await Self.act(service, CodingActRequest(.close), on: coding.id).status == 200)
      try await Self.expectPublished(service, wave)
    }
  }

  private static func codeTwice(_ service: RunningService, _ coding: UUID) async throws {
    try await code(service, coding, as: .claire, last: ["bus"])
    let blind = try await texts(service, coding, as: .denis)
    #expect(blind.count == 30 && blind.allSatisfy { $0.themes == nil })
    // What may say who wrote does not reach who codes.
    #expect(blind.contains { $0.content == "Le bus est rare, mon numéro : [retiré]" })
    #expect(!blind.contains { $0.content.contains("06 12") })
    try await code(service, coding, as: .denis, last: ["bus", "equipe"])
    let list: CodingDifferenceList = try await service.send(
      "GET", Route.codingDifferences.path([.coding: coding.inPath]), as: .claire
    ).decode()
    let difference = try #require(list.differences.first)
    #expect(list.differences.count == 1 && difference.theme == "equipe")
    let early = try await act(service, CodingActRequest(.close), on: coding)
    #expect(early.problem?.title.contains("pas tranchés") == true)
    #expect(
      try await act(
        service,
        CodingActRequest(
          .decide, text: difference.text, themes: ["equipe"], isPresent: false), on: coding
      ).status == 200)
  }

  private static func quote(_ service: RunningService, _ coding: UUID) async throws {
    let text = try #require(
      try await texts(service, coding, as: .claire).first { $0.content.hasSuffix("7") })
    let telling = try await act(
      service, CodingActRequest(.quote, text: text.id, excerpt: "06 12 34 56 78"), on: coding)
    #expect(telling.problem?.title.contains("numéro de téléphone") == true)
    #expect(
      try await act(
        service, CodingActRequest(.quote, text: text.id, excerpt: "Le bus est rare"), on: coding
      ).status == 200)
    let list: QuoteList = try await service.send(
      "GET", Route.quotes.path([.coding: coding.inPath]), as: .denis
    ).decode()
    let quote = try #require(list.quotes.first)
    #expect(!quote.isOwn && quote.isCleared == nil && quote.names.isEmpty)
    let own = try await act(
      service, CodingActRequest(.clear, isPresent: true, quote: quote.id), on: coding)
    #expect(own.problem?.title.contains("une autre personne") == true)
    #expect(
      try await act(
        service, CodingActRequest(.clear, isPresent: true, quote: quote.id), on: coding,
        as: .denis
      ).status == 200)
  }

  private static func expectPublished(_ service: RunningService, _ wave: WaveLine) async throws {
    let made = try await service.send(
      "POST", Route.publications.path([.call: service.world.call.callID.inPath]), as: .claire,
      body: Wire.bytes(of: PublicationRequest(kind: .freeze, year: 2025, name: "fin 2025")))
    #expect([200, 201].contains(made.status), "\(String(decoding: made.body, as: UTF8.self))")
    let results: SurveyExport = try await service.send(
      "GET", Route.results(ofWave: wave.id, freeze: "fin 2025"), as: .claire
    ).decode()
    let written = results.lines.filter { $0.question == "remarque" && $0.area == "appel" }
    // All thirty wrote of the bus, and nobody of the team: what thirty people all did not say is of no small group.
    #expect(
      written.map(\.answer) == ["Réponses écrites", "Thème\u{A0}: Venir", "Thème\u{A0}: L’équipe"])
    #expect(written.first?.count == "30")
    let report = try await service.send(
      "GET", Route.report(on: .call(service.world.call.callID), year: 2025, format: "html"),
      as: .claire)
    let text = String(decoding: report.body, as: UTF8.self)
    #expect(text.contains("Ce qu’elles ont écrit") && text.contains("Le bus est rare"))
    #expect(!text.contains("Le bus est rare, mon") && !text.contains("06 12"))
  }
}
