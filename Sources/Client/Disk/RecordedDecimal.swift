import Foundation

extension Decimal {
  /// A decimal that a record keeps as text, with a point.
  init(record text: String) throws {
    guard text.utf8.count <= 40, text.utf8.allSatisfy("-.0123456789".utf8.contains),
      let number = Decimal(string: text, locale: nil)
    else { throw DecodingError.unreadable("not a decimal") }
    self = number
  }
}

extension DecodingError {
  static func unreadable(_ description: String) -> DecodingError {
    .dataCorrupted(.init(codingPath: [], debugDescription: description))
  }
}
