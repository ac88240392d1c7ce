/// A number of events, assumed to follow a Poisson distribution.
package struct EventCount: Sendable, Hashable {
  package let events: Int

  package init(_ events: Int) throws(EstimateRefusal) {
    try Counts.check([events])
    self.events = events
  }

  /// Exact below ten events, Byar's from ten on, as PHEindicatormethods::phe_rate.
  package func interval(_ confidence: Confidence = .percent95) -> Interval {
    events < 10 ? exact(confidence) : byar(confidence)
  }

  /// The same limits at any z.
  func interval(z: Double) -> Interval {
    events < 10 ? exact(tail: Normal.lower(-z)) : byar(z: z)
  }

  /// Half the χ² quantiles with 2x and 2x + 2 degrees.
  /// Source: F. Garwood, Biometrika 28 (1936) 437–442.
  package func exact(_ confidence: Confidence = .percent95) -> Interval {
    exact(tail: confidence.tail)
  }

  private func exact(tail: Double) -> Interval {
    let x = Double(events)
    return Interval(
      lower: events == 0 ? 0 : IncompleteGamma.lowerInverse(x, tail),
      upper: IncompleteGamma.upperInverse(x + 1, tail))
  }

  /// x(1 − 1/(9x) − z/(3√x))³ and (x + 1)(1 − 1/(9(x + 1)) + z/(3√(x + 1)))³.
  /// Source: N. E. Breslow and N. E. Day, "Statistical Methods in Cancer Research" II (1987), 2.13.
  package func byar(_ confidence: Confidence = .percent95) -> Interval {
    byar(z: confidence.z)
  }

  private func byar(z: Double) -> Interval {
    Interval(
      lower: events == 0 ? 0 : byar(Double(events), -z),
      upper: byar(Double(events) + 1, z))
  }

  private func byar(_ x: Double, _ z: Double) -> Double {
    let root = max(0, 1 - 1 / (9 * x) + z / (3 * x.squareRoot()))
    return x * root * root * root
  }
}
