import Foundation
import Publishing
import Statistics
import Writing

/// A share of people with its interval, as far as it may be told.
struct ShareText {
  let numerator: Int
  let denominator: Int

  /// Returns nil when one of the counts may not be shown.
  init?(_ numerator: PublishedFigure, of denominator: PublishedFigure) {
    guard let upper = numerator.value, let lower = denominator.value, lower > 0 else { return nil }
    self.numerator = NSDecimalNumber(decimal: upper).intValue
    self.denominator = NSDecimalNumber(decimal: lower).intValue
  }

  /// Below thirty people a percentage promises too much.
  var isFragile: Bool { denominator < 30 }

  var estimate: (value: Double, lower: Double, upper: Double)? {
    guard
      case .estimated(let value, let lower, let upper) = Proportion.wilson(
        numerator: numerator, denominator: denominator)
    else { return nil }
    return (value, lower, upper)
  }

  var counts: String {
    "\(French.page.number(Decimal(numerator))) sur \(French.page.number(Decimal(denominator)))"
  }

  var percent: String {
    guard let estimate, !isFragile else { return counts }
    return Phrase.percent(estimate.value)
  }

  var interval: String {
    guard let estimate else { return "sans objet" }
    return "\(Phrase.percent(estimate.lower)) à \(Phrase.percent(estimate.upper))"
  }
}
