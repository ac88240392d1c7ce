import API
import Foundation
import Monitoring
import Store
import TestSupport
import Testing

/// The report of a call that no code knows, from the values that its holders sent.
struct ReportTests {
  @Test func `what a holder sends is found in the report of the axis`() async throws {
    try await withService { service in
      _ = try await Sending(service).send()
      try await service.publish()
      let page = try await service.report("html")
      #expect(page.status == 200)
      let text = String(decoding: page.body, as: UTF8.self)
      #expect(text.contains("47"))
      #expect(text.contains("Agence fictive de Bretagne"))
      #expect(text.lowercased().contains("données fictives"))
      #expect(!text.contains("Occitanie"))
      #expect(!text.contains("<script"))
    }
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["JALON_PYTHON"] != nil))
  func `the PDF of an axis made twice is the same file`() async throws {
    try await withService { service in
      _ = try await Sending(service).send()
      try await service.publish(name: "fin 2025")
      let first = try await service.report("pdf", freeze: "fin 2025")
      #expect(first.status == 200)
      #expect(first.body.starts(with: Data("%PDF-1.7".utf8)))
      let second = try await service.report("pdf", freeze: "fin 2025")
      #expect(first.body == second.body)
      #expect(try Self.logsLeftOpen() == [])
    }
  }

  /// What is open of engines that have ended: their folders are gone.
  private static func logsLeftOpen() throws -> [String] {
    let own = "/proc/self/fd/"
    return try FileManager.default.contentsOfDirectory(atPath: own)
      .compactMap { try? FileManager.default.destinationOfSymbolicLink(atPath: own + $0) }
      .filter { $0.contains("jalon-rapport-") && $0.hasSuffix("(deleted)") }
  }

  @Test(arguments: ["csv", "txt", "xlsx"])
  func `figures and plain text are made without any program`(format: String) async throws {
    try await withService { service in
      _ = try await Sending(service).send()
      try await service.publish(name: "fin 2025")
      let first = try await service.report(format, freeze: "fin 2025")
      #expect(first.status == 200)
      let text = String(decoding: first.body, as: UTF8.self)
      if format != "xlsx" {
        #expect(text.contains("47"))
        #expect(text.lowercased().contains("données fictives"))
      }
      #expect(try await service.report(format, freeze: "fin 2025").body == first.body)
    }
  }

  @Test func `projects and the whole call have reports, for their evaluators alone`() async throws {
    try await withService { service in
      _ = try await Sending(service).send()
      try await service.publish()
      let (own, foreign) = (try service.world.project("BZH-01"), UUID())
      let call = service.world.call.callID
      let places: [(ReportPlace, ReportPlace)] = [
        (.project(own), .project(foreign)), (.call(call), .call(foreign)),
      ]
      for (place, unknown) in places {
        let path = Route.report(on: place, year: 2025, format: "html")
        let page = try await service.send("GET", path, as: .claire)
        #expect(page.status == 200)
        #expect(String(decoding: page.body, as: UTF8.self).contains("47"))
        // Nothing is released yet, and a holder never reads of the whole call.
        let held = try await service.send("GET", path, as: .amina).status
        #expect(held == (place == .project(own) ? 404 : 403))
        let theirs = try await service.send("GET", path, as: .denis)
        let nothing = try await service.send(
          "GET", Route.report(on: unknown, year: 2025, format: "html"), as: .denis)
        #expect(theirs.status == 404 && theirs == nothing)
      }
    }
  }

  @Test func `a holder reads the report of her own project once it is released`() async throws {
    try await withService { service in
      _ = try await Sending(service).send()
      let own = try service.world.project("BZH-01")
      let path = Route.report(on: .project(own), year: 2025, format: "html")
      try await service.publish(name: "fin 2025")
      let early = try await service.send("GET", path, as: .amina)
      #expect(early.status == 404 && early.problem?.title.contains("diffusé") == true)
      let released = try await service.send(
        "POST", Route.publications.path([.call: service.world.call.callID.inPath]), as: .claire,
        body: Wire.bytes(of: PublicationRequest(kind: .release, year: 2025, name: "fin 2025")))
      #expect(released.status == 201)
      try await service.publish()
      let page = try await service.send("GET", path, as: .amina)
      #expect(page.status == 200)
      let text = String(decoding: page.body, as: UTF8.self)
      // The release, not what was made after it.
      #expect(text.contains("47") && text.contains("diffusé"))
      let foreign = Route.report(
        on: .project(try service.world.project("BZH-02")), year: 2025, format: "html")
      #expect(try await service.send("GET", foreign, as: .amina).status == 404)
      let summary = Route.report(on: .project(own), year: 2025, format: "html", kind: .summary)
      #expect(try await service.send("GET", summary, as: .amina).status == 404)
    }
  }

  @Test func `an axis has a summary and an easy version`() async throws {
    try await withService { service in
      _ = try await Sending(service).send()
      try await service.publish()
      let axis = try await service.axis().id
      for (kind, words) in [(ReportKind.summary, "en deux pages"), (.easy, "Les mots difficiles")] {
        let path = Route.report(on: .axis(axis), year: 2025, format: "html", kind: kind)
        let page = try await service.send("GET", path, as: .claire)
        #expect(page.status == 200)
        #expect(String(decoding: page.body, as: UTF8.self).contains(words))
        let text = Route.report(on: .axis(axis), year: 2025, format: "txt", kind: kind)
        #expect(try await service.send("GET", text, as: .claire).status == 200)
        // Figures are those of the report.
        let figures = Route.report(on: .axis(axis), year: 2025, format: "csv", kind: kind)
        #expect(try await service.send("GET", figures, as: .claire).status == 404)
      }
    }
  }

  @Test(arguments: ["2024.doc", "2024-long.html", "x.pdf", "1200.html", "2024"])
  func `a report that does not exist is not found`(file: String) async throws {
    try await withService { service in
      let axis = try await service.axis().id
      let answer = try await service.send(
        "GET", Route.report.path([.axis: axis.inPath, .report: file]), as: .claire)
      #expect(answer.status == 404)
    }
  }
}

extension RunningService {
  func axis() async throws -> AxisLine {
    let project = try world.project("BZH-01")
    let projects = try await projects(as: .claire)
    let code = try #require(projects.first { $0.id == project }?.axes.first)
    return try #require(try await axes(as: .claire).first { $0.code == code })
  }

  func axes(as person: World.Person) async throws -> [AxisLine] {
    try await send("GET", Route.axes.path(), as: person).decode(AxisList.self).axes
  }

  func projects(as person: World.Person) async throws -> [ProjectSummary] {
    try await send("GET", Route.projects.path(), as: person).decode(ProjectList.self).projects
  }

  func report(_ format: String, freeze: String? = nil) async throws -> Answer {
    try await send(
      "GET",
      Route.report(on: .axis(try await axis().id), year: 2025, format: format, freeze: freeze),
      as: .claire)
  }

  /// A freeze where it has a name, else a provisional publication.
  @discardableResult
  func publish(name: String? = nil, as person: World.Person = .claire) async throws -> Answer {
    let wanted = PublicationRequest(
      kind: name == nil ? .provisional : .freeze, year: 2025, name: name, withUnreviewed: true)
    return try await send(
      "POST", Route.publications.path([.call: world.call.callID.inPath]), as: person,
      body: Wire.bytes(of: wanted))
  }
}
