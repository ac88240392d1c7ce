-- A project changes hands (« changement de porteur »): from the day of effect on, the accounts of the
-- former holder enter nothing more, and read what came before. Every policy learns it from
-- auth.current_projects().

set local role jalon_owner;

-- Until which day, excluded, an account enters a project, and by which amendment; null while it does.
alter table auth.account_project
  add column ends_on date,
  add column amendment_id uuid references jalon.amendment,
  add constraint account_project_end check ((ends_on is null) = (amendment_id is null));

create policy ruled on jalon.amendment for select to jalon_owner using (true);
create policy ruled on jalon.amendment_change for select to jalon_owner using (true);

-- The day in the call of a project, which a demonstration may pin.
create function auth.today_in(project uuid) returns date
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (select jalon.today(own.call_id) from jalon.project own where own.id = $1);
end $$;
revoke all on function auth.today_in(uuid) from public;

create or replace function auth.current_projects() returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    select own.project_id
    from auth.living_session living
    join auth.account_project own on own.account_id = living.account_id
    where living.token_sha256 = auth.token_sha256() and living.is_in_role and not living.has_first_password
      and living.kind = 'holder'
      and (own.ends_on is null or auth.today_in(own.project_id) < own.ends_on);
end $$;

-- Those that the account has handed over, and the instant from which what is written is not hers to read:
-- the day of effect, or the amendment where it came after.
create function auth.former_projects() returns table (project_id uuid, ends_on date, until timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    select own.project_id, own.ends_on,
      greatest(own.ends_on::timestamp at time zone 'Europe/Paris', amendment.made_at)
    from auth.living_session living
    join auth.account_project own on own.account_id = living.account_id
    join jalon.amendment amendment on amendment.id = own.amendment_id
    where living.token_sha256 = auth.token_sha256() and living.is_in_role and not living.has_first_password
      and living.kind = 'holder' and own.ends_on <= auth.today_in(own.project_id);
end $$;
revoke all on function auth.former_projects() from public;

-- What the accounts of a project that changes hands are told of it, from its amendment on.
create function auth.handovers()
returns table (project_id uuid, handed_over_on date, is_handed_over boolean, new_holder text, handover_reason text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    select own.project_id, own.ends_on, own.ends_on <= auth.today_in(own.project_id), change.latter, amendment.reason
    from auth.account_project own
    join jalon.amendment amendment on amendment.id = own.amendment_id
    join jalon.amendment_change change on change.amendment_id = amendment.id
      and change.kind = 'holder' and change.project_id = own.project_id
    where own.account_id = auth.current_account();
end $$;
revoke all on function auth.handovers() from public;

-- What was written before is read; what the project is, is known to all.
do $$
declare
  own record;
begin
  for own in
    select * from (values
      ('quarter_submission', 'submitted_at'), ('observation', 'recorded_at'), ('review_act', 'made_at'),
      ('cell_message', 'written_at'), ('verification', 'made_at'), ('statement', 'sent_at'),
      ('statement_act', 'made_at'), ('participation_version', 'recorded_at')) written (name, instant)
  loop
    execute format(
      'create policy former on jalon.%1$I for select to jalon_holder using (
        project_id in (select own.project_id from auth.former_projects() own)
        and %2$I < (select own.until from auth.former_projects() own where own.project_id = %1$I.project_id))',
      own.name, own.instant);
  end loop;
  foreach own.name in array array['spending_line', 'narrative_text'] loop
    execute format(
      'create policy former on jalon.%I for select to jalon_holder using (
        project_id in (select own.project_id from auth.former_projects() own)
        and statement_id in (select id from jalon.statement))',
      own.name);
  end loop;
  foreach own.name in array array['project_partner', 'project_axis', 'project_department'] loop
    execute format(
      'create policy former on jalon.%I for select to jalon_holder
        using (project_id in (select own.project_id from auth.former_projects() own))',
      own.name);
  end loop;
end $$;
create policy former on jalon.project for select to jalon_holder
  using (id in (select own.project_id from auth.former_projects() own));
create policy former on jalon.participation_event for select to jalon_holder using (
  project_id in (select own.project_id from auth.former_projects() own)
  and id in (select event_id from jalon.participation_version));
-- The quarters that she sent something for; how they were decided about after is the answer to that.
create policy former on jalon.quarter_report for select to jalon_holder using (
  project_id in (select own.project_id from auth.former_projects() own)
  and id in (select quarter_report_id from jalon.quarter_submission));

-- Whoever may write the amendment, the accounts follow.
create function auth.project_changes_hands() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update auth.account_project own
  set ends_on = amendment.effective_on, amendment_id = amendment.id
  from jalon.amendment amendment
  where amendment.id = new.amendment_id and own.project_id = new.project_id and own.ends_on is null;
  return null;
end $$;
revoke all on function auth.project_changes_hands() from public;
create trigger project_changes_hands after insert on jalon.amendment_change
  for each row when (new.kind = 'holder' and new.former is not null)
  execute function auth.project_changes_hands();

-- A project is opened to an account, or opened again after it changed hands.
create function auth.attach_project(account uuid, project uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  author uuid := auth.require_administrator();
begin
  if not exists (select from auth.account own where own.id = $1 and own.closed_at is null) then
    return false;
  end if;
  insert into auth.account_project as own (account_id, project_id) values ($1, $2)
  on conflict on constraint account_project_pkey do update set ends_on = null, amendment_id = null;
  return true;
end $$;
revoke all on function auth.attach_project(uuid, uuid) from public;

drop trigger audited on auth.account_project;
drop function audit.project_granted();
create function audit.project_granted() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record(
    case when tg_op = 'DELETE' or line.ends_on is not null then 'account.revoke' else 'account.grant' end,
    null, line.project_id, line.account_id::text, null)
  from (select (case tg_op when 'DELETE' then old else new end).*) line;
  return null;
end $$;
revoke all on function audit.project_granted() from public;
create trigger audited after insert or update or delete on auth.account_project
  for each row execute function audit.project_granted();

select jalon.classify('auth.account_project', 'internal', 'ends_on', 'amendment_id');

reset role;
