import API
import Foundation
import Monitoring
import Postgres
import Service
import Store
import TestSupport
import Testing

/// Figures leave by being published, and by nothing else.
struct PublicationTests {
  @Test func `a report before any publication says what to do`() async throws {
    try await withService { service in
      let answer = try await service.report("html")
      #expect(answer.status == 404)
      #expect(answer.problem?.title == "Aucune publication n’existe encore pour 2025.")
      #expect(answer.problem?.help.contains("jalon gel provisoire --annee 2025") == true)
      let count = try await service.world.count("select count(*) from jalon.publication")
      #expect(count == 0)
    }
  }

  @Test func `a freeze stays as it was while later values come`() async throws {
    try await withService { service in
      _ = try await Sending(service).send()
      let frozen = try await service.publish(name: "fin 2025")
      #expect(frozen.status == 201)
      let before = try await service.report("html", freeze: "fin 2025")
      var later = try await Sending(service)
      later.content.values = later.content.values.map { value in
        guard case .number = value.entry?.measured, let entry = value.entry else { return value }
        return CellValue(CellEntry(cell: entry.cell, measured: .number(147), reason: .verified))
      }
      try await service.world.acting(as: .claire) { [project = later.project] tx in
        try tx.run(
          """
          update jalon.quarter_report set state = 'returned', reason = 'essai'
          where project_id = \(project) and quarter = \(Sending.quarter)
          """)
      }
      _ = try await later.send()
      let provisional = try await service.publish()
      #expect(provisional.status == 201)
      let after = try await service.report("html", freeze: "fin 2025")
      #expect(before == after)
      let latest = try await service.report("html")
      #expect(String(decoding: latest.body, as: UTF8.self).contains("147"))
      let page = String(decoding: latest.body, as: UTF8.self)
      #expect(page.contains("Document de travail, ne pas diffuser"))
    }
  }

  @Test func `a provisional publication that says the same is not made twice`() async throws {
    try await withService { service in
      let first = try await service.publish()
      let second = try await service.publish()
      #expect(first.status == 201 && second.status == 200 && first.body == second.body)
    }
  }

  @Test func `a name is given once, and the list tells all`() async throws {
    try await withService { service in
      try await service.publish(name: "fin 2025")
      let again = try await service.publish(name: "fin 2025")
      #expect(again.status == 422)
      #expect(again.problem?.sentence == Rule.publicationNameUnique.sentence)
      let path = Route.publications.path([.call: service.world.call.callID.inPath])
      let list: PublicationList = try await service.send("GET", path, as: .claire).decode()
      #expect(list.publications.map(\.name) == ["fin 2025"])
      let unknown = try await service.report("html", freeze: "fin 1999")
      #expect(unknown.status == 404)
    }
  }

  @Test func `a holder publishes nothing, and another call's evaluator finds nothing`() async throws
  {
    try await withService { service in
      let holder = try await service.publish(as: .amina)
      #expect(holder.status == 403)
      let stranger = try await service.publish(as: .denis)
      let nothing = try await service.send(
        "POST", Route.publications.path([.call: UUID().inPath]), as: .denis,
        body: Wire.bytes(of: PublicationRequest(kind: .provisional, year: 2025)))
      #expect(stranger.status == 404 && stranger == nothing)
    }
  }

  @Test func `two made at once do not both go out unaware of each other`() async throws {
    try await withService { service in
      _ = try await Sending(service).send()
      async let one = service.publish(name: "un")
      async let other = service.publish(name: "deux")
      let answers = try await [one, other]
      let made = answers.filter { $0.status == 201 }
      let refused = answers.filter { $0.problem?.sentence == Rule.publicationInOrder.sentence }
      #expect(!made.isEmpty && made.count + refused.count == 2)
    }
  }

  @Test func `reasons are asked of an indicator of the call, by evaluators`() async throws {
    try await withService { service in
      _ = try await Sending(service).send()
      func trial(_ indicator: String, as person: World.Person) async throws -> RunningService.Answer
      {
        try await service.send(
          "POST", Route.trials.path([.call: service.world.call.callID.inPath]), as: person,
          body: Wire.bytes(of: TrialRequest(year: 2025, indicator: indicator)))
      }
      let code = try #require(service.world.call.indicators.keys.min())
      let answer = try await trial(code, as: .claire)
      #expect(answer.status == 200)
      let gauge: GaugeMessage = try answer.decode()
      let known: Set<GaugeMessage.Hidden.Reason> = [.small, .protects, .forced]
      #expect(gauge.hidden?.allSatisfy { known.contains($0.reason) } == true)
      let headlines = try #require(gauge.headlines)
      #expect(headlines.allSatisfy { $0.reason != .small && $0.indicator != nil })
      #expect(try await trial("RIEN", as: .claire).problem?.title.contains("RIEN") == true)
      #expect(try await trial(code, as: .amina).status == 403)
    }
  }

  @Test func `a survey that is open is left out of releases, and a trial names it`() async throws {
    try await withService { service in
      _ = try await SurveyWave(service, codes: 12)
      let call = service.world.call.callID
      func openWaves() async throws -> [String]? {
        let answer = try await service.send(
          "POST", Route.trials.path([.call: call.inPath]), as: .claire,
          body: Wire.bytes(of: TrialRequest(year: 2025)))
        let gauge: GaugeMessage = try answer.decode()
        return gauge.openWaves
      }
      let named = try await openWaves()
      #expect(named?.count == 1 && named?[0].hasSuffix("2025-T4") == true)
      try await service.world.superuser.write { tx in
        try tx.run("update jalon.wave set state = 'tallied'")
      }
      #expect(try await openWaves() == [])
    }
  }

  @Test
  func `reasons of what is released are those of its own making, and it is not released twice`()
    async throws
  {
    try await withService { service in
      _ = try await Sending(service).send()
      let call = service.world.call.callID
      func post(_ route: Route, _ body: some Message) async throws -> RunningService.Answer {
        try await service.send(
          "POST", route.path([.call: call.inPath]), as: .claire, body: Wire.bytes(of: body))
      }
      try await service.publish(name: "fin 2025")
      let release = PublicationRequest(kind: .release, year: 2025, name: "fin 2025")
      #expect(try await post(.publications, release).status == 201)
      #expect(try await post(.publications, release).status == 422)
      let code = try #require(service.world.call.indicators.keys.min())
      let answer = try await post(
        .trials, TrialRequest(year: 2025, name: "fin 2025", indicator: code))
      #expect(answer.status == 200)
      let gauge: GaugeMessage = try answer.decode()
      #expect(gauge.hidden?.contains { $0.reason == .hiddenBefore } == false)
      #expect(gauge.waiting == 0)
    }
  }

  @Test func `who acts without a request is told the same as by one`() {
    let problem = Problem(
      .ruleBroken, title: "Ce gel est déjà diffusé.", help: "En faire un autre.")
    #expect(problemSentence(problem) == "Ce gel est déjà diffusé. En faire un autre.")
    #expect(problemSentence(CancellationError()) == nil)
  }
}
