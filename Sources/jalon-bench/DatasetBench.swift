import Dataset
import Demonstration
import Foundation
import Logging
import Monitoring
import Postgres
import Publishing
import Reporting
import Service
import Store
import XLSForm

/// Reading what the reports of a call are made from, then protecting it and making the report of an axis,
/// with ten thousand and with ten million answers of people: the time must follow the cells, not the answers.
struct DatasetBench {
  let folder: URL
  let rounds: Int
  /// Of the second database.
  let answers: Int

  private static let token = "e_" + String(repeating: "b", count: 43)
  private static let few = 10_000

  func run() async throws {
    let cluster = try await EmbeddedCluster.start(
      dataFolder: folder.appending(path: "answers").path, durability: .nothing, logger: quiet)
    do {
      let few = try await Reader(cluster, "few", answers: Self.few)
      let many = try await Reader(cluster, "many", answers: answers)
      try await compare("dataset", few, many) { try await $0.seconds() }
      try await compare("publication and report", few, many) { try await $0.reportSeconds() }
      await few.close()
      await many.close()
      try await cluster.stop()
    } catch {
      try? await cluster.stop()
      throw error
    }
  }

  private func compare(
    _ name: String, _ few: Reader, _ many: Reader, _ seconds: (Reader) async throws -> Double
  ) async throws {
    var ratios: [Double] = []
    for round in 1...rounds {
      let (short, long) = (try await seconds(few), try await seconds(many))
      ratios.append(long / short)
      print(
        "\(name), round \(round): \(shown(short * 1000)) ms with \(Self.few) answers, "
          + "\(shown(long * 1000)) ms with \(answers), ratio \(shown(long / short))")
    }
    print("\(name): median ratio \(shown(ratios.median)) (at most 1.2 is asked)")
  }

  /// A database with a call, its values and a number of answers, and an evaluator's connection.
  private struct Reader {
    let call: UUID
    let pool: Pool
    let questions: [ClosedQuestion]

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
      questions = try content.questions()
      try await owner.write { [call, questions] tx in
        try tx.fillQuarters()
        try tx.admit(DatasetBench.token, to: call)
        let wave = try tx.openWave(survey, of: call)
        try tx.answer(wave, count: answers, questions)
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
      let start = ContinuousClock.now
      _ = try await reading()
      return start.duration(to: .now) / .seconds(1)
    }

    /// As a freeze does, then the report of the first axis as a page.
    func reportSeconds() async throws -> Double {
      let start = ContinuousClock.now
      let found = try await reading()
      var dataset = found.dataset
      dataset.surveys = found.waves.map { wave in
        SurveyResult(
          wave: wave.wave, title: wave.title, quarter: wave.quarter,
          questions: questions.map(SurveyQuestion.init), turnout: wave.turnout,
          tallies: wave.tallies, profiles: wave.profiles, isFictitious: wave.isFictitious)
      }
      let publication = try Publication.protecting(dataset, after: []).publication
      let edition = Edition(
        number: 1, kind: .freeze, name: "essai", year: dataset.year, madeOn: dataset.today,
        madeAt: "12:00")
      guard let axis = dataset.axes.first.flatMap({ publication.axis($0.code) }) else {
        throw BenchFailure(message: "a call without an axis")
      }
      let page = HTMLWriter.write(
        AxisReport.compose(axis, edition), style: ReportStyle("", fonts: [:]))
      guard page.contains(questions[0].label) else {
        throw BenchFailure(message: "the report tells nothing of the survey")
      }
      return start.duration(to: .now) / .seconds(1)
    }

    private func reading() async throws -> CallReading {
      let found = try await pool.read(isolation: .repeatableRead) { [call] tx in
        _ = try tx.enter(token: DatasetBench.token)
        return try tx.callReading(call: call, year: 2024, withUnreviewed: true)
      }
      guard let found, !found.dataset.observations.isEmpty, !found.waves.isEmpty else {
        throw BenchFailure(message: "the dataset is empty")
      }
      return found
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

    func questions() throws -> [ClosedQuestion] {
      let form = call.surveys?.first.map(\.form) ?? ""
      guard let read = Form.read(markdown: try self.form(form)).form else {
        throw BenchFailure(message: "the shipped form is not read")
      }
      return read.closedQuestions()
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
