import Dataset
import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

@Suite struct TenancyTests {
  /// Rows about a project in every table and view that the role may read, by name of relation. The
  /// catalogue lists them, so that a table made tomorrow is looked at too.
  private static func rows(of project: UUID, in tx: borrowing Transaction) throws -> [String: Int] {
    let found = try tx.rows(
      """
      select relation, (xpath('/row/n/text()', query_to_xml(
        format('select count(*) as n from %s where %I = %L', relation, name, \(project)::text),
        false, true, '')))[1]::text::int as n
      from (
        select distinct on (c.oid) c.oid::regclass::text as relation, a.attname as name
        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname in ('project_id', 'id')
        where c.relkind in ('r', 'v') and c.relnamespace::regnamespace::text in ('jalon', 'auth', 'audit', 'reporting')
          and has_schema_privilege(c.relnamespace, 'usage')
          and has_column_privilege(c.oid, a.attnum, 'select')
        order by c.oid, a.attname desc
      ) readable
      """
    ) { (try $0.get("relation", as: String.self), try $0.get("n", as: Int.self)) }
    return Dictionary(found, uniquingKeysWith: +).filter { $0.value > 0 }
  }

  /// BZH-01 and BZH-02 have each sent a quarter.
  private static func withSentQuarters<Result: Sendable>(
    _ body: (World) async throws -> Result
  ) async throws {
    try await withWorld { world in
      #expect(try await world.send(try world.sending(), try world.entries(), as: .amina))
      let own = CellEntry(cell: try world.total("N01"), measured: .number(5))
      #expect(try await world.send(try world.sending("BZH-02"), [own], as: .bruno))
      _ = try await body(world)
    }
  }

