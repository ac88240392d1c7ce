-- Each quarter of each project with its due date, whether it is late today, and whether it counts.

set local role jalon_owner;

create view reporting.quarter_status with (security_invoker = true) as
select report.id, report.call_id, report.project_id, report.quarter, report.state, report.version,
  report.approved_version,
  submission.submitted_at,
  jalon.quarter_end(report.quarter) + call.due_days as due_on,
  report.state in ('open', 'draft', 'returned', 'reopened')
    and not life.is_outside and not life.is_suspended
    and jalon.quarter_end(report.quarter) + call.due_days < jalon.today(call.id) as is_overdue,
  -- Where a demonstration pins today, nothing was sent after it. `least` leaves out what is null.
  least((first_submission.submitted_at at time zone 'Europe/Paris')::date, jalon.today(call.id))
    > jalon.quarter_end(report.quarter) + call.due_days as was_late,
  life.is_outside, life.is_suspended
from jalon.quarter_report report
join jalon.call on call.id = report.call_id
join jalon.project on project.id = report.project_id
-- A quarter that was sent before its project was shortened is outside its life; one that a suspension
-- covers, as far as the project lives in it, is not due.
cross join lateral (
  select report.quarter not between jalon.quarter_of(project.starts_on) and jalon.quarter_of(project.ends_on)
      as is_outside,
    exists (
      select from jalon.suspension where suspension.project_id = report.project_id
        and suspension.starts_on <= greatest(jalon.quarter_start(report.quarter), project.starts_on)
        and suspension.ends_on >= least(jalon.quarter_end(report.quarter), project.ends_on)) as is_suspended
) life
left join jalon.quarter_submission submission
  on submission.quarter_report_id = report.id and submission.version = report.version
left join jalon.quarter_submission first_submission
  on first_submission.quarter_report_id = report.id and first_submission.version = 1;

reset role;
