package import Foundation
package import Monitoring

/// A target, and by when it is to be reached.
package struct PublishedTarget: Sendable, Hashable {
  package let target: Decimal
  package let term: Term

  package enum Term: Sendable, Hashable {
    case final
    case year(Int)
  }
}

/// How much of the way to the target was gone; hidden if it would disclose a hidden count.
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
