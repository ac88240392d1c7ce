package import Foundation
package import Postgres

/// A survey with the latest version of its form.
package struct KnownSurvey: Sendable {
  package var id: UUID
  package var code: String
  package var title: String
  package var version: SurveyVersion
}

/// A form as it was given once, which never changes.
package struct SurveyVersion: Sendable {
  package var id: UUID
  package var number: Int
  /// XLSForm tables in Markdown.
  package var form: String
}

extension Transaction {
  package borrowing func survey(_ code: String, ofCall call: UUID) throws -> KnownSurvey? {
    try row(
      """
      select survey.id, survey.code, survey.title, version.id as version_id, version.number, version.form
      from jalon.survey
      join jalon.survey_version version on version.survey_id = survey.id
      where survey.call_id = \(call) and survey.code = \(code)
      order by version.number desc limit 1
      """
    ) { row in
      KnownSurvey(
        id: try row.get("id"), code: try row.get("code"), title: try row.get("title"),
        version: SurveyVersion(
          id: try row.get("version_id"), number: try row.get("number"), form: try row.get("form")))
    }
  }

  /// A new survey with its first version.
  package borrowing func addSurvey(
    _ code: String, title: String, form: StoredForm, ofCall call: UUID
  ) throws -> KnownSurvey {
    let id: UUID = try value(
      """
      insert into jalon.survey (call_id, code, title, is_fictitious)
      select id, \(code), \(title), is_fictitious from jalon.call where id = \(call)
      returning id
      """)
    return KnownSurvey(
      id: id, code: code, title: title,
      version: try addVersion(1, form: form, ofSurvey: id, ofCall: call))
  }

  /// The version that follows the one that is known; two at once are refused by its number.
  package borrowing func addVersion(
    _ number: Int, form: StoredForm, ofSurvey survey: UUID, ofCall call: UUID
  ) throws -> SurveyVersion {
    let id: UUID = try value(
      """
      insert into jalon.survey_version (call_id, survey_id, number, form, profile_questions)
      values (\(call), \(survey), \(number), \(form.text), \(form.profileQuestions)) returning id
      """)
    return SurveyVersion(id: id, number: number, form: form.text)
  }
}
