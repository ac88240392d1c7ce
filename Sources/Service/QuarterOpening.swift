import API
import Foundation
import Hummingbird
import Monitoring
import Postgres
import Store

/// What entering a quarter begins with, in one answer: a command that starts has no time for four.
struct QuarterOpeningRoutes {
  let database: Database

  func add(to router: Router<Context>) {
    router.get(RouterPath(.quarterOpening)) { request, context in
      let quarter = try context.quarter()
      let asked = request.uri.queryParameters
      guard let code = asked.get(Route.projectCode) else { throw Problem(.badRequest) }
      let call = asked.get(Route.callCode)
      return Response.json(
        try await database.read(as: try request.sessionToken) { tx, account in
          let projects = try tx.projects().filter { listed in
            listed.project.code.uppercased() == code.uppercased()
              && call.map { $0.isEmpty || $0.uppercased() == listed.callCode.uppercased() } ?? true
          }
          // Of several, and of none, whoever asks reads the list and says so.
          guard projects.count == 1, let listed = projects.first,
            let opening = try tx.opening(of: listed, quarter, by: account)
          else { throw Problem(.notFound) }
          return opening
        })
    }
  }
}

extension Transaction {
  fileprivate borrowing func opening(
    of listed: ListedProject, _ quarter: Quarter, by account: Account
  ) throws -> QuarterOpeningMessage? {
    let project = listed.project
    guard let report = try quarterReport(of: project, quarter: quarter) else { return nil }
    let history =
      report.version > 0 ? try quarterHistory(project: project.id, quarter: quarter) : nil
    let copy =
      account.kind == .holder ? try draftCopy(project: project.id, of: .quarter(quarter)) : nil
    return QuarterOpeningMessage(
      project: ProjectSummary(listed), report: QuarterReportMessage(report, hasSeries: true),
      history: history.map { QuarterHistoryMessage($0) }, draftCopy: copy.map(DraftCopyMessage.init)
    )
  }
}
