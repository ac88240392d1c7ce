import API
import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// Two people of a holder enter a sensitive indicator, the second without seeing what the first did.
struct DoubleEntryTests {
  private static func withDoubleEntry(
    _ test: @escaping @Sendable (RunningService, Sending) async throws -> Void
  ) async throws {
    try await withService { service in
      try await service.world.superuser.write {
        try $0.run("update jalon.indicator set is_typed_twice = true where code = 'N01'")
      }
      var sending = try await Sending(service)
      let n01 = try service.world.indicator("N01")
      for index in sending.content.values.indices
      where sending.content.values[index].indicator == n01 {
        sending.content.values[index].reason = nil
      }
      try await test(service, sending)
    }
  }

  private static func path(_ service: RunningService) throws -> String {
    Route.secondEntries.path([
      .project: try service.world.project("BZH-01").inPath, .quarter: Sending.quarter,
    ])
  }

  private static func type(
    _ service: RunningService, _ value: Decimal, _ code: String = "N01",
    as person: World.Person = .anais
  ) async throws -> RunningService.Answer {
    let cell = Cell(indicatorID: try service.world.indicator(code))
    let message = SecondEntriesMessage(values: [
      CellValue(CellEntry(cell: cell, measured: .number(value)))
    ])
    return try await service.send(
      "PUT", try path(service), as: person, body: Wire.bytes(of: message))
  }

  /// What stands in the way of a sending, by the names of the rules.
  private static func rules(_ answer: RunningService.Answer) -> Set<String> {
    Set((answer.problem?.findings ?? []).map(\.rule))
  }

  private static func seen(
    _ service: RunningService, as person: World.Person
  ) async throws -> [CellEntry] {
    let path = Route.quarterReport.path([
      .project: try service.world.project("BZH-01").inPath, .quarter: Sending.quarter,
    ])
    let answer = try await service.send("GET", path, as: person)
    return try answer.decode(QuarterReportMessage.self).quarterReport.secondEntries
  }

  @Test func `a difference stands in the way until it is corrected`() async throws {
    try await Self.withDoubleEntry { service, sending in
      let alone = try await sending.send()
      #expect(alone.status == 422 && Self.rules(alone) == ["typed_once"])
      #expect(try await Self.type(service, 50).status == 204)
      let differing = try await sending.send()
      #expect(differing.status == 422 && Self.rules(differing) == ["typed_differently"])
      let sentence = try #require(differing.problem?.findings?.first?.message)
      #expect(sentence.contains("50 dans la double saisie"), "\(sentence)")
      // What the second person types again takes the place of what she typed before.
      #expect(try await Self.type(service, 47).status == 204)
      #expect(try await sending.send().status == 201)
      let trail = try await service.world.count(
        "select count(*) from audit.entry where action = 'quarter.second_entry'")
      #expect(trail == 2)
    }
  }

  @Test func `a difference with a reason is sent with it`() async throws {
    try await Self.withDoubleEntry { service, sending in
      #expect(try await Self.type(service, 50).status == 204)
      var explained = sending
      let n01 = try service.world.indicator("N01")
      for index in explained.content.values.indices
      where explained.content.values[index].indicator == n01 {
        explained.content.values[index].reason = Code(.verified)
      }
      #expect(try await explained.send().status == 201)
      // It is over: nothing is typed into what was sent.
      #expect(try await Self.type(service, 47).status == 422)
    }
  }

  @Test func `one's own second typing proves nothing, and it is another's that is seen`()
    async throws
  {
    try await Self.withDoubleEntry { service, sending in
      let own = try await Self.type(service, 47, as: .amina)
      #expect(own.status == 204)
      let alone = try await sending.send()
      #expect(Self.rules(alone) == ["typed_once"])
      let (amina, anais) = (
        try await Self.seen(service, as: .amina), try await Self.seen(service, as: .anais)
      )
      #expect(amina.isEmpty && anais.count == 1)
    }
  }

  @Test func `only who holds the project types, and only what is typed twice`() async throws {
    try await Self.withDoubleEntry { service, _ in
      let (bruno, claire) = (
        try await Self.type(service, 47, as: .bruno), try await Self.type(service, 47, as: .claire)
      )
      #expect(bruno.status == 404 && claire.status == 403)
      let other = try await Self.type(service, 47, "N02")
      #expect(other.status == 400)
      let kept = try await service.world.count("select count(*) from jalon.second_entry")
      #expect(kept == 0)
    }
  }
}
