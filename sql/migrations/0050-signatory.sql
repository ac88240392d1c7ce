-- Who signs what a holder states of a year: the accounts that are named for its project, which send it;
-- where none is named, all that hold the project.

set local role jalon_owner;

alter table auth.account_project add column signs boolean not null default false;

-- Returns false where the account does not hold the project.
create function auth.let_sign(account uuid, project uuid, signs boolean) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  author uuid := auth.require_administrator();
begin
  update auth.account_project own set signs = $3
  where own.account_id = $1 and own.project_id = $2 and own.ends_on is null
    and exists (select from auth.account holder where holder.id = $1 and holder.closed_at is null);
  return found;
end $$;
revoke all on function auth.let_sign(uuid, uuid, boolean) from public;

-- Whoever comes back to a project after it changed hands does not sign for it again by that.
drop function auth.attach_project(uuid, uuid);
create function auth.attach_project(account uuid, project uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  author uuid := auth.require_administrator();
begin
  if not exists (select from auth.account own where own.id = $1 and own.closed_at is null) then
    return false;
  end if;
  insert into auth.account_project as own (account_id, project_id) values ($1, $2)
  on conflict on constraint account_project_pkey do update
    set ends_on = null, amendment_id = null, signs = own.signs and own.ends_on is null;
  return true;
end $$;
revoke all on function auth.attach_project(uuid, uuid) from public;

-- Whoever signs now, by name; an account that is closed leaves no project without a hand.
create function auth.signatories(project uuid) returns table (account_id uuid, display_name text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    select holder.id, holder.display_name
    from auth.account_project own join auth.account holder on holder.id = own.account_id
    where own.project_id = $1 and own.signs and holder.closed_at is null
      and (own.ends_on is null or auth.today_in(own.project_id) < own.ends_on)
      and $1 in (select auth.current_projects())
    order by holder.display_name, holder.id;
end $$;
revoke all on function auth.signatories(uuid) from public;

create function jalon.statement_is_signed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.account_id is not null
    and exists (select from auth.signatories(new.project_id))
    and new.account_id not in (select own.account_id from auth.signatories(new.project_id) own)
  then
    perform jalon.refuse('statement_signatory', 'statement');
  end if;
  return null;
end $$;
revoke all on function jalon.statement_is_signed() from public;
create trigger statement_is_signed after insert on jalon.statement
  for each row execute function jalon.statement_is_signed();

-- The trail tells who was let sign, apart from who was let in.
drop trigger audited on auth.account_project;
drop function audit.project_granted();
create function audit.project_granted() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record(
    case
      when tg_op = 'DELETE' or line.ends_on is not null then 'account.revoke'
      when tg_op = 'UPDATE' and line.signs <> old.signs
        then case when line.signs then 'account.let_sign' else 'account.stop_signing' end
      else 'account.grant'
    end,
    null, line.project_id, line.account_id::text, null)
  from (select (case tg_op when 'DELETE' then old else new end).*) line;
  return null;
end $$;
revoke all on function audit.project_granted() from public;
create trigger audited after insert or update or delete on auth.account_project
  for each row execute function audit.project_granted();

select jalon.classify('auth.account_project', 'internal', 'signs');

reset role;
