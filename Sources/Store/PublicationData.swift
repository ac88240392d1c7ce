package import Dataset
package import Foundation
package import Monitoring
package import Postgres

/// What a publication was made from: for each quarter the version in force, for each wave how many had
/// responded; and which records it tells as they were before.
package struct PublicationData: Sendable {
  package var day: Day
  /// When it was made; nil for one that is being made.
  package var madeAt: Date?
  package var quarters: [ListedQuarter]
  package var responses: [UUID: Int]
  package var waiting: [WaitingRecord]

  package init(
    day: Day, madeAt: Date? = nil, quarters: [ListedQuarter], responses: [UUID: Int],
    waiting: [WaitingRecord] = []
  ) {
    self.day = day
    self.madeAt = madeAt
    self.quarters = quarters
    self.responses = responses
    self.waiting = waiting
  }
}

extension Transaction {
  borrowing func addData(of publication: NewPublication) throws {
    let quarters = publication.data.quarters
    try run(
      """
      insert into jalon.publication_quarter
        (publication_id, call_id, quarter_report_id, version, state, is_overdue, was_late)
      select made.id, made.call_id, line.report, line.version, line.state, line.is_overdue, line.was_late
      from jalon.publication made,
        unnest(\(quarters.map(\.id)), \(quarters.map(\.version)), \(quarters.map(\.state.rawValue)),
          \(quarters.map(\.isOverdue)), \(quarters.map(\.wasLate)))
          as line (report, version, state, is_overdue, was_late)
      where made.call_id = \(publication.callID) and made.number = \(publication.number)
      """)
    let waves = publication.data.responses.sorted { $0.key.uuidString < $1.key.uuidString }
    try run(
      """
      insert into jalon.publication_wave (publication_id, call_id, wave_id, responses)
      select made.id, made.call_id, line.wave, line.responses
      from jalon.publication made, unnest(\(waves.map(\.key)), \(waves.map(\.value))) as line (wave, responses)
      where made.call_id = \(publication.callID) and made.number = \(publication.number)
      """)
    try addWaiting(of: publication)
  }

  private borrowing func addWaiting(of publication: NewPublication) throws {
    let waiting = publication.data.waiting
    try run(
      """
      insert into jalon.publication_waiting
        (publication_id, call_id, quarter_report_id, indicator_id, total_version, category_version)
      select made.id, made.call_id, report.id, line.indicator, line.total, line.categories
      from jalon.publication made,
        unnest(\(waiting.map(\.record.projectID)), \(waiting.map(\.record.quarter.code)),
          \(waiting.map(\.record.indicatorID)), \(waiting.map(\.versions.total)),
          \(waiting.map(\.versions.categories))) as line (project, quarter, indicator, total, categories)
      join jalon.quarter_report report
        on report.project_id = line.project and report.quarter = line.quarter
      where made.call_id = \(publication.callID) and made.number = \(publication.number)
      """)
  }

  /// Returns nil when the call has no such freeze, or one that was made before data were noted.
  package borrowing func data(ofFreeze name: String, call: UUID) throws -> PublicationData? {
    let freeze = try row(
      """
      select number from jalon.publication
      where call_id = \(call) and kind = 'freeze' and name = \(name)
      """
    ) { try $0.get("number", as: Int.self) }
    return try freeze.flatMap { try data(of: $0, call: call) }
  }

  /// Returns nil for a publication that was made before data were noted.
  borrowing func data(of number: Int, call: UUID) throws -> PublicationData? {
    let quarters = try rows(
      """
      select status.id, status.project_id, status.quarter, status.due_on,
        made.data_day, coalesce(frozen.made_at, made.made_at) as made_at, own.state, own.version,
        0 as approved_version, own.is_overdue, own.was_late, false as is_outside,
        false as is_suspended
      from jalon.publication made
      -- A release tells the data of its freeze.
      left join jalon.publication frozen on made.kind = 'release'
        and frozen.call_id = made.call_id and frozen.kind = 'freeze' and frozen.name = made.name
      join jalon.publication_quarter own on own.publication_id = made.id
      join reporting.quarter_status status on status.id = own.quarter_report_id
      where made.call_id = \(call) and made.number = \(number)
      order by status.project_id, status.quarter
      """
    ) {
      (
        day: try $0.day("data_day"), madeAt: try $0.get("made_at", as: Date.self),
        quarter: try ListedQuarter($0)
      )
    }
    guard let day = quarters.first?.day, let madeAt = quarters.first?.madeAt else { return nil }
    let responses = try rows(
      """
      select own.wave_id, own.responses
      from jalon.publication made
      join jalon.publication_wave own on own.publication_id = made.id
      where made.call_id = \(call) and made.number = \(number)
      """
    ) { (try $0.get("wave_id", as: UUID.self), try $0.get("responses", as: Int.self)) }
    return PublicationData(
      day: day, madeAt: madeAt, quarters: quarters.map(\.quarter),
      responses: Dictionary(uniqueKeysWithValues: responses),
      waiting: try waiting(of: number, call: call))
  }

  /// Which records a publication tells as they were before; for the connections that protect alone.
  package borrowing func waiting(of number: Int, call: UUID) throws -> [WaitingRecord] {
    try rows(
      """
      select report.project_id, report.quarter, own.indicator_id, own.total_version, own.category_version
      from jalon.publication made
      join jalon.publication_waiting own on own.publication_id = made.id
      join jalon.quarter_report report on report.id = own.quarter_report_id
      where made.call_id = \(call) and made.number = \(number)
      order by own.indicator_id, report.project_id, report.quarter
      """
    ) { try WaitingRecord($0) }
  }

  /// The values that were in force in these versions of quarters, but for records that are told from
  /// others.
  borrowing func observations(
    of quarters: [ListedQuarter], waiting: [WaitingRecord] = []
  ) throws -> [Observation] {
    let pinned = quarters.filter { quarter in
      quarter.isCounted
        || waiting.contains {
          $0.record.projectID == quarter.projectID && $0.record.quarter == quarter.quarter
        }
    }
    return try rows(
      """
      select distinct on (own.project_id, own.indicator_id, own.quarter, own.category_id) own.*
      from unnest(\(pinned.map(\.id)), \(pinned.map { $0.isCounted ? $0.version : 0 }))
        as pinned (report, version)
      join jalon.quarter_submission sending on sending.quarter_report_id = pinned.report
      join reporting.observation_version own on own.submission_id = sending.id
      left join unnest(\(waiting.map(\.record.projectID)), \(waiting.map(\.record.quarter.code)),
          \(waiting.map(\.record.indicatorID)), \(waiting.map(\.versions.total)),
          \(waiting.map(\.versions.categories))) as waiting (project, quarter, indicator, total, categories)
        on waiting.project = own.project_id and waiting.quarter = own.quarter
          and waiting.indicator = own.indicator_id
      where sending.version <= case
        when waiting.project is null then pinned.version
        when own.category_id is null then waiting.total
        else waiting.categories end
      order by own.project_id, own.indicator_id, own.quarter, own.category_id nulls first,
        own.version desc
      """
    ) { try Observation($0) }
  }
}

extension WaitingRecord {
  fileprivate init(_ row: Row) throws {
    self.init(
      record: Record(
        indicatorID: try row.get("indicator_id"), projectID: try row.get("project_id"),
        quarter: try row.quarter("quarter")),
      versions: RecordVersions(
        total: try row.get("total_version"), categories: try row.get("category_version")))
  }
}
