import Disclosure
import Foundation

/// Tables with the exact intervals of an attack on them, made with another solver.
enum Vectors {
  struct RandomTables: Decodable {
    struct Table: Decodable {
      var dims: [Int]
      var values: [Int]
      var primary: [Int]
      var attackOnPrimary: [String: [Int]]
      var example: [Int]
      var attackOnExample: [String: [Int]]

      enum CodingKeys: String, CodingKey {
        case dims, values, primary
        case attackOnPrimary = "attack_primary_only"
        case example = "example_pattern"
        case attackOnExample = "attack_example_pattern"
      }
    }

    var threshold: Int
    var tables: [Table]
  }

  struct Designed: Decodable {
    struct Cell: Decodable {
      var cell: String
      var value: Int
      var primary: Bool
      var isHiddenByGauss: Bool?

      enum CodingKeys: String, CodingKey {
        case cell, value, primary
        case isHiddenByGauss = "gauss_suppressed"
      }
    }

    var threshold: Int
    var cells: [Cell]
    var membership: [[Int]]
    var attackOnPrimary: [String: [Int]]?
    var attackOnGauss: [String: [Double]]?
    var fewestHidden: Int
    var optimum: [String]
    var attackOnOptimum: [String: [Int]]?

    enum CodingKeys: String, CodingKey {
      case threshold, cells, membership
      case attackOnPrimary = "naive_primary_only_intervals"
      case attackOnGauss = "gauss_intervals_nonneg_and_suppressed_ge_1"
      case fewestHidden = "optimum_min_suppressed_spl4_lb1"
      case optimum = "optimum_pattern_spl4_lb1"
      case attackOnOptimum = "optimum_intervals_spl4_lb1"
    }

    var question: SuppressionRequest {
      SuppressionRequest(threshold: threshold, rows: membership, values: cells.map(\.value))
    }

    func positions(_ names: some Sequence<String>) -> [Int] {
      let names = Set(names)
      return cells.indices.filter { names.contains(cells[$0].cell) }
    }
  }

  static func random() throws -> RandomTables {
    try load("sdc_random_tables.json", as: RandomTables.self)
  }

  static func designed() throws -> [String: Designed] {
    try load("sdc_suppression.json", as: [String: Designed].self)
  }

  private static func load<Value: Decodable>(_ name: String, as type: Value.Type) throws -> Value {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let file = folder.appending(path: "Vectors").appending(path: name)
    return try JSONDecoder().decode(type, from: Data(contentsOf: file))
  }

  /// One row for each figure of a full cross with totals: the last index varies fastest, the total
  /// comes last.
  static func cross(_ dims: [Int]) -> [[Int]] {
    var rows = [[1]]
    for size in dims {
      rows = rows.flatMap { row in
        (0...size).map { pick in
          row.flatMap { mark in
            (0..<size).map { $0 == pick || pick == size ? mark : 0 }
          }
        }
      }
    }
    return rows
  }
}
