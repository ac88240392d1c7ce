-- Amendments of a call, and all that amendments of projects change. One table for both: an amendment
-- without a project is the call's. Each change names its place as a call's file does.

set local role jalon_owner;

alter table jalon.amendment alter column project_id drop not null;
alter table jalon.amendment_change
  alter column project_id drop not null,
  alter column latter drop not null,
  add column subject text,
  add column item text,
  drop constraint amendment_change_kind,
  drop constraint amendment_change_indicator,
  add constraint amendment_change_kind check (kind in (
    'title', 'funder', 'policy', 'scope', 'envelope', 'minimum_budget', 'minimum_duration',
    'maximum_duration', 'latest_end', 'applications_received', 'projects_selected', 'due_days',
    'people_threshold', 'opinion_threshold', 'pinned_today', 'is_fictitious', 'phase', 'priority',
    'committee', 'department', 'axis', 'axis_short_name', 'dimension', 'dimension_order', 'disadvantaged',
    'category', 'indicator', 'indicator_definition', 'indicator_unit', 'indicator_level',
    'indicator_measure', 'indicator_direction', 'indicator_decimals', 'indicator_over_time',
    'indicator_over_projects', 'indicator_class', 'indicator_counting', 'indicator_margin',
    'indicator_is_required', 'indicator_alerts', 'indicator_scope', 'indicator_dimension',
    'indicator_reference', 'survey', 'survey_form', 'project', 'name', 'holder', 'partner',
    'project_department', 'axis_share', 'territory', 'summary', 'target_population', 'objectives',
    'inequality_approach', 'starts_on', 'ends_on', 'status', 'budget', 'funding',
    'project_is_fictitious', 'baseline', 'baseline_source', 'target', 'target_kind', 'target_period')),
  add constraint amendment_change_goal check (
    (kind in ('baseline', 'baseline_source', 'target', 'target_kind', 'target_period'))
    = (indicator_id is not null)),
  add constraint amendment_change_differs check (former is distinct from latter);
create index amendment_call on jalon.amendment (call_id, made_at) where project_id is null;

-- Administrators amend the call and evaluators its projects: neither does the other's part.
drop policy amends on jalon.amendment;
create policy amends on jalon.amendment for insert to jalon_evaluator with check (
  call_id in (select auth.current_calls()) and project_id is not null
  and account_id = (select auth.current_account()));
create policy amends_call on jalon.amendment for insert to jalon_admin with check (
  project_id is null and account_id = (select auth.current_account()));
create policy administered on jalon.amendment for select to jalon_admin using (project_id is null);
drop policy amends on jalon.amendment_change;
create policy amends on jalon.amendment_change for insert to jalon_evaluator
  with check (call_id in (select auth.current_calls()) and project_id is not null);
create policy amends_call on jalon.amendment_change for insert to jalon_admin with check (project_id is null);
create policy administered on jalon.amendment_change for select to jalon_admin using (project_id is null);

do $$
declare
  name text;
begin
  foreach name in array array['project_partner', 'project_department', 'project_axis'] loop
    execute format('create policy amends_adds on jalon.%I for insert to jalon_evaluator
      with check (call_id in (select auth.current_calls()))', name);
    execute format('create policy amends_drops on jalon.%I for delete to jalon_evaluator
      using (call_id in (select auth.current_calls()))', name);
  end loop;
  foreach name in array array['target', 'baseline'] loop
    execute format('create policy amends_drops on jalon.%I for delete to jalon_evaluator
      using (call_id in (select auth.current_calls()))', name);
  end loop;
end $$;

-- The organisation of a name, made where there is none: an evaluator does not see all of them.
create function jalon.organisation_named(name text) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_id uuid;
begin
  if auth.current_account() is null then
    raise exception using errcode = 'insufficient_privilege', message = 'nobody acts';
  end if;
  insert into jalon.organisation (name) values ($1) on conflict do nothing returning id into found_id;
  if found_id is null then
    select organisation.id into found_id from jalon.organisation where organisation.name = $1;
  end if;
  return found_id;
end $$;
revoke all on function jalon.organisation_named(text) from public;

-- An indicator that has values keeps what they mean. The owner looks for them, and tells no more than
-- that there are some.
create policy ruled on jalon.observation for select to jalon_owner using (true);
create function jalon.has_values(indicator uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return exists (select from jalon.observation where indicator_id = $1);
end $$;
revoke all on function jalon.has_values(uuid) from public;

create function jalon.indicator_keeps_meaning() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (new.measure, new.unit, new.class, new.axis_id, new.project_id)
      is distinct from (old.measure, old.unit, old.class, old.axis_id, old.project_id)
      or new.decimals < old.decimals then
    if exists (select from jalon.observation where indicator_id = old.id) then
      perform jalon.refuse('indicator_keeps_meaning', 'indicator');
    end if;
  end if;
  return null;
end $$;
create trigger indicator_keeps_meaning after update on jalon.indicator
  for each row execute function jalon.indicator_keeps_meaning();

drop trigger audited on jalon.amendment;
drop function audit.project_amended();
create function audit.amended() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record(case when new.project_id is null then 'call.amend' else 'project.amend' end,
    new.call_id, new.project_id, new.id::text, null);
  return null;
end $$;
revoke all on function audit.amended() from public;
create trigger audited after insert on jalon.amendment for each row execute function audit.amended();

select jalon.classify('jalon.amendment_change', 'internal', 'subject', 'item');

reset role;
