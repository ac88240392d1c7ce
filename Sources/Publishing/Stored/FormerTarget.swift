import Foundation
import Monitoring

/// A target as formats 1 and 2 held it: against the whole life unless it named a year, and judged by
/// its attainment alone.
struct FormerTarget {
  var target: Decimal
  var year: Int?
  var attainment: PublishedAttainment

  func read(ofYear: PublishedValue, cumulated: PublishedValue, projects: Int) -> PublishedTarget {
    PublishedTarget(
      target: target, range: nil, kind: .reach, term: year.map(PublishedTarget.Term.year) ?? .life,
      actual: year == nil ? cumulated : ofYear, attainment: attainment, state: state,
      projects: projects)
  }

  private var state: PublishedTargetState {
    switch attainment {
    case .fraction(let fraction): PublishedTargetState(attainment: fraction)
    case .hidden: .hidden
    case .notAssessable(let cause): PublishedTargetState(cause)
    }
  }
}
