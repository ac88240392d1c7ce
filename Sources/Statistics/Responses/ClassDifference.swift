/// ½ Σ |p_r − p_b|: the share of answers that would have to change class to match the people supported,
/// whether or not these are the people who answered.
/// - Parameters: counts by class, in the same order.
/// Source: O. D. Duncan and B. Duncan, American Sociological Review 20 (1955) 210–217.
package func dissimilarity(
  answered: [Int], supported: [Int]
) throws(EstimateRefusal) -> Double {
  guard answered.count == supported.count else { throw .unequalLengths }
  guard answered.count >= 2 else { throw .needsTwoGroups }
  try Counts.check(answered + supported)
  try Counts.check([answered.reduce(0, +), supported.reduce(0, +)])
  let (all, everyone) = (Double(answered.reduce(0, +)), Double(supported.reduce(0, +)))
  guard all > 0 else { throw .noAnswer }
  guard everyone > 0 else { throw .nobody }
  return zip(answered, supported).reduce(0) {
    $0 + abs(Double($1.0) / all - Double($1.1) / everyone)
  } / 2
}

extension ResponseClasses {
  /// ½ Σ |p_r − p_b|.
  package var dissimilarity: Double {
    zip(answeredShares, supportedShares).reduce(0) { $0 + abs($1.0 - $1.1) } / 2
  }

  /// (p_r − p_b)/√(p_b(1 − p_b)) of each class.
  package var standardisedDifferences: [Double] {
    zip(answeredShares, supportedShares).map { ($0 - $1) / ($1 * (1 - $1)).squareRoot() }
  }

  /// One difference for all classes, √(δ′S⁻¹δ) over all but the last, S the mean of the two
  /// multinomial covariances. Nil when nobody of a class answered.
  /// Source: D. Yang and J. E. Dalton, SAS Global Forum (2012), paper 335.
  package var yangDalton: Double? {
    guard answered.allSatisfy({ $0 > 0 }) else { return nil }
    let (one, two) = (answeredShares.dropLast(), supportedShares.dropLast())
    // S = D − ½(aa′ + bb′) with D diagonal, so its inverse needs only that of a two by two matrix
    // (Woodbury's identity).
    var (differences, ofOne, ofTwo) = (0.0, 0.0, 0.0)
    var (corner, cross, other) = (2.0, 0.0, 2.0)
    for (a, b) in zip(one, two) {
      let inverse = 2 / (a + b)
      differences += (a - b) * (a - b) * inverse
      ofOne += a * (a - b) * inverse
      ofTwo += b * (a - b) * inverse
      corner -= a * a * inverse
      cross -= a * b * inverse
      other -= b * b * inverse
    }
    let determinant = corner * other - cross * cross
    guard determinant > 0 else { return nil }
    let pull = other * ofOne * ofOne - 2 * cross * ofOne * ofTwo + corner * ofTwo * ofTwo
    let square = differences + pull / determinant
    return square.isFinite ? max(0, square).squareRoot() : nil
  }
}
