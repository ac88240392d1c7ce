-- Where a call asks for it, an evaluator is made, and her password reset, by two administrators: one asks,
-- another confirms. Until then nothing changes in the accounts.

set local role jalon_owner;

alter table jalon.call add column needs_second_administrator boolean not null default false;

create table auth.account_request (
  id uuid primary key default gen_random_uuid(),
  act text not null constraint account_request_act check (act in ('add', 'reset')),
  -- Of an account that is to be made, once it is.
  account_id uuid references auth.account,
  login text not null constraint account_login_form check (login ~ '^[a-z0-9][a-z0-9.@_-]{1,63}$'),
  display_name text not null,
  kind text not null constraint account_request_kind check (kind in ('evaluator', 'administrator')),
  calls uuid[] not null,
  is_fictitious boolean not null,
  -- Of the first password, which the author has seen; gone once the request is settled.
  password_salt bytea constraint account_salt_length check (length(password_salt) = 16),
  password_verifier bytea constraint account_verifier_length check (length(password_verifier) = 32),
  author_id uuid not null references auth.account,
  asked_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '7 days',
  settled_at timestamptz,
  settled_by uuid references auth.account,
  is_confirmed boolean,
  constraint account_request_reset check (act = 'add' or account_id is not null),
  constraint account_request_password check (
    num_nulls(password_salt, password_verifier) = case when settled_at is null then 0 else 2 end),
  constraint account_request_settled check (
    num_nulls(settled_at, settled_by, is_confirmed) in (0, 3)),
  -- Whoever writes: nobody confirms her own request.
  constraint account_request_second check (is_confirmed is not true or settled_by <> author_id)
);
create unique index account_request_waiting on auth.account_request (login) where settled_at is null;

alter table auth.account_request enable row level security, force row level security;
create policy by_function on auth.account_request to jalon_owner using (true) with check (true);
create policy administered on auth.account_request for select to jalon_admin
  using ((select auth.current_account()) is not null);

