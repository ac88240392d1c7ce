package import Foundation

/// How many people a project asks in a wave, as it is declared: nobody's name. Nil is not known.
package struct WaveNumbers: Sendable, Hashable {
  /// Of the people whom the project supports.
  package var population: Int?
  /// To whom the survey was proposed.
  package var invited: Int?
  /// Who were met, so that they could say yes or no.
  package var reached: Int?
  /// Who said no.
  package var refused: Int?

  package init(
    population: Int? = nil, invited: Int? = nil, reached: Int? = nil, refused: Int? = nil
  ) {
    self.population = population
    self.invited = invited
    self.reached = reached
    self.refused = refused
  }

  /// What is declared now, and of the rest what was declared before.
  package func completed(by former: WaveNumbers) -> WaveNumbers {
    WaveNumbers(
      population: population ?? former.population, invited: invited ?? former.invited,
      reached: reached ?? former.reached, refused: refused ?? former.refused)
  }

  /// Answers, whole and partial, of all who were eligible: AAPOR's RR2 of a population that is known, as
  /// docs/statistics.md has it; of those invited where the population is not. Nil without a denominator,
  /// or where more people answered than it counts.
  package func responseRate(answered: Int) -> Decimal? {
    guard let base = population ?? invited, base > 0, answered <= base else { return nil }
    return Decimal(answered) / Decimal(base)
  }
}
