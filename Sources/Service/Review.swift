import API
import Foundation
import Hummingbird
import Monitoring
import Postgres
import Store

/// The conversation about quarters: decisions, questions, recounts, and all that happened.
struct ReviewRoutes {
  let database: Database

  func add(to router: Router<Context>) {
    router.get(RouterPath(.reviews)) { request, _ in
      Response.json(
        try await database.read(as: try request.sessionToken) { tx, account in
          guard account.kind == .evaluator else { throw Problem(.forbidden) }
          return ReviewQueue(try tx.reviewQueue().inOrder, try tx.statementQueue())
        })
    }
    router.get(RouterPath(.quarterHistory)) { request, context in
      let (project, quarter) = (try context.id(.project), try context.quarter())
      return Response.json(
        try await database.read(as: try request.sessionToken) { tx, _ in
          guard let history = try tx.quarterHistory(project: project, quarter: quarter) else {
            throw Problem(.notFound)
          }
          return QuarterHistoryMessage(history)
        })
    }
    router.post(RouterPath(.reviewActs)) { request, context in
      let wanted: ReviewActRequest = try JSON.decode(from: try await request.bodyBytes())
      let act = NewReviewAct(
        projectID: try context.id(.project), quarter: try context.quarter(),
        version: wanted.version, kind: wanted.act.value, reason: wanted.reason)
      return try await written(request) { tx, account in
        try account.require(act.kind == .asked ? .holder : .evaluator)
        try tx.requireHeld(act.projectID)
        return try tx.decide(act)
      }
    }
    router.put(RouterPath(.cellMessage)) { request, context in
      let wanted: CellMessageRequest = try JSON.decode(from: try await request.bodyBytes())
      let message = NewCellMessage(
        id: try context.id(.message), projectID: try context.id(.project),
        quarter: try context.quarter(), cell: wanted.cell, version: wanted.version,
        kind: wanted.kind.value, body: wanted.body)
      return try await written(request) { tx, account in
        try account.require(message.kind == .answer ? .holder : .evaluator)
        try tx.requireHeld(message.projectID)
        try tx.require(message.cell, project: message.projectID, quarter: message.quarter)
        return try tx.write(message)
      }
    }
    router.post(RouterPath(.verifications)) { request, context in
      let wanted: VerificationRequest = try JSON.decode(from: try await request.bodyBytes())
      let verification = NewVerification(
        projectID: try context.id(.project), quarter: try context.quarter(), cell: wanted.cell,
        version: wanted.version, verifiedOn: wanted.verifiedOn, value: wanted.value.decimal,
        denominator: wanted.denominator?.decimal, note: wanted.note)
      return try await written(request) { tx, account in
        try account.require(.evaluator)
        try tx.require(
          verification.cell, project: verification.projectID, quarter: verification.quarter)
        return try tx.add(verification)
      }
    }
  }

  /// What is not there and what belongs to others are one answer.
  private func written(
    _ request: Request,
    _ write: @escaping @Sendable (borrowing Transaction, Account) throws -> Bool
  ) async throws -> Response {
    try await database.write(as: try request.sessionToken) { tx, account in
      guard try write(tx, account) else { throw Problem(.notFound) }
    }
    return Response(status: .noContent)
  }
}

extension Account {
  fileprivate func require(_ kind: Kind) throws {
    guard self.kind == kind else { throw Problem(.forbidden) }
  }
}

extension Transaction {
  fileprivate borrowing func require(_ cell: Cell, project: UUID, quarter: Quarter) throws {
    guard let report = try quarterReport(project: project, quarter: quarter) else {
      throw Problem(.notFound)
    }
    guard report.cells.contains(cell) else { throw Problem(.badRequest) }
  }
}
