-- Accounts as administrators manage them, and sessions that nothing but a password opens. What may be
-- done to an account is a function here, never a right on the table: a role that is taken over can
-- make itself nothing.

set local role jalon_owner;

alter table auth.account
  -- A password that somebody else handed over opens nothing but the choice of one's own, until then.
  add column first_password_until timestamptz,
  add column blocked_at timestamptz;

-- What is kept is a digest of the stretched password, so that a copy of the table opens no session.
alter table auth.account rename column password_scrypt to password_verifier;
alter table auth.account rename constraint account_scrypt_length to account_verifier_length;
update auth.account set password_verifier = sha256(password_verifier);

alter table auth.account enable row level security, force row level security;
alter table auth.session enable row level security, force row level security;
alter table auth.account_call enable row level security, force row level security;
alter table auth.account_project enable row level security, force row level security;
create policy by_function on auth.account to jalon_owner using (true) with check (true);
create policy by_function on auth.session to jalon_owner using (true) with check (true);
create policy by_function on auth.account_call to jalon_owner using (true) with check (true);
create policy by_function on auth.account_project to jalon_owner using (true) with check (true);

-- What evaluators of a call are told of each other's accounts. Names, not ids: it is read by people.
create table jalon.notice (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null references jalon.call on delete cascade,
  at timestamptz not null default now(),
  event text not null constraint notice_event check (event in ('added', 'reset')),
  account_name text not null,
  author_name text not null
);
create index notice_call on jalon.notice (call_id, at);
alter table jalon.notice enable row level security, force row level security;
create policy followed on jalon.notice for select to jalon_evaluator
  using (call_id in (select auth.current_calls()));
create policy by_function on jalon.notice to jalon_owner using (true) with check (true);

-- Sessions that are neither closed, nor silent, nor old, nor of an account that may not act.
-- `is_in_role`: in the connections of its own kind of account; a token opens nothing in others.
create view auth.living_session with (security_invoker = true) as
select session.token_sha256, session.seen_at, account.id as account_id, account.login,
  account.display_name, account.kind, account.is_fictitious,
  account.first_password_until is not null as has_first_password,
  session_user = case account.kind
    when 'holder' then 'jalon_holder'
    when 'evaluator' then 'jalon_evaluator'
    else 'jalon_admin'
  end as is_in_role
from auth.session session
join auth.account account on account.id = session.account_id
where session.closed_at is null
  and session.expires_at > now()
  and session.seen_at > now() - interval '30 minutes'
  and account.closed_at is null
  and account.blocked_at is null;

-- Of the token that the transaction set. Each function below is one query in PL/pgSQL, which keeps its
-- plan: SQL functions that call each other were planned anew for each statement.
create function auth.token_sha256() returns bytea
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return sha256(convert_to(nullif(current_setting('jalon.session', true), ''), 'UTF8'));
end $$;

-- The account, only where its kind is that of the login role and its password is its own.
create or replace function auth.current_account() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (
    select living.account_id from auth.living_session living
    where living.token_sha256 = auth.token_sha256() and living.is_in_role and not living.has_first_password);
end $$;

create or replace function auth.current_projects() returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    select own.project_id
    from auth.living_session living
    join auth.account_project own on own.account_id = living.account_id
    where living.token_sha256 = auth.token_sha256() and living.is_in_role and not living.has_first_password
      and living.kind = 'holder';
end $$;

create or replace function auth.current_calls() returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    select followed.call_id
    from auth.living_session living
    join auth.account_call followed on followed.account_id = living.account_id
    where living.token_sha256 = auth.token_sha256() and living.is_in_role and not living.has_first_password
      and living.kind = 'evaluator';
end $$;

-- Says who acts, for this transaction only, in one query. No row: the token is unknown, closed, expired
-- or of another kind. `stale` asks the service to note that the person is still there.
drop function auth.enter(text);
create function auth.enter(token text)
returns table (account_id uuid, login text, display_name text, kind text, is_fictitious boolean,
  has_first_password boolean, stale boolean)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  digest bytea := sha256(convert_to(token, 'UTF8'));
  kept text := set_config('jalon.session', token, true);
begin
  return query
    select living.account_id, living.login, living.display_name, living.kind, living.is_fictitious,
      living.has_first_password, living.seen_at < now() - interval '1 minute'
    from auth.living_session living
    where living.token_sha256 = digest and living.is_in_role;
end $$;

drop function auth.current_session();
drop function auth.find_account(text);
drop function auth.open_session(uuid, text);

