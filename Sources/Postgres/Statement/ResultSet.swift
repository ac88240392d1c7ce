import CLibPQ

/// A result of libpq, freed together with the last reference to it.
final class ResultSet {
  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) {
    self.pointer = pointer
  }

  deinit {
    PQclear(pointer)
  }

  var status: ExecStatusType { PQresultStatus(pointer) }
  var rowCount: Int { Int(PQntuples(pointer)) }

  /// Rows inserted, updated, deleted, selected or copied.
  var affectedRows: Int {
    Int(String(cString: PQcmdTuples(pointer))) ?? 0
  }

  func cell(row: Int, column: Int32) -> ColumnValue? {
    let row = Int32(truncatingIfNeeded: row)
    guard PQgetisnull(pointer, row, column) == 0, let start = PQgetvalue(pointer, row, column)
    else { return nil }
    let length = Int(PQgetlength(pointer, row, column))
    return ColumnValue(
      type: PQftype(pointer, column), bytes: UnsafeRawBufferPointer(start: start, count: length))
  }
}
