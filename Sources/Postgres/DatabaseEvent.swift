import Logging

/// What the log tells of the database, as a stable code beside the message.
package enum DatabaseEvent: String, Sendable, CaseIterable {
  case serverDied = "postgres_died"
  case connectionsLost = "postgres_connections_lost"
  case listenerLost = "postgres_listener_lost"

  /// Where a line's metadata has the code.
  package static let metadataKey = "event"
}

extension Logger.Metadata {
  static func event(_ event: DatabaseEvent, _ others: Logger.Metadata = [:]) -> Logger.Metadata {
    others.merging([DatabaseEvent.metadataKey: "\(event.rawValue)"]) { first, _ in first }
  }
}
