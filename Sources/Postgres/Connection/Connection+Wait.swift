import CLibPQ
import Glibc

/// Waits until the socket is ready. Returns nil once the deadline has passed.
func poll(_ socket: Int32, for events: Int16, until deadline: Deadline) -> Int16? {
  while true {
    var descriptor = pollfd(fd: socket, events: events, revents: 0)
    let milliseconds = Int32(min(deadline.remainingSeconds * 1000 + 1, 86_400_000))
    let ready = Glibc.poll(&descriptor, 1, milliseconds)
    if ready > 0 { return descriptor.revents }
    // `poll` may also return early, because it is interrupted or the clock rounds.
    if deadline.hasPassed { return nil }
  }
}

extension Connection {
  /// How often a wait checks whether its caller has cancelled.
  private static let sliceSeconds = 0.25
  /// How long the server has to answer after a request to cancel.
  private static let cancellationSeconds = 2.0

  /// Sends what libpq has buffered. Reads at the same time, because a server that cannot write
  /// stops reading.
  func flush(until deadline: Deadline, _ statement: StaticString) throws(PostgresError) {
    while true {
      switch PQflush(pointer) {
      case 0: return
      case 1:
        let ready = try wait(for: Int16(POLLIN | POLLOUT), until: deadline, statement)
        if ready & Int16(POLLIN) != 0 { PQconsumeInput(pointer) }
      // What the server sent before it closed the connection can still be read.
      default: return
      }
    }
  }

  /// Reads until a result is complete.
  func receive(until deadline: Deadline, _ statement: StaticString) throws(PostgresError) {
    while PQisBusy(pointer) != 0 {
      _ = try wait(for: Int16(POLLIN), until: deadline, statement)
      guard PQconsumeInput(pointer) != 0 else { return }
    }
  }

  func wait(
    for events: Int16, until deadline: Deadline, _ statement: StaticString
  ) throws(PostgresError) -> Int16 {
    var deadline = deadline
    var isCancelled = false
    while true {
      let slice = min(deadline, .after(seconds: Self.sliceSeconds))
      if let ready = poll(PQsocket(pointer), for: events, until: slice) { return ready }
      if deadline.hasPassed { throw .deadlineExceeded(statement: "\(statement)") }
      if !isCancelled, canceller.isFired {
        isCancelled = true
        deadline = min(deadline, .after(seconds: Self.cancellationSeconds))
      }
    }
  }
}
