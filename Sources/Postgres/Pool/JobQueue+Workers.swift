import Logging
import Synchronization

extension JobQueue {
  /// Decides what a free worker does next. Parks it under the same lock, so that no wake-up is
  /// lost.
  func next(_ wakeUp: WakeUp) -> Next {
    state.withLock { state in
      if let job = state.waiting.popFirst() { return .run(job) }
      if state.isClosed { return .leave }
      state.parked.append(wakeUp)
      return .park
    }
  }

  /// Called by a worker whose wait timed out, which must not stay among the parked.
  func unpark(_ wakeUp: WakeUp) {
    state.withLock { state in state.parked.removeAll { $0 === wakeUp } }
  }

  func connectionOpened() {
    state.withLock { $0.open += 1 }
  }

  func connectionClosed() {
    state.withLock { $0.open -= 1 }
  }

  /// When one connection is lost the server is gone, so the idle workers are woken to drop theirs
  /// too.
  func connectionLost() {
    beginGeneration()
    let parked = state.withLock { state in
      defer { state.parked.removeAll() }
      return state.parked
    }
    logger.warning(
      "postgres connection lost, idle connections dropped", metadata: .event(.connectionsLost))
    for wakeUp in parked { wakeUp.signal() }
  }

  func workerLeft() {
    let closers = state.withLock { state -> [CheckedContinuation<Void, Never>] in
      state.workers -= 1
      guard state.workers == 0 else { return [] }
      defer { state.closers.removeAll() }
      return state.closers
    }
    for closer in closers { closer.resume() }
  }

  func close() async {
    await withCheckedContinuation { continuation in
      let (refused, parked, isDone) = state.withLock { state in
        state.isClosed = true
        let isDone = state.workers == 0
        if !isDone { state.closers.append(continuation) }
        defer {
          state.parked.removeAll()
        }
        return (state.waiting.removeAll(), state.parked, isDone)
      }
      for job in refused { job.fail(PostgresError.poolClosed) }
      for wakeUp in parked { wakeUp.signal() }
      if isDone { continuation.resume() }
    }
  }
}
