import API
import AsyncHTTPClient
import Foundation
import Service
import Store
import TestSupport
import Testing

/// Strangers who guess passwords slow down themselves and nobody else.
struct GuessingTests {
  private static let password = "une phrase de passe"

  /// Answers to so many logins at once, all from one address, each over a socket of its own, by status.
  private static func guess(
    _ service: RunningService, _ number: Int, from address: String,
    login: @escaping @Sendable (Int) -> String
  ) async throws -> [Int: Int] {
    var configuration = HTTPClient.Configuration()
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 300
    let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    let statuses = await withTaskGroup(of: Int.self) { group in
      for index in 0..<number {
        group.addTask {
          let answer = try? await service.login(
            login(index), "mauvais \(index)", from: address, by: client)
          return answer?.status ?? 0
        }
      }
      return await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    try await client.shutdown()
    return statuses
  }

  /// How many attempts the delays let through in a time: five, then one after 1, 2, 4… seconds.
  private static func limit(in time: Duration) -> Int {
    5 + (0...10).count { time > .seconds((1 << ($0 + 1)) - 1) }
  }

  @Test func `of 200 wrong passwords at once no more are tried than one after the other`()
    async throws
  {
    try await withService(proxies: try Self.loopback()) { service in
      try await service.addHolder("fanny", password: Self.password)
      let start = ContinuousClock.now
      let statuses = try await Self.guess(service, 200, from: "192.0.2.1") { _ in "fanny" }
      let served = statuses[401] ?? 0
      #expect(served >= 1 && served <= Self.limit(in: start.duration(to: .now)))
      #expect(statuses[429] == 200 - served)
      // The right one is taken at once from elsewhere; from the guesser's place it waits too.
      var last = 429
      while last == 429 {
        last = try await service.login("fanny", "mauvais", from: "192.0.2.1").status
      }
      #expect(last == 401)
      #expect(try await service.login("fanny", Self.password, from: "192.0.2.1").status == 429)
      #expect(try await service.login("fanny", Self.password, from: "192.0.2.2").status == 201)
    }
  }

  @Test func `the right password is taken in its turn while a stranger tries 300 accounts`()
    async throws
  {
    try await withService(proxies: try Self.loopback()) { service in
      try await service.addHolder("fanny", password: Self.password)
      // The machine is shared with other tests: what counts is how much longer than alone.
      let alone = try await Self.slowestOfThree(service)
      async let guessing = Self.guess(service, 300, from: "192.0.2.1") { "compte-\($0)" }
      let beside = try await Self.slowestOfThree(service)
      // Two guesses may be under way and one more go before, never hundreds.
      #expect(beside < alone * 12 + .seconds(2), "\(beside) beside guesses, \(alone) alone")
      let statuses = try await guessing
      #expect(statuses[201] == nil && statuses.values.reduce(0, +) == 300)
    }
  }

  private static func slowestOfThree(_ service: RunningService) async throws -> Duration {
    var slowest = Duration.zero
    for _ in 0..<3 {
      let start = ContinuousClock.now
      #expect(try await service.login("fanny", password, from: "192.0.2.2").status == 201)
      slowest = max(slowest, start.duration(to: .now))
    }
    return slowest
  }

  @Test func `X-Forwarded-For is believed of nobody but a trusted proxy`() async throws {
    try await withService { service in
      var statuses: Set<Int> = []
      for index in 0..<10 {
        statuses.insert(
          try await service.login("personne", "mauvais", from: "192.0.2.\(index)").status)
      }
      #expect(statuses == [401, 429])
    }
  }

  private static func loopback() throws -> TrustedProxies {
    try #require(TrustedProxies(["127.0.0.0/8"]))
  }

  @Test(arguments: ["", "10.0.0.0/33", "10.0.0", "::1/129", "10.0.0.1/", "jalon", "10.0.0.1/x"])
  func `what is no address or network is no proxy`(text: String) {
    #expect(TrustedProxies([text]) == nil)
  }
}

extension RunningService {
  fileprivate func login(
    _ login: String, _ password: String, from address: String, by client: HTTPClient = .shared
  ) async throws -> Answer {
    try await send(
      "POST", Route.sessions.path(),
      body: Wire.bytes(of: LoginRequest(login: login, password: password)), forwarded: address,
      by: client)
  }
}
