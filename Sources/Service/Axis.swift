import API
import Crypto
import Foundation
import Hummingbird
import Monitoring
import Postgres
import Reporting
import Store

struct AxisRoutes {
  let database: Database
  let reports: ReportMaker

  func add(to router: Router<Context>) {
    router.get(RouterPath(Route.axes)) { request, _ in
      try Response.json(
        try await database.read(as: try request.sessionToken) { tx, _ in
          try tx.axes().map { listed in
            AxisLine(
              id: listed.axis.id, call: listed.callCode, code: listed.axis.code,
              name: listed.axis.name, projects: listed.projects)
          }
        })
    }
    router.get("\(Route.axes)/:axis/reports/:file") { request, context in
      let axis = try context.id("axis")
      let (year, format) = try context.reportFile()
      let dataset = try await database.read(
        as: try request.sessionToken, isolation: .repeatableRead
      ) { tx, actor in
        guard actor.kind == .evaluator else { throw Problem(.forbidden) }
        guard let dataset = try tx.axisDataset(axis: axis, year: year) else {
          throw Problem(.notFound)
        }
        return dataset
      }
      return Response.bytes(try await reports.make(dataset, format), type: format.mediaType)
    }
  }
}

extension Context {
  /// `2024.pdf`
  fileprivate func reportFile() throws -> (year: Int, format: ReportFormat) {
    let parts = (parameters.get("file") ?? "").split(separator: ".")
    guard parts.count == 2, let year = Int(parts[0]), (2000...2099).contains(year),
      let format = ReportFormat(rawValue: String(parts[1]))
    else { throw Problem(.notFound) }
    return (year, format)
  }
}
