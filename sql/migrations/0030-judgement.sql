-- What evaluators judge, in their own words: of an axis, what its projects contributed to an outcome and what they
-- recommend; of a project, how its contradictory evaluation went and what was decided. Versions are never changed.

set local role jalon_owner;

create table jalon.judgement (
  call_id uuid not null,
  axis_id uuid not null,
  kind text not null constraint judgement_kind check (kind in ('contribution', 'recommendation')),
  number int not null constraint judgement_number check (number > 0),
  version int not null constraint judgement_version check (version > 0),
  -- The outcome, or what is recommended.
  subject text not null constraint judgement_subject check (length(btrim(subject)) between 3 and 1000),
  evidence_for text constraint judgement_evidence_for check (length(btrim(evidence_for)) between 3 and 2000),
  evidence_against text
    constraint judgement_evidence_against check (length(btrim(evidence_against)) between 3 and 2000),
  other_causes text constraint judgement_other_causes check (length(btrim(other_causes)) between 3 and 2000),
  plausibility text constraint judgement_plausibility check (plausibility in ('strong', 'middling', 'weak')),
  responsible text constraint judgement_responsible check (length(btrim(responsible)) between 3 and 500),
  due_on date,
  priority text constraint judgement_priority check (priority in ('high', 'middling', 'low')),
  follow_up text constraint judgement_follow_up check (length(btrim(follow_up)) between 3 and 2000),
  is_withdrawn boolean not null default false,
  note text constraint judgement_note check ((version = 1 or note is not null) and length(btrim(note)) between 3 and 2000),
  account_id uuid not null default auth.current_account() references auth.account,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint judgement_in_time primary key (axis_id, kind, number, version),
  constraint judgement_of_kind check (case kind
    when 'contribution' then num_nonnulls(responsible, due_on, priority, follow_up) = 0
    else num_nonnulls(evidence_for, evidence_against, other_causes, plausibility) = 0 end),
  foreign key (call_id, axis_id) references jalon.axis (call_id, id)
);

-- The contradictory evaluation of a project, step by step; what has not come yet is null.
create table jalon.decision (
  call_id uuid not null,
  project_id uuid not null,
  version int not null constraint decision_version check (version > 0),
  opened_on date not null,
  -- When the holder answered; her words are in her narrative.
  answered_on date,
  met_on date,
  -- What was said at the meeting.
  meeting text constraint decision_meeting check (length(btrim(meeting)) between 3 and 2000),
  decided_on date,
  outcome text constraint decision_outcome check (outcome in ('renew', 'extend', 'stop', 'spread')),
  grounds text constraint decision_grounds check (length(btrim(grounds)) between 3 and 2000),
  follow_up text constraint decision_follow_up check (length(btrim(follow_up)) between 3 and 2000),
  note text constraint decision_note check ((version = 1 or note is not null) and length(btrim(note)) between 3 and 2000),
  account_id uuid not null default auth.current_account() references auth.account,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint decision_in_time primary key (project_id, version),
  constraint decision_steps check (
    answered_on >= opened_on and met_on >= coalesce(answered_on, opened_on)
    and decided_on >= coalesce(met_on, answered_on, opened_on)),
  constraint decision_dated check (
    (outcome is null) = (decided_on is null) and (meeting is null or met_on is not null)
    and (grounds is null and follow_up is null or outcome is not null)),
  foreign key (call_id, project_id) references jalon.project (call_id, id)
);

create trigger judgement_immutable before update or delete or truncate on jalon.judgement
  for each statement execute function jalon.keep_history();
create trigger decision_immutable before update or delete or truncate on jalon.decision
  for each statement execute function jalon.keep_history();

alter table jalon.judgement enable row level security, force row level security;
create policy followed on jalon.judgement for select to jalon_evaluator, jalon_protect
  using (call_id in (select auth.current_calls()));
create policy judges on jalon.judgement for insert to jalon_evaluator with check (
  call_id in (select auth.current_calls()) and account_id = (select auth.current_account()));

alter table jalon.decision enable row level security, force row level security;
create policy followed on jalon.decision for select to jalon_evaluator, jalon_protect
  using (call_id in (select auth.current_calls()));
create policy own on jalon.decision for select to jalon_holder
  using (project_id in (select auth.current_projects()));
create policy decides on jalon.decision for insert to jalon_evaluator with check (
  call_id in (select auth.current_calls()) and account_id = (select auth.current_account()));

create function audit.judged() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record(case when new.is_withdrawn then 'judgement.withdraw' else 'judgement.write' end,
    new.call_id, null, new.axis_id::text,
    jsonb_build_object('kind', new.kind, 'number', new.number, 'version', new.version));
  return null;
end $$;
revoke all on function audit.judged() from public;
create trigger audited after insert on jalon.judgement for each row execute function audit.judged();

create function audit.decided() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record('decision.write', new.call_id, new.project_id, new.version::text,
    jsonb_build_object('outcome', new.outcome, 'decided_on', new.decided_on));
  return null;
end $$;
revoke all on function audit.decided() from public;
create trigger audited after insert on jalon.decision for each row execute function audit.decided();

select jalon.classify('jalon.judgement', 'internal', 'call_id', 'axis_id', 'kind', 'number', 'version', 'subject',
  'evidence_for', 'evidence_against', 'other_causes', 'plausibility', 'responsible', 'due_on', 'priority', 'follow_up',
  'is_withdrawn', 'note', 'recorded_at');
select jalon.classify('jalon.judgement', 'personal', 'account_id');
select jalon.classify('jalon.decision', 'internal', 'call_id', 'project_id', 'version', 'opened_on', 'answered_on',
  'met_on', 'meeting', 'decided_on', 'outcome', 'grounds', 'follow_up', 'note', 'recorded_at');
select jalon.classify('jalon.decision', 'personal', 'account_id');

reset role;
