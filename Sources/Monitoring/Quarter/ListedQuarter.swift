package import Foundation

/// One quarter of one project in a list: its state, without its values.
package struct ListedQuarter: Sendable, Hashable {
  package var id: UUID
  package var projectID: UUID
  package var quarter: Quarter
  package var state: QuarterReport.State
  /// How many times the quarter was sent.
  package var version: Int
  package var dueOn: Day
  package var isOverdue: Bool
  package var wasLate: Bool

  package init(
    id: UUID, projectID: UUID, quarter: Quarter, state: QuarterReport.State, version: Int,
    dueOn: Day,
    isOverdue: Bool, wasLate: Bool
  ) {
    self.id = id
    self.projectID = projectID
    self.quarter = quarter
    self.state = state
    self.version = version
    self.dueOn = dueOn
    self.isOverdue = isOverdue
    self.wasLate = wasLate
  }
}
