/// The size and time limits of a pool. Its connections share one role, and open when first needed.
package struct PoolConfiguration: Sendable {
  package var connection: ConnectionConfiguration
  package var size: Int
  /// How long a caller waits for a connection before `poolTimeout`.
  package var waitSeconds = 2.0
  package var lifetimeMinutes = 30.0

  package init(connection: ConnectionConfiguration, size: Int = 2) {
    precondition(size > 0, "a pool has at least one connection")
    self.connection = connection
    self.size = size
  }
}

package struct PoolStatistics: Sendable, Hashable {
  /// Connections, busy or not.
  package var open: Int
  package var idle: Int
  /// Callers that wait for a connection.
  package var waiting: Int
}
