import Dispatch

/// The bell of one parked worker. A ring before the wait is not lost.
final class WakeUp: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)

  func signal() {
    semaphore.signal()
  }

  /// False when the time passed without a ring.
  func wait(seconds: Double?) -> Bool {
    guard let seconds else {
      semaphore.wait()
      return true
    }
    return semaphore.wait(timeout: .now() + seconds) == .success
  }
}
