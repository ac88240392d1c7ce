/// One-dimensional arrays; `[T?]` holds NULL elements.
extension Array: PostgresEncodable where Element: PostgresEncodable {
  package static var postgresType: PostgresType { Element.postgresArrayType }

  package func encode(into bytes: inout [UInt8]) throws(EncodingRefusal) {
    try Element.encode(array: self, into: &bytes)
  }
}

extension Array: PostgresDecodable where Element: PostgresDecodable {
  package static func decode(_ cell: ColumnValue) -> [Element]? {
    Element.decode(array: cell)
  }
}

extension PostgresEncodable {
  /// PostgreSQL has no arrays of arrays, so an array type's own array type is 0, unknown.
  package static var postgresArrayType: PostgresType {
    PostgresType(oid: postgresType.arrayOID, arrayOID: 0)
  }

  package static func encode(
    array: [Self], into bytes: inout [UInt8]
  ) throws(EncodingRefusal) {
    bytes.append(bigEndian: Int32(array.isEmpty ? 0 : 1))  // dimensions
    bytes.append(bigEndian: Int32(array.contains(where: \.isNull) ? 1 : 0))
    bytes.append(bigEndian: postgresType.oid)
    guard !array.isEmpty else { return }
    bytes.append(bigEndian: Int32(array.count))
    bytes.append(bigEndian: Int32(1))  // index of the first element
    for element in array { try bytes.append(lengthThen: element) }
  }
}

extension PostgresDecodable {
  package static func decode(array cell: ColumnValue) -> [Self]? {
    var reader = CellReader(cell.bytes)
    guard PostgresType.isArray(cell.type), let dimensions: Int32 = reader.next(),
      let _: Int32 = reader.next(), let type: UInt32 = reader.next(), dimensions <= 1
    else { return nil }
    guard dimensions == 1 else { return [] }
    guard let count: Int32 = reader.next(), let _: Int32 = reader.next() else { return nil }
    var elements: [Self] = []
    elements.reserveCapacity(Int(count))
    for _ in 0..<count {
      guard let element = decode(elementOf: type, from: &reader) else { return nil }
      elements.append(element)
    }
    return elements
  }

  private static func decode(elementOf type: UInt32, from reader: inout CellReader) -> Self? {
    guard let length: Int32 = reader.next() else { return nil }
    guard length >= 0 else { return null }
    return reader.next(count: Int(length)).flatMap { decode(ColumnValue(type: type, bytes: $0)) }
  }
}

/// An array of bytes is one `bytea`, not an array of numbers.
extension UInt8: PostgresEncodable, PostgresDecodable {
  package static var postgresType: PostgresType { .char }
  package static var postgresArrayType: PostgresType { .bytea }

  package func encode(into bytes: inout [UInt8]) { bytes.append(self) }

  package static func encode(array: [UInt8], into bytes: inout [UInt8]) {
    bytes.append(contentsOf: array)
  }

  package static func decode(_ cell: ColumnValue) -> UInt8? {
    cell.type == postgresType.oid ? cell.bytes.first : nil
  }

  package static func decode(array cell: ColumnValue) -> [UInt8]? {
    cell.type == PostgresType.bytea.oid ? Array(cell.bytes) : nil
  }
}

extension [UInt8] {
  /// The form that arrays and COPY share: a length, −1 for NULL, then the bytes.
  mutating func append(lengthThen value: some PostgresEncodable) throws(EncodingRefusal) {
    let start = count
    append(bigEndian: Int32(-1))
    guard !value.isNull else { return }
    try value.encode(into: &self)
    let length = UInt32(truncatingIfNeeded: count - start - 4)
    for index in 0..<4 {
      self[start + index] = UInt8(truncatingIfNeeded: length >> (24 - 8 * UInt32(index)))
    }
  }
}
