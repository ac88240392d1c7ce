import API
import Foundation
import Hummingbird
import HummingbirdCore
import Monitoring
import Postgres
import Store

/// Reports of an axis, of a project and of the whole call. Reading one releases nothing.
struct ReportRoutes {
  let database: Database
  let reports: ReportMaker

  func add(to router: Router<Context>) {
    router.get(RouterPath(.report)) { request, context in
      let id = try context.id(.axis)
      return try await report(request, context) { (tx: borrowing Transaction) in
        guard let axis = try tx.axes().first(where: { $0.axis.id == id }) else {
          throw Problem(.notFound)
        }
        return (axis.callID, .axis(axis.axis.code))
      }
    }
    router.get(RouterPath(.projectReport)) { request, context in
      let id = try context.id(.project)
      return try await report(request, context) { (tx: borrowing Transaction) in
        guard let project = try tx.project(id)?.project else { throw Problem(.notFound) }
        return (project.callID, .project(project.code))
      }
    }
    router.get(RouterPath(.projectResults)) { request, context in
      try await results(try context.id(.project), request, context)
    }
    router.get(RouterPath(.callReport)) { request, context in
      let id = try context.id(.call)
      return try await report(request, context) { (tx: borrowing Transaction) in
        guard try tx.axes().contains(where: { $0.callID == id }) else {
          throw Problem(.notFound)
        }
        return (id, .region)
      }
    }
  }

  private func results(
    _ id: UUID, _ request: Request, _ context: Context
  ) async throws -> Response {
    let (year, format) = try context.file(ResultsFormat.init(rawValue:))
    let freeze = request.uri.queryParameters.get(Route.freeze)
    let (code, stored, feedback, login) = try await database.read(
      as: try request.sessionToken, by: [.evaluator]
    ) { tx, account in
      guard let project = try tx.project(id)?.project else { throw Problem(.notFound) }
      return (
        project.code, try tx.stored(ofCall: project.callID, year: year, frozenAs: freeze),
        try tx.approvedFeedback(ofProject: id, year: year), account.login
      )
    }
    let file = try await reports.results(
      of: code, from: stored, feedback: feedback, format, for: login)
    return Response.bytes(file, type: format.mediaType)
  }

  /// - Parameter find: the call whose publication is read, and what the report is about.
  private func report(
    _ request: Request, _ context: Context,
    find: @escaping @Sendable (borrowing Transaction) throws -> (call: UUID, ReportSubject)
  ) async throws -> Response {
    let (year, format) = try context.file(ReportFormat.init(rawValue:))
    let freeze = request.uri.queryParameters.get(Route.freeze)
    let (subject, stored, login) = try await database.read(
      as: try request.sessionToken, by: [.evaluator]
    ) { tx, account in
      let (call, subject) = try find(tx)
      return (
        subject, try tx.stored(ofCall: call, year: year, frozenAs: freeze), account.login
      )
    }
    let file = try await reports.make(subject, from: stored, format, for: login)
    return Response.bytes(file, type: format.mediaType)
  }
}

extension Transaction {
  fileprivate borrowing func stored(
    ofCall call: UUID, year: Int, frozenAs freeze: String?
  ) throws -> StoredPublication {
    let stored = try publication(ofCall: call, year: year, frozenAs: freeze)
    if let stored { return stored }
    throw freeze.map { Problem.noFreeze($0, year: year) } ?? Problem.nothingPublished(year: year)
  }
}

extension Problem {
  fileprivate static func nothingPublished(year: Int) -> Problem {
    Problem(
      .notFound, title: "Aucune publication n’existe encore pour \(year).",
      help: "La faire avec\u{A0}: jalon gel provisoire --annee \(year)")
  }
}

extension Context {
  /// `2024.pdf`
  fileprivate func file<Format>(
    _ read: (String) -> Format?
  ) throws -> (year: Int, format: Format) {
    let parts = (parameters.get(Route.Parameter.report.rawValue) ?? "").split(separator: ".")
    guard parts.count == 2, let year = Int(parts[0]), (2000...2099).contains(year),
      let format = read(String(parts[1]))
    else { throw Problem(.notFound) }
    return (year, format)
  }
}
