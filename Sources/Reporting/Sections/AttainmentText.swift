import Foundation
import Monitoring
import Publishing
import Writing

extension PublishedAttainment {
  var percent: String {
    switch self {
    case .fraction(let fraction): French.page.percent(fraction)
    case .hidden: PublishedFigure.hiddenMark
    case .notAssessable: "–"
    }
  }

  /// With a sign, so that nothing is told by colour alone.
  var statusText: String {
    let sign =
      switch status {
      case .reached: "✓"
      case .nearly: "▲"
      case .partly: "△"
      case .notReached: "○"
      case .notAssessable: ""
      }
    switch self {
    case .fraction: return "\(sign) \(status.label)"
    case .hidden: return "non publié"
    case .notAssessable: return status.label
    }
  }

  var fraction: Decimal? {
    if case .fraction(let fraction) = self { fraction } else { nil }
  }
}
