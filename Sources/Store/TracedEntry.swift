package import Dataset
package import Foundation
package import Monitoring
package import Postgres

/// Cells of one indicator as a publication counts them.
package struct TracedEntryRequest: Sendable {
  package var callID: UUID
  /// Of the publication.
  package var number: Int
  package var indicatorID: UUID
  /// Nil for the total.
  package var category: Monitoring.Category?
  /// By code.
  package var projects: [String]
  package var quarters: [Quarter]
  /// What the publication tells as it was before.
  package var waiting: [WaitingRecord]

  package init(
    callID: UUID, number: Int, indicatorID: UUID, category: Monitoring.Category?,
    projects: [String], quarters: [Quarter], waiting: [WaitingRecord]
  ) {
    self.callID = callID
    self.number = number
    self.indicatorID = indicatorID
    self.category = category
    self.projects = projects
    self.quarters = quarters
    self.waiting = waiting
  }
}

extension Transaction {
  /// Of the projects that the session sees, by project and quarter. Values are compared, and not told.
  package borrowing func tracedEntries(
    _ wanted: TracedEntryRequest
  ) throws -> [TracedEntry] {
    let waiting = wanted.waiting.filter { $0.record.indicatorID == wanted.indicatorID }
    let category = wanted.category?.id
    return try rows(
      """
      with waiting as (
        select * from unnest(\(waiting.map(\.record.projectID)), \(waiting.map(\.record.quarter.code)),
          \(waiting.map { category == nil ? $0.versions.total : $0.versions.categories }))
          as waiting (project_id, quarter, version)
      ), counted as (
        select project.code as project_code, report.*, made.made_at, pinned.version as quarter_version,
          pinned.state as pinned_state,
          coalesce(waiting.version, case when pinned.state in ('submitted', 'approved') then pinned.version else 0 end)
            as last_version
        from (\(Self.tracedPublication(wanted.callID, wanted.number))) made
        join jalon.publication_quarter pinned on pinned.publication_id = made.id
        join jalon.quarter_report report on report.id = pinned.quarter_report_id
        join jalon.project on project.id = report.project_id
        left join waiting on waiting.project_id = report.project_id and waiting.quarter = report.quarter
        where project.code = any(\(wanted.projects)) and report.quarter = any(\(wanted.quarters.map(\.code)))
      )
      select counted.project_code, counted.quarter,
        case when counted.last_version = 0 then 0 else counted.quarter_version end as quarter_version,
        counted.last_version > 0 and counted.pinned_state = 'approved' as is_accepted,
        counted.last_version = 0 and counted.pinned_state = 'returned' as is_returned,
        back.made_at as returned_at, auth.account_name(back.account_id) as returned_by,
        told.version, told.missing, told.reason, told.reason_text,
        sending.submitted_at, auth.account_name(sending.account_id) as sent_by,
        approval.made_at as approved_at, auth.account_name(approval.account_id) as approved_by,
        recount.verified_on, recount.is_equal, recount.version >= told.version as is_since,
        later.version as later_version, later.submitted_at as later_at,
        auth.account_name(later.account_id) as later_by,
        later.version <= counted.approved_version as is_later_accepted
      from counted
      left join lateral (
        select own.* from reporting.observation_version own
        where own.project_id = counted.project_id and own.quarter = counted.quarter
          and own.indicator_id = \(wanted.indicatorID) and own.category_id is not distinct from \(category)::uuid
          and own.version <= counted.last_version
        order by own.version desc limit 1
      ) told on true
      left join jalon.quarter_submission sending on sending.id = told.submission_id
      left join lateral (
        select act.made_at, act.account_id from jalon.review_act act
        where act.quarter_report_id = counted.id and act.act = 'approved' and told.version is not null
          and act.version = counted.quarter_version and act.made_at <= counted.made_at
        order by act.made_at desc limit 1
      ) approval on true
      left join lateral (
        select act.made_at, act.account_id from jalon.review_act act
        where act.quarter_report_id = counted.id and act.act = 'returned' and counted.last_version = 0
          and counted.pinned_state = 'returned' and act.made_at <= counted.made_at
        order by act.made_at desc limit 1
      ) back on true
      left join lateral (
        select own.verified_on, own.version,
          (own.value, own.denominator) is not distinct from (told.value, told.denominator) as is_equal
        from jalon.verification own
        where own.quarter_report_id = counted.id and own.indicator_id = \(wanted.indicatorID)
          and own.category_id is not distinct from \(category)::uuid and own.made_at <= counted.made_at
          and told.version is not null
        order by own.made_at desc limit 1
      ) recount on true
      left join lateral (
        select own.*, since.submitted_at, since.account_id
        from reporting.observation_version own
        join jalon.quarter_submission since on since.id = own.submission_id
        where own.project_id = counted.project_id and own.quarter = counted.quarter
          and own.indicator_id = \(wanted.indicatorID) and own.category_id is not distinct from \(category)::uuid
          and own.version > counted.last_version
        order by own.version desc limit 1
      ) later on (later.value, later.denominator, later.missing)
        is distinct from (told.value, told.denominator, told.missing)
      order by counted.project_code, counted.quarter
      """
    ) { try TracedEntry($0, of: wanted.category?.name) }
  }

