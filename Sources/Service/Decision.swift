import API
import Foundation
import Hummingbird
import Monitoring
import Postgres
import Store

/// The contradictory evaluation of a project: noted by evaluators, read by its holder too.
struct DecisionRoutes {
  let database: Database

  func add(to router: Router<Context>) {
    router.get(RouterPath(.decision)) { request, context in
      let project = try context.id(.project)
      return Response.json(
        try await database.read(as: try request.sessionToken) { tx, _ in
          guard try tx.project(project) != nil else { throw Problem(.notFound) }
          return DecisionMessage(try tx.decision(ofProject: project))
        })
    }
    router.put(RouterPath(.decision)) { request, context in
      let wanted: DecisionRequest = try JSON.decode(from: try await request.bodyBytes())
      let project = try context.id(.project)
      guard wanted.versionRead == 0 || wanted.note != nil else {
        throw Problem(
          .ruleBroken, title: "Il manque pourquoi la décision change.",
          help: "Le dire en une phrase.")
      }
      return Response.json(
        try await database.write(as: try request.sessionToken, by: [.evaluator]) { tx, _ in
          guard
            try tx.write(
              wanted.decision.decision, after: wanted.versionRead, note: wanted.note,
              project: project)
          else { throw Problem(.notFound) }
          return DecisionMessage(try tx.decision(ofProject: project))
        })
    }
  }
}
