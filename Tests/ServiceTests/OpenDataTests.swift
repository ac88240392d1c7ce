import API
import Foundation
import Monitoring
import Store
import TestSupport
import Testing

/// Open data leave by being released, and by nothing else.
struct OpenDataTests {
  @Test func `what is frozen and not released is refused, with what to do`() async throws {
    try await withService { service in
      _ = try await Sending(service).send()
      try await service.publish(name: "fin 2025")
      let path = Route.openData(
        ofCall: service.world.call.callID, year: 2025, freeze: "fin 2025", publisher: nil)
      let reply = try await service.send("GET", path, as: .claire)
      #expect(reply.status == 404)
      #expect(reply.problem?.help.contains("jalon gel diffuser") == true)
      #expect(try await service.send("GET", path, as: .amina).status == 403)
      #expect(try await service.send("GET", path, as: .denis).status == 404)
    }
  }

  @Test func `a release is a package, results and two sheets for each project`() async throws {
    try await withService { service in
      _ = try await Sending(service).send()
      try await service.publish(name: "fin 2025")
      let call = service.world.call.callID
      let released = try await service.send(
        "POST", Route.publications.path([.call: call.inPath]), as: .claire,
        body: Wire.bytes(of: PublicationRequest(kind: .release, year: 2025, name: "fin 2025")))
      #expect(released.status == 201)
      let path = Route.openData(
        ofCall: call, year: 2025, freeze: nil, publisher: "FR-SIRENE-130007883")
      let first = try await service.send("GET", path, as: .claire)
      let reply = try first.decode(OpenDataReply.self)
      let paths = reply.files.map(\.path)
      #expect(paths.contains("datapackage.json") && paths.contains("iati-activities.xml"))
      #expect(paths.contains("fiches/action-bzh-01.txt"))
      let figures = try #require(reply.files.first { $0.path == "chiffres.csv" })
      #expect(figures.text.hasPrefix("type,code,") && figures.text.contains(",47,"))
      #expect(try await service.send("GET", path, as: .claire).body == first.body)
      let odd = Route.openData(ofCall: call, year: 2025, freeze: nil, publisher: "a/../b")
      #expect(try await service.send("GET", odd, as: .claire).status == 400)
    }
  }
}
