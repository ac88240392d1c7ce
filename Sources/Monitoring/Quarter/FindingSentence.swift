import Foundation
import Writing

extension Finding {
  /// What is wrong and what to do, in French, with the names that the quarter report gives.
  package func sentence(in report: QuarterReport) -> String {
    guard let unusual = unusualValue(in: report) else { return errorSentence(in: report) }
    let label = cell.map(report.label(of:)) ?? ""
    return "\(label) : \(unusual) Confirmer avec un motif, ou corriger."
  }

  private func errorSentence(in report: QuarterReport) -> String {
    let label = cell.map(report.label(of:)) ?? ""
    let indicator = cell.flatMap(report.indicator(of:))
    let code = indicator?.code ?? "?"
    return switch cause {
    case .outsideProjectLife:
      "Le trimestre \(report.quarter.label) est hors de la vie du projet \(report.projectCode). Choisir un autre trimestre."
    case .quarterNotBegun:
      "Le trimestre \(report.quarter.label) n’a pas commencé. Attendre son début pour le saisir."
    case .unknownCell:
      "Une valeur est donnée pour une case qui n’existe pas dans ce projet. La retirer."
    case .missingValue:
      "\(code) n’est pas rempli. Donner une valeur, ou nd si elle n’est pas disponible."
    case .missingReason: "\(label) est donné comme manquant sans motif. Donner un motif."
    case .quotientExpected:
      "\(label) s’écrit avec deux nombres, par exemple 12\u{A0}/\u{A0}40. Donner les deux."
    case .numberExpected: "\(label) s’écrit avec un seul nombre. N’en donner qu’un."
    case .denominatorNotPositive(let denominator):
      "\(label) est divisé par \(text(denominator)). Donner un nombre plus grand que 0, ou so si la question est sans objet."
    case .negativeValue(let value):
      "\(label) est négatif (\(text(value))). Donner 0 ou plus."
    case .numeratorAboveDenominator(let numerator, let denominator):
      "\(label) : \(text(numerator)) dépasse \(text(denominator)). Corriger l’un des deux nombres."
    case .tooManyDecimals(let value):
      "\(label) (\(text(value))) doit être \(precision(of: indicator)). Arrondir."
    case .breakdownAboveTotal(let id, let sum, let total):
      "\(code) par \(name(of: id, in: report)) : la somme (\(text(sum))) dépasse le total (\(text(total))). Corriger une modalité, ou le total."
    case .restAboveItsPeople(let id, let numerator, let denominator):
      "\(code) par \(name(of: id, in: report)) : le total moins les modalités laisse \(text(numerator))\u{A0}/\u{A0}\(text(denominator)) pour «\u{A0}inconnu\u{A0}», et \(text(numerator)) dépasse \(text(denominator)). Corriger une modalité, ou le total."
    case .crossRule(let breach):
      "\(label) : \(breach.sentence(in: report)) \(breach.remedy) (règle \(breach.rule.code))"
    case .change, .zeroAfterNonZero, .targetExceeded, .sameFourTimes, .outlier, .typedOnce,
      .typedDifferently:
      ""
    }
  }

  /// What an alert says of the value. Returns nil for an error.
  private func unusualValue(in report: QuarterReport) -> String? {
    let indicator = cell.flatMap(report.indicator(of:))
    func shown(_ figure: Decimal) -> String {
      indicator?.shown(figure) ?? text(figure)
    }
    switch cause {
    case .change(let figure, let former, let quarter):
      let gap = figure - former
      let change = French.terminal.percent(gap / former.magnitude)
      let signed = gap > 0 ? "+" + change : change
      return "\(shown(figure)) au lieu de \(shown(former)) au \(quarter.label) (\(signed))."
    case .zeroAfterNonZero(let former, let quarter):
      return "0 après \(shown(former)) au \(quarter.label)."
    case .targetExceeded(let reached, let target):
      let exceeds = indicator?.countsPassages == true ? "passages dépassent" : "dépasse"
      return "\(shown(reached)) \(exceeds) de beaucoup la cible (\(shown(target)))."
    case .sameFourTimes(let figure):
      return "\(shown(figure)) pour la quatrième fois de suite."
    case .outlier(let figure, let usual):
      return
        "\(shown(figure)) est loin des valeurs habituelles (\(shown(usual.lowerBound)) à \(shown(usual.upperBound)))."
    case .typedOnce:
      return
        "une seule personne l’a saisi. Faire saisir par une autre\u{A0}: jalon saisie doubler \(report.projectCode) \(report.quarter.label)."
    case .typedDifferently(let other):
      return "\(other.shown) dans la double saisie."
    case .crossRule(let breach) where breach.rule.severity == .alert:
      let remedy = breach.rule.remedy.map { " \($0.asSentence)" } ?? ""
      return "\(breach.sentence(in: report))\(remedy) (règle \(breach.rule.code))"
    default: return nil
    }
  }

  private func name(of disaggregationID: UUID, in report: QuarterReport) -> String {
    report.disaggregation(disaggregationID)?.name.withoutInitialCapital ?? "?"
  }

  private func precision(of indicator: Indicator?) -> String {
    let decimals = indicator?.decimals ?? 0
    return decimals == 0
      ? "un nombre entier" : "au plus \(decimals) chiffre(s) après la virgule"
  }

  private func text(_ value: Decimal) -> String { French.terminal.number(value) }
}

extension Indicator {
  fileprivate func shown(_ figure: Decimal) -> String {
    measure == .proportion
      ? French.terminal.percent(figure)
      : French.terminal.number(figure.rounded(to: max(decimals, measure.isQuotient ? 1 : 0)))
  }
}
