-- Row security on every table, and hard rules that hold whoever writes.

-- Raw counts and the ledger of releases are for the one who protects figures, never for the
-- connections that serve an evaluator's other requests.
do $$
begin
  if not exists (select from pg_catalog.pg_roles where rolname = 'jalon_protect') then
    create role jalon_protect login noinherit;
  end if;
end $$;

alter table jalon_meta.migration enable row level security, force row level security;
create policy known on jalon_meta.migration using (true) with check (true);

set local role jalon_owner;

-- An evaluator's token opens both.
create or replace view auth.living_session with (security_invoker = true) as
select session.token_sha256, session.seen_at, account.id as account_id, account.login,
  account.display_name, account.kind, account.is_fictitious,
  account.first_password_until is not null as has_first_password,
  case account.kind
    when 'holder' then session_user = 'jalon_holder'
    when 'evaluator' then session_user in ('jalon_evaluator', 'jalon_protect')
    else session_user = 'jalon_admin'
  end as is_in_role
from auth.session session
join auth.account account on account.id = session.account_id
where session.closed_at is null
  and session.expires_at > now()
  and session.seen_at > now() - interval '30 minutes'
  and account.closed_at is null
  and account.blocked_at is null;

-- What describes a call is read by those who work on it, and written by administrators. The owner keeps
-- its way in: later migrations change these rows.
do $$
declare
  name text;
begin
  foreach name in array array[
    'call', 'phase', 'priority', 'committee_member', 'axis', 'department', 'dimension', 'category', 'survey', 'wave'
  ] loop
    execute format('alter table jalon.%I enable row level security, force row level security', name);
    execute format('create policy migrated on jalon.%I to jalon_owner using (true) with check (true)', name);
    execute format('create policy administered on jalon.%I to jalon_admin using (true) with check (true)', name);
    execute format(
      'create policy own on jalon.%I for select to jalon_holder using (%I in (select call_id from jalon.project))',
      name, case name when 'call' then 'id' else 'call_id' end);
    execute format(
      'create policy followed on jalon.%I for select to jalon_evaluator using (%I in (select auth.current_calls()))',
      name, case name when 'call' then 'id' else 'call_id' end);
  end loop;
  foreach name in array array['call', 'survey', 'wave'] loop
    execute format('create policy by_function on jalon.%I for select to jalon_definer using (true)', name);
    execute format('create policy published on jalon.%I to jalon_publish using (true) with check (true)', name);
    execute format('create policy loaded on jalon.%I for select to jalon_load using (true)', name);
  end loop;
end $$;

alter table jalon.organisation enable row level security, force row level security;
create policy migrated on jalon.organisation to jalon_owner using (true) with check (true);
create policy administered on jalon.organisation to jalon_admin using (true) with check (true);
create policy own on jalon.organisation for select to jalon_holder using (
  id in (select holder_id from jalon.project) or id in (select organisation_id from jalon.project_partner));
create policy followed on jalon.organisation for select to jalon_evaluator using (
  id in (select holder_id from jalon.project) or id in (select organisation_id from jalon.project_partner));

-- What an evaluator reads, the one who protects her figures reads too; it alone stores the result.
do $$
declare
  own record;
begin
  for own in
    select schemaname, tablename, policyname from pg_catalog.pg_policies
    where policyname = 'followed' and schemaname = 'jalon' and tablename <> 'notice'
  loop
    execute format('alter policy %I on %I.%I to jalon_evaluator, jalon_protect',
      own.policyname, own.schemaname, own.tablename);
  end loop;
  for own in
    select schemaname, tablename, policyname from pg_catalog.pg_policies
    where policyname = 'made' and schemaname = 'jalon' and tablename like 'publication%'
  loop
    execute format('alter policy %I on %I.%I to jalon_protect', own.policyname, own.schemaname, own.tablename);
  end loop;
end $$;

-- A sending is of a quarter of its own project, and a value of a sending of its own project: nobody
-- takes a version number of another's.
alter table jalon.quarter_report add constraint quarter_report_of_project unique (project_id, id);
alter table jalon.quarter_submission
  add constraint quarter_submission_of_project
    foreign key (project_id, quarter_report_id) references jalon.quarter_report (project_id, id),
  add constraint quarter_submission_project_unique unique (project_id, id);
alter table jalon.observation
  add constraint observation_of_project
    foreign key (project_id, submission_id) references jalon.quarter_submission (project_id, id);
alter table jalon.review_act add constraint review_act_of_project
  foreign key (project_id, quarter_report_id) references jalon.quarter_report (project_id, id);
alter table jalon.cell_message add constraint cell_message_of_project
  foreign key (project_id, quarter_report_id) references jalon.quarter_report (project_id, id);
alter table jalon.verification add constraint verification_of_project
  foreign key (project_id, quarter_report_id) references jalon.quarter_report (project_id, id);

-- A quarter begins open, and its version grows by a sending alone.
create function jalon.quarter_report_grows() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'open' or new.version <> 0 then
      perform jalon.refuse('quarter_report_begins_open', 'quarter_report');
    end if;
  elsif new.version <> old.version and (new.version < old.version or new.state <> 'submitted') then
    perform jalon.refuse('quarter_report_version', 'quarter_report');
  elsif (new.id, new.call_id, new.project_id, new.quarter) <> (old.id, old.call_id, old.project_id, old.quarter) then
    perform jalon.refuse('quarter_report_identity', 'quarter_report');
  end if;
  return new;
end $$;
create trigger quarter_report_grows before insert or update on jalon.quarter_report
  for each row execute function jalon.quarter_report_grows();

drop policy administered on jalon.quarter_report;
create policy administered on jalon.quarter_report for select to jalon_admin using (true);
create policy administered_adds on jalon.quarter_report for insert to jalon_admin
  with check (state = 'open' and version = 0);
create policy administered_drops on jalon.quarter_report for delete to jalon_admin using (state = 'open');

-- The rules of Sources/Monitoring/Quarter/Validation.swift that one value can break.
create policy ruled on jalon.indicator for select to jalon_owner using (true);
create policy ruled on jalon.indicator_dimension for select to jalon_owner using (true);

create function jalon.observation_obeys_indicator() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  broken text;
begin
  select case
      when own.category_id is not null and not exists (
        select from jalon.category category
        join jalon.indicator_dimension link on link.dimension_id = category.dimension_id
        where category.id = own.category_id and link.indicator_id = own.indicator_id)
        then 'observation_of_dimension'
      when indicator.measure in ('proportion', 'mean') and own.value is not null and own.denominator is null
        then 'observation_quotient'
      when indicator.measure not in ('proportion', 'mean') and own.denominator is not null
        then 'observation_number'
      when indicator.measure <> 'score' and own.value < 0 then 'observation_negative'
      when indicator.measure = 'proportion' and own.value > own.denominator then 'observation_proportion'
      when indicator.measure not in ('proportion', 'mean') and round(own.value, indicator.decimals) <> own.value
        then 'observation_decimals'
    end as rule
  into broken
  from added own
  join jalon.indicator indicator on indicator.id = own.indicator_id
  order by rule nulls last
  limit 1;
  if broken is not null then
    perform jalon.refuse(broken, 'observation');
  end if;
  return null;
end $$;
create trigger observation_obeys_indicator after insert on jalon.observation
  referencing new table as added for each statement execute function jalon.observation_obeys_indicator();

reset role;
