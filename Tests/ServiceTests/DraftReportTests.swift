import API
import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// A freeze comes before the answer: the holder reads her draft, and nobody else's.
struct DraftReportTests {
  private static let report = "/suivi/rapports/rapport-bzh-01-2025.html"

  @Test func `a holder reads the draft of her own report, by the name of its freeze`() async throws
  {
    try await withService { service in
      _ = try await Sending(service).send()
      try await service.publish(name: "avant réponse")
      let page = try await service.browse("GET", "/suivi/projets/BZH-01", as: .amina).text
      #expect(page.contains("Votre rapport avant sa diffusion"))
      let address = "\(Self.report)?gel=avant%20r%C3%A9ponse"
      #expect(page.contains(address))
      let draft = try await service.browse("GET", address, as: .amina)
      #expect(draft.status == 200 && draft.text.contains("non diffusé"))
      #expect(!draft.text.contains("BZH-02"))
      #expect(try await service.browse("GET", Self.report, as: .amina).status == 404)
      #expect(try await service.browse("GET", address, as: .bruno).status == 404)
      let evaluator = try await service.browse("GET", "/suivi/projets/BZH-01", as: .claire).text
      #expect(!evaluator.contains("avant sa diffusion"))
    }
  }

  @Test func `the command is told the name, and of a release nothing is a draft any more`()
    async throws
  {
    try await withService { service in
      _ = try await Sending(service).send()
      try await service.publish(name: "fin 2025")
      let place = Route.projectReport.path([
        .project: try service.world.project("BZH-01").inPath, .report: "2025.html",
      ])
      let unnamed = try await service.send("GET", place, as: .amina)
      #expect(unnamed.status == 404 && unnamed.problem?.help.contains("--gel \"fin 2025\"") == true)
      #expect(
        try await service.send("GET", place + "?gel=fin%202025", as: .amina).status == 200)
      let released = try await service.send(
        "POST", Route.publications.path([.call: service.world.call.callID.inPath]), as: .claire,
        body: Wire.bytes(of: PublicationRequest(kind: .release, year: 2025, name: "fin 2025")))
      #expect(released.status == 201)
      #expect(try await service.send("GET", place, as: .amina).status == 200)
      let page = try await service.browse("GET", "/suivi/projets/BZH-01", as: .amina).text
      #expect(!page.contains("avant sa diffusion"))
    }
  }

  @Test func `the database shows a holder her own, and nobody changes one`() async throws {
    try await withService { service in
      _ = try await Sending(service).send()
      try await service.publish(name: "gel")
      let world = service.world
      let all = try await world.count("select count(*) from jalon.draft_report")
      #expect(all >= 2)
      for (person, seen) in [(World.Person.amina, 1), (.bruno, 1), (.claire, 0)] {
        let own: Int = try await world.acting(as: person) { tx in
          try tx.value("select count(*) from jalon.draft_report")
        }
        #expect(own == seen, "\(person)")
      }
      let foreign = try await world.count(
        """
        select count(*) from jalon.draft_report draft join jalon.project on project.id = draft.project_id
        where exists (select from jalon.project other where other.call_id = draft.call_id
          and other.id <> project.id and draft.content like '%' || other.code || '%')
        """)
      #expect(foreign == 0)
    }
  }
}
