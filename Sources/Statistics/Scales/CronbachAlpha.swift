/// How consistently the questions of a score measure one thing.
package struct Reliability: Sendable, Hashable {
  package let alpha: Estimate
  /// People who answered every question; the others are left out.
  package let people: Int
  /// By question: alpha without it, and its correlation with the sum of the others.
  package let items: [Item]

  package struct Item: Sendable, Hashable {
    package let alphaWithout: Double?
    package let correlationWithRest: Double?
  }
}

/// k/(k − 1) · (1 − Σ var(item) / var(total)), sample variances, complete rows only; `reversed` are
/// the places of the questions where a high answer is the unfavourable one.
/// Interval: 1 − (1 − α) F at 1 − tail and at tail, with n − 1 and (n − 1)(k − 1) degrees.
/// Source: L. J. Cronbach, Psychometrika 16 (1951) 297–334; L. S. Feldt, ibid. 30 (1965) 357–370.
package func cronbachAlpha(
  answers rows: [[Double?]], reversed: Set<Int> = [], _ confidence: Confidence = .percent95
) throws(EstimateRefusal) -> Reliability {
  let itemCount = rows.first?.count ?? 0
  guard rows.allSatisfy({ $0.count == itemCount }) else { throw .unequalLengths }
  guard reversed.allSatisfy({ 0 <= $0 && $0 < itemCount }) else { throw .choiceOutsideScale }
  let complete = rows.map { $0.compactMap(\.self) }.filter { $0.count == itemCount }
  guard complete.allSatisfy({ $0.allSatisfy(\.isFinite) }) else { throw .notANumber }
  guard itemCount >= 2 else { throw .tooFewItems }
  guard complete.count >= 10 else { throw .tooFewPeople }
  // Alpha ignores constants, so negating the answers reverses a question on any scale.
  let items = (0..<itemCount).map { item in
    complete.map { reversed.contains(item) ? -$0[item] : $0[item] }
  }
  guard let alpha = alpha(of: items) else { throw .noVariation }
  return Reliability(
    alpha: try feldt(alpha, people: complete.count, items: itemCount, confidence),
    people: complete.count, items: items.indices.map { describe($0, among: items) })
}

private func alpha(of items: [[Double]]) -> Double? {
  let totalVariance = sampleVariance(totals(items))
  guard items.count >= 2, totalVariance > 0 else { return nil }
  let k = Double(items.count)
  let own = items.reduce(0) { $0 + sampleVariance($1) }
  return k / (k - 1) * (1 - own / totalVariance)
}

private func feldt(
  _ alpha: Double, people: Int, items: Int, _ confidence: Confidence
) throws(EstimateRefusal) -> Estimate {
  let between = Double(people - 1)
  let within = between * Double(items - 1)
  func bound(_ probability: Double) -> Double {
    1 - (1 - alpha) * FisherF.quantile(probability, between, within)
  }
  return try Estimate(
    alpha,
    interval: Interval(lower: bound(1 - confidence.tail), upper: bound(confidence.tail))
      .extended(to: alpha))
}

private func describe(_ place: Int, among items: [[Double]]) -> Reliability.Item {
  var others = items
  let own = others.remove(at: place)
  return Reliability.Item(
    alphaWithout: alpha(of: others), correlationWithRest: correlation(own, totals(others)))
}

private func totals(_ items: [[Double]]) -> [Double] {
  let people = items.first?.count ?? 0
  return (0..<people).map { person in items.reduce(0) { $0 + $1[person] } }
}

private func correlation(_ x: [Double], _ y: [Double]) -> Double? {
  let (centreX, centreY) = (average(x), average(y))
  let shared = zip(x, y).reduce(0) { $0 + ($1.0 - centreX) * ($1.1 - centreY) }
  let spread = (sampleVariance(x) * sampleVariance(y)).squareRoot() * Double(x.count - 1)
  return spread > 0 && spread.isFinite ? shared / spread : nil
}
