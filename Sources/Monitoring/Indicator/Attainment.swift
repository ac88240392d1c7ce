package import Foundation

/// How far an indicator has moved from its baseline to its target.
package enum Attainment: Sendable, Hashable {
  /// An uncapped fraction; 1 is the target.
  case fraction(Decimal)
  case notAssessable(Cause)

  package enum Cause: Sendable, CaseIterable {
    case noActual, noTarget, noBaseline, targetIsBaseline

    package var sentence: String {
      switch self {
      case .noActual: "aucune valeur reçue"
      case .noTarget: "pas de cible"
      case .noBaseline: "pas de situation de départ"
      case .targetIsBaseline: "la cible est égale à la situation de départ"
      }
    }
  }

  /// `(actual − baseline) / (target − baseline)`, which also holds for decreasing targets. Without a
  /// baseline, an increase is measured from zero, and other directions cannot be assessed.
  package static func of(
    actual: Decimal?, baseline: Decimal?, target: Decimal?, direction: Indicator.Direction
  ) -> Attainment {
    guard let target else { return .notAssessable(.noTarget) }
    guard let actual else { return .notAssessable(.noActual) }
    guard baseline != nil || direction == .increase else { return .notAssessable(.noBaseline) }
    let start = baseline ?? 0
    guard target != start else { return .notAssessable(.targetIsBaseline) }
    return .fraction((actual - start) / (target - start))
  }

  package var status: AttainmentStatus {
    guard case .fraction(let fraction) = self else { return .notAssessable }
    return Self.bounds.first { fraction >= $0.from }?.status ?? .notReached
  }

  private static let bounds: [(from: Decimal, status: AttainmentStatus)] = [
    (1, .reached), (Decimal(sign: .plus, exponent: -1, significand: 8), .nearly),
    (Decimal(sign: .plus, exponent: -1, significand: 5), .partly),
  ]

  /// A fraction that may be written in whole percents: one that stays under a bound is taken down to the percent
  /// below it, as « 80 %, partiel » would contradict the rule that a reader is told.
  package static func rounded(_ fraction: Decimal) -> Decimal {
    var (whole, percents) = (Decimal(), fraction * 100)
    NSDecimalRound(&whole, &percents, 0, .plain)
    let hundredths = whole / 100
    let isOver = bounds.contains { fraction < $0.from && hundredths >= $0.from }
    return isOver ? hundredths - Decimal(sign: .plus, exponent: -2, significand: 1) : fraction
  }
}

package enum AttainmentStatus: String, Sendable, Codable, CaseIterable {
  case reached, nearly, partly, notReached, notAssessable

  package var label: String {
    switch self {
    case .reached: "atteint"
    case .nearly: "presque atteint"
    case .partly: "partiel"
    case .notReached: "non atteint"
    case .notAssessable: "non évaluable"
    }
  }
}

extension Indicator {
  /// How far from its target a level to keep may be: 5 points of a proportion, a tenth of the target of
  /// anything else, unless the call says otherwise. Of a target of 0 that is no width: what is kept at 0 is 0.
  package func band(around target: Decimal) -> Decimal {
    margin ?? (measure == .proportion ? Decimal(5) / 100 : target.magnitude / 10)
  }
}
