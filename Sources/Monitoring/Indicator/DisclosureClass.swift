package import Foundation

/// Whom the figures of an indicator are about, which decides how they are protected.
package enum DisclosureClass: String, Sendable, CaseIterable {
  /// People supported, and events that happen to them.
  case people
  /// Scores, tests, diagnoses, violence, papers: none and all of a small group are protected too.
  case health
  /// Sessions, hours, euros, professionals: free.
  case activity

  /// Nothing is published about fewer people than the threshold of the call.
  package var isProtected: Bool { self != .activity }
}

/// How people are counted by an indicator.
package enum Counting: String, Sendable, CaseIterable {
  /// Each person once, since 1 January or since the start.
  case once
  /// Each event: a person may come back.
  case perEvent
  /// Each person once a quarter, so that the sum of quarters counts her again.
  case perQuarter
}

/// A figure of the population that an indicator is compared with.
package struct ReferenceValue: Sendable, Hashable {
  /// Of one category or one territory; of the whole population where both are nil.
  package var categoryCode: String?
  package var territory: String?
  package var value: Decimal
  package var source: String
  package var year: Int

  package init(
    categoryCode: String?, territory: String?, value: Decimal, source: String, year: Int
  ) {
    self.categoryCode = categoryCode
    self.territory = territory
    self.value = value
    self.source = source
    self.year = year
  }
}
