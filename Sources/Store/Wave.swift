package import Foundation
package import Monitoring
package import Postgres

/// A wave that takes answers today.
package struct OpenWave: Sendable, Hashable {
  package var id: UUID
  package var surveyTitle: String
  /// XLSForm tables in Markdown.
  package var form: String
  package var publicKey: Data
  package var isFictitious: Bool
}

/// A wave to be opened.
package struct NewWave: Sendable {
  package var id: UUID
  package var callID: UUID
  package var surveyCode: String
  package var quarter: Quarter
  package var opensOn: Day
  package var closesOn: Day
  package var publicKey: Data

  package init(
    id: UUID = UUID(), callID: UUID, surveyCode: String, quarter: Quarter, opensOn: Day,
    closesOn: Day, publicKey: Data
  ) {
    self.id = id
    self.callID = callID
    self.surveyCode = surveyCode
    self.quarter = quarter
    self.opensOn = opensOn
    self.closesOn = closesOn
    self.publicKey = publicKey
  }
}

/// A wave with answers that wait in its urn.
package struct WaitingWave: Sendable, Hashable {
  package var id: UUID
  package var waiting: Int
  /// Fewer are not published, unless the wave ends.
  package var threshold: Int
  package var isOver: Bool
}

extension Transaction {
  package borrowing func wavesOpenToday() throws -> [OpenWave] {
    try rows("select * from collect.open_waves()") { row in
      OpenWave(
        id: try row.get("id"), surveyTitle: try row.get("survey_title"), form: try row.get("form"),
        publicKey: try row.get("public_key"), isFictitious: try row.get("is_fictitious"))
    }
  }

  package borrowing func waitingWaves() throws -> [WaitingWave] {
    try rows(
      """
      select wave.id, call.small_count_threshold, jalon.today(call.id) > wave.closes_on as is_over,
        (select count(*) from jalon.urn where urn.wave_id = wave.id) as waiting
      from jalon.wave
      join jalon.call on call.id = wave.call_id
      where wave.state = 'open'
      """
    ) { row in
      WaitingWave(
        id: try row.get("id"), waiting: try row.get("waiting"),
        threshold: try row.get("small_count_threshold"), isOver: try row.get("is_over"))
    }
  }

  package borrowing func waves(ofCall call: UUID) throws -> [(id: UUID, quarter: Quarter)] {
    try rows("select id, quarter from jalon.wave where call_id = \(call) order by quarter") {
      (try $0.get("id"), try $0.quarter("quarter"))
    }
  }

  package borrowing func open(_ wave: NewWave) throws {
    try run(
      """
      insert into jalon.wave (id, call_id, survey_id, quarter, opens_on, closes_on, public_key)
      select \(wave.id), survey.call_id, survey.id, \(wave.quarter.code), \(wave.opensOn.postgresDate),
        \(wave.closesOn.postgresDate), \(wave.publicKey)
      from jalon.survey where survey.call_id = \(wave.callID) and survey.code = \(wave.surveyCode)
      """)
  }

  package borrowing func closeWave(_ wave: UUID) throws {
    try run("update jalon.wave set state = 'closed' where id = \(wave) and state = 'open'")
    try run("delete from jalon.acknowledgement where wave_id = \(wave)")
  }
}
