-- Accounts, sessions, and the functions through which every policy learns who acts.

set local role jalon_owner;

-- Each column says how private it is: its comment begins with `public`, `internal`, `personal` or
-- `sensitive`. A test refuses a column without a class.
create function jalon.classify(relation regclass, class text, variadic names text[]) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  name text;
begin
  foreach name in array names loop
    execute format('comment on column %s.%I is %L', relation, name, class);
  end loop;
end $$;
revoke all on function jalon.classify(regclass, text, text[]) from public;

create table auth.account (
  id uuid primary key default gen_random_uuid(),
  login text not null constraint account_login_unique unique
    constraint account_login_form check (login ~ '^[a-z0-9][a-z0-9.@_-]{1,63}$'),
  display_name text not null,
  kind text not null constraint account_kind check (kind in ('holder', 'evaluator', 'administrator')),
  password_salt bytea not null constraint account_salt_length check (length(password_salt) = 16),
  password_scrypt bytea not null constraint account_scrypt_length check (length(password_scrypt) = 32),
  is_fictitious boolean not null default false,
  created_at timestamptz not null default now(),
  closed_at timestamptz
);

create table auth.session (
  token_sha256 bytea primary key constraint session_token_length check (length(token_sha256) = 32),
  account_id uuid not null references auth.account,
  opened_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '12 hours',
  closed_at timestamptz
);
create index session_account on auth.session (account_id);

-- The session that the transaction speaks for. The setting holds the token itself, not a name: a
-- role that could set it to another project's id would still not know another project's token.
create function auth.current_session() returns auth.session
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select session.*
  from auth.session session
  where session.token_sha256 =
      sha256(convert_to(nullif(current_setting('jalon.session', true), ''), 'UTF8'))
    and session.closed_at is null
    and session.expires_at > now()
    and session.seen_at > now() - interval '30 minutes'
$$;

-- The account, only where its kind is that of the login role: a holder's token opens nothing in the
-- evaluators' pool.
create function auth.current_account() returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select account.id
  from auth.current_session() session
  join auth.account account on account.id = session.account_id
  where account.closed_at is null
    and session_user = case account.kind
      when 'holder' then 'jalon_holder'
      when 'evaluator' then 'jalon_evaluator'
      else 'jalon_admin'
    end
$$;

-- Says who acts, for this transaction only. No row: the token is unknown, closed, expired or of
-- another kind. `stale` asks the service to note that the person is still there.
create function auth.enter(token text)
returns table (account_id uuid, login text, display_name text, kind text, is_fictitious boolean, stale boolean)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform set_config('jalon.session', token, true);
  return query
    select account.id, account.login, account.display_name, account.kind, account.is_fictitious,
      session.seen_at < now() - interval '1 minute'
    from auth.account account
    cross join auth.current_session() session
    where account.id = auth.current_account();
end $$;

create function auth.touch(token text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update auth.session set seen_at = now()
  where token_sha256 = sha256(convert_to(token, 'UTF8'))
    and closed_at is null and expires_at > now() and seen_at > now() - interval '30 minutes'
$$;

-- What the service needs to check a password; it never leaves the service.
create function auth.find_account(login text)
returns table (id uuid, display_name text, kind text, password_salt bytea, password_scrypt bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select account.id, account.display_name, account.kind, account.password_salt, account.password_scrypt
  from auth.account account
  where account.login = find_account.login and account.closed_at is null
$$;

select jalon.classify('auth.account', 'internal', 'id', 'kind', 'is_fictitious', 'created_at', 'closed_at');
select jalon.classify('auth.account', 'personal', 'login', 'display_name');
select jalon.classify('auth.account', 'sensitive', 'password_salt', 'password_scrypt');
select jalon.classify('auth.session', 'personal', 'account_id', 'opened_at', 'seen_at', 'expires_at', 'closed_at');
select jalon.classify('auth.session', 'sensitive', 'token_sha256');

reset role;
