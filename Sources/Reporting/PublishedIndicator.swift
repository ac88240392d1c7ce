package import Foundation
package import Monitoring

/// One indicator as it may be shown: over the axis where it is common, and project by project.
package struct PublishedIndicator: Sendable, Encodable {
  package let indicator: Indicator
  /// Nothing for the indicator of a single project.
  package let axis: PublishedSeries?
  package let projects: [PublishedSeries]
  package let breakdowns: [PublishedBreakdown]

  package var isCommon: Bool {
    if case .project = indicator.scope { false } else { true }
  }
}

/// An indicator through time, for the axis or for one project.
package struct PublishedSeries: Sendable, Encodable {
  /// Nothing for the whole axis.
  package let projectCode: String?
  package let points: [PublishedPoint]
  /// Over the report's year.
  package let year: PublishedValue
  /// Since the start of the projects.
  package let cumulated: PublishedValue
  package let baseline: Figure
  package let aim: Aim?
  package let attainment: PublishedAttainment
  /// Projects that gave at least one value, of those that were to.
  package let projectsWithValue: Int
  package let projectsExpected: Int
  /// Quarters of projects with a value, of those expected.
  package let quartersWithValue: Int
  package let quartersExpected: Int

  /// What the aim is held against.
  package var actual: PublishedValue {
    if case .year = aim?.term { year } else { cumulated }
  }
}

package struct PublishedPoint: Sendable, Encodable {
  package let quarter: Quarter
  package let value: PublishedValue
  package let projectsWithValue: Int
  package let projectsExpected: Int
}

/// What is aimed at, and by when.
package struct Aim: Sendable, Hashable, Encodable {
  package let target: Decimal
  package let term: Term

  package enum Term: Sendable, Hashable, Encodable {
    case final
    case year(Int)
  }
}

/// How far the way to the aim was gone; hidden where it would betray a hidden count.
package enum PublishedAttainment: Sendable, Hashable, Encodable {
  case fraction(Decimal)
  case hidden
  case notAssessable(Attainment.Cause)

  package var status: AttainmentStatus {
    if case .fraction(let fraction) = self {
      Attainment.fraction(fraction).status
    } else {
      .notAssessable
    }
  }
}

/// An indicator by the categories of one dimension, since the start of the projects.
package struct PublishedBreakdown: Sendable, Encodable {
  /// Nothing for the whole axis.
  package let projectCode: String?
  package let dimension: String
  package let isOrdered: Bool
  package let lines: [PublishedLine]
  /// « inconnu »: the total less all categories.
  package let unknown: PublishedValue
  package let total: PublishedValue
  package let projectsWithValue: Int

  /// The categories, then « Inconnu ».
  package var allLines: [PublishedLine] {
    lines + [PublishedLine(name: "Inconnu", value: unknown)]
  }

  /// The category with the most; nothing where what is not shown might hold more.
  package var largest: (name: String, share: Decimal)? {
    let shares = lines.compactMap { line in share(of: line).map { (name: line.name, share: $0) } }
    let shown = allLines.compactMap(share).reduce(0, +)
    guard let most = shares.max(by: { $0.share < $1.share }), 1 - shown <= most.share else {
      return nil
    }
    return most
  }

  /// Of the total, « inconnu » included; nothing where either may not be shown.
  package func share(of line: PublishedLine) -> Decimal? {
    guard let value = line.value.figure.value, let total = total.figure.value, total > 0 else {
      return nil
    }
    return value / total
  }
}

package struct PublishedLine: Sendable, Encodable {
  package let name: String
  package let value: PublishedValue
}

/// What happened to one expected quarter of one project.
package enum QuarterOutcome: String, Sendable, Encodable, CaseIterable {
  case received, receivedLate, awaited, overdue

  package init(_ report: QuarterReport) {
    if report.state.isReceived {
      self = report.wasLate ? .receivedLate : .received
    } else {
      self = report.isOverdue ? .overdue : .awaited
    }
  }

  package var isReceived: Bool { self == .received || self == .receivedLate }
}

/// Which quarters of a project came in.
package struct PublishedCompleteness: Sendable, Encodable {
  package let projectCode: String
  package let quarters: [PublishedQuarter]

  package func count(_ outcomes: Set<QuarterOutcome>) -> Int {
    quarters.count { outcomes.contains($0.outcome) }
  }
}

package struct PublishedQuarter: Sendable, Encodable {
  package let quarter: Quarter
  package let outcome: QuarterOutcome
}
