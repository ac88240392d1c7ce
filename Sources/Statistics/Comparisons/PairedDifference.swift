/// The change of a share between two linked waves, second minus first, by several methods: reports
/// use Bonett and Price, and the others are there for comparison.
extension PairedTable {
  /// Adds one person to each of the two cells of change: b̃ = (b + 1)/(n + 2), c̃ likewise.
  /// Source: D. G. Bonett and R. M. Price, Journal of Educational and Behavioral Statistics 37
  /// (2012) 479–488.
  package func bonettPrice(_ confidence: Confidence = .percent95) throws(EstimateRefusal)
    -> Estimate
  {
    let n = Double(people) + 2
    let gained = Double(noYes + 1) / n
    let lost = Double(yesNo + 1) / n
    let error = standardError(gained: gained, lost: lost, people: n)
    let (centre, reach) = (gained - lost, confidence.z * error)
    return try Estimate(
      difference, standardError: error,
      interval: Interval(lower: centre - reach, upper: centre + reach)
        .clipped(to: -1...1).extended(to: difference))
  }

  package func wald(_ confidence: Confidence = .percent95) throws(EstimateRefusal) -> Estimate {
    let n = Double(people)
    let error = standardError(gained: Double(noYes) / n, lost: Double(yesNo) / n, people: n)
    return try .normal(difference, standardError: error, confidence: confidence)
  }

  /// Combines the two Wilson intervals by square-and-add, with the correlation of the waves.
  /// Source: R. G. Newcombe, Statistics in Medicine 17 (1998) 2635–2650, method 10.
  package func newcombe(_ confidence: Confidence = .percent95) throws(EstimateRefusal) -> Estimate {
    let one = try Share(yesYes + yesNo, of: people)
      .wilsonInterval(answers: Double(people), confidence)
    let two = try Share(yesYes + noYes, of: people)
      .wilsonInterval(answers: Double(people), confidence)
    let down = reach(second - two.lower, one.upper - first)
    let up = reach(two.upper - second, first - one.lower)
    return try Estimate(
      difference, interval: Interval(lower: difference - down, upper: difference + up))
  }

  private func reach(_ a: Double, _ b: Double) -> Double {
    max(0, a * a - 2 * correlation * a * b + b * b).squareRoot()
  }

  /// φ of the table; a positive ad − bc is first reduced by n/2, but not below 0.
  private var correlation: Double {
    let (a, b, c, d) = (Double(yesYes), Double(yesNo), Double(noYes), Double(noNo))
    let margins = (a + b) * (c + d) * (a + c) * (b + d)
    guard margins > 0 else { return 0 }
    let product = a * d - b * c
    let corrected = product > 0 ? max(0, product - Double(people) / 2) : product
    return corrected / margins.squareRoot()
  }
}
