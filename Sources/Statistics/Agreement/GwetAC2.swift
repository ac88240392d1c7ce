extension AgreementTable {
  /// Gwet's AC2 (AC1 with nominal weights), which unlike kappa does not collapse when nearly all
  /// cases are on one level: (observed − expected)/(1 − expected), expected = T Σ π(1 − π)/(K(K − 1)),
  /// π the mean share of each level, T the sum of the weights.
  /// Source: K. L. Gwet, "Handbook of Inter-Rater Reliability" (2014), chapters 4 and 5.
  package func gwet(
    _ weights: Weights, _ confidence: Confidence = .percent95
  ) throws(EstimateRefusal) -> Estimate {
    let w = weightMatrix(weights)
    let shares = zip(rows, columns).map { ($0 + $1) / 2 }
    let levels = Double(cells.count)
    let factor = w.flatMap(\.self).reduce(0, +) / (levels * (levels - 1))
    let observed = sum { w[$0][$1] }
    let expected = factor * shares.reduce(0) { $0 + $1 * (1 - $1) }
    guard expected < 1 else { throw .chanceAgreementIsTotal }
    let coefficient = (observed - expected) / (1 - expected)
    // The contribution of each case to the coefficient; their spread gives the standard error.
    let squares = sum { i, j in
      let chance = factor * (1 - (shares[i] + shares[j]) / 2)
      let part = (w[i][j] - expected) / (1 - expected)
      let pull = 2 * (1 - coefficient) * (chance - expected) / (1 - expected)
      return (part - pull - coefficient) * (part - pull - coefficient)
    }
    let error = cases > 1 ? (squares / Double(cases - 1)).squareRoot() : nil
    return try .normal(
      coefficient, standardError: error, confidence: confidence, within: -1...1)
  }
}
