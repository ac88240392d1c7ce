import Foundation
import Monitoring
import Publishing
import Statistics
import Writing

/// How figures of an indicator are written, and the small words around them.
struct FigureText {
  let indicator: Indicator

  func text(_ figure: Figure) -> String {
    figure.value.map(text) ?? figure.absence ?? ""
  }

  func text(_ value: Decimal) -> String {
    switch indicator.measure {
    case .proportion: French.page.percent(value, decimals: min(indicator.decimals, 1))
    case .amount where indicator.unit == "€": French.page.euros(value)
    default: French.page.number(value, decimals: indicator.decimals)
    }
  }

  /// The two counts of a quotient: « 36 sur 80 ».
  func parts(_ value: PublishedValue) -> String? {
    guard let numerator = value.numerator, let denominator = value.denominator else { return nil }
    return "\(French.page.number(numerator)) sur \(French.page.number(denominator))"
  }

  func cell(_ value: PublishedValue) -> Table.Cell {
    Table.Cell(text(value.figure), value.figure.value == nil ? .soft : .plain)
  }
}

extension PublishedAttainment {
  var percent: String {
    switch self {
    case .fraction(let fraction): French.page.percent(fraction)
    case .hidden: Figure.hiddenMark
    case .notAssessable: "–"
    }
  }

  /// With a sign that does without colour.
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

enum Wording {
  /// `1 projet`, `3 projets`.
  static func count(_ number: Int, _ singular: String, _ plural: String) -> String {
    "\(French.page.number(Decimal(number))) \(number < 2 ? singular : plural)"
  }

  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " et " + last
  }

  static func percent(_ fraction: Double) -> String {
    French.page.percent(Decimal(fraction))
  }

  static func source(_ publication: AxisPublication) -> String {
    "Source : saisies des porteurs, \(publication.call.code), "
      + "données au \(French.page.day(publication.today))."
  }
}

/// A share of people with its interval, as far as it may be told.
struct ShareText {
  let numerator: Int
  let denominator: Int

  /// Nothing where one of the counts may not be shown.
  init?(_ numerator: Figure, of denominator: Figure) {
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
    return Wording.percent(estimate.value)
  }

  var interval: String {
    guard let estimate else { return "sans objet" }
    return "\(Wording.percent(estimate.lower)) à \(Wording.percent(estimate.upper))"
  }
}

extension Decimal {
  var double: Double { NSDecimalNumber(decimal: self).doubleValue }
}
