package import Foundation

extension Decimal {
  /// Rounded half away from zero.
  package func rounded(to decimals: Int = 0) -> Decimal {
    var source = self
    var result = Decimal(0)
    NSDecimalRound(&result, &source, decimals, .plain)
    return result
  }

  package var isWhole: Bool { self == rounded() }
}
