-- Whether a project can be carried elsewhere: criteria that a call declares, rated by holders and, blind to
-- them, by evaluators; agreed ratings kept beside both; what a project does for which reason.

set local role jalon_owner;

create table jalon.transfer_framework (
  call_id uuid primary key references jalon.call,
  title text not null constraint transfer_framework_title check (length(btrim(title)) between 3 and 200)
);
create table jalon.transfer_dimension (
  call_id uuid not null references jalon.transfer_framework,
  code text not null constraint transfer_dimension_code check (code ~ '^[A-Z]$'),
  name text not null,
  position int not null,
  primary key (call_id, code)
);
create table jalon.transfer_criterion (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null,
  dimension_code text not null,
  code text not null constraint transfer_criterion_code check (code ~ '^[A-Z][0-9]{1,2}$'),
  statement text not null,
  position int not null,
  unique (call_id, code),
  unique (call_id, id),
  foreign key (call_id, dimension_code) references jalon.transfer_dimension (call_id, code)
);

-- One rating of one criterion. Those of an evaluator are her own, those of a holder her project's; versions
-- are never changed.
create table jalon.transfer_rating (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null,
  project_id uuid not null,
  criterion_id uuid not null,
  part text not null constraint transfer_rating_part check (part in ('holder', 'evaluator', 'agreed')),
  rater_id uuid references auth.account,
  version int not null constraint transfer_rating_version check (version > 0),
  -- From very unfavourable to very favourable to a transfer.
  score int constraint transfer_rating_score check (score between 0 and 4),
  absence text constraint transfer_rating_absence check (absence in ('not_applicable', 'unknown')),
  -- 0 a statement, 1 a document, 2 figures, 3 figures and what people or others say.
  evidence int not null constraint transfer_rating_evidence check (evidence between 0 and 3),
  justification text not null
    constraint transfer_rating_justification check (length(btrim(justification)) between 3 and 2000),
  is_blocking boolean not null default false,
  plan text constraint transfer_rating_plan check (length(btrim(plan)) between 3 and 2000),
  account_id uuid not null default auth.current_account() references auth.account,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint transfer_rating_score_or_absence check ((score is null) <> (absence is null)),
  constraint transfer_rating_rater check ((part = 'evaluator') = (rater_id is not null)),
  constraint transfer_rating_in_time unique nulls not distinct
    (project_id, part, rater_id, criterion_id, version),
  foreign key (call_id, project_id) references jalon.project (call_id, id),
  constraint transfer_framework_rated
    foreign key (call_id, criterion_id) references jalon.transfer_criterion (call_id, id)
);

-- The end of a rating: nothing of it changes after, and the other's becomes readable.
create table jalon.transfer_sending (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null,
  project_id uuid not null,
  part text not null constraint transfer_sending_part check (part in ('holder', 'evaluator')),
  rater_id uuid references auth.account,
  account_id uuid not null default auth.current_account() references auth.account,
  sent_at timestamptz not null default clock_timestamp(),
  constraint transfer_sending_rater check ((part = 'evaluator') = (rater_id is not null)),
  constraint transfer_sending_once unique nulls not distinct (project_id, part, rater_id),
  foreign key (call_id, project_id) references jalon.project (call_id, id)
);

-- What a project does, why that should work, and what of it may change elsewhere.
create table jalon.key_function (
  call_id uuid not null,
  project_id uuid not null,
  number int not null constraint key_function_number check (number > 0),
  version int not null constraint key_function_version check (version > 0),
  name text not null constraint key_function_name check (length(btrim(name)) between 3 and 500),
  mechanism text not null constraint key_function_mechanism check (length(btrim(mechanism)) between 3 and 1000),
  form text not null constraint key_function_form check (length(btrim(form)) between 3 and 1000),
  other_forms text constraint key_function_other_forms check (length(btrim(other_forms)) between 3 and 1000),
  context text constraint key_function_context check (length(btrim(context)) between 3 and 1000),
  status text not null constraint key_function_status check (status in ('kept', 'adaptable', 'bound')),
  evidence text constraint key_function_evidence check (length(btrim(evidence)) between 1 and 500),
  is_withdrawn boolean not null default false,
  note text constraint key_function_note
    check ((version = 1 or note is not null) and length(btrim(note)) between 3 and 2000),
  account_id uuid not null default auth.current_account() references auth.account,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint key_function_in_time primary key (project_id, number, version),
  foreign key (call_id, project_id) references jalon.project (call_id, id)
);

