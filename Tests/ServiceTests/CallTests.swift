import API
import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// Calls over the wire: who sees and amends them, and what happens when two do at once.
@Suite struct CallRouteTests {
  private static func request(
    _ service: RunningService, isTrial: Bool = true, state: String? = nil,
    _ change: (inout CallFile) throws -> Void
  ) throws -> Data {
    var file = try Files.secondCall()
    try change(&file)
    let text = String(decoding: try JSONEncoder().encode(file), as: UTF8.self)
    return Wire.bytes(
      of: CallAmendmentRequest(
        file: text, forms: [], effectiveOn: try #require(Day("2026-01-01")), reason: "essai",
        reference: nil, state: state, isTrial: isTrial))
  }

  private static func amend(
    _ service: RunningService, as person: World.Person, _ body: Data
  ) async throws -> RunningService.Answer {
    try await service.send(
      "POST", Route.callAmendments.path([.call: service.world.call.callID.inPath]), as: person,
      body: body)
  }

  @Test func `who compared a state that changed since is told, and nothing is written`()
    async throws
  {
    try await withService { service in
      func longer(_ day: String) -> (inout CallFile) throws -> Void {
        { $0.projects[1].endsOn = Day(day) }
      }
      let first: CallAmendmentOutcome = try await Self.amend(
        service, as: .claire, Self.request(service, longer("2026-06-14"))
      ).decode()
      let second: CallAmendmentOutcome = try await Self.amend(
        service, as: .claire, Self.request(service, longer("2026-09-14"))
      ).decode()
      #expect(first.state == second.state && first.changes.count == 1)
      let written = try await Self.amend(
        service, as: .claire,
        Self.request(service, isTrial: false, state: first.state, longer("2026-06-14")))
      #expect(written.status == 200)
      let late = try await Self.amend(
        service, as: .claire,
        Self.request(service, isTrial: false, state: second.state, longer("2026-09-14")))
      #expect(late.status == 409 && late.problem?.title.contains("a changé") == true)
      let kept = try await service.world.count("select count(*) from jalon.amendment")
      #expect(kept == 1)
    }
  }

  @Test func `of two who write at once what they compared, one writes`() async throws {
    try await withService { service in
      let tried: CallAmendmentOutcome = try await Self.amend(
        service, as: .estelle, Self.request(service) { $0.call.applicationsReceived = 10 }
      ).decode()
      let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
        for number in [11, 12, 13, 14] {
          let body = try Self.request(service, isTrial: false, state: tried.state) {
            $0.call.applicationsReceived = number
          }
          group.addTask { try await Self.amend(service, as: .estelle, body).status }
        }
        return try await group.reduce(into: [Int]()) { $0.append($1) }.sorted()
      }
      #expect(statuses == [200, 409, 409, 409])
      let kept = try await service.world.count("select count(*) from jalon.amendment")
      #expect(kept == 1)
    }
  }

  @Test func `each role applies its part, and holders neither see nor change the call`()
    async throws
  {
    try await withService { service in
      let body = try Self.request(service) { file in
        file.call.applicationsReceived = 12
        file.projects[1].endsOn = Day("2026-06-14")
      }
      let ofCall: CallAmendmentOutcome = try await Self.amend(service, as: .estelle, body).decode()
      #expect(ofCall.changes.map(\.kind.value) == [.applicationsReceived])
      #expect(ofCall.waiting.map(\.kind.value) == [.endsOn])
      let ofProjects: CallAmendmentOutcome = try await Self.amend(service, as: .claire, body)
        .decode()
      #expect(ofProjects.changes.map(\.kind.value) == [.endsOn])
      #expect(ofProjects.waiting.map(\.kind.value) == [.applicationsReceived])
      #expect(try await Self.amend(service, as: .amina, body).status == 403)
      #expect(try await Self.amend(service, as: .denis, body).status == 404)
      #expect(try await service.send("GET", Route.calls.path(), as: .amina).status == 403)
      let path = Route.call.path([.call: service.world.call.callID.inPath])
      #expect(try await service.send("GET", path, as: .denis).status == 404)
      let seen: CallDetail = try await service.send("GET", path, as: .estelle).decode()
      #expect(!seen.facts.contains { $0.kind.value.isOfGoal } && !seen.file.contains("900"))
      let kept = try await service.world.count("select count(*) from jalon.amendment")
      #expect(kept == 0)
    }
  }

  @Test func `a rule is amended before the projects that need it, and projects are named`()
    async throws
  {
    try await withService { service in
      let longer = try Self.request(service) { file in
        file.call.rules.maximumDurationMonths = 30
        file.projects[0].endsOn = Day("2027-03-31")
      }
      let early = try await Self.amend(service, as: .claire, longer)
      #expect(early.status == 422)
      #expect(
        early.problem?.title.replacing("\u{A0}", with: " ").contains(
          "BZH-01 durerait 27 mois ; l’appel n’en permet que 24.") == true)
      #expect(early.problem?.help.contains("L’administrateur modifie d’abord") == true)
      let tighter = try Self.request(service) { file in
        file.call.rules.latestEndOn = Day("2026-12-31") ?? file.call.rules.latestEndOn
        file.projects[2].endsOn = Day("2026-12-31")
      }
      let refused = try await Self.amend(service, as: .estelle, tighter)
      #expect(refused.status == 422 && refused.problem?.title.contains("BZH-03") == true)
      let unknown = try Self.request(service) { file in
        file.projects[0].departments.append("56")
        var department = file.departments[0]
        department.code = "56"
        file.departments.append(department)
      }
      let first = try await Self.amend(service, as: .claire, unknown)
      #expect(first.problem?.title.contains("qui n’est pas encore") == true)
    }
  }
}
