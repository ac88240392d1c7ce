package import Logging

/// Connections of one role. A caller suspends, a connection's own thread runs its transaction, and
/// the caller resumes with the result: nothing blocks the threads of Swift's tasks.
package final class Pool: Sendable {
  private let queue: JobQueue

  package init(_ configuration: PoolConfiguration, logger: Logger) {
    queue = JobQueue(configuration, logger: logger)
  }

  /// Runs the body in a READ ONLY transaction. The body may be run again: after a serialization
  /// failure, or once on a fresh connection if the first was dead.
  @discardableResult
  package func read<Value: Sendable>(
    isolation: Isolation = .readCommitted,
    _ body: @escaping @Sendable (borrowing Transaction) throws -> Value
  ) async throws -> Value {
    try await run(.read, isolation, body)
  }

  /// Runs the body in a transaction that may write. The body may be run again after a serialization
  /// failure or a deadlock. `unknownOutcome` says that the commit may or may not have happened.
  @discardableResult
  package func write<Value: Sendable>(
    isolation: Isolation = .readCommitted,
    _ body: @escaping @Sendable (borrowing Transaction) throws -> Value
  ) async throws -> Value {
    try await run(.write, isolation, body)
  }

  /// The payloads sent to a channel, on a connection of its own that is opened again when lost. An
  /// empty payload follows each loss: notifications may have been missed, so look again.
  package func listen(channel: StaticString) -> AsyncThrowingStream<String, any Error> {
    Listener.stream(channel, queue)
  }

  /// Refuses waiting callers, lets running transactions end, closes all connections.
  package func close() async {
    await queue.close()
  }

  package var statistics: PoolStatistics { queue.statistics }

  private func run<Value: Sendable>(
    _ access: Access, _ isolation: Isolation,
    _ body: @escaping @Sendable (borrowing Transaction) throws -> Value
  ) async throws -> Value {
    let ticket = Ticket()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        queue.submit(
          TransactionJob(
            ticket: ticket, waitUntil: queue.waitDeadline, access: access, isolation: isolation,
            body: body,
            continuation: continuation))
      }
    } onCancel: {
      ticket.cancel()
      queue.withdraw(ticket)
    }
  }
}
