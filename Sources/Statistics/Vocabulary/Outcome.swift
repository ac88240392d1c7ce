/// The result of one of several computations: the value, or why there is none.
package typealias Outcome<Value> = Result<Value, EstimateRefusal>

/// The result of a significance test. `statistic` is the value that the method compares with its
/// distribution (χ², z or U), if it has one.
package struct SignificanceTest: Sendable, Hashable {
  package let method: Method
  package let statistic: Double?
  package let pValue: Double

  package enum Method: String, Sendable, Codable {
    case pearson, fisher, mannWhitney, signedRank, cochranArmitage
  }

  init(_ method: Method, statistic: Double?, pValue: Double) throws(EstimateRefusal) {
    guard pValue.isFinite, (statistic ?? 0).isFinite else { throw .beyondComputation }
    self.method = method
    self.statistic = statistic
    self.pValue = min(1, max(0, pValue))
  }
}
