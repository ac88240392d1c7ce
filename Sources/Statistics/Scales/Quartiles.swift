/// Quartiles of type 7 (linear between order statistics, the default of R and of spreadsheets).
/// Source: R. J. Hyndman and Y. Fan, The American Statistician 50 (1996) 361–365.
package struct Quartiles: Sendable, Hashable {
  package let lower: Double
  package let median: Double
  package let upper: Double

  package init(of values: [Double]) throws(EstimateRefusal) {
    guard values.allSatisfy(\.isFinite) else { throw .notANumber }
    guard !values.isEmpty else { throw .nobody }
    let sorted = values.sorted()
    self.init(count: sorted.count) { sorted[$0] }
  }

  /// `value` gives the order statistics from 0 to count − 1; count is positive.
  init(count: Int, value: (Int) -> Double) {
    lower = quantile(0.25, count: count, value: value)
    median = quantile(0.5, count: count, value: value)
    upper = quantile(0.75, count: count, value: value)
  }
}

func quantile(_ probability: Double, count: Int, value: (Int) -> Double) -> Double {
  let place = probability * Double(count - 1)
  let below = min(count - 1, Int(place.rounded(.down)))
  let above = min(count - 1, below + 1)
  let part = place - Double(below)
  return value(below) * (1 - part) + value(above) * part
}
