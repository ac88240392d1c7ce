extension ComparedGroups {
  /// BGV = Σ w(y − mean)². Var = 4 Σ w²se²(y − mean)² + 2[(Σ w²se²)² − Σ w⁴se⁴ + Σ w²(1 − w)²se⁴].
  /// Never negative, and biased upward, because chance alone separates small groups.
  /// Source: S. Ahn et al., as in the WHO's HEAT technical notes.
  func betweenGroupVariance() throws(EstimateRefusal) -> Estimate {
    try requireThreeGroups()
    let value = groups.reduce(0) { $0 + $1.weight * ($1.value - mean) * ($1.value - mean) }
    return try .normal(
      value, standardError: varianceError, within: 0 ... .infinity, notes: notes + [.biasedUpward])
  }

  private var varianceError: Double? {
    guard let errors = standardErrors else { return nil }
    var (linear, shared, own) = (0.0, 0.0, 0.0)
    for (group, error) in zip(groups, errors) {
      let part = group.weight * group.weight * error * error
      let rest = (1 - group.weight) * (1 - group.weight) * error * error
      linear += part * (group.value - mean) * (group.value - mean)
      shared += part
      own += part * rest - part * part
    }
    return max(0, 4 * linear + 2 * (shared * shared + own)).squareRoot()
  }
}
