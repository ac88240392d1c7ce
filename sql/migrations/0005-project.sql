-- Organisations and projects. Every rule of the call is a named constraint here; its sentence is in
-- Sources/Monitoring/Rule.swift, under the same name.

set local role jalon_owner;

create table jalon.organisation (
  id uuid primary key default gen_random_uuid(),
  name text not null constraint organisation_name_unique unique
);

create table jalon.project (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null references jalon.call,
  code text not null constraint project_code_form check (code ~ '^[A-Z][A-Z0-9-]{0,15}$'),
  name text not null,
  holder_id uuid not null references jalon.organisation,
  territory text not null,
  summary text not null,
  target_population text not null default '',
  objectives text not null default '',
  inequality_approach text not null default '',
  starts_on date not null,
  ends_on date not null,
  budget_eur numeric(14, 2) not null,
  funding_eur numeric(14, 2) not null,
  status text not null default 'selected'
    constraint project_status check (status in ('selected', 'running', 'completed', 'stopped')),
  -- True where dates, amounts or figures were made up for a demonstration.
  is_fictitious boolean not null default false,
  constraint project_code_unique unique (call_id, code),
  constraint project_dates check (starts_on <= ends_on),
  constraint project_funding check (0 <= funding_eur and funding_eur <= budget_eur),
  unique (call_id, id)
);

create table jalon.project_partner (
  call_id uuid not null,
  project_id uuid not null,
  organisation_id uuid not null references jalon.organisation,
  primary key (project_id, organisation_id),
  foreign key (call_id, project_id) references jalon.project (call_id, id) on delete cascade
);

-- Money is split by these shares; people and counts never are.
create table jalon.project_axis (
  call_id uuid not null,
  project_id uuid not null,
  axis_id uuid not null,
  share numeric(7, 6) not null constraint project_axis_share_range check (share > 0 and share <= 1),
  primary key (project_id, axis_id),
  foreign key (call_id, project_id) references jalon.project (call_id, id) on delete cascade,
  constraint project_axis_of_call foreign key (call_id, axis_id) references jalon.axis (call_id, id)
);
create index project_axis_axis on jalon.project_axis (axis_id);

create table jalon.project_department (
  call_id uuid not null,
  project_id uuid not null,
  department_code text not null,
  primary key (project_id, department_code),
  foreign key (call_id, project_id) references jalon.project (call_id, id) on delete cascade,
  constraint project_department_of_call
    foreign key (call_id, department_code) references jalon.department (call_id, code)
);

create table auth.account_project (
  account_id uuid not null references auth.account on delete cascade,
  project_id uuid not null references jalon.project on delete cascade,
  primary key (account_id, project_id)
);

-- The projects whose quarters the session may enter: a set, for a holder may carry several.
create function auth.current_projects() returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select project_id from auth.account_project
  where session_user = 'jalon_holder' and account_id = (select auth.current_account())
$$;

-- Full months from the first to the last day, both counted: 2022-01-01 to 2022-12-31 is 12.
create function jalon.duration_months(starts_on date, ends_on date) returns int
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select extract(year from age)::int * 12 + extract(month from age)::int
  from age(ends_on + 1, starts_on) age
$$;

