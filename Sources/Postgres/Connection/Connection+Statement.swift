import CLibPQ

extension Connection {
  /// Runs one statement, which is prepared the first time this connection runs it.
  func execute(_ sql: SQL, as statement: StaticString) throws(PostgresError) -> ResultSet {
    let result = try dispatch(sql, as: statement)
    switch result.status {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK: return result
    default: throw .misuse(statement: "\(statement)", "COPY goes through copyIn and copyOut")
    }
  }

  /// The same, for statements that may start a COPY.
  func dispatch(_ sql: SQL, as statement: StaticString) throws(PostgresError) -> ResultSet {
    if let refusal = sql.values.refusal {
      throw .encoding(statement: "\(statement)", refusal)
    }
    let name = try prepare(sql, as: statement)
    let isSent = sql.values.withPointers { count, values, lengths, formats in
      PQsendQueryPrepared(pointer, name, count, values, lengths, formats, 1) == 1
    }
    return try answer(isSent, as: statement, .execution)
  }

  /// Runs text that may hold several statements: settings, BEGIN and COMMIT, migrations.
  @discardableResult
  func script(
    _ text: String, as statement: StaticString
  ) throws(PostgresError) -> ResultSet {
    try answer(PQsendQuery(pointer, text) == 1, as: statement, .script)
  }

  private func prepare(_ sql: SQL, as statement: StaticString) throws(PostgresError) -> [CChar] {
    if let name = statements.name(of: sql.shape) { return name }
    if statements.isFull {
      statements.removeAll()
      try script("deallocate all", as: statement)
    }
    let name = statements.nextName()
    let types = sql.shape.types
    let isSent = PQsendPrepare(pointer, name, sql.text, Int32(types.count), types) == 1
    _ = try answer(isSent, as: statement, .preparation)
    statements.add(name, for: sql.shape)
    return name
  }

  /// Returns the last result of what was just sent, or throws its first error.
  func answer(
    _ isSent: Bool, as statement: StaticString, _ phase: Diagnosis.Phase
  ) throws(PostgresError) -> ResultSet {
    guard isSent else { throw lost(statement) }
    let deadline = operationDeadline
    try flush(until: deadline, statement)
    var last: ResultSet?
    var failure: ResultSet?
    while true {
      try receive(until: deadline, statement)
      guard let result = PQgetResult(pointer).map(ResultSet.init) else { break }
      last = result
      if result.status == PGRES_FATAL_ERROR { failure = failure ?? result }
      if Self.isCopy(result.status) { break }
    }
    guard !isBroken else { throw lost(statement) }
    if let failure { throw refused(failure, statement, phase) }
    guard let last else { throw lost(statement) }
    return last
  }

  private static func isCopy(_ status: ExecStatusType) -> Bool {
    status == PGRES_COPY_IN || status == PGRES_COPY_OUT || status == PGRES_COPY_BOTH
  }

  func lost(_ statement: StaticString) -> PostgresError {
    .connectionLost(statement: "\(statement)")
  }

  private func refused(
    _ failure: ResultSet, _ statement: StaticString, _ phase: Diagnosis.Phase
  ) -> PostgresError {
    let error = PostgresError.server(Diagnosis.error(failure.pointer, "\(statement)", phase))
    refusal = error
    return error
  }
}

extension SQL.Values {
  /// The three arrays that libpq wants, which point into the buffer instead of copying the values.
  func withPointers<Result>(
    _ body: (
      Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?
    ) -> Result
  ) -> Result {
    let count = lengths.count
    return bytes.withUnsafeBytes { bytes in
      withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>?.self, capacity: count) { values in
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: count) { formats in
          formats.initialize(repeating: 1)
          var offset = 0
          for index in 0..<count {
            values.initializeElement(at: index, to: Self.value(bytes, offset, lengths[index]))
            offset += Int(max(0, lengths[index]))
          }
          return lengths.withUnsafeBufferPointer {
            body(Int32(count), values.baseAddress, $0.baseAddress, formats.baseAddress)
          }
        }
      }
    }
  }

  /// libpq reads a nil pointer as NULL, so even an empty value needs an address.
  private static func value(
    _ bytes: UnsafeRawBufferPointer, _ offset: Int, _ length: Int32
  ) -> UnsafePointer<CChar>? {
    guard length >= 0 else { return nil }
    guard let base = bytes.baseAddress else { return emptyValue }
    return (base + offset).assumingMemoryBound(to: CChar.self)
  }

  private static var emptyValue: UnsafePointer<CChar>? {
    let empty: StaticString = ""
    return UnsafeRawPointer(empty.utf8Start).assumingMemoryBound(to: CChar.self)
  }
}
