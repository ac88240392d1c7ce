import API
import Foundation
import HTTPTypes
import Hummingbird
import Interview
import Monitoring
import Pages
import Postgres
import Store
import Writing

/// A quarter read, decided on and talked about in a browser, by the same rules as in the terminal.
struct FollowQuarterRoutes {
  let access: PageAccess

  func add(to router: Router<Context>) {
    router.get(RouterPath(.followQuarter)) { request, context in
      await access.page(request) { try await page(request, context) }
    }
    router.post(RouterPath(.followQuarter)) { request, context in
      let fields = PostedFields(formEncoded: try await request.bodyBytes())
      do {
        try await act(fields, request, context)
        return Response.seeOther(request.uri.description)
      } catch {
        return await refused(error, fields, request, context)
      }
    }
  }

  private func page(
    _ request: Request, _ context: Context, typed: [String: String] = [:],
    problem: PageProblem? = nil
  ) async throws -> Page {
    let (code, call) = (try context.code(.project), request.callCode)
    let quarter = try context.quarter()
    let read = try await access.read(request) { tx, _ in
      let listed = try tx.followed(code, ofCall: call)
      guard let report = try tx.quarterReport(of: listed.project, quarter: quarter),
        let history = try tx.quarterHistory(project: listed.project.id, quarter: quarter)
      else { throw Problem(.notFound) }
      return (listed: listed, report: report, history: history)
    }
    let (report, history) = (read.content.report, read.content.history)
    let findings = report.version > 0 ? report.check(report.inForce) : []
    var shown = QuarterPage(
      callCode: read.content.listed.callCode, report: report, history: history,
      findings: findings.map { $0.sentence(in: report) }, messageID: UUID(), typed: typed,
      problem: problem)
    shown.pinnedToday = read.content.listed.pinnedToday
    return shown.page(for: read.reader)
  }

  /// What was typed stands in the page again, with what was wrong first.
  private func refused(
    _ error: any Error, _ fields: PostedFields, _ request: Request, _ context: Context
  ) async -> Response {
    let problem = Problem(thrown: error)
    guard problem.code != .unknownSession, problem.code != .notFound else {
      return access.failure(error, request)
    }
    do {
      let typed = fields.values.compactMapValues(\.first)
      let page = try await page(
        request, context, typed: typed, problem: PageProblem(problem.title, help: problem.help))
      return .page(page, status: HTTPResponse.Status(code: problem.status))
    } catch {
      return access.failure(error, request)
    }
  }

  // MARK: Acts

  private func act(
    _ fields: PostedFields, _ request: Request, _ context: Context
  ) async throws {
    guard let token = PageAccess.token(of: request) else { throw Problem(.unknownSession) }
    try PageAccess.requireOwnForm(fields, request, token)
    let (code, call) = (try context.code(.project), request.callCode)
    let quarter = try context.quarter()
    guard let wanted = PostedAct(fields) else { throw Problem(.badRequest) }
    try await access.database.write(as: token) { tx, account in
      let project = try tx.followed(code, ofCall: call).project.id
      guard let report = try tx.quarterReport(project: project, quarter: quarter) else {
        throw Problem(.notFound)
      }
      guard account.kind == wanted.author else { throw Problem(.notFound) }
      guard try tx.perform(wanted, on: report) else { throw Problem(.notFound) }
    }
  }
}

/// What a form of the page asks for.
struct PostedAct: Sendable {
  enum Kind: Sendable {
    case decision(ReviewAct.Kind)
    case message(CellMessage.Kind)
    case recount
  }

  let kind: Kind
  let version: Int
  let id: UUID
  let fields: PostedFields

  init?(_ fields: PostedFields) {
    let act = fields.first(PageField.act)
    guard let version = Int(fields.first(PageField.version)),
      let id = UUID(uuidString: fields.first(PageField.id))
    else { return nil }
    switch act {
    case "demander": kind = .message(.question)
    case "repondre": kind = .message(.answer)
    case "clore": kind = .message(.closing)
    case "verifier": kind = .recount
    default:
      guard let decision = ReviewAct.Kind(rawValue: act) else { return nil }
      kind = .decision(decision)
    }
    self.version = version
    self.id = id
    self.fields = fields
  }

  /// Whose act it is.
  var author: Account.Kind {
    switch kind {
    case .decision(.asked), .message(.answer): .holder
    case .decision, .message, .recount: .evaluator
    }
  }
}

extension Transaction {
  fileprivate borrowing func perform(_ act: PostedAct, on report: QuarterReport) throws -> Bool {
    switch act.kind {
    case .decision(let kind):
      let reason = act.fields.first(PageField.reason)
      return try decide(
        NewReviewAct(
          projectID: report.projectID, quarter: report.quarter, version: act.version, kind: kind,
          reason: reason.isEmpty ? nil : reason))
    case .message(let kind):
      let body = act.fields.first(PageField.body)
      return try write(
        NewCellMessage(
          id: act.id, projectID: report.projectID, quarter: report.quarter,
          cell: try act.cell(in: report), version: act.version, kind: kind,
          body: body.isEmpty ? nil : body))
    case .recount: return try add(try act.verification(of: report))
    }
  }
}

extension PostedAct {
  fileprivate func cell(in report: QuarterReport) throws -> Cell {
    guard let number = Int(fields.first(PageField.cell)), report.cells.indices.contains(number)
    else { throw Problem(.badRequest) }
    return report.cells[number]
  }

  fileprivate func verification(of report: QuarterReport) throws -> NewVerification {
    guard let day = Day(fields.first(PageField.day)) else {
      throw Problem(
        .refused, title: "Le jour de la vérification ne se lit pas.",
        help: "L’écrire par exemple 2025-01-15.")
    }
    let denominator = fields.first(PageField.denominator)
    guard let value = TypedNumber.decimal(fields.first(PageField.value)),
      denominator.isEmpty || TypedNumber.decimal(denominator) != nil
    else {
      throw Problem(
        .refused, title: "La valeur recomptée n’est pas un nombre.",
        help: "L’écrire en chiffres, par exemple 118 ou 12,5.")
    }
    let note = fields.first(PageField.body)
    return NewVerification(
      projectID: report.projectID, quarter: report.quarter, cell: try cell(in: report),
      version: version, verifiedOn: day, value: value,
      denominator: TypedNumber.decimal(denominator), note: note.isEmpty ? nil : note)
  }
}
