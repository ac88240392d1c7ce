import API
import Foundation
import Hummingbird
import Monitoring
import Publishing
import Store

struct PublicationRoutes {
  let maker: PublicationMaker

  func add(to router: Router<Context>) {
    router.post(RouterPath(.publications)) { request, context in
      let call = try context.id(.call)
      let token = try request.sessionToken
      let wanted: PublicationRequest = try JSON.decode(from: try await request.bodyBytes())
      let (made, isNew) = try await maker.publish(
        WantedPublication(
          kind: wanted.kind.value, year: wanted.year, name: wanted.name,
          withUnreviewed: wanted.withUnreviewed ?? false),
        ofCall: call,
        as: token)
      return Response.json(PublicationLine(made), status: isNew ? .created : .ok)
    }
    router.post(RouterPath(.trials)) { request, context in
      let call = try context.id(.call)
      let token = try request.sessionToken
      let wanted: TrialRequest = try JSON.decode(from: try await request.bodyBytes())
      return Response.json(try await maker.trial(wanted, ofCall: call, as: token))
    }
    router.get(RouterPath(.publications)) { request, context in
      let call = try context.id(.call)
      return Response.json(
        try await maker.database.read(as: try request.sessionToken) { tx, account in
          guard account.kind == .evaluator else { throw Problem(.forbidden) }
          guard try tx.axes().contains(where: { $0.callID == call }) else {
            throw Problem(.notFound)
          }
          return PublicationList(try tx.publications(ofCall: call).map(PublicationLine.init))
        })
    }
  }
}

extension PublicationLine {
  init(_ listed: ListedPublication) {
    self.init(listed.edition, day: listed.day, digest: listed.digest)
  }
}
