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
          ProjectList(try tx.projects().map(ProjectSummary.init))
        })
    }
    router.get(RouterPath(.project)) { request, context in
      let id = try context.id(.project)
      return Response.json(
        try await database.read(as: try request.sessionToken) { tx, _ in
          guard let listed = try tx.project(id) else { throw Problem(.notFound) }
          return ProjectDetail(listed, quarters: try tx.quarters(ofProjects: [id]))
        })
    }
  }
}

extension ProjectSummary {
  init(_ listed: ListedProject) {
    let project = listed.project
    self.init(
      id: project.id, call: listed.callCode, code: project.code, name: project.name,
      holder: project.holderName, axes: project.axes.map(\.axisCode),
      departments: project.departmentCodes, status: project.status,
      overdueQuarters: listed.overdueQuarters, isFictitious: project.isFictitious)
  }
}

extension ProjectDetail {
  init(_ listed: ListedProject, quarters: [ListedQuarter]) {
    let project = listed.project
    self.init(
      project: ProjectSummary(listed), partners: project.partnerNames,
      territory: project.territory, summary: project.summary,
      targetPopulation: project.targetPopulation, objectives: project.objectives,
      inequalityApproach: project.inequalityApproach, startsOn: project.startsOn,
      endsOn: project.endsOn, budgetEUR: Numeral(project.budgetEUR),
      fundingEUR: Numeral(project.fundingEUR),
      quarters: quarters.map {
        QuarterLine(
          quarter: $0.quarter, state: $0.state, version: $0.version, dueOn: $0.dueOn,
          isOverdue: $0.isOverdue)
      })
  }
}
