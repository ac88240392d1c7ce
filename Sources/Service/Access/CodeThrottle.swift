import API

/// Slows down the guessing of access codes and receipts. What protects them is their length; wrong ones
/// cost the address that they come from and nobody else. No address is locked out, as a shelter has only
/// one.
actor CodeThrottle {
  private static let failuresEachSecond = 5
  private static let mostAtOnce = 64

  private struct Place {
    var failures = 0
    /// Of the last second.
    var recent: [ContinuousClock.Instant] = []
    var inFlight = 0

    mutating func forget() {
      recent.removeAll { $0.duration(to: .now) > .seconds(1) }
    }
  }

  private let capacity: Int
  private var places: [String: Place] = [:]

  init(capacity: Int = 10_000) { self.capacity = capacity }

  /// Waits according to the failures of this address. Refuses when it has had those of a second, or asks
  /// for too many at once.
  func admit(_ address: String) async throws {
    makeRoom()
    try enter(address)
    guard let failures = places[address]?.failures, failures > 0 else { return }
    do {
      try await Task.sleep(for: .milliseconds(min(100 << min(failures, 5), 3000)))
      guard isFree(address) else { throw Problem(.tooMany) }
    } catch {
      leave(address)
      throw error
    }
  }

  func failed(_ address: String) {
    places[address, default: Place()].failures += 1
    places[address, default: Place()].recent.append(.now)
    leave(address)
  }

  func succeeded(_ address: String) {
    places[address]?.failures = 0
    leave(address)
  }

  /// Neither right nor wrong: the service failed, or the answers were not complete.
  func abandoned(_ address: String) { leave(address) }

  private func enter(_ address: String) throws {
    guard isFree(address), places[address, default: Place()].inFlight < Self.mostAtOnce else {
      throw Problem(.tooMany)
    }
    places[address, default: Place()].inFlight += 1
  }

  private func leave(_ address: String) {
    guard var place = places[address] else { return }
    place.inFlight = max(0, place.inFlight - 1)
    places[address] = place.inFlight == 0 && place.failures == 0 ? nil : place
  }

  private func isFree(_ address: String) -> Bool {
    places[address]?.forget()
    return (places[address]?.recent.count ?? 0) < Self.failuresEachSecond
  }

  /// Whoever has not failed within the second goes first.
  private func makeRoom() {
    guard places.count >= capacity else { return }
    places = places.filter { _, place in
      place.inFlight > 0 || place.recent.contains { $0.duration(to: .now) < .seconds(1) }
    }
  }
}
