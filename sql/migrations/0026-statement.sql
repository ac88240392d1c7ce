-- What a holder states of a year beside the quarters: its money by the lines of the subsidy account, or
-- its narrative. Each sending is a version, none is ever changed, and the state follows from the acts.

set local role jalon_owner;

create table jalon.statement (
  id uuid primary key,
  call_id uuid not null,
  project_id uuid not null,
  kind text not null constraint statement_kind check (kind in ('spending', 'narrative')),
  -- None: at the end of the project.
  year int constraint statement_year check (year between 2000 and 2100),
  version int not null constraint statement_version check (version > 0),
  content_sha256 bytea not null constraint statement_digest check (length(content_sha256) = 32),
  -- None: loaded from a file.
  account_id uuid default auth.current_account() references auth.account,
  sent_at timestamptz not null default clock_timestamp(),
  constraint statement_version_unique unique nulls not distinct (project_id, kind, year, version),
  constraint statement_spending_year check (kind = 'narrative' or year is not null),
  unique (call_id, id),
  foreign key (call_id, project_id) references jalon.project (call_id, id)
);

create table jalon.spending_line (
  call_id uuid not null,
  project_id uuid not null,
  statement_id uuid not null,
  line text not null constraint spending_line_name check (line in (
    '60', '61', '62', '63', '64', '65', '66', '67', '68', '69', 'indirectes', 'reste', '70', '73', '74.appel',
    '74.etat', '74.region', '74.departement', '74.communes', '74.sociaux', '74.europe', '74.emplois',
    '74.publics', '74.prives', '75', '76', '77', '78', '79', '86', '87')),
  planned numeric constraint spending_line_planned check (planned >= 0 and planned < 1000000000 and scale(planned) <= 2),
  actual numeric constraint spending_line_actual check (actual >= 0 and actual < 1000000000 and scale(actual) <= 2),
  reason text constraint spending_line_reason check (length(btrim(reason)) between 3 and 500),
  primary key (statement_id, line),
  foreign key (call_id, statement_id) references jalon.statement (call_id, id)
);

create table jalon.narrative_text (
  call_id uuid not null,
  project_id uuid not null,
  statement_id uuid not null,
  section text not null constraint narrative_text_section check (section in (
    'prevu', 'realise', 'difficultes', 'adaptations', 'partenaires', 'suites', 'reponse')),
  body text not null constraint narrative_text_length
    check (length(btrim(body)) > 0 and length(body) <= case section when 'reponse' then 600 else 4000 end),
  primary key (statement_id, section),
  foreign key (call_id, statement_id) references jalon.statement (call_id, id)
);

-- A decision on a version, or its holder's wish to reopen it.
create table jalon.statement_act (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null,
  project_id uuid not null,
  statement_id uuid not null,
  act text not null constraint statement_act_kind check (act in ('approved', 'returned', 'reopened', 'asked')),
  reason text constraint statement_act_reason
    check ((act = 'approved' or reason is not null) and length(btrim(reason)) between 3 and 2000),
  -- None: loaded from a file.
  account_id uuid default auth.current_account() references auth.account,
  made_at timestamptz not null default clock_timestamp(),
  foreign key (call_id, statement_id) references jalon.statement (call_id, id)
);
create index statement_act_statement on jalon.statement_act (statement_id, made_at);

create trigger statement_immutable before update or delete or truncate on jalon.statement
  for each statement execute function jalon.keep_history();
create trigger spending_line_immutable before update or delete or truncate on jalon.spending_line
  for each statement execute function jalon.keep_history();
create trigger narrative_text_immutable before update or delete or truncate on jalon.narrative_text
  for each statement execute function jalon.keep_history();
create trigger statement_act_immutable before update or delete or truncate on jalon.statement_act
  for each statement execute function jalon.keep_history();

alter table jalon.statement enable row level security, force row level security;
alter table jalon.spending_line enable row level security, force row level security;
alter table jalon.narrative_text enable row level security, force row level security;
alter table jalon.statement_act enable row level security, force row level security;

do $$
declare
  name text;
