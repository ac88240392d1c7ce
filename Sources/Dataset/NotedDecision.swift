package import Foundation
package import Monitoring

/// The contradictory evaluation of a project, without who noted it: what reports may tell.
package struct NotedDecision: Sendable, Hashable {
  package var projectID: UUID
  package var decision: Decision

  package init(projectID: UUID, decision: Decision) {
    self.projectID = projectID
    self.decision = decision
  }
}
