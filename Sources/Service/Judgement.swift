import API
import Foundation
import Hummingbird
import Monitoring
import Postgres
import Store

/// What evaluators judge of an axis: contributions and recommendations, in their own words.
struct JudgementRoutes {
  let database: Database

  func add(to router: Router<Context>) {
    router.get(RouterPath(.judgements)) { request, context in
      let axis = try context.id(.axis)
      return Response.json(
        try await database.read(as: try request.sessionToken, by: [.evaluator]) { tx, _ in
          guard let judgements = try tx.judgements(ofAxis: axis) else { throw Problem(.notFound) }
          return JudgementList(judgements)
        })
    }
    router.post(RouterPath(.judgements)) { request, context in
      let wanted: JudgementRequest = try JSON.decode(from: try await request.bodyBytes())
      let axis = try context.id(.axis)
      guard wanted.number == nil || wanted.note != nil else {
        throw Problem(
          .ruleBroken, title: "Il manque pourquoi ce texte change.", help: "Le dire en une phrase.")
      }
      let new = NewJudgement(
        number: wanted.number, versionRead: wanted.versionRead,
        judgement: wanted.judgement.judgement, isWithdrawn: wanted.isWithdrawn, note: wanted.note)
      return Response.json(
        try await database.write(as: try request.sessionToken, by: [.evaluator]) { tx, _ in
          guard let number = try tx.write(new, axis: axis) else { throw Problem(.notFound) }
          return JudgementReceipt(number: number)
        })
    }
  }
}
