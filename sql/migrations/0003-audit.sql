-- Who did what. A row is written by the same statement as the change it tells of, so that neither
-- can be without the other. Never a value of an indicator, never an answer.

set local role jalon_owner;

create table audit.entry (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  account_id uuid default auth.current_account() references auth.account,
  role text not null default session_user,
  action text not null,
  call_id uuid,
  project_id uuid,
  subject text not null,
  detail jsonb not null default '{}'
);
create index entry_project on audit.entry (project_id, at);

alter table audit.entry enable row level security, force row level security;
-- Everyone writes in her own name, and only the auditor reads.
create policy write_own on audit.entry for insert
  with check (account_id is not distinct from (select auth.current_account()) and role = session_user);
create policy read_all on audit.entry for select to jalon_audit using (true);

-- The door of the session's openings and closings, which are changes as others are.
create function auth.open_session(account uuid, token text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with opened as (
    insert into auth.session (token_sha256, account_id)
    values (sha256(convert_to(token, 'UTF8')), account)
    returning account_id
  )
  insert into audit.entry (action, subject)
  select 'session.open', account_id::text from opened
$$;

create function auth.close_session(token text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with closed as (
    update auth.session set closed_at = now()
    where token_sha256 = sha256(convert_to(token, 'UTF8')) and closed_at is null
    returning account_id
  )
  insert into audit.entry (action, subject)
  select 'session.close', account_id::text from closed
$$;

select jalon.classify('audit.entry', 'internal', 'id', 'role', 'action', 'call_id', 'project_id', 'subject', 'detail');
select jalon.classify('audit.entry', 'personal', 'at', 'account_id');

reset role;
