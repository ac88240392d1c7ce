/// Ranks from 1, with the mean rank for equal values, and the correction of the variance for ties.
struct Ranks {
  let ranks: [Double]
  /// Σ (t³ − t) over the groups of t equal values.
  let tieCorrection: Double

  init(_ values: [Double]) {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: 0, count: values.count)
    var correction = 0.0
    var start = 0
    while start < order.count {
      var end = start
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      for place in start..<end { ranks[order[place]] = Double(start + 1 + end) / 2 }
      let size = Double(end - start)
      correction += size * size * size - size
      start = end
    }
    self.ranks = ranks
    self.tieCorrection = correction
  }
}

/// A comparison of ordered answers: the test, and how often the second wave is above the first.
package struct OrdinalComparison: Sendable, Hashable {
  package let test: SignificanceTest
  /// P(second > first) + ½ P(equal): one half if nothing differs.
  package let superiority: Double
}