-- Raises under the name of a rule, as a check constraint would: a rule that reads two tables cannot
-- be a check.
create function jalon.refuse(rule text, relation text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception using errcode = 'check_violation', constraint = rule, table = relation,
    message = 'rule broken: ' || rule;
end $$;

create function jalon.check_project_against_call(project jalon.project, call jalon.call) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  months int := jalon.duration_months(project.starts_on, project.ends_on);
begin
  if project.budget_eur < call.minimum_budget_eur then
    perform jalon.refuse('project_minimum_budget', 'project');
  end if;
  if months < call.minimum_duration_months then
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

create function jalon.project_obeys_call() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  call jalon.call;
begin
  select * into call from jalon.call where id = new.call_id;
  perform jalon.check_project_against_call(new, call);
  return null;
end $$;
create trigger project_obeys_call after insert or update on jalon.project
  for each row execute function jalon.project_obeys_call();

-- A call whose rules tighten must not leave projects behind that break them.
create function jalon.call_keeps_projects() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform jalon.check_project_against_call(project, new)
  from jalon.project project where project.call_id = new.id;
  return null;
end $$;
create trigger call_keeps_projects after update on jalon.call
  for each row execute function jalon.call_keeps_projects();

-- Seen at commit, when the axes and departments of a new project are there too.
create function jalon.project_is_placed(project uuid) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  shares numeric;
begin
  if not exists (select from jalon.project where id = project_is_placed.project) then
    return;
  end if;
  select sum(share) into shares from jalon.project_axis where project_id = project_is_placed.project;
  if shares is null then
    perform jalon.refuse('project_has_axis', 'project');
  elsif shares <> 1 then
    perform jalon.refuse('project_axis_shares_sum', 'project_axis');
  end if;
  if not exists (
    select from jalon.project_department where project_id = project_is_placed.project
  ) then
    perform jalon.refuse('project_has_department', 'project');
  end if;
end $$;

create function jalon.project_must_be_placed() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_table_name = 'project' then
    perform jalon.project_is_placed(new.id);
  elsif tg_op = 'DELETE' then
    perform jalon.project_is_placed(old.project_id);
  else
    perform jalon.project_is_placed(new.project_id);
  end if;
  return null;
end $$;
create constraint trigger project_must_be_placed after insert on jalon.project
  deferrable initially deferred for each row execute function jalon.project_must_be_placed();
create constraint trigger project_must_be_placed after insert or update or delete on jalon.project_axis
  deferrable initially deferred for each row execute function jalon.project_must_be_placed();
create constraint trigger project_must_be_placed after delete on jalon.project_department
  deferrable initially deferred for each row execute function jalon.project_must_be_placed();

alter table jalon.project enable row level security, force row level security;
alter table jalon.project_partner enable row level security, force row level security;
alter table jalon.project_axis enable row level security, force row level security;
alter table jalon.project_department enable row level security, force row level security;

create policy own on jalon.project for select to jalon_holder using (id in (select auth.current_projects()));
create policy own on jalon.project_partner for select to jalon_holder using (project_id in (select auth.current_projects()));
create policy own on jalon.project_axis for select to jalon_holder using (project_id in (select auth.current_projects()));
create policy own on jalon.project_department for select to jalon_holder using (project_id in (select auth.current_projects()));

create policy followed on jalon.project for select to jalon_evaluator using (call_id in (select auth.current_calls()));
create policy followed on jalon.project_partner for select to jalon_evaluator using (call_id in (select auth.current_calls()));
create policy followed on jalon.project_axis for select to jalon_evaluator using (call_id in (select auth.current_calls()));
create policy followed on jalon.project_department for select to jalon_evaluator using (call_id in (select auth.current_calls()));

create policy administered on jalon.project to jalon_admin using (true) with check (true);
create policy administered on jalon.project_partner to jalon_admin using (true) with check (true);
create policy administered on jalon.project_axis to jalon_admin using (true) with check (true);
create policy administered on jalon.project_department to jalon_admin using (true) with check (true);

select jalon.classify('jalon.organisation', 'public', 'id', 'name');
select jalon.classify('jalon.project', 'public', 'id', 'call_id', 'code', 'name', 'holder_id', 'territory', 'summary',
  'target_population', 'status', 'is_fictitious');
select jalon.classify('jalon.project', 'internal', 'objectives', 'inequality_approach', 'starts_on', 'ends_on',
  'budget_eur', 'funding_eur');
select jalon.classify('jalon.project_partner', 'public', 'call_id', 'project_id', 'organisation_id');
select jalon.classify('jalon.project_axis', 'public', 'call_id', 'project_id', 'axis_id', 'share');
select jalon.classify('jalon.project_department', 'public', 'call_id', 'project_id', 'department_code');
select jalon.classify('auth.account_project', 'internal', 'account_id', 'project_id');

reset role;
