package import Foundation
package import Monitoring
package import Postgres

/// What a publication was made from: for each quarter the version in force, for each wave how many had
/// responded.
package struct PublicationData: Sendable {
  package var day: Day
  package var quarters: [ListedQuarter]
  package var responses: [UUID: Int]

  package init(day: Day, quarters: [ListedQuarter], responses: [UUID: Int]) {
    self.day = day
    self.quarters = quarters
    self.responses = responses
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
  }

  /// Returns nil when the call has no such freeze, or one that was made before data were noted.
  package borrowing func data(ofFreeze name: String, call: UUID) throws -> PublicationData? {
    let quarters = try rows(
      """
      select status.id, status.project_id, status.quarter, status.due_on,
        made.data_day, own.state, own.version, own.is_overdue, own.was_late
      from jalon.publication made
      join jalon.publication_quarter own on own.publication_id = made.id
      join reporting.quarter_status status on status.id = own.quarter_report_id
      where made.call_id = \(call) and made.kind = 'freeze' and made.name = \(name)
      order by status.project_id, status.quarter
      """
    ) { (day: try $0.day("data_day"), quarter: try ListedQuarter($0)) }
    guard let day = quarters.first?.day else { return nil }
    let responses = try rows(
      """
      select own.wave_id, own.responses
      from jalon.publication made
      join jalon.publication_wave own on own.publication_id = made.id
      where made.call_id = \(call) and made.kind = 'freeze' and made.name = \(name)
      """
    ) { (try $0.get("wave_id", as: UUID.self), try $0.get("responses", as: Int.self)) }
    return PublicationData(
      day: day, quarters: quarters.map(\.quarter),
      responses: Dictionary(uniqueKeysWithValues: responses))
  }

  /// The values that were in force in these versions of quarters.
  borrowing func observations(of quarters: [ListedQuarter]) throws -> [Observation] {
    try rows(
      """
      select distinct on (own.project_id, own.indicator_id, own.quarter, own.category_id) own.*
      from unnest(\(quarters.map(\.id)), \(quarters.map(\.version))) as pinned (report, version)
      join jalon.quarter_submission sending
        on sending.quarter_report_id = pinned.report and sending.version <= pinned.version
      join reporting.observation_version own on own.submission_id = sending.id
      order by own.project_id, own.indicator_id, own.quarter, own.category_id nulls first,
        own.version desc
      """
    ) { try Observation($0) }
  }
}
