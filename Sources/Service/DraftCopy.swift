import API
import Foundation
import Hummingbird
import Monitoring
import Store

/// Copies of drafts, for the person who wrote them alone.
struct DraftCopyRoutes {
  private let database: Database
  private let intake: DraftCopyIntake

  init(database: Database) {
    self.database = database
    intake = DraftCopyIntake(database: database)
  }

  func add(to router: Router<Context>) {
    add(.draftCopy, to: router) { .quarter(try $0.quarter()) }
    add(.statementDraft, to: router) { context in
      let word = context.parameters.get(Route.Parameter.subject.rawValue)
      guard let subject = word.flatMap({ Statement.Subject($0) }) else { throw Problem(.notFound) }
      return .statement(subject)
    }
    addKey(to: router)
  }

  private func add(
    _ route: Route, to router: Router<Context>,
    of subject: @escaping @Sendable (Context) throws -> DraftSubject
  ) {
    router.get(RouterPath(route)) { request, context in
      let (project, subject) = (try context.id(.project), try subject(context))
      return Response.json(
        try await database.read(as: try request.sessionToken, by: [.holder]) { tx, _ in
          guard let copy = try tx.draftCopy(project: project, of: subject) else {
            throw Problem(.notFound)
          }
          return DraftCopyMessage(copy)
        })
    }
    router.put(RouterPath(route)) { request, context in
      let (id, subject) = (try context.id(.project), try subject(context))
      let copy: DraftCopyMessage = try JSON.decode(from: try await request.bodyBytes())
      return Response.json(
        try await intake.keep(copy, of: id, subject, as: try request.sessionToken))
    }
  }

  private func addKey(to router: Router<Context>) {
    router.get(RouterPath(.draftKey)) { request, _ in
      Response.json(
        try await database.read(as: try request.sessionToken, by: [.holder]) { tx, _ in
          guard let content = try tx.draftKey() else { throw Problem(.notFound) }
          return DraftKeyMessage(content: content)
        })
    }
    router.put(RouterPath(.draftKey)) { request, _ in
      let key: DraftKeyMessage = try JSON.decode(from: try await request.bodyBytes())
      guard (1...4096).contains(key.content.count) else { throw Problem(.badRequest) }
      try await database.write(as: try request.sessionToken, by: [.holder]) { tx, _ in
        try tx.keepDraftKey(key.content)
      }
      return Response(status: .noContent)
    }
  }
}

extension DraftCopyMessage {
  init(_ copy: DraftCopy) {
    self.init(
      revision: copy.revision, content: copy.content, device: copy.device,
      savedAt: copy.savedAt.formatted(.iso8601))
  }
}
