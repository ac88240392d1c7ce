/// How many people the projects of an area support, proposed a survey to, met, and were told no by. Each is
/// `.none` where a project did not say.
package struct PublishedContacts: Sendable, Hashable {
  package let population: PublishedFigure
  package let invited: PublishedFigure
  package let reached: PublishedFigure
  package let refused: PublishedFigure

  /// Whom a response rate is held against: the people supported, else those invited (AAPOR's RR2).
  package var base: PublishedFigure {
    population == .none ? invited : population
  }
}
