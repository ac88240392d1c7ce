package import Foundation
package import Monitoring

/// What may be printed in one place: four different things that must never look alike.
package enum PublishedFigure: Sendable, Hashable {
  case value(Decimal)
  /// Hidden to protect people, small itself or not: « n.c. ».
  case hidden
  /// The holder said why there is no value.
  case missing(Missing)
  /// Nothing was received.
  case none

  package var value: Decimal? {
    if case .value(let value) = self { value } else { nil }
  }

  /// Whether something was measured, shown or not.
  package var isKnown: Bool {
    switch self {
    case .value, .hidden: true
    case .missing, .none: false
    }
  }

  /// In French, if there is no number.
  package var absence: String? {
    switch self {
    case .value: nil
    case .hidden: PublishedFigure.hiddenMark
    case .missing(let missing): missing.label
    case .none: "non reçu"
    }
  }

  package static let hiddenMark = "n.c."
}

/// A figure; with its two parts, if it is a quotient that may be shown, and what bounds it, if it is
/// hidden.
package struct PublishedValue: Sendable, Hashable {
  package let figure: PublishedFigure
  package let numerator: Decimal?
  package let denominator: Decimal?
  /// Of a hidden count, between which tens it lies; of a hidden proportion, between which percentages.
  /// As readers could compute.
  package let range: ClosedRange<Int>?

  /// A proportion of nobody.
  package var isOfNobody: Bool { numerator == 0 && denominator == 0 }

  static let none = PublishedValue(.none)
  static let hidden = PublishedValue(.hidden)

  init(
    figure: PublishedFigure, numerator: Decimal?, denominator: Decimal?,
    range: ClosedRange<Int>? = nil
  ) {
    self.figure = figure
    self.numerator = numerator
    self.denominator = denominator
    self.range = range
  }

  static func hidden(within range: ClosedRange<Int>?) -> PublishedValue {
    PublishedValue(figure: .hidden, numerator: nil, denominator: nil, range: range)
  }

  init(_ figure: PublishedFigure) {
    self.init(figure: figure, numerator: nil, denominator: nil)
  }

  init(_ measured: Measured) {
    switch measured {
    case .number(let value): self.init(PublishedFigure.value(value))
    case .missing(let reason): self.init(PublishedFigure.missing(reason))
    case .quotient(let numerator, let denominator):
      self.init(
        figure: measured.figure.map(PublishedFigure.value) ?? .missing(.notApplicable),
        numerator: numerator, denominator: denominator)
    }
  }
}
