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
}
