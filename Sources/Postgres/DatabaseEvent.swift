import Logging

/// An event of the database that the log records, as a stable code beside the message.
package enum DatabaseEvent: String, Sendable, CaseIterable {
  case serverDied = "postgres_died"
  case connectionsLost = "postgres_connections_lost"
  case listenerLost = "postgres_listener_lost"

  /// The metadata key of the code in a log line.
  package static let metadataKey = "event"
}

extension Logger.Metadata {
  static func event(_ event: DatabaseEvent, _ others: Logger.Metadata = [:]) -> Logger.Metadata {
    others.merging([DatabaseEvent.metadataKey: "\(event.rawValue)"]) { first, _ in first }
  }
}
