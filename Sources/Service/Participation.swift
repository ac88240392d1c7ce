import API
import Foundation
import Hummingbird
import Monitoring
import Postgres
import Store

/// Events of participation: declared by holders, read by evaluators, who clear their words for reports.
struct ParticipationRoutes {
  let database: Database

  func add(to router: Router<Context>) {
    router.get(RouterPath(.participation)) { request, context in
      let project = try context.id(.project)
      return Response.json(
        try await database.read(as: try request.sessionToken) { tx, _ in
          guard try tx.project(project) != nil else { throw Problem(.notFound) }
          return ParticipationList(try tx.participation(ofProject: project))
        })
    }
    router.put(RouterPath(.participationEvent)) { request, context in
      let wanted: ParticipationRequest = try JSON.decode(from: try await request.bodyBytes())
      let new = NewParticipation(
        id: try context.id(.event), projectID: try context.id(.project),
        versionRead: wanted.versionRead, change: try wanted.change, note: wanted.note)
      return Response.json(
        try await database.write(as: try request.sessionToken) { tx, account in
          guard account.kind == .holder else { throw Problem(.forbidden) }
          try tx.requireHeld(new.projectID)
          guard let project = try tx.project(new.projectID)?.project else {
            throw Problem(.notFound)
          }
          try new.check(today: try tx.today(call: project.callID))
          guard let number = try tx.record(new) else { throw Problem(.notFound) }
          return ParticipationReceipt(number: number)
        })
    }
    router.post(RouterPath(.clearances)) { request, context in
      let wanted: ClearanceRequest = try JSON.decode(from: try await request.bodyBytes())
      let (project, event) = (try context.id(.project), try context.id(.event))
      try await database.write(as: try request.sessionToken) { tx, account in
        guard account.kind == .evaluator else { throw Problem(.forbidden) }
        guard
          try tx.clear(
            event, version: wanted.version, ofProject: project, isGranted: wanted.isGranted)
        else { throw Problem(.notFound) }
      }
      return Response(status: .noContent)
    }
  }
}

extension ParticipationRequest {
  fileprivate var change: NewParticipation.Change {
    get throws {
      guard let event else { return .withdrawal }
      guard let content = event.content else { throw Problem(.badRequest) }
      return .content(content)
    }
  }
}

extension NewParticipation {
  /// All that is wrong, in one answer.
  fileprivate func check(today: Day) throws {
    var sentences: [String] = []
    if case .content(let content) = change {
      sentences = content.findings(today: today).map {
        "\($0.field.rawValue)\u{A0}: \($0.sentence)"
      }
    }
    if versionRead > 0, (note ?? "").count(where: \.isLetter) < 2 {
      sentences.append(
        "Il manque pourquoi l’action est corrigée ou retirée. Le dire en une phrase.")
    }
    guard sentences.isEmpty else {
      throw Problem(broken: sentences.joined(separator: " "))
    }
  }
}
