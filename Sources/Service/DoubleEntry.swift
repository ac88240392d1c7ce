import API
import Foundation
import Hummingbird
import Monitoring
import Store

/// The second typing of a quarter, by another person of the same holder.
struct DoubleEntryRoutes {
  let database: Database

  func add(to router: Router<Context>) {
    router.put(RouterPath(.secondEntries)) { request, context in
      let (id, quarter) = (try context.id(.project), try context.quarter())
      let message: SecondEntriesMessage = try JSON.decode(from: try await request.bodyBytes())
      let entries = message.values.compactMap(\.entry)
      guard entries.count == message.values.count,
        Set(entries.map(\.cell)).count == entries.count
      else { throw Problem(.badRequest) }
      try await database.write(as: try request.sessionToken, by: [.holder]) { tx, _ in
        guard let project = try tx.project(id)?.project,
          let report = try tx.quarterReport(project: id, quarter: quarter)
        else { throw Problem(.notFound) }
        try tx.requireHeld(id)
        guard report.state.isEditable, !report.isOutside else {
          throw Problem(broken: Rule.quarterReportTransition.sentence)
        }
        guard Set(report.cellsTypedTwice).isSuperset(of: entries.map(\.cell)) else {
          throw Problem(.badRequest)
        }
        try tx.keepSecondEntries(entries, of: project, quarter: quarter)
      }
      return Response(status: .noContent)
    }
  }
}
