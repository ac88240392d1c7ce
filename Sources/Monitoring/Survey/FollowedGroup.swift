package import Foundation

/// People of several projects who answered two waves of a survey and were found again by the codes that they
/// made, counted by what they answered then and now. Nobody knows who they are.
package struct FollowedGroup: Sendable, Hashable {
  package var formerWave: UUID
  /// Nil for people of several axes of which each had too few.
  package var axisID: UUID?
  package var projects: [UUID]
  package var found: Int
  /// Who had made a code in each wave, found again or not.
  package var codesBefore: Int
  package var codesAfter: Int
  package var tallies: [FollowedTally]

  package init(
    formerWave: UUID, axisID: UUID?, projects: [UUID], found: Int, codesBefore: Int,
    codesAfter: Int, tallies: [FollowedTally]
  ) {
    self.formerWave = formerWave
    self.axisID = axisID
    self.projects = projects
    self.found = found
    self.codesBefore = codesBefore
    self.codesAfter = codesAfter
    self.tallies = tallies
  }
}

/// How many gave one answer in the earlier wave and another in the later one.
package struct FollowedTally: Sendable, Hashable {
  /// As the later form names it.
  package var question: String
  /// Empty where they gave none; nil for those who were not found in the earlier wave.
  package var before: String?
  /// Nil for those who were not found in the later wave.
  package var after: String?
  package var people: Int

  package init(question: String, before: String?, after: String?, people: Int) {
    self.question = question
    self.before = before
    self.after = after
    self.people = people
  }
}
