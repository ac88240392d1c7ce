import Foundation
import Testing

/// The tables of numbers in `Vectors/`: each names the program that produced it.
enum Vectors {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Vectors")

  static func read<Value: Decodable>(_ name: String, as: Value.Type) throws -> Value {
    let data = try Data(contentsOf: folder.appending(path: "\(name).json"))
    return try JSONDecoder().decode(Value.self, from: data)
  }

  static func rows<Row: Decodable>(_ name: String, of: Row.Type) throws -> [Row] {
    let rows = try read(name, as: Table<Row>.self).rows
    try #require(!rows.isEmpty)
    return rows
  }
}

private struct Table<Row: Decodable>: Decodable {
  let rows: [Row]
}

/// Equal but for a relative difference; near zero, for an absolute one a thousand times smaller.
func isClose(_ value: Double?, _ expected: Double, within tolerance: Double = 1e-9) -> Bool {
  guard let value, value.isFinite else { return false }
  return abs(value - expected) <= tolerance * max(abs(expected), 1e-3)
}

/// Seeded, so that a failure can be met again.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

let isSoak = ProcessInfo.processInfo.environment["JALON_SOAK"] != nil
let rounds = isSoak ? 1_000_000 : 10_000
