-- All versions of each cell. Where an earlier row has the words of its reason in the comment, they are
-- read as the reason's.

set local role jalon_owner;

create view reporting.observation_version with (security_invoker = true) as
select
  call_id, project_id, indicator_id, quarter, category_id, version, submission_id,
  value, denominator, missing,
  case when reading.comment_is_reason then 'other' else reason end as reason,
  case when reading.comment_is_reason then comment else reason_text end as reason_text,
  case when reading.comment_is_reason then null else comment end as comment,
  formula, recorded_at
from jalon.observation
cross join lateral (
  select reason_text is null and comment <> ''
    and (reason = 'other' or (reason is null and missing is not null)) as comment_is_reason
) reading;

-- The value in force of each cell: its latest version.
create view reporting.current_observation with (security_invoker = true) as
select distinct on (project_id, indicator_id, quarter, category_id) *
from reporting.observation_version
order by project_id, indicator_id, quarter, category_id, version desc;

reset role;
