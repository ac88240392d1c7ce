/// Two waves answered by different people (or by people who cannot be linked): first, then second.
package struct TwoShares: Sendable, Hashable {
  package let first: Share
  package let second: Share

  package init(first: Share, second: Share) {
    self.first = first
    self.second = second
  }

  var difference: Double { second.value - first.value }

  var standardError: Double {
    func variance(_ share: Share) -> Double {
      share.value * (1 - share.value) / Double(share.denominator)
    }
    return (variance(first) + variance(second)).squareRoot()
  }

  /// Second minus first, with the hybrid of the two Wilson intervals.
  /// Source: R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10.
  package func newcombe(_ confidence: Confidence = .percent95) throws(EstimateRefusal) -> Estimate {
    let error = standardError
    return try Estimate(
      difference, standardError: error > 0 ? error : nil,
      interval: newcombeInterval(z: confidence.z))
  }

  func newcombeInterval(z: Double) -> Interval {
    Interval.between(
      from: BoundedValue(first.value, first.wilsonInterval(z: z)),
      to: BoundedValue(second.value, second.wilsonInterval(z: z)))
  }

  /// Second minus first ∓ z·error, for comparison only: too short for small numbers.
  package func wald(_ confidence: Confidence = .percent95) throws(EstimateRefusal) -> Estimate {
    try .normal(difference, standardError: standardError, confidence: confidence)
  }
}

func hypotenuse(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
