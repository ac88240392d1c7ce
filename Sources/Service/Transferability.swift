import API
import Foundation
import Hummingbird
import Monitoring
import Postgres
import Store

/// Transferability: rated by holders, and by evaluators who do not see it; what was agreed on; key functions.
struct TransferabilityRoutes {
  let database: Database

  func add(to router: Router<Context>) {
    router.get(RouterPath(.transferability)) { request, context in
      let id = try context.id(.project)
      return Response.json(
        try await database.read(as: try request.sessionToken) { tx, account in
          guard let project = try tx.project(id)?.project else { throw Problem(.notFound) }
          return TransferabilityMessage(
            framework: try tx.transferFramework(ofCall: project.callID),
            parts: try tx.transferParts(ofProject: id, readBy: account))
        })
    }
    router.put(RouterPath(.transferability)) { request, context in
      let wanted: TransferRatingRequest = try JSON.decode(from: try await request.bodyBytes())
      let project = try context.id(.project)
      guard let rating = wanted.rating.rating else { throw Problem(.badRequest) }
      try rating.check()
      try await database.write(as: try request.sessionToken) { tx, account in
        let part: TransferPart.Kind =
          wanted.isAgreed ? .agreed : account.kind == .holder ? .holder : .evaluator
        guard !wanted.isAgreed || account.kind == .evaluator else { throw Problem(.forbidden) }
        try tx.requireHeld(project)
        guard try tx.rate(rating, as: part, by: account, project: project) else {
          throw Problem(.notFound)
        }
      }
      return Response(status: .noContent)
    }
    router.post(RouterPath(.transferSendings)) { request, context in
      let project = try context.id(.project)
      try await database.write(as: try request.sessionToken) { tx, account in
        let part: TransferPart.Kind = account.kind == .holder ? .holder : .evaluator
        try tx.requireHeld(project)
        guard try tx.sendTransfer(as: part, by: account, project: project) else {
          throw Problem(.notFound)
        }
      }
      return Response(status: .noContent)
    }
    addReopening(to: router)
    addFunctions(to: router)
  }

  private func addReopening(to router: Router<Context>) {
    router.post(RouterPath(.transferReopenings)) { request, context in
      let wanted: TransferReopeningRequest = try JSON.decode(from: try await request.bodyBytes())
      let project = try context.id(.project)
      guard wanted.reason.isSaid else {
        throw Problem(
          .ruleBroken, title: "Il manque pourquoi la cotation est rouverte.",
          help: "Le dire en une phrase, de 2 000 signes au plus.")
      }
      try await database.write(as: try request.sessionToken) { tx, account in
        let part: TransferPart.Kind = account.kind == .holder ? .holder : .evaluator
        try tx.requireHeld(project)
        guard
          try tx.reopenTransfer(as: part, by: account, project: project, reason: wanted.reason)
        else { throw Problem(.notFound) }
      }
      return Response(status: .noContent)
    }
  }

  private func addFunctions(to router: Router<Context>) {
    router.get(RouterPath(.keyFunctions)) { request, context in
      let project = try context.id(.project)
      return Response.json(
        try await database.read(as: try request.sessionToken) { tx, _ in
          guard try tx.project(project) != nil else { throw Problem(.notFound) }
          return KeyFunctionList(try tx.keyFunctions(ofProject: project))
        })
    }
    router.post(RouterPath(.keyFunctions)) { request, context in
      let wanted: KeyFunctionRequest = try JSON.decode(from: try await request.bodyBytes())
      let project = try context.id(.project)
      let new = NewKeyFunction(
        number: wanted.number, versionRead: wanted.versionRead,
        function: wanted.function?.function, note: wanted.note)
      try new.check()
      return Response.json(
        try await database.write(as: try request.sessionToken) { tx, account in
          guard account.kind == .holder else { throw Problem(.forbidden) }
          try tx.requireHeld(project)
          guard let number = try tx.write(new, project: project) else { throw Problem(.notFound) }
          return KeyFunctionReceipt(number: number)
        })
    }
  }
}

extension TransferRating {
  fileprivate func check() throws {
    guard justification.isSaid, plan.map(\.isSaid) ?? true else {
      throw Problem(
        .ruleBroken, title: "\(criterion)\u{A0}: il manque pourquoi.",
        help: "Le dire en une phrase, de 2 000 signes au plus.")
    }
  }
}

extension NewKeyFunction {
  fileprivate func check() throws {
    let words = [function?.name, function?.mechanism, function?.form, note]
    guard words.compactMap(\.self).allSatisfy(\.isSaid), number == nil || note != nil else {
      throw Problem(
        .ruleBroken, title: "Il manque des mots, ou pourquoi la fonction change.",
        help: "Les dire en une phrase.")
    }
  }
}

extension String {
  var isSaid: Bool { count(where: \.isLetter) >= 2 && count <= 2_000 }
}
