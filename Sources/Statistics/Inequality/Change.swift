/// How a measure changed between two independent periods: second − first, or for ratios
/// second / first, with √(se₁² + se₂²) on the scale of the measure.
package func change(
  from first: Estimate, to second: Estimate
) throws(EstimateRefusal) -> Estimate {
  guard first.scale == second.scale else { throw .differentScales }
  var error: Double?
  if let one = first.standardError, let two = second.standardError {
    error = hypotenuse(one, two)
  }
  let notes = first.notes + second.notes.filter { !first.notes.contains($0) }
  switch first.scale {
  case .natural:
    return try .normal(second.value - first.value, standardError: error, notes: notes)
  case .logarithm:
    guard first.value > 0 else { throw .denominatorIsZero }
    return try .logNormal(second.value / first.value, standardError: error, notes: notes)
  }
}
