import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// Words that reports may print, and the end of all that was written.
@Suite struct QuoteTests {
  @Test func `words are quoted as they were written, cleared by another, of a large project`()
    async throws
  {
    try await withWorld { world in
      let wave = try await WrittenWave.make(world)
      let coding = try await WrittenWave.open(world, wave)
      try await WrittenWave.code(world, coding, as: .claire)
      try await WrittenWave.code(world, coding, as: .denis)
      let text = try await world.acting(as: .claire) { tx in
        let texts = try tx.textsToCode(coding)
        for text in texts {
          WrittenWave.expect(try tx.propose(quote: "Le bus […] rare", of: text.id, coding: coding))
        }
        return texts[0].id
      }
      let invented = try await WrittenWave.refusal(world) {
        _ = try $0.propose(quote: "rare […] Le bus", of: text, coding: coding)
      }
      #expect(invented == "quote_of_text")
      let quotes = try await world.acting(as: .claire) { try $0.quotes(coding) }
      let own = try await WrittenWave.refusal(world) {
        _ = try $0.judge(quote: quotes[0].id, of: coding, isCleared: true)
      }
      #expect(own == "quote_by_another")
      try await world.acting(as: .denis) { tx in
        for (number, quote) in quotes.enumerated() where number > 0 {
          WrittenWave.expect(try tx.judge(quote: quote.id, of: coding, isCleared: true))
        }
      }
      let twice = try await WrittenWave.refusal(world, as: .denis) {
        _ = try $0.judge(quote: quotes[1].id, of: coding, isCleared: false)
      }
      #expect(twice == "quote_judged_once")
      try await world.acting(as: .claire) { WrittenWave.expect(try $0.close(coding: coding)) }
      let projects = try await Self.quotedProjects(world, wave)
      // Of five people of the other project nothing is quoted.
      let large = try world.project("BZH-01")
      #expect(Set(projects) == [large] && projects.count >= 11)
    }
  }

  private static func quotedProjects(_ world: World, _ wave: UUID) async throws -> [UUID] {
    let call = world.call.callID
    let projects = Set(world.call.projects.values)
    let last = try #require(Quarter("2025-T4"))
    return try await world.protecting(as: .claire) { tx in
      try tx.waveAnswers(call: call, projects: projects, through: last)
    }.first { $0.wave == wave }?.coded.first?.quotes.map(\.projectID) ?? []
  }

  @Test func `what was written goes with its time, and counts stay`() async throws {
    try await withWorld { world in
      let wave = try await WrittenWave.make(world)
      let coding = try await WrittenWave.open(world, wave)
      try await WrittenWave.code(world, coding, as: .claire)
      try await WrittenWave.code(world, coding, as: .denis)
      try await world.acting(as: .claire) { WrittenWave.expect(try $0.close(coding: coding)) }
      let publish = try world.pool("jalon_publish")
      let written: SQL = """
        select (select count(*) from jalon.open_text)
          + (select count(*) from jalon.answer where free_text is not null)
        """
      try await publish.write { try $0.dropOldTexts() }
      #expect(try await world.count(written) == 34)
      try await world.superuser.write {
        try $0.run("update jalon.call set pinned_today = '2028-03-01'")
      }
      try await publish.write { try $0.dropOldTexts() }
      #expect(try await world.count(written) == 0)
      #expect(try await world.count("select count(*) from jalon.answer") == 17)
      try await Self.expectKept(world, wave)
    }
  }

  private static func expectKept(_ world: World, _ wave: UUID) async throws {
    let counts: SQL = "select sum(texts)::bigint from jalon.theme_tally where theme is null"
    #expect(try await world.count(counts) == 17)
    let told: SQL = """
      select count(*) from audit.entry
      where action in ('survey.codebook', 'survey.coding', 'survey.coding_coder', 'survey.coding_close')
      """
    #expect(try await world.count(told) == 5)
  }

  private static let reads: [SQL] = [
    "select id from jalon.open_text", "select text_id from jalon.text_coding",
    "select texts from jalon.theme_tally", "select excerpt from jalon.quote",
  ]

  @Test func `no role reads what was written but by the functions that ask who it is`()
    async throws
  {
    try await withWorld { world in
      _ = try await WrittenWave.open(world, try await WrittenWave.make(world))
      for role in World.roles {
        for read in Self.reads {
          let error = await #expect(throws: PostgresError.self, "\(role)") {
            try await world.pool(role).read { try $0.run(read) }
          }
          #expect(error?.sqlstate == "42501")
        }
      }
    }
  }
}
