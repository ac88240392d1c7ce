import API
import Foundation
import Monitoring
import Postgres
import Service
import Store
import TestSupport
import Testing

/// The same people in two waves: found by the codes that they made, of which nobody has any.
@Suite struct FollowedPeopleTests {
  private static let projects = ["BZH-01", "BZH-02"]

  private static var form: String {
    get throws {
      try String(contentsOf: Files.checkout.appending(path: "forms/suivi.md"), encoding: .utf8)
    }
  }

  private static func request(
    _ service: RunningService, _ quarter: String, key: TallyKey, series: TallyKey?
  ) throws -> NewWaveRequest {
    var request = try WaveTests.request(service, form: try form, tallyKey: key)
    request.survey = "suivi"
    request.title = "Votre avis, deux fois"
    request.quarter = try #require(Quarter(quarter))
    request.seriesKey = series?.publicKey
    return request
  }

  /// Twenty people a project, of whom the first fifteen come back; the first one slips in one element, the last
  /// three make no code. What they say of the first question is given.
  private static func answers(
    _ number: Int, _ project: Int, isBack: Bool, _ opinion: String
  ) -> [String: AnswerValue] {
    let person = project * 100 + (isBack || number < 15 ? number : number + 40)
    var answers = ["mots_simples": AnswerValue(choices: [opinion])]
    if number >= 17 {
      answers["code_perso"] = AnswerValue(choices: ["non"])
      return answers
    }
    let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
    answers["code_perso"] = AnswerValue(choices: ["oui"])
    answers["code_mere"] = AnswerValue(text: letters[person * 7 % 26].uppercased() + "nne")
    answers["code_lieu"] = AnswerValue(text: letters[person * 11 % 26])
    answers["code_prenom"] = AnswerValue(text: letters[person * 5 % 23])
    answers["code_mois"] = AnswerValue(number: Numeral(Decimal(person % 12 + 1)))
    answers["code_jour"] = AnswerValue(number: Numeral(Decimal(person % 10)))
    answers["code_aines"] = AnswerValue(
      number: Numeral(Decimal(isBack && number == 0 ? 7 : person % 4)))
    return answers
  }

  private static func conduct(
    _ service: RunningService, _ quarter: String, series: TallyKey?, isBack: Bool,
    opinion: (Int) -> String
  ) async throws -> WaveLine {
    let key = TallyKey()
    let made = try await WaveTests.post(
      service, try request(service, quarter, key: key, series: series))
    #expect(made.status == 201, "\(String(decoding: made.body, as: UTF8.self))")
    let wave: WaveLine = try made.decode()
    var codes: [[String]] = []
    for project in projects {
      let reply: AccessCodesReply = try await service.send(
        "POST", Route.accessCodes.path([.wave: wave.id.inPath]), as: .claire,
        body: Wire.bytes(
          of: AccessCodesRequest(
            project: try service.world.project(project), number: 20,
            address: "https://avis.exemple.fr/avis", isPrinted: false))
      ).decode()
      codes.append(reply.codes)
    }
    #expect(try await WaveTests.act(service, WaveActRequest(.publish), on: wave.id).status == 200)
    for (project, own) in codes.enumerated() {
      for (number, code) in own.enumerated() {
        let sent = try await service.answer(
          UUID(), code, answers(number, project, isBack: isBack, opinion(number)))
        #expect(sent.status == 201, "\(String(decoding: sent.body, as: UTF8.self))")
      }
    }
    // Whoever made a code cannot be told from whoever did not.
    let lengths: SQL = "select count(distinct length(sealed)) from jalon.urn"
    #expect(try await service.world.count(lengths) == 1)
    #expect(try await WaveTests.act(service, WaveActRequest(.close), on: wave.id).status == 200)
    let early = try await pair(service, wave.id, series ?? TallyKey())
    #expect(early.status == 422)
    let tallied = try await service.send(
      "POST", Route.tallies.path([.wave: wave.id.inPath]), as: .claire,
      body: Wire.bytes(of: TallyRequest(tallyKey: key.bytes, isLast: true)))
    #expect(tallied.status == 200)
    return wave
  }

  private static func pair(
    _ service: RunningService, _ wave: UUID, _ key: TallyKey, isOver: Bool = false,
    as person: World.Person = .claire
  ) async throws -> RunningService.Answer {
    try await service.send(
      "POST", Route.pairs.path([.wave: wave.inPath]), as: person,
      body: Wire.bytes(of: PairingRequest(seriesKey: key.bytes, isOver: isOver)))
  }

  private static func twoWaves(
    _ service: RunningService, _ series: TallyKey
  ) async throws -> (WaveLine, WaveLine) {
    // Ten in twenty were favourable; of those who come back five more are, and one no more.
    let first = try await conduct(service, "2025-T3", series: series, isBack: false) {
      $0 < 10 ? "un_peu" : "pas_beaucoup"
    }
    let second = try await conduct(service, "2025-T4", series: nil, isBack: true) {
      (1..<15).contains($0) ? "beaucoup" : "pas_du_tout"
    }
    return (first, second)
  }

