package import Monitoring

/// How the favourable share of a question changed between two waves of a survey, over the projects
/// that answered both.
package struct PublishedChange: Sendable, Hashable {
  /// The quarter of the earlier wave.
  package let since: Quarter
  package let projects: Int
  package let verdict: Verdict
  /// Nil where the shares are not told of these projects: the verdict stands alone.
  package let figures: Figures?

  package enum Verdict: Sendable, Hashable, CaseIterable {
    case risen, fallen, notEstablished
    case tooFewPeople, questionChanged

    package var isAssessed: Bool {
      switch self {
      case .risen, .fallen, .notEstablished: true
      case .tooFewPeople, .questionChanged: false
      }
    }
  }

  /// Shares in whole percents, their difference in points.
  package struct Figures: Sendable, Hashable {
    package let first: Int
    package let last: Int
    package let change: Int
    /// The interval of the change, rounded outward.
    package let lower: Int
    package let upper: Int
    /// A smaller change had little chance of being seen. Nil where everybody answered alike.
    package let detectable: Int?
  }
}
