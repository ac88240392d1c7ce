-- Participation of the people supported, as holders declare it: each event with its stage and level, and what
-- changed because of it. Versions are never changed; correcting or withdrawing adds one. Evaluators clear the
-- free text of a version before a report may show it.

set local role jalon_owner;

-- The id is made by its holder's device: the same again is the same event. People name it by its number.
create table jalon.participation_event (
  id uuid primary key,
  call_id uuid not null,
  project_id uuid not null,
  number int not null constraint participation_event_number check (number > 0),
  unique (project_id, number),
  unique (project_id, id),
  foreign key (call_id, project_id) references jalon.project (call_id, id)
);

create table jalon.participation_version (
  event_id uuid not null,
  version int not null constraint participation_version_number check (version > 0),
  call_id uuid not null,
  project_id uuid not null,
  stage text not null constraint participation_stage check (stage in
    ('diagnosis', 'design', 'delivery', 'steering', 'evaluation', 'spreading')),
  level int not null constraint participation_level check (level between 0 and 5),
  quarter jalon.quarter not null,
  -- Where the day is known.
  held_on date,
  -- Different people; empty is not known, and not zero.
  people int constraint participation_people check (people between 0 and 100000),
  meetings int constraint participation_meetings check (meetings between 0 and 1000),
  participants text[] not null constraint participation_participants
    check (participants <@ array['supported', 'relatives', 'peers', 'inhabitants']),
  supports text[] not null constraint participation_supports
    check (supports <@ array['expenses', 'interpreting', 'childcare', 'easyRead']),
  -- What it is and where it is kept, never the thing itself.
  evidence text constraint participation_evidence check (length(btrim(evidence)) between 1 and 500),
  effect text not null constraint participation_effect check (effect in ('yes', 'partly', 'no')),
  change text constraint participation_change
    check ((effect = 'no' or change is not null) and length(btrim(change)) between 3 and 2000),
  -- Why nothing changed.
  reason text constraint participation_reason
    check ((effect <> 'no' or reason is not null) and length(btrim(reason)) between 3 and 2000),
  is_withdrawn boolean not null default false,
  -- Why it was corrected or withdrawn.
  note text constraint participation_note
    check ((version = 1 or note is not null) and length(btrim(note)) between 3 and 2000),
  account_id uuid not null default auth.current_account() references auth.account,
  recorded_at timestamptz not null default clock_timestamp(),
  -- Who corrects has seen the version before.
  constraint participation_in_time primary key (event_id, version),
  constraint participation_day check (held_on is null or jalon.quarter_of(held_on) = quarter),
  foreign key (call_id, project_id) references jalon.project (call_id, id),
  foreign key (project_id, event_id) references jalon.participation_event (project_id, id)
);

create table jalon.participation_clearance (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null,
  project_id uuid not null,
  event_id uuid not null,
  version int not null,
  is_granted boolean not null,
  account_id uuid not null default auth.current_account() references auth.account,
  cleared_at timestamptz not null default clock_timestamp(),
  foreign key (call_id, project_id) references jalon.project (call_id, id),
  foreign key (event_id, version) references jalon.participation_version (event_id, version)
);
create index participation_clearance_version on jalon.participation_clearance (event_id, version, cleared_at);

create function jalon.participation_follows() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.version > 1 and not exists (
    select from jalon.participation_version former
    where former.event_id = new.event_id and former.version = new.version - 1 and not former.is_withdrawn
  ) then
    perform jalon.refuse('participation_in_time', 'participation_version');
  end if;
  return new;
end $$;
revoke all on function jalon.participation_follows() from public;
create trigger participation_follows before insert on jalon.participation_version
  for each row execute function jalon.participation_follows();

create trigger participation_event_immutable before update or delete or truncate on jalon.participation_event
  for each statement execute function jalon.keep_history();
create trigger participation_version_immutable before update or delete or truncate on jalon.participation_version
  for each statement execute function jalon.keep_history();
create trigger participation_clearance_immutable before update or delete or truncate on jalon.participation_clearance
  for each statement execute function jalon.keep_history();

alter table jalon.participation_event enable row level security, force row level security;
alter table jalon.participation_version enable row level security, force row level security;
alter table jalon.participation_clearance enable row level security, force row level security;

create policy own on jalon.participation_event for select to jalon_holder
  using (project_id in (select auth.current_projects()));
create policy own_adds on jalon.participation_event for insert to jalon_holder
  with check (project_id in (select auth.current_projects()));
create policy followed on jalon.participation_event for select to jalon_evaluator, jalon_protect
  using (call_id in (select auth.current_calls()));
create policy own on jalon.participation_version for select to jalon_holder
  using (project_id in (select auth.current_projects()));
create policy own_adds on jalon.participation_version for insert to jalon_holder with check (
  project_id in (select auth.current_projects()) and account_id = (select auth.current_account()));
create policy followed on jalon.participation_version for select to jalon_evaluator, jalon_protect
  using (call_id in (select auth.current_calls()));
create policy own on jalon.participation_clearance for select to jalon_holder
  using (project_id in (select auth.current_projects()));
create policy followed on jalon.participation_clearance for select to jalon_evaluator, jalon_protect
  using (call_id in (select auth.current_calls()));
create policy cleared on jalon.participation_clearance for insert to jalon_evaluator with check (
  call_id in (select auth.current_calls()) and account_id = (select auth.current_account()));

create function audit.participation_written() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record(
    case when new.is_withdrawn then 'participation.withdraw' when new.version > 1 then 'participation.correct'
      else 'participation.add' end,
    new.call_id, new.project_id, new.event_id::text, jsonb_build_object('version', new.version));
  return null;
end $$;
revoke all on function audit.participation_written() from public;
create trigger audited after insert on jalon.participation_version
  for each row execute function audit.participation_written();

create function audit.participation_cleared() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record(case when new.is_granted then 'participation.clear' else 'participation.unclear' end,
    new.call_id, new.project_id, new.event_id::text, jsonb_build_object('version', new.version));
  return null;
end $$;
revoke all on function audit.participation_cleared() from public;
create trigger audited after insert on jalon.participation_clearance
  for each row execute function audit.participation_cleared();

select jalon.classify('jalon.participation_event', 'internal', 'id', 'call_id', 'project_id', 'number');
select jalon.classify('jalon.participation_version', 'internal', 'event_id', 'version', 'call_id', 'project_id',
  'stage', 'level', 'quarter', 'held_on', 'meetings', 'supports', 'effect', 'is_withdrawn', 'note', 'recorded_at');
select jalon.classify('jalon.participation_version', 'sensitive', 'people', 'participants', 'evidence', 'change',
  'reason');
select jalon.classify('jalon.participation_version', 'personal', 'account_id');
select jalon.classify('jalon.participation_clearance', 'internal', 'id', 'call_id', 'project_id', 'event_id', 'version',
  'is_granted', 'cleared_at');
select jalon.classify('jalon.participation_clearance', 'personal', 'account_id');

reset role;
