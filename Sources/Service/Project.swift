import API
import Hummingbird
import Monitoring
import Store

struct ProjectRoutes {
  let database: Database

  func add(to router: Router<Context>) {
    router.get(RouterPath(.projects)) { request, _ in
      Response.json(
        try await database.read(as: try request.sessionToken) { tx, _ in
          ProjectList(
            try tx.projects().map {
              ProjectSummary($0.project, ofCall: $0.callCode, overdueQuarters: $0.overdueQuarters)
            })
        })
    }
    router.get(RouterPath(.project)) { request, context in
      let id = try context.id(.project)
      return Response.json(
        try await database.read(as: try request.sessionToken) { tx, _ in
          guard let listed = try tx.project(id) else { throw Problem(.notFound) }
          return ProjectDetail(
            listed.project, ofCall: listed.callCode, overdueQuarters: listed.overdueQuarters,
            quarters: try tx.quarters(ofProjects: [id]))
        })
    }
  }
}
