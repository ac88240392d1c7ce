package import Foundation
package import Monitoring
package import Postgres

/// The form of a survey: XLSForm tables in Markdown, and what the database must know of it.
package struct StoredForm: Sendable {
  package var text: String
  /// Those by which published answers are counted too.
  package var profileQuestions: [String]

  package init(text: String, profileQuestions: [String] = []) {
    self.text = text
    self.profileQuestions = profileQuestions
  }
}

/// What people answered to one wave, with the text of the form that they answered.
package struct WaveAnswers: Sendable {
  package var wave: UUID
  package var title: String
  package var quarter: Quarter
  package var form: String
  package var turnout: [SurveyTurnout]
  package var tallies: [SurveyTally]
  package var profiles: [ProfileTally]
  package var isFictitious: Bool
  /// By project, where it declared any.
  package var numbers: [UUID: WaveNumbers]
  /// Who was found again since an earlier wave.
  package var followed: [FollowedGroup]
  /// In which languages and ways people answered, once it is over.
  package var channels: [ChannelCount] = []
  /// What people wrote, by open question, where its coding is over.
  package var coded: [CodedAnswers] = []
  /// It had its last tally, so that nothing is added to it any more.
  package var isClosed: Bool
}

extension Transaction {
  /// Published answers of a call's surveys, counted by project, for the quarters up to `last`.
  ///
  /// - Parameter instant: when what was coded had to be over to be told; nil is now.
  package borrowing func waveAnswers(
    call: UUID, projects: Set<UUID>, through last: Quarter, asOf instant: Date? = nil
  ) throws -> [WaveAnswers] {
    let turnout = try surveyTurnout(call: call)
    let tallies = try surveyTallies(call: call)
    let profiles = try profileTallies(call: call)
    let numbers = try declaredNumbers(call: call)
    let followed = try followedGroups(call: call)
    let coded = try codedAnswers(call: call, asOf: instant)
    // What was left of several projects is of none of them alone.
    let sources = projects.union(
      turnout.map(\.turnout).filter { $0.leftover != nil }.map(\.projectID))
    var waves = try rows(
      """
      select wave.id, wave.quarter, wave.state = 'tallied' as is_closed, survey.title, version.form,
        survey.is_fictitious
      from jalon.wave
      join jalon.survey on survey.id = wave.survey_id
      join jalon.survey_version version on version.id = wave.version_id
      where wave.call_id = \(call) and wave.quarter <= \(last.code) and wave.state <> 'draft'
      order by survey.code, wave.quarter
      """
    ) { row in
      let wave = try row.get("id", as: UUID.self)
      return WaveAnswers(
        wave: wave, title: try row.get("title"), quarter: try row.quarter("quarter"),
        form: try row.get("form"),
        turnout: turnout.filter { $0.wave == wave && sources.contains($0.turnout.projectID) }
          .map(\.turnout),
        tallies: tallies.filter { $0.wave == wave && sources.contains($0.tally.projectID) }
          .map(\.tally),
        profiles: profiles.filter { $0.wave == wave && sources.contains($0.tally.projectID) }
          .map(\.tally),
        isFictitious: try row.get("is_fictitious"),
        numbers: (numbers[wave] ?? [:]).filter { projects.contains($0.key) },
        followed: (followed[wave] ?? []).filter { projects.isSuperset(of: $0.projects) },
        isClosed: try row.get("is_closed"))
    }
    for place in waves.indices where waves[place].isClosed {
      waves[place].channels = try channels(ofWave: waves[place].wave)
      waves[place].coded = coded[waves[place].wave] ?? []
    }
    return waves
  }

  private borrowing func declaredNumbers(call: UUID) throws -> [UUID: [UUID: WaveNumbers]] {
    let declared = try rows(
      """
      select wave_id, project_id, population, invited, reached, refused from jalon.wave_project
      where call_id = \(call) and num_nonnulls(population, invited, reached, refused) > 0
      """
    ) { row in
      (
        wave: try row.get("wave_id", as: UUID.self),
        project: try row.get("project_id", as: UUID.self),
        numbers: WaveNumbers(
          population: try row.getIfPresent("population"), invited: try row.getIfPresent("invited"),
          reached: try row.getIfPresent("reached"), refused: try row.getIfPresent("refused"))
      )
    }
    return declared.reduce(into: [:]) { $0[$1.wave, default: [:]][$1.project] = $1.numbers }
  }

  private borrowing func surveyTurnout(
    call: UUID
  ) throws -> [(wave: UUID, turnout: SurveyTurnout)] {
    try rows("select * from reporting.survey_participation(\(call)) order by wave_id, project_id") {
      (
        try $0.get("wave_id"),
        SurveyTurnout(
          projectID: try $0.get("project_id"), codes: try $0.get("codes"),
          responses: try $0.get("responses"),
          leftover: try $0.get("is_leftover")
            ? .init(axisID: try $0.getIfPresent("axis_id")) : nil)
      )
    }
  }

  private borrowing func surveyTallies(call: UUID) throws -> [(wave: UUID, tally: SurveyTally)] {
    try rows(
      """
      select * from reporting.survey_tally(\(call)) order by wave_id, project_id, question, choice
      """
    ) {
      (
        try $0.get("wave_id"),
        SurveyTally(
          projectID: try $0.get("project_id"), question: try $0.get("question"),
          choice: try $0.get("choice"), count: try $0.get("answers"))
      )
    }
  }

  private borrowing func profileTallies(
    call: UUID
  ) throws -> [(wave: UUID, tally: ProfileTally)] {
    try rows(
      """
      select * from reporting.profile_tally(\(call))
      order by wave_id, project_id, profile, profile_choice, question, choice
      """
    ) {
      (
        try $0.get("wave_id"),
        ProfileTally(
          projectID: try $0.get("project_id"), profile: try $0.get("profile"),
          profileChoice: try $0.get("profile_choice"), question: try $0.get("question"),
          choice: try $0.get("choice"), count: try $0.get("answers"))
      )
    }
  }
}
