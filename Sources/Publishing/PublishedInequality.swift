/// How unequal the ordered groups of one disaggregation are in one year, measured over all of them.
package struct PublishedInequality: Sendable, Hashable {
  /// From the worst off to the best off.
  package let groups: [Group]
  /// What the whole would gain, in points, if all groups were where the best off are, as arithmetic and
  /// not as an effect; nil where the whole does better than they do.
  package let attributableRisk: PublishedGap.Bounded?
  /// In points; nil with fewer than four groups.
  package let slopeIndex: PublishedGap.Bounded?
  package let relativeIndex: PublishedGap.Bounded?

  package struct Group: Sendable, Hashable {
    package let name: String
    package let concerned: Int
    package let people: Int
  }
}
