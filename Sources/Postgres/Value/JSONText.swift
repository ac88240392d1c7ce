import Foundation

/// A `jsonb` value as text, decoded by the caller, who knows its shape.
package struct JSONText: Sendable, Hashable {
  package var text: String

  package init(text: String) {
    self.text = text
  }

  /// Keys are sorted, so that equal values give equal texts.
  package init(encoding value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    text = String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  package func decode<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }
}

extension JSONText: PostgresEncodable, PostgresDecodable {
  package static var postgresType: PostgresType { .jsonb }

  /// The binary form of `jsonb` is its text after a version number.
  private static let version: UInt8 = 1

  package func encode(into bytes: inout [UInt8]) throws(EncodingRefusal) {
    bytes.append(Self.version)
    try text.encode(into: &bytes)
  }

  package static func decode(_ cell: ColumnValue) -> JSONText? {
    switch cell.type {
    case PostgresType.json.oid:
      JSONText(text: String(decoding: cell.bytes, as: UTF8.self))
    case PostgresType.jsonb.oid where cell.bytes.first == version:
      JSONText(text: String(decoding: cell.bytes.dropFirst(), as: UTF8.self))
    default: nil
    }
  }
}
