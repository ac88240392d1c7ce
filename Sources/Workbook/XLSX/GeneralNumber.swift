import Foundation

/// A number in the format General, with the 15 digits that spreadsheets keep: `12`, `0.1`, `1E+20`.
func generalText(_ number: Double) -> String {
  if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
  // One digit, a point, fourteen digits, and the exponent.
  let parts = String(format: "%.14E", abs(number)).split(separator: "E")
  guard parts.count == 2, let exponent = Int(parts[1]) else { return String(number) }
  let sign = number < 0 ? "-" : ""
  let digits = String(parts[0].filter { $0 != "." }).withoutTrailingZeros
  // Excel writes more zeros than this as an exponent.
  guard (-10..<15).contains(exponent) else {
    return sign + withPoint(digits, after: 1) + "E" + exponentText(exponent)
  }
  return exponent < 0
    ? sign + "0." + String(repeating: "0", count: -exponent - 1) + digits
    : sign + withPoint(digits, after: exponent + 1)
}

private func withPoint(_ digits: String, after count: Int) -> String {
  guard digits.count > count else {
    return digits + String(repeating: "0", count: count - digits.count)
  }
  return "\(digits.prefix(count)).\(digits.dropFirst(count))"
}

private func exponentText(_ exponent: Int) -> String {
  let digits = String(abs(exponent))
  return (exponent < 0 ? "-" : "+") + (digits.count < 2 ? "0" : "") + digits
}

extension String {
  fileprivate var withoutTrailingZeros: String {
    guard let last = lastIndex(where: { $0 != "0" }) else { return "0" }
    return String(self[...last])
  }
}
