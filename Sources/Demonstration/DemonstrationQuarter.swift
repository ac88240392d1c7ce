package import Foundation
package import Monitoring

/// One quarter of one project, as it was entered, sent and reviewed.
package struct DemonstrationQuarter: Sendable, Hashable {
  package var projectCode: String
  package var quarter: Quarter
  package var state: QuarterReport.State
  /// In order. Empty for an open quarter and for a draft, whose values are on the holder's device.
  package var sendings: [DemonstrationSending]

  /// The day it was last sent.
  package var sentOn: Day? { sendings.last?.sentOn }
}

/// One sending of a quarter: all its values the first time, afterwards only those that changed.
package struct DemonstrationSending: Sendable, Hashable {
  package var id: UUID
  package var sentOn: Day
  package var entries: [DemonstrationEntry]
  /// Why the evaluator sent it back, if so.
  package var returnReason: String?
}

package struct DemonstrationEntry: Sendable, Hashable {
  package var indicatorCode: String
  /// Nil for the total, as is the category.
  package var dimensionCode: String?
  package var categoryCode: String?
  package var measured: Measured
  package var reason: Reason?
  package var reasonText: String?
  package var comment: String?
}

extension DemonstrationEntry {
  package func entered(in cell: Cell) -> CellEntry {
    CellEntry(
      cell: cell, measured: measured, reason: reason, reasonText: reasonText, comment: comment)
  }
}
