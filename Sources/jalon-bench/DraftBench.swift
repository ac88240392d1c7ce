import API
import Foundation
import Monitoring
import Postgres
import Store

/// Five hundred holders whose drafts are saved at once, as on the last evening of a quarter: each save is
/// a copy on the service, durable once it is answered.
struct DraftBench {
  let folder: URL
  let rounds: Int

  private static let holders = 500
  func run() async throws {
    try await MeasuredDatabase.run("drafts", in: folder) { try await measure($0) }
  }

  private func measure(_ database: MeasuredDatabase) async throws {
    let (cluster, owner) = (database.cluster, database.owner)
    let path = try await prepare(owner)
    let service = MeasuredService(folder: folder, cluster: cluster)
    try service.start()
    defer { service.kill() }
    let load = AnswerLoad(port: service.port, clients: Self.holders)
    var percentiles: [Double] = []
    var revisions = Array(repeating: 0, count: Self.holders)
    // The first round opens connections and fills caches.
    for round in 0...rounds {
      let sendings = sendings(revisions, path)
      let outcome = load.run(sendings, seconds: 60)
      let kept = Set(outcome.acknowledged)
      for (holder, sending) in sendings.enumerated() where kept.contains(sending.id) {
        revisions[holder] += 1
      }
      if round > 0 { percentiles.append(outcome.percentile(0.99)) }
      print(
        "drafts, \(Self.holders) holders at once, round \(round): "
          + "p50 \(shown(outcome.percentile(0.5))) ms, p99 \(shown(outcome.percentile(0.99))) ms, "
          + "\(Self.holders - kept.count) told to come back (0 is asked)")
    }
    let kept: Int = try await owner.read { try $0.value("select count(*) from jalon.draft_copy") }
    guard kept == revisions.count(where: { $0 > 0 }) else {
      throw BenchFailure(message: "\(kept) drafts are kept, others were acknowledged")
    }
    print("drafts: median p99 \(shown(percentiles.median)) ms (under 250 ms is aimed at)")
  }

  /// Forty cells, as long as they are once they are sealed.
  private func sendings(_ revisions: [Int], _ path: String) -> [AnswerLoad.Sending] {
    let content = Data((0..<4096).map { _ in UInt8.random(in: 0...255) })
    return revisions.enumerated().map { holder, revision in
      let body = Wire.bytes(
        of: DraftCopyMessage(revision: revision, content: content, device: "bureau"))
      return AnswerLoad.Sending(
        id: UUID(), body: body, path: path, token: Self.token(holder + 1))
    }
  }

  private static func token(_ number: Int) -> String {
    let digits = "\(number)"
    return "h_" + String(repeating: "0", count: 43 - digits.count) + digits
  }

  /// One project that five hundred people hold; each has a draft of her own.
  private func prepare(_ owner: Pool) async throws -> String {
    let root = URL(filePath: FileManager.default.currentDirectoryPath)
    let file = try JSONDecoder().decode(
      CallFile.self,
      from: try Data(contentsOf: root.appending(path: "Tests/Fixtures/second-call.json")))
    let form = try String(
      contentsOf: root.appending(path: "forms/participation.md"), encoding: .utf8)
    let directory = try await owner.write { tx in
      try tx.load(file) { _ in StoredForm(text: form) }
      return try tx.directory(ofCall: file.call.code)
    }
    guard let project = directory?.projects["BZH-01"] else {
      throw BenchFailure(message: "the call of the tests is not as expected")
    }
    try await owner.write { tx in
      try tx.run(
        """
        insert into auth.account (login, display_name, kind, password_salt, password_verifier)
        select 'bench' || n, 'bench', 'holder', decode(repeat('00', 16), 'hex'), decode(repeat('00', 32), 'hex')
        from generate_series(1, \(Self.holders)::int) n
        """)
      try tx.run(
        """
        insert into auth.account_project (account_id, project_id)
        select id, \(project) from auth.account where login like 'bench%'
        """)
      try tx.run(
        """
        insert into auth.session (token_sha256, account_id)
        select sha256(convert_to('h_' || lpad(substr(login, 6), 43, '0'), 'UTF8')), id
        from auth.account where login like 'bench%'
        """)
    }
    return Route.draftCopy.path([.project: project.inPath, .quarter: "2025-Q4"])
  }
}
