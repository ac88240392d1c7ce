package import Foundation

/// From which size a count of people may be shown.
package struct ThresholdRule: Sendable, Hashable {
  /// Counts from 1 to this less one are hidden; zeros are shown. At most 1: nothing is hidden.
  package let threshold: Int

  /// For very sensitive matters (mental health, addictions, violence, papers), zeros are hidden
  /// too, and so is that a whole small group is concerned.
  package let protectsZeros: Bool

  package init(threshold: Int, protectsZeros: Bool = false) {
    self.threshold = threshold
    self.protectsZeros = protectsZeros
  }

  package func isSmall(_ count: Decimal) -> Bool {
    count > 0 && count < Decimal(threshold)
  }

  package func isSensitive(_ count: Int) -> Bool {
    protectsZeros
      ? (0..<max(0, threshold)).contains(count) : (1..<max(1, threshold)).contains(count)
  }

  /// That a whole small group is concerned tells it of each of its members.
  package func disclosesGroup(_ part: Int, of group: Int) -> Bool {
    protectsZeros && part == group && (1..<30).contains(group)
  }

  /// A proportion is two counts in disguise: those who are concerned, and those who are not.
  package func hidesProportion(numerator: Decimal, denominator: Decimal) -> Bool {
    isSmall(numerator) || isSmall(denominator) || isSmall(denominator - numerator)
  }

  /// The positions to hide in a breakdown. `rest` is the computed « inconnu »; it stands last in
  /// the answer, at `counts.count`. Positions without a count are never hidden.
  package func hiddenPositions(counts: [Decimal?], rest: Decimal, total: Decimal) -> Set<Int> {
    var system = CountSystem<Int>(secrecy: self)
    let all = counts + [rest]
    for (position, count) in all.enumerated() {
      if let count { system.add(count, as: position) }
    }
    system.add(total, as: -1)
    system.relate(-1, toSumOf: Array(all.indices))
    return system.hidden()
  }
}
