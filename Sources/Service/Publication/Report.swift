import API
import Foundation
import Hummingbird
import HummingbirdCore
import Monitoring
import Postgres
import Store

/// Reports of an axis, of a project and of the whole call. Reading one releases nothing. A holder reads that of
/// her own project and makes the page for those who answered, from what was released; before, she reads the
/// draft of her report.
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
        return ReportSource(call: axis.callID, subject: .axis(axis.axis.code))
      }
    }
    router.get(RouterPath(.projectReport)) { request, context in
      let id = try context.id(.project)
      return try await report(request, context, by: [.evaluator, .holder]) {
        (tx: borrowing Transaction) in
        guard let project = try tx.project(id)?.project else { throw Problem(.notFound) }
        return ReportSource(call: project.callID, subject: .project(project.code), project: id)
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
        return ReportSource(call: id, subject: .region)
      }
    }
  }

  private func results(
    _ id: UUID, _ request: Request, _ context: Context
  ) async throws -> Response {
    let (year, kind, format) = try context.file(ResultsFormat.init(rawValue:))
    guard kind == .report else { throw Problem(.notFound) }
    let freeze = request.uri.queryParameters.get(Route.freeze)
    let (code, stored, feedback, login) = try await database.read(
      as: try request.sessionToken, by: [.evaluator, .holder]
    ) { tx, account in
      guard let project = try tx.project(id)?.project else { throw Problem(.notFound) }
      return (
        project.code,
        try tx.stored(ofCall: project.callID, year: year, frozenAs: freeze, for: account.kind),
        try tx.approvedFeedback(ofProject: id, year: year), account.login
      )
    }
    let file = try await reports.results(
      of: code, from: stored, feedback: feedback, format, for: login)
    return Response.bytes(file, type: format.mediaType)
  }

  /// - Parameter find: the call whose publication is read, and what the report is about.
  private func report(
    _ request: Request, _ context: Context, by kinds: Set<Account.Kind> = [.evaluator],
    find: @escaping @Sendable (borrowing Transaction) throws -> ReportSource
  ) async throws -> Response {
    let (year, kind, format) = try context.file(ReportFormat.init(rawValue:))
    let freeze = request.uri.queryParameters.get(Route.freeze)
    let (subject, stored, login) = try await database.read(
      as: try request.sessionToken, by: kinds
    ) { tx, account in
      let wanted = try find(tx)
      return (
        wanted.subject,
        try tx.stored(
          ofCall: wanted.call, project: wanted.project, year: year, frozenAs: freeze,
          for: account.kind), account.login
      )
    }
    guard subject.kinds.contains(kind), kind.formats.contains(format) else {
      throw Problem(.notFound)
    }
    let file = try await reports.make(subject, kind, from: stored, format, for: login)
    return Response.bytes(file, type: format.mediaType)
  }
}

/// What a report is about; for that of a project, whose draft may be read.
private struct ReportSource: Sendable {
  var call: UUID
  var subject: ReportSubject
  var project: UUID?
}

extension Transaction {
  /// A holder sees releases, and of a freeze that she names what it tells of her own project.
  borrowing func stored(
    ofCall call: UUID, project: UUID? = nil, year: Int, frozenAs freeze: String?,
    for kind: Account.Kind
  ) throws -> StoredPublication {
    if let stored = try publication(ofCall: call, year: year, frozenAs: freeze) { return stored }
    guard kind == .holder else { throw Problem.nothing(freeze, year: year) }
    guard let project else { throw Problem.nothingReleased(year: year) }
    let draft = try draftReport(ofProject: project, year: year, frozenAs: freeze)
    if let draft { return draft }
    let drafts = try draftReports(ofProject: project).filter { $0.edition.year == year }
    throw Problem.nothingReleased(year: year, drafts: drafts.compactMap(\.edition.name))
  }
}

extension Problem {
  fileprivate static func nothing(_ freeze: String?, year: Int) -> Problem {
    freeze.map { noFreeze($0, year: year) }
      ?? Problem(
        .notFound, title: "Aucune publication n’existe encore pour \(year).",
        help: "La faire avec\u{A0}: jalon gel provisoire --annee \(year)")
  }

  fileprivate static func nothingReleased(year: Int, drafts: [String] = []) -> Problem {
    Problem(
      .notFound, title: "Aucun rapport de \(year) n’est encore diffusé.",
      help: drafts.first.map {
        "Le projet de rapport de votre projet se lit avec\u{A0}: --gel \"\($0)\""
      } ?? "Il pourra être lu dès que l’évaluateur l’aura diffusé.")
  }
}

extension Context {
  /// `2024.pdf`, `2024-resume.pdf`
  fileprivate func file<Format>(
    _ read: (String) -> Format?
  ) throws -> (year: Int, kind: ReportKind, format: Format) {
    let parts = (parameters.get(Route.Parameter.report.rawValue) ?? "").split(separator: ".")
    let name = (parts.first ?? "").split(separator: "-", maxSplits: 1).map(String.init)
    guard parts.count == 2, let year = name.first.flatMap({ Int($0) }),
      (2000...2099).contains(year),
      let kind = ReportKind.allCases.first(where: {
        $0.pathSuffix == name.dropFirst().map { "-\($0)" }.joined()
      }), let format = read(String(parts[1]))
    else { throw Problem(.notFound) }
    return (year, kind, format)
  }
}
