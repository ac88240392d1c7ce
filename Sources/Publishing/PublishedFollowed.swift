package import Monitoring

/// The same people in two waves of a survey over an area, as it may be told: found again by codes of their own,
/// which nobody has.
package struct PublishedFollowed: Sendable, Hashable {
  /// The quarter of the earlier wave.
  package let since: Quarter
  package let projects: Int
  /// Who was found again; at least so many where the number is not told.
  package let people: Int
  package let isExact: Bool
  /// Nil where few people would stand between two of these numbers.
  package let codes: Codes?
  package let questions: [Question]
  /// Of each question of profile that is followed.
  package var attrition: [Attrition] = []

  /// Who had made a code in each wave, found again or not.
  package struct Codes: Sendable, Hashable {
    package let before: Int
    package let after: Int
  }

  package struct Question: Sendable, Hashable {
    package let name: String
    package let label: String
    package let verdict: PublishedChange.Verdict
    /// Nil where they are not told: the verdict stands alone.
    package let table: Table?
    /// Nil under thirty people, and without the table.
    package let change: Change?
    package let departure: Departure
  }

  /// How those who gave an opinion both times did.
  package struct Table: Sendable, Hashable {
    package let favourableTwice: Int
    package let lost: Int
    package let gained: Int
    package let notFavourableTwice: Int

    package var people: Int { favourableTwice + lost + gained + notFavourableTwice }
  }

  /// In points.
  package struct Change: Sendable, Hashable {
    package let points: Int
    /// The interval, rounded outward.
    package let lower: Int
    package let upper: Int
    /// Of the people found again alone; else of all who answered, with the resemblance of those found again.
    package let isPaired: Bool
  }

  /// Who had made a code the first time and was found again, or was not, by what they had said of themselves then.
  package struct Attrition: Sendable, Hashable {
    package let question: String
    package let label: String
    /// Nil where they are not told.
    package let groups: [AttritionGroup]?
  }

  package struct AttritionGroup: Sendable, Hashable {
    package let label: String
    package let found: Int
    package let left: Int
  }

  /// What those who were not found again had said the first time, beside those who were.
  package enum Departure: Sendable, Hashable, CaseIterable {
    case moreFavourable, lessFavourable, notEstablished, notAssessed
  }
}
