import Foundation
import Statistics
import Testing

/// Random inputs computed again by scipy and statsmodels (`Recompute/recompute.py`); skipped where
/// JALON_PYTHON_SCIENCE names no interpreter that has them.
@Suite(.enabled(if: interpreter != nil, "JALON_PYTHON_SCIENCE names no Python with statsmodels"))
struct RecomputeTests {
  private struct Question: Encodable {
    let method: String
    let input: [Input]
    let ours: [Double]

    private enum CodingKeys: String, CodingKey { case method, input }
  }

  private enum Input: Encodable {
    case count(Int)
    case list([Double])
    case table([[Int]])

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .count(let value): try container.encode(value)
      case .list(let values): try container.encode(values)
      case .table(let rows): try container.encode(rows)
      }
    }
  }

  @Test func `scipy and statsmodels find the same numbers`() throws {
    var generator = SeededGenerator(seed: 41)
    var questions: [Question] = []
    for _ in 0..<(isSoak ? 5000 : 150) {
      questions.append(try Self.shares(&generator))
      questions.append(try Self.paired(&generator))
      questions.append(try Self.rate(&generator))
      questions.append(try Self.ordinal(&generator))
      questions.append(try Self.kappa(&generator))
      questions.append(try Self.holm(&generator))
      questions.append(try Self.slope(&generator))
    }
    let answers = try Self.ask(questions)
    #expect(answers.count == questions.count)
    for (question, answer) in zip(questions, answers) {
      #expect(question.ours.count == answer.count)
      for (ours, theirs) in zip(question.ours, answer) {
        #expect(isClose(ours, theirs, within: 1e-6), "\(question)")
      }
    }
  }

  private static func shares(_ generator: inout SeededGenerator) throws -> Question {
    let (n1, n2) = (
      Int.random(in: 5...300, using: &generator), Int.random(in: 5...300, using: &generator)
    )
    let (x1, x2) = (
      Int.random(in: 1..<n1, using: &generator), Int.random(in: 1..<n2, using: &generator)
    )
    let (first, second) = (try Share(x1, of: n1), try Share(x2, of: n2))
    let shares = TwoShares(first: first, second: second)
    let intervals = [try first.wilson(), try first.clopperPearson(), try shares.newcombe()]
      .compactMap(\.interval)
    return Question(
      method: "shares", input: [.count(x1), .count(n1), .count(x2), .count(n2)],
      ours: intervals.flatMap { [$0.lower, $0.upper] }
        + [try shares.fisher().pValue, try shares.pearson().pValue])
  }

  private static func paired(_ generator: inout SeededGenerator) throws -> Question {
    let counts = (0..<4).map { _ in Int.random(in: 1...40, using: &generator) }
    let test = try PairedTable(
      yesYes: counts[0], yesNo: counts[1], noYes: counts[2], noNo: counts[3]
    ).mcNemar
    return Question(
      method: "paired", input: counts.map(Input.count), ours: [test.exact, test.midP])
  }

  private static func rate(_ generator: inout SeededGenerator) throws -> Question {
    let events = Int.random(in: 0...5000, using: &generator)
    let interval = try EventCount(events).exact()
    return Question(
      method: "rate", input: [.count(events)], ours: [interval.lower, interval.upper])
  }

  private static func ordinal(_ generator: inout SeededGenerator) throws -> Question {
    func answers() -> [Double] {
      (0..<Int.random(in: 5...40, using: &generator)).map { _ in
        Double(Int.random(in: 1...5, using: &generator))
      }
    }
    let (first, second) = (answers(), answers())
    let test = try mannWhitney(first: first, second: second).test
    return Question(
      method: "ordinal", input: [.list(first), .list(second)],
      ours: [test.statistic ?? .nan, test.pValue])
  }

  private static func kappa(_ generator: inout SeededGenerator) throws -> Question {
    let counts = (0..<4).map { _ in
      (0..<4).map { _ in Int.random(in: 1...20, using: &generator) }
    }
    let kappa = try AgreementTable(counts).kappa(.quadratic)
    return Question(
      method: "kappa", input: [.table(counts)], ours: [kappa.value, kappa.standardError ?? .nan])
  }

  private static func holm(_ generator: inout SeededGenerator) throws -> Question {
    let values = (0..<8).map { _ in Double.random(in: 0...0.3, using: &generator) }
    return Question(
      method: "holm", input: [.list(values)], ours: try Statistics.holm(values))
  }

  private static func slope(_ generator: inout SeededGenerator) throws -> Question {
    let people = (0..<5).map { _ in Int.random(in: 40...500, using: &generator) }
    let events = people.map { Int.random(in: 5...($0 - 5), using: &generator) }
    let dataset = try InequalityDataset(
      dimension: .ordered, direction: .favourable, scale: 1,
      counts: zip(events, people).map { (events: $0, people: $1) })
    let slope = try measure(.slopeIndex, of: dataset)
    return Question(
      method: "slope", input: [.list(events.map(Double.init)), .list(people.map(Double.init))],
      ours: [
        slope.value, slope.standardError ?? .nan, try measure(.relativeIndex, of: dataset).value,
      ])
  }

  private static func ask(_ questions: [Question]) throws -> [[Double]] {
    let folder = Vectors.folder.deletingLastPathComponent()
    let process = Process()
    process.executableURL = URL(filePath: try #require(interpreter))
    process.arguments = [folder.appending(path: "Recompute/recompute.py").path]
    let file = FileManager.default.temporaryDirectory
      .appending(path: "jalon-recompute-\(UUID().uuidString).json")
    try JSONEncoder().encode(questions).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let output = Pipe()
    process.standardInput = try FileHandle(forReadingFrom: file)
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return try JSONDecoder().decode([[Double]].self, from: data)
  }
}

private let interpreter = ProcessInfo.processInfo.environment["JALON_PYTHON_SCIENCE"]
