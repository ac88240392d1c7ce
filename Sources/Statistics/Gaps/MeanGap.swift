/// A mean with its standard deviation (n − 1) and its number of people.
package struct SampleMean: Sendable, Hashable {
  package let mean: Double
  package let deviation: Double
  package let people: Int

  package init(mean: Double, deviation: Double, people: Int) throws(EstimateRefusal) {
    guard mean.isFinite, deviation.isFinite else { throw .notANumber }
    guard deviation >= 0 else { throw .negativeCount }
    try Counts.check([people])
    guard people >= 2 else { throw people == 0 ? .nobody : .tooFewValues }
    self.mean = mean
    self.deviation = deviation
    self.people = people
  }

  /// The variance of the mean, s²/n.
  var variance: Double { deviation * deviation / Double(people) }

  /// Student's interval, n − 1 degrees of freedom.
  package func estimate(
    _ confidence: Confidence = .percent95
  ) throws(EstimateRefusal) -> Estimate {
    let error = variance.squareRoot()
    let reach = Student.upperQuantile(confidence.tail, degrees: Double(people - 1)) * error
    return try Estimate(
      mean, standardError: error, interval: Interval(lower: mean - reach, upper: mean + reach))
  }
}

/// A sum and difference of independent means, with the degrees of freedom of Welch and
/// Satterthwaite, (Σ v)²/Σ (v²/(n − 1)). Without any spread, only the value is given.
/// Source: B. L. Welch, Biometrika 34 (1947) 28–35.
package struct MeanContrast: Sendable, Hashable {
  package let value: Double
  package let standardError: Double
  package let degrees: Double?
  package let interval: Interval?
  package let pValue: Double?

  private init(_ value: Double, _ means: [SampleMean]) throws(EstimateRefusal) {
    let variance = means.reduce(0) { $0 + $1.variance }
    guard value.isFinite, variance.isFinite else { throw .beyondComputation }
    self.value = value
    standardError = variance.squareRoot()
    let divisor = means.reduce(0) {
      $0 + $1.variance / variance * ($1.variance / variance) / Double($1.people - 1)
    }
    guard variance > 0, divisor > 0 else {
      (degrees, interval, pValue) = (nil, nil, nil)
      return
    }
    let freedom = 1 / divisor
    let reach = Student.upperQuantile(0.025, degrees: freedom) * standardError
    guard reach.isFinite else { throw .beyondComputation }
    degrees = freedom
    interval = Interval(lower: value - reach, upper: value + reach)
    pValue = Student.twoSided(value / standardError, degrees: freedom)
  }

  /// Reference − compared.
  package init(reference: SampleMean, compared: SampleMean) throws(EstimateRefusal) {
    try self.init(reference.mean - compared.mean, [reference, compared])
  }

  /// The gap of the second year minus that of the first.
  package init(
    from first: (reference: SampleMean, compared: SampleMean),
    to second: (reference: SampleMean, compared: SampleMean)
  ) throws(EstimateRefusal) {
    try self.init(
      (second.reference.mean - second.compared.mean) - (first.reference.mean - first.compared.mean),
      [first.reference, first.compared, second.reference, second.compared])
  }
}
