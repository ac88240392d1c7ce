import API
import Dispatch

/// Work that keeps a thread busy, a few at a time on threads of its own. Callers wait in turn by whom
/// they act for: who asks for a hundred waits behind nobody but herself, and who had no turn lately goes
/// before those who had.
actor FairQueue {
  private let width: Int
  private let each: Int
  private let longest: Int
  private let threads: DispatchQueue
  private var running: [String: Int] = [:]
  private var waiting: [String: [CheckedContinuation<Void, Never>]] = [:]
  /// Who waits, in the order of asking; who had a turn is behind the others.
  private var turns: [String] = []
  private var lately = LatestTurns()

  /// - Parameters:
  ///   - width: how many run at once.
  ///   - each: how many of them for one caller; all of them where it is not given.
  ///   - longest: how many may wait for one caller; those beyond are refused.
  init(_ name: String, width: Int, each: Int? = nil, longest: Int) {
    self.width = width
    self.each = each ?? width
    self.longest = longest
    threads = DispatchQueue(label: name, attributes: .concurrent)
  }

  /// How many wait for a place.
  var waitingCount: Int { waiting.values.reduce(0) { $0 + $1.count } }

  func run<Value: Sendable>(
    for caller: String, _ work: @escaping @Sendable () throws -> Value
  ) async throws -> Value {
    try await turn(for: caller) { try await onThread(work) }
  }

  /// What is done in a turn, on the threads of Swift's tasks but for what `onThread` takes from them.
  func turn<Value: Sendable>(
    for caller: String, _ work: @Sendable () async throws -> Value
  ) async throws -> Value {
    try await takeTurn(caller)
    do {
      let value = try await work()
      passTurn(of: caller)
      return value
    } catch {
      passTurn(of: caller)
      throw error
    }
  }

  nonisolated func onThread<Value: Sendable>(
    _ work: @escaping @Sendable () throws -> Value
  ) async throws -> Value {
    try await withCheckedContinuation { continuation in
      threads.async { continuation.resume(returning: Result { try work() }) }
    }.get()
  }

  private func takeTurn(_ caller: String) async throws {
    if hasPlace(for: caller) { return begin(caller) }
    guard waiting[caller, default: []].count < longest, turns.count < 4096 else {
      throw Problem(.tooMany)
    }
    await withCheckedContinuation { continuation in
      if waiting[caller] == nil { turns.append(caller) }
      waiting[caller, default: []].append(continuation)
    }
  }

  private func hasPlace(for caller: String) -> Bool {
    running.values.reduce(0, +) < width && running[caller, default: 0] < each
  }

  private func begin(_ caller: String) {
    running[caller, default: 0] += 1
    lately.add(caller)
  }

  /// The place goes to the next caller, who then waits behind the others.
  private func passTurn(of caller: String) {
    let left = running[caller, default: 1] - 1
    running[caller] = left > 0 ? left : nil
    guard let place = nextTurn else { return }
    let next = turns.remove(at: place)
    var own = waiting[next] ?? []
    guard !own.isEmpty else { return }
    let continuation = own.removeFirst()
    waiting[next] = own.isEmpty ? nil : own
    if !own.isEmpty { turns.append(next) }
    begin(next)
    continuation.resume()
  }

  private var nextTurn: Int? {
    let free = turns.indices.filter { hasPlace(for: turns[$0]) }
    return free.first { !lately.had(turns[$0]) } ?? free.first
  }
}

/// Who had one of the last turns. Short, so that callers who come anew without end are before nobody for
/// long.
private struct LatestTurns {
  private static let kept = 128
  private var callers: [String] = []
  private var place = 0
  private var counts: [String: Int] = [:]

  func had(_ caller: String) -> Bool { counts[caller] != nil }

  mutating func add(_ caller: String) {
    counts[caller, default: 0] += 1
    guard callers.count == Self.kept else { return callers.append(caller) }
    let oldest = callers[place]
    let left = counts[oldest, default: 1] - 1
    counts[oldest] = left > 0 ? left : nil
    callers[place] = caller
    place = (place + 1) % Self.kept
  }
}
