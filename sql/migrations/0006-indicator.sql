-- What is measured, broken down by what, and towards which goals.

set local role jalon_owner;

create table jalon.dimension (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null references jalon.call on delete cascade,
  code text not null,
  position int not null,
  name text not null,
  -- Ordered dimensions (age, deprivation) allow gradients; the others do not.
  is_ordered boolean not null,
  constraint dimension_code_unique unique (call_id, code),
  unique (call_id, id)
);

-- "Not known" is no category: it is what the entered ones leave of the total.
create table jalon.category (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null,
  dimension_id uuid not null,
  code text not null,
  position int not null,
  name text not null,
  constraint category_code_unique unique (dimension_id, code),
  foreign key (call_id, dimension_id) references jalon.dimension (call_id, id) on delete cascade,
  unique (call_id, id)
);

create table jalon.indicator (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null references jalon.call on delete cascade,
  -- Common to the projects of an axis, or to one project alone, or, with neither, to the whole call.
  axis_id uuid,
  project_id uuid,
  code text not null constraint indicator_code_form check (code ~ '^[A-Z][A-Z0-9-]{0,15}$'),
  position int not null,
  name text not null,
  definition text not null,
  unit text not null,
  level text not null
    constraint indicator_level check (level in ('input', 'activity', 'output', 'outcome', 'impact')),
  measure text not null
    constraint indicator_measure check (measure in ('count', 'amount', 'proportion', 'mean', 'score', 'milestone')),
  direction text not null constraint indicator_direction check (direction in ('increase', 'decrease', 'maintain')),
  decimals int not null default 0 constraint indicator_decimals check (decimals between 0 and 6),
  over_time text not null
    constraint indicator_over_time check (over_time in ('sum', 'last', 'max', 'weighted_mean')),
  over_projects text not null
    constraint indicator_over_projects check (over_projects in ('sum', 'weighted_mean', 'none')),
  counts_people boolean not null default false,
  is_required boolean not null default true,
  -- Soft thresholds: beyond them a word of explanation is asked for.
  alert_change_ratio numeric not null default 0.5,
  alert_change_units numeric not null default 10,
  alert_target_ratio numeric not null default 0.5,
  constraint indicator_code_unique unique (call_id, code),
  constraint indicator_one_owner check (axis_id is null or project_id is null),
  -- A quotient is never added up: it is computed again from its two parts.
  constraint indicator_quotient_never_summed check (
    measure not in ('proportion', 'mean') or (over_time <> 'sum' and over_projects <> 'sum')),
  foreign key (call_id, axis_id) references jalon.axis (call_id, id),
  foreign key (call_id, project_id) references jalon.project (call_id, id) on delete cascade,
  unique (call_id, id)
);

create table jalon.indicator_dimension (
  call_id uuid not null,
  indicator_id uuid not null,
  dimension_id uuid not null,
  primary key (indicator_id, dimension_id),
  foreign key (call_id, indicator_id) references jalon.indicator (call_id, id) on delete cascade,
  foreign key (call_id, dimension_id) references jalon.dimension (call_id, id)
);

-- What a project set out from and aims at; a quotient as a fraction. `year` null: at the end.
create table jalon.baseline (
  call_id uuid not null,
  project_id uuid not null,
  indicator_id uuid not null,
  value numeric not null,
  source text not null default '',
  primary key (project_id, indicator_id),
  foreign key (call_id, project_id) references jalon.project (call_id, id) on delete cascade,
  foreign key (call_id, indicator_id) references jalon.indicator (call_id, id)
);
create table jalon.target (
  call_id uuid not null,
  project_id uuid not null,
  indicator_id uuid not null,
  year int,
  value numeric not null,
  constraint target_unique unique nulls not distinct (project_id, indicator_id, year),
  foreign key (call_id, project_id) references jalon.project (call_id, id) on delete cascade,
  foreign key (call_id, indicator_id) references jalon.indicator (call_id, id)
);

alter table jalon.indicator enable row level security, force row level security;
alter table jalon.indicator_dimension enable row level security, force row level security;
alter table jalon.baseline enable row level security, force row level security;
alter table jalon.target enable row level security, force row level security;

-- Common indicators are seen by every holder of the call; a specific one by its project alone.
create policy own on jalon.indicator for select to jalon_holder using (
  project_id in (select auth.current_projects())
  or (project_id is null and call_id in (
    select call_id from jalon.project where id in (select auth.current_projects()))));
create policy own on jalon.indicator_dimension for select to jalon_holder
  using (indicator_id in (select id from jalon.indicator));
create policy own on jalon.baseline for select to jalon_holder using (project_id in (select auth.current_projects()));
create policy own on jalon.target for select to jalon_holder using (project_id in (select auth.current_projects()));

create policy followed on jalon.indicator for select to jalon_evaluator using (call_id in (select auth.current_calls()));
create policy followed on jalon.indicator_dimension for select to jalon_evaluator using (call_id in (select auth.current_calls()));
create policy followed on jalon.baseline for select to jalon_evaluator using (call_id in (select auth.current_calls()));
create policy followed on jalon.target for select to jalon_evaluator using (call_id in (select auth.current_calls()));

create policy administered on jalon.indicator to jalon_admin using (true) with check (true);
create policy administered on jalon.indicator_dimension to jalon_admin using (true) with check (true);
-- Goals are values: the administrator may load them with a call, and cannot read them back.
create policy loaded on jalon.baseline for insert to jalon_admin with check (true);
create policy loaded on jalon.target for insert to jalon_admin with check (true);

-- The indicators a project answers for: those of the call, of its axes, and its own.
create function jalon.indicators_of(project uuid) returns setof jalon.indicator
language sql stable set search_path = pg_catalog, pg_temp as $$
  select indicator.*
  from jalon.indicator indicator
  join jalon.project on project.id = indicators_of.project and project.call_id = indicator.call_id
  where indicator.project_id = project.id
    or (indicator.project_id is null and indicator.axis_id is null)
    or indicator.axis_id in (select axis_id from jalon.project_axis where project_id = project.id)
$$;

select jalon.classify('jalon.dimension', 'public', 'id', 'call_id', 'code', 'position', 'name', 'is_ordered');
select jalon.classify('jalon.category', 'public', 'id', 'call_id', 'dimension_id', 'code', 'position', 'name');
select jalon.classify('jalon.indicator', 'public', 'id', 'call_id', 'axis_id', 'project_id', 'code', 'position', 'name',
  'definition', 'unit', 'level', 'measure', 'direction', 'decimals', 'over_time', 'over_projects', 'counts_people',
  'is_required', 'alert_change_ratio', 'alert_change_units', 'alert_target_ratio');
select jalon.classify('jalon.indicator_dimension', 'public', 'call_id', 'indicator_id', 'dimension_id');
select jalon.classify('jalon.baseline', 'internal', 'call_id', 'project_id', 'indicator_id', 'value', 'source');
select jalon.classify('jalon.target', 'internal', 'call_id', 'project_id', 'indicator_id', 'year', 'value');

reset role;
