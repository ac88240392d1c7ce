package import Foundation
package import Monitoring

/// A target, what it asks, and the value that it is held against.
package struct PublishedTarget: Sendable, Hashable {
  /// Nil where it tells, as the mean of several targets by their people, how many people are hidden.
  package let target: Decimal?
  /// Where it is nil, the percentages between which readers can tell it to lie.
  package let range: ClosedRange<Int>?
  package let kind: TargetKind
  package let term: Term
  package let actual: PublishedValue
  package let attainment: PublishedAttainment
  package let state: PublishedTargetState
  /// Projects with a target and a value; one for a project.
  package let projects: Int

  /// The period of the value.
  package enum Term: Sendable, Hashable {
    /// Since the start.
    case life
    case year(Int)
    /// The last full year of each project, which is not the same for all.
    case lastFullYears
  }
}

/// How much of the way to the target was gone; hidden if it would disclose a hidden count.
package enum PublishedAttainment: Sendable, Hashable {
  case fraction(Decimal)
  case hidden
  case notAssessable(Attainment.Cause)
}

/// What may be said of a target: no more than the figures can tell.
package enum PublishedTargetState: Sendable, Hashable, CaseIterable {
  case reached, nearly, partly, notReached
  /// Reached or not: too few people to tell.
  case indistinct
  case maintained, notMaintained
  case hidden
  case noValue, noBaseline, targetIsBaseline, tooFewPeople

  /// Whether the figures tell something, be it that they cannot tell more.
  package var isAssessed: Bool {
    switch self {
    case .reached, .nearly, .partly, .notReached, .indistinct, .maintained, .notMaintained: true
    case .hidden, .noValue, .noBaseline, .targetIsBaseline, .tooFewPeople: false
    }
  }

  package var isReached: Bool { self == .reached || self == .maintained }
}
