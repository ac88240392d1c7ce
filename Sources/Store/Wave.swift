package import Foundation
package import Monitoring
package import Postgres

/// A wave that takes answers today, or that is looked at before.
package struct OpenWave: Sendable, Hashable {
  package var id: UUID
  package var surveyTitle: String
  /// Of its form.
  package var version: UUID
  package var publicKey: Data
  package var isFictitious: Bool
  /// Whether it has cards made before codes had tags.
  package var hasOldCodes: Bool
  /// To which the parts by which the same people are found again are sealed; nil where nobody is followed.
  package var seriesKey: Data?
}

/// A wave to be made.
package struct NewWave: Sendable {
  package var id: UUID
  package var callID: UUID
  package var surveyCode: String
  package var quarter: Quarter
  package var opensOn: Day
  package var closesOn: Day
  package var publicKey: Data
  package var projects: [UUID: WaveNumbers]
  package var state = WaveState.open
  /// Of the cards.
  package var languages: [String] = []
  /// Who helps to answer.
  package var helpers = ""
  package var retentionMonths = 24
  package var hasKeyOnServer = true

  package init(
    id: UUID = UUID(), callID: UUID, surveyCode: String, quarter: Quarter, opensOn: Day,
    closesOn: Day, publicKey: Data, projects: [UUID: WaveNumbers]
  ) {
    self.id = id
    self.callID = callID
    self.surveyCode = surveyCode
    self.quarter = quarter
    self.opensOn = opensOn
    self.closesOn = closesOn
    self.publicKey = publicKey
    self.projects = projects
  }
}

extension Transaction {
  package borrowing func wavesOpenToday() throws -> [OpenWave] {
    try rows("select * from collect.open_waves()", OpenWave.init)
  }

  /// XLSForm tables in Markdown, by version.
  package borrowing func askedForms(ofVersions versions: [UUID]) throws -> [UUID: String] {
    let forms = try rows("select id, form from collect.forms(\(versions))") { row in
      (try row.get("id", as: UUID.self), try row.get("form", as: String.self))
    }
    return Dictionary(forms, uniquingKeysWith: { first, _ in first })
  }

  /// Nil once nobody can answer any more.
  package borrowing func preview(wave: UUID) throws -> OpenWave? {
    try row("select * from collect.preview(\(wave))", OpenWave.init)
  }

  package borrowing func waves(ofCall call: UUID) throws -> [(id: UUID, quarter: Quarter)] {
    try rows("select id, quarter from jalon.wave where call_id = \(call) order by quarter") {
      (try $0.get("id"), try $0.quarter("quarter"))
    }
  }

  /// Of the latest version of the survey's form.
  package borrowing func add(_ wave: NewWave) throws {
    try run(
      """
      insert into jalon.wave (id, call_id, survey_id, version_id, quarter, opens_on, closes_on, state,
        public_key, languages, helpers, retention_months, has_key_on_server)
      select \(wave.id), survey.call_id, survey.id, version.id, \(wave.quarter.code),
        \(wave.opensOn.postgresDate), \(wave.closesOn.postgresDate), \(wave.state.rawValue),
        \(wave.publicKey), \(wave.languages), \(wave.helpers), \(wave.retentionMonths),
        \(wave.hasKeyOnServer)
      from jalon.survey
      join jalon.survey_version version on version.survey_id = survey.id
      where survey.call_id = \(wave.callID) and survey.code = \(wave.surveyCode)
      order by version.number desc limit 1
      """)
    for (project, numbers) in wave.projects.sorted(by: { $0.key.uuidString < $1.key.uuidString }) {
      try run(
        """
        insert into jalon.wave_project (call_id, wave_id, project_id, population, invited, reached, refused)
        values (\(wave.callID), \(wave.id), \(project), \(numbers.population), \(numbers.invited),
          \(numbers.reached), \(numbers.refused))
        """)
    }
  }
}

extension OpenWave {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.get("id"), surveyTitle: try row.get("survey_title"),
      version: try row.get("version_id"), publicKey: try row.get("public_key"),
      isFictitious: try row.get("is_fictitious"), hasOldCodes: try row.get("has_old_codes"),
      seriesKey: try row.getIfPresent("series_key"))
  }
}
