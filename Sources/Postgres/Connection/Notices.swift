import CLibPQ
import Logging

/// The server's notices, logged without their text, which may carry values.
final class Notices {
  private let logger: Logger
  /// Warnings since the last reset to 0. During COMMIT, a warning means that the server gave up
  /// waiting for the standby and reports success for a commit that may be lost.
  var warnings = 0

  init(logger: Logger) {
    self.logger = logger
  }

  /// Passing `self` unretained is safe: the connection keeps it alive, and libpq calls nothing
  /// after `PQfinish`.
  func receive(from connection: OpaquePointer) {
    let context = Unmanaged.passUnretained(self).toOpaque()
    PQsetNoticeReceiver(
      connection,
      { context, result in
        guard let context, let result else { return }
        Unmanaged<Notices>.fromOpaque(context).takeUnretainedValue().note(result)
      }, context)
  }

  private func note(_ result: OpaquePointer) {
    let severity = Diagnosis.field(.severity, of: result) ?? "?"
    let sqlstate = Diagnosis.field(.sqlstate, of: result) ?? "?"
    if severity == "WARNING" { warnings += 1 }
    logger.debug(
      "postgres notice", metadata: ["severity": "\(severity)", "sqlstate": "\(sqlstate)"])
  }
}
