/// A share whose counts have been checked. The methods of estimation, in the files beside this one,
/// all give fractions within 0…1.
package struct Share: Sendable, Hashable {
  package let numerator: Int
  package let denominator: Int

  package init(_ numerator: Int, of denominator: Int) throws(EstimateRefusal) {
    try Counts.check([numerator, denominator])
    guard denominator > 0 else { throw .nobody }
    guard numerator <= denominator else { throw .numeratorAboveDenominator }
    self.numerator = numerator
    self.denominator = denominator
  }

  package var value: Double { Double(numerator) / Double(denominator) }

  /// √(p(1 − p)/n); nil at 0 and 1, where the formula would claim certainty.
  var standardError: Double? {
    guard 0 < numerator, numerator < denominator else { return nil }
    return (value * (1 - value) / Double(denominator)).squareRoot()
  }
}
