package import Foundation
package import Monitoring

/// All that one project says of one indicator for one quarter.
package struct Record: Sendable, Hashable {
  package var indicatorID: UUID
  package var projectID: UUID
  package var quarter: Quarter

  package init(indicatorID: UUID, projectID: UUID, quarter: Quarter) {
    self.indicatorID = indicatorID
    self.projectID = projectID
    self.quarter = quarter
  }

  package init(_ observation: Observation) {
    self.init(
      indicatorID: observation.cell.indicatorID, projectID: observation.projectID,
      quarter: observation.quarter)
  }
}

/// A record that is told as it was before, since its change would single out a few people.
package struct WaitingRecord: Sendable, Hashable {
  package var record: Record
  /// The versions of the quarter that are told; 0 when it was not received yet.
  package var versions: RecordVersions

  package init(record: Record, versions: RecordVersions) {
    self.record = record
    self.versions = versions
  }
}

/// Which versions of a quarter a record is told from.
package struct RecordVersions: Sendable, Hashable {
  package var total: Int
  /// Those of the breakdowns, which may wait longer than their total.
  package var categories: Int

  package init(total: Int, categories: Int) {
    self.total = total
    self.categories = categories
  }
}
