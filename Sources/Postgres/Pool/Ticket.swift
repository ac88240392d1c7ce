import Synchronization

/// Where a caller's transaction stands, so that cancelling the task withdraws it from the queue or
/// cancels it on the server.
final class Ticket: Sendable {
  private enum Phase {
    case waiting
    case running(Canceller)
    case cancelled
  }

  private let phase = Mutex(Phase.waiting)

  var isCancelled: Bool {
    phase.withLock { if case .cancelled = $0 { true } else { false } }
  }

  /// Returns false when the caller has been cancelled.
  func start(on canceller: Canceller) -> Bool {
    phase.withLock { phase in
      if case .cancelled = phase { return false }
      phase = .running(canceller)
      return true
    }
  }

  /// From here on a cancellation no longer reaches the connection.
  func finish() {
    phase.withLock { phase in
      if case .running = phase { phase = .waiting }
    }
  }

  func cancel() {
    phase.withLock { phase in
      if case .running(let canceller) = phase { canceller.fire() }
      phase = .cancelled
    }
  }
}
