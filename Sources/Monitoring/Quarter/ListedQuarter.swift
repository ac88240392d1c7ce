package import Foundation

/// One quarter of one project in a list: its state, without its values.
package struct ListedQuarter: Sendable, Hashable {
  package var id: UUID
  package var projectID: UUID
  package var quarter: Quarter
  package var state: QuarterReport.State
  /// How many times the quarter was sent.
  package var version: Int
  /// The last version that an evaluator approved; 0 before.
  package var approvedVersion: Int
  package var dueOn: Day
  package var isOverdue: Bool
  package var wasLate: Bool
  /// It was sent, and the dates of the project leave it out now: it is read, and does not count.
  package var isOutside: Bool
  /// A suspension covers it, so that it is not due.
  package var isSuspended: Bool

  package init(
    id: UUID, projectID: UUID, quarter: Quarter, state: QuarterReport.State, version: Int,
    approvedVersion: Int = 0, dueOn: Day, isOverdue: Bool, wasLate: Bool, isOutside: Bool = false,
    isSuspended: Bool = false
  ) {
    self.id = id
    self.projectID = projectID
    self.quarter = quarter
    self.state = state
    self.version = version
    self.approvedVersion = approvedVersion
    self.dueOn = dueOn
    self.isOverdue = isOverdue
    self.wasLate = wasLate
    self.isOutside = isOutside
    self.isSuspended = isSuspended
  }
}

extension ListedQuarter {
  /// As figures count it: in the version that was approved last. One that was sent and not reviewed yet
  /// counts in its own version where that is wanted, else in none, which is version 0.
  package func counted(withUnreviewed: Bool) -> ListedQuarter {
    var counted = self
    if withUnreviewed, state.isReceived { return self }
    if approvedVersion > 0 {
      counted.state = .approved
      counted.version = approvedVersion
    } else if state.isReceived {
      counted.version = 0
    }
    return counted
  }

  /// Whether a report speaks of it: not outside the life of its project, nor while that is suspended,
  /// unless it was sent all the same.
  package var isExpected: Bool { !isOutside && (!isSuspended || version > 0) }

  /// Whether its values are told.
  package var isCounted: Bool { state.isReceived && version > 0 }
}
