/// Who answered a wave beside the people supported, in the groups of a question of profile of which both
/// numbers are told.
package struct PublishedRepresentativeness: Sendable, Hashable {
  /// The code of the indicator that counts the people supported, since the start of the projects.
  package let indicator: String
  package let disaggregation: String
  package let groups: [Group]
  /// Categories of the people supported that no answer stands for: the survey is not put to them.
  package let unasked: [String]
  /// Projects whose people are counted but were not asked, with at most a fifth of all people.
  package let projectsNotAsked: [String]

  package struct Group: Sendable, Hashable {
    package let label: String
    package let answered: Int
    package let supported: Int

    package init(label: String, answered: Int, supported: Int) {
      self.label = label
      self.answered = answered
      self.supported = supported
    }
  }
}
