/// The relative concentration index of a bounded quantity, such as a share.
package enum BoundedIndex: String, Sendable, Codable {
  /// RCI / (1 − mean). Source: A. Wagstaff, Health Economics 14 (2005) 429–432.
  case wagstaff
  /// 4 · mean · RCI. Source: G. Erreygers, Journal of Health Economics 28 (2009) 504–515.
  case erreygers
}

/// Computed on the values rescaled to 0…1 between the two bounds.
package func boundedConcentration(
  _ index: BoundedIndex, of dataset: InequalityDataset, between ends: ClosedRange<Double>
) throws(EstimateRefusal) -> Estimate {
  let groups = try ComparedGroups(dataset)
  let leverages = try groups.concentrationLeverages()
  let width = ends.upperBound - ends.lowerBound
  guard width.isFinite, width > 0 else { throw .scaleNotPositive }
  guard groups.values.allSatisfy(ends.contains) else { throw .estimateOutsideScale }
  let mean = (groups.mean - ends.lowerBound) / width
  let absolute = groups.concentration(leverages) / width
  switch index {
  case .erreygers:
    return try .normal(
      4 * absolute,
      standardError: groups.standardError(gradient: leverages.map { 4 * $0 / width }),
      notes: groups.notes)
  case .wagstaff:
    let spread = mean * (1 - mean)
    guard spread > 0 else { throw .denominatorIsZero }
    let pull = absolute * (1 - 2 * mean) / (spread * spread)
    let gradient = zip(leverages, groups.weights).map { ($0 / spread - $1 * pull) / width }
    return try .normal(
      absolute / spread, standardError: groups.standardError(gradient: gradient),
      notes: groups.notes)
  }
}
