import Foundation
import Postgres
import Store
import TestSupport
import Testing

/// What somebody who speaks SQL in the place of a role of the service tried (docs/security.md), repeated.
@Suite struct TakeoverTests {
  /// Statements that each must be refused, with or without a token.
  private static func refuse(
    _ statements: [SQL], in world: World, _ roles: [String] = World.roles,
    states: Set<String> = ["42501"]
  ) async throws {
    for role in roles {
      for (number, statement) in statements.enumerated() {
        for token in World.Person.allCases.map(\.token) + [""] {
          let error = await #expect(throws: PostgresError.self, "\(role), statement \(number)") {
            try await world.pool(role).write { tx in
              try tx.run("select set_config('jalon.session', \(token), true)")
              try tx.run(statement)
            }
          }
          #expect(states.contains(error?.sqlstate ?? ""), "\(role), statement \(number)")
        }
      }
    }
  }

  @Test func `no role writes a row of the trail, nor calls what writes one`() async throws {
    try await withWorld { world in
      let before = try await world.count("select count(*) from audit.entry")
      try await Self.refuse(
        [
          "insert into audit.entry (action, subject) values ('x', 'x')",
          "insert into audit.entry (action, subject, role) values ('x', 'x', session_user)",
          "select audit.record('x', null, null, 'x', null)",
          "select audit.quarter_moved()", "update audit.entry set action = 'x'",
          "delete from audit.entry", "truncate audit.entry",
        ], in: world, states: ["42501", "0A000"])
      #expect(try await world.count("select count(*) from audit.entry") == before)
    }
  }

  @Test func `no role opens a session without its password`() async throws {
    try await withWorld { world in
      let stored: Data = try await world.superuser.read {
        try $0.value("select password_verifier from auth.account where login = 'claire'")
      }
      let before = try await world.count("select count(*) from auth.session")
      let secret = AccountTests.secret("x")
      for key in [stored, Data(), Data(repeating: 0, count: 32), Data(repeating: 1, count: 16)] {
        let kind = try await world.pool("jalon_session").write {
          try $0.openSession(login: "claire", key: key, secret: secret)
        }
        #expect(kind == nil)
      }
      let claire = try #require(world.accounts[.claire])
      try await Self.refuse(
        [
          "insert into auth.session (token_sha256, account_id) values (sha256('x'), \(claire))",
          "update auth.session set account_id = \(claire)",
          "update auth.account set password_verifier = sha256('x')",
          "select password_verifier from auth.account", "select token_sha256 from auth.session",
          "select auth.rescue_administrator('estelle', sha256('x'), sha256('y'))",
        ], in: world)
      try await Self.refuse(
        ["select auth.open('claire', \(World.key), \(secret))"], in: world,
        World.roles.filter { $0 != "jalon_session" })
      #expect(try await world.count("select count(*) from auth.session") == before)
      let short = await #expect(throws: PostgresError.self) {
        try await world.pool("jalon_session").write {
          _ = try $0.openSession(login: "claire", key: World.key, secret: "short")
        }
      }
      #expect(short?.constraint == "session_secret_length")
    }
  }

  @Test func `who administers makes nobody an evaluator in silence, and nobody without a token`()
    async throws
  {
    try await withWorld { world in
      let (call, estelle) = (world.call.callID, try #require(world.accounts[.estelle]))
      try await Self.refuse(
        [
          "update auth.account set kind = 'evaluator'",
          "insert into auth.account_call values (\(estelle), \(call))",
          "update auth.account_call set account_id = \(estelle)",
          "delete from jalon.notice", "insert into jalon.notice (call_id) values (\(call))",
          """
          insert into auth.account (login, display_name, kind, password_salt, password_verifier)
          values ('eve', 'Eve', 'evaluator', \(Data(count: 16)), \(Data(count: 32)))
          """,
        ], in: world)
      let made = AccountTests.account("eve", .evaluator, calls: [call])
      for person in World.Person.allCases where person != .estelle {
        let error = await #expect(throws: PostgresError.self) {
          try await world.acting(as: person, in: "jalon_admin") { try $0.add(made) }
        }
        #expect(error?.sqlstate == "42501")
      }
      let unnamed = await #expect(throws: PostgresError.self) {
        try await world.pool("jalon_admin").write { _ = try $0.add(made) }
      }
      #expect(unnamed?.sqlstate == "42501")
      #expect(try await world.count("select count(*) from auth.account where login = 'eve'") == 0)
    }
  }

  @Test func `an evaluator reads no raw count and no ledger, and releases nothing by hand`()
    async throws
  {
    try await withWorld { world in
      let (call, claire) = (world.call.callID, try #require(world.accounts[.claire]))
      let others = World.roles.filter { $0 != "jalon_protect" }
      try await Self.refuse(
        [
          "select * from reporting.survey_tally(\(call))",
          "select * from reporting.survey_participation(\(call))",
          "select answers from jalon.answer_tally", "select responses from jalon.turnout",
          "select ledger from jalon.publication",
          "select indicator_id from jalon.publication_waiting",
          """
          insert into jalon.publication (call_id, number, year, kind, name, made_by, data_day, digest, content, ledger)
          values (\(call), 1, 2025, 'release', 'x', \(claire), '2025-12-31', sha256('x'), 'x', '{}')
          """,
        ], in: world, others)
      // Even there, nothing without the token of an evaluator of that call.
      for person in World.Person.allCases where person != .claire {
        let seen = try await world.acting(as: person, in: "jalon_protect") { tx in
          try tx.value("select count(*) from jalon.call where id = \(call)") as Int
        }
        #expect(seen == 0, "\(person)")
      }
    }
  }

  @Test func `a holder takes no version number of another's quarter`() async throws {
    try await withWorld { world in
      let (own, other) = (try world.project("BZH-01"), try world.project("BZH-02"))
      let (call, amina) = (world.call.callID, try #require(world.accounts[.amina]))
      let report: UUID = try await world.superuser.read {
        try $0.value(
          "select id from jalon.quarter_report where project_id = \(other) order by quarter limit 1"
        )
      }
      let error = await #expect(throws: PostgresError.self) {
        try await world.acting(as: .amina) {
          try $0.run(
            """
            insert into jalon.quarter_submission
              (id, call_id, project_id, quarter_report_id, version, content_sha256, account_id)
            values (gen_random_uuid(), \(call), \(own), \(report), 1, sha256('x'), \(amina))
            """)
        }
      }
      #expect(error?.constraint == "quarter_submission_of_project")
    }
  }

  private static let broken: [(rule: String, indicator: String, value: Decimal)] = [
    ("observation_negative", "N01", -1), ("observation_decimals", "N01", 1.5),
  ]

  @Test func `a value that breaks a hard rule does not get in by hand either`() async throws {
    try await withWorld { world in
      #expect(try await world.send(try world.sending(), try world.entries(), as: .amina))
      for (rule, code, value) in Self.broken {
        let indicator = try world.indicator(code)
        let error = await #expect(throws: PostgresError.self) {
          try await world.superuser.write {
            try $0.run(
              """
              insert into jalon.observation (call_id, project_id, indicator_id, quarter, version, submission_id, value)
              select call_id, project_id, \(indicator), quarter, 99, submission_id, \(value)
              from jalon.observation where indicator_id = \(indicator) limit 1
              """)
          }
        }
        #expect(error?.constraint == rule)
      }
      for (rule, statement): (String, SQL) in [
        (
          "quarter_report_version",
          "update jalon.quarter_report set version = 7 where state = 'open'"
        ),
        (
          "quarter_report_identity",
          "update jalon.quarter_report set quarter = '2031-Q1' where state = 'open'"
        ),
        (
          "quarter_report_begins_open",
          """
          insert into jalon.quarter_report (call_id, project_id, quarter, state)
          select call_id, id, '2031-Q1', 'approved' from jalon.project limit 1
          """
        ),
      ] {
        let error = await #expect(throws: PostgresError.self) {
          try await world.superuser.write { try $0.run(statement) }
        }
        #expect(error?.constraint == rule)
      }
    }
  }
}
