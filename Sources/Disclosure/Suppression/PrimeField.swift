/// Whole numbers modulo the prime 2³¹ − 1: exact elimination, with no fraction and no rounding.
///
/// A count that could be recomputed by fractions is recomputed here too. The converse fails only
/// if a minor of the system is a multiple of the prime, which the audit would still find.
enum PrimeField {
  static let prime: UInt64 = 2_147_483_647

  static func element(_ number: Int) -> UInt32 {
    let remainder = number % Int(prime)
    return UInt32(remainder < 0 ? remainder + Int(prime) : remainder)
  }

  static func product(_ one: UInt32, _ other: UInt32) -> UInt32 {
    UInt32(UInt64(one) * UInt64(other) % prime)
  }

  static func negative(_ element: UInt32) -> UInt32 {
    element == 0 ? 0 : UInt32(prime) - element
  }

  /// By Fermat: the power `prime` − 2.
  static func inverse(_ element: UInt32) -> UInt32 {
    var result: UInt32 = 1
    var power = element
    var exponent = prime - 2
    while exponent > 0 {
      if exponent & 1 == 1 { result = product(result, power) }
      power = product(power, power)
      exponent >>= 1
    }
    return result
  }
}
