import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// What people wrote, coded by two people who do not see each other's work: held by functions of the database.
@Suite struct CodingTests {
  @Test func `two people code each text blind, then settle, and counts by project are kept`()
    async throws
  {
    try await withWorld { world in
      let wave = try await WrittenWave.make(world)
      let coding = try await WrittenWave.open(world, wave)
      try await WrittenWave.code(world, coding, as: .claire)
      // The second one sees what she is to code, and nothing of what the first said.
      let blind = try await world.acting(as: .denis) { tx in
        (try tx.textsToCode(coding), try tx.codingDifferences(coding))
      }
      #expect(blind.0.count == 17 && blind.0.allSatisfy { $0.themes == nil })
      #expect(blind.1.isEmpty)
      let early = try await WrittenWave.refusal(world) { _ = try $0.close(coding: coding) }
      #expect(early == "coding_incomplete")
      try await WrittenWave.code(world, coding, as: .denis, team: 3)
      let late = try await WrittenWave.refusal(world) { tx in
        _ = try tx.code(try tx.textsToCode(coding)[0].id, of: coding, as: [])
      }
      #expect(late == "coding_complete")
      let undecided = try await WrittenWave.refusal(world) { _ = try $0.close(coding: coding) }
      #expect(undecided == "coding_undecided")

      try await world.acting(as: .claire) { tx in
        let differences = try tx.codingDifferences(coding)
        #expect(differences.count == 3 && differences.allSatisfy { $0.theme == "equipe" })
        for (number, difference) in differences.enumerated() {
          WrittenWave.expect(
            try tx.decide(
              difference.textID, of: coding, theme: "equipe", isPresent: number == 0))
        }
        WrittenWave.expect(
          try !tx.decide(differences[0].textID, of: coding, theme: "bus", isPresent: true))
        WrittenWave.expect(try tx.close(coding: coding))
      }
      let closed = try await WrittenWave.refusal(world) { _ = try $0.close(coding: coding) }
      #expect(closed == "coding_closed")
      let rewritten = try await WrittenWave.refusal(world) {
        _ = try $0.write(WrittenWave.themes, question: "remarque", wave: wave, restarts: true)
      }
      #expect(rewritten == "coding_closed")
      try await Self.expectCounts(world, wave)
    }
  }

