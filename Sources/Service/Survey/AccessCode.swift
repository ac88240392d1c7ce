import Writing

/// The code on a card: 16 random digits, shown in fours, that can be read aloud in any language.
package enum AccessCode {
  package static func random() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<16).map { _ in String(Int.random(in: 0...9, using: &generator)) }.joined()
  }

  package static func grouped(_ code: String) -> String { code.inFours }

  /// What was typed; nothing where it is no code.
  static func reading(_ typed: String) -> String? { typedDigits(typed, count: 16) }
}

/// The number shown after sending: eleven digits and their check digit, in fours.
enum Receipt {
  /// What was typed; nothing where a digit is wrong or two are swapped.
  static func reading(_ typed: String) -> String? {
    typedDigits(typed, count: 12).flatMap { Damm.checkDigit(of: $0) == 0 ? $0 : nil }
  }
}

/// Exactly so many digits, however they were grouped and in whatever script.
private func typedDigits(_ typed: String, count: Int) -> String? {
  let digits = typed.filter { !$0.isWhitespace && $0 != "-" }.map(\.wholeNumberValue)
  guard digits.count == count, digits.allSatisfy({ digit in digit.map { $0 < 10 } ?? false }) else {
    return nil
  }
  return digits.compactMap { $0.map(String.init) }.joined()
}