  /// Its id, and when its data were read. A holder sees a freeze by what was cut out of it for her.
  static func tracedPublication(_ call: UUID, _ number: Int) -> SQL {
    """
    select made.id, coalesce(frozen.made_at, made.made_at) as made_at
    from jalon.publication made
    left join jalon.publication frozen on made.kind = 'release'
      and frozen.call_id = made.call_id and frozen.kind = 'freeze' and frozen.name = made.name
    where made.call_id = \(call) and made.number = \(number)
    union
    select publication_id, min(made_at) from jalon.draft_report
    where call_id = \(call) and number = \(number) group by publication_id
    """
  }

  /// Actions of participation in a quarter, as they were at the instant of a publication.
  package borrowing func tracedActions(
    ofPublication number: Int, call: UUID, project: String, quarter: Quarter,
    stage: ParticipationStage, level: ParticipationLevel
  ) throws -> [TracedDeclaration] {
    try rows(
      """
      select project.code as project_code, 'action n°\u{A0}' || event.number as title, own.version,
        own.recorded_at as sent_at, auth.account_name(own.account_id) as sent_by,
        null::timestamptz as approved_at, null::text as approved_by, last.version as last_version
      from (\(Self.tracedPublication(call, number))) made
      join jalon.participation_event event on event.call_id = \(call)
      join jalon.project on project.id = event.project_id and project.code = \(project)
      cross join lateral (
        select * from jalon.participation_version version
        where version.event_id = event.id and version.recorded_at <= made.made_at
        order by version.version desc limit 1
      ) own
      cross join lateral (
        select max(version.version) as version from jalon.participation_version version
        where version.event_id = event.id
      ) last
      where not own.is_withdrawn and own.quarter = \(quarter.code) and own.stage = \(stage.rawValue)
        and own.level = \(level.rawValue)
      order by event.number
      """
    ) { try TracedDeclaration($0) }
  }

  /// The account of a year that a publication tells.
  package borrowing func tracedAccount(
    ofPublication number: Int, call: UUID, project: String, year: Int
  ) throws -> [TracedDeclaration] {
    try rows(
      """
      select project.code as project_code, 'compte de ' || own.year as title, own.version, own.sent_at,
        auth.account_name(own.account_id) as sent_by, act.made_at as approved_at,
        auth.account_name(act.account_id) as approved_by,
        (select max(version) from jalon.statement last where last.project_id = own.project_id
          and last.kind = own.kind and last.year = own.year) as last_version
      from (\(Self.tracedPublication(call, number))) made
      join jalon.statement own on own.call_id = \(call) and own.kind = 'spending' and own.year = \(year)
      join jalon.project on project.id = own.project_id and project.code = \(project)
      join jalon.statement_act act on act.statement_id = own.id and act.act = 'approved'
        and act.made_at <= made.made_at
      order by own.version desc, act.made_at desc limit 1
      """
    ) { try TracedDeclaration($0) }
  }
}

extension TracedEntry {
  fileprivate init(_ row: Row, of category: String?) throws {
    let version: Int? = try row.getIfPresent("version")
    let missing = try row.getIfPresent("missing", as: String.self).flatMap(Missing.init(rawValue:))
    let reason = try row.getIfPresent("reason", as: String.self).flatMap(Reason.init(rawValue:))
    let words: String? = try row.getIfPresent("reason_text")
    let content = missing.map { Content.missing($0, reason: words ?? reason?.label) } ?? .number
    self.init(
      projectCode: try row.get("project_code"), quarter: try row.quarter("quarter"),
      category: category, quarterVersion: try row.get("quarter_version"),
      isAccepted: try row.get("is_accepted"), isReturned: try row.get("is_returned"),
      returned: try Mark(row, by: "returned_by", at: "returned_at"),
      content: version == nil ? nil : content, version: version,
      sent: try Mark(row, by: "sent_by", at: "submitted_at"),
      accepted: try Mark(row, by: "approved_by", at: "approved_at"), control: try Control(row),
      change: try row.getIfPresent("later_version").flatMap { later in
        try Mark(row, by: "later_by", at: "later_at").map {
          Change(version: later, sent: $0, isAccepted: try row.get("is_later_accepted"))
        }
      })
  }
}

extension TracedEntry.Mark {
  /// Nil where it was not done.
  fileprivate init?(_ row: Row, by author: StaticString, at instant: StaticString) throws {
    guard let date = try row.getIfPresent(instant, as: Date.self) else { return nil }
    self.init(author: try row.getIfPresent(author), at: date)
  }
}

extension TracedEntry.Control {
  /// A value that changed after its recount is declared again, unless it became what was recounted.
  fileprivate init(_ row: Row) throws {
    guard let day = try row.dayIfPresent("verified_on") else {
      self = .declared
      return
    }
    if try row.get("is_equal") {
      self = .verified(day)
    } else {
      self = try row.get("is_since") ? .differing(day) : .declared
    }
  }
}

extension TracedDeclaration {
  init(_ row: Row) throws {
    let (version, last): (Int, Int) = (try row.get("version"), try row.get("last_version"))
    self.init(
      projectCode: try row.get("project_code"), title: try row.get("title"), version: version,
      sent: TracedEntry.Mark(
        author: try row.getIfPresent("sent_by"), at: try row.get("sent_at")),
      accepted: try TracedEntry.Mark(row, by: "approved_by", at: "approved_at"),
      laterVersion: last > version ? last : nil)
  }
}
