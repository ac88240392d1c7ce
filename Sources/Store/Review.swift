package import Foundation
package import Monitoring
package import Postgres

/// A decision, or a wish, about the version of a quarter that its author has in front of her.
package struct NewReviewAct: Sendable {
  package var projectID: UUID
  package var quarter: Quarter
  package var version: Int
  package var kind: ReviewAct.Kind
  package var reason: String?

  package init(
    projectID: UUID, quarter: Quarter, version: Int, kind: ReviewAct.Kind, reason: String?
  ) {
    self.projectID = projectID
    self.quarter = quarter
    self.version = version
    self.kind = kind
    self.reason = reason
  }
}

/// A message under the id that its author's device made.
package struct NewCellMessage: Sendable {
  package var id: UUID
  package var projectID: UUID
  package var quarter: Quarter
  package var cell: Cell
  package var version: Int
  package var kind: CellMessage.Kind
  package var body: String?

  package init(
    id: UUID, projectID: UUID, quarter: Quarter, cell: Cell, version: Int, kind: CellMessage.Kind,
    body: String?
  ) {
    self.id = id
    self.projectID = projectID
    self.quarter = quarter
    self.cell = cell
    self.version = version
    self.kind = kind
    self.body = body
  }
}

package struct NewVerification: Sendable {
  package var projectID: UUID
  package var quarter: Quarter
  package var cell: Cell
  package var version: Int
  package var verifiedOn: Day
  package var value: Decimal
  package var denominator: Decimal?
  package var note: String?

  package init(
    projectID: UUID, quarter: Quarter, cell: Cell, version: Int, verifiedOn: Day, value: Decimal,
    denominator: Decimal?, note: String?
  ) {
    self.projectID = projectID
    self.quarter = quarter
    self.cell = cell
    self.version = version
    self.verifiedOn = verifiedOn
    self.value = value
    self.denominator = denominator
    self.note = note
  }
}

extension Transaction {
  /// Moves the quarter with it. Refused by `review_act_in_time` where it is no longer as its author
  /// saw it. Returns false when the session sees no such quarter.
  package borrowing func decide(_ act: NewReviewAct) throws -> Bool {
    try run(
      """
      insert into jalon.review_act (call_id, project_id, quarter_report_id, version, act, reason)
      select report.call_id, report.project_id, report.id, \(act.version), \(act.kind.rawValue),
        \(act.reason)
      from jalon.quarter_report report
      where report.project_id = \(act.projectID) and report.quarter = \(act.quarter.code)
      """) == 1
  }

  /// The same id again is the same message. Returns false when the session sees no such quarter.
  package borrowing func write(_ message: NewCellMessage) throws -> Bool {
    try run(
      """
      insert into jalon.cell_message (id, call_id, project_id, quarter_report_id, indicator_id,
        category_id, version, kind, body)
      select \(message.id), report.call_id, report.project_id, report.id,
        \(message.cell.indicatorID), \(message.cell.categoryID)::uuid, \(message.version),
        \(message.kind.rawValue), \(message.body)
      from jalon.quarter_report report
      where report.project_id = \(message.projectID) and report.quarter = \(message.quarter.code)
      on conflict (id) do nothing
      """)
    return try value(
      """
      select exists (select from jalon.cell_message message
        join jalon.quarter_report report on report.id = message.quarter_report_id
        where message.id = \(message.id) and report.project_id = \(message.projectID)
          and report.quarter = \(message.quarter.code))
      """)
  }

  /// Returns false when the session sees no such quarter.
  package borrowing func add(_ verification: NewVerification) throws -> Bool {
    try run(
      """
      insert into jalon.verification (call_id, project_id, quarter_report_id, indicator_id,
        category_id, version, verified_on, value, denominator, note)
      select report.call_id, report.project_id, report.id, \(verification.cell.indicatorID),
        \(verification.cell.categoryID)::uuid, \(verification.version),
        \(verification.verifiedOn.postgresDate), \(verification.value),
        \(verification.denominator), \(verification.note)
      from jalon.quarter_report report
      where report.project_id = \(verification.projectID)
        and report.quarter = \(verification.quarter.code)
      """) == 1
  }
}