-- Whose session it is, whatever the role: for the trail alone. A token is proof enough of who acts.
create function auth.token_account() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (
    select living.account_id from auth.living_session living
    where living.token_sha256 = auth.token_sha256());
end $$;

-- Under which salt a password is stretched. Null where there is no such account: the service then
-- stretches under another one, and takes as long.
create function auth.salt_of(login text) returns bytea
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select account.password_salt from auth.account account where account.login = salt_of.login
$$;

-- Opens a session for who knows the password, compared here and nowhere else. No row otherwise. The
-- token is the first letter of the kind, `_`, and the secret that the service drew.
create function auth.open(login text, key bytea, secret text)
returns table (account_id uuid, display_name text, kind text, is_fictitious boolean, has_first_password boolean)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_account auth.account;
begin
  if length($3) < 43 then
    perform jalon.refuse('session_secret_length', 'session');
  end if;
  select account.* into found_account from auth.account account
  where account.login = $1 and account.password_verifier = sha256($2)
    and account.closed_at is null and account.blocked_at is null
    and (account.first_password_until is null or account.first_password_until > now());
  if found_account.id is null then
    return;
  end if;
  insert into auth.session (token_sha256, account_id)
  values (sha256(convert_to(left(found_account.kind, 1) || '_' || $3, 'UTF8')), found_account.id);
  return query select found_account.id, found_account.display_name, found_account.kind,
    found_account.is_fictitious, found_account.first_password_until is not null;
end $$;

