import Dataset
import Foundation
import Monitoring
import Postgres
import Publishing
import Store
import TestSupport
import Testing

/// What is out is kept as it was, by whoever follows the call, for nobody else.
@Suite struct PublicationTests {
  /// Reads, protects and stores, as the service does.
  @discardableResult
  private static func publish(
    _ world: World, _ name: String? = nil, as kind: Edition.Kind? = nil, number: Int = 1,
    waiting: [WaitingRecord] = []
  ) async throws -> ListedPublication {
    let call = world.call.callID
    let account = try #require(world.accounts[.claire])
    let reading = try #require(
      try await world.protecting(as: .claire) {
        try $0.callReading(call: call, year: 2025, withUnreviewed: true)
      })
    let kind = kind ?? (name == nil ? .provisional : .freeze)
    let earlier = try await world.protecting(as: .claire) { tx in
      try tx.releases(ofCall: call).map { release in
        (
          ledger: release.ledger,
          dataset: try release.data.flatMap {
            try tx.callReading(call: call, year: release.year, from: $0)?.dataset
          }
        )
      }
    }
    let made = try Publication.protecting(
      reading.dataset,
      after: try earlier.map {
        FormerRelease(ledger: try Ledger.read($0.ledger, of: $0.dataset), dataset: $0.dataset)
      })
    let publication = made.publication
    var data = reading.data
    data.waiting = waiting
    let new = NewPublication(
      callID: call, number: number, kind: kind, name: name, year: 2025, day: publication.day,
      digest: publication.digest, content: publication.text,
      ledger: kind == .release ? made.ledger.text : nil, data: data, accountID: account)
    return try await world.protecting(as: .claire) { try $0.add(new) }
  }

  @Test func `a publication is read back as it was made, and its report can be made`() async throws
  {
    try await withWorld { world in
      let made = try await Self.publish(world, "fin 2025")
      #expect(made.edition.name == "fin 2025" && made.edition.number == 1)
      let call = world.call.callID
      let stored = try #require(
        try await world.protecting(as: .claire) {
          try $0.publication(ofCall: call, year: 2025, frozenAs: "fin 2025")
        })
      #expect(stored.listed == made)
      let publication = try Publication.read(stored.content, digest: stored.listed.digest)
      #expect(publication.axis("MER") != nil)
      let latest = try await world.protecting(as: .claire) {
        try $0.publication(ofCall: call, year: 2025, frozenAs: nil)
      }
      #expect(latest?.listed == made)
      let other = try await world.protecting(as: .claire) {
        try $0.publication(ofCall: call, year: 2024, frozenAs: nil)
      }
      #expect(other == nil)
    }
  }

  @Test func `a freeze and its release have one name, and the release is read`() async throws {
    try await withWorld { world in
      let call = world.call.callID
      try await Self.publish(world, "fin 2025")
      #expect(try await world.protecting(as: .claire) { try $0.releases(ofCall: call) }.isEmpty)
      let released = try await Self.publish(world, "fin 2025", as: .release, number: 2)
      let stored = try await world.protecting(as: .claire) {
        try $0.publication(ofCall: call, year: 2025, frozenAs: "fin 2025")
      }
      #expect(stored?.listed == released)
      #expect(try await world.protecting(as: .claire) { try $0.releases(ofCall: call) }.count == 1)
    }
  }

  @Test func `what a freeze was made from is read again, whatever came after`() async throws {
    try await withWorld { world in
      let call = world.call.callID
      let before = try #require(
        try await world.protecting(as: .claire) {
          try $0.callReading(call: call, year: 2025, withUnreviewed: true)
        })
      try await Self.publish(world, "fin 2025")
      try await world.superuser.write { tx in
        try tx.run("update jalon.call set pinned_today = '2026-06-30' where id = \(call)")
        try tx.run(
          """
          update jalon.quarter_report set state = 'draft'
          where call_id = \(call) and state = 'open'
          """)
      }
      let data = try #require(
        try await world.protecting(as: .claire) { try $0.data(ofFreeze: "fin 2025", call: call) })
      let again = try #require(
        try await world.protecting(as: .claire) {
          try $0.callReading(call: call, year: 2025, from: data)
        })
      let now = try #require(
        try await world.protecting(as: .claire) {
          try $0.callReading(call: call, year: 2025, withUnreviewed: true)
        })
      #expect(again.dataset.quarters == before.dataset.quarters)
      #expect(again.dataset.observations == before.dataset.observations)
      #expect(again.dataset.today == before.dataset.today)
      #expect(now.dataset.quarters != before.dataset.quarters)
      let unknown = try await world.protecting(as: .claire) {
        try $0.data(ofFreeze: "fin 1999", call: call)
      }
      #expect(unknown == nil)
    }
  }

  @Test(arguments: [
    RecordVersions(total: 0, categories: 0), RecordVersions(total: 1, categories: 0),
  ])
  func `a release is read again with the values that it told of what waits`(
    versions: RecordVersions
  ) async throws {
    try await withWorld { world in
      let call = world.call.callID
      #expect(try await world.send(try world.sending(), try world.entries(), as: .amina))
      let before = try #require(
        try await world.protecting(as: .claire) {
          try $0.callReading(call: call, year: 2025, withUnreviewed: true)
        })
      let observation = try #require(
        before.dataset.observations.first { $0.cell.categoryID != nil })
      let record = Record(observation)
      let waiting = WaitingRecord(record: record, versions: versions)
      try await Self.publish(world, "fin 2025")
      try await Self.publish(world, "fin 2025", as: .release, number: 2, waiting: [waiting])
      let releases = try await world.protecting(as: .claire) { try $0.releases(ofCall: call) }
      let data = try #require(releases.first?.data)
      #expect(releases.map(\.year) == [2025])
      #expect(data.waiting == [waiting])
      let again = try #require(
        try await world.protecting(as: .claire) {
          try $0.callReading(call: call, year: 2025, from: data)
        })
      let told = Self.told(before.dataset.observations, without: waiting)
      #expect(again.dataset.observations == told)
      let missing = before.dataset.observations.count - told.count
      #expect(missing == (versions.total > 0 ? 1 : 2))
      #expect(again.dataset.waiting == [waiting])
    }
  }

  private static func told(
    _ observations: [Observation], without waiting: WaitingRecord
  ) -> [Observation] {
    observations.filter {
      Record($0) != waiting.record || (waiting.versions.total > 0 && $0.cell.categoryID == nil)
    }
  }

  @Test func `nobody changes what is out, not even its owner`() async throws {
    try await withWorld { world in
      try await Self.publish(world)
      let statements: [SQL] = [
        "update jalon.publication set name = 'x'", "delete from jalon.publication",
        "truncate jalon.publication cascade", "update jalon.publication_quarter set version = 0",
        "delete from jalon.publication_wave", "delete from jalon.publication_waiting",
      ]
      for statement in statements {
        let error = await #expect(throws: PostgresError.self) {
          try await world.superuser.write { try $0.run(statement) }
        }
        #expect(error?.constraint?.hasSuffix("_immutable") == true)
        for role in World.roles {
          let refusal = await #expect(throws: PostgresError.self, "\(role)") {
            try await world.pool(role).write { try $0.run(statement) }
          }
          #expect(refusal?.sqlstate == "42501", "\(role)")
        }
      }
      #expect(try await world.count("select count(*) from jalon.publication") == 1)
    }
  }

  @Test func `only those who follow the call read or make its publications`() async throws {
    try await withWorld { world in
      try await Self.publish(world)
      let (call, denis) = (world.call.callID, try #require(world.accounts[.denis]))
      let seen = try await world.protecting(as: .denis) { try $0.publications(ofCall: call) }
      let ledgers = try await world.protecting(as: .denis) {
        try $0.releases(ofCall: call).map(\.ledger)
      }
      #expect(seen == [] && ledgers == [])
      let error = await #expect(throws: PostgresError.self) {
        try await world.protecting(as: .denis) { tx in
          try tx.run(
            """
            insert into jalon.publication
              (call_id, number, year, kind, made_by, data_day, digest, content, ledger)
            values (\(call), 2, 2025, 'provisional', \(denis), '2025-12-31', sha256('x'), 'x', '{}')
            """)
        }
      }
      #expect(error?.sqlstate == "42501")
      for role in World.roles where role != "jalon_protect" {
        let refusal = await #expect(throws: PostgresError.self, "\(role)") {
          try await world.pool(role).read { try $0.run("select ledger from jalon.publication") }
        }
        #expect(refusal?.sqlstate == "42501", "\(role)")
      }
    }
  }

  @Test func `of two made at once only one gets in, and a name is given once`() async throws {
    try await withWorld { world in
      try await Self.publish(world, "fin 2025")
      let late = await #expect(throws: PostgresError.self) {
        try await Self.publish(world, "autre", number: 1)
      }
      #expect(late?.constraint == Rule.publicationInOrder.rawValue)
      let twice = await #expect(throws: PostgresError.self) {
        try await Self.publish(world, "fin 2025", number: 2)
      }
      #expect(twice?.constraint == Rule.publicationNameUnique.rawValue)
      for name in ["", " fin", String(repeating: "x", count: 61)] {
        let badly = await #expect(throws: PostgresError.self) {
          try await Self.publish(world, name, number: 2)
        }
        #expect(badly?.constraint == Rule.publicationNameForm.rawValue)
      }
      try await Self.publish(world, number: 2)
    }
  }

  @Test func `a content whose digest is another is refused`() async throws {
    try await withWorld { world in
      let claire = try #require(world.accounts[.claire])
      let call = world.call.callID
      let error = await #expect(throws: PostgresError.self) {
        try await world.protecting(as: .claire) { tx in
          try tx.run(
            """
            insert into jalon.publication
              (call_id, number, year, kind, made_by, data_day, digest, content, ledger)
            values (\(call), 1, 2025, 'provisional', \(claire), '2025-12-31', sha256('x'), 'y', '{}')
            """)
        }
      }
      #expect(error?.constraint == "publication_digest")
    }
  }

  @Test func `a publication leaves its row in the audit, and no value there`() async throws {
    try await withWorld { world in
      let made = try await Self.publish(world, "fin 2025")
      let details = try await world.pool("jalon_audit").read { tx in
        try tx.rows(
          "select detail::text as detail from audit.entry where action = 'publication.make'"
        ) {
          try $0.get("detail", as: String.self)
        }
      }
      #expect(details.count == 1)
      #expect(details.first?.contains(made.digest) == true)
      #expect(details.first?.contains("content") == false)
    }
  }
}
