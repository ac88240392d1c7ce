import Dispatch

/// Wakes one parked worker. A signal before the wait is not lost.
final class WakeUp: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)

  func signal() {
    semaphore.signal()
  }

  /// Returns false when the time passed without a signal.
  func wait(seconds: Double?) -> Bool {
    guard let seconds else {
      semaphore.wait()
      return true
    }
    return semaphore.wait(timeout: .now() + seconds) == .success
  }
}
