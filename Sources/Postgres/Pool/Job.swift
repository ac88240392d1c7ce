/// Work that waits for a connection. Exactly one of `run` and `fail` is called, once.
protocol Job: AnyObject, Sendable {
  var ticket: Ticket { get }
  var waitUntil: Deadline { get }
  /// Called on the connection's thread.
  func run(on worker: Worker)
  func fail(_ error: any Error)
}

final class TransactionJob<Value: Sendable>: Job {
  let ticket: Ticket
  let waitUntil: Deadline
  private let access: Access
  private let isolation: Isolation
  private let body: @Sendable (borrowing Transaction) throws -> Value
  private let continuation: CheckedContinuation<Value, any Error>

  init(
    ticket: Ticket, waitUntil: Deadline, access: Access, isolation: Isolation,
    body: @escaping @Sendable (borrowing Transaction) throws -> Value,
    continuation: CheckedContinuation<Value, any Error>
  ) {
    self.ticket = ticket
    self.waitUntil = waitUntil
    self.access = access
    self.isolation = isolation
    self.body = body
    self.continuation = continuation
  }

  func run(on worker: Worker) {
    do {
      try worker.transaction(access, isolation, for: self, body) {
        continuation.resume(returning: $0)
      }
    } catch {
      continuation.resume(throwing: error)
    }
  }

  func fail(_ error: any Error) {
    continuation.resume(throwing: error)
  }
}
