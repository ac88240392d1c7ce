import API
import Crypto
import Foundation
import Hummingbird
import Monitoring
import Postgres
import Store

struct QuarterRoutes {
  let database: Database

  func add(to router: Router<Context>) {
    router.get("\(Route.projects)/:project/quarters/:quarter") { request, context in
      let project = try context.id("project")
      let quarter = try context.quarter()
      return try Response.json(
        try await database.read(as: try request.sessionToken) { tx, _ in
          guard let dossier = try tx.dossier(project: project, quarter: quarter) else {
            throw Problem(.notFound)
          }
          return QuarterDossier(dossier)
        })
    }
    router.put("\(Route.projects)/:project/quarters/:quarter/submissions/:submission") {
      request, context in
      let token = try request.sessionToken
      let body = try await request.bodyBytes()
      let content: QuarterSubmission = try JSON.decode(from: body)
      let submission = NewQuarterSubmission(
        id: try context.id("submission"), projectID: try context.id("project"),
        quarter: try context.quarter(), versionRead: content.versionRead,
        contentSHA256: Data(SHA256.hash(data: body)))
      let (receipt, isNew) = try await database.write(as: token) { tx, actor in
        try tx.receive(submission, content, from: actor)
      }
      return try Response.json(receipt, status: isNew ? .created : .ok)
    }
  }
}

extension Transaction {
  /// Takes a quarter exactly once: the same id and content again get the same receipt.
  fileprivate borrowing func receive(
    _ submission: NewQuarterSubmission, _ content: QuarterSubmission, from actor: Actor
  ) throws -> (QuarterReceipt, isNew: Bool) {
    guard let dossier = try dossier(project: submission.projectID, quarter: submission.quarter)
    else { throw Problem(.notFound) }
    guard actor.kind == .holder else { throw Problem(.forbidden) }
    let entries = try content.values.map { value in
      guard let entry = value.entry else { throw Problem(.badRequest) }
      return entry
    }
    guard Set(entries.map(\.cell)).count == entries.count else { throw Problem(.badRequest) }
    guard try claim(submission) else { return (try known(submission), false) }
    guard submission.versionRead == dossier.version else { throw Problem(.staleVersion) }
    try settle(dossier.check(dossier.merged(with: entries)))
    try beginDraft(project: submission.projectID, quarter: submission.quarter)
    guard try store(dossier.changed(by: entries), of: submission),
      let stored = try quarterSubmission(submission.id)
    else { throw Problem(.ruleBroken, title: Rule.quarterReportTransition.sentence) }
    return (QuarterReceipt(stored), true)
  }

  /// What is there under this id, if it is the same; else somebody else was faster.
  private borrowing func known(_ submission: NewQuarterSubmission) throws -> QuarterReceipt {
    guard let stored = try quarterSubmission(submission.id) else { throw Problem(.staleVersion) }
    guard stored.contentSHA256 == submission.contentSHA256 else { throw Problem(.conflict) }
    return QuarterReceipt(stored)
  }
}

private func settle(_ issues: [Issue]) throws {
  guard let first = issues.first else { return }
  throw Problem(first.severity == .error ? .refused : .unconfirmedAlerts, issues: issues)
}

extension QuarterReceipt {
  init(_ stored: StoredQuarterSubmission) {
    self.init(
      submission: stored.id, project: stored.projectCode, quarter: stored.quarter,
      version: stored.version, sentAt: stored.submittedAt.formatted(.iso8601),
      digest: stored.contentSHA256.hexadecimal)
  }
}

extension Context {
  /// A quarter in the path. One that cannot be read does not exist.
  fileprivate func quarter() throws -> Quarter {
    guard let quarter = parameters.get("quarter").flatMap({ Quarter($0) }) else {
      throw Problem(.notFound)
    }
    return quarter
  }
}
