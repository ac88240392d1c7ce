/// The smallest non-negative number from which on `reached` holds; infinity where it never does.
///
/// The order of non-negative doubles is that of their bit patterns: halving the patterns reaches
/// the exact neighbour in 63 steps, whether the answer is 1e-300 or 1e300. No tolerance to choose.
func smallestDouble(where reached: (Double) -> Bool) -> Double {
  guard reached(.greatestFiniteMagnitude) else { return .infinity }
  var below: UInt64 = 0
  var above = Double.greatestFiniteMagnitude.bitPattern
  while below < above {
    let middle = below + (above - below) / 2
    if reached(Double(bitPattern: middle)) { above = middle } else { below = middle + 1 }
  }
  return Double(bitPattern: above)
}
