import CLibPQ

/// How far a transaction is isolated from concurrent ones.
package enum Isolation: Sendable {
  case readCommitted, repeatableRead, serializable
}

enum Access: Sendable {
  case read, write
}

extension Connection {
  var isInTransaction: Bool { PQtransactionStatus(pointer) == PQTRANS_INTRANS }

  /// Runs the body between BEGIN and COMMIT, once.
  func transaction<Value>(
    _ access: Access, _ isolation: Isolation, _ body: (borrowing Transaction) throws -> Value
  ) throws -> Value {
    try begin(access, isolation)
    let value = try attempt(body)
    try commit()
    return value
  }

  func begin(_ access: Access, _ isolation: Isolation) throws(PostgresError) {
    refusal = nil
    try script(Self.opening(access, isolation), as: "begin")
  }

  /// Runs the body of a transaction that has begun, and rolls back when it throws.
  func attempt<Value>(_ body: (borrowing Transaction) throws -> Value) throws -> Value {
    do {
      // A named value, because Swift 6.3.1 crashes when it specializes a call that takes a
      // temporary here.
      let transaction = Transaction(connection: self)
      return try body(transaction)
    } catch {
      rollBack()
      throw error
    }
  }

  private static func opening(_ access: Access, _ isolation: Isolation) -> String {
    switch (access, isolation) {
    case (.read, .readCommitted): "begin read only"
    case (.read, .repeatableRead): "begin isolation level repeatable read read only"
    case (.read, .serializable): "begin isolation level serializable read only"
    case (.write, .readCommitted): "begin"
    case (.write, .repeatableRead): "begin isolation level repeatable read"
    case (.write, .serializable): "begin isolation level serializable"
    }
  }

  /// If the rollback fails, `Worker.settle` finds that the connection is not idle and closes it.
  private func rollBack() {
    let status = PQtransactionStatus(pointer)
    guard status == PQTRANS_INTRANS || status == PQTRANS_INERROR else { return }
    _ = try? script("rollback", as: "rollback")
  }

  func commit() throws(PostgresError) {
    guard !isBroken else { throw lost("commit") }
    guard isInTransaction else {
      // The body caught an error of the server: COMMIT would report success but roll back.
      rollBack()
      throw refusal ?? .misuse(statement: "commit", "the transaction had ended before")
    }
    notices.warnings = 0
    do throws(PostgresError) {
      try script("commit", as: "commit")
    } catch {
      throw error.isConnectionLevel ? .unknownOutcome : error
    }
    if notices.warnings > 0 { throw .unknownOutcome }
  }
}
