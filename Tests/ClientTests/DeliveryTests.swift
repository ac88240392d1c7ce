import API
import Foundation
import TestSupport
import Testing

@testable import Client

/// From the frozen bytes to the receipt, whatever happens on the way.
struct DeliveryTests {
  let folder = TemporaryFolder()
  private let code = "1234567812345678"
  private let receipt = #"{"recepisse":"608747821253"}"#

  private func open() throws -> SurveyDraft {
    try SurveyDraft.open(
      code: code, in: StateFolder(folder.path),
      cost: ScryptCost(rounds: 16, blockSize: 8, parallelism: 1))
  }

  private func request(_ answer: String) -> FrozenRequest {
    FrozenRequest(
      ResponseMessage(code: code, answers: ["avis": AnswerValue(choices: [answer])]))
  }

  private func deliver(
    _ draft: SurveyDraft, to server: LoopbackServer,
    tell: (ResponseReceipt) throws -> Void = { _ in }
  ) async throws {
    let outbox = Outbox(
      JalonClient(try ServiceAddress(server.address)), pauses: [.milliseconds(1)])
    try await Delivery(of: draft, by: outbox).complete(tell)
  }

  private func refusal(_ code: Problem.Code) throws -> LoopbackServer.Behaviour {
    let problem = Problem(code)
    return .answer(
      problem.status, String(decoding: try JSONEncoder().encode(problem), as: UTF8.self))
  }

  @Test func `the receipt is told and the draft goes`() async throws {
    let server = try LoopbackServer([.answer(201, receipt)])
    let draft = try open()
    try draft.freeze(request("oui"))
    var told: [String] = []
    try await deliver(draft, to: server) { told.append($0.number) }
    #expect(told == ["608747821253"])
    #expect(folder.names == ["avis", "avis/sel"])
  }

  @Test func `what was refused is sent anew with its corrections`() async throws {
    let server = try LoopbackServer([try refusal(.refused), .answer(201, receipt)])
    do {
      let draft = try open()
      try draft.freeze(request("oui"))
      await #expect(throws: DeliveryError.refused(.problem(Problem(.refused)))) {
        try await deliver(draft, to: server)
      }
      #expect(!draft.isPending)
    }
    // Nothing else was in the draft: nothing of it stays on the device.
    #expect(folder.names == ["avis", "avis/sel"])
    let draft = try open()
    #expect(!draft.isPending)
    let corrected = request("non")
    try draft.freeze(corrected)
    try await deliver(draft, to: server)
    #expect(server.requests.last?.body == corrected.body)
  }

  @Test func `a refusal leaves the answers of an interrupted dialogue`() async throws {
    let server = try LoopbackServer([try refusal(.refused)])
    let given = SurveyAnswers.Given(
      language: "fr", answers: ["avis": AnswerValue(text: "bien")], standing: [:])
    do {
      let draft = try open()
      try draft.change(given)
      try draft.freeze(request("oui"))
      await #expect(throws: DeliveryError.self) { try await deliver(draft, to: server) }
    }
    let draft = try open()
    #expect(draft.content.given == given)
    #expect(!draft.isPending)
  }

  @Test func `without an answer the same bytes wait, also for another command`() async throws {
    let server = try LoopbackServer([.dropAnswer, .dropAnswer, .answer(200, receipt)])
    let frozen = request("oui")
    do {
      let draft = try open()
      try draft.freeze(frozen)
      await #expect(throws: DeliveryError.undelivered(.unavailable)) {
        try await deliver(draft, to: server)
      }
    }
    let draft = try open()
    #expect(draft.frozen == frozen)
    try await deliver(draft, to: server)
    #expect(server.requests.map(\.body) == [frozen.body, frozen.body, frozen.body])
    #expect(folder.names == ["avis", "avis/sel"])
  }

  @Test func `a receipt that could not be told is told by the next command`() async throws {
    struct Interruption: Error {}
    let server = try LoopbackServer([.answer(201, receipt)])
    do {
      let draft = try open()
      try draft.freeze(request("oui"))
      await #expect(throws: Interruption.self) {
        try await deliver(draft, to: server) { _ in throw Interruption() }
      }
    }
    var told: [String] = []
    try await deliver(try open(), to: server) { told.append($0.number) }
    #expect(told == ["608747821253"])
    #expect(server.requests.count == 1)
  }
}
