package import Foundation
package import Monitoring
package import Postgres
package import XLSForm

/// A wave that takes answers today.
package struct OpenWave: Sendable, Hashable {
  package var id: UUID
  package var surveyTitle: String
  /// XLSForm tables in Markdown.
  package var form: String
  package var publicKey: Data
  package var isFictitious: Bool
}

/// What became of an answer that was handed in.
package enum Acceptance: String, Sendable {
  case accepted
  /// The same id and the same content came before: the same receipt again.
  case repeated
  /// The same id came before with another content.
  case conflict
  /// The code is wrong, used, or its wave is closed: one answer for all three.
  case refused
}

/// An answer on its way into the urn: nothing in it can be read without the wave's keys.
package struct SealedResponse: Sendable {
  package var wave: UUID
  package var codeHMAC: Data
  package var idHMAC: Data
  package var bodyHMAC: Data
  package var receiptHMAC: Data
  package var sealed: Data

  package init(
    wave: UUID, codeHMAC: Data, idHMAC: Data, bodyHMAC: Data, receiptHMAC: Data, sealed: Data
  ) {
    self.wave = wave
    self.codeHMAC = codeHMAC
    self.idHMAC = idHMAC
    self.bodyHMAC = bodyHMAC
    self.receiptHMAC = receiptHMAC
    self.sealed = sealed
  }
}

extension Transaction {
  package borrowing func openWaves() throws -> [OpenWave] {
    try rows("select * from collect.open_waves()") { row in
      OpenWave(
        id: try row.get("id"), surveyTitle: try row.get("survey_title"), form: try row.get("form"),
        publicKey: try row.get("public_key"), isFictitious: try row.get("is_fictitious"))
    }
  }

  package borrowing func codeOpens(_ codeHMAC: Data, wave: UUID) throws -> Bool {
    try value("select collect.code_opens(\(wave), \(codeHMAC))")
  }

  package borrowing func accept(_ response: SealedResponse) throws -> Acceptance {
    try one(
      """
      select collect.accept(\(response.wave), \(response.codeHMAC), \(response.idHMAC),
        \(response.bodyHMAC), \(response.receiptHMAC), \(response.sealed)) as outcome
      """
    ) { try $0.choice("outcome") }
  }

  /// Whether an answer waited under this receipt; it is gone then.
  package borrowing func withdraw(_ receiptHMAC: Data, wave: UUID) throws -> Bool {
    try value("select collect.withdraw(\(wave), \(receiptHMAC))")
  }

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
