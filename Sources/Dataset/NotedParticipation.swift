package import Foundation
package import Monitoring

/// An event of participation in force, without who declared it and when: what reports may tell.
package struct NotedParticipation: Sendable, Hashable {
  package var projectID: UUID
  package var content: ParticipationContent
  /// Whether an evaluator lets reports show its words.
  package var isCleared: Bool

  package init(projectID: UUID, content: ParticipationContent, isCleared: Bool) {
    self.projectID = projectID
    self.content = content
    self.isCleared = isCleared
  }
}
