import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// What is stated of a year is kept in versions, and the database holds it to its totals.
@Suite struct StatementTests {
  private static let balanced: Statement.Content = .init(
    spending: Spending([
      .staff: .init(planned: 1000, actual: 900),
      .unspent: .init(planned: nil, actual: 100, reason: "reporté"),
      .grant: .init(planned: 1000, actual: 1000),
    ]))

  private static func send(
    _ content: Statement.Content, _ subject: Statement.Subject, over version: Int,
    of project: UUID, in world: World, as person: World.Person = .amina, id: UUID = UUID()
  ) async throws -> Bool {
    let statement = NewStatement(
      id: id, projectID: project, subject: subject, versionRead: version, content: content,
      contentSHA256: Data(repeating: 1, count: 32))
    return try await world.acting(as: person) { tx in
      guard try tx.claim(statement) else { return false }
      try tx.store(content, of: id)
      return true
    }
  }

  private static func decide(
    _ kind: ReviewAct.Kind, _ subject: Statement.Subject, version: Int, of project: UUID,
    in world: World, as person: World.Person = .claire
  ) async throws -> Bool {
    let act = NewStatementAct(
      projectID: project, subject: subject, version: version, kind: kind,
      reason: kind == .approved ? nil : "à revoir")
    return try await world.acting(as: person) { try $0.decide(act) }
  }

  private static func queue(
    _ world: World, as person: World.Person = .claire
  ) async throws -> [QueuedStatement] {
    try await world.acting(as: person) { try $0.statementQueue() }
  }

  private static let year = Statement.Subject(kind: .spending, year: 2025)

  @Test func `a statement is sent, returned, sent again, approved and reopened`() async throws {
    try await withWorld { world in try await Self.conversation(world) }
  }

  private static func conversation(_ world: World) async throws {
    let project = try world.project("BZH-01")
    let id = UUID()
    #expect(try await send(balanced, year, over: 0, of: project, in: world, id: id))
    #expect(try await !send(balanced, year, over: 0, of: project, in: world, id: id))
    #expect(try await !send(balanced, year, over: 0, of: project, in: world))
    let early = await refusal { try await send(balanced, year, over: 1, of: project, in: world) }
    #expect(early == Rule.statementTransition.rawValue)
    #expect(try await queue(world).map(\.isWaiting) == [true])
    #expect(try await queue(world, as: .denis) == [])
    #expect(try await decide(.returned, year, version: 1, of: project, in: world))
    #expect(try await queue(world).map(\.isWaiting) == [false])
    let late = await refusal {
      try await decide(.approved, year, version: 1, of: project, in: world)
    }
    #expect(late == Rule.statementActInTime.rawValue)
    #expect(try await send(balanced, year, over: 1, of: project, in: world))
    #expect(try await decide(.approved, year, version: 2, of: project, in: world))
    #expect(try await decide(.asked, year, version: 2, of: project, in: world, as: .amina))
    let asked = try await queue(world)
    #expect(asked.map(\.version) == [2] && asked.map(\.state) == [.approved])
    #expect(asked.first?.isAskedToReopen == true && asked.first?.subject == year)
    #expect(try await decide(.reopened, year, version: 2, of: project, in: world))
    let statements = try await world.acting(as: .amina) {
      try $0.statements(ofProject: project)
    }
    let statement = try #require(statements.first)
    #expect(statements.count == 1 && statement.state == .reopened)
    #expect(statement.versions.map(\.number) == [1, 2])
    #expect(statement.versions[1].content == balanced)
    #expect(statement.acts.map(\.kind) == [.returned, .approved, .asked, .reopened])
  }

  @Test func `an approved forecast is followed by its account without being reopened`()
    async throws
  {
    try await withWorld { world in
      let project = try world.project("BZH-01")
      let forecast = Statement.Content(
        spending: Spending([
          .staff: .init(planned: 1000, actual: nil), .grant: .init(planned: 1000, actual: nil),
        ]))
      #expect(try await Self.send(forecast, Self.year, over: 0, of: project, in: world))
      #expect(try await Self.decide(.approved, Self.year, version: 1, of: project, in: world))
      #expect(try await Self.send(Self.balanced, Self.year, over: 1, of: project, in: world))
      #expect(try await Self.decide(.approved, Self.year, version: 2, of: project, in: world))
      let again = await Self.refusal {
        try await Self.send(Self.balanced, Self.year, over: 2, of: project, in: world)
      }
      #expect(again == Rule.statementTransition.rawValue)
    }
  }

