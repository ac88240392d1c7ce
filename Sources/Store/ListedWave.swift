package import Foundation
package import Monitoring
package import Postgres

/// A wave as those who conduct it see it, and for holders what is of their own projects.
package struct ListedWave: Sendable {
  package var id: UUID
  package var callID: UUID
  package var callCode: String
  package var surveyCode: String
  package var title: String
  package var versionID: UUID
  package var version: Int
  package var quarter: Quarter
  package var state: WaveState
  package var opensOn: Day
  package var closesOn: Day
  package var today: Day
  package var languages: [String]
  package var helpers: String
  package var retentionMonths: Int
  package var hasKeyOnServer: Bool
  package var publicKey: Data
  package var isKeyDestroyed: Bool
  package var isFictitious: Bool
  package var projects: [ListedWaveProject]
  /// Published without project, at the last tally.
  package var leftovers: Int
  /// Destroyed unread at the last tally; nil from one to ten.
  package var unpublished: Int?
  /// Sendings by sheets of paper, once the wave is over; nil where they are too few to be told.
  package var onPaper: Int?
  /// In which languages and ways people answered, once the wave is over.
  package var channels: [ChannelCount] = []
}

package struct ListedWaveProject: Sendable, Hashable {
  package var projectID: UUID
  package var code: String
  package var name: String
  package var numbers: WaveNumbers
  /// Cards that were printed.
  package var codes: Int
  /// Published answers; nil where they are too few to be told.
  package var answered: Int?
  /// Of these, those to half of the questions and more; nil where a part is too small to be told.
  package var partial: Int?
  package var brokenOff: Int?
}

extension Transaction {
  /// Those that the session may see, the latest first.
  package borrowing func listedWaves() throws -> [ListedWave] {
    let waves = try rows(
      """
      select wave.id, wave.call_id, call.code as call_code, survey.code as survey_code, survey.title,
        wave.version_id, version.number, wave.quarter, wave.state, wave.opens_on, wave.closes_on,
        jalon.today(wave.call_id) as today, wave.languages, wave.helpers, wave.retention_months,
        wave.has_key_on_server, wave.public_key, wave.is_key_destroyed, survey.is_fictitious,
        coalesce(rest.leftovers, 0) as leftovers,
        case when rest.has_few_unpublished then null else coalesce(rest.unpublished, 0) end as unpublished,
        rest.on_paper
      from jalon.wave
      join jalon.call on call.id = wave.call_id
      join jalon.survey on survey.id = wave.survey_id
      join jalon.survey_version version on version.id = wave.version_id
      left join lateral reporting.wave_rest(wave.id) rest on true
      where exists (select from jalon.wave_project own where own.wave_id = wave.id)
      order by call.code, wave.quarter desc, survey.code
      """, ListedWave.init)
    return try waves.map { wave in
      var wave = wave
      wave.projects = try projects(ofWave: wave.id)
      if wave.state == .tallied { wave.channels = try channels(ofWave: wave.id) }
      return wave
    }
  }

  /// Of a wave that is over; none of a kind of which nothing has a name of its own.
  borrowing func channels(ofWave wave: UUID) throws -> [ChannelCount] {
    let all = try rows("select kind, name, responses from reporting.wave_channels(\(wave))") {
      row in
      let name: String = try row.get("name")
      return ChannelCount(
        kind: try row.choice("kind"), name: name.isEmpty ? nil : name,
        responses: try row.get("responses"))
    }
    let kinds = Set(all.filter { $0.name != nil }.map(\.kind))
    return all.filter { kinds.contains($0.kind) }
  }

  package borrowing func listedWave(_ id: UUID) throws -> ListedWave? {
    try listedWaves().first { $0.id == id }
  }

  private borrowing func projects(ofWave wave: UUID) throws -> [ListedWaveProject] {
    try rows(
      """
      select project.id, project.code, project.name, own.population, own.invited, own.reached,
        own.refused, coalesce(counts.codes, 0) as codes,
        case when counts.project_id is null then 0 else counts.answered end as answered,
        counts.partial, counts.broken_off
      from jalon.wave_project own
      join jalon.project on project.id = own.project_id
      left join reporting.wave_counts(\(wave)) counts on counts.project_id = own.project_id
      where own.wave_id = \(wave)
      order by project.code
      """
    ) { row in
      ListedWaveProject(
        projectID: try row.get("id"), code: try row.get("code"), name: try row.get("name"),
        numbers: WaveNumbers(
          population: try row.getIfPresent("population"), invited: try row.getIfPresent("invited"),
          reached: try row.getIfPresent("reached"), refused: try row.getIfPresent("refused")),
        codes: try row.get("codes"), answered: try row.getIfPresent("answered"),
        partial: try row.getIfPresent("partial"), brokenOff: try row.getIfPresent("broken_off"))
    }
  }
}

extension ListedWave {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.get("id"), callID: try row.get("call_id"), callCode: try row.get("call_code"),
      surveyCode: try row.get("survey_code"), title: try row.get("title"),
      versionID: try row.get("version_id"), version: try row.get("number"),
      quarter: try row.quarter("quarter"), state: try row.choice("state"),
      opensOn: try row.day("opens_on"), closesOn: try row.day("closes_on"),
      today: try row.day("today"), languages: try row.get("languages"),
      helpers: try row.get("helpers"), retentionMonths: try row.get("retention_months"),
      hasKeyOnServer: try row.get("has_key_on_server"), publicKey: try row.get("public_key"),
      isKeyDestroyed: try row.get("is_key_destroyed"), isFictitious: try row.get("is_fictitious"),
      projects: [], leftovers: try row.get("leftovers"),
      unpublished: try row.getIfPresent("unpublished"), onPaper: try row.getIfPresent("on_paper"))
  }
}
