import API

/// Slows down the guessing of passwords. Delays belong to the pair of an address and an account: a
/// stranger who guesses never keeps the right person out, who comes from elsewhere. Attempts that are not
/// answered yet count, so that many at once are no more than one after the other. In memory, of bounded
/// size.
actor LoginThrottle {
  /// So many failures are free; each further attempt waits twice as long, up to a quarter of an hour.
  static let free = 5

  enum Outcome { case success, failure, abandoned }

  private struct Pair: Hashable {
    var address: String
    var login: String
  }

  private struct Attempts {
    var failures = 0
    var inFlight = 0
    var last: ContinuousClock.Instant

    var isForgettable: Bool { inFlight == 0 && last.duration(to: .now) > .seconds(900) }

    var pause: Duration {
      .seconds(
        failures < LoginThrottle.free ? 0 : min(1 << min(failures - LoginThrottle.free, 10), 900))
    }
  }

  private let capacity: Int
  private var attempts: [Pair: Attempts] = [:]

  init(capacity: Int = 10_000) { self.capacity = capacity }

  func admit(_ login: String, from address: String) throws {
    let pair = Pair(address: address, login: login)
    makeRoom()
    var known = attempts[pair] ?? Attempts(last: .now)
    let isFree = known.failures + known.inFlight < Self.free
    let hasWaited = known.inFlight == 0 && .now >= known.last + known.pause
    guard isFree || hasWaited else { throw Problem(.tooMany) }
    known.inFlight += 1
    attempts[pair] = known
  }

  func ended(_ login: String, from address: String, _ outcome: Outcome) {
    let pair = Pair(address: address, login: login)
    guard var known = attempts[pair] else { return }
    known.inFlight -= 1
    switch outcome {
    case .success: known.failures = 0
    case .failure:
      known.failures += 1
      known.last = .now
    case .abandoned: break
    }
    attempts[pair] = known.inFlight == 0 && known.failures == 0 ? nil : known
  }

  /// The oldest go first, and those that nobody has tried for a while.
  private func makeRoom() {
    guard attempts.count >= capacity else { return }
    attempts = attempts.filter { !$0.value.isForgettable }
    guard attempts.count >= capacity else { return }
    let oldest = attempts.filter { $0.value.inFlight == 0 }
      .sorted { $0.value.last < $1.value.last }.prefix(capacity / 10)
    for (pair, _) in oldest { attempts[pair] = nil }
  }
}
