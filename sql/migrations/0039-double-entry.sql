-- Indicators that two people of a holder enter, the second without seeing what the first did; a project
-- that stops early; and the way back of an administrator whose password is lost.

set local role jalon_owner;

alter table jalon.indicator add column is_typed_twice boolean not null default false;

-- What the second person typed. It never becomes a value: it is held against the first person's.
create table jalon.second_entry (
  account_id uuid not null default auth.current_account() references auth.account,
  call_id uuid not null,
  project_id uuid not null,
  quarter jalon.quarter not null,
  indicator_id uuid not null,
  category_id uuid,
  value numeric,
  denominator numeric,
  missing text constraint second_entry_missing check (missing in ('ND', 'SO', 'NC')),
  typed_at timestamptz not null default clock_timestamp(),
  constraint second_entry_once unique nulls not distinct (account_id, project_id, quarter, indicator_id, category_id),
  constraint second_entry_value_or_missing check ((value is null) = (missing is not null)),
  constraint second_entry_denominator check (denominator is null or (value is not null and denominator > 0)),
  constraint second_entry_finite check (value not in ('NaN', 'Infinity', '-Infinity')),
  foreign key (call_id, project_id) references jalon.project (call_id, id) on delete cascade,
  foreign key (call_id, indicator_id) references jalon.indicator (call_id, id),
  foreign key (call_id, category_id) references jalon.category (call_id, id)
);

alter table jalon.second_entry enable row level security, force row level security;
create policy own on jalon.second_entry for select to jalon_holder
  using (project_id in (select auth.current_projects()));
create policy own_adds on jalon.second_entry for insert to jalon_holder with check (
  project_id in (select auth.current_projects()) and account_id = (select auth.current_account()));
create policy own_goes on jalon.second_entry for delete to jalon_holder using (
  project_id in (select auth.current_projects()) and account_id = (select auth.current_account()));
create policy followed on jalon.second_entry for select to jalon_evaluator
  using (call_id in (select auth.current_calls()));

create function audit.second_entry_typed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record('quarter.second_entry', typed.call_id, typed.project_id, typed.quarter, null)
  from (select distinct call_id, project_id, quarter::text as quarter from added) typed;
  return null;
end $$;
revoke all on function audit.second_entry_typed() from public;
create trigger audited after insert on jalon.second_entry
  referencing new table as added for each statement execute function audit.second_entry_typed();

-- A project that was stopped ends before the shortest duration that an agreement may have.
drop function jalon.check_project_against_call(jalon.project, jalon.call);
create function jalon.check_project_against_call(project jalon.project, call jalon.call) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  months int := jalon.duration_months(project.starts_on, project.ends_on);
begin
  if project.budget_eur < call.minimum_budget_eur then
    perform jalon.refuse('project_minimum_budget', 'project');
  end if;
  if months < call.minimum_duration_months and project.status <> 'stopped' then
    perform jalon.refuse('project_minimum_duration', 'project');
  end if;
  if months > call.maximum_duration_months
    or (months = call.maximum_duration_months
      and project.ends_on + 1 > project.starts_on + make_interval(months => months)) then
    perform jalon.refuse('project_maximum_duration', 'project');
  end if;
  if project.ends_on > call.latest_end_on then
    perform jalon.refuse('project_latest_end', 'project');
  end if;
end $$;
revoke all on function jalon.check_project_against_call(jalon.project, jalon.call) from public;

-- For who runs the server, as the owner alone: no role of the service may call it. Whoever knew the former
-- password is out, and the trail says that nobody's session did it.
create function auth.rescue_administrator(login text, salt bytea, key bytea) returns uuid
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  rescued uuid;
begin
  perform pg_advisory_xact_lock(7205202);
  update auth.account changed
  set password_salt = $2, password_verifier = sha256($3), first_password_until = now() + interval '14 days',
    blocked_at = null
  where changed.login = $1 and changed.kind = 'administrator' and changed.closed_at is null
  returning changed.id into rescued;
  if rescued is not null then
    perform auth.end_sessions(rescued);
    perform audit.record('account.rescue', null, null, rescued::text, null);
  end if;
  return rescued;
end $$;
revoke all on function auth.rescue_administrator(text, bytea, bytea) from public;

alter table jalon.amendment_change
  drop constraint amendment_change_kind,
  add constraint amendment_change_kind check (kind in (
    'title', 'funder', 'policy', 'scope', 'envelope', 'minimum_budget', 'minimum_duration',
    'maximum_duration', 'latest_end', 'applications_received', 'projects_selected', 'due_days',
    'people_threshold', 'opinion_threshold', 'pinned_today', 'is_fictitious', 'phase', 'priority',
    'committee', 'department', 'organisation_siret', 'organisation_rna', 'organisation_finess', 'axis',
    'axis_short_name', 'dimension', 'dimension_order', 'disadvantaged', 'category', 'indicator',
    'indicator_definition', 'indicator_unit', 'indicator_level', 'indicator_measure',
    'indicator_direction', 'indicator_decimals', 'indicator_over_time', 'indicator_over_projects',
    'indicator_class', 'indicator_counting', 'indicator_margin', 'indicator_is_required',
    'indicator_typed_twice',
    'indicator_alerts', 'indicator_scope', 'indicator_starts_on', 'indicator_ends_on',
    'indicator_dimension', 'indicator_reference', 'cross_rule', 'survey', 'survey_form', 'project', 'name', 'holder',
    'partner', 'project_department', 'axis_share', 'territory', 'summary', 'target_population',
    'objectives', 'inequality_approach', 'starts_on', 'ends_on', 'status', 'suspension', 'budget',
    'funding', 'project_is_fictitious', 'baseline', 'baseline_source', 'target', 'target_kind',
    'target_period'));

select jalon.classify('jalon.indicator', 'internal', 'is_typed_twice');
select jalon.classify('jalon.second_entry', 'internal', 'call_id', 'project_id', 'quarter', 'indicator_id', 'category_id',
  'missing', 'typed_at');
select jalon.classify('jalon.second_entry', 'personal', 'account_id');
select jalon.classify('jalon.second_entry', 'sensitive', 'value', 'denominator');

reset role;
