import API
import Foundation
import Hummingbird
import Monitoring
import Postgres
import Store
import Writing

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
          guard let call = try tx.project(project)?.project.callID else { throw Problem(.notFound) }
          try wanted.decision.decision.check(today: try tx.today(call: call))
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

extension Decision {
  fileprivate func check(today: Day) throws {
    let refusals = refusals(today: today)
    guard refusals.isEmpty else {
      throw Problem(
        .ruleBroken, title: refusals.joined(separator: " "),
        help: "Donner une date jusqu’au \(French.terminal.day(today)).")
    }
  }
}
