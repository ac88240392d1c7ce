import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing
import XLSForm

@Suite struct SurveyTests {
  @Test func `an open wave offers its form, until its last day`() async throws {
    try await withWorld { world in
      let (wave, _) = try await world.openWave(codes: 1)
      let collect = try world.pool("jalon_collect")
      let open = try await collect.read { try $0.wavesOpenToday() }
      #expect(open.map(\.id) == [wave] && open.first?.isFictitious == true)
      let version = try #require(open.first?.version)
      let forms = try await collect.read { try $0.askedForms(ofVersions: [version, UUID()]) }
      #expect(
        forms.mapValues { Form.read(markdown: $0).form?.closedQuestions().map(\.name) } == [
          version: ["ecoute"]
        ])
      try await world.acting(as: .estelle) {
        try $0.run("update jalon.call set pinned_today = '2026-03-01'")
      }
      #expect(try await collect.read { try $0.wavesOpenToday() } == [])
    }
  }

  @Test func `a code writes once: the same sending gets the same word, another is refused`()
    async throws
  {
    try await withWorld { world in
      let (wave, codes) = try await world.openWave(codes: 2)
      let id = World.hmac("id", 1)
      #expect(try await world.accept(wave, code: codes[0], id: id) == .accepted)
      #expect(try await world.accept(wave, code: codes[0], id: id) == .repeated)
      #expect(try await world.accept(wave, code: codes[0], id: id, body: Data([2])) == .conflict)
      #expect(try await world.accept(wave, code: codes[0], id: World.hmac("id", 2)) == .used)
      #expect(try await world.count("select count(*) from jalon.urn") == 1)
      #expect(try await world.count("select count(*) from jalon.acknowledgement") == 1)
    }
  }

  @Test
  func `wrong and expired codes look the same, a used one is told from a new one by sending alone`()
    async throws
  {
    try await withWorld { world in
      let (wave, codes) = try await world.openWave(codes: 2)
      let (other, _) = try await world.openWave(codes: 0, quarter: "2025-T3")
      #expect(try await world.accept(wave, code: codes[0]) == .accepted)
      let collect = try world.pool("jalon_collect")
      let opens = { (code: Data) in
        try await collect.read { try $0.candidates(tags: [World.tag(of: code)]) }.map {
          [$0.wave: $0.hmac]
        }
      }
      let bad: [(code: Data, wave: UUID)] = [
        (World.hmac("wrong", 0), wave), (codes[1], other), (codes[1], UUID()),
      ]
      for (number, (code, wave)) in bad.enumerated() {
        #expect(try await world.accept(wave, code: code, id: World.hmac("new", number)) == .refused)
      }
      #expect(try await opens(bad[0].code) == [])
      #expect(try await opens(codes[0]) == [[wave: codes[0]]])
      #expect(try await opens(codes[1]) == [[wave: codes[1]]])
      try await world.acting(as: .estelle) {
        try $0.run("update jalon.call set pinned_today = '2026-03-01'")
      }
      #expect(try await opens(codes[0]) == [])
      #expect(try await opens(codes[1]) == [])
      #expect(try await world.accept(wave, code: codes[1]) == .refused)
      #expect(
        try await world.accept(wave, code: codes[0]) == .repeated, "a late retry is told the truth")
      #expect(try await world.count("select count(*) from jalon.urn") == 1)
      #expect(try await world.count("select count(*) from jalon.acknowledgement") == 1)
    }
  }

  @Test func `one code under fifty parallel sendings with different ids is used once`() async throws
  {
    try await withWorld { world in
      let (wave, codes) = try await world.openWave(codes: 1)
      let outcomes = try await world.acceptInParallel(
        wave, (0..<50).map { (codes[0], World.hmac("id", $0), Data([1])) })
      #expect(outcomes == [.accepted: 1, .used: 49])
      #expect(try await world.count("select count(*) from jalon.urn") == 1)
      #expect(try await world.count("select count(*) from jalon.acknowledgement") == 1)
    }
  }

  @Test func `fifty parallel identical sendings are one answer and fifty times the same word`()
    async throws
  {
    try await withWorld { world in
      let (wave, codes) = try await world.openWave(codes: 1)
      let outcomes = try await world.acceptInParallel(
        wave, Array(repeating: (codes[0], World.hmac("id", 0), Data([1])), count: 50))
      #expect(outcomes == [.accepted: 1, .repeated: 49])
      #expect(try await world.count("select count(*) from jalon.urn") == 1)
    }
  }

  @Test func `one id with fifty bodies is one answer and forty-nine conflicts`() async throws {
    try await withWorld { world in
      let (wave, codes) = try await world.openWave(codes: 1)
      let outcomes = try await world.acceptInParallel(
        wave, (0..<50).map { (codes[0], World.hmac("id", 0), World.hmac("body", $0)) })
      #expect(outcomes == [.accepted: 1, .conflict: 49])
    }
  }
}
