import Foundation
import Monitoring
import Postgres
import Store
import XLSForm

/// Rows by the million, made in the database: the triggers that keep roll-ups fire as they do for
/// a batch.
extension Transaction {
  /// Every quarter is sent, with a value for each indicator.
  borrowing func fillQuarters() throws {
    try run("update jalon.quarter_report set state = 'draft'")
    try run("update jalon.quarter_report set state = 'submitted', version = 1")
    try run(
      """
      insert into jalon.quarter_submission
        (id, call_id, project_id, quarter_report_id, version, content_sha256)
      select gen_random_uuid(), call_id, project_id, id, 1, sha256('bench') from jalon.quarter_report
      """)
    try run(
      """
      insert into jalon.observation
        (call_id, project_id, indicator_id, quarter, version, submission_id, value, denominator)
      select report.call_id, report.project_id, indicator.id, report.quarter, 1, submission.id, 40,
        case when indicator.measure in ('proportion', 'mean') then 90 end
      from jalon.quarter_report report
      join jalon.quarter_submission submission on submission.quarter_report_id = report.id
      cross join lateral jalon.indicators_of(report.project_id) indicator
      """)
  }

  /// An evaluator who follows the call, with an open session.
  borrowing func admit(_ token: String, to call: UUID) throws {
    try run(
      """
      with added as (
        insert into auth.account (login, display_name, kind, password_salt, password_verifier)
        values ('bench', 'bench', 'evaluator', decode(repeat('00', 16), 'hex'),
          decode(repeat('00', 32), 'hex'))
        returning id
      ), followed as (
        insert into auth.account_call (account_id, call_id) select id, \(call) from added
      )
      insert into auth.session (token_sha256, account_id)
      select sha256(convert_to(\(token), 'UTF8')), id from added
      """)
  }

  borrowing func openWave(_ survey: String, of call: UUID) throws -> UUID {
    guard let quarter = Quarter("2024-T4") else {
      throw BenchFailure(message: "2024 has a fourth quarter")
    }
    let wave = NewWave(
      callID: call, surveyCode: survey, quarter: quarter, opensOn: quarter.start,
      closesOn: quarter.end, publicKey: Data(repeating: 0, count: 32), projects: [:])
    try add(wave)
    return wave.id
  }

  /// People spread over the projects; each answers all questions. So many answers at a time, as a
  /// statement keeps the rows that it adds for its triggers.
  borrowing func answer(_ wave: UUID, count: Int, _ questions: [ClosedQuestion]) throws {
    let names = questions.map(\.name)
    let choices = questions.map { $0.choices.map(\.name).joined(separator: ",") }
    var left = count / questions.count
    while left > 0 {
      let people = min(left, 50_000)
      left -= people
      try run(
        """
        with people as (
          insert into jalon.response (id, call_id, wave_id, project_id)
          select gen_random_uuid(), wave.call_id, wave.id,
            project.ids[1 + n % cardinality(project.ids)]
          from jalon.wave
          join lateral (select array_agg(id) as ids from jalon.project
            where call_id = wave.call_id) project on true
          cross join generate_series(1, \(people)) n
          where wave.id = \(wave)
          returning call_id, id, wave_id, project_id)
        insert into jalon.answer (call_id, response_id, wave_id, project_id, question, choice)
        select call_id, id, wave_id, project_id, question,
          options[1 + floor(random() * cardinality(options))::int]
        from people cross join lateral (
          select question, string_to_array(choices, ',') as options
          from unnest(\(names)::text[], \(choices)::text[]) as asked (question, choices)) each
        """)
    }
  }
}
