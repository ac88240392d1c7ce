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
  private let project: UUID
  private let keys: WaveKeys
  private let tagKey: CodeTagKey
  private let questions: [ClosedQuestion]

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
      let first = Day("2026-01-05"), let last = Day("2026-02-28")
    else { throw BenchFailure(message: "the call of the tests is not as expected") }
    let tallyKey = TallyKey()
    keys = WaveKeys(tallyKey: tallyKey)
    let new = NewWave(
      callID: directory.callID, surveyCode: survey, quarter: quarter, opensOn: first,
      closesOn: last, publicKey: tallyKey.publicKey, projects: [project: WaveNumbers()])
    let saved = WaveKeyFolder(path: folder)
    try saved.save(keys, wave: new.id)
    tagKey = try saved.tagKey()
    try await owner.write { try $0.add(new) }
    (call, wave, self.project) = (directory.callID, new.id, project)
    questions = form.closedQuestions()
  }

  /// New cards, each with what one person sends.
  func cards(_ number: Int, _ owner: Pool) async throws -> [AnswerLoad.Sending] {
    let codes = (0..<number).map { _ in AccessCode.random() }
    let (call, wave, project) = (call, wave, project)
    let cards = codes.map {
      NewAccessCode(projectID: project, hmac: keys.codeHMAC($0), tag: tagKey.tag($0))
    }
    try await owner.write { tx in
      try tx.addAccessCodes(cards, call: call, wave: wave, areUsed: false)
    }
    return codes.enumerated().map { index, code in
      AnswerLoad.Sending(
        id: UUID(),
        body: Wire.bytes(of: ResponseMessage(code: code, answers: answers(index))))
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

// MARK: - The peer

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
