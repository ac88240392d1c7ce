import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// Who is named for a project signs what is stated of a year, by sending it; the database holds it.
@Suite struct SignatoryTests {
  private static let year = Statement.Subject(kind: .narrative, year: 2025)

  private static func send(
    over version: Int, in world: World, as person: World.Person
  ) async throws -> Bool {
    let content = Statement.Content(narrative: Narrative([.planned: "Dix ports.", .done: "Neuf."]))
    let statement = NewStatement(
      id: UUID(), projectID: try world.project("BZH-01"), subject: year, versionRead: version,
      content: content, contentSHA256: Data(repeating: 1, count: 32))
    return try await world.acting(as: person) { tx in
      guard try tx.claim(statement) else { return false }
      try tx.store(content, of: statement.id)
      return true
    }
  }

  private static func name(
    _ person: World.Person, signs: Bool = true, in world: World, as author: World.Person = .estelle
  ) async throws -> Bool {
    let account = try #require(world.accounts[person])
    let project = try world.project("BZH-01")
    return try await world.acting(as: author) {
      try $0.setSignature(of: account, for: project, signs: signs)
    }
  }

  @Test func `without a signatory whoever holds the project sends, with one only she`()
    async throws
  {
    try await withWorld { world in try await Self.playSigning(world) }
  }

  private static func playSigning(_ world: World) async throws {
    #expect(try await name(.amina, in: world))
    let refused = await #expect(throws: PostgresError.self) {
      _ = try await send(over: 0, in: world, as: .anais)
    }
    #expect(refused?.constraint == Rule.statementSignatory.rawValue)
    let project = try world.project("BZH-01")
    let seen = try await world.acting(as: .anais) { try $0.signatories(ofProject: project) }
    #expect(seen.map(\.accountID) == [try #require(world.accounts[.amina])])
    #expect(try await send(over: 0, in: world, as: .amina))
    let back = NewStatementAct(
      projectID: project, subject: year, version: 1, kind: .returned, reason: "à revoir")
    #expect(try await world.acting(as: .claire) { try $0.decide(back) })
    #expect(try await name(.amina, signs: false, in: world))
    #expect(try await send(over: 1, in: world, as: .anais))
  }

  @Test func `an account that is closed leaves no project without a hand`() async throws {
    try await withWorld { world in
      #expect(try await Self.name(.amina, in: world))
      let amina = try #require(world.accounts[.amina])
      #expect(try await world.acting(as: .estelle) { try $0.close(account: amina) })
      #expect(try await Self.send(over: 0, in: world, as: .anais))
    }
  }

  @Test func `only a holder of the project is named, by an administrator, and it is kept`()
    async throws
  {
    try await withWorld { world in try await Self.playNaming(world) }
  }

  private static func playNaming(_ world: World) async throws {
    #expect(try await !name(.bruno, in: world))
    for author in [World.Person.amina, .claire] {
      await #expect(throws: (any Error).self) {
        _ = try await name(.amina, in: world, as: author)
      }
    }
    #expect(try await name(.amina, in: world))
    let listed = try await world.acting(as: .estelle) { try $0.accounts() }
    let code = listed.first { $0.id == world.accounts[.amina] }?.signed.first
    #expect(code?.hasSuffix("/BZH-01") == true)
    #expect(listed.filter { !$0.signed.isEmpty }.count == 1)
    let project = try world.project("BZH-01")
    let foreign = try await world.acting(as: .bruno) { try $0.signatories(ofProject: project) }
    #expect(foreign == [])
    #expect(
      try await world.count("select count(*) from audit.entry where action = 'account.let_sign'")
        == 1)
  }
}
