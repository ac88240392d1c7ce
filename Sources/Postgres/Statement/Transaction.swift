/// What the body of a transaction may do. It cannot be copied and is lent to a synchronous closure,
/// so it cannot be stored or captured by an escaping closure, and the closure cannot suspend. `let
/// kept = tx` does not compile ("'tx' is borrowed and cannot be consumed").
package struct Transaction: ~Copyable {
  let connection: Connection

  /// Runs a statement for its effect; returns the number of rows it touched.
  @discardableResult
  package borrowing func run(
    _ sql: SQL, as name: StaticString = #function
  ) throws(PostgresError) -> Int {
    try connection.execute(sql, as: name).affectedRows
  }

  /// All rows, decoded one by one.
  package borrowing func rows<Value>(
    _ sql: SQL, as name: StaticString = #function, _ decode: (Row) throws -> Value
  ) throws -> [Value] {
    let result = try connection.execute(sql, as: name)
    let count = result.rowCount
    var values: [Value] = []
    values.reserveCapacity(count)
    for index in 0..<count {
      values.append(try decode(Row(result: result, index: index, statement: name)))
    }
    return values
  }

  /// The only row. Returns nil when there is none; throws when there are several.
  package borrowing func row<Value>(
    _ sql: SQL, as name: StaticString = #function, _ decode: (Row) throws -> Value
  ) throws -> Value? {
    let result = try connection.execute(sql, as: name)
    guard result.rowCount <= 1 else { throw rowCount("at most one", result, name) }
    guard result.rowCount == 1 else { return nil }
    return try decode(Row(result: result, index: 0, statement: name))
  }

  /// The only row. Throws when there is none, or several.
  package borrowing func one<Value>(
    _ sql: SQL, as name: StaticString = #function, _ decode: (Row) throws -> Value
  ) throws -> Value {
    try decode(try onlyRow(sql, name))
  }

  /// The first column of the only row.
  package borrowing func value<Value: PostgresDecodable>(
    _ sql: SQL, as name: StaticString = #function
  ) throws(PostgresError) -> Value {
    try onlyRow(sql, name).get(at: 0, name: "1")
  }

  /// Notifies the listeners of a channel once this transaction commits.
  package borrowing func notify(
    channel: StaticString, payload: String
  ) throws(PostgresError) {
    try run("select pg_catalog.pg_notify(\("\(channel)"), \(payload))")
  }

  /// Runs the statements of a migration file. No other text of a transaction may come from outside
  /// a literal; these files are reviewed like source.
  package borrowing func runMigrationScript(
    _ text: String, as name: StaticString = #function
  ) throws(PostgresError) {
    guard !text.utf8.contains(0) else {
      throw .encoding(statement: "\(name)", .nulInText)
    }
    try connection.script(text, as: name)
    guard connection.isInTransaction else {
      throw .misuse(statement: "\(name)", "a script must not end the transaction it runs in")
    }
  }

  private borrowing func onlyRow(_ sql: SQL, _ name: StaticString) throws(PostgresError) -> Row {
    let result = try connection.execute(sql, as: name)
    guard result.rowCount == 1 else { throw rowCount("one", result, name) }
    return Row(result: result, index: 0, statement: name)
  }

  private borrowing func rowCount(
    _ expected: String, _ result: ResultSet, _ name: StaticString
  ) -> PostgresError {
    .rowCount(statement: "\(name)", expected: expected, found: result.rowCount)
  }
}
