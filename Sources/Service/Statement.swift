import API
import Crypto
import Foundation
import Hummingbird
import Monitoring
import Postgres
import Store
import Writing

/// Statements of money and in words: sent by holders, decided about by evaluators.
struct StatementRoutes {
  let database: Database

  func add(to router: Router<Context>) {
    router.get(RouterPath(.statements)) { request, context in
      let project = try context.id(.project)
      return Response.json(
        try await database.read(as: try request.sessionToken) { tx, _ in
          guard try tx.project(project) != nil else { throw Problem(.notFound) }
          return StatementList(try tx.statements(ofProject: project))
        })
    }
    router.put(RouterPath(.statement)) { request, context in
      let token = try request.sessionToken
      let body = try await request.bodyBytes()
      let message: StatementMessage = try JSON.decode(from: body)
      guard let content = message.content.content else { throw Problem(.badRequest) }
      let statement = NewStatement(
        id: try context.id(.statement), projectID: try context.id(.project),
        subject: message.subject, versionRead: message.versionRead, content: content,
        contentSHA256: Data(SHA256.hash(data: body)))
      let (receipt, isNew) = try await database.write(as: token) { tx, account in
        try tx.receive(statement, from: account)
      }
      return Response.json(receipt, status: isNew ? .created : .ok)
    }
    router.post(RouterPath(.statementActs)) { request, context in
      let wanted: StatementActRequest = try JSON.decode(from: try await request.bodyBytes())
      let act = NewStatementAct(
        projectID: try context.id(.project), subject: wanted.subject, version: wanted.version,
        kind: wanted.act.value, reason: wanted.reason)
      try await database.write(as: try request.sessionToken) { tx, account in
        guard account.kind == (act.kind == .asked ? .holder : .evaluator) else {
          throw Problem(.forbidden)
        }
        try tx.requireHeld(act.projectID)
        guard try tx.decide(act) else { throw Problem(.notFound) }
      }
      return Response(status: .noContent)
    }
  }
}

extension Transaction {
  /// Takes a statement exactly once: the same id and content again get the same receipt.
  fileprivate borrowing func receive(
    _ statement: NewStatement, from account: Account
  ) throws -> (StatementReceipt, isNew: Bool) {
    guard try project(statement.projectID) != nil else { throw Problem(.notFound) }
    guard account.kind == .holder else { throw Problem(.forbidden) }
    try requireHeld(statement.projectID)
    let refusals = statement.content.refusals(of: statement.subject)
    guard refusals.isEmpty else {
      throw Problem(
        .ruleBroken, title: refusals.joined(separator: "\n"), help: "Rien n’est enregistré.")
    }
    try requireSignature(of: account, for: statement)
    guard try claim(statement) else { return (try known(statement), false) }
    try store(statement.content, of: statement.id)
    try dropDraftCopy(project: statement.projectID, of: .statement(statement.subject))
    guard let stored = try storedStatement(statement.id) else { throw Problem(.internalError) }
    return (StatementReceipt(stored, id: statement.id), true)
  }

  /// Told with names: who prepared it knows whom to ask.
  private borrowing func requireSignature(
    of account: Account, for statement: NewStatement
  ) throws {
    let signatories = try signatories(ofProject: statement.projectID)
    guard !signatories.isEmpty, !signatories.contains(where: { $0.accountID == account.accountID })
    else { return }
    throw Problem(
      .ruleBroken,
      title:
        "Ce compte rendu est signé, et donc envoyé, par\u{A0}: \(signatories.map(\.name).joined(separator: ", ")).",
      help: "Votre brouillon est gardé. Lui en donner les montants ou les textes.")
  }

  /// The receipt of the same sending that came before. Otherwise another sending took the version.
  private borrowing func known(_ statement: NewStatement) throws -> StatementReceipt {
    guard let stored = try storedStatement(statement.id) else {
      throw Problem(
        .staleVersion, title: "Une autre version a été envoyée depuis que vous avez commencé.",
        help: "La relire\u{A0}: jalon \(statement.subject.kind.command) voir PROJET")
    }
    guard stored.contentSHA256 == statement.contentSHA256 else { throw Problem(.conflict) }
    return StatementReceipt(stored, id: statement.id)
  }
}

extension StatementReceipt {
  fileprivate init(_ stored: StoredStatement, id: UUID) {
    self.init(
      sending: id, project: stored.projectCode, subject: stored.subject, version: stored.version,
      sentAt: stored.sentAt.formatted(.iso8601), digest: stored.contentSHA256.hexadecimal)
  }
}
