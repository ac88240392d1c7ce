-- The context of a project, as its holder tells it for those who would do the same elsewhere: territory, team,
-- network. Versions are never changed; a correction adds one, with its reason.

set local role jalon_owner;

create table jalon.transfer_context (
  call_id uuid not null,
  project_id uuid not null,
  version int not null constraint transfer_context_version check (version > 0),
  -- How much of the territory lies in priority districts of towns, and in the zones of rural revitalisation.
  priority_districts text
    constraint transfer_context_districts check (priority_districts in ('whole', 'partly', 'none')),
  rural_zones text constraint transfer_context_rural check (rural_zones in ('whole', 'partly', 'none')),
  -- The fifth of the index FDep that most of the people live in: 5 is the most deprived.
  deprivation int constraint transfer_context_deprivation check (deprivation between 1 and 5),
  team_fte numeric(5, 2) constraint transfer_context_fte check (team_fte >= 0),
  team text constraint transfer_context_team check (length(btrim(team)) between 2 and 1000),
  network text constraint transfer_context_network check (length(btrim(network)) between 2 and 1000),
  note text constraint transfer_context_note
    check ((version = 1 or note is not null) and length(btrim(note)) between 3 and 2000),
  account_id uuid not null default auth.current_account() references auth.account,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint transfer_context_said
    check (num_nonnulls(priority_districts, rural_zones, deprivation, team_fte, team, network) > 0),
  constraint transfer_context_in_time primary key (project_id, version),
  foreign key (call_id, project_id) references jalon.project (call_id, id)
);

create trigger transfer_context_immutable before update or delete or truncate on jalon.transfer_context
  for each statement execute function jalon.keep_history();

alter table jalon.transfer_context enable row level security, force row level security;

create policy own on jalon.transfer_context for select to jalon_holder
  using (project_id in (select auth.current_projects()));
create policy own_adds on jalon.transfer_context for insert to jalon_holder with check (
  project_id in (select auth.current_projects()) and account_id = (select auth.current_account()));
create policy followed on jalon.transfer_context for select to jalon_evaluator, jalon_protect
  using (call_id in (select auth.current_calls()));

create function audit.transfer_context_written() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record('transfer.context', new.call_id, new.project_id, new.version::text, null);
  return null;
end $$;
revoke all on function audit.transfer_context_written() from public;
create trigger audited after insert on jalon.transfer_context
  for each row execute function audit.transfer_context_written();

select jalon.classify('jalon.transfer_context', 'internal', 'call_id', 'project_id', 'version', 'priority_districts',
  'rural_zones', 'deprivation', 'team_fte', 'team', 'network', 'note', 'recorded_at');
select jalon.classify('jalon.transfer_context', 'personal', 'account_id');

reset role;
