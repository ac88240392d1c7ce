import API

/// Slows down the guessing of access codes: the whole service answers five failures a second, and an
/// address waits longer after each of its own. No address is locked out, as a shelter has only one.
actor CodeThrottle {
  private var failureTimes: [ContinuousClock.Instant] = []
  private var byAddress: [String: Int] = [:]
  private let clock = ContinuousClock()

  /// Waits according to the failures of this address. Refuses when the second has had its failures.
  func admit(_ address: String) async throws {
    forget()
    guard failureTimes.count < 5 else { throw Problem(.tooMany) }
    if let count = byAddress[address] {
      try await Task.sleep(for: .milliseconds(min(100 << min(count, 5), 3000)))
      guard failureTimes.count < 5 else { throw Problem(.tooMany) }
    }
  }

  func failed(_ address: String) {
    failureTimes.append(clock.now)
    if byAddress.count >= 10_000 { byAddress.removeAll() }
    byAddress[address, default: 0] += 1
  }

  func succeeded(_ address: String) {
    byAddress[address] = nil
  }

  private func forget() {
    let now = clock.now
    failureTimes.removeAll { $0.duration(to: now) > .seconds(1) }
  }
}
