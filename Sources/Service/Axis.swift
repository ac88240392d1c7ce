import API
import Foundation
import Hummingbird
import HummingbirdCore
import Monitoring
import Postgres
import Publishing
import Store

struct AxisRoutes {
  let database: Database
  let reports: ReportMaker

  func add(to router: Router<Context>) {
    router.get(RouterPath(.axes)) { request, _ in
      let listed = try await database.read(as: try request.sessionToken) { tx, _ in
        try tx.axes()
      }
      return Response.json(AxisList(listed.map(AxisLine.init)))
    }
    router.get(RouterPath(.report)) { request, context in
      let axis = try context.id(.axis)
      let (year, format) = try context.reportFile()
      let freeze = request.uri.queryParameters.get(Route.freeze)
      let token = try request.sessionToken
      let (found, login) = try await database.read(as: token, by: [.evaluator]) { tx, account in
        (try tx.publication(onAxis: axis, year: year, frozenAs: freeze), account.login)
      }
      let file = try await reports.make(found.axis, from: found.stored, format, for: login)
      return Response.bytes(file, type: format.mediaType)
    }
  }
}

extension AxisLine {
  init(_ listed: ListedAxis) {
    self.init(
      id: listed.axis.id, callID: listed.callID, call: listed.callCode, code: listed.axis.code,
      name: listed.axis.name, projects: listed.projects)
  }
}

extension Transaction {
  /// The publication that the report of an axis is made from. Reading it releases nothing.
  fileprivate borrowing func publication(
    onAxis id: UUID, year: Int, frozenAs freeze: String?
  ) throws -> (axis: String, stored: StoredPublication) {
    guard let axis = try axes().first(where: { $0.axis.id == id }) else {
      throw Problem(.notFound)
    }
    let stored = try publication(ofCall: axis.callID, year: year, frozenAs: freeze)
    if let stored { return (axis.axis.code, stored) }
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
  fileprivate func reportFile() throws -> (year: Int, format: ReportFormat) {
    let parts = (parameters.get(Route.Parameter.report.rawValue) ?? "").split(separator: ".")
    guard parts.count == 2, let year = Int(parts[0]), (2000...2099).contains(year),
      let format = ReportFormat(rawValue: String(parts[1]))
    else { throw Problem(.notFound) }
    return (year, format)
  }
}
