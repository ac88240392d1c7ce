import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// In which languages and ways people answered: counted apart from the answers, told once a wave is over, and never
/// where few could be told.
@Suite struct ChannelTests {
  private static let numbers: [(AnswerChannel, Int)] = [
    (AnswerChannel(language: "fr", mode: .web), 14),
    (AnswerChannel(language: "ar", mode: .web), 12),
    (AnswerChannel(language: "uk", mode: .terminal), 3),
    (AnswerChannel(language: "fr", mode: .paper), 11),
  ]

  private static func published(_ world: World) async throws -> UUID {
    let channels = numbers.flatMap { Array(repeating: $0.0, count: $0.1) }
    let (wave, codes) = try await world.openWave(codes: channels.count)
    for code in codes { #expect(try await world.accept(wave, code: code) == .accepted) }
    let project = try world.project("BZH-01")
    try await world.pool("jalon_publish").write { tx in
      let taken = try tx.takeBatch(wave: wave, project: project)
      let responses = zip(taken, channels).map { _, channel in
        OpenedResponse(
          source: .project(project), completeness: .complete, channel: channel,
          answers: [AnswerRow(question: "ecoute", choice: "oui")])
      }
      try tx.publish(responses, wave: wave)
    }
    return wave
  }

  @Test func `each language and way of as many as a batch is told, once the wave is over`()
    async throws
  {
    try await withWorld { world in
      let wave = try await Self.published(world)
      let open = try #require(try await world.acting(as: .claire) { try $0.listedWave(wave) })
      #expect(open.channels == [])
      try await world.acting(as: .claire) { tx in try tx.move(wave: wave, to: .closed) }
      #expect(try await world.pool("jalon_publish").write { try $0.endWave(wave) } == 0)
      let over = try #require(try await world.acting(as: .claire) { try $0.listedWave(wave) })
      // Three in Ukrainian are too few, and so is the smallest other language beside them, for whoever subtracts;
      // so are three in a terminal.
      #expect(
        Set(over.channels) == [
          ChannelCount(kind: .language, name: "fr", responses: 25),
          ChannelCount(kind: .language, name: nil, responses: 15),
          ChannelCount(kind: .mode, name: "web", responses: 26),
          ChannelCount(kind: .mode, name: nil, responses: 14),
        ])
      // How many sheets came would tell how many answered in a terminal.
      try await world.superuser.write { tx in
        try tx.run("update jalon.wave_end set sent = 40, on_paper = 11 where wave_id = \(wave)")
      }
      #expect(try await world.acting(as: .claire) { try $0.listedWave(wave) }?.onPaper == nil)
      // A publication tells the same, and of another call nothing.
      let call = world.call.callID
      let quarter = try #require(Quarter("2025-T4"))
      let told = try await world.protecting(as: .claire) {
        try $0.waveAnswers(call: call, projects: [], through: quarter)
      }
      #expect(told.map { Set($0.channels) } == [Set(over.channels)])
      let another = try await world.acting(as: .denis) { try $0.listedWaves() }
      #expect(another.allSatisfy { $0.channels.isEmpty })
    }
  }

  @Test func `nothing of them stands beside an answer, and nobody reads them otherwise`()
    async throws
  {
    try await withWorld { world in
      _ = try await Self.published(world)
      let beside: SQL = """
        select count(*) from information_schema.columns
        where table_schema = 'jalon' and table_name in ('response', 'answer') and column_name in ('language', 'mode')
        """
      #expect(try await world.count(beside) == 0)
      for role in [
        "jalon_evaluator", "jalon_holder", "jalon_publish", "jalon_collect", "jalon_admin",
      ] {
        let error = await #expect(throws: PostgresError.self, "\(role)") {
          try await world.pool(role).read {
            try $0.run("select responses from jalon.channel_tally")
          }
        }
        #expect(error?.sqlstate == "42501")
      }
    }
  }
}
