import API
import Postgres
import Synchronization
import TestSupport
import Testing

@testable import Service

/// What several ask for at once is done together, and each gets its own answer.
@Suite struct GroupedWorkTests {
  /// What was done, in groups; a gate keeps the first group under way until it is opened.
  private actor Bench {
    private(set) var groups: [[Int]] = []
    private var isOpen = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func note(_ group: [Int]) { groups.append(group) }

    func pass() async {
      if isOpen { return }
      await withCheckedContinuation { waiting.append($0) }
    }

    func open() {
      isOpen = true
      for one in waiting { one.resume() }
      waiting = []
    }
  }

  private static func work(
    _ bench: Bench, most: Int = 64, longest: Int = 1024
  ) -> GroupedWork<Int, Int> {
    GroupedWork(
      width: 1, most: most, longest: longest, marks: { [$0 % 100] },
      work: { items in
        await bench.note(items)
        await bench.pass()
        guard !items.contains(13) else { throw Self.refusal }
        return items.map { $0 * 2 }
      })
  }

  private static let refusal = PostgresError.encoding(statement: "essai", .nulInText)

  /// Outcomes of items that all wait behind one that is under way.
  private static func outcomes(
    _ items: [Int], _ work: GroupedWork<Int, Int>, _ bench: Bench
  ) async -> [Int: Result<Int, any Error>] {
    await withTaskGroup(of: (Int, Result<Int, any Error>).self) { group in
      group.addTask { (0, await result(of: 0, work)) }
      while await bench.groups.isEmpty { await Task.yield() }
      for item in items { group.addTask { (item, await result(of: item, work)) } }
      try? await Task.sleep(for: .milliseconds(200))
      await bench.open()
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
  }

  private static func result(
    of item: Int, _ work: GroupedWork<Int, Int>
  ) async -> Result<Int, any Error> {
    do {
      return .success(try await work.outcome(of: item))
    } catch {
      return .failure(error)
    }
  }

  @Test func `those who wait go together, up to the size of a group`() async throws {
    let bench = Bench()
    let outcomes = await Self.outcomes(Array(1...9), Self.work(bench, most: 4), bench)
    #expect(try outcomes.mapValues { try $0.get() } == [0: 0].merging(Self.doubled(1...9)) { $1 })
    #expect(await bench.groups.map(\.count) == [1, 4, 4, 1])
  }

  @Test func `one bad item fails alone`() async throws {
    let bench = Bench()
    let outcomes = await Self.outcomes([11, 12, 13, 14], Self.work(bench), bench)
    for item in [11, 12, 14] { #expect(try outcomes[item]?.get() == item * 2) }
    #expect(throws: Self.refusal) { try outcomes[13]?.get() }
    #expect(await bench.groups.map(\.count) == [1, 4, 1, 1, 1, 1])
  }

  @Test func `items with a mark in common go one after the other`() async throws {
    let bench = Bench()
    let outcomes = await Self.outcomes([5, 105, 205, 6], Self.work(bench), bench)
    #expect(outcomes.count == 5)
    #expect(await bench.groups.map(\.count) == [1, 2, 1, 1])
  }

  @Test func `whoever comes when too many wait is told to come back`() async throws {
    let bench = Bench()
    let outcomes = await Self.outcomes(Array(1...5), Self.work(bench, longest: 3), bench)
    let refused = outcomes.values.filter { result in
      if case .failure(let problem as Problem) = result {
        problem.code == .unavailable
      } else {
        false
      }
    }
    #expect(refused.count == 2)
    #expect(Problem(.unavailable).status == 503)
  }

  private static func doubled(_ items: ClosedRange<Int>) -> [Int: Int] {
    Dictionary(uniqueKeysWithValues: items.map { ($0, $0 * 2) })
  }

  @Test func `those who come soon after a group are the next one, together`() async throws {
    let groups = Mutex<[[Int]]>([])
    let work = GroupedWork<Int, Int>(width: 1, most: 64, longest: 1024, pace: .seconds(2)) {
      items in
      groups.withLock { $0.append(items) }
      return items
    }
    #expect(try await work.outcome(of: 0) == 0)
    try await withThrowingTaskGroup(of: Int.self) { group in
      for item in 1...9 { group.addTask { try await work.outcome(of: item) } }
      try await group.waitForAll()
    }
    #expect(groups.withLock { $0.map(\.count) } == [1, 9])
  }
}
