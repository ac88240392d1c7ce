import API
import Foundation
import Monitoring
import Store
import TestSupport
import Testing

/// Two publications of a call side by side, for its evaluators alone.
struct ComparisonTests {
  @Test func `a quarter that came later is told between two publications`() async throws {
    try await withService { service in
      try await service.publish(name: "avant")
      _ = try await Sending(service).send()
      try await service.publish(name: "fin 2025")
      let path = Route.comparison(ofCall: service.world.call.callID, from: 1, to: 2)
      let reply = try await service.send("GET", path, as: .claire)
      #expect(reply.status == 200)
      let comparison = try reply.decode(ComparisonMessage.self)
      #expect(comparison.former.name == "avant" && comparison.latter.name == "fin 2025")
      let line = try #require(
        comparison.lines.first { $0.latter == "47" && $0.period == "2025-T4" })
      // On 10 February the fourth quarter may still come.
      #expect(line.former == "pas encore dû")
      #expect(line.reasons == ["trimestre_recu"])
      let same = try await service.send(
        "GET", Route.comparison(ofCall: service.world.call.callID, from: 2, to: 2), as: .claire)
      #expect(try same.decode(ComparisonMessage.self).lines.isEmpty)
    }
  }

  @Test func `nobody but the evaluators of the call compares its publications`() async throws {
    try await withService { service in
      try await service.publish(name: "avant")
      let path = Route.comparison(ofCall: service.world.call.callID, from: 1, to: 1)
      #expect(try await service.send("GET", path, as: .amina).status == 403)
      #expect(try await service.send("GET", path, as: .denis).status == 404)
      let unknown = Route.comparison(ofCall: service.world.call.callID, from: 1, to: 9)
      #expect(try await service.send("GET", unknown, as: .claire).status == 404)
      let typed = Route.comparisons.path([.call: service.world.call.callID.inPath]) + "?de=x"
      #expect(try await service.send("GET", typed, as: .claire).status == 400)
    }
  }
}
