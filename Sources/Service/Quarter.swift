import API
import Crypto
import Foundation
import Hummingbird
import Monitoring
import Postgres
import Store
import Writing

struct QuarterRoutes {
  let database: Database

  func add(to router: Router<Context>) {
    router.get(RouterPath(.quarterReport)) { request, context in
      let project = try context.id(.project)
      let quarter = try context.quarter()
      return Response.json(
        try await database.read(as: try request.sessionToken) { tx, _ in
          guard let quarterReport = try tx.quarterReport(project: project, quarter: quarter) else {
            throw Problem(.notFound)
          }
          return QuarterReportMessage(quarterReport)
        })
    }
    router.put(RouterPath(.sending)) { request, context in
      let token = try request.sessionToken
      let body = try await request.bodyBytes()
      let content: SendingMessage = try JSON.decode(from: body)
      let sending = NewSending(
        id: try context.id(.sending), projectID: try context.id(.project),
        quarter: try context.quarter(), versionRead: content.versionRead,
        contentSHA256: Data(SHA256.hash(data: body)))
      let (receipt, isNew) = try await database.write(as: token) { tx, account in
        try tx.receive(sending, content, from: account)
      }
      return Response.json(receipt, status: isNew ? .created : .ok)
    }
  }
}

extension Transaction {
  /// Takes a quarter exactly once: the same id and content again get the same receipt.
  borrowing func receive(
    _ sending: NewSending, _ content: SendingMessage, from account: Account
  ) throws -> (QuarterReceipt, isNew: Bool) {
    guard
      let quarterReport = try quarterReport(project: sending.projectID, quarter: sending.quarter)
    else { throw Problem(.notFound) }
    guard account.kind == .holder else { throw Problem(.forbidden) }
    try requireHeld(sending.projectID)
    let entries = try content.values.map { value in
      guard let entry = value.entry else { throw Problem(.badRequest) }
      return entry
    }
    guard Set(entries.map(\.cell)).count == entries.count else { throw Problem(.badRequest) }
    guard try claim(sending) else { return (try known(sending), false) }
    guard sending.versionRead == quarterReport.version else { throw Problem(.staleVersion) }
    try quarterReport.requireSettled(quarterReport.merged(with: entries))
    try beginDraft(project: sending.projectID, quarter: sending.quarter)
    guard try store(quarterReport.changed(by: entries), of: sending),
      let stored = try storedSending(sending.id)
    else { throw Problem(broken: Rule.quarterReportTransition.sentence) }
    try dropDraftCopy(project: sending.projectID, of: .quarter(sending.quarter))
    return (QuarterReceipt(stored), true)
  }

  /// The receipt of the same sending that came before. Otherwise another sending took the version.
  private borrowing func known(_ sending: NewSending) throws -> QuarterReceipt {
    guard let stored = try storedSending(sending.id) else { throw Problem(.staleVersion) }
    guard stored.contentSHA256 == sending.contentSHA256 else { throw Problem(.conflict) }
    return QuarterReceipt(stored)
  }
}

extension QuarterReport {
  fileprivate func requireSettled(_ entries: [CellEntry]) throws {
    let findings = check(entries)
    guard let first = findings.first else { return }
    throw Problem(
      first.severity == .error ? .refused : .unconfirmedAlerts,
      findings: findings.map { FindingMessage($0, in: self) })
  }
}

extension QuarterReceipt {
  init(_ stored: StoredSending) {
    self.init(
      sending: stored.id, project: stored.projectCode, quarter: stored.quarter,
      version: stored.version, sentAt: stored.sentAt.formatted(.iso8601),
      digest: stored.contentSHA256.hexadecimal)
  }
}

extension Context {
  /// A quarter in the path. A malformed one is answered as an unknown one.
  func quarter() throws -> Quarter {
    guard let quarter = parameters.get(Route.Parameter.quarter.rawValue).flatMap({ Quarter($0) })
    else {
      throw Problem(.notFound)
    }
    return quarter
  }
}
