package import Foundation

/// A statement as it stands in an evaluator's queue, in its last version.
package struct QueuedStatement: Sendable, Hashable {
  package var callCode: String
  package var projectCode: String
  package var projectName: String
  package var subject: Statement.Subject
  package var state: QuarterReport.State
  package var version: Int
  package var sentAt: Date
  package var isAskedToReopen: Bool
  package var isFictitious: Bool

  package init(
    callCode: String, projectCode: String, projectName: String, subject: Statement.Subject,
    state: QuarterReport.State, version: Int, sentAt: Date, isAskedToReopen: Bool,
    isFictitious: Bool
  ) {
    self.callCode = callCode
    self.projectCode = projectCode
    self.projectName = projectName
    self.subject = subject
    self.state = state
    self.version = version
    self.sentAt = sentAt
    self.isAskedToReopen = isAskedToReopen
    self.isFictitious = isFictitious
  }

  /// What waits for the evaluator.
  package var isWaiting: Bool { state == .submitted || isAskedToReopen }
}
