import Disclosure
import Foundation
import TestSupport

@testable import Publishing

/// Tables of several releases, given to an attacker written apart (`Attacker/releases.py`).
enum ReleaseAttack {
  /// Needs a Python that has scipy: its path in `JALON_PYTHON_SCIENCE`.
  static let python = ProcessInfo.processInfo.environment["JALON_PYTHON_SCIENCE"]

  struct Outcome: Decodable, Sendable {
    var attacked: Int
    var exact: [String]
    var narrow: [String]
  }

  private struct AttackedTable: Encodable {
    var name: String
    var health: Bool
    var releases: [AttackedRelease]
  }

  private struct AttackedRelease: Encodable {
    var counts: [AttackedCount]
    var sums: [AttackedSum]
    var equations: [AttackedEquation]

    init(_ table: CountTable) {
      counts = table.counts.map { AttackedCount(key: $0.key, value: $0.value, chain: $0.chain) }
      sums = table.sums.map {
        AttackedSum(
          key: $0.key, parts: $0.parts, shown: $0.standing == .shown,
          printed: [.shown, .hidden].contains($0.standing))
      }
      equations = table.equations.map { AttackedEquation(left: $0.left, right: $0.right) }
    }
  }

  private struct AttackedCount: Encodable {
    var key: String
    var value: Int
    var chain: String?
  }

  private struct AttackedSum: Encodable {
    var key: String
    var parts: [Int]
    var shown: Bool
    var printed: Bool
  }

  private struct AttackedEquation: Encodable {
    var left: [Int]
    var right: [Int]
  }

  /// - Parameters:
  ///   - sets: of each call its ledgers, oldest first.
  ///   - health: indicators of which zeros are hidden too.
  ///   - most: about how many of each table are attacked.
  static func run(_ sets: [[Ledger]], health: Set<UUID>, most: Int) throws -> Outcome {
    let names = Set(health.map { CountTable.indicatorPrefix + $0.uuidString })
    let lines = try sets.enumerated().flatMap { number, ledgers in
      try (ledgers.last?.tables ?? []).map { table in
        let line = AttackedTable(
          name: "\(number) \(table.title)", health: names.contains(table.name),
          releases: ledgers.compactMap { $0.table(table.name) }.map(AttackedRelease.init))
        return String(decoding: try JSONEncoder().encode(line), as: UTF8.self)
      }
    }
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Attacker/releases.py")
    let run = try ProgramRun.finish(
      URL(filePath: python ?? ""), [script.path, "\(most)"],
      input: Data(lines.joined(separator: "\n").utf8), limitSeconds: 7200)
    return try JSONDecoder().decode(Outcome.self, from: run.output)
  }
}
