package import API
package import Foundation

/// Calls the service: one function a route, in the words of `Sources/API`.
package struct JalonClient: Sendable {
  package var address: ServiceAddress
  package var token: String?

  package init(_ address: ServiceAddress, token: String? = nil) {
    self.address = address
    self.token = token
  }

  package func login(_ request: LoginRequest) async throws(ClientError) -> LoginResponse {
    try await reply(Exchange(.post, Route.sessions, body: JalonClient.encoded(request)))
  }

  package func logout() async throws(ClientError) {
    _ = try await send(Exchange(.delete, Route.currentSession))
  }

  package func account() async throws(ClientError) -> AccountMessage {
    try await reply(Exchange(.get, Route.currentSession))
  }

  package func projects() async throws(ClientError) -> [ProjectSummary] {
    try await reply(Exchange(.get, Route.projects))
  }

  package func project(_ id: UUID) async throws(ClientError) -> ProjectDetail {
    try await reply(Exchange(.get, Route.project(id)))
  }

  /// `quarter` as the wire has it, `2024-Q4`.
  package func quarterReport(
    _ project: UUID, _ quarter: String
  ) async throws(ClientError) -> QuarterReportMessage {
    try await reply(Exchange(.get, Route.quarterReport(project, quarter)))
  }

  package func axes() async throws(ClientError) -> [AxisLine] {
    try await reply(Exchange(.get, Route.axes))
  }

  package func surveyForm(_ code: String) async throws(ClientError) -> SurveyForm {
    let body = try JalonClient.encoded(SurveyFormRequest(code: code))
    return try await reply(Exchange(.post, Route.surveyForm, body: body))
  }

  package func withdraw(receipt: String) async throws(ClientError) {
    let body = try JalonClient.encoded(Withdrawal(receipt: receipt))
    _ = try await send(Exchange(.post, Route.withdrawals, body: body))
  }

  package func publications(call: UUID) async throws(ClientError) -> [PublicationLine] {
    try await reply(Exchange(.get, Route.publications(call: call)))
  }

  /// Protecting a whole programme takes its time.
  package func publish(
    _ request: PublicationRequest, call: UUID
  ) async throws(ClientError) -> PublicationLine {
    var exchange = Exchange(
      .post, Route.publications(call: call), body: try JalonClient.encoded(request))
    exchange.deadlineSeconds = 300
    return try await reply(exchange)
  }

  /// Rendering takes its time, and a PDF its room.
  package func report(
    axis: UUID, year: Int, format: String, freeze: String? = nil
  ) async throws(ClientError) -> Data {
    var exchange = Exchange(
      .get, Route.report(axis: axis, year: year, format: format, freeze: freeze))
    exchange.deadlineSeconds = 120
    exchange.replyLimitBytes = 64 << 20
    return try await send(exchange)
  }

  /// Bytes that were frozen before, as they are.
  package func deliver(_ frozen: FrozenRequest) async throws(ClientError) -> Data {
    try await send(Exchange(.put, frozen.path, body: frozen.body))
  }

  private func send(_ exchange: Exchange) async throws(ClientError) -> Data {
    var exchange = exchange
    exchange.token = token
    return try await exchange.send(to: address)
  }

  private func reply<Reply: Decodable>(_ exchange: Exchange) async throws(ClientError) -> Reply {
    try JalonClient.decoded(try await send(exchange))
  }
}

extension JalonClient {
  package static func decoded<Value: Decodable>(_ bytes: Data) throws(ClientError) -> Value {
    do {
      return try JSONDecoder().decode(Value.self, from: bytes)
    } catch {
      throw .unreadable
    }
  }

  /// Sorted keys, so that equal content is equal bytes.
  package static func encoded(_ value: some Encodable) throws(ClientError) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return try encoder.encode(value)
    } catch {
      throw .unreadable
    }
  }
}
