import CLibPQ

/// One row of a result, read by column name.
package struct Row {
  let result: ResultSet
  let index: Int
  let statement: StaticString

  /// The value of a column. NULL is an error, unless the type asked for is optional.
  package func get<Value: PostgresDecodable>(
    _ column: StaticString, as type: Value.Type = Value.self
  ) throws(PostgresError) -> Value {
    try get(at: number(of: column), name: column)
  }

  /// The value of a column, or nil for NULL.
  package func getIfPresent<Value: PostgresDecodable>(
    _ column: StaticString, as type: Value.Type = Value.self
  ) throws(PostgresError) -> Value? {
    try get(at: number(of: column), name: column, as: Value?.self)
  }

  func get<Value: PostgresDecodable>(
    at column: Int32, name: StaticString, as type: Value.Type = Value.self
  ) throws(PostgresError) -> Value {
    guard let cell = result.cell(row: index, column: column) else {
      guard let null = Value.null else { throw problem(.null, name) }
      return null
    }
    guard let value = Value.decode(cell) else {
      throw problem(.type(oid: cell.type, wanted: "\(Value.self)"), name)
    }
    return value
  }

  private func number(of column: StaticString) throws(PostgresError) -> Int32 {
    let number = column.utf8Start.withMemoryRebound(
      to: CChar.self, capacity: column.utf8CodeUnitCount + 1
    ) { PQfnumber(result.pointer, $0) }
    guard number >= 0 else { throw problem(.missing, column) }
    return number
  }

  private func problem(_ problem: DecodingProblem, _ column: StaticString) -> PostgresError {
    .decoding(statement: "\(statement)", column: "\(column)", problem)
  }
}
