import Dataset
import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// The context of a project is told by its holder, kept in versions, and read by those who follow it.
@Suite struct TransferContextTests {
  private static let context = TransferContext(
    priorityDistricts: .partly, deprivation: 5, teamFTE: Decimal(string: "2.5"),
    team: "médiatrices, coordination")

  private static func write(
    _ world: World, _ context: TransferContext, after version: Int, note: String? = nil,
    as person: World.Person = .amina
  ) async throws -> Int? {
    let project = try world.project("BZH-01")
    let new = NewTransferContext(versionRead: version, context: context, note: note)
    return try await world.acting(as: person) { try $0.write(new, project: project) }
  }

  @Test func `a correction follows the version that was read`() async throws {
    try await withWorld { world in
      let project = try world.project("BZH-01")
      #expect(try await Self.write(world, Self.context, after: 0) == 1)
      var other = Self.context
      other.ruralZones = TransferContext.Coverage.none
      #expect(try await Self.write(world, other, after: 1, note: "hors zone") == 2)
      let stale = await #expect(throws: PostgresError.self) {
        try await Self.write(world, Self.context, after: 1, note: "trop tard")
      }
      #expect(stale?.constraint == Rule.transferContextInTime.rawValue)
      // A version that nobody wrote is no way past others.
      #expect(try await Self.write(world, Self.context, after: 40, note: "retour") == 3)
      for person in [World.Person.amina, .claire] {
        let read = try await world.acting(as: person) {
          try $0.transferContext(ofProject: project)
        }
        #expect(read == NumberedContext(version: 3, context: Self.context))
      }
      let acts = try await world.count(
        "select count(*) from audit.entry where action = 'transfer.context'")
      #expect(acts == 3)
    }
  }

  @Test func `nobody else writes it or reads it`() async throws {
    try await withWorld { world in
      let project = try world.project("BZH-01")
      _ = try await Self.write(world, Self.context, after: 0)
      #expect(
        try await Self.write(world, Self.context, after: 1, note: "le mien", as: .bruno) == nil)
      await #expect(throws: PostgresError.self) {
        try await Self.write(world, Self.context, after: 1, note: "évaluateur", as: .claire)
      }
      for person in [World.Person.bruno, .denis] {
        let read = try await world.acting(as: person) {
          try $0.transferContext(ofProject: project)
        }
        #expect(read == nil, "\(person)")
      }
      let call = world.call.callID
      let told = try await world.protecting(as: .claire) {
        try #require(try $0.callReading(call: call, year: 2025)).dataset.contexts
      }
      #expect(told.map(\.context) == [Self.context])
    }
  }

  @Test func `what makes no sense is refused by the database too`() async throws {
    try await withWorld { world in
      let wrong = [
        TransferContext(), TransferContext(deprivation: 6),
        TransferContext(teamFTE: -1), TransferContext(team: "x"),
      ]
      for context in wrong {
        #expect(!context.findings.isEmpty)
        await #expect(throws: PostgresError.self) {
          try await Self.write(world, context, after: 0)
        }
      }
    }
  }
}