begin
  foreach name in array array['statement', 'spending_line', 'narrative_text', 'statement_act'] loop
    execute format('create policy own on jalon.%I for select to jalon_holder
      using (project_id in (select auth.current_projects()))', name);
    execute format('create policy followed on jalon.%I for select to jalon_evaluator, jalon_protect
      using (call_id in (select auth.current_calls()))', name);
    execute format('create policy ruled on jalon.%I for select to jalon_owner using (true)', name);
    execute format('create policy loaded on jalon.%I for insert to jalon_load with check (true)', name);
  end loop;
end $$;
create policy own_sends on jalon.statement for insert to jalon_holder with check (
  project_id in (select auth.current_projects()) and account_id = (select auth.current_account()));
create policy own_sends on jalon.spending_line for insert to jalon_holder
  with check (project_id in (select auth.current_projects()));
create policy own_sends on jalon.narrative_text for insert to jalon_holder
  with check (project_id in (select auth.current_projects()));
create policy own_asks on jalon.statement_act for insert to jalon_holder with check (
  project_id in (select auth.current_projects()) and act = 'asked' and account_id = (select auth.current_account()));
create policy reviewed on jalon.statement_act for insert to jalon_evaluator with check (
  call_id in (select auth.current_calls()) and act <> 'asked' and account_id = (select auth.current_account()));

-- As the acts leave it: `submitted` before the first of them.
create function jalon.statement_state(statement uuid, but_for uuid) returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce((select act from jalon.statement_act own
    where own.statement_id = statement_state.statement and own.act <> 'asked'
      and own.id is distinct from but_for
    order by own.made_at desc, own.id desc limit 1), 'submitted')
$$;
revoke all on function jalon.statement_state(uuid, uuid) from public;

-- A version follows one that was given back, or an approved forecast; its year is one of the project's.
create function jalon.statement_follows() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.year is not null and not exists (
    select from jalon.project where id = new.project_id
      and new.year between extract(year from starts_on) and extract(year from ends_on)
  ) then
    perform jalon.refuse('statement_in_period', 'statement');
  end if;
  if new.version > 1 and not exists (
    select from jalon.statement former
    where former.project_id = new.project_id and former.kind = new.kind
      and former.year is not distinct from new.year and former.version = new.version - 1
      and (jalon.statement_state(former.id, null) in ('returned', 'reopened')
        or (jalon.statement_state(former.id, null) = 'approved' and new.kind = 'spending' and not exists (
          select from jalon.spending_line where statement_id = former.id and actual is not null)))
  ) then
    perform jalon.refuse('statement_transition', 'statement');
  end if;
  return null;
end $$;
revoke all on function jalon.statement_follows() from public;
create trigger statement_follows after insert on jalon.statement
  for each row execute function jalon.statement_follows();

-- Charges and products are equal in each column, with what is left among the charges; what the call gave
-- over the years is within what it granted.
create function jalon.spending_balances() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  sums record;
  granted numeric;
begin
  if new.kind <> 'spending' then
    return null;
  end if;
  select
    coalesce(sum(planned) filter (where line ~ '^6|^indirectes$|^reste$'), 0) as charges_planned,
    coalesce(sum(planned) filter (where line ~ '^7'), 0) as products_planned,
    coalesce(sum(actual) filter (where line ~ '^6|^indirectes$|^reste$'), 0) as charges_actual,
    coalesce(sum(actual) filter (where line ~ '^7'), 0) as products_actual,
    coalesce(sum(planned) filter (where line = '86'), 0) - coalesce(sum(planned) filter (where line = '87'), 0)
      as in_kind_planned,
    coalesce(sum(actual) filter (where line = '86'), 0) - coalesce(sum(actual) filter (where line = '87'), 0)
      as in_kind_actual,
    coalesce(sum(actual) filter (where line = 'reste'), 0) - coalesce(sum(actual) filter (where line = '74.appel'), 0)
      as unspent_above
  into sums
  from jalon.spending_line where statement_id = new.id;
  if sums.charges_planned <> sums.products_planned then
    perform jalon.refuse('spending_planned_balances', 'spending_line');
  end if;
  if sums.charges_actual <> sums.products_actual then
    perform jalon.refuse('spending_actual_balances', 'spending_line');
  end if;
  if sums.in_kind_planned <> 0 or sums.in_kind_actual <> 0 then
    perform jalon.refuse('spending_in_kind_balances', 'spending_line');
  end if;
  if sums.unspent_above > 0 then
    perform jalon.refuse('spending_unspent_within_grant', 'spending_line');
  end if;
  -- The last version of each year.
  select coalesce(sum(line.actual), 0) into granted
  from jalon.spending_line line
  join jalon.statement own on own.id = line.statement_id
  where own.project_id = new.project_id and line.line = '74.appel' and not exists (
    select from jalon.statement later
    where later.project_id = own.project_id and later.kind = own.kind and later.year = own.year
      and later.version > own.version);
  if granted > (select funding_eur from jalon.project where id = new.project_id) then
    perform jalon.refuse('spending_within_funding', 'spending_line');
  end if;
  return null;
end $$;
revoke all on function jalon.spending_balances() from public;
create constraint trigger spending_balances after insert on jalon.statement
  deferrable initially deferred for each row execute function jalon.spending_balances();

-- What a version says is written with it, in one transaction.
create function jalon.statement_is_new() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (
    select from jalon.statement where id = new.statement_id and project_id = new.project_id
      and xmin = pg_current_xact_id()::xid
  ) then
    raise exception using errcode = 'check_violation', constraint = 'statement_immutable', table = 'statement',
      message = 'what a version says is written with it';
  end if;
  return null;
end $$;
revoke all on function jalon.statement_is_new() from public;
create trigger statement_is_new after insert on jalon.spending_line
  for each row execute function jalon.statement_is_new();
create trigger statement_is_new after insert on jalon.narrative_text
  for each row execute function jalon.statement_is_new();

-- Decisions are on the last version, as it is then.
create function jalon.statement_act_follows() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  state text;
begin
  perform pg_advisory_xact_lock(hashtextextended(new.statement_id::text, 0));
  state := jalon.statement_state(new.statement_id, new.id);
  if state <> all (case new.act when 'asked' then array['submitted', 'approved']
      when 'reopened' then array['approved'] else array['submitted'] end)
    or exists (
      select from jalon.statement own
      join jalon.statement later on later.project_id = own.project_id and later.kind = own.kind
        and later.year is not distinct from own.year and later.version > own.version
      where own.id = new.statement_id)
  then
    perform jalon.refuse('statement_act_in_time', 'statement_act');
  end if;
  return null;
end $$;
revoke all on function jalon.statement_act_follows() from public;
create trigger statement_act_follows after insert on jalon.statement_act
  for each row execute function jalon.statement_act_follows();

create function audit.statement_sent() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record(
    case when session_user = 'jalon_load' then 'statement.load' else 'statement.submit' end,
    new.call_id, new.project_id, new.id::text,
    jsonb_build_object('kind', new.kind, 'year', new.year, 'version', new.version));
  return null;
end $$;
revoke all on function audit.statement_sent() from public;
create trigger audited after insert on jalon.statement for each row execute function audit.statement_sent();

create function audit.statement_acted() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record('statement.' || new.act, new.call_id, new.project_id, new.statement_id::text, null);
  return null;
end $$;
revoke all on function audit.statement_acted() from public;
create trigger audited after insert on jalon.statement_act for each row execute function audit.statement_acted();

select jalon.classify('jalon.statement', 'internal', 'id', 'call_id', 'project_id', 'kind', 'year', 'version',
  'content_sha256', 'sent_at');
select jalon.classify('jalon.statement', 'personal', 'account_id');
select jalon.classify('jalon.spending_line', 'internal', 'call_id', 'project_id', 'statement_id', 'line', 'planned',
  'actual', 'reason');
select jalon.classify('jalon.narrative_text', 'internal', 'call_id', 'project_id', 'statement_id', 'section');
select jalon.classify('jalon.narrative_text', 'sensitive', 'body');
select jalon.classify('jalon.statement_act', 'internal', 'id', 'call_id', 'project_id', 'statement_id', 'act',
  'reason', 'made_at');
select jalon.classify('jalon.statement_act', 'personal', 'account_id');

reset role;
