package import Foundation
import Writing

/// One figure that two publications tell differently, and why.
package struct FigureChange: Sendable, Hashable {
  /// As the latter tells it, or the former where the latter does not.
  package let figure: ReportFigure
  /// Nil where it was not told.
  package let former: FigureReading?
  package let latter: FigureReading?
  package let reasons: [Reason]

  /// What explains the difference, from what both publications say.
  package enum Reason: Sendable, Hashable {
    /// Quarters that count now, as « P03 2024-T2 ».
    case lateQuarters([String])
    /// Quarters that counted and do not any more.
    case withdrawnQuarters([String])
    /// The deed, where the publication names one.
    case revisedTarget(deed: String?)
    case protection
    /// Other people say what the same quarters held.
    case correction
    case newAnswers
    /// Neither publication was meant to tell what the other does.
    case anotherPeriod
    case anotherScope
  }
}

/// What there is in the place of a figure.
package struct FigureReading: Sendable, Hashable {
  package let state: ReportFigure.State
  package let value: Decimal?
  package let lower: Decimal?
  package let upper: Decimal?
  /// What is concluded of it; empty where nothing is.
  package let verdict: String

  init(_ figure: ReportFigure) {
    state = figure.state
    value = figure.value
    lower = figure.lower
    upper = figure.upper
    verdict = figure.verdict
  }

  /// « 53 % » of a fraction, « entre 40 et 80 », « n.c. ».
  package func text(unit: String) -> String {
    let shown = { (number: Decimal) in
      unit == ReportFigure.fraction
        ? French.terminal.percent(number, decimals: number.isWholePercent ? 0 : 1)
        : French.terminal.number(number)
    }
    if let value { return shown(value) }
    if let lower, let upper { return "entre \(shown(lower)) et \(shown(upper))" }
    if !verdict.isEmpty { return verdict }
    return state == .hidden ? "n.c." : state.label
  }
}

extension Decimal {
  fileprivate var isWholePercent: Bool { self * 100 == (self * 100).rounded() }
}

extension FigureChange.Reason {
  /// A word for programs.
  package var code: String {
    switch self {
    case .lateQuarters: "trimestre_recu"
    case .withdrawnQuarters: "trimestre_retire"
    case .revisedTarget: "cible_revisee"
    case .protection: "protection"
    case .correction: "correction"
    case .newAnswers: "nouveaux_avis"
    case .anotherPeriod: "autre_periode"
    case .anotherScope: "autre_perimetre"
    }
  }

  package var sentence: String {
    switch self {
    case .lateQuarters(let quarters): "reçu depuis\u{A0}: \(quarters.shortList)"
    case .withdrawnQuarters(let quarters): "ne compte plus\u{A0}: \(quarters.shortList)"
    case .revisedTarget(let deed): "cible révisée" + (deed.map { " (\($0))" } ?? "")
    case .protection: "protection des personnes\u{A0}: ce qui peut être dit a changé"
    case .correction: "correction de valeurs déjà comptées"
    case .newAnswers: "avis dépouillés depuis"
    case .anotherPeriod: "période que l’autre publication ne couvre pas"
    case .anotherScope: "indicateur, projet ou modalité que l’autre publication n’a pas"
    }
  }
}

extension [String] {
  fileprivate var shortList: String {
    count <= 4
      ? joined(separator: ", ")
      : prefix(3).joined(separator: ", ") + " et \(count - 3) autres"
  }
}
