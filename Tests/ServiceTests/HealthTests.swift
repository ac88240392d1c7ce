import API
import Foundation
import Postgres
import Service
import TestSupport
import Testing

extension RunningService {
  /// Runs the monitoring's address beside the service.
  fileprivate func withMetrics(
    _ token: String, _ body: (String) async throws -> Void
  ) async throws {
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let server = MetricsServer(
      ListenAddress(host: "127.0.0.1", port: 0), token: token, metrics: metrics,
      database: database, logger: quietLogger, onRunning: { port.yield($0) })
    let running = Task { try await server.run() }
    var iterator = ports.makeAsyncIterator()
    let number = try #require(await iterator.next())
    try await body("http://127.0.0.1:\(number)")
    running.cancel()
    _ = await running.result
  }
}

struct HealthTests {
  @Test func `the service says that it lives and that it can serve`() async throws {
    try await withService { service in
      for path in [Route.live.path(), Route.ready.path()] {
        let answer = try await service.send("GET", path)
        #expect(answer.status == 200)
      }
    }
  }

  @Test func `without its database it lives but is not ready`() async throws {
    try await withService { service in
      try await service.world.database.cluster.dropDatabase(service.world.database.name)
      #expect(try await service.send("GET", Route.live.path()).status == 200)
      let ready = try await service.send("GET", Route.ready.path())
      #expect(ready.status == 503)
      #expect(ready.problem?.code == .unavailable)
    }
  }

  @Test func `metrics name routes by their template, never by an id`() async throws {
    try await withService { service in
      let project = try service.world.project("BZH-01")
      _ = try await service.send("GET", Route.project.path([.project: project.inPath]), as: .amina)
      let token = "a token of the monitoring"
      try await service.withMetrics(token) { url in
        let answer = try await service.send("GET", Route.metrics.path(), as: token, to: url)
        let text = String(decoding: answer.body, as: UTF8.self)
        #expect(answer.status == 200 && text.contains("jalon_requests_total"))
        #expect(!text.lowercased().contains(project.uuidString.lowercased()))
        for wrong in [nil, "another token here 12345", ""] {
          let refused = try await service.send("GET", Route.metrics.path(), as: wrong, to: url)
          #expect(refused.status == 401)
          #expect(!String(decoding: refused.body, as: UTF8.self).contains("jalon_requests"))
        }
      }
    }
  }

  @Test func `the address that everybody reaches tells no figure`() async throws {
    try await withService { service in
      let answer = try await service.send("GET", Route.metrics.path())
      #expect(answer.status == 404)
    }
  }

  @Test func `the home page leads to the page where people answer`() async throws {
    try await withService { service in
      let home = String(
        decoding: try await service.send("GET", Route.home.path()).body, as: UTF8.self)
      #expect(home.contains(#"<a href="\#(Route.surveyPage.path())">Donner votre avis</a>"#))
      #expect(!home.contains("la page ci-dessus"))
      #expect(try await service.send("GET", Route.surveyPage.path()).status == 200)
    }
  }

  @Test func `an unknown address is not found, in French`() async throws {
    try await withService { service in
      let answer = try await service.send("GET", "/nulle/part")
      #expect(answer.status == 404)
      #expect(answer.problem?.code == .notFound)
      let page = try await service.send("GET", "/suivi/rien", accepting: "text/html,*/*;q=0.8")
      #expect(page.status == 404)
      #expect(String(decoding: page.body, as: UTF8.self).contains("<h1>Page introuvable</h1>"))
    }
  }
}
