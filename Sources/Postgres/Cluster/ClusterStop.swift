import Glibc
import Synchronization

/// Lets any thread stop a cluster, even one that is still starting, when the program must end at
/// once.
package final class ClusterStop: Sendable {
  private struct State {
    var isAsked = false
    var initialization: (process: ChildProcess, undo: @Sendable () -> Void)?
    var postmaster: Postmaster?
  }

  private let state = Mutex(State())

  package init() {}

  /// Kills and undoes an initialization, or shuts a running server down. Returns when neither runs.
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

  /// Waits until an initialization ends. Returns true when it succeeded.
  func awaitInitialization(
    _ process: ChildProcess, undo: @escaping @Sendable () -> Void
  ) -> Bool {
    state.withLock { state in
      state.initialization = (process, undo)
      if state.isAsked { process.killGroup() }
    }
    process.waitUntilEnded()
    // Forgotten before it is reaped, because its process id may be reused afterwards.
    state.withLock { $0.initialization = nil }
    return process.waitUntilExit()
  }

  /// Returns false when a stop has already been requested.
  func watch(_ postmaster: Postmaster) -> Bool {
    state.withLock { state in
      state.postmaster = postmaster
      return !state.isAsked
    }
  }
}
