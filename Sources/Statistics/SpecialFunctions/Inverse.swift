/// The smallest non-negative number from which `reached` holds, or infinity when it never does.
///
/// Non-negative doubles are ordered like their bit patterns, so bisecting the patterns finds the
/// exact number in 63 steps, whether it is 1e-300 or 1e300, without any tolerance to choose.
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
