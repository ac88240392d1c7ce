import API
import Foundation
import Store
import TestSupport
import Testing

/// Somebody else's, and what does not exist, are the same answer, byte for byte.
struct AccessTests {
  @Test func `holder cannot tell another holder's project from one that does not exist`()
    async throws
  {
    try await withService { service in
      let foreign = try service.world.project("BZH-02")
      let nowhere = UUID()
      for (method, path) in Self.projectRoutes {
        let theirs = try await service.send(method, path(foreign), as: .amina, body: Self.body)
        let nothing = try await service.send(method, path(nowhere), as: .amina, body: Self.body)
        #expect(theirs.status == 404, "\(method) \(path(foreign))")
        #expect(theirs == nothing, "\(method) \(path(foreign))")
      }
    }
  }

  @Test func `evaluator cannot tell another call's axis from one that does not exist`()
    async throws
  {
    try await withService { service in
      let lines = try await service.axes(as: .denis)
      let foreign = try #require(lines.first).id
      for format in ["html", "pdf"] {
        let theirs = try await service.send(
          "GET", Route.report(on: .axis(foreign), year: 2025, format: format), as: .claire)
        let nothing = try await service.send(
          "GET", Route.report(on: .axis(UUID()), year: 2025, format: format), as: .claire)
        #expect(theirs.status == 404)
        #expect(theirs == nothing)
      }
    }
  }

  @Test func `a holder's own project is hers to read`() async throws {
    try await withService { service in
      let own = try service.world.project("BZH-01")
      #expect(
        try await service.send("GET", Route.project.path([.project: own.inPath]), as: .amina).status
          == 200)
      let list = try await service.projects(as: .amina)
      #expect(list.map(\.id) == [own])
    }
  }

  @Test func `without a session nothing is served`() async throws {
    try await withService { service in
      let own = try service.world.project("BZH-01")
      let paths = [
        Route.projects.path(), Route.project.path([.project: own.inPath]), Route.axes.path(),
        Route.currentSession.path(),
      ]
      for path in paths {
        for token in [nil, "h_" + String(repeating: "x", count: 43), "nonsense"] {
          let answer = try await service.send("GET", path, as: token)
          #expect(answer.status == 401)
          #expect(answer.problem?.code == .unknownSession)
        }
      }
    }
  }

  @Test func `a holder may not make reports, nor an evaluator enter values`() async throws {
    try await withService { service in
      let axes = try await service.axes(as: .amina)
      let axis = try #require(axes.first).id
      let report = try await service.send(
        "GET", Route.report(on: .axis(axis), year: 2025, format: "html"), as: .amina)
      #expect(report.problem?.code == .forbidden)
      let path = try Route.sending.path(
        [
          .project: service.world.project("BZH-01").inPath, .quarter: "2025-Q4",
          .sending: UUID().inPath,
        ])
      let entry = try await service.send("PUT", path, as: .claire, body: Self.body)
      #expect(entry.problem?.code == .forbidden)
    }
  }

  private static let body = Data(#"{"version_lue":0,"valeurs":[]}"#.utf8)

  private static let projectRoutes: [(String, @Sendable (UUID) -> String)] = [
    ("GET", { Route.project.path([.project: $0.inPath]) }),
    ("GET", { Route.participation.path([.project: $0.inPath]) }),
    ("GET", { Route.transferability.path([.project: $0.inPath]) }),
    ("GET", { Route.keyFunctions.path([.project: $0.inPath]) }),
    ("GET", { Route.transferContext.path([.project: $0.inPath]) }),
    ("GET", { Route.decision.path([.project: $0.inPath]) }),
    ("GET", { Route.quarterReport.path([.project: $0.inPath, .quarter: "2025-Q4"]) }),
    (
      "PUT",
      {
        Route.sending.path(
          [.project: $0.inPath, .quarter: "2025-Q4", .sending: UUID().inPath])
      }
    ),
    ("GET", { Route.statements.path([.project: $0.inPath]) }),
  ]
}
