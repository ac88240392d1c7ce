-- Each quarter of each project with its due date, and whether it is late today.

set local role jalon_owner;

create view reporting.quarter_status with (security_invoker = true) as
select report.id, report.call_id, report.project_id, report.quarter, report.state, report.version,
  report.approved_version,
  submission.submitted_at,
  jalon.quarter_end(report.quarter) + call.due_days as due_on,
  report.state in ('open', 'draft', 'returned', 'reopened')
    and jalon.quarter_end(report.quarter) + call.due_days < jalon.today(call.id) as is_overdue,
  -- Where a demonstration pins today, nothing was sent after it. `least` leaves out what is null.
  least((first_submission.submitted_at at time zone 'Europe/Paris')::date, jalon.today(call.id))
    > jalon.quarter_end(report.quarter) + call.due_days as was_late
from jalon.quarter_report report
join jalon.call on call.id = report.call_id
left join jalon.quarter_submission submission
  on submission.quarter_report_id = report.id and submission.version = report.version
left join jalon.quarter_submission first_submission
  on first_submission.quarter_report_id = report.id and first_submission.version = 1;

reset role;
