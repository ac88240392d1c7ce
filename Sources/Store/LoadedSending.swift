package import Foundation
package import Monitoring
package import Postgres

/// A sending of an earlier quarter, read from a file.
package struct LoadedSending: Sendable {
  package var id: UUID
  package var projectID: UUID
  package var quarter: Quarter
  package var version: Int
  package var sentAt: Date
  package var entries: [CellEntry]

  package init(
    id: UUID, projectID: UUID, quarter: Quarter, version: Int, sentAt: Date, entries: [CellEntry]
  ) {
    self.id = id
    self.projectID = projectID
    self.quarter = quarter
    self.version = version
    self.sentAt = sentAt
    self.entries = entries
  }
}

extension Transaction {
  /// Writes earlier sendings with their values; states follow separately.
  package borrowing func load(_ sendings: [LoadedSending]) throws {
    try run(
      """
      insert into jalon.quarter_submission
        (id, call_id, project_id, quarter_report_id, version, content_sha256, submitted_at)
      select line.id, report.call_id, report.project_id, report.id, line.version,
        sha256(convert_to(line.id::text, 'UTF8')), line.submitted_at
      from unnest(\(sendings.map(\.id)), \(sendings.map(\.projectID)),
        \(sendings.map(\.quarter.code)), \(sendings.map(\.version)), \(sendings.map(\.sentAt)))
        as line (id, project_id, quarter, version, submitted_at)
      join jalon.quarter_report report
        on report.project_id = line.project_id and report.quarter = line.quarter
      """)
    for sending in sendings { try loadValues(of: sending) }
  }

  /// Brings loaded quarters to a state, each by one legal step.
  /// - Parameters:
  ///   - version: of the sending, for a move to `submitted`.
  ///   - reason: why they go back, for a move to `returned`.
  package borrowing func load(
    _ state: QuarterReport.State, of quarters: [(projectID: UUID, quarter: Quarter)],
    version: Int? = nil, reason: String? = nil
  ) throws {
    try run(
      """
      update jalon.quarter_report report
      set state = \(state.rawValue), version = coalesce(\(version)::int, report.version),
        reason = coalesce(\(reason), report.reason), changed_at = now()
      from unnest(\(quarters.map(\.projectID)), \(quarters.map(\.quarter.code)))
        as line (project_id, quarter)
      where report.project_id = line.project_id and report.quarter = line.quarter
      """)
  }

  private borrowing func loadValues(of sending: LoadedSending) throws {
    try run(
      """
      insert into jalon.observation
        (call_id, project_id, quarter, version, submission_id, recorded_at, \(EntryColumns.names))
      select report.call_id, report.project_id, report.quarter, \(sending.version), \(sending.id),
        \(sending.sentAt), entry.*
      from jalon.quarter_report report cross join \(EntryColumns(sending.entries).table)
      where report.project_id = \(sending.projectID) and report.quarter = \(sending.quarter.code)
      """)
  }
}
