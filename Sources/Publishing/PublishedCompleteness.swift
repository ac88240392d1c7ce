package import Monitoring

/// What happened to one expected quarter of one project.
package enum QuarterOutcome: Sendable, CaseIterable {
  case received, receivedLate
  /// It counts as its holder declared it, and no evaluator has approved it.
  case declared
  /// It was sent, and does not count before it is approved.
  case unreviewed
  case awaited, overdue

  package init(_ report: ListedQuarter) {
    if report.state == .submitted {
      self = report.isCounted ? .declared : .unreviewed
    } else if report.isCounted {
      self = report.wasLate ? .receivedLate : .received
    } else {
      self = report.isOverdue ? .overdue : .awaited
    }
  }

  package var isReceived: Bool { self != .awaited && self != .overdue }
}

extension QuarterOutcome {
  /// Those whose values are told.
  package static let counted: Set<QuarterOutcome> = [.received, .receivedLate, .declared]
}

/// Which quarters of a project were received.
package struct PublishedCompleteness: Sendable {
  package let projectCode: String
  package let quarters: [PublishedQuarter]

  package func count(_ outcomes: Set<QuarterOutcome>) -> Int {
    quarters.count { outcomes.contains($0.outcome) }
  }
}

package struct PublishedQuarter: Sendable {
  package let quarter: Quarter
  package let outcome: QuarterOutcome
}

extension PublishedCompleteness {
  init(_ project: Project, of reports: [ListedQuarter]) {
    projectCode = project.code
    quarters = reports.filter { $0.projectID == project.id }
      .sorted { $0.quarter < $1.quarter }
      .map { PublishedQuarter(quarter: $0.quarter, outcome: QuarterOutcome($0)) }
  }
}