create function jalon.transfer_rating_follows() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.part = 'agreed' then
    if (select count(distinct part) from jalon.transfer_sending where project_id = new.project_id) < 2 then
      perform jalon.refuse('transfer_agreed_after_both', 'transfer_rating');
    end if;
  elsif exists (
    select from jalon.transfer_sending sending
    where sending.project_id = new.project_id and sending.part = new.part
      and sending.rater_id is not distinct from new.rater_id
  ) then
    perform jalon.refuse('transfer_rating_sent', 'transfer_rating');
  end if;
  return new;
end $$;
revoke all on function jalon.transfer_rating_follows() from public;
create trigger transfer_rating_follows before insert on jalon.transfer_rating
  for each row execute function jalon.transfer_rating_follows();

create function jalon.transfer_sending_is_whole() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from jalon.transfer_criterion where call_id = new.call_id) or exists (
    select from jalon.transfer_criterion criterion
    where criterion.call_id = new.call_id and not exists (
      select from jalon.transfer_rating rating
      where rating.project_id = new.project_id and rating.criterion_id = criterion.id
        and rating.part = new.part and rating.rater_id is not distinct from new.rater_id)
  ) then
    perform jalon.refuse('transfer_sending_whole', 'transfer_sending');
  end if;
  return new;
end $$;
revoke all on function jalon.transfer_sending_is_whole() from public;
create trigger transfer_sending_is_whole before insert on jalon.transfer_sending
  for each row execute function jalon.transfer_sending_is_whole();

create trigger transfer_rating_immutable before update or delete or truncate on jalon.transfer_rating
  for each statement execute function jalon.keep_history();
create trigger transfer_sending_immutable before update or delete or truncate on jalon.transfer_sending
  for each statement execute function jalon.keep_history();
create trigger key_function_immutable before update or delete or truncate on jalon.key_function
  for each statement execute function jalon.keep_history();

do $$
declare
  name text;
begin
  foreach name in array array['transfer_framework', 'transfer_dimension', 'transfer_criterion'] loop
    execute format('alter table jalon.%I enable row level security, force row level security', name);
    execute format('create policy administered on jalon.%I to jalon_admin using (true) with check (true)', name);
    execute format(
      'create policy own on jalon.%I for select to jalon_holder using (call_id in (select call_id from jalon.project))',
      name);
    execute format(
      'create policy followed on jalon.%I for select to jalon_evaluator, jalon_protect'
      ' using (call_id in (select auth.current_calls()))', name);
  end loop;
end $$;

alter table jalon.transfer_rating enable row level security, force row level security;
alter table jalon.transfer_sending enable row level security, force row level security;
alter table jalon.key_function enable row level security, force row level security;

create policy own on jalon.transfer_sending for select to jalon_holder
  using (project_id in (select auth.current_projects()));
create policy own_sends on jalon.transfer_sending for insert to jalon_holder with check (
  project_id in (select auth.current_projects()) and part = 'holder'
  and account_id = (select auth.current_account()));
create policy followed on jalon.transfer_sending for select to jalon_evaluator, jalon_protect
  using (call_id in (select auth.current_calls()));
create policy rated on jalon.transfer_sending for insert to jalon_evaluator with check (
  call_id in (select auth.current_calls()) and part = 'evaluator'
  and rater_id = (select auth.current_account()) and account_id = (select auth.current_account()));

-- Each part is read by the others once both are sent, and by an evaluator once hers is.
create policy own on jalon.transfer_rating for select to jalon_holder using (
  project_id in (select auth.current_projects())
  and (part in ('holder', 'agreed') or (
    exists (select from jalon.transfer_sending own
      where own.project_id = transfer_rating.project_id and own.part = 'holder')
    and exists (select from jalon.transfer_sending theirs
      where theirs.project_id = transfer_rating.project_id and theirs.rater_id = transfer_rating.rater_id))));
