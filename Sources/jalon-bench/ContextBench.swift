import Foundation
import Postgres

/// What it costs to say who acts, against the chain of SQL functions that did so until the sixteenth
/// migration: both in one database, in turn, each less the time of a statement that does nothing.
struct ContextBench {
  let folder: URL
  let rounds: Int

  private static let token = "h_" + String(repeating: "c", count: 43)
  private static let calls = 2_000

  func run() async throws {
    try await MeasuredDatabase.run("context", in: folder) { try await measure($0) }
  }

  private func measure(_ database: MeasuredDatabase) async throws {
    try await prepare(database.owner)
    let pool = database.pool("jalon_holder")
    var ratios: [Double] = []
    for round in 1...rounds {
      let nothing = try await seconds(of: "select 1 as one", pool)
      let former = try await seconds(
        of: "select account_id from bench.enter(\(Self.token))", pool)
      let ours = try await seconds(of: "select account_id from auth.enter(\(Self.token))", pool)
      ratios.append((ours - nothing) / (former - nothing))
      print(
        "context, round \(round): ours \(microseconds(ours - nothing)) µs, "
          + "former \(microseconds(former - nothing)) µs, ratio \(shown(ratios[round - 1]))")
    }
    print("context: median ratio \(shown(ratios.median)) (at most 0.5 is asked)")
    await pool.close()
  }

  /// Of one call, in a transaction of many.
  private func seconds(of statement: SQL, _ pool: Pool) async throws -> Double {
    try await pool.read { tx in
      let start = ContinuousClock.now
      for _ in 0..<Self.calls { try tx.run(statement) }
      return start.duration(to: .now) / .seconds(1) / Double(Self.calls)
    }
  }

  private func microseconds(_ seconds: Double) -> Int { Int(seconds * 1e6) }

  private func prepare(_ owner: Pool) async throws {
    try await owner.write { tx in
      for statement in Self.setup + Self.former { try tx.run(statement) }
      try tx.run(
        """
        insert into auth.session (token_sha256, account_id)
        select sha256(convert_to(\(Self.token), 'UTF8')), id from auth.account
        """)
    }
  }

  private static let setup: [SQL] = [
    "create schema bench authorization jalon_owner", "grant usage on schema bench to jalon_holder",
    """
    insert into auth.account (login, display_name, kind, password_salt, password_verifier)
    values ('bench', 'bench', 'holder', decode(repeat('00', 16), 'hex'), decode(repeat('00', 32), 'hex'))
    """, "set local role jalon_owner",
  ]

  /// As 0002-account.sql had them.
  private static let former: [SQL] = [
    """
    create function bench.current_session() returns auth.session
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
      select session.*
      from auth.session session
      where session.token_sha256 =
          sha256(convert_to(nullif(current_setting('jalon.session', true), ''), 'UTF8'))
        and session.closed_at is null
        and session.expires_at > now()
        and session.seen_at > now() - interval '30 minutes'
    $$
    """,
    """
    create function bench.current_account() returns uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
      select account.id
      from bench.current_session() session
      join auth.account account on account.id = session.account_id
      where account.closed_at is null
        and session_user = case account.kind
          when 'holder' then 'jalon_holder'
          when 'evaluator' then 'jalon_evaluator'
          else 'jalon_admin'
        end
    $$
    """,
    """
    create function bench.enter(token text)
    returns table (account_id uuid, login text, display_name text, kind text, is_fictitious boolean, stale boolean)
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      perform set_config('jalon.session', token, true);
      return query
        select account.id, account.login, account.display_name, account.kind, account.is_fictitious,
          session.seen_at < now() - interval '1 minute'
        from auth.account account
        cross join bench.current_session() session
        where account.id = bench.current_account();
    end $$
    """, "grant execute on all functions in schema bench to jalon_holder", "reset role",
  ]
}
