import Disclosure
import Foundation
import Testing

/// Needs a Python that has scipy: its path in `JALON_PYTHON_SCIENCE`.
private let python = ProcessInfo.processInfo.environment["JALON_PYTHON_SCIENCE"]

@Suite struct AttackerTests {
  private struct Case: Encodable {
    var table: [Int]
    var rows: [[Int]]
    var values: [Int]
    var masked: [Int]
  }

  private struct Outcome: Decodable, Equatable {
    var cases: Int
    var attacked: Int
    var exact: Int
    var narrow: Int
  }

  @Test(.enabled(if: python != nil, "JALON_PYTHON_SCIENCE names no Python with scipy"))
  func `an attacker written apart learns nothing from five hundred sets of releases`() throws {
    let outcome = try Self.attack(Self.cases(500) { $0.protect().masked })
    #expect(outcome.cases == 500)
    #expect(outcome.attacked > 2000)
    #expect(outcome.exact == 0)
    #expect(outcome.narrow == 0)
  }

  @Test(.enabled(if: python != nil, "JALON_PYTHON_SCIENCE names no Python with scipy"))
  func `the same attacker does learn from small counts hidden alone`() throws {
    let outcome = try Self.attack(
      Self.cases(40) { question in
        question.values.indices.filter { (1..<11).contains(question.values[$0]) }
      })
    #expect(outcome.exact > 40)
  }

  /// Sets without a refusal, which would leave nothing to attack.
  private static func cases(_ count: Int, mask: (SuppressionRequest) -> [Int]) -> [Case] {
    var generator = SeededGenerator(seed: 7)
    var cases: [Case] = []
    while cases.count < count {
      let system = RandomSystem(&generator)
      let question = system.question(published: system.shownBefore())
      if question.protect().refused != nil { continue }
      cases.append(
        Case(
          table: system.table, rows: question.rows, values: question.values,
          masked: mask(question)))
    }
    return cases
  }

  private static func attack(_ cases: [Case]) throws -> Outcome {
    let encoder = JSONEncoder()
    let lines = try cases.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
    let input = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).jsonl")
    try lines.joined(separator: "\n").write(to: input, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: input) }
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Attacker/attacker.py")
    let process = Process()
    process.executableURL = URL(filePath: python ?? "")
    process.arguments = [script.path]
    process.standardInput = try FileHandle(forReadingFrom: input)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode(Outcome.self, from: data)
  }
}
