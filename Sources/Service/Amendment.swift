import API
import Foundation
import Hummingbird
import Monitoring
import Postgres
import Store

/// Dated changes of projects, by evaluators.
struct AmendmentRoutes {
  let database: Database

  func add(to router: Router<Context>) {
    router.get(RouterPath(.amendments)) { request, context in
      let id = try context.id(.project)
      return Response.json(
        try await database.read(as: try request.sessionToken) { tx, _ in
          guard try tx.project(id) != nil else { throw Problem(.notFound) }
          return AmendmentList(try tx.amendments(ofProject: id))
        })
    }
    router.post(RouterPath(.amendments)) { request, context in
      let wanted: AmendmentRequest = try JSON.decode(from: try await request.bodyBytes())
      let amendment = NewAmendment(
        projectID: try context.id(.project), effectiveOn: wanted.effectiveOn,
        reason: wanted.reason, reference: wanted.reference, changes: wanted.changes)
      return Response.json(
        try await apply(amendment, isTrial: wanted.isTrial, as: try request.sessionToken))
    }
  }

  /// A trial does everything and takes it back, so that each rule of the call speaks.
  private func apply(
    _ amendment: NewAmendment, isTrial: Bool, as token: SessionToken
  ) async throws -> AmendmentOutcome {
    do {
      return try await database.write(as: token) { tx, account in
        guard account.kind == .evaluator else { throw Problem(.forbidden) }
        guard let changes = try tx.amend(amendment) else { throw Problem(.notFound) }
        if isTrial { throw Tried(changes: changes) }
        return AmendmentOutcome(changes)
      }
    } catch let tried as Tried {
      return AmendmentOutcome(tried.changes)
    } catch let unknown as UnknownIndicator {
      throw Problem(
        .ruleBroken, title: "Le projet n’a pas d’indicateur «\u{A0}\(unknown.code)\u{A0}».",
        help: "Voir ses indicateurs avec\u{A0}: jalon saisie voir PROJET TRIMESTRE")
    }
  }
}

private struct Tried: Error {
  let changes: [AmendmentChange]
}
