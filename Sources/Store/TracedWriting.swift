package import Foundation
package import Monitoring
package import Postgres

extension Transaction {
  /// Who rated criteria of projects, as a publication has it: of what was sent by then, and of what the
  /// session may read of it.
  package borrowing func tracedRatings(
    ofPublication number: Int, call: UUID, projects: [String], criteria: [String]
  ) throws -> [TracedDeclaration] {
    try rows(
      """
      select project.code as project_code, own.version, own.recorded_at as sent_at,
        criterion.code || ', ' || case own.part when 'holder' then 'porteur'
          when 'evaluator' then 'évaluateur' else 'accord' end as title,
        auth.account_name(own.account_id) as sent_by, null::timestamptz as approved_at,
        null::text as approved_by,
        (select max(last.version) from jalon.transfer_rating last
          where last.project_id = own.project_id and last.criterion_id = own.criterion_id
            and last.part = own.part and last.rater_id is not distinct from own.rater_id) as last_version
      from (\(Self.tracedPublication(call, number))) made
      join jalon.project on project.call_id = \(call) and project.code = any(\(projects))
      join jalon.transfer_criterion criterion on criterion.call_id = \(call)
        and criterion.code = any(\(criteria))
      cross join lateral (
        select distinct on (rating.part, rating.rater_id) rating.*
        from jalon.transfer_rating rating
        where rating.project_id = project.id and rating.criterion_id = criterion.id
          and rating.recorded_at <= made.made_at
          and (rating.part = 'agreed' or exists (
            select from jalon.transfer_sending sending
            where sending.project_id = rating.project_id and sending.part = rating.part
              and sending.rater_id is not distinct from rating.rater_id
              and sending.sent_at between rating.recorded_at and made.made_at
              and not exists (select from jalon.transfer_reopening back
                where back.sending_id = sending.id and back.reopened_at <= made.made_at)))
        order by rating.part, rating.rater_id, rating.version desc
      ) own
      order by project.code, criterion.position, own.part = 'agreed', own.part = 'evaluator',
        own.recorded_at
      """
    ) { try TracedDeclaration($0) }
  }

  /// The narrative that holds a holder's answer; without a year the one of the end of her project.
  package borrowing func tracedReply(
    ofPublication number: Int, call: UUID, project: String, year: Int?
  ) throws -> [TracedDeclaration] {
    try rows(
      """
      select project.code as project_code, own.version, own.sent_at,
        coalesce('bilan de ' || own.year, 'bilan final') as title,
        auth.account_name(own.account_id) as sent_by, act.made_at as approved_at,
        auth.account_name(act.account_id) as approved_by,
        (select max(version) from jalon.statement last where last.project_id = own.project_id
          and last.kind = own.kind and last.year is not distinct from own.year) as last_version
      from (\(Self.tracedPublication(call, number))) made
      join jalon.statement own on own.call_id = \(call) and own.kind = 'narrative'
        and own.year is not distinct from \(year)::int
      join jalon.project on project.id = own.project_id and project.code = \(project)
      join jalon.statement_act act on act.statement_id = own.id and act.act = 'approved'
        and act.made_at <= made.made_at
      order by own.version desc, act.made_at desc limit 1
      """
    ) { try TracedDeclaration($0) }
  }
}
