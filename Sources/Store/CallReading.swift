package import Dataset
package import Foundation
import Monitoring
package import Postgres

/// All that the reports of a call are made from, before the forms of its surveys are read.
package struct CallReading: Sendable {
  /// Without surveys.
  package var dataset: CallDataset
  package var waves: [WaveAnswers]
}

extension Transaction {
  /// Read it in one repeatable-read transaction. Returns nil when the session follows no project of
  /// the call.
  ///
  /// It reads values and tallies, never single answers, so that its time does not grow with the number
  /// of responses.
  package borrowing func callReading(call id: UUID, year: Int) throws -> CallReading? {
    let projects = try projects(ofCall: id)
    guard !projects.isEmpty, let last = Quarter(year: year, number: 4), let call = try call(id)
    else { return nil }
    let projectIDs = projects.map(\.id)
    let quarters = try quarters(ofProjects: projectIDs).filter { $0.quarter <= last }
    let received = Set(
      quarters.filter(\.state.isReceived).map {
        ProjectQuarter(project: $0.projectID, quarter: $0.quarter)
      })
    let dataset = CallDataset(
      call: call, year: year, today: try today(call: id), axes: try axes(of: id),
      departments: try departments(of: id), projects: projects,
      indicators: try indicators(ofCall: id), disaggregations: try disaggregations(of: id),
      goals: try goals(ofProjects: projectIDs), quarters: quarters,
      observations: try observations(ofProjects: projectIDs, through: last)
        .filter { received.contains(ProjectQuarter(project: $0.projectID, quarter: $0.quarter)) },
      surveys: [])
    return CallReading(
      dataset: dataset,
      waves: try waveAnswers(call: id, projects: Set(projectIDs), through: last))
  }
}

private struct ProjectQuarter: Hashable {
  var project: UUID
  var quarter: Quarter
}
