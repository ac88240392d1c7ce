import API
package import Foundation

/// Sends frozen bytes until the service has an opinion on them, or gives up for this time.
package struct Outbox: Sendable {
  package var client: JalonClient
  /// Before each new try; there is one try more than pauses.
  package var pauses: [Duration]

  /// In a command a person waits in front of it: three tries, then she is told how to go on.
  package init(_ client: JalonClient, pauses: [Duration] = [.seconds(1), .seconds(2)]) {
    self.client = client
    self.pauses = pauses
  }

  /// The receipt's bytes. A thrown error that `isPassing` leaves the frozen bytes to be sent again;
  /// any other is the service's last word on them.
  package func deliver(
    _ frozen: FrozenRequest, onRetry: (Int) -> Void = { _ in }
  ) async throws(ClientError) -> Data {
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
  /// Trying again alone may help; without a session it cannot.
  var isWorthRetrying: Bool {
    if case .problem(let problem) = self, problem.status == 401 { return false }
    return isPassing
  }
}
