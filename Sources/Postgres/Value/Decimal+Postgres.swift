package import Foundation

/// `numeric`: PostgreSQL's binary form is a sign, a weight and digits in base 10 000.
extension Decimal: PostgresEncodable, PostgresDecodable {
  package static var postgresType: PostgresType { .numeric }

  private static let positive: UInt16 = 0x0000
  private static let negative: UInt16 = 0x4000
  private static let notANumber: UInt16 = 0xC000

  package func encode(into bytes: inout [UInt8]) throws(EncodingRefusal) {
    if isNaN { return Self.append([], 0, Self.notANumber, 0, to: &bytes) }
    let parts = description.utf8.drop { $0 == UInt8(ascii: "-") }.split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let fraction = parts.count > 1 ? Array(parts[1]) : []
    let integer = Array(parts[0])
    let digits = Self.base10000(integer: integer, fraction: fraction)
    let weight = (integer.count + 3) / 4 - 1
    let sign = self < 0 ? Self.negative : Self.positive
    Self.append(digits, weight, sign, fraction.count, to: &bytes)
  }

  /// Groups of four decimal digits, aligned on the decimal point.
  private static func base10000(integer: [UInt8], fraction: [UInt8]) -> [Int16] {
    let zero = UInt8(ascii: "0")
    let before = [UInt8](repeating: zero, count: (4 - integer.count % 4) % 4)
    let after = [UInt8](repeating: zero, count: (4 - fraction.count % 4) % 4)
    let all = before + integer + fraction + after
    return stride(from: 0, to: all.count, by: 4).map { start in
      all[start..<start + 4].reduce(0) { $0 * 10 + Int16($1 - zero) }
    }
  }

  private static func append(
    _ digits: [Int16], _ weight: Int, _ sign: UInt16, _ scale: Int, to bytes: inout [UInt8]
  ) {
    bytes.append(bigEndian: Int16(digits.count))
    bytes.append(bigEndian: Int16(weight))
    bytes.append(bigEndian: sign)
    bytes.append(bigEndian: Int16(scale))
    for digit in digits { bytes.append(bigEndian: digit) }
  }

  /// Returns nil when the number has more digits than `Decimal` holds, rather than rounding it.
  package static func decode(_ cell: ColumnValue) -> Decimal? {
    guard cell.type == PostgresType.numeric.oid else { return Int.decode(cell).map { Decimal($0) } }
    var reader = CellReader(cell.bytes)
    guard let count: Int16 = reader.next(), let weight: Int16 = reader.next(),
      let sign: UInt16 = reader.next(), let _: Int16 = reader.next()
    else { return nil }
    if sign == notANumber { return .nan }
    guard sign == positive || sign == negative else { return nil }
    var digits: [UInt128] = []
    for _ in 0..<count {
      guard let digit: Int16 = reader.next() else { return nil }
      digits.append(UInt128(digit))
    }
    return decimal(
      digits, lastExponent: 4 * (Int(weight) - Int(count) + 1), isNegative: sign == negative)
  }

  private static func decimal(
    _ digits: [UInt128], lastExponent: Int, isNegative: Bool
  ) -> Decimal? {
    guard let (significand, exponent) = significand(digits, lastExponent) else { return nil }
    guard significand != 0 else { return 0 }
    guard (-128...127).contains(exponent) else { return nil }
    // Exact, because the significand has at most 128 bits, like that of `Decimal`.
    let high = Decimal(UInt64(significand >> 64))
    let low = Decimal(UInt64(truncatingIfNeeded: significand))
    let magnitude = high * Decimal(sign: .plus, exponent: 0, significand: twoToThe64) + low
    return Decimal(sign: isNegative ? .minus : .plus, exponent: exponent, significand: magnitude)
  }

  private static let twoToThe64 = Decimal(UInt64.max) + 1

  /// Removes trailing zeros first, so that 1.5000… with many digits still fits.
  private static func significand(
    _ digits: [UInt128], _ lastExponent: Int
  ) -> (UInt128, exponent: Int)? {
    var exponent = lastExponent
    var digits = digits
    while digits.last == 0 {
      digits.removeLast()
      exponent += 4
    }
    guard var last = digits.popLast() else { return (0, 0) }
    var power: UInt128 = 10_000
    while last % 10 == 0 {
      (last, power, exponent) = (last / 10, power / 10, exponent + 1)
    }
    var value: UInt128 = 0
    for (digit, factor) in digits.map({ ($0, 10_000) }) + [(last, power)] {
      let (scaled, overflow) = value.multipliedReportingOverflow(by: factor)
      let (sum, carry) = scaled.addingReportingOverflow(digit)
      guard !overflow, !carry else { return nil }
      value = sum
    }
    return (value, exponent)
  }
}
