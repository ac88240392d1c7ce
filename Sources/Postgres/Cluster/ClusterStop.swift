import Glibc
import Synchronization

/// Stops a cluster from any thread, wherever its start has got to, for a program that must end now.
package final class ClusterStop: Sendable {
  private struct State {
    var isAsked = false
    var initialization: (process: ChildProcess, undo: @Sendable () -> Void)?
    var postmaster: Postmaster?
  }

  private let state = Mutex(State())

  package init() {}

  /// Ends an initialization at once and undoes it; shuts a running server down. Returns when neither
  /// runs.
  package func stopNow() {
    let (initialization, postmaster) = state.withLock { state in
      state.isAsked = true
      state.initialization?.process.killGroup()
      return (state.initialization, state.postmaster)
    }
    if let initialization {
      initialization.process.waitUntilEnded()
      initialization.undo()
    }
    try? postmaster?.stop()
  }

  /// Waits for an initialization; true when it ended well.
  func awaitInitialization(
    _ process: ChildProcess, undo: @escaping @Sendable () -> Void
  ) -> Bool {
    state.withLock { state in
      state.initialization = (process, undo)
      if state.isAsked { process.killGroup() }
    }
    process.waitUntilEnded()
    // Forgotten before it is reaped: until then its number is nobody else's.
    state.withLock { $0.initialization = nil }
    return process.waitUntilExit()
  }

  /// False when the stop was asked for before.
  func watch(_ postmaster: Postmaster) -> Bool {
    state.withLock { state in
      state.postmaster = postmaster
      return !state.isAsked
    }
  }
}
