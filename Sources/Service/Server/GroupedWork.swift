import API
import Postgres
import Synchronization

/// What several callers ask for at about the same time, done together: one statement, one commit. While a
/// group is under way the next one gathers, so that groups grow with the load and nobody waits for others
/// to come.
final class GroupedWork<Item: Sendable, Outcome: Sendable>: Sendable {
  private struct Caller {
    let item: Item
    let continuation: CheckedContinuation<Outcome, any Error>
  }

  private struct State {
    var waiting: [Caller] = []
    var running = 0
  }

  private let width: Int
  private let most: Int
  private let longest: Int
  private let pace: Duration
  private let marks: @Sendable (Item) -> [AnyHashable]
  private let work: @Sendable ([Item]) async throws -> [Outcome]
  private let state = Mutex(State())

  /// - Parameters:
  ///   - width: how many groups may be under way.
  ///   - most: of a group.
  ///   - longest: how many may wait before a caller is told to come back later.
  ///   - pace: how long a group that is done sooner waits for the next to gather; the first waits for nothing.
  ///   - marks: two items with a mark in common go in different groups.
  ///   - work: outcomes in the order of the items.
  init(
    width: Int, most: Int, longest: Int, pace: Duration = .zero,
    marks: @escaping @Sendable (Item) -> [AnyHashable] = { _ in [] },
    work: @escaping @Sendable ([Item]) async throws -> [Outcome]
  ) {
    self.width = width
    self.most = most
    self.longest = longest
    self.pace = pace
    self.marks = marks
    self.work = work
  }

  /// Throws `unavailable` when too many wait.
  func outcome(of item: Item) async throws -> Outcome {
    try await withCheckedThrowingContinuation { continuation in
      let caller = Caller(item: item, continuation: continuation)
      switch state.withLock({ admit(caller, &$0) }) {
      case .refused: continuation.resume(throwing: Problem(.unavailable))
      case .waits: break
      // Not the caller's own task: who goes away must not take the others' answers along.
      case .begins: Task.detached { await self.run() }
      }
    }
  }

  private enum Admission { case refused, waits, begins }

  private func admit(_ caller: Caller, _ state: inout State) -> Admission {
    guard state.waiting.count < longest else { return .refused }
    state.waiting.append(caller)
    guard state.running < width else { return .waits }
    state.running += 1
    return .begins
  }

  private func run() async {
    while true {
      let group = state.withLock { nextGroup(&$0) }
      guard !group.isEmpty else { return }
      let next = ContinuousClock.now + pace
      await perform(group)
      if .now < next { try? await Task.sleep(until: next, clock: .continuous) }
    }
  }

  private func nextGroup(_ state: inout State) -> [Caller] {
    var seen: Set<AnyHashable> = []
    var group: [Caller] = []
    var left: [Caller] = []
    for caller in state.waiting {
      let own = marks(caller.item)
      if group.count < most, seen.isDisjoint(with: own) {
        seen.formUnion(own)
        group.append(caller)
      } else {
        left.append(caller)
      }
    }
    state.waiting = left
    if group.isEmpty { state.running -= 1 }
    return group
  }

  /// What one item is refused for is its own: the others are tried again, one by one.
  private func perform(_ group: [Caller]) async {
    do {
      let outcomes = try await work(group.map(\.item))
      for (index, caller) in group.enumerated() {
        if index < outcomes.count {
          caller.continuation.resume(returning: outcomes[index])
        } else {
          caller.continuation.resume(throwing: Problem(.internalError))
        }
      }
    } catch {
      guard group.count > 1, isOfOneItem(error) else {
        for caller in group { caller.continuation.resume(throwing: error) }
        return
      }
      for caller in group { await perform([caller]) }
    }
  }
}

/// A refusal of values, and not of the moment.
private func isOfOneItem(_ error: any Error) -> Bool {
  guard let error = error as? PostgresError else { return false }
  if case .encoding = error { return true }
  return ["22", "23", "P0"].contains(error.sqlstate?.prefix(2) ?? "")
}
