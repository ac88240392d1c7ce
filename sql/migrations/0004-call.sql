-- A call for projects: its rules, calendar, axes. Another call, of another agency, is other rows.

set local role jalon_owner;

-- "2024-Q4": sorts in time order as text, reads as itself in every tool.
create domain jalon.quarter as text
  constraint quarter_form check (value ~ '^(19|20)[0-9]{2}-Q[1-4]$');

create function jalon.quarter_of(day date) returns jalon.quarter
language sql immutable set search_path = pg_catalog, pg_temp as
$$ select to_char(day, 'YYYY-"Q"Q') $$;

create function jalon.quarter_start(quarter jalon.quarter) returns date
language sql immutable set search_path = pg_catalog, pg_temp as
$$ select make_date(left(quarter, 4)::int, 3 * right(quarter, 1)::int - 2, 1) $$;

create function jalon.quarter_end(quarter jalon.quarter) returns date
language sql immutable set search_path = pg_catalog, pg_temp as
$$ select (make_date(left(quarter, 4)::int, 3 * right(quarter, 1)::int - 2, 1) + interval '3 months - 1 day')::date $$;

create table jalon.call (
  id uuid primary key default gen_random_uuid(),
  code text not null constraint call_code_unique unique,
  title text not null,
  funder text not null,
  policy text not null,
  scope text not null,
  envelope_eur numeric(14, 2) not null constraint call_envelope_positive check (envelope_eur > 0),
  minimum_budget_eur numeric(14, 2) not null,
  minimum_duration_months int not null,
  maximum_duration_months int not null,
  latest_end_on date not null,
  applications_received int not null,
  projects_selected int not null,
  due_days int not null default 30 constraint call_due_days check (due_days between 0 and 365),
  small_count_threshold int not null default 11
    constraint call_small_count_threshold check (small_count_threshold between 0 and 20),
  -- The day a demonstration takes for today, so that its quarters do not all grow overdue.
  pinned_today date,
  is_fictitious boolean not null default false,
  constraint call_durations check (0 < minimum_duration_months and minimum_duration_months <= maximum_duration_months),
  constraint call_selected check (projects_selected <= applications_received)
);

create function jalon.today(call uuid) returns date
language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce(pinned_today, (now() at time zone 'Europe/Paris')::date)
  from jalon.call where id = today.call
$$;

create table jalon.phase (
  call_id uuid not null references jalon.call on delete cascade,
  position int not null,
  name text not null,
  due_on date not null,
  primary key (call_id, position)
);

create table jalon.priority (
  call_id uuid not null references jalon.call on delete cascade,
  position int not null,
  code text not null,
  name text not null,
  primary key (call_id, position)
);

create table jalon.committee_member (
  call_id uuid not null references jalon.call on delete cascade,
  position int not null,
  name text not null,
  primary key (call_id, position)
);

create table jalon.axis (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null references jalon.call on delete cascade,
  code text not null,
  position int not null,
  name text not null,
  short_name text not null,
  constraint axis_code_unique unique (call_id, code),
  unique (call_id, id)
);

-- The departments a call covers, by their INSEE code.
create table jalon.department (
  call_id uuid not null references jalon.call on delete cascade,
  code text not null constraint department_code_form check (code ~ '^([0-9]{2}|2[AB]|97[1-8])$'),
  name text not null,
  primary key (call_id, code)
);

create table auth.account_call (
  account_id uuid not null references auth.account on delete cascade,
  call_id uuid not null references jalon.call on delete cascade,
  primary key (account_id, call_id)
);

-- The calls an evaluator follows.
create function auth.current_calls() returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select call_id from auth.account_call
  where session_user = 'jalon_evaluator' and account_id = (select auth.current_account())
$$;

select jalon.classify('jalon.call', 'public', 'id', 'code', 'title', 'funder', 'policy', 'scope', 'envelope_eur',
  'minimum_budget_eur', 'minimum_duration_months', 'maximum_duration_months', 'latest_end_on',
  'applications_received', 'projects_selected', 'due_days', 'small_count_threshold', 'pinned_today', 'is_fictitious');
select jalon.classify('jalon.phase', 'public', 'call_id', 'position', 'name', 'due_on');
select jalon.classify('jalon.priority', 'public', 'call_id', 'position', 'code', 'name');
select jalon.classify('jalon.committee_member', 'public', 'call_id', 'position', 'name');
select jalon.classify('jalon.axis', 'public', 'id', 'call_id', 'code', 'position', 'name', 'short_name');
select jalon.classify('jalon.department', 'public', 'call_id', 'code', 'name');
select jalon.classify('auth.account_call', 'internal', 'account_id', 'call_id');

reset role;
