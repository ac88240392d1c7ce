import Dataset
import Demonstration
import Foundation
import Logging
import Monitoring
import Postgres
import Store

/// Reading what the reports of a call are made from, with ten thousand and with ten million answers
/// of people: the time must follow the cells, not the answers.
struct DatasetBench {
  let folder: URL
  let rounds: Int

  private static let token = "e_" + String(repeating: "b", count: 43)
  private static let questions = 12

  func run() async throws {
    let cluster = try await EmbeddedCluster.start(
      dataFolder: folder.appending(path: "answers").path, durability: .nothing, logger: quiet)
    do {
      let few = try await Reader(cluster, "few", answers: 10_000)
      let many = try await Reader(cluster, "many", answers: 10_000_000)
      var ratios: [Double] = []
      for round in 1...rounds {
        let (short, long) = (try await few.seconds(), try await many.seconds())
        ratios.append(long / short)
        print(
          "dataset, round \(round): \(shown(short * 1000)) ms with 10 000 answers, "
            + "\(shown(long * 1000)) ms with 10 000 000, ratio \(shown(long / short))")
      }
      print("dataset: median ratio \(shown(ratios.median)) (at most 1.2 is asked)")
      await few.close()
      await many.close()
      try await cluster.stop()
    } catch {
      try? await cluster.stop()
      throw error
    }
  }

  /// A database with a call, its values and a number of answers, and an evaluator's connection.
  private struct Reader {
    let call: UUID
    let pool: Pool

    init(_ cluster: RunningCluster, _ name: String, answers: Int) async throws {
      try await cluster.createDatabase(name, template: "template1")
      try await Migrator(
        folder: FileManager.default.currentDirectoryPath + "/sql",
        connection: cluster.migrateConnection(database: name), logger: quiet
      ).migrate()
      try await cluster.setPasswords(for: ["jalon_protect"])
      var superuser = cluster.superuserConnection(database: name)
      superuser.statementTimeoutSeconds = 1200
      superuser.operationDeadlineSeconds = 1200
      let owner = Pool(PoolConfiguration(connection: superuser, size: 1), logger: quiet)
      let content = try Content()
      call = try await owner.write { tx in
        try tx.load(content.call) { StoredForm(text: try content.form($0)) }
      }
      let survey = content.call.surveys?.first?.code ?? ""
      try await owner.write { [call] tx in
        try tx.fillQuarters()
        try tx.admit(DatasetBench.token, to: call)
        let wave = try tx.openWave(survey, of: call)
        try tx.answer(wave, count: answers, questions: DatasetBench.questions)
      }
      try await owner.write { try $0.run("analyze") }
      await owner.close()
      pool = Pool(
        PoolConfiguration(
          connection: cluster.serviceConnection(role: "jalon_protect", database: name), size: 1),
        logger: quiet)
      _ = try await seconds()
    }

    func seconds() async throws -> Double {
      let clock = ContinuousClock()
      let start = clock.now
      let found = try await pool.read(isolation: .repeatableRead) { [call] tx in
        _ = try tx.enter(token: DatasetBench.token)
        return try tx.callReading(call: call, year: 2024)
      }
      guard let found, !found.dataset.observations.isEmpty, !found.waves.isEmpty else {
        throw BenchFailure(message: "the dataset is empty")
      }
      return start.duration(to: clock.now) / .seconds(1)
    }

    func close() async { await pool.close() }
  }

  private struct Content {
    let call: CallFile

    init() throws {
      call = Demonstration.callFile(
        facts: try Self.decode("sql/seed/ami-iss-2021.json"),
        plan: try Self.decode("sql/seed/demonstration.json"), seed: 2021)
    }

    func form(_ name: String) throws -> String {
      try String(contentsOf: URL(filePath: "forms/\(name)"), encoding: .utf8)
    }

    private static func decode<Value: Decodable>(_ path: String) throws -> Value {
      try JSONDecoder().decode(Value.self, from: try Data(contentsOf: URL(filePath: path)))
    }
  }
}

private let quiet: Logger = {
  var logger = Logger(label: "bench")
  logger.logLevel = .error
  return logger
}()
