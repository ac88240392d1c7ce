import Foundation
import Monitoring
import Publishing
import Writing

/// How a target and what became of it are written.
extension PublishedTarget {
  /// Of what cannot be assessed nothing is said, though it could be computed.
  var percent: String {
    switch attainment {
    case .fraction(let fraction):
      state == .tooFewPeople ? "–" : French.page.percent(Attainment.rounded(fraction))
    case .hidden: PublishedFigure.hiddenMark
    case .notAssessable: "–"
    }
  }

  var fraction: Decimal? {
    if case .fraction(let fraction) = attainment, state != .tooFewPeople { fraction } else { nil }
  }

  /// « plancher 80 % », « 80 % ± 5 points » of a level to keep; without a word for a value to reach.
  func text(_ writer: FigureText) -> String {
    let value =
      target.map(writer.text) ?? range.map(writer.text) ?? PublishedFigure.hiddenMark
    return switch kind {
    case .reach: value + (target.flatMap(writer.band) ?? "")
    case .floor: "plancher \(value)"
    case .ceiling: "plafond \(value)"
    }
  }
}

extension PublishedTargetState {
  var label: String {
    switch self {
    case .reached: "atteint"
    case .nearly: "presque atteint"
    case .partly: "partiel"
    case .notReached: "non atteint"
    case .indistinct: "atteint ou proche, non distinguable"
    case .maintained: "maintenu"
    case .notMaintained: "non maintenu"
    case .hidden: "non publié"
    case .noValue, .noBaseline, .targetIsBaseline, .tooFewPeople: "non évaluable"
    }
  }

  /// Of a level to keep, not « atteint ».
  func label(of indicator: Indicator) -> String {
    self == .indistinct && indicator.direction == .maintain
      ? "maintenu ou proche, non distinguable" : label
  }

  /// With a sign, so that nothing is told by colour alone.
  func signed(of indicator: Indicator) -> String {
    let label = label(of: indicator)
    return switch self {
    case .reached, .maintained: "✓ \(label)"
    case .nearly: "▲ \(label)"
    case .partly: "△ \(label)"
    case .notReached, .notMaintained: "○ \(label)"
    case .indistinct: "≈ \(label)"
    case .hidden, .noValue, .noBaseline, .targetIsBaseline, .tooFewPeople: label
    }
  }

  /// In a narrow cell, beside the value and the target: a note says what it is short for.
  func brief(of indicator: Indicator) -> String {
    switch self {
    case .nearly: "▲ presque"
    case .indistinct: "≈ proche"
    default: signed(of: indicator)
    }
  }

  /// Why it cannot be assessed; nil where it is, or where that would tell what is hidden.
  func cause(of indicator: Indicator) -> String? {
    switch self {
    case .noValue: Attainment.Cause.noActual.sentence
    case .noBaseline: Attainment.Cause.noBaseline.sentence
    case .targetIsBaseline: Attainment.Cause.targetIsBaseline.sentence
    case .tooFewPeople:
      "moins de \(CallFloor.people) \(indicator.isProtected ? "personnes" : "cas")"
    case .reached, .nearly, .partly, .notReached, .indistinct, .maintained, .notMaintained, .hidden:
      nil
    }
  }
}

/// All targets of some projects by their state: the states add up to the targets.
struct TargetCount {
  private let states: [PublishedTargetState]

  init(_ targets: [PublishedTarget]) { states = targets.map(\.state) }

  var all: Int { states.count }
  var assessed: Int { states.count(where: \.isAssessed) }
  var reached: Int { states.count(where: \.isReached) }
  var indistinct: Int { count(.indistinct) }
  var unpublished: Int { count(.hidden) }

  /// Not one is reached, nor may be.
  var isNone: Bool { reached == 0 && indistinct == 0 }

  /// Whether the targets are reached, of those that could be assessed. « En partie » begins at a quarter: under
  /// it, a part is not what a reader makes of the word.
  var verdict: String {
    if reached == all { return "Oui" }
    if reached == 0 { return isNone ? "Non" : "Aucune atteinte établie" }
    if reached * 2 > assessed { return "En majorité" }
    if reached * 4 >= assessed { return "En partie" }
    return (reached + indistinct) * 4 < assessed ? "Rarement" : "Atteinte rarement établie"
  }

  /// « 39 atteintes, 20 presque (80 % ou plus), … »: each state that occurs, all targets in all.
  var sentence: String {
    let parts: [(Int, String, String)] = [
      (count(.reached), "atteinte", "atteintes"),
      (count(.maintained), "maintenue", "maintenues"),
      (
        indistinct, "atteinte ou proche, non distinguable",
        "atteintes ou proches, non distinguables"
      ),
      (count(.nearly), "presque (80 % ou plus)", "presque (80 % ou plus)"),
      (count(.partly), "en partie (de 50 à 80 %)", "en partie (de 50 à 80 %)"),
      (count(.notReached), "non atteinte", "non atteintes"),
      (count(.notMaintained), "non maintenue", "non maintenues"),
      (count(.hidden), "non publiée", "non publiées"),
      (all - assessed - count(.hidden), "non évaluable", "non évaluables"),
    ]
    return parts.filter { $0.0 > 0 }
      .map { "\($0.0) \($0.0 < 2 ? $0.1 : $0.2)" }.joined(separator: ", ")
  }

  private func count(_ state: PublishedTargetState) -> Int { states.count { $0 == state } }
}

extension PublishedTarget {
  /// Why it cannot be assessed: what the holder said of the value comes first.
  func cause(of indicator: Indicator) -> String? {
    if state == .noValue, case .missing(let missing) = actual.figure { return missing.label }
    return state.cause(of: indicator)
  }

  /// « sur 9 projets de 13 »; nil where none has a value, or there is one only.
  func coverage(of expected: Int) -> String? {
    guard projects > 0, expected > 1 else { return nil }
    return "sur \(Phrase.count(projects, "projet", "projets")) de \(expected)"
  }
}
