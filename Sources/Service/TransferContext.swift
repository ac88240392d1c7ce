import API
import Foundation
import Hummingbird
import Monitoring
import Postgres
import Store

/// The context of a project: read by who follows it, told by its holder.
struct TransferContextRoutes {
  let database: Database

  func add(to router: Router<Context>) {
    router.get(RouterPath(.transferContext)) { request, context in
      let project = try context.id(.project)
      return Response.json(
        try await database.read(as: try request.sessionToken) { tx, _ in
          guard try tx.project(project) != nil else { throw Problem(.notFound) }
          return TransferContextMessage(try tx.transferContext(ofProject: project))
        })
    }
    router.put(RouterPath(.transferContext)) { request, context in
      let wanted: TransferContextRequest = try JSON.decode(from: try await request.bodyBytes())
      let project = try context.id(.project)
      let new = NewTransferContext(
        versionRead: wanted.versionRead, context: wanted.context.context, note: wanted.note)
      try new.check()
      return Response.json(
        try await database.write(as: try request.sessionToken) { tx, account in
          guard account.kind == .holder else { throw Problem(.forbidden) }
          try tx.requireHeld(project)
          guard let version = try tx.write(new, project: project) else { throw Problem(.notFound) }
          return TransferContextMessage(NumberedContext(version: version, context: new.context))
        })
    }
  }
}

extension NewTransferContext {
  fileprivate func check() throws {
    let findings = context.findings
    guard findings.isEmpty else {
      throw Problem(
        .ruleBroken, title: "Le contexte n’est pas enregistré.",
        help: findings.joined(separator: " "))
    }
    guard versionRead < 1 || note?.isSaid == true, note.map(\.isSaid) ?? true else {
      throw Problem(
        .ruleBroken, title: "Il manque pourquoi le contexte change.",
        help: "Le dire en une phrase, de 2 000 signes au plus.")
    }
  }
}
