/// Everything this target throws. No case carries a value of a parameter or of a row.
package enum PostgresError: Error, Sendable, Hashable {
  /// The server refused a statement.
  case server(ServerError)
  /// The connection broke; the transaction is rolled back by the server.
  case connectionLost(statement: String)
  /// No connection could be made.
  case connectionFailed(ConnectionFailure)
  /// The server stayed silent past our own deadline; the connection is closed.
  case deadlineExceeded(statement: String)
  /// COMMIT was sent, but it is uncertain whether it took effect or reached the standby. The caller
  /// sends the same request again, which its ids make safe to repeat.
  case unknownOutcome
  /// All connections stayed busy while the caller waited.
  case poolTimeout
  case poolClosed
  /// A parameter that PostgreSQL cannot hold; nothing was sent.
  case encoding(statement: String, EncodingRefusal)
  /// A column that is missing, NULL, or not of the type asked for.
  case decoding(statement: String, column: String, DecodingProblem)
  /// The number of rows is not the one expected.
  case rowCount(statement: String, expected: String, found: Int)
  /// The statement does not belong in the function that runs it: COPY outside `copyIn` and
  /// `copyOut`, or COMMIT within a transaction.
  case misuse(statement: String, String)
}

package enum ConnectionFailure: Sendable, Hashable {
  case noAnswerInTime
  /// libpq's message about the host, role or TLS, for which it has no code.
  case refused(message: String)
  case outOfMemory
}

package enum DecodingProblem: Sendable, Hashable {
  case missing
  case null
  case type(oid: UInt32, wanted: String)
}

/// An error of the server without the parts that could quote a value: no DETAIL, HINT or CONTEXT,
/// and the message only when `Diagnosis` finds it safe.
package struct ServerError: Sendable, Hashable {
  package let sqlstate: String
  package let statement: String
  package let schema: String?
  package let table: String?
  package let column: String?
  package let constraint: String?
  package let message: String?
}

extension PostgresError {
  /// The SQLSTATE. Returns nil unless the server refused.
  package var sqlstate: String? {
    if case .server(let error) = self { error.sqlstate } else { nil }
  }

  /// The violated constraint, from which callers find the sentence to show.
  package var constraint: String? {
    if case .server(let error) = self { error.constraint } else { nil }
  }

  /// A serialization failure or a deadlock: the same closure may succeed when run again.
  var isTransient: Bool {
    sqlstate == "40001" || sqlstate == "40P01"
  }

  var isConnectionLevel: Bool {
    switch self {
    case .connectionLost, .connectionFailed, .deadlineExceeded: true
    default: false
    }
  }
}

extension PostgresError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .server(let error): error.description
    case .connectionLost(let statement): "connection lost during \(statement)"
    case .connectionFailed(let failure): "no connection: \(failure)"
    case .deadlineExceeded(let statement): "no answer in time to \(statement)"
    case .unknownOutcome: "commit sent, outcome unknown"
    case .poolTimeout: "no connection free in time"
    case .poolClosed: "pool closed"
    case .encoding(let statement, let refusal): "\(statement): parameter refused, \(refusal)"
    case .decoding(let statement, let column, let problem):
      "\(statement): column \(column), \(problem)"
    case .rowCount(let statement, let expected, let found):
      "\(statement): \(found) rows instead of \(expected)"
    case .misuse(let statement, let rule): "\(statement): \(rule)"
    }
  }
}

extension ServerError: CustomStringConvertible {
  package var description: String {
    let places = [schema, table, column, constraint].compactMap { $0 }.joined(separator: ".")
    return [sqlstate, statement, places, message ?? ""].filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}
