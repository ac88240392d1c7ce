extension AgreementTable {
  /// Cohen's kappa: (observed − expected)/(1 − expected) agreement, weighted.
  /// Source: J. Cohen, Psychological Bulletin 70 (1968) 213–220; large-sample error of J. L. Fleiss,
  /// J. Cohen and B. S. Everitt, ibid. 72 (1969) 323–327, as in statsmodels.
  package func kappa(
    _ weights: Weights, _ confidence: Confidence = .percent95
  ) throws(EstimateRefusal) -> Estimate {
    let w = weightMatrix(weights)
    let (rows, columns) = (rows, columns)
    let rowMeans = w.map { dot($0, columns) }
    // The weights are symmetric, so their rows also serve as columns.
    let columnMeans = w.map { dot($0, rows) }
    let observed = sum { w[$0][$1] }
    let expected = dot(rows, rowMeans)
    guard expected < 1 else { throw .chanceAgreementIsTotal }
    let kappa = (observed - expected) / (1 - expected)
    let squares = sum { i, j in
      let term = w[i][j] - (rowMeans[i] + columnMeans[j]) * (1 - kappa)
      return term * term
    }
    let centre = kappa - expected * (1 - kappa)
    let variance = max(0, squares - centre * centre) / Double(cases)
    return try .normal(
      kappa, standardError: variance.squareRoot() / (1 - expected), confidence: confidence,
      within: -1...1)
  }
}
