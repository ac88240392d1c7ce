-- The life of a project: it may stop before quarters that were sent, which stay, and be suspended.
-- Indicators are asked from a day, or until one. Organisations have the numbers of their registers.

set local role jalon_owner;

-- In which no quarter is due that it covers whole.
create table jalon.suspension (
  call_id uuid not null,
  project_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  primary key (project_id, starts_on),
  constraint suspension_dates check (starts_on <= ends_on),
  foreign key (call_id, project_id) references jalon.project (call_id, id) on delete cascade
);
alter table jalon.suspension enable row level security, force row level security;
create policy own on jalon.suspension for select to jalon_holder
  using (project_id in (select auth.current_projects()));
create policy followed on jalon.suspension for select to jalon_evaluator, jalon_protect
  using (call_id in (select auth.current_calls()));
create policy administered on jalon.suspension to jalon_admin using (true) with check (true);
create policy amends_adds on jalon.suspension for insert to jalon_evaluator
  with check (call_id in (select auth.current_calls()));
create policy amends_drops on jalon.suspension for delete to jalon_evaluator
  using (call_id in (select auth.current_calls()));

alter table jalon.indicator
  add column starts_on date,
  add column ends_on date,
  add constraint indicator_dates check (starts_on <= ends_on);

alter table jalon.organisation
  add column siret text constraint organisation_siret check (siret ~ '^[0-9]{14}$'),
  add column rna text constraint organisation_rna check (rna ~ '^W[0-9]{9}$'),
  add column finess text constraint organisation_finess check (finess ~ '^[0-9][0-9AB][0-9]{7}$');

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
    'indicator_alerts', 'indicator_scope', 'indicator_starts_on', 'indicator_ends_on',
    'indicator_dimension', 'indicator_reference', 'survey', 'survey_form', 'project', 'name', 'holder',
    'partner', 'project_department', 'axis_share', 'territory', 'summary', 'target_population',
    'objectives', 'inequality_approach', 'starts_on', 'ends_on', 'status', 'suspension', 'budget',
    'funding', 'project_is_fictitious', 'baseline', 'baseline_source', 'target', 'target_kind',
    'target_period'));

-- A project has the quarters that its dates touch, and keeps those that they touched before: what was
-- sent is read and not counted, and publications may have told that the others were missing.
drop trigger project_quarters_follow on jalon.project;
drop function jalon.project_has_quarters();
create function jalon.project_quarters_follow() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  insert into jalon.quarter_report (call_id, project_id, quarter)
  select new.call_id, new.id, jalon.quarter_of(day::date)
  from generate_series(date_trunc('quarter', new.starts_on::timestamp), new.ends_on, interval '3 months') day
  on conflict do nothing;
  return null;
end $$;
revoke all on function jalon.project_quarters_follow() from public;
create trigger project_quarters_follow after insert or update of starts_on, ends_on on jalon.project
  for each row execute function jalon.project_quarters_follow();

drop policy amends_drops on jalon.quarter_report;

-- Nothing more is entered outside the life of the project.
create policy ruled on jalon.project for select to jalon_owner using (true);
create function jalon.quarter_report_in_period() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.state = 'draft' and old.state <> 'draft' and not exists (
    select from jalon.project where id = new.project_id
      and new.quarter between jalon.quarter_of(starts_on) and jalon.quarter_of(ends_on)
  ) then
    perform jalon.refuse('quarter_report_in_period', 'quarter_report');
  end if;
  return null;
end $$;
revoke all on function jalon.quarter_report_in_period() from public;
create trigger quarter_report_in_period after update on jalon.quarter_report
  for each row execute function jalon.quarter_report_in_period();

-- With its numbers, which stay as they are where none is given.
drop function jalon.organisation_named(text);
create function jalon.organisation_named(name text, siret text, rna text, finess text) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_id uuid;
begin
  if auth.current_account() is null then
    raise exception using errcode = 'insufficient_privilege', message = 'nobody acts';
  end if;
  insert into jalon.organisation as organisation (name, siret, rna, finess) values ($1, $2, $3, $4)
  on conflict on constraint organisation_name_unique do update
    set siret = coalesce(organisation.siret, excluded.siret), rna = coalesce(organisation.rna, excluded.rna),
      finess = coalesce(organisation.finess, excluded.finess)
  returning id into found_id;
  return found_id;
end $$;
revoke all on function jalon.organisation_named(text, text, text, text) from public;

select jalon.classify('jalon.suspension', 'internal', 'call_id', 'project_id', 'starts_on', 'ends_on');
select jalon.classify('jalon.indicator', 'public', 'starts_on', 'ends_on');
select jalon.classify('jalon.organisation', 'public', 'siret', 'rna', 'finess');

reset role;
