import API
import Foundation
import Monitoring
import Postgres
import Service
import Store
import Writing
import XLSForm

/// An open wave that asks the shipped form, with as many cards as are wanted.
struct AnswerWave {
  private let call: UUID
  private let wave: UUID
  /// The same survey, over by the call's day.
  private let formerWave: UUID
  private let project: UUID
  private let keys: WaveKeys
  private let tagKey: CodeTagKey
  private let questions: [ClosedQuestion]
  private let publicKey: Data
  private let folder: URL

  init(_ owner: Pool, keys folder: URL) async throws {
    let root = URL(filePath: FileManager.default.currentDirectoryPath)
    let text = try String(
      contentsOf: root.appending(path: "forms/participation.md"), encoding: .utf8)
    guard let form = Form.read(markdown: text).form else {
      throw BenchFailure(message: "the shipped form is not read")
    }
    let file = try JSONDecoder().decode(
      CallFile.self,
      from: try Data(contentsOf: root.appending(path: "Tests/Fixtures/second-call.json")))
    let directory = try await owner.write { tx in
      try tx.load(file) { _ in StoredForm(text: text) }
      return try tx.directory(ofCall: file.call.code)
    }
    guard let directory, let project = directory.projects.values.first,
      let survey = file.surveys?.first?.code, let quarter = Quarter("2025-Q4"),
      let former = Quarter("2025-Q3"),
      let first = Day("2026-01-05"), let last = Day("2026-02-28"), let over = Day("2026-02-01")
    else { throw BenchFailure(message: "the call of the tests is not as expected") }
    let tallyKey = TallyKey()
    keys = WaveKeys()
    var new = NewWave(
      callID: directory.callID, surveyCode: survey, quarter: quarter, opensOn: first,
      closesOn: last, publicKey: tallyKey.publicKey, projects: [project: WaveNumbers()])
    // The default: with the key on the server, its job would try each minute to open what pgbench wrote.
    new.hasKeyOnServer = false
    let added = new
    let past = NewWave(
      callID: directory.callID, surveyCode: survey, quarter: former, opensOn: first,
      closesOn: over, publicKey: tallyKey.publicKey, projects: [project: WaveNumbers()])
    publicKey = tallyKey.publicKey
    self.folder = folder
    let saved = WaveKeyFolder(path: folder)
    try saved.save(keys, wave: new.id)
    try saved.save(keys, wave: past.id)
    tagKey = try saved.tagKey()
    try await owner.write { tx in
      try tx.add(added)
      try tx.add(past)
    }
    (call, wave, formerWave, self.project) = (directory.callID, new.id, past.id, project)
    questions = form.closedQuestions()
  }

  /// New cards, each with what one person sends.
  func cards(_ number: Int, _ owner: Pool) async throws -> [AnswerLoad.Sending] {
    let codes = (0..<number).map { _ in AccessCode.random() }
    try await add(codes, to: wave, owner)
    return codes.enumerated().map { index, code in
      AnswerLoad.Sending(
        id: UUID(),
        body: Wire.bytes(of: ResponseMessage(code: code, answers: answers(index))))
    }
  }

  /// Of one new card.
  func code(_ owner: Pool) async throws -> String {
    let code = AccessCode.random()
    try await add([code], to: wave, owner)
    return code
  }

  /// Of new cards of a wave that is over.
  func expiredCodes(_ number: Int, _ owner: Pool) async throws -> [String] {
    let codes = (0..<number).map { _ in AccessCode.random() }
    try await add(codes, to: formerWave, owner)
    return codes
  }

  private func add(_ codes: [String], to wave: UUID, _ owner: Pool) async throws {
    let (call, project) = (call, project)
    let cards = codes.map {
      NewAccessCode(projectID: project, hmac: keys.codeHMAC($0), tag: tagKey.tag($0))
    }
    try await owner.write { tx in
      try tx.addAccessCodes(cards, call: call, wave: wave, areUsed: false)
    }
  }