  private static func expectCounts(_ world: World, _ wave: UUID) async throws {
    let call = world.call.callID
    let projects = Set(world.call.projects.values)
    let last = try #require(Quarter("2025-T4"))
    let waves = try await world.protecting(as: .claire) { tx in
      try tx.waveAnswers(call: call, projects: projects, through: last)
    }
    let coded = try #require(waves.first { $0.wave == wave }?.coded.first)
    let texts = { (theme: String?) in
      coded.counts.filter { $0.theme == theme }.map(\.texts).sorted()
    }
    #expect(texts(nil) == [5, 12] && texts("bus") == [5, 12])
    #expect(texts("equipe").reduce(0, +) == 1)
    #expect(
      coded.themes.map(\.agreement) == [
        CodingAgreement(both: 17, firstOnly: 0, secondOnly: 0, neither: 0),
        CodingAgreement(both: 0, firstOnly: 0, secondOnly: 3, neither: 14),
      ])
    // What was made before it was over is made again without it.
    let before = try await world.protecting(as: .claire) { tx in
      try tx.waveAnswers(
        call: call, projects: projects, through: last, asOf: Date(timeIntervalSince1970: 0))
    }
    #expect(before.first { $0.wave == wave }?.coded.isEmpty == true)
  }

  @Test func `no text is coded by themes that were written anew meanwhile`() async throws {
    try await withWorld { world in
      let wave = try await WrittenWave.make(world)
      let coding = try await WrittenWave.open(world, wave)
      let text = try await world.acting(as: .claire) { try $0.textsToCode(coding)[0].id }
      _ = try await world.acting(as: .denis) {
        try $0.code(text, of: coding, as: ["bus"], version: 1)
      }
      _ = try await world.acting(as: .claire) {
        try $0.write(WrittenWave.themes, question: "remarque", wave: wave, restarts: true)
      }
      let late = try await WrittenWave.refusal(world) {
        _ = try $0.code(text, of: coding, as: ["bus"], version: 1)
      }
      #expect(late == "coding_changed")
      let again = try await world.acting(as: .claire) { tx in
        (
          try tx.textsToCode(coding)[0].themes,
          try tx.code(text, of: coding, as: ["bus"], version: 2)
        )
      }
      #expect(again.0 == nil && again.1)
    }
  }

  @Test func `a third person does not code, and another call's evaluator finds nothing`()
    async throws
  {
    try await withWorld { world in
      let wave = try await WrittenWave.make(world)
      let coding = try await WrittenWave.open(world, wave)
      let text = try await world.acting(as: .claire) { tx in
        let text = try tx.textsToCode(coding)[0].id
        WrittenWave.expect(try tx.code(text, of: coding, as: ["bus"]))
        return text
      }
      let unknown = try await WrittenWave.refusal(world) {
        _ = try $0.code(text, of: coding, as: ["autre"])
      }
      #expect(unknown == "coding_theme")
      try await world.acting(as: .denis) {
        WrittenWave.expect(try $0.code(text, of: coding, as: []))
      }
      let (third, call) = (UUID(), world.call.callID)
      let token = "e_" + String(repeating: "t", count: 43)
      try await world.superuser.write { tx in
        try tx.run(
          """
          insert into auth.account
            (id, login, display_name, kind, password_salt, password_verifier, is_fictitious)
          values (\(third), 'tiers', 'Tiers', 'evaluator', \(Data(repeating: 1, count: 16)),
            sha256(\(World.key)), true)
          """)
        try World.grant(call: call, to: third, in: tx)
        try World.openSession(token, of: third, in: tx)
      }
      let error = await #expect(throws: PostgresError.self) {
        try await world.pool("jalon_evaluator").write { tx in
          _ = try tx.enter(token: token)
          _ = try tx.code(text, of: coding, as: ["bus"])
        }
      }
      #expect(error?.constraint == "coding_by_two")
      try await world.superuser.write {
        try $0.run("delete from auth.account_call where account_id = \(third)")
      }
      try await world.pool("jalon_evaluator").write { tx in
        _ = try tx.enter(token: token)
        WrittenWave.expect(try tx.textsToCode(coding).isEmpty && tx.codings(ofWave: wave).isEmpty)
        WrittenWave.expect(try !tx.code(text, of: coding, as: ["bus"]) && !tx.close(coding: coding))
        WrittenWave.expect(
          try tx.write(WrittenWave.themes, question: "remarque", wave: wave, restarts: true) == nil)
      }
    }
  }

  @Test func `fewer than eleven texts are read by nobody, nor any before the last tally`()
    async throws
  {
    try await withWorld { world in
      let few = try await WrittenWave.make(world, ["BZH-01": 10])
      let refused = try await WrittenWave.refusal(world) {
        _ = try $0.write(WrittenWave.themes, question: "remarque", wave: few, restarts: false)
      }
      #expect(refused == "coding_few_texts")
      let living = try await world.openWave(codes: 0, quarter: "2025-T3").wave
      let early = try await WrittenWave.refusal(world) {
        _ = try $0.write(WrittenWave.themes, question: "remarque", wave: living, restarts: false)
      }
      #expect(early == "coding_after_tally")
      #expect(try await world.count("select count(*) from jalon.open_text") == 0)
    }
  }

  @Test func `other themes begin again, and only when that is asked`() async throws {
    try await withWorld { world in
      let wave = try await WrittenWave.make(world)
      let coding = try await WrittenWave.open(world, wave)
      try await WrittenWave.code(world, coding, as: .denis)
      let refused = try await WrittenWave.refusal(world) {
        _ = try $0.write(WrittenWave.themes, question: "remarque", wave: wave, restarts: false)
      }
      #expect(refused == "coding_started")
      let progress = try await world.acting(as: .claire) { tx in
        let same = try tx.write(
          Array(WrittenWave.themes.prefix(1)), question: "remarque", wave: wave, restarts: true)
        #expect(same == coding)
        return try tx.codings(ofWave: wave)
      }
      #expect(progress.map(\.version) == [2] && progress[0].themes.map(\.code) == ["bus"])
      #expect(progress[0].otherDone == 0 && progress[0].texts == 17)
    }
  }
}
