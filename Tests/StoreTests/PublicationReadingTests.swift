import Foundation
import Postgres
import Store
import TestSupport
import Testing

/// What a publication costs does not grow with the number of answers.
@Suite struct PublicationReadingTests {
  @Test func `a publication reads counts, and no answer, however many there are`() async throws {
    try await withWorld { world in
      let (wave, _) = try await world.openWave(codes: 1)
      try await Self.answer(200, wave, world)
      let few = try await Self.read(world)
      try await Self.answer(20_000, wave, world)
      let many = try await Self.read(world)
      #expect(try await world.count("select count(*) from jalon.response") == 20_200)
      #expect(few.answers == 0 && many.answers == 0)
      // A former version of a count may still be looked at.
      #expect(few.counts > 0 && many.counts <= few.counts + 10)
    }
  }

  private static func answer(_ number: Int, _ wave: UUID, _ world: World) async throws {
    let project = try world.project("BZH-01")
    try await world.superuser.write { tx in
      try tx.run(
        """
        insert into jalon.response (id, call_id, wave_id, project_id, completeness)
        select gen_random_uuid(), call_id, id, \(project), 'complete'
        from jalon.wave, generate_series(1, \(number)) where id = \(wave)
        """)
      try tx.run(
        """
        insert into jalon.answer (call_id, response_id, wave_id, project_id, question, choice)
        select call_id, id, wave_id, project_id, 'ecoute', 'oui' from jalon.response own
        where not exists (select from jalon.answer where response_id = own.id)
        """)
    }
  }

  /// How many rows of answers, and of their counts, one reading of the call touches.
  private static func read(_ world: World) async throws -> (answers: Int, counts: Int) {
    let call = world.call.callID
    return try await world.protecting(as: .claire) { tx in
      let reading = try tx.callReading(call: call, year: 2025, withUnreviewed: true)
      #expect(reading?.waves.isEmpty == false)
      return (try Self.touched(["response", "answer"], tx), try Self.touched(["answer_tally"], tx))
    }
  }

  private static func touched(
    _ tables: [String], _ tx: borrowing Transaction
  ) throws -> Int {
    try tx.value(
      """
      select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)::int
      from pg_stat_xact_all_tables
      where schemaname = 'jalon' and relname = any(\(tables))
      """)
  }
}
