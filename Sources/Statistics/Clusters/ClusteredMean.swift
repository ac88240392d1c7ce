/// A mean over projects of which only the sum and the number of people are known.
package struct ClusteredMean: Sendable {
  private let ratio: ClusteredRatio

  package init(sums: [Double], people: [Int]) throws(EstimateRefusal) {
    ratio = try ClusteredRatio(totals: sums, people: people)
    guard (ratio.standardError ?? 0).isFinite else { throw .beyondComputation }
  }

  package var value: Double { ratio.value }
  package var standardError: Double? { ratio.standardError }
  package var presentation: ClusterPresentation { ClusterPresentation(clusters: ratio.clusters) }

  /// Student's interval with k − 1 degrees. Nil with a single project.
  package func interval(_ confidence: Confidence = .percent95) -> Interval? {
    ratio.studentInterval(confidence)
  }
}
