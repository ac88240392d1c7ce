import API
import Hummingbird
import Monitoring
import Postgres
import Store

struct AxisRoutes {
  let database: Database

  func add(to router: Router<Context>) {
    router.get(RouterPath(.axes)) { request, _ in
      let listed = try await database.read(as: try request.sessionToken) { tx, _ in
        try tx.axes()
      }
      return Response.json(AxisList(listed.map(AxisLine.init)))
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
