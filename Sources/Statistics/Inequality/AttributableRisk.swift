/// PAR = reference − mean and PAF = 100 PAR / mean: what would change « si tous les groupes étaient
/// au niveau du groupe de référence », as arithmetic, not as cause. The reference is the best-off
/// of ordered groups, otherwise the best group, and the largest of equal ones. The potential is 0
/// when the whole does better than the reference.
/// Source: WHO, "Handbook on health inequality monitoring" (2013); error of the fraction from S. D.
/// Walter, Biometrics 32 (1976) 829–849, in per cent like the estimate (healthequal omits the
/// factor).
extension ComparedGroups {
  func attributableRisk() throws(EstimateRefusal) -> Estimate {
    let (risk, place) = try potential()
    return try attributable(risk, standardError: fractionError(place).map { $0 * mean }, risk)
  }

  func attributableFraction() throws(EstimateRefusal) -> Estimate {
    let (risk, place) = try potential()
    try requirePositiveMean()
    let error = fractionError(place).map { $0 * 100 }
    return try attributable(100 * risk / mean, standardError: error, risk)
  }

  private func attributable(
    _ value: Double, standardError: Double?, _ risk: Double
  ) throws(EstimateRefusal) -> Estimate {
    let isGain = isFavourable ? risk >= 0 : risk <= 0
    return try .normal(
      isGain ? value : 0, standardError: standardError,
      notes: notes + (isGain ? [] : [.belowReference]))
  }

  private func potential() throws(EstimateRefusal) -> (risk: Double, reference: Int) {
    try requireThreeGroups()
    let place = isOrdered ? groups.indices.last : groups.indices.max(by: isWorse)
    guard let place else { throw .needsThreeGroups }
    return (groups[place].value - mean, place)
  }

  private func isWorse(_ one: Int, _ other: Int) -> Bool {
    let sign = isFavourable ? 1.0 : -1.0
    return (sign * groups[one].value, groups[one].weight)
      < (sign * groups[other].value, groups[other].weight)
  }

  /// With c, d the people concerned and not concerned of the reference, a, b those of the other
  /// groups: √(cN(ad(N − c) + bc²) / ((a + c)³(c + d)³)). Nil when a count would be zero or
  /// negative.
  private func fractionError(_ place: Int) -> Double? {
    guard let populations else { return nil }
    let total = populations.reduce(0, +)
    let c = groups[place].value / scale * populations[place]
    let d = populations[place] - c
    let a = mean / scale * total - c
    let b = total - a - populations[place]
    guard c > 0, d >= 0, a >= 0, b >= 0 else { return nil }
    let (yes, reference) = (a + c, c + d)
    let above = c * total * (a * d * (total - c) + b * c * c)
    return (above / (yes * yes * yes * reference * reference * reference)).squareRoot()
  }
}
