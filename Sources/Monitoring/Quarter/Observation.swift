package import Foundation

/// The entry in force of one cell in one quarter of a project.
package struct Observation: Sendable, Hashable {
  package var projectID: UUID
  package var quarter: Quarter
  package var entry: CellEntry
  package var version: Int

  package var cell: Cell { entry.cell }
  package var measured: Measured { entry.measured }

  package init(projectID: UUID, quarter: Quarter, entry: CellEntry, version: Int = 1) {
    self.projectID = projectID
    self.quarter = quarter
    self.entry = entry
    self.version = version
  }

  package init(
    projectID: UUID, quarter: Quarter, cell: Cell, measured: Measured, version: Int = 1
  ) {
    self.init(
      projectID: projectID, quarter: quarter, entry: CellEntry(cell: cell, measured: measured),
      version: version)
  }
}
