package import Foundation
package import Monitoring

/// The context of a project, as its holder tells it for those who would do the same elsewhere.
package struct NotedContext: Sendable, Hashable {
  package var projectID: UUID
  package var context: TransferContext

  package init(projectID: UUID, context: TransferContext) {
    self.projectID = projectID
    self.context = context
  }
}
