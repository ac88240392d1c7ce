/// Numbers as XForms writes them: an optional minus sign, digits and one decimal point, with white
/// space around. There is no exponent, plus sign or infinity, since `1e3` typed by a person is a
/// slip. Only a small exponent such as `7.9e-12` is read, because engines store numbers near zero
/// that way.
package enum NumberText {
  package static func read(_ text: String) -> Double? {
    var text = text
    return text.withUTF8 { read($0) }
  }

  /// Exact while the digits fit in 53 bits and the divisor is a power of ten that a double holds
  /// (Clinger 1990); longer numbers go to the standard library.
  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    var index = 0
    var end = bytes.count
    while index < end, isBlank(bytes[index]) { index += 1 }
    while end > index, isBlank(bytes[end - 1]) { end -= 1 }
    let start = index
    let isNegative = index < end && bytes[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    var mantissa = 0
    var digits = 0
    var decimals = 0
    var hasPoint = false
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        if digits < 18 { mantissa = mantissa * 10 + Int(byte - UInt8(ascii: "0")) }
        digits += 1
        if hasPoint { decimals += 1 }
      } else if byte == UInt8(ascii: "e"), hasPoint, digits > 0 {
        return nearZero(bytes[start..<end], exponent: bytes[(index + 1)..<end])
      } else {
        return nil
      }
      index += 1
    }
    guard digits > 0 else { return nil }
    guard digits <= 15 else { return long(bytes[start..<end]) }
    let magnitude = decimals == 0 ? Double(mantissa) : Double(mantissa) / powers[decimals]
    return isNegative ? -magnitude : magnitude
  }

  private static func nearZero(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, exponent: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Double? {
    guard exponent.first == UInt8(ascii: "-"), Int(digits: exponent.dropFirst()) != nil else {
      return nil
    }
    return Double(String(decoding: bytes, as: UTF8.self))
  }

  private static func long(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Double? {
    let text = String(decoding: bytes, as: UTF8.self)
    return Double(text.last == "." ? text + "0" : text)
  }

  private static let powers: [Double] = (0...15).map { exponent in
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }
}

extension NumberText {
  /// As XPath writes numbers: 2.0 is `2`, and there is never an exponent.
  package static func write(_ number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
    if number.rounded() == number, number.magnitude < 1e15 { return "\(Int(number))" }
    let text = "\(number)"
    guard let letter = text.firstIndex(of: "e") else { return text }
    let exponent = Int(text[text.index(after: letter)...]) ?? 0
    return expanded(text[..<letter], exponent: exponent)
  }

  /// `5.2e-05` is `0.000052`.
  private static func expanded(_ significand: Substring, exponent: Int) -> String {
    let sign = significand.hasPrefix("-") ? "-" : ""
    let parts = significand.drop { $0 == "-" }.split(separator: ".")
    let whole = parts.first ?? ""
    let decimals = parts.count > 1 && parts[1] != "0" ? parts[1] : ""
    let digits = whole + decimals
    let point = whole.count + exponent
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
    if point >= digits.count {
      return sign + digits + String(repeating: "0", count: point - digits.count)
    }
    return sign + digits.prefix(point) + "." + digits.dropFirst(point)
  }
}
