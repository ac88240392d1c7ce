/// The answers to one question on an ordered scale, by level from the least to the most favourable.
/// « Ne sait pas » and « non concerné » are shown apart, and belong to no denominator.
package struct Likert: Sendable, Hashable {
  package let counts: [Int]
  package let setAside: Int

  package init(counts: [Int], setAside: Int = 0) throws(EstimateRefusal) {
    try Counts.check(counts + [setAside])
    guard counts.count >= 2 else { throw .tooFewItems }
    guard counts.contains(where: { $0 > 0 }) else { throw .nobody }
    self.counts = counts
    self.setAside = setAside
  }

  package var answers: Int { counts.reduce(0, +) }

  /// The share of each level, with its interval.
  package func distribution(
    _ confidence: Confidence = .percent95
  ) throws(EstimateRefusal) -> [Estimate] {
    var shares: [Estimate] = []
    for count in counts { shares.append(try Share(count, of: answers).wilson(confidence)) }
    return shares
  }

  /// The share of the highest levels, by default two of five.
  package func favourable(
    levels: Int = 2, _ confidence: Confidence = .percent95
  ) throws(EstimateRefusal) -> Estimate {
    guard levels > 0, levels < counts.count else { throw .choiceOutsideScale }
    return try Share(counts.suffix(levels).reduce(0, +), of: answers).wilson(confidence)
  }

  /// Levels counted from 1.
  package var quartiles: Quartiles { Quartiles(count: answers, value: level(at:)) }

  private func level(at place: Int) -> Double {
    var passed = 0
    for (level, count) in counts.enumerated() {
      passed += count
      if place < passed { return Double(level + 1) }
    }
    return Double(counts.count)
  }
}
