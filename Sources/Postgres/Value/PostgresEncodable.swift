package import Foundation

/// A Swift value that can be a parameter. A parameter has exactly the type of its Swift value:
/// `Int` is `int8`, `String` is `text`. Cast it in the statement to get another type.
package protocol PostgresEncodable: Sendable {
  static var postgresType: PostgresType { get }
  static var postgresArrayType: PostgresType { get }
  var isNull: Bool { get }
  /// Appends PostgreSQL's binary form.
  func encode(into bytes: inout [UInt8]) throws(EncodingRefusal)
  /// Appends the binary form of an array of such values.
  static func encode(array: [Self], into bytes: inout [UInt8]) throws(EncodingRefusal)
}

/// Why a value cannot be sent. It names the rule, never the value.
package enum EncodingRefusal: Error, Sendable, Hashable {
  /// Text with U+0000: libpq and PostgreSQL would cut it there.
  case nulInText
  /// A date or time outside what PostgreSQL can hold.
  case outOfRange
}

extension PostgresEncodable {
  package var isNull: Bool { false }
}

extension Optional: PostgresEncodable where Wrapped: PostgresEncodable {
  package static var postgresType: PostgresType { Wrapped.postgresType }
  package var isNull: Bool { self?.isNull ?? true }
  package func encode(into bytes: inout [UInt8]) throws(EncodingRefusal) {
    if let value = self { try value.encode(into: &bytes) }
  }
}

extension Bool: PostgresEncodable {
  package static var postgresType: PostgresType { .bool }
  package func encode(into bytes: inout [UInt8]) { bytes.append(self ? 1 : 0) }
}

extension Int: PostgresEncodable {
  package static var postgresType: PostgresType { .int8 }
  package func encode(into bytes: inout [UInt8]) { bytes.append(bigEndian: Int64(self)) }
}

extension Int32: PostgresEncodable {
  package static var postgresType: PostgresType { .int4 }
  package func encode(into bytes: inout [UInt8]) { bytes.append(bigEndian: self) }
}

extension Int16: PostgresEncodable {
  package static var postgresType: PostgresType { .int2 }
  package func encode(into bytes: inout [UInt8]) { bytes.append(bigEndian: self) }
}

extension Double: PostgresEncodable {
  package static var postgresType: PostgresType { .float8 }
  package func encode(into bytes: inout [UInt8]) { bytes.append(bigEndian: bitPattern) }
}

extension String: PostgresEncodable {
  package static var postgresType: PostgresType { .text }
  package func encode(into bytes: inout [UInt8]) throws(EncodingRefusal) {
    guard !utf8.contains(0) else { throw .nulInText }
    bytes.append(contentsOf: utf8)
  }
}

extension UUID: PostgresEncodable {
  package static var postgresType: PostgresType { .uuid }
  package func encode(into bytes: inout [UInt8]) {
    withUnsafeBytes(of: uuid) { bytes.append(contentsOf: $0) }
  }
}

extension Data: PostgresEncodable {
  package static var postgresType: PostgresType { .bytea }
  package func encode(into bytes: inout [UInt8]) { bytes.append(contentsOf: self) }
}

extension [UInt8] {
  mutating func append(bigEndian integer: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: integer.bigEndian) { append(contentsOf: $0) }
  }
}
