-- A project as people know it: with its holder, axes and departments.

set local role jalon_owner;

create view reporting.project_card with (security_invoker = true) as
select project.id, project.call_id, project.code, project.name, project.holder_id, project.territory,
  project.summary, project.target_population, project.objectives, project.inequality_approach,
  project.starts_on, project.ends_on, project.budget_eur, project.funding_eur, project.is_fictitious,
  -- It follows the dates, and a stop tells on the day after the last.
  case
    when jalon.today(call.id) < project.starts_on then 'selected'
    when jalon.today(call.id) <= project.ends_on then 'running'
    when project.status = 'stopped' then 'stopped'
    else 'completed'
  end as status,
  -- Told while it lives.
  rest.starts_on as suspended_from, rest.ends_on as suspended_until,
  call.code as call_code, call.pinned_today, organisation.name as holder_name,
  (select array_agg(axis.code order by axis.position)
   from jalon.project_axis link join jalon.axis on axis.id = link.axis_id
   where link.project_id = project.id) as axis_codes,
  (select array_agg(link.share order by axis.position)
   from jalon.project_axis link join jalon.axis on axis.id = link.axis_id
   where link.project_id = project.id) as axis_shares,
  (select array_agg(link.department_code order by link.department_code)
   from jalon.project_department link where link.project_id = project.id) as department_codes,
  (select coalesce(array_agg(partner.name order by partner.name), '{}')
   from jalon.project_partner link join jalon.organisation partner on partner.id = link.organisation_id
   where link.project_id = project.id) as partner_names
from jalon.project project
join jalon.call on call.id = project.call_id
join jalon.organisation on organisation.id = project.holder_id
left join lateral (
  select suspension.starts_on, suspension.ends_on
  from jalon.suspension
  where suspension.project_id = project.id
    and jalon.today(call.id) between suspension.starts_on and suspension.ends_on
    and jalon.today(call.id) between project.starts_on and project.ends_on
  order by suspension.ends_on desc
  limit 1
) rest on true;

reset role;
