import API
import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// Rules across indicators over the wire: written by evaluators, checked by the service.
struct CrossRuleTests {
  private static func rule(
    _ expression: String, _ severity: Finding.Severity = .error
  ) -> CrossRuleLine {
    CrossRuleLine(
      CrossRule(
        code: "R1", expression: expression, sentence: "Trop de gens de mer",
        remedy: "Corriger N01.", severity: severity))
  }

  private static func settle(
    _ service: RunningService, _ rule: CrossRuleLine?, isTrial: Bool = false,
    as person: World.Person = .claire
  ) async throws -> RunningService.Answer {
    try await service.send(
      "POST", Route.crossRules.path([.call: service.world.call.callID.inPath]), as: person,
      body: Wire.bytes(of: CrossRuleRequest(code: "R1", rule: rule, isTrial: isTrial)))
  }

  @Test func `a sending that breaks one is refused, with the cell, the rule and the remedy`()
    async throws
  {
    try await withService { service in
      let written: CrossRuleOutcome = try await Self.settle(
        service, Self.rule("${N02} < ${N01}")
      ).decode()
      #expect(written.isChanged && written.checked == 0)
      let sending = try await Sending(service)
      let refused = try await sending.send()
      #expect(refused.status == 422 && refused.problem?.code == .refused)
      let finding = try #require(
        refused.problem?.findings?.first { $0.rule == FindingRule.crossError.rawValue })
      #expect(finding.message.contains("Trop de gens de mer"))
      #expect(finding.message.contains("Corriger N01.") && finding.indicator != nil)
      let retired = try await Self.settle(service, nil)
      #expect(retired.status == 200)
      #expect(try await sending.send().status == 201)
      #expect(try await Self.settle(service, nil).status == 404)
    }
  }

  @Test func `a trial tells which quarters it would refuse, and writes nothing`() async throws {
    try await withService { service in
      #expect(try await Sending(service).send().status == 201)
      let tried: CrossRuleOutcome = try await Self.settle(
        service, Self.rule("${N02} < 1"), isTrial: true
      ).decode()
      #expect(!tried.isChanged && tried.checked == 1)
      #expect(tried.broken.map(\.project) == ["BZH-01"])
      #expect(try await service.world.count("select count(*) from jalon.cross_rule") == 0)
      let unreadable = try await Self.settle(service, Self.rule("${N99} < 1"))
      #expect(unreadable.status == 422)
      #expect(unreadable.problem?.title.contains("aucun indicateur") == true)
    }
  }

  @Test func `it is retired and never changed, and only its evaluators write it`() async throws {
    try await withService { service in
      for person in [World.Person.amina, .estelle] {
        let answer = try await Self.settle(service, Self.rule("${N01} > 0"), as: person)
        #expect(answer.status == 403)
      }
      #expect(try await Self.settle(service, Self.rule("${N01} > 0"), as: .denis).status == 404)
      #expect(try await Self.settle(service, Self.rule("${N01} > 0")).status == 200)
      let again: CrossRuleOutcome = try await Self.settle(service, Self.rule("${N01} > 0"))
        .decode()
      #expect(!again.isChanged)
      #expect(try await Self.settle(service, Self.rule("${N01} > 1")).status == 200)
      let list: CrossRuleList = try await service.send(
        "GET", Route.crossRules.path([.call: service.world.call.callID.inPath]), as: .claire
      ).decode()
      #expect(list.rules.map { $0.retiredAt == nil } == [false, true])
      #expect(list.rules.map(\.author) == ["Claire", "Claire"])
      try await Self.refuseChanging(service.world)
    }
  }

  private static func refuseChanging(_ world: World) async throws {
    let changed = await #expect(throws: PostgresError.self) {
      try await world.superuser.write { try $0.run("update jalon.cross_rule set code = 'R9'") }
    }
    #expect(changed?.constraint == Rule.crossRuleStays.rawValue)
    for sql in [
      "update jalon.cross_rule set retired_at = null", "delete from jalon.cross_rule",
    ] as [SQL] {
      await #expect(throws: PostgresError.self) {
        try await world.acting(as: .claire) { try $0.run(sql) }
      }
    }
  }
}
