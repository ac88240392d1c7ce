/// Two waves of ordered answers given by the same people, in the same order. The test leaves out
/// those who did not change. Normal approximation corrected for ties, without continuity
/// correction.
/// Source: F. Wilcoxon, Biometrics Bulletin 1 (1945) 80–83.
package func signedRank(
  first: [Double], second: [Double]
) throws(EstimateRefusal) -> OrdinalComparison {
  guard first.count == second.count else { throw .unequalLengths }
  guard (first + second).allSatisfy(\.isFinite) else { throw .notANumber }
  guard !first.isEmpty else { throw .nobody }
  let changes = zip(first, second).map { $1 - $0 }
  let moved = changes.filter { $0 != 0 }
  guard !moved.isEmpty else { throw .noVariation }
  let ranked = Ranks(moved.map(abs))
  let rises = zip(moved, ranked.ranks).reduce(0) { $1.0 > 0 ? $0 + $1.1 : $0 }
  let n = Double(moved.count)
  let variance = n * (n + 1) * (2 * n + 1) / 24 - ranked.tieCorrection / 48
  let z = (rises - n * (n + 1) / 4) / variance.squareRoot()
  let risen = Double(changes.filter { $0 > 0 }.count)
  let still = Double(changes.count - moved.count)
  return OrdinalComparison(
    test: try SignificanceTest(.signedRank, statistic: rises, pValue: Normal.twoSided(z)),
    superiority: (risen + still / 2) / Double(changes.count))
}
