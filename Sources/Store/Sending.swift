package import Foundation
package import Monitoring
package import Postgres

/// One sending of a quarter, under the id that the client made.
package struct NewSending: Sendable {
  package var id: UUID
  package var projectID: UUID
  package var quarter: Quarter
  package var versionRead: Int
  package var contentSHA256: Data

  package init(
    id: UUID, projectID: UUID, quarter: Quarter, versionRead: Int, contentSHA256: Data
  ) {
    self.id = id
    self.projectID = projectID
    self.quarter = quarter
    self.versionRead = versionRead
    self.contentSHA256 = contentSHA256
  }
}

/// What is kept of a sending, and what its receipt says.
package struct StoredSending: Sendable, Hashable {
  package var id: UUID
  package var projectCode: String
  package var quarter: Quarter
  package var version: Int
  package var contentSHA256: Data
  package var sentAt: Date
}

extension Transaction {
  /// Claims the next version for this id. Returns false when the id was used before, or when another
  /// sending has this version: two at once meet at the unique index.
  package borrowing func claim(_ sending: NewSending) throws -> Bool {
    try run(
      """
      insert into jalon.quarter_submission
        (id, call_id, project_id, quarter_report_id, version, content_sha256, account_id)
      select \(sending.id), report.call_id, report.project_id, report.id,
        \(sending.versionRead)::int + 1, \(sending.contentSHA256), auth.current_account()
      from jalon.quarter_report report
      where report.project_id = \(sending.projectID) and report.quarter = \(sending.quarter.code)
      on conflict do nothing
      """) == 1
  }

  package borrowing func storedSending(_ id: UUID) throws -> StoredSending? {
    try row(
      """
      select submission.*, report.quarter, project.code as project_code
      from jalon.quarter_submission submission
      join jalon.quarter_report report on report.id = submission.quarter_report_id
      join jalon.project on project.id = submission.project_id
      where submission.id = \(id)
      """
    ) { row in
      StoredSending(
        id: id, projectCode: try row.get("project_code"), quarter: try row.quarter("quarter"),
        version: try row.get("version"), contentSHA256: try row.get("content_sha256"),
        sentAt: try row.get("submitted_at"))
    }
  }

  /// Moves a quarter that may be entered to `draft`.
  package borrowing func beginDraft(project: UUID, quarter: Quarter) throws {
    try run(
      """
      update jalon.quarter_report set state = 'draft', changed_at = now()
      where project_id = \(project) and quarter = \(quarter.code)
        and state in ('open', 'returned', 'reopened')
      """)
  }

  /// Writes the values of a claimed sending and locks the quarter, in one statement. Returns false when
  /// the quarter was not in `draft`.
  package borrowing func store(_ entries: [CellEntry], of sending: NewSending) throws
    -> Bool
  {
    try value(
      """
      with written as (
        insert into jalon.observation
          (call_id, project_id, quarter, version, submission_id, \(EntryColumns.names))
        select report.call_id, report.project_id, report.quarter, \(sending.versionRead)::int + 1,
          \(sending.id), entry.*
        from jalon.quarter_report report cross join \(EntryColumns(entries).table)
        where report.project_id = \(sending.projectID) and report.quarter = \(sending.quarter.code)
          and report.state = 'draft'
        returning 1
      ), sent as (
        update jalon.quarter_report
        set state = 'submitted', version = \(sending.versionRead)::int + 1, changed_at = now()
        where project_id = \(sending.projectID) and quarter = \(sending.quarter.code)
          and state = 'draft'
        returning 1
      )
      select exists (select from sent)
      """)
  }
}

/// Entries as a table that a statement can join, one array a column.
struct EntryColumns {
  /// The columns of `jalon.observation` that an entry fills, in the order of `table`.
  static let names: SQL =
    "indicator_id, category_id, value, denominator, missing, reason, reason_text, comment, formula"

  private var indicators: [UUID] = []
  private var categories: [UUID?] = []
  private var values: [Decimal?] = []
  private var denominators: [Decimal?] = []
  private var missing: [String?] = []
  private var reasons: [String?] = []
  private var reasonTexts: [String?] = []
  private var comments: [String?] = []
  private var formulas: [String?] = []

  init(_ entries: [CellEntry]) {
    for entry in entries {
      indicators.append(entry.cell.indicatorID)
      categories.append(entry.cell.categoryID)
      let parts = entry.measured.parts
      values.append(parts.value)
      denominators.append(parts.denominator)
      missing.append(parts.missing)
      reasons.append(entry.reason?.rawValue)
      reasonTexts.append(entry.reasonText)
      comments.append(entry.comment)
      formulas.append(entry.formula)
    }
  }

  /// `entry`, with the columns of `names`.
  var table: SQL {
    """
    unnest(\(indicators), \(categories), \(values), \(denominators), \(missing), \(reasons),
      \(reasonTexts), \(comments), \(formulas)) as entry (\(EntryColumns.names))
    """
  }
}

extension Measured {
  /// As the columns of a table hold it.
  fileprivate var parts: (value: Decimal?, denominator: Decimal?, missing: String?) {
    switch self {
    case .number(let number): (number, nil, nil)
    case .quotient(let numerator, let denominator): (numerator, denominator, nil)
    case .missing(let why): (nil, nil, why.rawValue)
    }
  }
}