-- Whether making such an account waits for another administrator: an evaluator of a call that asks for it,
-- and an administrator as soon as one call does, who could else be made in order to confirm. Not where nobody
-- could confirm her: the second administrator is made by the first.
create function auth.needs_second(kind text, calls uuid[], concerned uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return case $1
    when 'evaluator' then exists (
      select from jalon.call asking where asking.id = any($2) and asking.needs_second_administrator)
    when 'administrator' then
      exists (select from jalon.call asking where asking.needs_second_administrator)
      and exists (
        select from auth.account other
        where other.kind = 'administrator' and other.id is distinct from auth.current_account()
          and other.id is distinct from $3 and other.closed_at is null and other.blocked_at is null
          and other.first_password_until is null)
    else false
  end;
end $$;

create function auth.reset_needs_second(account uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (
    select auth.needs_second(
      concerned.kind,
      array(select followed.call_id from auth.account_call followed where followed.account_id = concerned.id),
      concerned.id)
    from auth.account concerned where concerned.id = $1);
end $$;

-- Who asked is the author, and who confirmed is told beside her.
alter table jalon.notice
  add column confirmer_name text,
  drop constraint notice_event,
  add constraint notice_event check (event in ('added', 'reset', 'second_asked', 'second_lifted')),
  -- Of what is told of the call, and of no account.
  alter column account_name drop not null,
  add constraint notice_account check ((account_name is null) = (event in ('second_asked', 'second_lifted')));

drop function auth.tell_evaluators(uuid, text);
create function auth.tell_evaluators(account uuid, event text, author uuid, confirmer uuid) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into jalon.notice (call_id, event, account_name, author_name, confirmer_name)
  select followed.call_id, tell_evaluators.event, concerned.display_name || ' (' || concerned.login || ')',
    asking.display_name || ' (' || asking.login || ')',
    confirming.display_name || ' (' || confirming.login || ')'
  from auth.account concerned
  join auth.account_call followed on followed.account_id = concerned.id
  join auth.account asking on asking.id = tell_evaluators.author
  left join auth.account confirming on confirming.id = tell_evaluators.confirmer
  where concerned.id = tell_evaluators.account and concerned.kind = 'evaluator'
$$;

-- A setting that one administrator lifts alone is at least not lifted in silence.
create function auth.second_administrator_changes() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into jalon.notice (call_id, event, author_name)
  select new.id, case when new.needs_second_administrator then 'second_asked' else 'second_lifted' end,
    coalesce(max(author.display_name || ' (' || author.login || ')'), session_user)
  from auth.account author where author.id = auth.current_account();
  return null;
end $$;
create trigger second_administrator_changes after update on jalon.call
  for each row when (new.needs_second_administrator <> old.needs_second_administrator)
  execute function auth.second_administrator_changes();

-- The bare acts, for those below alone.
create function auth.make_account(login text, display_name text, kind text, salt bytea, verifier bytea,
  projects uuid[], calls uuid[], is_fictitious boolean) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  added uuid;
begin
  insert into auth.account (login, display_name, kind, password_salt, password_verifier,
    first_password_until, is_fictitious)
  values ($1, $2, $3, $4, $5, now() + interval '14 days', $8)
  returning id into added;
  insert into auth.account_project (account_id, project_id) select added, unnest($6);
  insert into auth.account_call (account_id, call_id) select added, unnest($7);
  return added;
end $$;

create function auth.give_first_password(account uuid, salt bytea, verifier bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update auth.account changed
  set password_salt = $2, password_verifier = $3, first_password_until = now() + interval '14 days'
  where changed.id = $1 and changed.closed_at is null;
  if not found then
    return false;
  end if;
  perform auth.end_sessions($1);
  return true;
end $$;

create function auth.require_scope(kind text, projects uuid[], calls uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (cardinality($2) > 0) <> ($1 = 'holder') or (cardinality($3) > 0) <> ($1 = 'evaluator') then
    perform jalon.refuse('account_scope', 'account');
  end if;
end $$;

drop function auth.add_account(text, text, text, bytea, bytea, uuid[], uuid[], boolean);
create function auth.add_account(login text, display_name text, kind text, salt bytea, key bytea,
  projects uuid[], calls uuid[], is_fictitious boolean) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  author uuid := auth.require_administrator();
  added uuid;
begin
  perform auth.require_scope($3, $6, $7);
  if auth.needs_second($3, $7, null) then
    perform jalon.refuse('account_second_administrator', 'account');
  end if;
  added := auth.make_account($1, $2, $3, $4, sha256($5), $6, $7, $8);
  perform auth.tell_evaluators(added, 'added', author, null);
  return added;
end $$;

drop function auth.reset_password(uuid, bytea, bytea);
create function auth.reset_password(account uuid, salt bytea, key bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  author uuid := auth.require_administrator();
begin
  if author = $1 then
    perform jalon.refuse('account_not_oneself', 'account');
  end if;
  if auth.reset_needs_second($1) then
    perform jalon.refuse('account_second_administrator', 'account');
  end if;
  if not auth.give_first_password($1, $2, sha256($3)) then
    return false;
  end if;
  perform auth.tell_evaluators($1, 'reset', author, null);
  return true;
end $$;

-- One at a time for a login. What nobody confirmed in time is over, and its login free.
create function auth.require_no_request(login text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update auth.account_request asked
  set settled_at = now(), settled_by = asked.author_id, is_confirmed = false, password_salt = null,
    password_verifier = null
  where asked.settled_at is null and asked.expires_at <= now();
  if exists (
    select from auth.account_request asked where asked.login = $1 and asked.settled_at is null) then
    perform jalon.refuse('account_request_once', 'account_request');
  end if;
end $$;

create function auth.ask_for_account(login text, display_name text, kind text, salt bytea, key bytea,
  calls uuid[], is_fictitious boolean) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  author uuid := auth.require_administrator();
  asked uuid;
begin
  perform auth.require_scope($3, '{}', $6);
  perform auth.require_no_request($1);
  if exists (select from auth.account known where known.login = $1) then
    perform jalon.refuse('account_login_unique', 'account');
  end if;
  insert into auth.account_request (act, login, display_name, kind, calls, is_fictitious, password_salt,
    password_verifier, author_id)
  values ('add', $1, $2, $3, $6, $7, $4, sha256($5), author)
  returning id into asked;
  return asked;
end $$;

-- Null where there is no such open account.
create function auth.ask_for_reset(account uuid, salt bytea, key bytea) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  author uuid := auth.require_administrator();
  asked uuid;
begin
  if author = $1 then
    perform jalon.refuse('account_not_oneself', 'account');
  end if;
  perform auth.require_no_request((select concerned.login from auth.account concerned where concerned.id = $1));
  insert into auth.account_request (act, account_id, login, display_name, kind, calls, is_fictitious,
    password_salt, password_verifier, author_id)
  select 'reset', concerned.id, concerned.login, concerned.display_name, concerned.kind,
    array(select followed.call_id from auth.account_call followed where followed.account_id = concerned.id),
    concerned.is_fictitious, $2, sha256($3), author
  from auth.account concerned where concerned.id = $1 and concerned.closed_at is null
  returning id into asked;
  return asked;
end $$;

-- The account, once it is made or reset; null where nothing waits under this id.
create function auth.confirm_request(request uuid) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  confirmer uuid := auth.require_administrator();
  waiting auth.account_request;
  concerned uuid;
begin
  select asked.* into waiting from auth.account_request asked
  where asked.id = $1 and asked.settled_at is null and asked.expires_at > now();
  if waiting.id is null then
    return null;
  end if;
  if waiting.author_id = confirmer then
    perform jalon.refuse('account_request_second', 'account_request');
  end if;
  if waiting.act = 'add' then
    concerned := auth.make_account(waiting.login, waiting.display_name, waiting.kind, waiting.password_salt,
      waiting.password_verifier, '{}', waiting.calls, waiting.is_fictitious);
  elsif auth.give_first_password(waiting.account_id, waiting.password_salt, waiting.password_verifier) then
    concerned := waiting.account_id;
  else
    return null;
  end if;
  update auth.account_request asked
  set account_id = concerned, settled_at = now(), settled_by = confirmer, is_confirmed = true,
    password_salt = null, password_verifier = null
  where asked.id = waiting.id;
  perform auth.tell_evaluators(concerned, case waiting.act when 'add' then 'added' else 'reset' end,
    waiting.author_id, confirmer);
  return concerned;
end $$;

-- By anyone of them, who asked included.
create function auth.refuse_request(request uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  refuser uuid := auth.require_administrator();
begin
  update auth.account_request asked
  set settled_at = now(), settled_by = refuser, is_confirmed = false, password_salt = null,
    password_verifier = null
  where asked.id = $1 and asked.settled_at is null;
  return found;
end $$;

-- Who has the first password of an account that waits is told so, instead of that it is wrong.
drop function auth.salt_of(text);
create function auth.salt_of(login text) returns bytea
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(
    (select account.password_salt from auth.account account where account.login = salt_of.login),
    (select waiting.password_salt from auth.account_request waiting
      where waiting.login = salt_of.login and waiting.settled_at is null))
$$;

create function auth.is_waiting(login text, key bytea) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from auth.account_request waiting
    where waiting.login = is_waiting.login and waiting.act = 'add'
      and waiting.password_verifier = sha256(is_waiting.key) and waiting.expires_at > now())
$$;

create function audit.account_requested() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'UPDATE' and (old.settled_at is not null or new.settled_at is null) then
    return null;
  end if;
  perform audit.record(
    case when tg_op = 'INSERT' then 'account.ask' when new.is_confirmed then 'account.confirm'
      when new.expires_at <= now() then 'account.expire' else 'account.refuse' end,
    null, null, new.id::text,
    jsonb_build_object('act', new.act, 'kind', new.kind, 'account', new.account_id));
  return null;
end $$;
create trigger audited after insert or update on auth.account_request
  for each row execute function audit.account_requested();
revoke all on all functions in schema auth, audit from public;

alter table jalon.amendment_change
  drop constraint amendment_change_kind,
  add constraint amendment_change_kind check (kind in (
    'title', 'funder', 'policy', 'scope', 'envelope', 'minimum_budget', 'minimum_duration',
    'maximum_duration', 'latest_end', 'applications_received', 'projects_selected', 'due_days',
    'people_threshold', 'opinion_threshold', 'pinned_today', 'is_fictitious', 'second_administrator', 'phase',
    'priority', 'committee', 'department', 'organisation_siret', 'organisation_rna', 'organisation_finess', 'axis',
    'axis_short_name', 'dimension', 'dimension_order', 'disadvantaged', 'category', 'indicator',
    'indicator_definition', 'indicator_unit', 'indicator_level', 'indicator_measure',
    'indicator_direction', 'indicator_decimals', 'indicator_over_time', 'indicator_over_projects',
    'indicator_class', 'indicator_counting', 'indicator_margin', 'indicator_is_required',
    'indicator_typed_twice', 'indicator_replaces',
    'indicator_alerts', 'indicator_scope', 'indicator_starts_on', 'indicator_ends_on',
    'indicator_dimension', 'indicator_reference', 'cross_rule', 'survey', 'survey_form', 'project', 'name', 'holder',
    'partner', 'project_department', 'axis_share', 'territory', 'summary', 'target_population',
    'objectives', 'inequality_approach', 'starts_on', 'ends_on', 'status', 'suspension', 'budget',
    'funding', 'project_is_fictitious', 'baseline', 'baseline_source', 'target', 'target_kind',
    'target_period'));

select jalon.classify('jalon.call', 'internal', 'needs_second_administrator');
select jalon.classify('jalon.notice', 'personal', 'confirmer_name');
select jalon.classify('auth.account_request', 'internal', 'id', 'act', 'account_id', 'kind', 'calls', 'is_fictitious',
  'asked_at', 'expires_at', 'settled_at', 'is_confirmed');
select jalon.classify('auth.account_request', 'personal', 'login', 'display_name', 'author_id', 'settled_by');
select jalon.classify('auth.account_request', 'sensitive', 'password_salt', 'password_verifier');

reset role;
