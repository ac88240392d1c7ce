/// Mean with Student's interval, n − 1 degrees of freedom.
/// Source: Student, Biometrika 6 (1908) 1–25.
package func mean(
  of values: [Double], _ confidence: Confidence = .percent95
) throws(EstimateRefusal) -> Estimate {
  guard values.allSatisfy(\.isFinite) else { throw .notANumber }
  guard values.count >= 2 else { throw values.isEmpty ? .nobody : .tooFewValues }
  let n = Double(values.count)
  let error = (sampleVariance(values) / n).squareRoot()
  let reach = Student.upperQuantile(confidence.tail, degrees: n - 1) * error
  let centre = average(values)
  return try Estimate(
    centre, standardError: error, interval: Interval(lower: centre - reach, upper: centre + reach))
}

/// The values must not be empty.
func average(_ values: [Double]) -> Double {
  let n = Double(values.count)
  let rough = values.reduce(0, +) / n
  // A second pass corrects the rounding of the first, so that equal values give exactly their
  // value.
  return rough + values.reduce(0) { $0 + ($1 - rough) } / n
}

/// Divides by n − 1; there must be two values at least.
func sampleVariance(_ values: [Double]) -> Double {
  let centre = average(values)
  return values.reduce(0) { $0 + ($1 - centre) * ($1 - centre) } / Double(values.count - 1)
}
