import Logging
import Postgres

/// What the log tells of the service, as a stable code beside the message.
package enum ServiceEvent: String, Sendable, CaseIterable {
  case requestFailed = "request_failed"
  case batchFailed = "batch_failed"
}

extension Logger.Metadata {
  static func event(_ event: ServiceEvent, _ error: LoggedError) -> Logger.Metadata {
    [DatabaseEvent.metadataKey: "\(event.rawValue)", "error": "\(error)"]
  }
}
