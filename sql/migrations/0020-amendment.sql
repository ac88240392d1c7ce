-- Amendments (« avenants »): dated changes of a project, with their reason, the reference of the deed and
-- their author. The former values stay, so that what was told before can be told again.

set local role jalon_owner;

create table jalon.amendment (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null,
  project_id uuid not null,
  effective_on date not null,
  reason text not null constraint amendment_reason check (length(btrim(reason)) between 3 and 2000),
  reference text constraint amendment_reference check (length(btrim(reference)) between 1 and 200),
  account_id uuid not null default auth.current_account() references auth.account,
  made_at timestamptz not null default clock_timestamp(),
  foreign key (call_id, project_id) references jalon.project (call_id, id),
  unique (call_id, id)
);
create index amendment_project on jalon.amendment (project_id, made_at);

-- One value that an amendment changed, as text: a day, an amount, a number.
create table jalon.amendment_change (
  call_id uuid not null,
  project_id uuid not null,
  amendment_id uuid not null,
  position int not null,
  kind text not null constraint amendment_change_kind
    check (kind in ('ends_on', 'status', 'budget', 'funding', 'target', 'baseline')),
  indicator_id uuid,
  year int,
  former text,
  latter text not null,
  primary key (amendment_id, position),
  constraint amendment_change_indicator check ((kind in ('target', 'baseline')) = (indicator_id is not null)),
  foreign key (call_id, amendment_id) references jalon.amendment (call_id, id),
  foreign key (call_id, indicator_id) references jalon.indicator (call_id, id)
);

create trigger amendment_immutable before update or delete or truncate on jalon.amendment
  for each statement execute function jalon.keep_history();
create trigger amendment_change_immutable before update or delete or truncate on jalon.amendment_change
  for each statement execute function jalon.keep_history();

alter table jalon.amendment enable row level security, force row level security;
alter table jalon.amendment_change enable row level security, force row level security;
create policy own on jalon.amendment for select to jalon_holder
  using (project_id in (select auth.current_projects()));
create policy own on jalon.amendment_change for select to jalon_holder
  using (project_id in (select auth.current_projects()));
create policy followed on jalon.amendment for select to jalon_evaluator, jalon_protect
  using (call_id in (select auth.current_calls()));
create policy followed on jalon.amendment_change for select to jalon_evaluator, jalon_protect
  using (call_id in (select auth.current_calls()));
create policy amends on jalon.amendment for insert to jalon_evaluator with check (
  call_id in (select auth.current_calls()) and account_id = (select auth.current_account()));
create policy amends on jalon.amendment_change for insert to jalon_evaluator
  with check (call_id in (select auth.current_calls()));

-- What an amendment changes. Quarters open and close with the dates of the project.
create policy amends on jalon.project for update to jalon_evaluator
  using (call_id in (select auth.current_calls())) with check (call_id in (select auth.current_calls()));
create policy amends on jalon.target for update to jalon_evaluator
  using (call_id in (select auth.current_calls())) with check (call_id in (select auth.current_calls()));
create policy amends_adds on jalon.target for insert to jalon_evaluator
  with check (call_id in (select auth.current_calls()));
create policy amends on jalon.baseline for update to jalon_evaluator
  using (call_id in (select auth.current_calls())) with check (call_id in (select auth.current_calls()));
create policy amends_adds on jalon.baseline for insert to jalon_evaluator
  with check (call_id in (select auth.current_calls()));
create policy amends_adds on jalon.quarter_report for insert to jalon_evaluator
  with check (call_id in (select auth.current_calls()) and state = 'open');
create policy amends_drops on jalon.quarter_report for delete to jalon_evaluator
  using (call_id in (select auth.current_calls()) and state = 'open');

create function audit.project_amended() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record('project.amend', new.call_id, new.project_id, new.id::text, null);
  return null;
end $$;
revoke all on function audit.project_amended() from public;
create trigger audited after insert on jalon.amendment for each row execute function audit.project_amended();

select jalon.classify('jalon.amendment', 'internal', 'id', 'call_id', 'project_id', 'effective_on', 'reason',
  'reference', 'made_at');
select jalon.classify('jalon.amendment', 'personal', 'account_id');
select jalon.classify('jalon.amendment_change', 'internal', 'call_id', 'project_id', 'amendment_id', 'position', 'kind',
  'indicator_id', 'year', 'former', 'latter');

reset role;
