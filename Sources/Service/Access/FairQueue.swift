import API
import Dispatch

/// Work that keeps a thread busy, a few at a time on threads of its own. Callers wait in turn by whom
/// they act for: who asks for a hundred waits behind nobody but herself.
actor FairQueue {
  private let width: Int
  private let longest: Int
  private let threads: DispatchQueue
  private var running = 0
  private var waiting: [String: [CheckedContinuation<Void, Never>]] = [:]
  /// Who waits, the next one first.
  private var turns: [String] = []

  /// - Parameters:
  ///   - width: how many run at once.
  ///   - longest: how many may wait for one caller; those beyond are refused.
  init(_ name: String, width: Int, longest: Int) {
    self.width = width
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
      passTurn()
      return value
    } catch {
      passTurn()
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
    guard running >= width else {
      running += 1
      return
    }
    guard waiting[caller, default: []].count < longest, turns.count < 4096 else {
      throw Problem(.tooMany)
    }
    await withCheckedContinuation { continuation in
      if waiting[caller] == nil { turns.append(caller) }
      waiting[caller, default: []].append(continuation)
    }
  }

  /// The place goes to the next caller, who then waits behind the others.
  private func passTurn() {
    guard let caller = turns.first, var own = waiting[caller], !own.isEmpty else {
      running -= 1
      return
    }
    turns.removeFirst()
    let next = own.removeFirst()
    waiting[caller] = own.isEmpty ? nil : own
    if !own.isEmpty { turns.append(caller) }
    next.resume()
  }
}
