/// Adjusts the p-values of indicators that are tested together, so that the risk of any false alarm
/// stays that of a single test. Keeps their order.
/// Source: S. Holm, Scandinavian Journal of Statistics 6 (1979) 65–70.
package func holm(_ pValues: [Double]) throws(EstimateRefusal) -> [Double] {
  guard pValues.allSatisfy(\.isFinite) else { throw .notANumber }
  guard pValues.allSatisfy({ 0 <= $0 && $0 <= 1 }) else { throw .shareOutsideRange }
  var adjusted = pValues
  var highest = 0.0
  let order = pValues.indices.sorted { pValues[$0] < pValues[$1] }
  for (place, index) in order.enumerated() {
    highest = max(highest, min(1, Double(pValues.count - place) * pValues[index]))
    adjusted[index] = highest
  }
  return adjusted
}