  /// Open ones of other surveys, each with five cards.
  func addWaves(_ number: Int, _ owner: Pool) async throws {
    let (wave, project) = (wave, project)
    try await owner.write { tx in
      try tx.run(
        """
        with made as (
          insert into jalon.survey (call_id, code, title)
          select call_id, 'autre-' || n, 'Enquête' from jalon.wave, generate_series(1, \(number)::int) n
          where jalon.wave.id = \(wave) returning id, call_id),
        versions as (
          insert into jalon.survey_version (call_id, survey_id, number, form)
          select call_id, id, 1, '' from made returning id, call_id, survey_id),
        waves as (
          insert into jalon.wave
            (call_id, survey_id, version_id, quarter, opens_on, closes_on, state, public_key)
          select call_id, survey_id, id, '2025-Q4', '2026-01-05', '2026-02-28', 'open', decode('09', 'hex')
          from versions returning id, call_id)
        insert into jalon.wave_project (call_id, wave_id, project_id)
        select call_id, id, \(project) from waves
        """)
      try tx.run(
        """
        insert into jalon.access_code (call_id, wave_id, project_id, code_hmac, tag)
        select call_id, wave_id, project_id, sha256(convert_to(wave_id::text || n, 'UTF8')),
          (random() * 1099511627775)::bigint
        from jalon.wave_project, generate_series(1, 5) n where wave_id <> \(wave)
        """)
      try tx.run("analyze jalon.access_code")
    }
  }

  private func answers(_ index: Int) -> [String: AnswerValue] {
    Dictionary(
      questions.map { question in
        // The first choices go together in any form; later ones may exclude what another question asks.
        let choice = question.choices[index % min(2, question.choices.count)].name
        return (question.name, AnswerValue(choices: [choice]))
      }, uniquingKeysWith: { first, _ in first })
  }
}

// MARK: - The peers

extension AnswerWave {
  private struct KeyFile: Decodable {
    var poivre: Data?
    var secret: Data?
  }

  /// What a service in another language has to know of this wave.
  func peerSetting(_ connection: ConnectionConfiguration, user: String) throws -> AnswerPeer.Setting
  {
    func file(_ name: String) throws -> KeyFile {
      try JSONDecoder().decode(
        KeyFile.self, from: try Data(contentsOf: folder.appending(path: name)))
    }
    let (pepper, secret) = (
      try file(wave.uuidString.lowercased() + ".json").poivre, try file("codes.json").secret
    )
    let host = connection.conninfo.split(separator: "'").dropFirst().first
    guard let pepper, let secret, let host else {
      throw BenchFailure(message: "the keys of the wave are not as expected")
    }
    return AnswerPeer.Setting(
      host: String(host), user: user, passfile: connection.passfile ?? "", wave: wave,
      pepper: pepper, tagKey: secret, publicKey: publicKey,
      questions: questions.map {
        .init(name: $0.name, choices: $0.choices.map(\.name), several: $0.allowsSeveral)
      })
  }
}

extension AnswerWave {
  private static let peerCards = 200_000

  /// Cards for pgbench, whose numbers lead to their rows.
  func addPeers(_ owner: Pool) async throws {
    let (call, wave, project) = (call, wave, project)
    try await owner.write { tx in
      try tx.run(
        """
        insert into jalon.access_code (call_id, wave_id, project_id, code_hmac, tag)
        select \(call), \(wave), \(project), sha256(convert_to(n::text, 'UTF8')), n
        from generate_series(1, \(Self.peerCards)::int) n
        """)
      try tx.run("create schema bench")
      try tx.run("create table bench.bare (id uuid primary key, body text not null)")
      try tx.run("grant usage on schema bench to jalon_collect")
      try tx.run("grant insert on bench.bare to jalon_collect")
      try tx.run("create table bench.wave as select \(call)::uuid call_id, \(wave)::uuid wave_id")
    }
    try await owner.write { try $0.run("analyze jalon.access_code") }
  }

  /// The rows of one answer, in one transaction.
  static let peerScript = """
    \\set n random(1, \(peerCards))
    begin;
    insert into jalon.acknowledgement (call_id, wave_id, id_hmac, body_hmac)
      select call_id, wave_id, sha256(uuid_send(gen_random_uuid())), sha256(uuid_send(gen_random_uuid()))
      from bench.wave;
    update jalon.access_code set is_used = true where code_hmac = sha256(convert_to((:n)::text, 'UTF8'));
    insert into jalon.urn (call_id, wave_id, project_id, receipt_hmac, sealed)
      select call_id, wave_id, project_id, sha256(uuid_send(gen_random_uuid())),
        convert_to(repeat(gen_random_uuid()::text, 58), 'UTF8')
      from jalon.access_code where code_hmac = sha256(convert_to((:n)::text, 'UTF8'));
    commit;
    """
}
