import API
package import Foundation

/// Sends frozen bytes until the service has an opinion on them, or gives up for this time.
package struct Outbox {
  private let client: JalonClient
  /// Before each new try; there is one try more than pauses.
  private let pauses: [Duration]
  private let onRetry: (Int) -> Void

  /// In a command a person waits in front of it: three tries, then she is told how to go on.
  /// - Parameter onRetry: called with the number of the try that begins, from 2 on.
  package init(
    _ client: JalonClient, pauses: [Duration] = [.seconds(1), .seconds(2)],
    onRetry: @escaping (Int) -> Void = { _ in }
  ) {
    self.client = client
    self.pauses = pauses
    self.onRetry = onRetry
  }

  /// The receipt's bytes. An error that `isPassing` leaves the frozen bytes to be sent again; any other
  /// is the service's last word on them.
  package func deliver(_ frozen: FrozenRequest) async throws(ClientError) -> Data {
    var pauses = pauses[...]
    var attempt = 1
    while true {
      do throws(ClientError) {
        return try await client.deliver(frozen)
      } catch  where error.isWorthRetrying && !pauses.isEmpty {
        attempt += 1
        onRetry(attempt)
        await Outbox.wait(pauses.removeFirst())
      }
    }
  }

  /// Half to one and a half times the pause, so that many clients do not come back at once.
  private static func wait(_ pause: Duration) async {
    try? await Task.sleep(for: pause * Double.random(in: 0.5...1.5))
  }
}

extension ClientError {
  /// Trying again may help; without a session it cannot.
  var isWorthRetrying: Bool {
    if case .problem(let problem) = self, problem.status == 401 { return false }
    return isPassing
  }
}
