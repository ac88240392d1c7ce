import API
import Foundation
import Hummingbird
import Monitoring
import Postgres
import Store
import Writing

struct ProjectRoutes {
  let database: Database

  func add(to router: Router<Context>) {
    router.get(RouterPath(.projects)) { request, _ in
      Response.json(
        try await database.read(as: try request.sessionToken) { tx, _ in
          ProjectList(try tx.projectSummaries())
        })
    }
    router.get(RouterPath(.project)) { request, context in
      let id = try context.id(.project)
      return Response.json(
        try await database.read(as: try request.sessionToken) { tx, _ in
          guard let listed = try tx.project(id) else { throw Problem(.notFound) }
          return ProjectDetail(
            listed.project, ofCall: listed.callCode, overdueQuarters: listed.overdueQuarters,
            quarters: try tx.quarters(ofProjects: [id]),
            pinnedToday: listed.pinnedToday,
            handover: listed.handover.map(HandoverLine.init))
        })
    }
  }
}

extension ProjectSummary {
  init(_ listed: ListedProject) {
    self.init(
      listed.project, ofCall: listed.callCode, overdueQuarters: listed.overdueQuarters,
      pinnedToday: listed.pinnedToday, handover: listed.handover.map(HandoverLine.init))
  }
}

extension HandoverLine {
  init(_ handover: Handover) {
    self.init(
      on: handover.on, isDone: handover.isDone, newHolder: handover.newHolder,
      reason: handover.reason)
  }
}

extension Transaction {
  /// Those that the session sees.
  borrowing func projectSummaries() throws -> [ProjectSummary] {
    try projects().map(ProjectSummary.init)
  }

  /// Refuses a holder who has handed the project over, and says to whom: the database would refuse her
  /// without a word.
  borrowing func requireHeld(_ project: UUID) throws {
    guard let handover = try handover(of: project), handover.isDone else { return }
    throw Problem(
      .forbidden,
      title:
        "Ce projet a changé de porteur le \(French.page.day(handover.on))\u{A0}: \(handover.newHolder) le saisit depuis. Motif\u{A0}: \(handover.reason.asSentence)",
      help: "Ce que vous avez envoyé avant se relit\u{A0}: jalon saisie voir.")
  }
}
