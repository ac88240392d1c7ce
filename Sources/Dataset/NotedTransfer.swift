package import Foundation
package import Monitoring

/// How transferable a project is rated, without who rated it and why: what reports may tell. Ratings are
/// there once they are sent.
package struct NotedTransfer: Sendable, Hashable {
  package var projectID: UUID
  package var holder: [TransferMark]
  /// In the order in which they were sent.
  package var evaluators: [[TransferMark]]
  package var agreed: [TransferMark]
  package var functions: [KeyFunction]

  package init(
    projectID: UUID, holder: [TransferMark], evaluators: [[TransferMark]], agreed: [TransferMark],
    functions: [KeyFunction]
  ) {
    self.projectID = projectID
    self.holder = holder
    self.evaluators = evaluators
    self.agreed = agreed
    self.functions = functions
  }
}