create policy own_adds on jalon.transfer_rating for insert to jalon_holder with check (
  project_id in (select auth.current_projects()) and part = 'holder'
  and account_id = (select auth.current_account()));
create policy blind on jalon.transfer_rating for select to jalon_evaluator using (
  call_id in (select auth.current_calls())
  and (rater_id = (select auth.current_account()) or (
    exists (select from jalon.transfer_sending own
      where own.project_id = transfer_rating.project_id and own.rater_id = (select auth.current_account()))
    and (part = 'agreed' or exists (select from jalon.transfer_sending theirs
      where theirs.project_id = transfer_rating.project_id and theirs.part = transfer_rating.part
        and theirs.rater_id is not distinct from transfer_rating.rater_id)))));
create policy rated on jalon.transfer_rating for insert to jalon_evaluator with check (
  call_id in (select auth.current_calls()) and account_id = (select auth.current_account())
  and (part = 'agreed' and exists (select from jalon.transfer_sending own
      where own.project_id = transfer_rating.project_id and own.rater_id = (select auth.current_account()))
    or part = 'evaluator' and rater_id = (select auth.current_account())));
create policy followed on jalon.transfer_rating for select to jalon_protect
  using (call_id in (select auth.current_calls()));

create policy own on jalon.key_function for select to jalon_holder
  using (project_id in (select auth.current_projects()));
create policy own_adds on jalon.key_function for insert to jalon_holder with check (
  project_id in (select auth.current_projects()) and account_id = (select auth.current_account()));
create policy followed on jalon.key_function for select to jalon_evaluator, jalon_protect
  using (call_id in (select auth.current_calls()));

create function audit.transfer_rated() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record(case new.part when 'agreed' then 'transfer.agree' else 'transfer.rate' end,
    new.call_id, new.project_id, new.criterion_id::text, jsonb_build_object('version', new.version));
  return null;
end $$;
revoke all on function audit.transfer_rated() from public;
create trigger audited after insert on jalon.transfer_rating
  for each row execute function audit.transfer_rated();

create function audit.transfer_sent() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record('transfer.send', new.call_id, new.project_id, new.id::text,
    jsonb_build_object('part', new.part));
  return null;
end $$;
revoke all on function audit.transfer_sent() from public;
create trigger audited after insert on jalon.transfer_sending
  for each row execute function audit.transfer_sent();

create function audit.key_function_written() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record(case when new.is_withdrawn then 'function.withdraw' else 'function.write' end,
    new.call_id, new.project_id, new.number::text, jsonb_build_object('version', new.version));
  return null;
end $$;
revoke all on function audit.key_function_written() from public;
create trigger audited after insert on jalon.key_function
  for each row execute function audit.key_function_written();

create function audit.framework_loaded() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record('transfer.framework', new.call_id, null, new.title, null);
  return null;
end $$;
revoke all on function audit.framework_loaded() from public;
create trigger audited after insert on jalon.transfer_framework
  for each row execute function audit.framework_loaded();

select jalon.classify('jalon.transfer_framework', 'public', 'call_id', 'title');
select jalon.classify('jalon.transfer_dimension', 'public', 'call_id', 'code', 'name', 'position');
select jalon.classify('jalon.transfer_criterion', 'public', 'id', 'call_id', 'dimension_code', 'code', 'statement',
  'position');
select jalon.classify('jalon.transfer_rating', 'internal', 'id', 'call_id', 'project_id', 'criterion_id', 'part',
  'version', 'score', 'absence', 'evidence', 'justification', 'is_blocking', 'plan', 'recorded_at');
select jalon.classify('jalon.transfer_rating', 'personal', 'rater_id', 'account_id');
select jalon.classify('jalon.transfer_sending', 'internal', 'id', 'call_id', 'project_id', 'part', 'sent_at');
select jalon.classify('jalon.transfer_sending', 'personal', 'rater_id', 'account_id');
select jalon.classify('jalon.key_function', 'internal', 'call_id', 'project_id', 'number', 'version', 'name',
  'mechanism', 'form', 'other_forms', 'context', 'status', 'evidence', 'is_withdrawn', 'note', 'recorded_at');
select jalon.classify('jalon.key_function', 'personal', 'account_id');

reset role;
