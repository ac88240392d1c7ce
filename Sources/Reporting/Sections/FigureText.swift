import Foundation
import Monitoring
import Publishing
import Writing

/// How figures of an indicator are written, and the small words around them.
struct FigureText {
  let indicator: Indicator

  func text(_ figure: PublishedFigure) -> String {
    figure.value.map(text) ?? figure.absence ?? ""
  }

  func text(_ value: Decimal) -> String {
    switch indicator.measure {
    case .proportion: French.page.percent(value, decimals: min(indicator.decimals, 1))
    case .amount where indicator.isInEuros: French.page.euros(value)
    default: French.page.number(value, decimals: indicator.decimals)
    }
  }

  /// « ± 5 points » about a level to keep; nil of what is to change, and of 0 without a margin, which is kept by itself.
  func band(around target: Decimal) -> String? {
    guard indicator.direction == .maintain else { return nil }
    let band = indicator.band(around: target)
    guard band > 0 else { return nil }
    let width =
      switch indicator.measure {
      case .proportion:
        French.page.number(band * 100) + "\u{A0}" + (band * 100 < 2 ? "point" : "points")
      case .amount where indicator.isInEuros: French.page.euros(band)
      default: French.page.number(band)
      }
    return " ±\u{A0}\(width)"
  }

  /// The two counts of a quotient: « 36 sur 80 »; of a mean of people, their number: « n = 80 »; nil of nobody.
  func parts(_ value: PublishedValue) -> String? {
    guard let denominator = value.denominator, denominator != 0 else { return nil }
    guard let numerator = value.numerator else {
      return "n\u{A0}=\u{A0}\(French.page.number(denominator))"
    }
    return "\(French.page.number(numerator)) sur \(French.page.number(denominator))"
  }

  func text(_ value: PublishedValue) -> String {
    value.figure.value.map(text) ?? absence(value) ?? ""
  }

  /// In French, if there is no number: « n.c. », or « entre 40 et 80 » where readers could bound it.
  func absence(_ value: PublishedValue) -> String? {
    value.range.map(text) ?? value.figure.absence
  }

  /// « entre 40 et 80 », « entre 35 % et 45 % ».
  func text(_ range: ClosedRange<Int>) -> String {
    let ends = [range.lowerBound, range.upperBound].map { end in
      indicator.measure == .proportion
        ? French.page.percent(Decimal(end) / 100) : French.page.number(Decimal(end))
    }
    return "entre \(ends[0]) et \(ends[1])"
  }

  func cell(_ value: PublishedValue) -> Table.Cell {
    Table.Cell(text(value), value.figure.value == nil ? .soft : .plain)
  }
}
