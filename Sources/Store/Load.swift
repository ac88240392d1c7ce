package import Foundation
package import Monitoring
package import Postgres

/// The ids of a call by the codes that a file uses.
package struct CallDirectory: Sendable {
  package var callID: UUID
  package var projects: [String: UUID]
  package var indicators: [String: UUID]
  /// By dimension code and category code.
  package var categories: [String: [String: UUID]]
}

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
  package borrowing func directory(ofCall code: String) throws -> CallDirectory? {
    guard
      let call = try row(
        "select id from jalon.call where code = \(code)", { try $0.get("id", as: UUID.self) })
    else { return nil }
    let projects = try codes("select code, id from jalon.project where call_id = \(call)")
    let indicators = try codes("select code, id from jalon.indicator where call_id = \(call)")
    let categories = try rows(
      """
      select dimension.code as dimension, category.code, category.id
      from jalon.category join jalon.dimension on dimension.id = category.dimension_id
      where category.call_id = \(call)
      """
    ) {
      (
        try $0.get("dimension", as: String.self), try $0.get("code", as: String.self),
        try $0.get("id", as: UUID.self)
      )
    }
    return CallDirectory(
      callID: call, projects: projects, indicators: indicators,
      categories: Dictionary(grouping: categories, by: \.0)
        .mapValues { Dictionary($0.map { ($0.1, $0.2) }, uniquingKeysWith: { first, _ in first }) })
  }

  private borrowing func codes(_ sql: SQL) throws -> [String: UUID] {
    let lines = try rows(sql) {
      (try $0.get("code", as: String.self), try $0.get("id", as: UUID.self))
    }
    return Dictionary(lines, uniquingKeysWith: { first, _ in first })
  }

  /// Writes earlier sendings with their values; states are moved separately.
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

  private borrowing func loadValues(of sending: LoadedSending) throws {
    let columns = EntryColumns(sending.entries)
    try run(
      """
      insert into jalon.observation (call_id, project_id, indicator_id, quarter, category_id, version,
        submission_id, value, denominator, missing, reason, comment, recorded_at)
      select report.call_id, report.project_id, entry.indicator_id, report.quarter, entry.category_id,
        \(sending.version), \(sending.id), entry.value, entry.denominator, entry.missing,
        entry.reason, entry.comment, \(sending.sentAt)
      from jalon.quarter_report report
      cross join unnest(\(columns.indicators), \(columns.categories), \(columns.values),
        \(columns.denominators), \(columns.missing), \(columns.reasons), \(columns.comments))
        as entry (indicator_id, category_id, value, denominator, missing, reason, comment)
      where report.project_id = \(sending.projectID) and report.quarter = \(sending.quarter.code)
      """)
  }

  /// Moves quarters to a state, each by one legal step. `version` where they were sent, `reason`
  /// where they go back.
  package borrowing func move(
    _ quarters: [(projectID: UUID, quarter: Quarter)], to state: QuarterReport.State,
    version: Int? = nil, reason: String? = nil
  ) throws {
    try run(
      """
      with moved as (
        update jalon.quarter_report report
        set state = \(state.rawValue), version = coalesce(\(version)::int, report.version),
          reason = coalesce(\(reason), report.reason), changed_at = now()
        from unnest(\(quarters.map(\.projectID)), \(quarters.map(\.quarter.code)))
          as line (project_id, quarter)
        where report.project_id = line.project_id and report.quarter = line.quarter
        returning report.call_id, report.project_id, report.id
      )
      insert into audit.entry (action, call_id, project_id, subject, detail)
      select 'quarter.load', call_id, project_id, id::text, jsonb_build_object('state', \(state.rawValue))
      from moved
      """)
  }
}

// MARK: - Surveys

extension Transaction {
  package borrowing func waves(ofCall call: UUID) throws -> [(id: UUID, quarter: Quarter)] {
    try rows("select id, quarter from jalon.wave where call_id = \(call) order by quarter") {
      (try $0.get("id"), try $0.quarter("quarter"))
    }
  }

  package borrowing func addWave(
    call: UUID, survey: String, quarter: Quarter, opensOn: Day, closesOn: Day, publicKey: Data
  ) throws -> UUID {
    try value(
      """
      with added as (
        insert into jalon.wave (call_id, survey_id, quarter, opens_on, closes_on, public_key)
        select survey.call_id, survey.id, \(quarter.code), \(opensOn.civilDate), \(closesOn.civilDate), \(publicKey)
        from jalon.survey where survey.call_id = \(call) and survey.code = \(survey)
        returning call_id, id
      ), logged as (
        insert into audit.entry (action, call_id, subject) select 'survey.open', call_id, id::text from added
      )
      select id from added
      """)
  }

  /// Codes are known by their HMAC only; the cards are printed by who made them.
  package borrowing func addAccessCodes(
    _ codes: [(projectID: UUID, hmac: Data)], call: UUID, wave: UUID, areUsed: Bool
  ) throws {
    try run(
      """
      with issued as (
        insert into jalon.access_code (call_id, wave_id, project_id, code_hmac, is_used)
        select \(call), \(wave), line.project_id, line.code_hmac, \(areUsed)
        from unnest(\(codes.map(\.projectID)), \(codes.map(\.hmac))) as line (project_id, code_hmac)
        order by random()
      )
      insert into audit.entry (action, call_id, subject, detail)
      values ('survey.codes', \(call), \(wave)::text, jsonb_build_object('codes', \(codes.count)))
      """)
  }
}
