/// Whether a share rises or falls over successive quarters (scores 0, 1, 2…), by a χ² test with
/// one degree of freedom:
/// (Σ xᵢsᵢ − p Σ nᵢsᵢ)² / (p(1 − p)(Σ nᵢsᵢ² − (Σ nᵢsᵢ)²/N)).
/// Source: W. G. Cochran, Biometrics 10 (1954) 417–451; P. Armitage, Biometrics 11 (1955) 375–386.
package func cochranArmitage(_ quarters: [Share]) throws(EstimateRefusal) -> SignificanceTest {
  guard quarters.count >= 2 else { throw .tooFewValues }
  let people = quarters.reduce(0) { $0 + Double($1.denominator) }
  let pooled = quarters.reduce(0) { $0 + Double($1.numerator) } / people
  guard 0 < pooled, pooled < 1 else { throw .noVariation }
  let middle = quarters.enumerated().reduce(0) { sum, quarter in
    sum + Double(quarter.offset) * Double(quarter.element.denominator) / people
  }
  // Centred scores give the same statistic without subtracting large numbers.
  var slope = 0.0
  var spread = 0.0
  for (place, quarter) in quarters.enumerated() {
    let score = Double(place) - middle
    slope += score * Double(quarter.numerator)
    spread += score * score * Double(quarter.denominator)
  }
  let chiSquare = slope * slope / (pooled * (1 - pooled) * spread)
  return try SignificanceTest(
    .cochranArmitage, statistic: chiSquare, pValue: ChiSquare.upper(chiSquare, degrees: 1))
}
