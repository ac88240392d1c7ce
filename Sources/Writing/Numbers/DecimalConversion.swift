package import Foundation

extension Decimal {
  /// The nearest double, for what is estimated or drawn and never for what is written.
  package var double: Double { NSDecimalNumber(decimal: self).doubleValue }

  /// A count as it was entered; the part after the mark is dropped.
  package var wholeNumber: Int { NSDecimalNumber(decimal: self).intValue }
}
