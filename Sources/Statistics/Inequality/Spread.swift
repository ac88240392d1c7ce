extension InequalityMeasure {
  /// Those whose error has no usable formula (absolute values, a best group that chance may change).
  var isSimulated: Bool {
    switch self {
    case .betweenGroupDeviation, .variation, .gapToMean, .weightedGapToMean, .gapToBest,
      .weightedGapToBest, .gapToReference, .weightedGapToReference, .disparity, .weightedDisparity:
      true
    default: false
    }
  }
}

/// BGSD = √Σ w(y − mean)²; COV = 100 BGSD/mean; MD = mean of |y − anchor| over groups (…u) or people
/// (…w), the anchor being the mean, the best group or the reference; IDIS = 100 MD/mean.
/// Source: S. Harper and J. Lynch, "Methods for measuring cancer disparities" (NCI, 2005).
extension ComparedGroups {
  func spread(
    _ measure: InequalityMeasure, _ simulated: SimulatedSpread?
  ) throws(EstimateRefusal) -> Estimate {
    try requireThreeGroups()
    switch measure {
    case .variation, .disparity, .weightedDisparity: try requirePositiveMean()
    case .gapToReference, .weightedGapToReference: try requireReference()
    default: break
    }
    let value = spread(measure, of: values, mean: mean)
    return try Estimate(
      value, standardError: simulated?.standardError,
      interval: simulated?.interval.extended(to: value),
      notes: notes + [.biasedUpward] + (simulated == nil ? [] : [.simulated]))
  }

  func spread(_ measure: InequalityMeasure, of values: [Double], mean: Double) -> Double {
    switch measure {
    case .betweenGroupDeviation: deviation(values, mean)
    case .variation: 100 * deviation(values, mean) / mean
    case .gapToMean: gap(values, to: mean)
    case .weightedGapToMean: weightedGap(values, to: mean)
    case .gapToBest: gap(values, to: best(values))
    case .weightedGapToBest: weightedGap(values, to: best(values))
    case .gapToReference: gap(values, to: referenceValue(values))
    case .weightedGapToReference: weightedGap(values, to: referenceValue(values))
    case .disparity: 100 * gap(values, to: mean) / mean
    case .weightedDisparity: 100 * weightedGap(values, to: mean) / mean
    default: .nan
    }
  }

  private func deviation(_ values: [Double], _ mean: Double) -> Double {
    zip(groups, values).reduce(0) { $0 + $1.0.weight * ($1.1 - mean) * ($1.1 - mean) }.squareRoot()
  }

  private func gap(_ values: [Double], to anchor: Double) -> Double {
    values.reduce(0) { $0 + abs($1 - anchor) } / Double(values.count)
  }

  private func weightedGap(_ values: [Double], to anchor: Double) -> Double {
    zip(groups, values).reduce(0) { $0 + $1.0.weight * abs($1.1 - anchor) }
  }

  private func best(_ values: [Double]) -> Double {
    (isFavourable ? values.max() : values.min()) ?? .nan
  }

  private func referenceValue(_ values: [Double]) -> Double {
    guard case .group(let place) = reference, place < values.count else { return .nan }
    return values[place]
  }

  private func requireReference() throws(EstimateRefusal) {
    switch reference {
    case .none: throw .noReference
    case .missing: throw .referenceMissing
    case .group: break
    }
  }
}
