extension InequalityMeasure {
  /// Whether the error has no usable formula, because of absolute values or of a best group that
  /// depends on chance.
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
    let sums = SpreadSums(of: values, weights: weights, anchors(of: values, mean: mean))
    let value = spread(measure, from: sums)
    return try Estimate(
      value, standardError: simulated?.standardError,
      interval: simulated?.interval.extended(to: value),
      notes: notes + [.biasedUpward] + (simulated == nil ? [] : [.simulated]))
  }

  func spread(_ measure: InequalityMeasure, from sums: SpreadSums) -> Double {
    let count = Double(groups.count)
    return switch measure {
    case .betweenGroupDeviation: sums.squares.squareRoot()
    case .variation: 100 * sums.squares.squareRoot() / sums.anchors.mean
    case .gapToMean: sums.toMean.plain / count
    case .weightedGapToMean: sums.toMean.weighted
    case .gapToBest: sums.toBest.plain / count
    case .weightedGapToBest: sums.toBest.weighted
    case .gapToReference: sums.toReference.plain / count
    case .weightedGapToReference: sums.toReference.weighted
    case .disparity: 100 * (sums.toMean.plain / count) / sums.anchors.mean
    case .weightedDisparity: 100 * sums.toMean.weighted / sums.anchors.mean
    default: .nan
    }
  }

  func anchors(of values: [Double], mean: Double) -> SpreadSums.Anchors {
    var best = values.first ?? .nan
    var place = 1
    while place < values.count {
      if isFavourable ? values[place] > best : values[place] < best { best = values[place] }
      place += 1
    }
    return SpreadSums.Anchors(mean: mean, best: best, reference: referenceValue(values))
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
