/// A statement: text that was written in the source, and values that travel beside it.
///
/// Only a literal can become text, so no value can become syntax. `"… where id = \(id)"` makes `$1`
/// and a parameter; `"… \(other)"` splices another statement, renumbering its parameters.
package struct SQL: Sendable {
  /// What is prepared: the text and the types of its parameters.
  var shape: Shape
  var values: Values

  struct Shape: Hashable, Sendable {
    var pieces: [Piece] = []
    var types: [UInt32] = []
  }

  /// Literals are told apart by their address, so that finding a prepared statement again builds
  /// and hashes no text.
  enum Piece: Hashable, Sendable {
    case literal(UInt, count: Int)
    case parameter
  }

  /// The parameters' binary forms, one after the other in one buffer.
  struct Values: Sendable {
    var bytes: [UInt8] = []
    /// Length of each, or −1 for NULL, as the protocol writes it.
    var lengths: [Int32] = []
    /// The first value that PostgreSQL cannot hold; thrown when the statement is run.
    var refusal: EncodingRefusal?
  }
}

extension SQL: ExpressibleByStringInterpolation {
  package init(stringLiteral value: StaticString) {
    shape = Shape(pieces: [Piece(value)])
    values = Values()
  }

  package init(stringInterpolation: Interpolation) {
    self = stringInterpolation.sql
  }

  package struct Interpolation: StringInterpolationProtocol {
    package typealias StringLiteralType = StaticString
    var sql = SQL(shape: Shape(), values: Values())

    package init(literalCapacity: Int, interpolationCount: Int) {
      sql.shape.pieces.reserveCapacity(2 * interpolationCount + 1)
      sql.shape.types.reserveCapacity(interpolationCount)
      sql.values.lengths.reserveCapacity(interpolationCount)
      sql.values.bytes.reserveCapacity(24 * interpolationCount)
    }

    package mutating func appendLiteral(_ literal: StaticString) {
      sql.shape.pieces.append(Piece(literal))
    }

    package mutating func appendInterpolation(_ value: some PostgresEncodable) {
      sql.bind(value)
    }

    /// A separate overload, because the compiler warns about interpolating an optional.
    package mutating func appendInterpolation<Value: PostgresEncodable>(_ value: Value?) {
      sql.bind(value)
    }

    package mutating func appendInterpolation(_ other: SQL) {
      sql += other
    }
  }
}

extension SQL {
  package static func + (left: SQL, right: SQL) -> SQL {
    var sum = left
    sum += right
    return sum
  }

  package static func += (left: inout SQL, right: SQL) {
    left.shape.pieces += right.shape.pieces
    left.shape.types += right.shape.types
    left.values.bytes += right.values.bytes
    left.values.lengths += right.values.lengths
    left.values.refusal = left.values.refusal ?? right.values.refusal
  }

  private mutating func bind<Value: PostgresEncodable>(_ value: Value) {
    shape.pieces.append(.parameter)
    shape.types.append(Value.postgresType.oid)
    values.append(value)
  }

  /// The text as the server reads it; built once per connection, when the statement is prepared.
  var text: String {
    var text = ""
    var parameters = 0
    for piece in shape.pieces {
      switch piece {
      case .literal(let address, let count):
        text += String(decoding: literalBytes(address, count), as: UTF8.self)
      case .parameter:
        parameters += 1
        text += "$\(parameters)"
      }
    }
    return text
  }
}

extension SQL.Values {
  mutating func append(_ value: some PostgresEncodable) {
    guard !value.isNull else { return lengths.append(-1) }
    let start = bytes.count
    do throws(EncodingRefusal) {
      try value.encode(into: &bytes)
    } catch {
      refusal = refusal ?? error
    }
    lengths.append(Int32(clamping: bytes.count - start))
  }
}

extension SQL.Piece {
  init(_ literal: StaticString) {
    // A one-character literal may be stored as a scalar; interpolation segments never are.
    precondition(literal.hasPointerRepresentation, "SQL literals are kept by address")
    self = .literal(UInt(bitPattern: literal.utf8Start), count: literal.utf8CodeUnitCount)
  }
}

private func literalBytes(_ address: UInt, _ count: Int) -> UnsafeRawBufferPointer {
  UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count)
}