create or replace function auth.close_session(token text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update auth.session set closed_at = now()
  where token_sha256 = sha256(convert_to(token, 'UTF8')) and closed_at is null
$$;

-- One's own password, by who knows the former one. Her other sessions end: whoever had the former
-- password is out.
create function auth.change_password(token text, former_key bytea, salt bytea, key bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  changed uuid;
  kept text := set_config('jalon.session', token, true);
begin
  update auth.account account
  set password_salt = $3, password_verifier = sha256($4), first_password_until = null
  from auth.living_session living
  where living.token_sha256 = auth.token_sha256() and account.id = living.account_id
    and account.password_verifier = sha256($2)
  returning account.id into changed;
  if changed is null then
    return false;
  end if;
  update auth.session session set closed_at = now()
  where session.account_id = changed and session.closed_at is null
    and session.token_sha256 <> auth.token_sha256();
  return true;
end $$;

-- Who acts, if she is an administrator. Those who act at once wait for each other, so that two cannot
-- close one another.
create function auth.require_administrator() returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  account uuid := auth.current_account();
begin
  if account is null or session_user <> 'jalon_admin' then
    raise exception using errcode = 'insufficient_privilege', message = 'no administrator acts';
  end if;
  perform pg_advisory_xact_lock(7205202);
  return account;
end $$;

-- The first administrator, who can make all others. Once there is one, nobody comes in this way.
create function auth.add_first_administrator(login text, display_name text, salt bytea, key bytea, is_fictitious boolean)
returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  added uuid;
begin
  perform pg_advisory_xact_lock(7205202);
  if exists (select from auth.account account where account.kind = 'administrator') then
    perform jalon.refuse('account_first_administrator', 'account');
  end if;
  insert into auth.account (login, display_name, kind, password_salt, password_verifier,
    first_password_until, is_fictitious)
  values ($1, $2, 'administrator', $3, sha256($4), now() + interval '14 days', $5)
  returning id into added;
  return added;
end $$;

create function auth.tell_evaluators(account uuid, event text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into jalon.notice (call_id, event, account_name, author_name)
  select followed.call_id, tell_evaluators.event, concerned.display_name || ' (' || concerned.login || ')',
    author.display_name || ' (' || author.login || ')'
  from auth.account concerned
  join auth.account_call followed on followed.account_id = concerned.id
  join auth.account author on author.id = auth.current_account()
  where concerned.id = tell_evaluators.account and concerned.kind = 'evaluator'
$$;

create function auth.add_account(login text, display_name text, kind text, salt bytea, key bytea,
  projects uuid[], calls uuid[], is_fictitious boolean) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  author uuid := auth.require_administrator();
  added uuid;
begin
  if (cardinality($6) > 0) <> ($3 = 'holder') or (cardinality($7) > 0) <> ($3 = 'evaluator') then
    perform jalon.refuse('account_scope', 'account');
  end if;
  insert into auth.account (login, display_name, kind, password_salt, password_verifier,
    first_password_until, is_fictitious)
  values ($1, $2, $3, $4, sha256($5), now() + interval '14 days', $8)
  returning id into added;
  insert into auth.account_project (account_id, project_id) select added, unnest($6);
  insert into auth.account_call (account_id, call_id) select added, unnest($7);
  perform auth.tell_evaluators(added, 'added');
  return added;
end $$;

create function auth.end_sessions(account uuid) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  ended int;
begin
  update auth.session session set closed_at = now()
  where session.account_id = $1 and session.closed_at is null and session.expires_at > now()
    and session.token_sha256 is distinct from auth.token_sha256();
  get diagnostics ended = row_count;
  return ended;
end $$;

-- A new first password for who lost hers. Not for oneself: one's own is changed by who knows it.
create function auth.reset_password(account uuid, salt bytea, key bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  author uuid := auth.require_administrator();
begin
  if author = $1 then
    perform jalon.refuse('account_not_oneself', 'account');
  end if;
  update auth.account changed
  set password_salt = $2, password_verifier = sha256($3), first_password_until = now() + interval '14 days'
  where changed.id = $1 and changed.closed_at is null;
  if not found then
    return false;
  end if;
  perform auth.end_sessions($1);
  perform auth.tell_evaluators($1, 'reset');
  return true;
end $$;

create function auth.block_account(account uuid, is_blocked boolean) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  author uuid := auth.require_administrator();
begin
  update auth.account changed set blocked_at = case when $2 then coalesce(changed.blocked_at, now()) end
  where changed.id = $1 and changed.closed_at is null;
  if found and $2 then
    perform auth.end_sessions($1);
  end if;
  return found;
end $$;

create function auth.close_account(account uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  author uuid := auth.require_administrator();
begin
  update auth.account changed set closed_at = now() where changed.id = $1 and changed.closed_at is null;
  if not found then
    return false;
  end if;
  perform auth.end_sessions($1);
  return true;
end $$;

-- Sessions that are open, of oneself or, for an administrator, of anyone.
create function auth.sessions_of(account uuid)
returns table (opened_at timestamptz, seen_at timestamptz, is_current boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if auth.current_account() is distinct from $1
    and (auth.current_account() is null or session_user <> 'jalon_admin') then
    return;
  end if;
  return query
    select session.opened_at, session.seen_at, session.token_sha256 = auth.token_sha256()
    from auth.session session
    where session.account_id = $1 and session.closed_at is null and session.expires_at > now()
      and session.seen_at > now() - interval '30 minutes'
    order by session.opened_at;
end $$;

-- Ends them all but the one that asks.
create function auth.close_sessions_of(account uuid) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if auth.current_account() is distinct from $1
    and (auth.current_account() is null or session_user <> 'jalon_admin') then
    return 0;
  end if;
  return auth.end_sessions($1);
end $$;

-- Rules that hold whoever writes.
create function auth.account_rules() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.kind <> old.kind or new.login <> old.login then
    perform jalon.refuse('account_kind_fixed', 'account');
  end if;
  if old.kind = 'administrator' and old.closed_at is null and old.blocked_at is null
    and (new.closed_at is not null or new.blocked_at is not null)
    and not exists (
      select from auth.account other
      where other.id <> old.id and other.kind = 'administrator' and other.closed_at is null
        and other.blocked_at is null and other.first_password_until is null) then
    perform jalon.refuse('account_last_administrator', 'account');
  end if;
  return new;
end $$;
create trigger account_rules before update on auth.account
  for each row execute function auth.account_rules();

create function auth.account_has_kind() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (
    select from auth.account account where account.id = new.account_id
      and account.kind = case tg_table_name when 'account_call' then 'evaluator' else 'holder' end) then
    perform jalon.refuse('account_scope', 'account');
  end if;
  return null;
end $$;
create trigger account_has_kind after insert or update on auth.account_call
  for each row execute function auth.account_has_kind();
create trigger account_has_kind after insert or update on auth.account_project
  for each row execute function auth.account_has_kind();

-- An administrator sees who there is; never while nobody acts.
create policy administered on auth.account for select to jalon_admin
  using ((select auth.current_account()) is not null);
create policy administered on auth.session for select to jalon_admin
  using ((select auth.current_account()) is not null);
create policy administered on auth.account_call for select to jalon_admin
  using ((select auth.current_account()) is not null);
create policy administered on auth.account_project for select to jalon_admin
  using ((select auth.current_account()) is not null);

select jalon.classify('auth.account', 'internal', 'first_password_until', 'blocked_at');
select jalon.classify('jalon.notice', 'internal', 'id', 'call_id', 'at', 'event');
select jalon.classify('jalon.notice', 'personal', 'account_name', 'author_name');

reset role;