  @Test func `a holder reads her own rows in every table and none of another's`() async throws {
    try await Self.withSentQuarters { world in
      let (own, other) = (try world.project("BZH-01"), try world.project("BZH-02"))
      let seen = try await world.acting(as: .amina) { try Self.rows(of: own, in: $0) }
      #expect(
        Set(seen.keys).isSuperset(of: [
          "jalon.project", "jalon.project_axis", "jalon.project_department", "jalon.indicator",
          "jalon.baseline", "jalon.target", "jalon.quarter_report", "jalon.quarter_submission",
          "jalon.observation", "reporting.current_observation", "reporting.quarter_status",
          "reporting.project_card",
        ]))
      #expect(try await world.acting(as: .amina) { try Self.rows(of: other, in: $0) } == [:])
    }
  }

  @Test func `no question to the store answers a holder about another's project`() async throws {
    try await Self.withSentQuarters { world in
      let other = try world.project("BZH-02")
      let sent = try await world.count("select count(*) from jalon.quarter_submission")
      #expect(sent == 2)
      let foreign: UUID = try await world.superuser.read {
        try $0.value("select id from jalon.quarter_submission where project_id = \(other)")
      }
      try await world.acting(as: .amina) { tx in
        #expect(try tx.projects().map(\.project.code) == ["BZH-01"])
        #expect(try tx.project(other) == nil)
        #expect(try tx.quarters(ofProjects: [other]).isEmpty)
        #expect(try tx.quarterReport(project: other, quarter: world.quarter) == nil)
        #expect(try tx.observations(ofProjects: [other], through: world.quarter).isEmpty)
        #expect(try tx.indicators(ofProject: other).isEmpty)
        #expect(try tx.goals(ofProjects: [other]).isEmpty)
        #expect(try tx.storedSending(foreign) == nil)
        #expect(try tx.directory(ofCall: "AAP-EXEMPLE-2025")?.projects.keys.sorted() == ["BZH-01"])
        #expect(try tx.directory(ofCall: "AAP-AUTRE-2025") == nil)
        let axes = try tx.axes()
        #expect(axes.map(\.axis.code) == ["MER", "BOURG"] && axes.map(\.projects) == [1, 0])
        let town = try #require(axes.last?.axis.id)
        let own = try tx.projects(ofCall: world.call.callID)
        #expect(own.map(\.code) == ["BZH-01"] && town != axes.first?.axis.id)
        #expect(
          try tx.indicators(ofCall: world.call.callID).allSatisfy {
            if case .project(let code) = $0.scope { code == "BZH-01" } else { true }
          })
      }
    }
  }

  @Test func `a holder changes nothing of another's and takes no decision on her own`() async throws
  {
    try await Self.withSentQuarters { world in
      let next = try world.sending("BZH-02", versionRead: 1)
      let own = try world.entries()
      try await world.acting(as: .amina) { tx in
        #expect(try tx.claim(next) == false)
        try tx.beginDraft(project: next.projectID, quarter: next.quarter)
        #expect(try tx.store([], of: next) == false)
        #expect(try tx.store(own, of: next) == false)
      }
      let (project, other) = (try world.project("BZH-01"), try world.project("BZH-02"))
      let amina = try #require(world.accounts[.amina])
      let refused: [SQL] = [
        """
        insert into jalon.quarter_submission (id, call_id, project_id, quarter_report_id, version, content_sha256, account_id)
        select gen_random_uuid(), \(world.call.callID), \(other), id, 9, sha256('x'), \(amina)
        from jalon.quarter_report where project_id = \(project) limit 1
        """,
        """
        insert into jalon.quarter_submission (id, call_id, project_id, quarter_report_id, version, content_sha256, account_id)
        select gen_random_uuid(), call_id, project_id, id, 9, sha256('x'), \(try #require(world.accounts[.bruno]))
        from jalon.quarter_report where project_id = \(project) limit 1
        """,
        """
        insert into jalon.observation (call_id, project_id, indicator_id, quarter, version, submission_id, value)
        select call_id, \(other), indicator_id, quarter, 9, submission_id, 1 from jalon.observation limit 1
        """,
        "update jalon.observation set value = 1", "delete from jalon.observation",
        "update jalon.project set budget_eur = 1",
        "insert into jalon.organisation (name) values ('x')",
        "insert into audit.entry (action, subject, account_id) values ('x', 'x', \(try #require(world.accounts[.bruno])))",
        "select from audit.entry", "select from auth.account", "select from auth.session",
      ]
      for statement in refused {
        let error = await #expect(throws: PostgresError.self) {
          try await world.acting(as: .amina) { try $0.run(statement) }
        }
        #expect(error?.sqlstate == "42501")
      }
    }
  }

  @Test func `a forged context opens nothing`() async throws {
    try await Self.withSentQuarters { world in
      let project = try world.project("BZH-01")
      let digest: String = try await world.superuser.read {
        try $0.value("select encode(token_sha256, 'hex') from auth.session limit 1")
      }
      let account = try #require(world.accounts[.amina]).uuidString
      let holder = try world.pool("jalon_holder")
      for forged in [project.uuidString, account, "amina", digest, "\\x" + digest, "", " "] {
        let seen = try await holder.read { tx in
          try tx.run("select set_config('jalon.session', \(forged), true)")
          return try Self.rows(of: project, in: tx)
        }
        #expect(seen == [:])
      }
      #expect(try await holder.read { try Self.rows(of: project, in: $0) } == [:])
    }
  }

  @Test func `a token opens nothing in another's pool, nor another call in its own`() async throws {
    let visits: [(World.Person, String)] = [
      (.claire, "jalon_holder"), (.amina, "jalon_evaluator"), (.estelle, "jalon_holder"),
      (.estelle, "jalon_evaluator"), (.denis, "jalon_evaluator"), (.gwenn, "jalon_holder"),
      (.amina, "jalon_protect"), (.estelle, "jalon_protect"),
    ]
    try await Self.withSentQuarters { world in
      let project = try world.project("BZH-01")
      for (person, role) in visits {
        let (account, seen) = try await world.acting(as: person, in: role) { tx in
          (try tx.enter(token: person.token), try Self.rows(of: project, in: tx))
        }
        #expect(seen == [:], "\(person) in \(role)")
        #expect((account == nil) == (role != person.pool))
      }
    }
  }

  /// Every token in every role that serves people: rows of the project for those it is of, and of no
  /// table for anybody else.
  @Test func `no token in no role reads a row of a project that is not its own`() async throws {
    let entitled: [String: Set<World.Person>] = [
      "jalon_holder": [.amina, .anais], "jalon_evaluator": [.claire], "jalon_protect": [.claire],
      "jalon_collect": [], "jalon_session": [],
    ]
    try await Self.withSentQuarters { world in
      let project = try world.project("BZH-01")
      for (role, people) in entitled {
        for person in World.Person.allCases {
          let seen = try await world.pool(role).read { tx in
            try tx.run("select set_config('jalon.session', \(person.token), true)")
            return try Self.rows(of: project, in: tx)
          }
          #expect(seen.isEmpty != people.contains(person), "\(person) in \(role): \(seen)")
        }
      }
    }
  }

  @Test func `an evaluator sees all of her call and nothing of another`() async throws {
    try await Self.withSentQuarters { world in
      let all = try await world.acting(as: .claire) { try $0.projects() }
      #expect(Set(all.map(\.callCode)) == ["AAP-EXEMPLE-2025"] && all.count == 4)
      let axis = try #require(try await world.acting(as: .claire) { try $0.axes() }.first)
      #expect(axis.projects == 3)
      let reading = try await world.protecting(as: .claire) {
        try $0.callReading(call: world.call.callID, year: 2025, withUnreviewed: true)
      }
      #expect(reading?.dataset.observations.count == 6)
      #expect(
        try await world.protecting(as: .denis) {
          try $0.callReading(call: world.call.callID, year: 2025) == nil
        })
    }
  }
}
