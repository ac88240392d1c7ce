package import Foundation

/// A decimal on the wire: text, so that no reader rounds it (`"1234.5"`).
package struct Numeral: Sendable, Hashable, Codable {
  package var decimal: Decimal

  package init(_ decimal: Decimal) { self.decimal = decimal }

  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard text.utf8.count <= 40, let decimal = Decimal(string: text, locale: nil),
      text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 45 || $0 == 46 })
    else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "a number is text: \"1234.5\""))
    }
    self.decimal = decimal
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode("\(decimal)")
  }
}
