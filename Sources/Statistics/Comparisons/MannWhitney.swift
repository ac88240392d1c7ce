/// Two waves of ordered answers given by different people. Normal approximation of U₂ corrected for
/// ties, without continuity correction.
/// Source: H. B. Mann and D. R. Whitney, Annals of Mathematical Statistics 18 (1947) 50–60.
package func mannWhitney(
  first: [Double], second: [Double]
) throws(EstimateRefusal) -> OrdinalComparison {
  let all = first + second
  guard all.allSatisfy(\.isFinite) else { throw .notANumber }
  guard !first.isEmpty, !second.isEmpty else { throw .nobody }
  let ranked = Ranks(all)
  let (n1, n2, n) = (Double(first.count), Double(second.count), Double(all.count))
  let rankSum = ranked.ranks.dropFirst(first.count).reduce(0, +)
  let u = rankSum - n2 * (n2 + 1) / 2
  let variance = n1 * n2 / 12 * (n + 1 - ranked.tieCorrection / (n * (n - 1)))
  guard variance > 0 else { throw .noVariation }
  let z = (u - n1 * n2 / 2) / variance.squareRoot()
  return OrdinalComparison(
    test: try SignificanceTest(.mannWhitney, statistic: u, pValue: Normal.twoSided(z)),
    superiority: u / (n1 * n2))
}
