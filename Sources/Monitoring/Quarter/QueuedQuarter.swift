package import Foundation

/// A quarter as it stands in an evaluator's queue.
package struct QueuedQuarter: Sendable, Hashable {
  package var callCode: String
  package var projectCode: String
  package var projectName: String
  package var quarter: Quarter
  package var state: QuarterReport.State
  package var version: Int
  package var sentAt: Date?
  package var isOverdue: Bool
  /// Values of the version with a reason: alerts confirmed, values missing.
  package var explained: Int
  package var openQuestions: Int
  package var answeredQuestions: Int
  package var isAskedToReopen: Bool
  package var isFictitious: Bool

  package init(
    callCode: String, projectCode: String, projectName: String, quarter: Quarter,
    state: QuarterReport.State, version: Int, sentAt: Date?, isOverdue: Bool, explained: Int,
    openQuestions: Int, answeredQuestions: Int, isAskedToReopen: Bool, isFictitious: Bool
  ) {
    self.callCode = callCode
    self.projectCode = projectCode
    self.projectName = projectName
    self.quarter = quarter
    self.state = state
    self.version = version
    self.sentAt = sentAt
    self.isOverdue = isOverdue
    self.explained = explained
    self.openQuestions = openQuestions
    self.answeredQuestions = answeredQuestions
    self.isAskedToReopen = isAskedToReopen
    self.isFictitious = isFictitious
  }

  /// What waits for the evaluator, or for the holder when it is late.
  package var isWaiting: Bool { state == .submitted || isAskedToReopen || isOverdue }

  /// What is to be looked at first: wishes and answers, then corrections and reasons; the late last.
  package var risk: Int {
    guard state == .submitted || isAskedToReopen else { return 0 }
    return 1 + (isAskedToReopen ? 1_000 : 0) + 100 * answeredQuestions + 10 * (version - 1)
      + explained
  }
}

extension [QueuedQuarter] {
  /// The riskiest first; of those alike, by project and quarter.
  package var inOrder: [QueuedQuarter] {
    sorted { one, other in
      one.risk == other.risk
        ? (one.callCode, one.projectCode, one.quarter) < (
          other.callCode, other.projectCode, other.quarter
        )
        : one.risk > other.risk
    }
  }
}
