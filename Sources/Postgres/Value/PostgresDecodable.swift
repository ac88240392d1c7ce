package import Foundation

/// A Swift value that can be read from a column. The column's type is checked, never guessed: a
/// `numeric` is not read as a `Double` by accident.
package protocol PostgresDecodable: Sendable {
  /// Returns nil when the column has another type, or a value that this type cannot hold exactly.
  static func decode(_ cell: ColumnValue) -> Self?
  /// The same for a column that holds an array of such values.
  static func decode(array cell: ColumnValue) -> [Self]?
  /// The value that stands for NULL, or nil for types that have none.
  static var null: Self? { get }
}

/// One value in PostgreSQL's binary form, valid only while it is decoded.
package struct ColumnValue {
  let type: UInt32
  let bytes: UnsafeRawBufferPointer
}

extension PostgresDecodable {
  package static var null: Self? { nil }
}

extension Optional: PostgresDecodable where Wrapped: PostgresDecodable {
  package static func decode(_ cell: ColumnValue) -> Wrapped?? {
    Wrapped.decode(cell).map(Optional.some)
  }
  package static var null: Wrapped?? { .some(.none) }
}

extension Bool: PostgresDecodable {
  package static func decode(_ cell: ColumnValue) -> Bool? {
    guard cell.type == PostgresType.bool.oid, cell.bytes.count == 1 else { return nil }
    return cell.bytes[0] != 0
  }
}

extension Int: PostgresDecodable {
  package static func decode(_ cell: ColumnValue) -> Int? {
    switch cell.type {
    case PostgresType.int8.oid: cell.integer(as: Int64.self).map(Int.init)
    case PostgresType.int4.oid: cell.integer(as: Int32.self).map(Int.init)
    case PostgresType.int2.oid: cell.integer(as: Int16.self).map(Int.init)
    default: nil
    }
  }
}

extension Double: PostgresDecodable {
  package static func decode(_ cell: ColumnValue) -> Double? {
    switch cell.type {
    case PostgresType.float8.oid: cell.integer(as: UInt64.self).map(Double.init(bitPattern:))
    case PostgresType.float4.oid:
      cell.integer(as: UInt32.self).map { Double(Float(bitPattern: $0)) }
    default: nil
    }
  }
}

extension String: PostgresDecodable {
  package static func decode(_ cell: ColumnValue) -> String? {
    guard PostgresType.isTextual(cell.type) else { return nil }
    return String(decoding: cell.bytes, as: UTF8.self)
  }
}

extension UUID: PostgresDecodable {
  package static func decode(_ cell: ColumnValue) -> UUID? {
    guard cell.type == PostgresType.uuid.oid, cell.bytes.count == MemoryLayout<uuid_t>.size else {
      return nil
    }
    return UUID(uuid: cell.bytes.loadUnaligned(as: uuid_t.self))
  }
}

extension Data: PostgresDecodable {
  package static func decode(_ cell: ColumnValue) -> Data? {
    cell.type == PostgresType.bytea.oid ? Data(cell.bytes) : nil
  }
}

extension ColumnValue {
  /// The whole cell as one big-endian integer.
  func integer<Integer: FixedWidthInteger & BitwiseCopyable>(as type: Integer.Type) -> Integer? {
    guard bytes.count == MemoryLayout<Integer>.size else { return nil }
    return Integer(bigEndian: bytes.loadUnaligned(as: type))
  }
}

/// Reads big-endian integers one after the other, and returns nil once the bytes are exhausted.
struct CellReader {
  private var rest: Slice<UnsafeRawBufferPointer>

  init(_ bytes: UnsafeRawBufferPointer) { rest = bytes[...] }

  mutating func next<Integer: FixedWidthInteger & BitwiseCopyable>(
    _ type: Integer.Type = Integer.self
  ) -> Integer? {
    guard let bytes = next(count: MemoryLayout<Integer>.size) else { return nil }
    return Integer(bigEndian: bytes.loadUnaligned(as: type))
  }

  mutating func next(count: Int) -> UnsafeRawBufferPointer? {
    guard count >= 0, rest.count >= count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return UnsafeRawBufferPointer(rebasing: rest.prefix(count))
  }
}
