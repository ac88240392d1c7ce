import API
import Foundation
import Postgres
import TestSupport
import Testing

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
      let text = String(
        decoding: try await service.send("GET", Route.metrics.path()).body, as: UTF8.self)
      #expect(text.contains("jalon_requests_total"))
      #expect(!text.lowercased().contains(project.uuidString.lowercased()))
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
    }
  }
}
