import CLibPQ
import Glibc

extension Transaction {
  /// Streams rows into a table in bounded memory: `copyIn("copy app.answer (id, body) from stdin", …)`.
  /// Each value must have exactly its column's type, because rows travel in binary form.
  package borrowing func copyIn(
    _ sql: SQL, as name: StaticString = #function,
    rows: some Sequence<[(any PostgresEncodable)?]>
  ) throws(PostgresError) -> Int {
    try connection.copyIn(sql + " with (format binary)", rows: rows, as: name)
  }

  /// Streams what `copy … to stdout` writes, in the statement's format, line by line. A sink that
  /// throws ends the connection, because the server would go on sending.
  package borrowing func copyOut(
    _ sql: SQL, as name: StaticString = #function,
    to sink: (UnsafeRawBufferPointer) throws -> Void
  ) throws -> Int {
    try connection.copyOut(sql, as: name, to: sink)
  }
}

extension Connection {
  private static let chunkByteCount = 64 * 1024

  /// Signature, no flags, no extension (PostgreSQL manual, COPY, "Binary Format").
  private static let binaryHeader: [UInt8] =
    Array("PGCOPY\n".utf8) + [0xFF] + Array("\r\n".utf8) + [0] + [UInt8](repeating: 0, count: 8)

  func copyIn(
    _ sql: SQL, rows: some Sequence<[(any PostgresEncodable)?]>, as name: StaticString
  ) throws(PostgresError) -> Int {
    try open(sql, PGRES_COPY_IN, "copyIn needs COPY … FROM STDIN", name)
    var chunk = Self.binaryHeader
    chunk.reserveCapacity(Self.chunkByteCount + 1024)
    for row in rows {
      do throws(EncodingRefusal) {
        try chunk.append(row)
      } catch {
        _ = try? endCopy(failing: "refused by the client", name)
        throw .encoding(statement: "\(name)", error)
      }
      if chunk.count >= Self.chunkByteCount { try send(&chunk, name) }
    }
    chunk.append(bigEndian: Int16(-1))
    try send(&chunk, name)
    return try endCopy(failing: nil, name).affectedRows
  }

  func copyOut(
    _ sql: SQL, as name: StaticString, to sink: (UnsafeRawBufferPointer) throws -> Void
  ) throws -> Int {
    try open(sql, PGRES_COPY_OUT, "copyOut needs COPY … TO STDOUT", name)
    while true {
      var line: UnsafeMutablePointer<CChar>?
      let length = PQgetCopyData(pointer, &line, 1)
      defer { PQfreemem(line) }
      if length > 0 {
        try sink(UnsafeRawBufferPointer(start: line, count: Int(length)))
      } else if length == 0 {
        _ = try wait(for: Int16(POLLIN), until: operationDeadline, name)
        PQconsumeInput(pointer)
      } else {
        return try answer(true, as: name, .execution).affectedRows
      }
    }
  }

  private func open(
    _ sql: SQL, _ wanted: ExecStatusType, _ rule: String, _ name: StaticString
  ) throws(PostgresError) {
    let result = try dispatch(sql, as: name)
    guard result.status == wanted else { throw .misuse(statement: "\(name)", rule) }
  }

  /// Waits whenever the server is behind, so that libpq's own buffer stays small.
  private func send(_ chunk: inout [UInt8], _ name: StaticString) throws(PostgresError) {
    let isSent = chunk.withUnsafeBytes { bytes in
      PQputCopyData(
        pointer, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count)) == 1
    }
    chunk.removeAll(keepingCapacity: true)
    try flush(until: operationDeadline, name)
    // After an error of the server, libpq discards the rest and `endCopy` throws the error.
    if !isSent, isBroken { throw lost(name) }
  }

  @discardableResult
  private func endCopy(
    failing reason: String?, _ name: StaticString
  ) throws(PostgresError) -> ResultSet {
    try answer(PQputCopyEnd(pointer, reason) == 1, as: name, .execution)
  }
}

extension [UInt8] {
  fileprivate mutating func append(
    _ row: [(any PostgresEncodable)?]
  ) throws(EncodingRefusal) {
    append(bigEndian: Int16(truncatingIfNeeded: row.count))
    for value in row {
      guard let value else {
        append(bigEndian: Int32(-1))
        continue
      }
      try append(lengthThen: value)
    }
  }
}
