package import Foundation
package import Monitoring
package import Postgres
package import XLSForm

extension Transaction {
  /// Published answers of a call's surveys, counted by project, for the quarters up to `last`.
  package borrowing func surveyResults(
    call: UUID, projects: Set<UUID>, through last: Quarter
  ) throws -> [SurveyResult] {
    let turnout = try surveyTurnout(call: call)
    let tallies = try surveyTallies(call: call)
    return try rows(
      """
      select wave.id, wave.quarter, survey.title, survey.form, survey.is_fictitious
      from jalon.wave
      join jalon.survey on survey.id = wave.survey_id
      where wave.call_id = \(call) and wave.quarter <= \(last.code)
      order by survey.code, wave.quarter
      """
    ) { row in
      let wave = try row.get("id", as: UUID.self)
      return SurveyResult(
        wave: wave, title: try row.get("title"), quarter: try row.quarter("quarter"),
        questions: closedQuestions(of: try row.get("form")),
        turnout: turnout.filter { $0.wave == wave && projects.contains($0.turnout.projectID) }
          .map(\.turnout),
        tallies: tallies.filter { $0.wave == wave && projects.contains($0.tally.projectID) }
          .map(\.tally),
        isFictitious: try row.get("is_fictitious"))
    }
  }

  private borrowing func surveyTurnout(
    call: UUID
  ) throws -> [(wave: UUID, turnout: SurveyTurnout)] {
    try rows("select * from reporting.survey_participation(\(call)) order by wave_id, project_id") {
      (
        try $0.get("wave_id"),
        SurveyTurnout(
          projectID: try $0.get("project_id"), codes: try $0.get("codes"),
          responses: try $0.get("responses"))
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
}

/// A form is checked when it is loaded; what it asks is read from it, not stored twice. To refuse is
/// an answer to every question.
private func closedQuestions(of form: String) -> [SurveyQuestion] {
  (Form.read(markdown: form).form?.closedQuestions() ?? []).map { closed in
    var question = SurveyQuestion(closed)
    question.choices.append(
      SurveyChoice(name: AnswerColumns.refusal, label: "Préfère ne pas répondre"))
    return question
  }
}

extension SurveyQuestion {
  /// As the form asks it.
  package init(_ question: ClosedQuestion) {
    self.init(
      name: question.name, label: question.label,
      choices: question.choices.map { SurveyChoice(name: $0.name, label: $0.label) },
      allowsSeveral: question.allowsSeveral)
  }
}
