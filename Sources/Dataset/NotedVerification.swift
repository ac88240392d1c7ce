package import Foundation
package import Monitoring

/// What an evaluator recounted last of a cell, without who and when: what reports may tell of it.
package struct NotedVerification: Sendable, Hashable {
  package var projectID: UUID
  package var quarter: Quarter
  package var cell: Cell
  /// Of the quarter, when it was recounted.
  package var version: Int
  package var recounted: Measured

  package init(
    projectID: UUID, quarter: Quarter, cell: Cell, version: Int, recounted: Measured
  ) {
    self.projectID = projectID
    self.quarter = quarter
    self.cell = cell
    self.version = version
    self.recounted = recounted
  }
}
