import Postgres

/// What the log says of an error. Our own errors carry no value; of others only the type is safe.
struct LoggedError: CustomStringConvertible {
  let description: String

  init(_ error: any Error) {
    description =
      switch error {
      case let error as PostgresError: error.description
      case let error as ReportEngineError: "report: \(error.cause)"
      case let secret as UnreadableSecret: "UnreadableSecret: \(secret.content.rawValue)"
      default: "\(type(of: error))"
      }
  }
}

extension ReportEngineError {
  /// Its name alone: the details may quote the report.
  fileprivate var cause: String {
    switch self {
    case .programMissing(let program): "\(program.rawValue) missing"
    case .resourcesMissing: "resources missing"
    case .tooSlow: "too slow"
    case .failed: "failed"
    }
  }
}
