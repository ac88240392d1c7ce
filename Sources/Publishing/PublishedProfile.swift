/// How many are favourable in a question, by what people said of themselves in another.
package struct PublishedProfile: Sendable, Hashable {
  /// The question of profile.
  package let question: String
  package let label: String
  package let groups: [Group]

  package struct Group: Sendable, Hashable {
    package let label: String
    /// All who responded and gave this answer, whatever they said of the opinion.
    package let people: Int
    package let favourable: Int
    package let difference: Difference
    /// In points: a smaller difference had little chance of being seen.
    package let detectable: Int?
  }

  /// Between the favourable share of a group and that of all others who responded, as one of all
  /// differences of the questionnaire.
  package enum Difference: Sendable, Hashable, CaseIterable {
    case higher, lower, notEstablished, tooFewPeople
    /// The group said nothing of itself.
    case notCompared
  }
}
