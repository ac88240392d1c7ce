package import Foundation
package import Monitoring

/// What is aimed at, and by when.
package struct PublishedTarget: Sendable, Hashable {
  package let target: Decimal
  package let term: Term

  package enum Term: Sendable, Hashable {
    case final
    case year(Int)
  }
}

/// How far the way to the aim was gone; hidden where it would betray a hidden count.
package enum PublishedAttainment: Sendable, Hashable {
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
