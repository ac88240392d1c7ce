import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

@Suite struct AuditTests {
  private static func trail(_ world: World) async throws -> [String] {
    try await world.pool("jalon_audit").read { tx in
      try tx.rows(
        """
        select concat_ws(' ', role, action, account_id::text) as line from audit.entry order by id
        """
      ) { try $0.get("line", as: String.self) }
    }
  }

  @Test func `each change leaves its row, in the name of who made it`() async throws {
    try await withWorld { world in
      let before = try await Self.trail(world)
      #expect(before.filter { $0 == "jalon_admin call.load" }.count == 2)
      let people = World.Person.allCases.count
      #expect(before.filter { $0.contains(" account.add") }.count == people)
      #expect(before.filter { $0.contains(" account.grant") }.count == 6)
      #expect(before.filter { $0.contains(" session.open") }.count == people)

      #expect(try await world.send(try world.sending(), try world.entries(), as: .amina))
      try await world.pool("jalon_session").write {
        try $0.closeSession(token: World.Person.bruno.token)
      }
      try await world.pool("jalon_session").write {
        try $0.closeSession(token: World.Person.bruno.token)
      }
      let amina = try #require(world.accounts[.amina]).uuidString.lowercased()
      #expect(
        try await Self.trail(world).dropFirst(before.count) == [
          "jalon_holder quarter.begin \(amina)", "jalon_holder quarter.submit \(amina)",
          "jalon_session session.close",
        ])
    }
  }

  @Test func `waves and codes that are issued leave their row, codes only as a number`()
    async throws
  {
    try await withWorld { world in
      let before = try await Self.trail(world)
      _ = try await world.openWave(codes: 7)
      #expect(
        try await Self.trail(world).dropFirst(before.count) == [
          "jalon_admin survey.create", "jalon_admin survey.open", "jalon_admin survey.declare",
          "jalon_admin survey.codes",
        ])
      let detail: String = try await world.superuser.read {
        try $0.value("select detail::text from audit.entry where action = 'survey.codes'")
      }
      #expect(detail == #"{"codes": 7}"#)
    }
  }

  @Test func `the trail never holds a value, a comment or a code`() async throws {
    try await withWorld { world in
      #expect(try await world.send(try world.sending(), try world.entries(), as: .amina))
      let (wave, codes) = try await world.openWave(codes: 6)
      for code in codes { #expect(try await world.accept(wave, code: code) == .accepted) }
      let secrets =
        ["424242", World.canaryText] + codes.map { $0.map { String($0, radix: 16) }.joined() }
      for secret in secrets {
        let found = try await world.count(
          "select count(*) from audit.entry entry where entry::text like '%' || \(secret) || '%'")
        #expect(found == 0)
      }
      #expect(
        try await world.count(
          "select count(*) from jalon.observation where value = \(World.canary)") == 1)
    }
  }

  @Test func `nobody writes in another's name, and nobody rewrites the trail`() async throws {
    try await withWorld { world in
      let claire = try #require(world.accounts[.claire])
      let forgeries: [SQL] = [
        "insert into audit.entry (action, subject, account_id) values ('x', 'x', \(claire))",
        "insert into audit.entry (action, subject, role) values ('x', 'x', 'jalon_evaluator')",
        "insert into audit.entry (action, subject, account_id) values ('x', 'x', null)",
        "update audit.entry set action = 'x'", "delete from audit.entry", "truncate audit.entry",
      ]
      for statement in forgeries {
        let error = await #expect(throws: PostgresError.self) {
          try await world.acting(as: .amina) { try $0.run(statement) }
        }
        #expect(error?.sqlstate == "42501")
      }
    }
  }

  @Test func `a quarter that is loaded from a file leaves its row and can be read`() async throws {
    try await withWorld { world in
      let key = (projectID: try world.project("BZH-01"), quarter: world.quarter)
      let sending = LoadedSending(
        id: UUID(), projectID: key.projectID, quarter: key.quarter, version: 1,
        sentAt: Date(timeIntervalSince1970: 1_752_000_000), entries: try world.entries())
      let before = try await Self.trail(world).count
      try await world.pool("jalon_load").write { tx in
        try tx.load(.draft, of: [key])
        try tx.load([sending])
        try tx.load(.submitted, of: [key], version: 1)
        try tx.load(.returned, of: [key], reason: "Revoir N01.")
      }
      #expect(
        try await Self.trail(world).dropFirst(before).allSatisfy { $0 == "jalon_load quarter.load" }
      )
      #expect(try await Self.trail(world).count == before + 3)
      let quarterReport = try #require(try await world.quarterReport(as: .amina))
      #expect(
        quarterReport.state == .returned && Set(quarterReport.inForce) == Set(sending.entries))
    }
  }
}
