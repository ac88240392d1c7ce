/// Whether a share rises or falls over successive quarters (scores 0, 1, 2…; a missing quarter keeps
/// its score), by a χ² test with one degree of freedom:
/// (Σ xᵢsᵢ − p Σ nᵢsᵢ)² / (p(1 − p)(Σ nᵢsᵢ² − (Σ nᵢsᵢ)²/N)).
/// Source: W. G. Cochran, Biometrics 10 (1954) 417–451; P. Armitage, Biometrics 11 (1955) 375–386.
package func cochranArmitage(_ quarters: [Share?]) throws(EstimateRefusal) -> SignificanceTest {
  let present = quarters.enumerated().compactMap { place, share in
    share.map { (score: Double(place), share: $0) }
  }
  guard present.count >= 2 else { throw .tooFewValues }
  let people = present.reduce(0) { $0 + Double($1.share.denominator) }
  let pooled = present.reduce(0) { $0 + Double($1.share.numerator) } / people
  guard 0 < pooled, pooled < 1 else { throw .noVariation }
  let middle = present.reduce(0) { $0 + $1.score * Double($1.share.denominator) / people }
  // Centred scores give the same statistic without subtracting large numbers.
  var slope = 0.0
  var spread = 0.0
  for quarter in present {
    let score = quarter.score - middle
    slope += score * Double(quarter.share.numerator)
    spread += score * score * Double(quarter.share.denominator)
  }
  let chiSquare = slope * slope / (pooled * (1 - pooled) * spread)
  return try SignificanceTest(
    .cochranArmitage, statistic: chiSquare, pValue: ChiSquare.upper(chiSquare, degrees: 1))
}
