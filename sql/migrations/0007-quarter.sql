-- The quarters of each project, what was sent for them, and every version of every value.

set local role jalon_owner;

create table jalon.quarter_report (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null,
  project_id uuid not null,
  quarter jalon.quarter not null,
  state text not null default 'open' constraint quarter_report_state
    check (state in ('open', 'draft', 'submitted', 'returned', 'approved', 'reopened')),
  version int not null default 0,
  changed_at timestamptz not null default now(),
  reason text,
  constraint quarter_report_unique unique (project_id, quarter),
  constraint quarter_report_reason check (state not in ('returned', 'reopened') or reason is not null),
  foreign key (call_id, project_id) references jalon.project (call_id, id) on delete cascade,
  unique (call_id, id)
);
create index quarter_report_call on jalon.quarter_report (call_id, quarter);

-- open -> draft -> submitted -> (returned -> draft -> submitted)* -> approved -> reopened -> draft
create function jalon.quarter_report_moves() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.state <> old.state and (old.state, new.state) not in (
    ('open', 'draft'), ('draft', 'submitted'), ('submitted', 'returned'), ('submitted', 'approved'),
    ('returned', 'draft'), ('approved', 'reopened'), ('reopened', 'draft')
  ) then
    perform jalon.refuse('quarter_report_transition', 'quarter_report');
  end if;
  return new;
end $$;
create trigger quarter_report_moves before update on jalon.quarter_report
  for each row execute function jalon.quarter_report_moves();

-- A project has exactly the quarters that its dates touch.
create function jalon.project_has_quarters() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  delete from jalon.quarter_report
  where project_id = new.id and state = 'open'
    and quarter not between jalon.quarter_of(new.starts_on) and jalon.quarter_of(new.ends_on);
  if exists (
    select from jalon.quarter_report where project_id = new.id
      and quarter not between jalon.quarter_of(new.starts_on) and jalon.quarter_of(new.ends_on)
  ) then
    perform jalon.refuse('project_life_covers_quarters', 'project');
  end if;
  insert into jalon.quarter_report (call_id, project_id, quarter)
  select new.call_id, new.id, jalon.quarter_of(day::date)
  from generate_series(date_trunc('quarter', new.starts_on::timestamp), new.ends_on, interval '3 months') day
  on conflict do nothing;
  return null;
end $$;
-- Named to fire after project_obeys_call: a project that ends too late hears of that, not of quarters.
create trigger project_quarters_follow after insert or update of starts_on, ends_on on jalon.project
  for each row execute function jalon.project_has_quarters();

-- One sending of a quarter. The id is the client's: the same id again gets the same receipt.
create table jalon.quarter_submission (
  id uuid primary key,
  call_id uuid not null,
  project_id uuid not null,
  quarter_report_id uuid not null,
  version int not null,
  content_sha256 bytea not null constraint quarter_submission_digest check (length(content_sha256) = 32),
  account_id uuid references auth.account,
  submitted_at timestamptz not null default now(),
  foreign key (call_id, project_id) references jalon.project (call_id, id),
  foreign key (call_id, quarter_report_id) references jalon.quarter_report (call_id, id),
  constraint quarter_submission_version unique (quarter_report_id, version),
  unique (call_id, id)
);

-- One value: an indicator, a quarter, the total (no category) or a category. A correction is a new
-- version; nothing here is ever updated.
create table jalon.observation (
  call_id uuid not null,
  project_id uuid not null,
  indicator_id uuid not null,
  quarter jalon.quarter not null,
  category_id uuid,
  version int not null,
  submission_id uuid not null,
  -- A quotient keeps its two parts: the numerator (or the sum) here, what it is divided by below.
  value numeric,
  denominator numeric,
  missing text constraint observation_missing check (missing in ('ND', 'SO', 'NC')),
  reason text constraint observation_reason check (reason in ('verified', 'activity', 'method', 'other')),
  comment text constraint observation_comment check (length(comment) <= 2000),
  recorded_at timestamptz not null default now(),
  constraint observation_version unique nulls not distinct
    (project_id, indicator_id, quarter, category_id, version),
  constraint observation_value_or_missing check ((value is null) = (missing is not null)),
  constraint observation_denominator check (denominator is null or (value is not null and denominator > 0)),
  constraint observation_finite check (value not in ('NaN', 'Infinity', '-Infinity')),
  foreign key (call_id, project_id) references jalon.project (call_id, id),
  foreign key (call_id, indicator_id) references jalon.indicator (call_id, id),
  foreign key (call_id, category_id) references jalon.category (call_id, id),
  foreign key (call_id, submission_id) references jalon.quarter_submission (call_id, id)
);
create index observation_call on jalon.observation (call_id, indicator_id, quarter);

