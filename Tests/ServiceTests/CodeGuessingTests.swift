import API
import AsyncHTTPClient
import Foundation
import Postgres
import Service
import Store
import TestSupport
import Testing
import Writing

/// Strangers who guess codes open nothing, and wait alone.
struct CodeGuessingTests {
  /// All of the ten thousand take ten minutes, as each address waits longer after each failure.
  private static let guesses =
    ProcessInfo.processInfo.environment["JALON_SOAK"] == nil ? 1_000 : 10_000
  private static let sockets = 50

  @Test func `wrong codes from fifty sockets open nothing, and a hundred good ones open at once`()
    async throws
  {
    let proxies = try #require(TrustedProxies(["127.0.0.0/8"]))
    try await withService(proxies: proxies) { service in
      let wave = try await SurveyWave(service, codes: 200)
      let alone = try await Self.slowest(of: wave.codes.prefix(100), service)
      async let guessing = Self.guess(service)
      // Each guesser has failed by now, and goes on for long after the last good code.
      try await Task.sleep(for: .seconds(1))
      let beside = try await Self.slowest(of: wave.codes.suffix(100), service)
      #expect(beside < alone * 12 + .seconds(2), "\(beside) beside guesses, \(alone) alone")
      let statuses = try await guessing
      #expect(Set(statuses.keys) == [422, 429])
      #expect(statuses.values.reduce(0, +) == Self.guesses)
      #expect(try await service.world.count("select count(*) from jalon.urn") == 0)
    }
  }

  /// Each code comes from an address of its own; every one must open.
  private static func slowest(
    of codes: ArraySlice<String>, _ service: RunningService
  ) async throws -> Duration {
    var slowest = Duration.zero
    for (index, code) in codes.enumerated() {
      let start = ContinuousClock.now
      let answer = try await service.open(code, from: "198.51.100.\(index + 1)")
      #expect(answer.status == 200)
      slowest = max(slowest, start.duration(to: .now))
    }
    return slowest
  }

  /// Answers to guesses by status: half of the sockets share one address, half have their own.
  private static func guess(_ service: RunningService) async throws -> [Int: Int] {
    var configuration = HTTPClient.Configuration()
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = sockets
    let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    let statuses = await withTaskGroup(of: [Int: Int].self) { group in
      for socket in 0..<sockets {
        group.addTask {
          let address = socket.isMultiple(of: 2) ? "192.0.2.1" : "203.0.113.\(socket)"
          var statuses: [Int: Int] = [:]
          for _ in 0..<(guesses / sockets) {
            let answer = try? await service.open(AccessCode.random(), from: address, by: client)
            statuses[answer?.status ?? 0, default: 0] += 1
          }
          return statuses
        }
      }
      return await group.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
    }
    try await client.shutdown()
    return statuses
  }
}

extension RunningService {
  fileprivate func open(
    _ code: String, from address: String, by client: HTTPClient = .shared
  ) async throws -> Answer {
    try await send(
      "POST", Route.surveyForm.path(), body: Wire.bytes(of: SurveyFormRequest(code: code)),
      forwarded: address, by: client)
  }
}
