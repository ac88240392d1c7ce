package import Foundation
import Monitoring

/// How the gap between two groups changed from one year to another, and what may be concluded.
package struct PublishedGap: Sendable, Hashable {
  package let area: Area
  package let indicatorCode: String
  package let disaggregation: String
  /// Who is worst off, and whom they are compared with.
  package let disadvantaged: String
  package let reference: String
  package let years: Years
  package let verdict: Verdict
  /// Nil where the counts behind them may not be shown: the verdict is told alone.
  package let figures: Figures?
  /// Over all groups in the last year; nil unless they are ordered, large enough, and all shown.
  package let inequality: PublishedInequality?

  package struct Years: Sendable, Hashable {
    package let first: Int
    package let last: Int
  }

  package enum Verdict: String, Sendable, Hashable, CaseIterable {
    case narrowed, widened, reversed, stable, notEstablished
    case tooFewPeople, tooFewCompared, noVariation

    package var isAssessed: Bool {
      switch self {
      case .narrowed, .widened, .reversed, .stable, .notEstablished: true
      case .tooFewPeople, .tooFewCompared, .noVariation: false
      }
    }
  }

  /// In points, a gap above 0 where the disadvantaged are worse off.
  package struct Figures: Sendable, Hashable {
    package let first: Bounded
    package let last: Bounded
    package let change: Bounded
    /// After Holm over the gaps of the area.
    package let pValue: Decimal
    /// A smaller change had little chance of being seen.
    package let detectable: Decimal
    /// Nor had a smaller gap in the last year; nil in publications made before it was told.
    package let detectableLevel: Decimal?
    /// Nil where people of other projects are left out, whose number it would tell.
    package let people: Int?
    package let projects: Int
    /// All projects taken as one, where that tells another story.
    package let crudeChange: Decimal?
  }

  /// A number of points and its interval.
  package struct Bounded: Sendable, Hashable {
    package let value: Decimal
    package let lower: Decimal
    package let upper: Decimal

    package var excludesZero: Bool { lower > 0 || upper < 0 }
  }
}