create function jalon.keep_history() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform jalon.refuse(tg_table_name || '_immutable', tg_table_name);
  return null;
end $$;
create trigger observation_immutable before update or delete or truncate on jalon.observation
  for each statement execute function jalon.keep_history();
create trigger quarter_submission_immutable before update or delete or truncate on jalon.quarter_submission
  for each statement execute function jalon.keep_history();

alter table jalon.quarter_report enable row level security, force row level security;
alter table jalon.quarter_submission enable row level security, force row level security;
alter table jalon.observation enable row level security, force row level security;

create policy own on jalon.quarter_report for select to jalon_holder using (project_id in (select auth.current_projects()));
create policy own_moves on jalon.quarter_report for update to jalon_holder
  using (project_id in (select auth.current_projects()) and state in ('open', 'draft', 'returned', 'reopened'))
  with check (project_id in (select auth.current_projects()) and state in ('draft', 'submitted'));
create policy own on jalon.quarter_submission for select to jalon_holder using (project_id in (select auth.current_projects()));
create policy own_adds on jalon.quarter_submission for insert to jalon_holder
  with check (project_id in (select auth.current_projects()) and account_id = (select auth.current_account()));
create policy own on jalon.observation for select to jalon_holder using (project_id in (select auth.current_projects()));
create policy own_adds on jalon.observation for insert to jalon_holder with check (
  project_id in (select auth.current_projects())
  and quarter in (
    select report.quarter from jalon.quarter_report report
    where report.project_id = observation.project_id and report.state = 'draft'));

create policy followed on jalon.quarter_report for select to jalon_evaluator using (call_id in (select auth.current_calls()));
create policy followed on jalon.quarter_submission for select to jalon_evaluator using (call_id in (select auth.current_calls()));
create policy followed on jalon.observation for select to jalon_evaluator using (call_id in (select auth.current_calls()));
create policy reviewed on jalon.quarter_report for update to jalon_evaluator
  using (call_id in (select auth.current_calls()) and state in ('submitted', 'approved'))
  with check (call_id in (select auth.current_calls()) and state in ('returned', 'approved', 'reopened'));

-- Quarters follow the project's dates, which the administrator sets; she reads no value.
create policy administered on jalon.quarter_report to jalon_admin using (true) with check (true);
-- Bulk loading of earlier years, from a file: it writes and never reads values.
create policy loaded on jalon.quarter_report to jalon_load using (true) with check (true);
create policy loaded on jalon.quarter_submission for insert to jalon_load with check (true);
create policy loaded on jalon.observation for insert to jalon_load with check (true);

select jalon.classify('jalon.quarter_report', 'internal', 'id', 'call_id', 'project_id', 'quarter', 'state', 'version',
  'changed_at', 'reason');
select jalon.classify('jalon.quarter_submission', 'internal', 'id', 'call_id', 'project_id', 'quarter_report_id',
  'version', 'content_sha256', 'submitted_at');
select jalon.classify('jalon.quarter_submission', 'personal', 'account_id');
select jalon.classify('jalon.observation', 'internal', 'call_id', 'project_id', 'indicator_id', 'quarter', 'category_id',
  'version', 'submission_id', 'missing', 'reason', 'recorded_at');
select jalon.classify('jalon.observation', 'sensitive', 'value', 'denominator', 'comment');

reset role;
