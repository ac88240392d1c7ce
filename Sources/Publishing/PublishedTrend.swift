package import Foundation
package import Monitoring

/// Whether an indicator moves over the years, judged within each project of an area.
package struct PublishedTrend: Sendable, Hashable {
  package let area: Area
  package let indicatorCode: String
  package let verdict: Verdict
  /// The projects followed, between the first and the last of their quarters; nil when there is none.
  package let span: Span?
  /// A volume whose quarters include the first year of a project, in which it builds up.
  package let includesStart: Bool
  /// Of the median project, by year; nil where a value behind it may not be shown.
  package let slope: Decimal?

  package struct Span: Sendable, Hashable {
    package let first: Quarter
    package let last: Quarter
    package let projects: Int
  }

  package enum Verdict: Sendable, Hashable, CaseIterable {
    case rising, falling, notEstablished
    /// Under three years of quarters, or no project that sent enough of them.
    case tooShort
    /// Too few people or projects are behind it to tell even its direction.
    case hidden

    package var isAssessed: Bool {
      switch self {
      case .rising, .falling, .notEstablished: true
      case .tooShort, .hidden: false
      }
    }
  }
}
