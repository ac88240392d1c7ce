import API
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Service

/// Who asks for much waits behind herself.
struct FairQueueTests {
  /// Who was served, in order.
  private final class Order: Sendable {
    let served = Mutex<[String]>([])
  }

  @Test func `one job of another does not wait behind many of one`() async throws {
    let queue = FairQueue("test", width: 1, longest: 50)
    let order = Order()
    let (begun, begin) = AsyncStream.makeStream(of: Void.self)
    let gate = DispatchSemaphore(value: 0)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await queue.run(for: "greedy") {
          begin.yield()
          gate.wait()
        }
      }
      for await _ in begun { break }
      for _ in 0..<20 {
        group.addTask {
          try await queue.run(for: "greedy") { order.served.withLock { $0.append("greedy") } }
        }
      }
      while await queue.waitingCount < 20 { await Task.yield() }
      group.addTask {
        try await queue.run(for: "other") { order.served.withLock { $0.append("other") } }
      }
      while await queue.waitingCount < 21 { await Task.yield() }
      gate.signal()
      try await group.waitForAll()
    }
    let served = order.served.withLock { $0 }
    #expect(served.count == 21)
    #expect(try #require(served.firstIndex(of: "other")) <= 1)
  }

  @Test func `who had no turn lately goes before those who had, whatever the order of asking`()
    async throws
  {
    let queue = FairQueue("test", width: 1, longest: 50)
    let order = Order()
    for caller in ["guesser", "second guesser"] {
      try await queue.run(for: caller) {}
    }
    try await Self.whileBusy(queue) { group in
      for (number, caller) in ["guesser", "second guesser", "guesser", "other"].enumerated() {
        group.addTask {
          try await queue.run(for: caller) { order.served.withLock { $0.append(caller) } }
        }
        while await queue.waitingCount <= number { await Task.yield() }
      }
    }
    #expect(
      order.served.withLock { $0 } == ["other", "guesser", "second guesser", "guesser"])
  }

  @Test func `callers who come anew without end are not before one who waits`() async throws {
    let queue = FairQueue("test", width: 1, longest: 50)
    let order = Order()
    try await queue.run(for: "person") {}
    try await Self.whileBusy(queue) { group in
      for number in 0..<400 {
        let caller = number == 0 ? "person" : "new \(number)"
        group.addTask {
          try await queue.run(for: caller) { order.served.withLock { $0.append(caller) } }
        }
        while await queue.waitingCount <= number { await Task.yield() }
      }
    }
    let place = try #require(order.served.withLock { $0.firstIndex(of: "person") })
    #expect(place > 0 && place < 130)
  }

  @Test func `one caller leaves a place to others`() async throws {
    let queue = FairQueue("test", width: 2, each: 1, longest: 3)
    try await Self.whileBusy(queue) { group in
      group.addTask { try await queue.run(for: "busy") {} }
      while await queue.waitingCount < 1 { await Task.yield() }
      // While one of hers is under way and another waits.
      try await queue.run(for: "other") {}
      #expect(await queue.waitingCount == 1)
    }
    #expect(await queue.waitingCount == 0)
    try await queue.run(for: "busy") {}
  }

  /// Runs a body while « busy » holds one place, then waits for all that it began.
  private static func whileBusy(
    _ queue: FairQueue,
    _ body: (inout ThrowingTaskGroup<Void, any Error>) async throws -> Void
  ) async throws {
    let (begun, begin) = AsyncStream.makeStream(of: Void.self)
    let gate = DispatchSemaphore(value: 0)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await queue.run(for: "busy") {
          begin.yield()
          gate.wait()
        }
      }
      for await _ in begun { break }
      defer { gate.signal() }
      try await body(&group)
      gate.signal()
      try await group.waitForAll()
    }
  }

  @Test func `a caller who has too many waiting is refused, and others are not`() async throws {
    let queue = FairQueue("test", width: 1, longest: 3)
    let (begun, begin) = AsyncStream.makeStream(of: Void.self)
    let gate = DispatchSemaphore(value: 0)
    try await withThrowingTaskGroup(of: Int.self) { group in
      group.addTask {
        try await queue.run(for: "first") {
          begin.yield()
          gate.wait()
          return 0
        }
      }
      for await _ in begun { break }
      for _ in 0..<3 { group.addTask { try await queue.run(for: "greedy") { 1 } } }
      while await queue.waitingCount < 3 { await Task.yield() }
      let refusal = await #expect(throws: Problem.self) {
        try await queue.run(for: "greedy") { 1 }
      }
      #expect(refusal?.code == .tooMany)
      group.addTask { try await queue.run(for: "other") { 1 } }
      while await queue.waitingCount < 4 { await Task.yield() }
      gate.signal()
      let served = try await group.reduce(0, +)
      #expect(served == 4)
    }
  }

  @Test func `work that throws gives its place back`() async throws {
    struct Broken: Error {}
    let queue = FairQueue("test", width: 1, longest: 1)
    for _ in 0..<3 {
      await #expect(throws: Broken.self) { try await queue.run(for: "x") { throw Broken() } }
    }
    #expect(try await queue.run(for: "x") { 7 } == 7)
  }
}

/// Wrong codes cost the place that they come from.
struct CodeThrottleTests {
  @Test func `a place that fails waits and is refused, another one is not`() async throws {
    let throttle = CodeThrottle()
    for _ in 0..<5 { try await throttle.admit("guesser") }
    for _ in 0..<5 { await throttle.failed("guesser") }
    let refusal = await #expect(throws: Problem.self) { try await throttle.admit("guesser") }
    #expect(refusal?.code == .tooMany)
    for _ in 0..<100 {
      try await throttle.admit("person")
      await throttle.succeeded("person")
    }
  }
}
