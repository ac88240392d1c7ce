/// From which size a count of people may be shown.
package struct ThresholdRule: Sendable, Hashable {
  /// Counts from 1 to this less one are hidden; zeros are shown. At most 1: nothing is hidden.
  package let threshold: Int

  /// For very sensitive matters (mental health, addictions, violence, papers) zeros are hidden too,
  /// and so is the fact that a whole small group is concerned.
  package let protectsZeros: Bool

  package init(threshold: Int, protectsZeros: Bool = false) {
    self.threshold = threshold
    self.protectsZeros = protectsZeros
  }

  package func isSensitive(_ count: Int) -> Bool {
    protectsZeros
      ? (0..<max(0, threshold)).contains(count) : (1..<max(1, threshold)).contains(count)
  }

  /// When a whole small group is concerned, its number tells it of each of its members.
  package func disclosesGroup(_ part: Int, of group: Int) -> Bool {
    protectsZeros && part == group && (1..<Self.smallGroup).contains(group)
  }

  /// From this many people on, that nobody or everybody is concerned tells of no one in particular.
  package static let smallGroup = 30
}
