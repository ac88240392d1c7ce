import Foundation
import Publishing
import Writing

/// The one sentence that stands for each verdict on a gap: never composed, never a cause.
struct GapSentence {
  let gap: PublishedGap
  /// Not where they were just named.
  var namesGroups = true

  /// « L’écart entre forte et faible … »
  var verdict: String {
    guard let figures = gap.figures else { return withoutFigures }
    switch gap.verdict {
    case .narrowed: return "L’écart\(pair) s’est réduit : \(levels(figures)) \(change(figures))."
    case .widened: return "L’écart\(pair) s’est creusé : \(levels(figures)) \(change(figures))."
    case .reversed:
      return "L’écart\(pair) s’est inversé : \(levels(figures)) \(change(figures))."
    case .stable:
      return "L’écart\(pair) n’a pas changé au-delà de la marge fixée : \(levels(figures)) "
        + "\(change(figures))."
    case .notEstablished:
      return "Pas de changement établi de l’écart\(pair) : \(levels(figures)) \(change(figures)). "
        + "Un changement de moins de \(points(figures.detectable)) avait peu de chances d’être vu."
    case .tooFewPeople, .tooFewCompared, .noVariation: return withoutFigures
    }
  }

  /// Whether the gap of the last year is there at all, said before its change.
  var level: String? {
    guard let figures = gap.figures else { return nil }
    let last = figures.last
    let measured =
      "\(points(last.value)) (\(number(last.lower)) à \(number(last.upper)))."
    guard !last.excludesZero else {
      return "En \(gap.years.last), l’écart est établi : \(measured)"
    }
    return "En \(gap.years.last), l’écart n’est pas établi : \(measured)"
      + (figures.detectableLevel.map {
        " Un écart de moins de \(points($0)) avait peu de chances d’être vu."
      } ?? "")
  }

  /// All projects as one tell another story, because their weights changed.
  var crude: String? {
    gap.figures?.crudeChange.map { crude in
      "Tous projets confondus, le changement serait de \(points(crude)), parce que le poids des "
        + "projets a changé."
    }
  }

  private var withoutFigures: String {
    switch gap.verdict {
    case .narrowed: "L’écart\(pair) s’est réduit ; chiffres non communicables."
    case .widened: "L’écart\(pair) s’est creusé ; chiffres non communicables."
    case .reversed: "L’écart\(pair) s’est inversé ; chiffres non communicables."
    case .stable:
      "L’écart\(pair) n’a pas changé au-delà de la marge fixée ; chiffres non communicables."
    case .notEstablished:
      "Pas de changement établi de l’écart\(pair) ; chiffres non communicables."
    case .tooFewPeople:
      "L’évolution de l’écart\(pair) n’est pas évaluable : un groupe compte moins de 30 personnes."
    case .tooFewCompared:
      "L’évolution de l’écart\(pair) n’est pas évaluable : trop peu de personnes sont suivies par les "
        + "mêmes projets en \(gap.years.first) et en \(gap.years.last)."
    case .noVariation: "L’évolution de l’écart\(pair) n’est pas évaluable : aucune variation."
    }
  }

  private var pair: String {
    namesGroups ? " entre « \(gap.disadvantaged) » et « \(gap.reference) »" : ""
  }

  private func levels(_ figures: PublishedGap.Figures) -> String {
    "\(points(figures.first.value)) en \(gap.years.first), \(number(figures.last.value)) en "
      + "\(gap.years.last)"
  }

  private func change(_ figures: PublishedGap.Figures) -> String {
    let people = figures.people.map { "\(Phrase.count($0, "personne", "personnes")), " } ?? ""
    return "(changement \(signed(figures.change.value))\(rounding(figures)), "
      + "intervalle \(number(figures.change.lower)) à \(number(figures.change.upper)) ; "
      + "\(people)\(Phrase.count(figures.projects, "projet", "projets")))"
  }

  /// Said where a reader who subtracts the two gaps finds another number.
  private func rounding(_ figures: PublishedGap.Figures) -> String {
    figures.last.value - figures.first.value == figures.change.value ? "" : ", arrondi à part"
  }

  private func points(_ value: Decimal) -> String {
    French.page.number(value) + "\u{A0}" + (value.magnitude < 2 ? "point" : "points")
  }

  private func number(_ value: Decimal) -> String { French.page.number(value) }

  private func signed(_ value: Decimal) -> String {
    value > 0 ? "+\(number(value))" : number(value)
  }
}
