import API
import Foundation
import TestSupport
import Testing

@testable import Client

/// Exactly-once as seen from the client: the same bytes under the same id until there is an answer.
struct OutboxTests {
  private let frozen = FrozenRequest(id: UUID(), path: "/v1/x", body: Data("{\"a\":1}"))
  private let pauses = [Duration.milliseconds(1), .milliseconds(1)]

  private func outbox(_ server: LoopbackServer) throws -> Outbox {
    Outbox(JalonClient(try ServiceAddress(server.address), token: "jeton"), pauses: pauses)
  }

  @Test func lostAndTornAnswersAreAskedForAgainWithTheSameBytes() async throws {
    let server = try LoopbackServer([.dropAnswer, .tear, .answer(200, "reçu")])
    let receipt = try await outbox(server).deliver(frozen)
    #expect(receipt == Data("reçu"))
    let requests = server.requests
    #expect(requests.count == 3)
    #expect(requests.allSatisfy { $0.body == frozen.body })
    #expect(requests.allSatisfy { $0.head.hasPrefix("PUT /v1/x ") })
    #expect(requests.allSatisfy { $0.head.contains("Bearer jeton") })
  }

  @Test func serverErrorsAreTriedAgainThreeTimesInAll() async throws {
    let server = try LoopbackServer([
      .answer(503, ""), .answer(500, "x"), .answer(502, "<html>"), .answer(200, "trop tard"),
    ])
    await #expect(throws: ClientError.unavailable) { try await outbox(server).deliver(frozen) }
    #expect(server.requests.count == 3)
  }

  @Test func refusalIsShownAndNeverTriedAgain() async throws {
    let problem = Problem(.refused)
    let body = String(decoding: try JSONEncoder().encode(problem), as: UTF8.self)
    let server = try LoopbackServer([.answer(422, body), .answer(200, "non")])
    let error = await #expect(throws: ClientError.self) { try await outbox(server).deliver(frozen) }
    #expect(error == .problem(problem))
    #expect(error?.isPassing == false)
    #expect(server.requests.count == 1)
  }

  /// The session is over, but the bytes are still good: they wait for the next session.
  @Test func endedSessionKeepsTheBytesWithoutTryingAgain() async throws {
    let body = String(
      decoding: try JSONEncoder().encode(Problem(.unknownSession)), as: UTF8.self)
    let server = try LoopbackServer([.answer(401, body), .answer(200, "non")])
    let error = await #expect(throws: ClientError.self) { try await outbox(server).deliver(frozen) }
    #expect(error?.isPassing == true)
    #expect(server.requests.count == 1)
  }

  @Test func nobodyThereIsUnavailable() async throws {
    let client = JalonClient(try ServiceAddress("http://127.0.0.1:1"))
    await #expect(throws: ClientError.unavailable) { try await client.projects() }
  }

  @Test func answerOfALaterFormatIsToldByItsNumber() async throws {
    let server = try LoopbackServer([.answer(200, #"{"format":4,"projets":[]}"#)])
    let client = JalonClient(try ServiceAddress(server.address))
    await #expect(throws: ClientError.unknownFormat(UnknownFormat(4))) {
      try await client.projects()
    }
  }

  @Test func hugeAnswerIsNotRead() async throws {
    let server = try LoopbackServer([.answer(200, String(repeating: " ", count: 9 << 20))])
    let client = JalonClient(try ServiceAddress(server.address))
    await #expect(throws: ClientError.self) { try await client.projects() }
  }
}
