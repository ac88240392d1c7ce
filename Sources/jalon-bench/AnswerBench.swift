import API
import Foundation
import Monitoring
import Postgres
import Service
import Store
import Writing
import XLSForm

/// Answers over HTTP, checked, sealed and durably acknowledged, against pgbench writing the same rows one
/// answer per transaction into the same cluster with as many clients; then the service is killed ten times
/// while answers come, and nothing that was acknowledged may be missing.
struct AnswerBench {
  let folder: URL
  let rounds: Int
  let seconds: Int

  /// Of pgbench: the embedded cluster takes sixty, some of which are the service's.
  private static let mostConnections = 45

  /// Cards for one round, more than anybody takes: who runs out of them would look slower than she is.
  private var enough: Int { 8_000 * seconds }

  func run() async throws {
    try await MeasuredDatabase.run("answers", in: folder) { try await measure($0) }
  }

  private func measure(_ database: MeasuredDatabase) async throws {
    let (cluster, owner) = (database.cluster, database.owner)
    let wave = try await AnswerWave(owner, keys: folder.appending(path: "data/secrets/waves"))
    try await wave.addPeers(owner)
    let service = MeasuredService(folder: folder, cluster: cluster)
    try service.start()
    defer { service.kill() }
    for clients in [32, 256] {
      var ratios: [Double] = []
      for round in 1...rounds {
        let theirs = try pgbench(clients, cluster)
        let sendings = try await wave.cards(enough, owner)
        let before = processorTime(service, cluster)
        let outcome = AnswerLoad(port: service.port, clients: clients).run(
          sendings, seconds: Double(seconds))
        let ours = Double(outcome.acknowledged.count) / Double(seconds)
        ratios.append(ours / theirs)
        let spent = processorTime(service, cluster) - before
        print(
          "answers, \(clients) clients, round \(round): ours \(Int(ours))/s, pgbench \(Int(theirs))/s, "
            + "ratio \(shown(ours / theirs)), p50 \(shown(outcome.percentile(0.5))) ms, "
            + "p99 \(shown(outcome.percentile(0.99))) ms, each \(spent.shown(each: outcome.acknowledged.count)), "
            + "refused \(outcome.refused), unanswered \(outcome.unknown.count)")
      }
      print(
        "answers, \(clients) clients: median ratio \(shown(ratios.median)) (at least 0.4 is asked)")
    }
    try await compare(service, wave, cluster, owner)
    CodeTimes(port: service.port).compare(expired: try await wave.expiredCodes(100, owner))
    try await openCodes(service, wave, owner)
    print("answers: jalond at its largest \(service.peakMegabytes) MB (at most 150 is asked)")
    try await killTenTimes(service, wave, owner)
  }

  private func processorTime(_ service: MeasuredService, _ cluster: RunningCluster) -> ProcessorTime
  {
    ProcessorTime(service: service.processID, database: cluster.processID)
  }

  /// Against the same work in FastAPI, and pages of the survey.
  private func compare(
    _ service: MeasuredService, _ wave: AnswerWave, _ cluster: RunningCluster, _ owner: Pool
  ) async throws {
    let load = AnswerLoad(port: service.port, clients: 32)
    let form = Data("code=\(try await wave.code(owner))&next=".utf8)
    let type = "application/x-www-form-urlencoded"
    let first = load.rate("GET", Route.surveyPage.path(), type, Data(), seconds: Double(seconds))
    let opened = load.rate("POST", Route.surveyPage.path(), type, form, seconds: Double(seconds))
    print(
      "pages, 32 clients: the first \(Int(first))/s, the one that a code opens \(Int(opened))/s")
    let setting = try wave.peerSetting(
      cluster.serviceConnection(role: "jalon_collect", database: "jalon"), user: "jalon_collect")
    guard let peer = try AnswerPeer.start(setting, folder: folder) else {
      return print("answers: FastAPI and asyncpg are not here, not compared")
    }
    defer { peer.stop() }
    for clients in [32, 256] {
      try await compare(service, peer, wave, owner, clients: clients)
    }
  }

