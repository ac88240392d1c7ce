import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// Answers are taken many at a time, each as if it came alone; codes are found whatever the number of waves.
@Suite struct IntakeTests {
  private static func response(
    _ wave: UUID, _ code: Data, id: Data, body: Data = Data([1])
  ) -> SealedResponse {
    SealedResponse(
      wave: wave, codeHMAC: code, idHMAC: id, bodyHMAC: body, receiptHMAC: World.receipt(of: id),
      sealed: Data(repeating: 3, count: 64))
  }

  @Test func `each answer of a group gets its own outcome, and a bad one costs the others nothing`()
    async throws
  {
    try await withWorld { world in
      let (wave, codes) = try await world.openWave(codes: 4)
      let ids = (0..<8).map { World.hmac("id", $0) }
      #expect(try await world.accept(wave, code: codes[3], id: ids[3]) == .accepted)
      let group = [
        Self.response(wave, codes[0], id: ids[0]),
        Self.response(wave, World.hmac("wrong", 0), id: ids[4]),
        Self.response(wave, codes[3], id: ids[3]),
        Self.response(wave, codes[3], id: ids[3], body: Data([2])),
        Self.response(wave, codes[3], id: ids[5]),
        Self.response(UUID(), codes[1], id: ids[6]),
        Self.response(wave, codes[1], id: ids[1]),
      ]
      #expect(
        try await world.pool("jalon_collect").write { try $0.accept(group) } == [
          .accepted, .refused, .repeated, .conflict, .used, .refused, .accepted,
        ])
      #expect(try await world.count("select count(*) from jalon.urn") == 3)
      #expect(try await world.count("select count(*) from jalon.acknowledgement") == 3)
      #expect(
        try await world.count("select count(*) from jalon.access_code where is_used") == 3)
      // Nothing of a refused one is left: its id is free.
      #expect(try await world.accept(wave, code: codes[2], id: ids[4]) == .accepted)
    }
  }

  @Test func `an id or a code that comes twice in one group counts once`() async throws {
    try await withWorld { world in
      let (wave, codes) = try await world.openWave(codes: 2)
      let ids = (0..<3).map { World.hmac("id", $0) }
      let group = [
        Self.response(wave, codes[0], id: ids[0]), Self.response(wave, codes[1], id: ids[0]),
        Self.response(wave, codes[1], id: ids[1]), Self.response(wave, codes[1], id: ids[2]),
      ]
      let outcomes = try await world.pool("jalon_collect").write { try $0.accept(group) }
      #expect(outcomes.prefix(2) == [.accepted, .repeated])
      #expect(Set(outcomes.suffix(2)) == [.accepted, .used])
      #expect(try await world.count("select count(*) from jalon.urn") == 2)
      #expect(try await world.count("select count(*) from jalon.acknowledgement") == 2)
    }
  }

  /// Pages of the database that finding a code reads.
  private static func pages(_ world: World, _ code: Data) async throws -> Int {
    try await world.pool("jalon_collect").read { tx in
      let tag = [World.tag(of: code)]
      // The first one reads the catalogue too.
      _ = try tx.candidates(tags: tag)
      let plan = try tx.rows(
        "explain (analyze, buffers, costs off) select * from collect.candidates(\(tag), \([Data]()))"
      ) { try $0.get("\"QUERY PLAN\"", as: String.self) }
      let hit = plan.first { $0.contains("shared hit=") }?.split(separator: "hit=").last
      return try #require(Int(hit?.prefix { $0.isNumber } ?? ""))
    }
  }

  @Test func `finding a code reads a few pages, with two thousand open waves as with one`()
    async throws
  {
    try await withWorld { world in
      let (wave, codes) = try await world.openWave(codes: 40)
      let alone = try await Self.pages(world, codes[7])
      try await world.superuser.write { tx in
        try tx.run(
          """
          with made as (
            insert into jalon.survey (call_id, code, title)
            select call_id, 'enquete-' || n, 'Enquête' from jalon.wave, generate_series(1, 2000) n
            where jalon.wave.id = \(wave) returning id, call_id),
          versions as (
            insert into jalon.survey_version (call_id, survey_id, number, form)
            select call_id, id, 1, '' from made returning id, call_id, survey_id),
          waves as (
            insert into jalon.wave (call_id, survey_id, version_id, quarter, opens_on, closes_on, state, public_key)
            select call_id, survey_id, id, '2025-Q4', '2026-01-01', '2026-02-28', 'open', decode('09', 'hex')
            from versions returning id, call_id),
          asked as (
            insert into jalon.wave_project (call_id, wave_id, project_id)
            select call_id, id, \(try world.project("BZH-01")) from waves returning *)
          select from asked
          """)
        try tx.run(
          """
          insert into jalon.access_code (call_id, wave_id, project_id, code_hmac, tag)
          select call_id, wave_id, project_id, sha256(convert_to(wave_id::text || n, 'UTF8')),
            (random() * 1099511627775)::bigint
          from jalon.wave_project, generate_series(1, 5) n where wave_id <> \(wave)
          """)
        try tx.run("analyze jalon.access_code")
        try tx.run("analyze jalon.wave")
      }
      #expect(try await world.count("select count(*) from collect.open_waves()") == 2001)
      let among = try await Self.pages(world, codes[7])
      // Two thousand waves and their ten thousand codes fill hundreds: only the height of indexes may count.
      #expect(among < 40 && alone < 40, "\(among) pages among 2,001 waves, \(alone) alone")
      #expect(
        try await world.pool("jalon_collect").read {
          try $0.candidates(tags: [World.tag(of: codes[7])]).map(\.wave)
        } == [wave])
    }
  }

  @Test func `of one tag eight codes are looked through, and a ninth is not made`() async throws {
    try await withWorld { world in
      let (wave, _) = try await world.openWave(codes: 0)
      let project = try world.project("BZH-01")
      let call = world.call.callID
      try await world.pool("jalon_admin").write { tx in
        try tx.addAccessCodes(
          (0..<8).map { NewAccessCode(projectID: project, hmac: World.hmac("c", $0), tag: 7) },
          call: call, wave: wave, areUsed: false)
      }
      #expect(
        try await world.pool("jalon_evaluator").read { try $0.fullTags(among: [6, 7]) } == [7])
      #expect(
        try await world.pool("jalon_collect").read { try $0.candidates(tags: [7]).count } == 8)
    }
  }

  @Test func `what waits is of a wave and a project that are there, and neither goes before it`()
    async throws
  {
    try await withWorld { world in
      let (wave, codes) = try await world.openWave(codes: 1)
      #expect(try await world.accept(wave, code: codes[0]) == .accepted)
      let call = world.call.callID
      let other = try world.project("BZH-02")
      let urn: [SQL] = [
        """
        insert into jalon.urn (call_id, wave_id, project_id, receipt_hmac, sealed)
        select call_id, wave_id, \(other), receipt_hmac, sealed from jalon.urn
        """,
        """
        insert into jalon.urn (call_id, wave_id, project_id, receipt_hmac, sealed)
        select call_id, gen_random_uuid(), project_id, receipt_hmac, sealed from jalon.urn
        """,
        """
        insert into jalon.urn (call_id, wave_id, project_id, receipt_hmac, sealed)
        select gen_random_uuid(), wave_id, project_id, receipt_hmac, sealed from jalon.urn
        """,
      ]
      let stray: [SQL] =
        urn + [
          "insert into jalon.acknowledgement values (\(call), gen_random_uuid(), '1', '1')",
          "insert into jalon.acknowledgement values (gen_random_uuid(), \(wave), '1', '1')",
          "delete from jalon.wave_project where wave_id = \(wave)",
          "delete from jalon.wave where id = \(wave)",
        ]
      for statement in stray {
        let error = await #expect(throws: PostgresError.self) {
          try await world.superuser.write { try $0.run(statement) }
        }
        #expect(error?.sqlstate == "23503", "\(statement)")
      }
      #expect(try await world.count("select count(*) from jalon.urn") == 1)
      #expect(try await world.count("select count(*) from jalon.acknowledgement") == 1)
    }
  }
}
