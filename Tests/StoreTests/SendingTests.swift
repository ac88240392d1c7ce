import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

@Suite struct SendingTests {
  @Test func `what a holder sends is what she and her evaluator read`() async throws {
    try await withWorld { world in
      let sending = try world.sending()
      let entries = try world.entries()
      #expect(try await world.send(sending, entries, as: .amina))
      for person in [World.Person.amina, .anais] {
        let quarterReport = try #require(try await world.quarterReport(as: person))
        #expect(quarterReport.state == .submitted && quarterReport.version == 1)
        #expect(Set(quarterReport.inForce) == Set(entries))
      }
      let project = try world.project("BZH-01")
      let seen = try await world.acting(as: .claire) {
        try $0.observations(ofProjects: [project], through: world.quarter)
      }
      #expect(seen.count == entries.count && seen.allSatisfy { $0.version == 1 })
      let stored = try await world.acting(as: .amina) { try $0.storedSending(sending.id) }
      #expect(stored?.projectCode == "BZH-01" && stored?.version == 1)
      #expect(stored?.contentSHA256 == sending.contentSHA256)
    }
  }

  @Test func `the same id again changes nothing`() async throws {
    try await withWorld { world in
      let sending = try world.sending()
      #expect(try await world.send(sending, try world.entries(), as: .amina))
      #expect(try await world.send(sending, try world.entries(), as: .amina) == false)
      #expect(try await world.count("select count(*) from jalon.quarter_submission") == 1)
      #expect(try await world.count("select count(*) from jalon.observation") == 5)
    }
  }

  @Test func `a locked quarter takes no values`() async throws {
    try await withWorld { world in
      #expect(try await world.send(try world.sending(), try world.entries(), as: .amina))
      let late = CellEntry(cell: try world.total("N01"), measured: .number(1))
      let next = try world.sending(versionRead: 1)
      await #expect(throws: World.Refused.self) {
        try await world.acting(as: .amina) { tx in
          #expect(try tx.claim(next))
          try tx.beginDraft(project: next.projectID, quarter: next.quarter)
          #expect(try tx.store([late], of: next) == false)
          throw World.Refused()
        }
      }
      #expect(try await world.count("select count(*) from jalon.observation") == 5)
    }
  }

  @Test func `of two people who send one version at once, one wins`() async throws {
    try await withWorld { world in
      for round in 0..<4 {
        let entries = [
          CellEntry(cell: try world.total("N01"), measured: .number(Decimal(100 + round)))
        ]
        let first = try world.sending(versionRead: round)
        let second = try world.sending(versionRead: round)
        async let one = world.send(first, entries, as: .amina)
        async let two = world.send(second, entries, as: .anais)
        let wins = try await [one, two]
        #expect(wins.filter(\.self).count == 1)
        try await world.review("BZH-01", .returned, reason: "Encore.")
      }
      #expect(try await world.count("select count(*) from jalon.quarter_submission") == 4)
      #expect(try await world.count("select count(*) from jalon.observation") == 4)
    }
  }

  @Test func `fifty parallel sendings under one id are one`() async throws {
    try await withWorld { world in
      let sending = try world.sending()
      let entries = try world.entries()
      let wins = try await withThrowingTaskGroup(of: Bool.self) { group in
        for _ in 0..<50 { group.addTask { try await world.send(sending, entries, as: .amina) } }
        return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
      #expect(wins == 1)
      #expect(try await world.count("select count(*) from jalon.quarter_submission") == 1)
      #expect(try await world.count("select count(*) from jalon.observation") == 5)
      #expect(
        try await world.count("select count(*) from audit.entry where action = 'quarter.submit'")
          == 1)
    }
  }

  @Test func `a reason that an earlier row has in its comment is read as the reason's`()
    async throws
  {
    try await withWorld { world in
      let cell = try world.total("N01")
      let earlier = CellEntry(
        cell: cell, measured: .missing(.notAvailable), reason: .other, comment: "Panne")
      #expect(try await world.send(try world.sending(), [earlier], as: .amina))
      let report = try #require(try await world.quarterReport(as: .amina))
      #expect(
        report.inForce == [
          CellEntry(
            cell: cell, measured: .missing(.notAvailable), reason: .other, reasonText: "Panne")
        ])
    }
  }

  @Test func `a correction is a new version and the former one stays`() async throws {
    try await withWorld { world in
      let entries = try world.entries()
      #expect(try await world.send(try world.sending(), entries, as: .amina))
      try await world.review("BZH-01", .returned, reason: "Revoir N01.")
      let corrected = CellEntry(
        cell: try world.total("N01"), measured: .number(121), reason: .other,
        reasonText: "Doublon retiré", comment: "Vu avec l’équipe", formula: "=122-1")
      #expect(try await world.send(try world.sending(versionRead: 1), [corrected], as: .anais))
      try await world.review("BZH-01", .approved)

      let quarterReport = try #require(try await world.quarterReport(as: .amina))
      #expect(quarterReport.state == .approved && quarterReport.version == 2)
      #expect(Set(quarterReport.inForce) == Set([corrected] + entries.dropFirst()))
      let cell = try world.total("N01").indicatorID
      let history = try await world.acting(as: .claire) { tx in
        try tx.rows(
          """
          select observation.version, value, account_id from jalon.observation
          join jalon.quarter_submission submission on submission.id = submission_id
          where indicator_id = \(cell) and category_id is null order by observation.version
          """
        ) { (try $0.get("value", as: Decimal.self), try $0.get("account_id", as: UUID.self)) }
      }
      #expect(history.map(\.0) == [120, 121])
      #expect(history.map(\.1) == [world.accounts[.amina], world.accounts[.anais]])
    }
  }

  private static let rewritings: [(SQL, String)] = [
    ("update jalon.observation set value = value", "observation_immutable"),
    ("delete from jalon.observation", "observation_immutable"),
    ("truncate jalon.observation", "observation_immutable"),
    ("update jalon.quarter_submission set version = 9", "quarter_submission_immutable"),
    ("delete from jalon.quarter_submission", "quarter_submission_immutable"),
    ("truncate jalon.observation, jalon.quarter_submission", "observation_immutable"),
  ]

  @Test func `nobody rewrites history, not even who owns the table`() async throws {
    try await withWorld { world in
      let isSent = try await world.send(try world.sending(), try world.entries(), as: .amina)
      #expect(isSent)
      let owner = world.database.ownerPool(size: 1)
      for (statement, rule) in Self.rewritings {
        let asOwner = await #expect(throws: PostgresError.self) {
          try await owner.write { tx in
            try tx.run("set local role jalon_owner")
            try tx.run(statement)
          }
        }
        let asSuperuser = await #expect(throws: PostgresError.self) {
          try await world.superuser.write { try $0.run(statement) }
        }
        #expect([asOwner?.constraint, asSuperuser?.constraint] == [rule, rule])
      }
      #expect(try await world.count("select count(*) from jalon.observation") == 5)
    }
  }
}

extension World {
  struct Refused: Error {}
}
