extension TwoShares {
  /// Pearson's χ² if every expected count is at least five, otherwise Fisher's exact test.
  /// Source: W. G. Cochran, Biometrics 10 (1954) 417–451.
  package func test() throws(EstimateRefusal) -> SignificanceTest {
    smallestExpected >= 5 ? try pearson() : try fisher()
  }

  /// χ² = (p₂ − p₁)² / (p(1 − p)(1/n₁ + 1/n₂)), without correction, one degree of freedom.
  package func pearson() throws(EstimateRefusal) -> SignificanceTest {
    let (n1, n2) = (Double(first.denominator), Double(second.denominator))
    let pooled = Double(yes) / (n1 + n2)
    guard 0 < pooled, pooled < 1 else { throw .noVariation }
    let chiSquare = difference * difference / (pooled * (1 - pooled) * (1 / n1 + 1 / n2))
    return try SignificanceTest(
      .pearson, statistic: chiSquare, pValue: ChiSquare.upper(chiSquare, degrees: 1))
  }

  /// Two-sided: sums the tables with the same margins that are no likelier than the observed one.
  /// Source: R. A. Fisher (1934); the tolerance of 10⁻⁷ for rounding is that of R and scipy.
  package func fisher() throws(EstimateRefusal) -> SignificanceTest {
    let table = Hypergeometric(
      population: first.denominator + second.denominator, marked: yes, drawn: first.denominator)
    let seen = first.numerator
    let bound = table.density(seen) * (1 + 1e-7)
    let isAbove = seen > table.mode
    let own = table.fallingTail(from: seen, step: isAbove ? 1 : -1)
    let other =
      isAbove ? table.below(table.mode, bound) : table.above(table.mode, bound)
    // No table is more likely than the observed one, so every table counts.
    let isLikeliest = table.density(table.mode) <= bound
    return try SignificanceTest(
      .fisher, statistic: nil, pValue: isLikeliest ? 1 : min(1, own + other))
  }

  private var yes: Int { first.numerator + second.numerator }

  private var smallestExpected: Double {
    let (n1, n2) = (Double(first.denominator), Double(second.denominator))
    let row = min(Double(yes), n1 + n2 - Double(yes))
    return row * min(n1, n2) / (n1 + n2)
  }
}

extension Hypergeometric {
  /// The total probability of the values below the mode that are no more likely than the bound.
  fileprivate func below(_ mode: Int, _ bound: Double) -> Double {
    let beyond = firstInteger(in: smallest...mode) { density($0) > bound } ?? mode
    return beyond > smallest ? fallingTail(from: beyond - 1, step: -1) : 0
  }

  /// The same above the mode.
  fileprivate func above(_ mode: Int, _ bound: Double) -> Double {
    guard let start = firstInteger(in: mode...largest, where: { density($0) <= bound }) else {
      return 0
    }
    return fallingTail(from: start, step: 1)
  }
}