  private func compare(
    _ service: MeasuredService, _ peer: AnswerPeer, _ wave: AnswerWave, _ owner: Pool, clients: Int
  ) async throws {
    let load = AnswerLoad(port: peer.port, clients: clients)
    var bare = load
    bare.folder = "/bare/"
    var ratios: [Double] = []
    for _ in 0..<rounds {
      let theirs = load.run(try await wave.cards(enough / 4, owner), seconds: Double(seconds))
      let ours = AnswerLoad(port: service.port, clients: clients).run(
        try await wave.cards(enough, owner), seconds: Double(seconds))
      let rows = bare.run(try await wave.cards(enough, owner), seconds: Double(seconds))
      guard !theirs.acknowledged.isEmpty else {
        throw BenchFailure(message: "the peer takes no answer: \(theirs.refused) refused")
      }
      ratios.append(Double(ours.acknowledged.count) / Double(theirs.acknowledged.count))
      print(
        "answers, \(clients) clients: FastAPI \(theirs.acknowledged.count / seconds)/s, its bare "
          + "insert \(rows.acknowledged.count / seconds)/s, ours \(ours.acknowledged.count / seconds)/s"
      )
    }
    print(
      "answers, \(clients) clients: \(shown(ratios.median)) times FastAPI and asyncpg (at least 6 is asked)"
    )
  }

  /// Opening a code with one open wave and with ten thousand.
  private func openCodes(
    _ service: MeasuredService, _ wave: AnswerWave, _ owner: Pool
  ) async throws {
    let body = Wire.bytes(of: SurveyFormRequest(code: try await wave.code(owner)))
    let load = AnswerLoad(port: service.port, clients: 8)
    func rate() -> Double {
      load.rate(
        "POST", Route.surveyForm.path(), "application/json", body, seconds: Double(seconds))
    }
    let alone = rate()
    try await wave.addWaves(10_000, owner)
    // The service reads the new ones once, when it is told of them.
    try await Task.sleep(for: .seconds(5))
    let among = rate()
    print(
      "codes: \(Int(alone))/s opened with one open wave, \(Int(among))/s with ten thousand more, "
        + "ratio \(shown(among / alone)) (1 is asked)")
  }

  private func killTenTimes(
    _ service: MeasuredService, _ wave: AnswerWave, _ owner: Pool
  ) async throws {
    let before: Int = try await owner.read { try $0.value("select count(*) from jalon.urn") }
    var waiting = try await wave.cards(40_000, owner)
    var sent: Set<UUID> = []
    for _ in 0..<10 {
      let load = AnswerLoad(port: service.port, clients: 32)
      async let outcome = Self.load(load, waiting, seconds: 2)
      try await Task.sleep(for: .milliseconds(Int.random(in: 300...1500)))
      service.kill()
      let came = await outcome
      sent.formUnion(came.acknowledged)
      // What nobody knows of is sent again under its id, the rest for the first time.
      let tried = Set(came.acknowledged + came.unknown.map(\.id))
      waiting = came.unknown + waiting.filter { !tried.contains($0.id) }
      try service.start()
    }
    let last = AnswerLoad(port: service.port, clients: 32).run(
      Array(waiting.prefix(2000)), seconds: 60)
    sent.formUnion(last.acknowledged)
    let after: Int = try await owner.read { try $0.value("select count(*) from jalon.urn") }
    let lost = sent.count - (after - before)
    print(
      "answers, killed ten times: \(sent.count) acknowledged, \(after - before) in the urn, "
        + "\(max(0, lost)) lost (0 is asked), \(last.unknown.count) still unanswered")
    guard lost <= 0 else { throw BenchFailure(message: "acknowledged answers are missing") }
  }

  private static func load(
    _ load: AnswerLoad, _ sendings: [AnswerLoad.Sending], seconds: Double
  ) async -> AnswerLoad.Outcome {
    await withCheckedContinuation { continuation in
      Thread { continuation.resume(returning: load.run(sendings, seconds: seconds)) }.start()
    }
  }

  private func pgbench(_ clients: Int, _ cluster: RunningCluster) throws -> Double {
    let script = folder.appending(path: "answers.sql")
    try AnswerWave.peerScript.write(to: script, atomically: true, encoding: .utf8)
    let output = try launch(
      try postgresProgram("pgbench"),
      [
        "-n", "-M", "prepared", "-c", "\(min(clients, Self.mostConnections))", "-j", "2", "-T",
        "\(seconds)", "-f",
        script.path, cluster.superuserConnection(database: "jalon").keywords,
      ], needsSignals: true)
    let rate = output.split(separator: "\n").first { $0.hasPrefix("tps = ") }?
      .split(separator: " ").dropFirst(2).first.flatMap { Double($0) }
    guard let rate else { throw BenchFailure(message: "pgbench printed no rate:\n\(output)") }
    return rate
  }
}

extension ConnectionConfiguration {
  /// As pgbench takes it.
  fileprivate var keywords: String {
    conninfo + " user=\(user ?? "postgres")" + (passfile.map { " passfile='\($0)'" } ?? "")
  }
}
