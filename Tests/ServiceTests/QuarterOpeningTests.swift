import API
import Foundation
import Monitoring
import Store
import TestSupport
import Testing

/// A quarter opened by the codes that people type, in one answer.
struct QuarterOpeningTests {
  private static func get(
    _ service: RunningService, _ project: String, call: String? = nil,
    _ quarter: String = Sending.quarter,
    as person: World.Person = .amina
  ) async throws -> RunningService.Answer {
    try await service.send(
      "GET", Route.opening(of: project, call: call, quarter: quarter), as: person)
  }

  @Test func `it says the same as the four answers that it takes the place of`() async throws {
    try await withService { service in
      let sending = try await Sending(service)
      let (project, quarter) = (sending.project.inPath, Sending.quarter)
      let draft = Route.draftCopy.path([.project: project, .quarter: quarter])
      let copy = DraftCopyMessage(revision: 0, content: Data("brouillon".utf8), device: "bureau")
      #expect(
        try await service.send("PUT", draft, as: .amina, body: Wire.bytes(of: copy)).status == 200)
      let before: QuarterOpeningMessage = try await Self.get(service, "BZH-01").decode()
      #expect(before.draftCopy?.content == copy.content && before.history == nil)
      #expect(try await sending.send().status == 201)
      let opened: QuarterOpeningMessage = try await Self.get(service, "bzh-01").decode()
      #expect(opened.draftCopy == nil)
      let list: ProjectList = try await service.send("GET", Route.projects.path(), as: .amina)
        .decode()
      #expect(list.projects.contains(opened.project) && opened.project.code == "BZH-01")
      let places: [Route.Parameter: String] = [.project: project, .quarter: quarter]
      let report: QuarterReportMessage = try await service.send(
        "GET", Route.quarterReport.path(places), as: .amina
      ).decode()
      let told = opened.report.quarterReport
      #expect(told.version == 1 && told.indicators == report.quarterReport.indicators)
      func values(_ report: QuarterReport) -> Set<String> {
        Set(report.observations.map { "\($0.quarter.code) \($0.version) \($0.entry)" })
      }
      #expect(!values(told).isEmpty && values(told) == values(report.quarterReport))
      let history: QuarterHistoryMessage = try await service.send(
        "GET", Route.quarterHistory.path(places), as: .amina
      ).decode()
      #expect(opened.history == history)
    }
  }

  @Test func `codes of nobody's project, of another call and of no quarter open nothing`()
    async throws
  {
    try await withService { service in
      #expect(try await Self.get(service, "BZH-01").status == 200)
      for (project, call, quarter) in [
        ("BZH-99", nil, "2025-Q4"), ("BZH-01", "AUTRE", "2025-Q4"), ("BZH-01", nil, "1999-Q4"),
      ] {
        #expect(try await Self.get(service, project, call: call, quarter).status == 404)
      }
      #expect(try await Self.get(service, "BZH-01", as: .bruno).status == 404)
      // Another call has a project of this code too.
      let other: QuarterOpeningMessage = try await Self.get(service, "BZH-01", as: .denis).decode()
      #expect(other.project.id != (try service.world.project("BZH-01")))
      let unnamed = Route.quarterOpening.path([.quarter: "2025-Q4"])
      #expect(try await service.send("GET", unnamed, as: .amina).status == 400)
      #expect(
        try await service.send("GET", Route.opening(of: "BZH-01", call: nil, quarter: "2025-Q4"))
          .status == 401)
    }
  }
}
