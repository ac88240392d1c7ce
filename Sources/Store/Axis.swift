package import Foundation
package import Monitoring
package import Postgres

/// An axis with what a list says of it.
package struct ListedAxis: Sendable {
  package var axis: Axis
  package var callID: UUID
  package var callCode: String
  package var projects: Int
}

extension Transaction {
  /// The axes of the calls in which the session sees a project.
  package borrowing func axes() throws -> [ListedAxis] {
    try rows(
      """
      select axis.*, call.code as call_code, count(link.project_id) as projects
      from jalon.axis
      join jalon.call on call.id = axis.call_id
      left join jalon.project_axis link on link.axis_id = axis.id
      where axis.call_id in (select call_id from jalon.project)
      group by axis.id, call.code
      order by call.code, axis.position
      """
    ) { row in
      ListedAxis(
        axis: Axis(
          id: try row.get("id"), code: try row.get("code"), name: try row.get("name"),
          shortName: try row.get("short_name")),
        callID: try row.get("call_id"), callCode: try row.get("call_code"),
        projects: try row.get("projects"))
    }
  }

  /// All that the report of an axis is made from, to be read in one repeatable-read transaction;
  /// nothing where the session does not follow its call.
  package borrowing func axisDataset(axis id: UUID, year: Int) throws -> AxisDataset? {
    guard let axis = try axes().first(where: { $0.axis.id == id }),
      let last = Quarter(year: year, number: 4), let call = try call(axis.callID)
    else { return nil }
    let projects = try projects(ofAxis: id)
    let projectIDs = projects.map(\.id)
    let quarters = try quarters(ofProjects: projectIDs).filter { $0.quarter <= last }
    let received = Set(
      quarters.filter(\.state.isReceived).map {
        ProjectQuarter(project: $0.projectID, quarter: $0.quarter)
      })
    return AxisDataset(
      call: call, axis: axis.axis, year: year, today: try today(call: call.id),
      axes: try axes(of: call.id), departments: try departments(of: call.id), projects: projects,
      indicators: try indicators(ofAxis: id, call: call.id),
      dimensions: try dimensions(of: call.id), goals: try goals(ofProjects: projectIDs),
      quarters: quarters,
      observations: try observations(ofProjects: projectIDs, through: last)
        .filter { received.contains(ProjectQuarter(project: $0.projectID, quarter: $0.quarter)) },
      surveys: try surveyResults(call: call.id, projects: Set(projectIDs), through: last))
  }
}

private struct ProjectQuarter: Hashable {
  var project: UUID
  var quarter: Quarter
}
