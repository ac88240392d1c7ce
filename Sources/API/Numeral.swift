package import Foundation

/// A decimal on the wire: text, so that no reader rounds it (`"1234.5"`).
package struct Numeral: Sendable, Hashable, Codable {
  package var decimal: Decimal

  package init(_ decimal: Decimal) { self.decimal = decimal }

  /// Nil for what is no number.
  init?(_ text: some StringProtocol) {
    guard text.utf8.count <= 40,
      text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 45 || $0 == 46 }),
      let decimal = Int(text).map({ Decimal($0) }) ?? Decimal(string: String(text), locale: nil)
    else { return nil }
    self.decimal = decimal
  }

  package init(from decoder: any Decoder) throws {
    guard let numeral = Numeral(try decoder.singleValueContainer().decode(String.self)) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "a number is text: \"1234.5\""))
    }
    self = numeral
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode("\(decimal)")
  }
}
