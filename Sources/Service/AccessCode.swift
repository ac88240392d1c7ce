/// The code on a card: 16 random digits, shown in fours, that can be read aloud in any language.
package enum AccessCode {
  package static func random() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<16).map { _ in String(Int.random(in: 0...9, using: &generator)) }.joined()
  }

  package static func grouped(_ code: String) -> String {
    let digits = Array(code)
    return stride(from: 0, to: digits.count, by: 4)
      .map { String(digits[$0..<min($0 + 4, digits.count)]) }.joined(separator: " ")
  }

  /// What was typed, however it was grouped and in whatever script; nothing where it is no code.
  static func reading(_ typed: String) -> String? {
    let digits = typed.filter { !$0.isWhitespace && $0 != "-" }.map(\.wholeNumberValue)
    guard digits.count == 16, digits.allSatisfy({ digit in digit.map { $0 < 10 } ?? false }) else {
      return nil
    }
    return digits.compactMap { $0.map(String.init) }.joined()
  }
}