  @Test func `they are found within their project, and only tables of them stay`() async throws {
    try await withService { service in
      let series = TallyKey()
      let (first, second) = try await Self.twoWaves(service, series)
      let parts: SQL = "select count(*) from jalon.followed_part"
      #expect(try await service.world.count(parts) == 80)
      let alone: PairingReply = try await Self.pair(service, first.id, series).decode()
      #expect(alone.since == nil && alone.groups.isEmpty)
      #expect(try await service.world.count(parts) == 80)
      let foreign = try await Self.pair(service, second.id, TallyKey())
      #expect(foreign.problem?.title.contains("n’est pas celle du suivi") == true)
      #expect(try await Self.pair(service, second.id, series, as: .amina).status == 403)
      #expect(try await Self.pair(service, second.id, series, as: .denis).status == 404)

      let reply: PairingReply = try await Self.pair(service, second.id, series).decode()
      #expect(reply.since == Quarter("2025-T3"))
      // One project of each axis: they stand together.
      #expect(reply.groups == [.init(axis: nil, found: 30)])
      #expect(try await service.world.count(parts) == 40)
      let again: PairingReply = try await Self.pair(service, second.id, series).decode()
      #expect(again.since == nil)

      let groups = try await service.world.protecting(as: .claire) { tx in
        try tx.followedGroups(call: service.world.call.callID)
      }
      let group = try #require(groups[second.id]?.first)
      #expect(group.formerWave == first.id && group.projects.count == 2)
      #expect(group.codesBefore == 34 && group.codesAfter == 34)
      let cells = group.tallies.filter { $0.question == "mots_simples" }
      #expect(
        Set(cells) == [
          FollowedTally(
            question: "mots_simples", before: "un_peu", after: "pas_du_tout", people: 2),
          FollowedTally(question: "mots_simples", before: "un_peu", after: "beaucoup", people: 18),
          FollowedTally(
            question: "mots_simples", before: "pas_beaucoup", after: "beaucoup", people: 10),
        ])
      // Four who left are too few to be kept.
      #expect(group.tallies.allSatisfy { $0.before != nil && $0.after != nil })
    }
  }

  @Test func `no code, no consent and no part of one is left anywhere that can be read`()
    async throws
  {
    try await withService { service in
      let series = TallyKey()
      let (_, second) = try await Self.twoWaves(service, series)
      let told: SQL = "select count(*) from jalon.answer where question like 'code%'"
      #expect(try await service.world.count(told) == 0)
      #expect(try await service.world.count("select count(*) from jalon.answer") == 80)
      // What the code adds is no question that was left without an answer.
      #expect(
        try await service.world.count(
          "select count(distinct completeness) from jalon.response") == 1)
      let lengths: SQL = "select count(distinct length(sealed)) from jalon.followed_part"
      #expect(try await service.world.count(lengths) == 1)
      // Each has an exchange of keys of its own: none tells who answered at the same time.
      let exchanges: SQL = """
        select count(distinct substring(sealed from 2 for 32)) from jalon.followed_part
        """
      #expect(try await service.world.count(exchanges) == 80)
      let over: PairingReply = try await Self.pair(service, second.id, series, isOver: true)
        .decode()
      #expect(over.isOver && over.groups.map(\.found) == [30])
      #expect(try await service.world.count("select count(*) from jalon.followed_part") == 0)
      let later = try await Self.conduct(service, "2026-T1", series: nil, isBack: true) { _ in
        "beaucoup"
      }
      #expect(try await service.world.count("select count(*) from jalon.followed_part") == 0)
      let nobody: PairingReply = try await Self.pair(service, later.id, series).decode()
      #expect(nobody.since == nil)
    }
  }

  @Test func `a form that asks for a code comes with the key of its series, once`() async throws {
    try await withService { service in
      let (key, series) = (TallyKey(), TallyKey())
      let without = try await WaveTests.post(
        service, try Self.request(service, "2025-T3", key: key, series: nil))
      #expect(without.status == 422 && without.problem?.help.contains("--suivi") == true)
      var plain = try WaveTests.request(service)
      plain.seriesKey = series.publicKey
      let useless = try await WaveTests.post(service, plain)
      #expect(useless.problem?.title.contains("ne fait faire de code à personne") == true)
      #expect(try await service.world.count("select count(*) from jalon.series") == 0)
      #expect(
        try await WaveTests.post(
          service, try Self.request(service, "2025-T3", key: key, series: series)
        ).status == 201)
      let twice = try await WaveTests.post(
        service, try Self.request(service, "2025-T4", key: key, series: TallyKey()))
      #expect(twice.problem?.title.contains("a déjà sa clé") == true)
    }
  }
}
