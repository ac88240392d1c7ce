package import API
package import Foundation
package import Monitoring

/// Calls the service: one function a route, in the words of `Sources/API`.
package struct JalonClient: Sendable {
  package var address: ServiceAddress
  package var token: String?
  /// The longest wait for an answer, where less than the exchange's own.
  package var patienceSeconds: Int64?

  /// Where work can go on without the service: a person waits no longer for one that is there and does not answer.
  package static let openingPatienceSeconds: Int64 = 4

  package init(_ address: ServiceAddress, token: String? = nil) {
    self.address = address
    self.token = token
  }

  package func login(_ request: LoginRequest) async throws(ClientError) -> LoginResponse {
    try await reply(Exchange(.post, .sessions, sending: request))
  }

  package func logout() async throws(ClientError) {
    _ = try await send(Exchange(.delete, .currentSession))
  }

  package func account() async throws(ClientError) -> AccountMessage {
    try await reply(Exchange(.get, .currentSession))
  }

  package func changePassword(_ change: PasswordChange) async throws(ClientError) {
    _ = try await send(Exchange(.put, .password, sending: change))
  }

  package func accounts() async throws(ClientError) -> [AccountLine] {
    let list: AccountList = try await reply(Exchange(.get, .accounts))
    return list.accounts
  }

  package func add(_ account: NewAccountRequest) async throws(ClientError) -> AccountReply {
    try await reply(Exchange(.post, .accounts, sending: account))
  }

  package func act(
    _ act: AccountActRequest.Act, on account: UUID, project: String? = nil
  ) async throws(ClientError) -> AccountReply {
    try await reply(
      Exchange(
        .post, Route.accountActs.path([.account: account.inPath]),
        body: Wire.bytes(of: AccountActRequest(act, project: project))))
  }

  /// Of one's own account where none is named.
  package func sessions(of account: UUID?) async throws(ClientError) -> [SessionLine] {
    let list: SessionList = try await reply(Exchange(.get, Self.sessionsPath(account)))
    return list.sessions
  }

  package func closeSessions(of account: UUID?) async throws(ClientError) -> Int {
    let closed: ClosedSessions = try await reply(Exchange(.delete, Self.sessionsPath(account)))
    return closed.number
  }

  private static func sessionsPath(_ account: UUID?) -> String {
    Route.accountSessions.path([.account: account?.inPath ?? Route.ownAccount])
  }

  package func notices() async throws(ClientError) -> [NoticeLine] {
    let list: NoticeList = try await reply(Exchange(.get, .notices))
    return list.notices
  }

  package func projects() async throws(ClientError) -> [ProjectSummary] {
    let list: ProjectList = try await reply(Exchange(.get, .projects))
    return list.projects
  }

  package func project(_ id: UUID) async throws(ClientError) -> ProjectDetail {
    try await reply(Exchange(.get, Route.project.path([.project: id.inPath])))
  }

  /// `quarter` as the wire has it, `2024-Q4`.
  package func quarterReport(
    _ project: UUID, _ quarter: String
  ) async throws(ClientError) -> QuarterReportMessage {
    try await reply(
      Exchange(
        .get, Route.quarterReport.path([.project: project.inPath, .quarter: quarter])))
  }

  package func amendments(_ project: UUID) async throws(ClientError) -> [AmendmentList.Line] {
    let list: AmendmentList = try await reply(
      Exchange(.get, Route.amendments.path([.project: project.inPath])))
    return list.amendments
  }

  package func amend(
    _ request: AmendmentRequest, project: UUID
  ) async throws(ClientError) -> AmendmentOutcome {
    try await reply(
      Exchange(
        .post, Route.amendments.path([.project: project.inPath]), body: Wire.bytes(of: request)))
  }

  package func quarterHistory(
    _ project: UUID, _ quarter: String
  ) async throws(ClientError) -> QuarterHistoryMessage {
    try await reply(
      Exchange(.get, Route.quarterHistory.path([.project: project.inPath, .quarter: quarter])))
  }

  package func reviews() async throws(ClientError) -> [ReviewQueue.Line] {
    try await reviewQueue().quarters
  }

  package func reviewQueue() async throws(ClientError) -> ReviewQueue {
    try await reply(Exchange(.get, .reviews))
  }

  package func decide(
    _ act: ReviewActRequest, _ project: UUID, _ quarter: String
  ) async throws(ClientError) {
    _ = try await send(
      Exchange(
        .post, Route.reviewActs.path([.project: project.inPath, .quarter: quarter]),
        body: Wire.bytes(of: act)))
  }

  /// - Parameter id: the same message is sent again under the same id.
  package func write(
    _ message: CellMessageRequest, id: UUID, _ project: UUID, _ quarter: String
  ) async throws(ClientError) {
    let path = Route.cellMessage.path([
      .project: project.inPath, .quarter: quarter, .message: id.inPath,
    ])
    _ = try await send(Exchange(.put, path, body: Wire.bytes(of: message)))
  }

  package func verify(
    _ verification: VerificationRequest, _ project: UUID, _ quarter: String
  ) async throws(ClientError) {
    _ = try await send(
      Exchange(
        .post, Route.verifications.path([.project: project.inPath, .quarter: quarter]),
        body: Wire.bytes(of: verification)))
  }

  package func calls() async throws(ClientError) -> [CallList.Line] {
    let list: CallList = try await reply(Exchange(.get, .calls))
    return list.calls
  }

  /// As it was in force on a day; as it is today where none is given.
  package func call(_ id: UUID, on day: String?) async throws(ClientError) -> CallDetail {
    let path = Route.call.path([.call: id.inPath])
    return try await reply(Exchange(.get, day.map { "\(path)?\(Route.on)=\($0)" } ?? path))
  }

  package func amend(
    _ request: CallAmendmentRequest, call: UUID
  ) async throws(ClientError) -> CallAmendmentOutcome {
    try await reply(
      Exchange(
        .post, Route.callAmendments.path([.call: call.inPath]), body: Wire.bytes(of: request)))
  }

  package func axes() async throws(ClientError) -> [AxisLine] {
    let list: AxisList = try await reply(Exchange(.get, .axes))
    return list.axes
  }

  package func surveyForm(_ code: String) async throws(ClientError) -> SurveyForm {
    try await reply(Exchange(.post, .surveyForm, sending: SurveyFormRequest(code: code)))
  }

  package func withdraw(receipt: String) async throws(ClientError) {
    _ = try await send(Exchange(.post, .withdrawals, sending: Withdrawal(receipt: receipt)))
  }

  package func publications(call: UUID) async throws(ClientError) -> [PublicationLine] {
    let list: PublicationList = try await reply(
      Exchange(.get, Route.publications.path([.call: call.inPath])))
    return list.publications
  }

  package func comparison(
    call: UUID, from former: Int, to latter: Int
  ) async throws(ClientError) -> ComparisonMessage {
    var exchange = Exchange(.get, Route.comparison(ofCall: call, from: former, to: latter))
    exchange.deadlineSeconds = 60
    exchange.replyLimitBytes = 64 << 20
    return try await reply(exchange)
  }

  package func openData(
    call: UUID, year: Int, freeze: String?, publisher: String?
  ) async throws(ClientError) -> OpenDataReply {
    var exchange = Exchange(
      .get, Route.openData(ofCall: call, year: year, freeze: freeze, publisher: publisher))
    exchange.deadlineSeconds = 60
    exchange.replyLimitBytes = 64 << 20
    return try await reply(exchange)
  }

  /// Protecting a whole programme takes its time.
  package func publish(
    _ request: PublicationRequest, call: UUID
  ) async throws(ClientError) -> PublicationLine {
    var exchange = Exchange(
      .post, Route.publications.path([.call: call.inPath]), body: Wire.bytes(of: request))
    exchange.deadlineSeconds = 300
    return try await reply(exchange)
  }

  package func trial(
    _ request: TrialRequest, call: UUID
  ) async throws(ClientError) -> GaugeMessage {
    var exchange = Exchange(
      .post, Route.trials.path([.call: call.inPath]), body: Wire.bytes(of: request))
    exchange.deadlineSeconds = 300
    return try await reply(exchange)
  }

  /// Rendering takes its time, and a PDF its room.
  package func report(
    on place: ReportPlace, year: Int, format: String, kind: ReportKind = .report,
    freeze: String? = nil
  ) async throws(ClientError) -> Data {
    var exchange = Exchange(
      .get, Route.report(on: place, year: year, format: format, kind: kind, freeze: freeze))
    exchange.deadlineSeconds = 120
    exchange.replyLimitBytes = 64 << 20
    return try await send(exchange)
  }

  /// What is given back to the people of a project who answered.
  package func results(
    ofProject project: UUID, year: Int, format: String, freeze: String?
  ) async throws(ClientError) -> Data {
    var exchange = Exchange(
      .get, Route.results(ofProject: project, year: year, format: format, freeze: freeze))
    exchange.deadlineSeconds = 120
    exchange.replyLimitBytes = 16 << 20
    return try await send(exchange)
  }

  /// Bytes that were frozen before, as they are.
  package func deliver(_ frozen: FrozenRequest) async throws(ClientError) -> Data {
    try await send(Exchange(.put, frozen.path, body: frozen.body))
  }

  func send(_ exchange: Exchange) async throws(ClientError) -> Data {
    var exchange = exchange
    exchange.token = token
    if let patienceSeconds {
      exchange.deadlineSeconds = min(exchange.deadlineSeconds, patienceSeconds)
    }
    return try await exchange.send(to: address)
  }

  func reply<Reply: Message>(_ exchange: Exchange) async throws(ClientError) -> Reply {
    try JalonClient.message(try await send(exchange))
  }
}

extension Exchange {
  /// To a route without parameters.
  init(_ method: Method, _ route: Route) { self.init(method, route.path()) }

  fileprivate init(_ method: Method, _ route: Route, sending message: some Message) {
    self.init(method, route.path(), body: Wire.bytes(of: message))
  }
}

extension JalonClient {
  /// A message of the service from its bytes.
  package static func message<Content: Message>(_ bytes: Data) throws(ClientError) -> Content {
    do {
      return try Wire.message(from: bytes)
    } catch let unknown as UnknownFormat {
      throw .unknownFormat(unknown)
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