  struct Unbalanced: Sendable, CustomTestStringConvertible {
    var rule: Rule
    var lines: [SubsidyLine: Spending.Amounts]
    var testDescription: String { rule.rawValue }
  }

  static let unbalanced = [
    Unbalanced(rule: .spendingPlannedBalances, lines: [.taxes: .init(planned: 1, actual: nil)]),
    Unbalanced(rule: .spendingActualBalances, lines: [.taxes: .init(planned: nil, actual: 0.01)]),
    Unbalanced(
      rule: .spendingInKindBalances, lines: [.givenInKind: .init(planned: 5, actual: nil)]),
    Unbalanced(
      rule: .spendingUnspentWithinGrant,
      lines: [
        .unspent: .init(planned: nil, actual: 1900, reason: "tout"),
        .staff: .init(planned: 1000, actual: nil), .region: .init(planned: nil, actual: 900),
      ]),
    Unbalanced(
      rule: .spendingWithinFunding,
      lines: [
        .grant: .init(planned: 1000, actual: 100_000_001),
        .taxes: .init(planned: nil, actual: 99_999_001),
      ]),
    Unbalanced(
      rule: .spendingLineReason, lines: [.staff: .init(planned: 1000, actual: 900, reason: "-")]),
  ]

  @Test(arguments: unbalanced)
  func `the database refuses what does not balance, whoever sends it`(_ case: Unbalanced)
    async throws
  {
    try await withWorld { world in
      let project = try world.project("BZH-01")
      var content = Self.balanced
      content.spending.lines.merge(`case`.lines) { _, new in new }
      let spoiled = content
      let found = await Self.refusal {
        try await Self.send(spoiled, Self.year, over: 0, of: project, in: world)
      }
      #expect(found == `case`.rule.rawValue)
      let kept: Int = try await world.superuser.read {
        try $0.value("select count(*) from jalon.statement")
      }
      #expect(kept == 0)
    }
  }

  @Test func `a year outside the project, a long reply and later lines are refused`() async throws {
    try await withWorld { world in
      let project = try world.project("BZH-01")
      let outside = Statement.Subject(kind: .spending, year: 2031)
      let found = await Self.refusal {
        try await Self.send(Self.balanced, outside, over: 0, of: project, in: world)
      }
      #expect(found == Rule.statementInPeriod.rawValue)
      let long = Statement.Content(
        narrative: Narrative([.reply: String(repeating: "é", count: 601)]))
      let end = Statement.Subject(kind: .narrative, year: nil)
      let reply = await Self.refusal {
        try await Self.send(long, end, over: 0, of: project, in: world)
      }
      #expect(reply == Rule.narrativeTextLength.rawValue)
      let id = UUID()
      #expect(
        try await Self.send(Self.balanced, Self.year, over: 0, of: project, in: world, id: id))
      let extra = Statement.Content(spending: Spending([.taxes: .init(planned: 0, actual: 0)]))
      let added = await Self.refusal {
        try await world.acting(as: .amina) { try $0.store(extra, of: id) }
      }
      #expect(added == "statement_immutable")
    }
  }

  @Test func `nobody states or decides for others, and strangers read nothing`() async throws {
    try await withWorld { world in
      let project = try world.project("BZH-01")
      #expect(
        try await !Self.send(Self.balanced, Self.year, over: 0, of: project, in: world, as: .bruno))
      await #expect(throws: PostgresError.self) {
        try await Self.send(Self.balanced, Self.year, over: 0, of: project, in: world, as: .claire)
      }
      #expect(try await Self.send(Self.balanced, Self.year, over: 0, of: project, in: world))
      #expect(
        try await !Self.decide(.approved, Self.year, version: 1, of: project, in: world, as: .denis)
      )
      await #expect(throws: PostgresError.self) {
        try await Self.decide(.approved, Self.year, version: 1, of: project, in: world, as: .amina)
      }
      for stranger in [World.Person.bruno, .denis, .gwenn] {
        let read = try await world.acting(as: stranger) { try $0.statements(ofProject: project) }
        #expect(read == [])
      }
      let followed = try await world.acting(as: .claire) { try $0.statements(ofProject: project) }
      #expect(followed.count == 1)
    }
  }

  /// The name of the rule that stopped it.
  private static func refusal(_ body: () async throws -> some Any) async -> String? {
    do {
      _ = try await body()
      return nil
    } catch {
      return (error as? PostgresError)?.constraint ?? "\(error)"
    }
  }
}
