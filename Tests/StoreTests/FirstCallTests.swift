import Demonstration
import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

@Suite struct FirstCallTests {
  @Test func `the first call and its demonstration load beside the second`() async throws {
    let facts = try Files.decoded(CallFile.self, from: "sql/seed/ami-iss-2021.json")
    let plan = try Files.decoded(DemonstrationPlan.self, from: "sql/seed/demonstration.json")
    let file = Demonstration.callFile(facts: facts, plan: plan, seed: 2021)
    try await withWorld { world in
      let claire = try #require(world.accounts[.claire])
      try await world.pool("jalon_admin").write { tx in
        try tx.load(file) { StoredForm(text: try Files.text("forms/\($0)")) }
        let first = try #require(try tx.directory(ofCall: "AMI-ISS-2021"))
        #expect(first.projects.count == 16)
        #expect(first.indicators.count == file.indicators?.count)
        #expect(try tx.axes(of: first.callID).count == 4)
        #expect(try tx.departments(of: first.callID).count == 13)
      }
      try await world.superuser.write { tx in
        let first: UUID = try tx.value("select id from jalon.call where code = 'AMI-ISS-2021'")
        try World.grant(call: first, to: claire, in: tx)
      }
      try await world.acting(as: .claire) { tx in
        let listed = try tx.projects().filter { $0.callCode == "AMI-ISS-2021" }
        let project = try #require(listed.first { $0.project.code == "P15" }?.project)
        #expect(project.axes.map(\.axisCode) == ["1", "2", "3"])
        #expect(project.axes.map(\.share).reduce(0, +) == 1)
        #expect(listed.count == 16 && listed.allSatisfy { $0.project.isFictitious })
        #expect(try tx.projects().count == 20)
      }
    }
  }

  @Test func `facts without dates and amounts are refused with a sentence, not stored by halves`()
    async throws
  {
    let facts = try Files.decoded(CallFile.self, from: "sql/seed/ami-iss-2021.json")
    try await withDatabase { database in
      let error = await #expect(throws: CallFileRefusal.self) {
        _ = try await World.load(facts, through: database.pool(role: "jalon_admin", size: 1))
      }
      #expect(error?.sentence.hasPrefix("Le projet P01 n’a pas de dates ou de budget") == true)
    }
  }
}
