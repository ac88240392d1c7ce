import API
import Foundation
import Hummingbird
import Monitoring
import NIOPosix
import Publishing
import Reporting
import Store

/// What changed between two publications, from what both tell and nothing else.
struct ComparisonRoutes {
  let database: Database

  func add(to router: Router<Context>) {
    router.get(RouterPath(.comparisons)) { request, context in
      let call = try context.id(.call)
      let token = try request.sessionToken
      let (former, latter) = (try request.number(Route.from), try request.number(Route.to))
      let stored = try await database.read(as: token, by: [.evaluator]) { tx, _ in
        try [former, latter].map { number in
          guard let stored = try tx.publication(ofCall: call, number: number) else {
            throw Problem(.notFound)
          }
          return stored
        }
      }
      // Computing: not on the threads that serve.
      return Response.json(
        try await NIOThreadPool.singleton.runIfActive {
          try ComparisonMessage(from: stored[0], to: stored[1])
        })
    }
  }
}

extension Request {
  fileprivate func number(_ name: String) throws -> Int {
    guard let number = uri.queryParameters.get(name).flatMap(Int.init) else {
      throw Problem(.badRequest)
    }
    return number
  }
}

extension ComparisonMessage {
  fileprivate init(from former: StoredPublication, to latter: StoredPublication) throws {
    let publications = try [former, latter].map {
      try Publication.read($0.content, digest: $0.listed.digest)
    }
    let comparison = FigureComparison(from: publications[0], to: publications[1])
    let region = publications[1].region
    self.init(
      former: PublicationLine(former.listed), latter: PublicationLine(latter.listed),
      lines: comparison.changes.map(Line.init), unchanged: comparison.unchanged,
      waiting: region.waitingRecords, isFictitious: region.isFictitious)
  }
}

extension ComparisonMessage.Line {
  fileprivate init(_ change: FigureChange) {
    let figure = change.figure
    self.init(
      kind: figure.kind.rawValue, code: figure.code, title: figure.title, area: figure.area.typed,
      period: figure.period, group: figure.group, former: change.former?.text(unit: figure.unit),
      latter: change.latter?.text(unit: figure.unit), reasons: change.reasons.map(\.code),
      sentences: change.reasons.map(\.sentence))
  }
}
