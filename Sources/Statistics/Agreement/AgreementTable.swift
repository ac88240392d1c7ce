/// How two raters, the evaluator (rows) and the holder (columns), placed the same cases on one
/// scale.
package struct AgreementTable: Sendable, Hashable {
  /// Proportions of all cases.
  let cells: [[Double]]
  package let cases: Int

  package init(_ counts: [[Int]]) throws(EstimateRefusal) {
    guard counts.count >= 2, counts.allSatisfy({ $0.count == counts.count }) else {
      throw .tableNotSquare
    }
    let all = counts.flatMap(\.self)
    try Counts.check(all)
    let cases = all.reduce(0, +)
    guard cases > 0 else { throw .nobody }
    self.cases = cases
    cells = counts.map { row in row.map { Double($0) / Double(cases) } }
  }

  /// How close two levels are, from 0 to 1.
  package enum Weights: String, Sendable, Codable, CaseIterable {
    /// Only the same level counts.
    case nominal
    case linear
    case quadratic

    func weight(_ i: Int, _ j: Int, levels: Int) -> Double {
      let distance = Double(abs(i - j)) / Double(levels - 1)
      switch self {
      case .nominal: return i == j ? 1 : 0
      case .linear: return 1 - distance
      case .quadratic: return 1 - distance * distance
      }
    }
  }

  var rows: [Double] { cells.map { $0.reduce(0, +) } }
  var columns: [Double] {
    cells.indices.map { column in cells.reduce(0) { $0 + $1[column] } }
  }

  func weightMatrix(_ weights: Weights) -> [[Double]] {
    cells.indices.map { i in
      cells.indices.map { j in weights.weight(i, j, levels: cells.count) }
    }
  }

  /// Σᵢⱼ cellᵢⱼ · factor(i, j).
  func sum(_ factor: (Int, Int) -> Double) -> Double {
    cells.indices.reduce(0) { sum, i in
      cells.indices.reduce(sum) { $0 + cells[i][$1] * factor(i, $1) }
    }
  }
}

func dot(_ x: [Double], _ y: [Double]) -> Double { zip(x, y).reduce(0) { $0 + $1.0 * $1.1 } }
