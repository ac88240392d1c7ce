import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// A project changes hands: the former holder reads what she sent, and the database keeps the rest from
/// her.
@Suite struct HandoverTests {
  /// Amina has sent a quarter, then the project goes to another holder.
  private static func withHandover(
    effectiveOn: String = "2025-07-01", _ body: (World, UUID) async throws -> Void
  ) async throws {
    try await withWorld { world in
      #expect(try await world.send(try world.sending(), try world.entries(), as: .amina))
      let project = try world.project("BZH-01")
      try await Self.handOver(world, project, effectiveOn)
      try await body(world, project)
    }
  }

  private static func handOver(
    _ world: World, _ project: UUID, _ effectiveOn: String
  ) async throws {
    var changes = ProjectChanges(
      endsOn: nil, isStopped: false, budgetEUR: nil, fundingEUR: nil, goals: [])
    changes.holder = Organisation(name: "Le Relais fictif")
    let amendment = NewAmendment(
      projectID: project, effectiveOn: try #require(Day(effectiveOn)), reason: "Reprise.",
      reference: nil, changes: changes)
    _ = try await world.acting(as: .claire) { try $0.amend(amendment) }
  }

  @Test func `she reads what she sent before, is told why, and enters nothing more`() async throws {
    try await Self.withHandover { world, project in
      let listed = try await world.acting(as: .amina) { try $0.projects() }
      let handover = try #require(listed.first?.handover)
      #expect(handover.isDone && "\(handover.on)" == "2025-07-01")
      #expect(handover.newHolder == "Le Relais fictif" && handover.reason == "Reprise.")
      let report = try await world.quarterReport(as: .amina)
      #expect(report?.observations.isEmpty == false)
      try await Self.refuseWriting(world, project)
      #expect(try await world.acting(as: .bruno) { try $0.projects() }.first?.handover == nil)
    }
  }

  private static func refuseWriting(_ world: World, _ project: UUID) async throws {
    let seen = try await world.acting(as: .amina) { try $0.quarters(ofProjects: [project]) }
    #expect(seen.map(\.quarter.label) == ["2025-T2"])
    await #expect(throws: PostgresError.self) {
      _ = try await world.send(
        try world.sending(versionRead: 1), try world.entries(), as: .amina)
    }
    let moved = try await world.acting(as: .amina) { tx in
      try tx.rows(
        """
        update jalon.quarter_report set state = 'draft' where project_id = \(project)
        returning id
        """
      ) { try $0.get("id", as: UUID.self) }
    }
    #expect(moved == [])
  }

  @Test func `what comes after is kept from her in every table`() async throws {
    try await Self.withHandover { world, project in
      let before = try await world.acting(as: .amina) { try Self.rows(of: project, in: $0) }
      try await world.review("BZH-01", .returned, reason: "Revoir N01.")
      let anais = try #require(world.accounts[.anais])
      #expect(
        try await world.acting(as: .estelle) { try $0.attach(account: anais, to: project) })
      let own = CellEntry(cell: try world.total("N01"), measured: .number(5))
      #expect(try await world.send(try world.sending(versionRead: 1), [own], as: .anais))
      let after = try await world.acting(as: .amina) { try Self.rows(of: project, in: $0) }
      #expect(after == before && before["jalon.observation", default: 0] > 0)
      let value = try await world.quarterReport(as: .amina)?.value(
        of: try world.total("N01"), in: world.quarter)
      #expect(value != nil && value != .number(5))
    }
  }

  /// How many rows she reads of each table that holds what was entered or said.
  private static func rows(of project: UUID, in tx: borrowing Transaction) throws -> [String: Int] {
    let tables = [
      "quarter_report", "quarter_submission", "observation", "review_act", "cell_message",
      "verification", "amendment", "suspension", "baseline", "target",
    ]
    return try tx.row(
      """
      select jsonb_object_agg(name, (xpath('/row/n/text()', query_to_xml(
        format('select count(*) as n from jalon.%I where project_id = %L', name, \(project)::text),
        false, true, '')))[1]::text::int)::text as found
      from unnest(\(tables)) name
      """
    ) { row in
      let counts = try JSONDecoder().decode(
        [String: Int].self, from: Data(try row.get("found", as: String.self).utf8))
      return Dictionary(uniqueKeysWithValues: counts.map { ("jalon.\($0.key)", $0.value) })
    } ?? [:]
  }

  @Test func `until the day of effect she enters it, and is told of the day`() async throws {
    try await Self.withHandover(effectiveOn: "2099-01-01") { world, _ in
      let listed = try await world.acting(as: .amina) { try $0.projects() }
      #expect(listed.first?.handover?.isDone == false)
      try await world.review("BZH-01", .returned, reason: "Revoir N01.")
      let own = CellEntry(cell: try world.total("N01"), measured: .number(5))
      #expect(try await world.send(try world.sending(versionRead: 1), [own], as: .amina))
      try await world.superuser.write { tx in
        try tx.run("update jalon.call set pinned_today = '2099-01-01'")
      }
      #expect(
        try await world.acting(as: .amina) { try $0.projects() }.first?.handover?.isDone == true)
    }
  }

  @Test func `an administrator opens it again, and nobody else does`() async throws {
    try await Self.withHandover { world, project in
      let amina = try #require(world.accounts[.amina])
      let claire = try #require(world.accounts[.claire])
      for person in [World.Person.amina, .claire] {
        await #expect(throws: PostgresError.self) {
          try await world.acting(as: person) { try $0.attach(account: amina, to: project) }
        }
      }
      let evaluator = await #expect(throws: PostgresError.self) {
        try await world.acting(as: .estelle) { try $0.attach(account: claire, to: project) }
      }
      #expect(evaluator?.constraint == Rule.accountScope.rawValue)
      let unknown = UUID()
      #expect(
        try await world.acting(as: .estelle) { try $0.attach(account: unknown, to: project) }
          == false)
      #expect(
        try await world.acting(as: .estelle) { try $0.attach(account: amina, to: project) })
      #expect(try await world.acting(as: .amina) { try $0.projects() }.first?.handover == nil)
      let trail = try await world.count(
        "select count(*) from audit.entry where action = 'account.revoke'")
      #expect(trail == 2)
    }
  }
}
