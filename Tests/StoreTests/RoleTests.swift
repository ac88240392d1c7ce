import Foundation
import Postgres
import Store
import TestSupport
import Testing

/// What a role must not even ask for, and how long a session opens anything.
@Suite struct RoleTests {
  private static let values: [SQL] = [
    "select value from jalon.observation", "select denominator from jalon.observation",
    "select comment from jalon.observation", "select value from jalon.baseline",
    "select value from jalon.target", "select choice from jalon.answer",
    "select id from jalon.response",
    "select value from reporting.current_observation",
  ]

  private static let secrets: [SQL] = [
    "select sealed from jalon.urn", "select code_hmac from jalon.access_code",
    "select id_hmac from jalon.acknowledgement", "select token_sha256 from auth.session",
    "select password_verifier from auth.account", "select detail from audit.entry",
    "update jalon.wave set public_key = 'x'", "update jalon.access_code set is_used = false",
  ]

  private static let refusals: [(role: String, statements: [SQL])] =
    ["jalon_admin", "jalon_load", "jalon_collect", "jalon_session", "jalon_audit", "jalon_publish"]
    .map { ($0, values) }
    + ["jalon_holder", "jalon_evaluator", "jalon_load", "jalon_collect", "jalon_session"]
    .map { ($0, secrets) }

  @Test func `those who enter no values read none, and secrets are out of reach`() async throws {
    try await withDatabase { database in
      for (role, statements) in Self.refusals {
        let pool = database.pool(role: role, size: 1)
        for (number, statement) in statements.enumerated() {
          let error = await #expect(throws: PostgresError.self, "\(role), statement \(number)") {
            try await pool.write { try $0.run(statement) }
          }
          #expect(error?.sqlstate == "42501")
        }
      }
    }
  }

  @Test func `the one who collects answers reads no table at all`() async throws {
    try await withWorld { world in
      let readable = try await world.pool("jalon_collect").read { tx in
        try tx.rows(
          """
          select c.oid::regclass::text as relation from pg_class c
          where c.relnamespace::regnamespace::text in ('jalon', 'auth', 'audit', 'collect', 'reporting', 'jalon_meta')
            and c.relkind in ('r', 'v', 'S') and has_any_column_privilege(c.oid, 'select, insert, update, references')
          """
        ) { try $0.get("relation", as: String.self) }
      }
      #expect(readable == [])
    }
  }

  private static let ends: [(because: String, statement: SQL)] = [
    ("idle for half an hour", "update auth.session set seen_at = now() - interval '30 minutes'"),
    ("open for twelve hours", "update auth.session set expires_at = now()"),
    ("closed", "update auth.session set closed_at = now()"),
    ("of a closed account", "update auth.account set closed_at = now() where login = 'amina'"),
    ("of a blocked account", "update auth.account set blocked_at = now() where login = 'amina'"),
  ]

  private static let fresh: SQL = """
    with opened as (update auth.account set closed_at = null, blocked_at = null)
    update auth.session set seen_at = now(), expires_at = now() + interval '12 hours', closed_at = null
    """

  @Test func `a session ends by silence, by age, when closed, and with its account`() async throws {
    try await withWorld { world in
      let token = World.Person.amina.token
      for (because, statement) in Self.ends {
        try await world.superuser.write { try $0.run(Self.fresh) }
        #expect(try await world.acting(as: .amina) { try $0.projects() }.count == 1)
        try await world.superuser.write { try $0.run(statement) }
        try await world.pool("jalon_session").write { try $0.touchSession(token: token) }
        let (account, projects) = try await world.acting(as: .amina) { tx in
          (try tx.enter(token: token), try tx.projects())
        }
        #expect(account == nil && projects.isEmpty, "\(because)")
      }
    }
  }

  @Test func `a session lasts half an hour more each time it is seen, and twelve hours at most`()
    async throws
  {
    try await withWorld { world in
      let token = World.Person.amina.token
      try await world.superuser.write {
        try $0.run("update auth.session set seen_at = now() - interval '29 minutes'")
      }
      let stale = try await world.acting(as: .amina) { try $0.enter(token: token) }
      #expect(stale?.isStale == true)
      try await world.pool("jalon_session").write { try $0.touchSession(token: token) }
      let fresh = try await world.acting(as: .amina) { try $0.enter(token: token) }
      #expect(fresh?.isStale == false && fresh?.name == "Amina")
      let longest: Bool = try await world.superuser.read {
        try $0.value("select max(expires_at - opened_at) = interval '12 hours' from auth.session")
      }
      #expect(longest)
    }
  }

  @Test func `the token itself is nowhere in the database`() async throws {
    try await withWorld { world in
      let token = World.Person.amina.token
      let found = try await world.count(
        """
        select (select count(*) from auth.session s where s::text like '%' || \(token) || '%')
          + (select count(*) from audit.entry e where e::text like '%' || \(token) || '%')
        """)
      #expect(found == 0)
    }
  }
}
