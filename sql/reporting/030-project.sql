-- A project as people know it: with its holder, axes and departments.

set local role jalon_owner;

create view reporting.project_card with (security_invoker = true) as
select project.*, call.code as call_code, organisation.name as holder_name,
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
join jalon.organisation on organisation.id = project.holder_id;

reset role;
