-- The conversation about a quarter: what evaluators decided and why, what is asked and answered about
-- single cells, what was recounted on site. None of it is ever changed.

set local role jalon_owner;

-- The last version that an evaluator approved: what figures are made from.
alter table jalon.quarter_report
  add column approved_version int not null default 0,
  add constraint quarter_report_approved_version check (approved_version between 0 and version);

alter table jalon.quarter_report no force row level security;
update jalon.quarter_report set approved_version = version where state in ('approved', 'reopened');
alter table jalon.quarter_report force row level security;

-- Nobody writes it: it follows the state.
create function jalon.note_approval() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  new.approved_version :=
    case when new.state = 'approved' and old.state <> 'approved' then new.version else old.approved_version end;
  return new;
end $$;
create trigger quarter_report_notes_approval before update on jalon.quarter_report
  for each row execute function jalon.note_approval();

-- A decision on a quarter, or its holder's wish to reopen it. Writing it moves the quarter, so that no
-- move is without its author and reason.
create table jalon.review_act (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null,
  project_id uuid not null,
  quarter_report_id uuid not null,
  version int not null,
  act text not null constraint review_act_kind check (act in ('approved', 'returned', 'reopened', 'asked')),
  reason text constraint review_act_reason
    check ((act = 'approved' or reason is not null) and length(btrim(reason)) between 3 and 2000),
  account_id uuid not null default auth.current_account() references auth.account,
  made_at timestamptz not null default now(),
  foreign key (call_id, project_id) references jalon.project (call_id, id),
  foreign key (call_id, quarter_report_id) references jalon.quarter_report (call_id, id)
);
create index review_act_report on jalon.review_act (quarter_report_id, made_at);

create function jalon.review_moves() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.act = 'asked' then
    perform from jalon.quarter_report report
    where report.id = new.quarter_report_id and report.version = new.version
      and report.state in ('submitted', 'approved');
  else
    update jalon.quarter_report
    set state = new.act, reason = btrim(new.reason), changed_at = now()
    where id = new.quarter_report_id and version = new.version
      and state = case new.act when 'reopened' then 'approved' else 'submitted' end;
  end if;
  if not found then
    perform jalon.refuse('review_act_in_time', 'review_act');
  end if;
  return null;
end $$;
create trigger review_moves after insert on jalon.review_act
  for each row execute function jalon.review_moves();

-- A question about a cell, its holder's answer, or the end of the matter. The id is its author's: the
-- same id again is the same message.
create table jalon.cell_message (
  id uuid primary key,
  call_id uuid not null,
  project_id uuid not null,
  quarter_report_id uuid not null,
  indicator_id uuid not null,
  category_id uuid,
  version int not null,
  kind text not null constraint cell_message_kind check (kind in ('question', 'answer', 'closing')),
  body text constraint cell_message_body
    check ((kind = 'closing' or body is not null) and length(btrim(body)) between 1 and 2000),
  account_id uuid not null default auth.current_account() references auth.account,
  written_at timestamptz not null default now(),
  foreign key (call_id, project_id) references jalon.project (call_id, id),
  foreign key (call_id, quarter_report_id) references jalon.quarter_report (call_id, id),
  foreign key (call_id, indicator_id) references jalon.indicator (call_id, id),
  foreign key (call_id, category_id) references jalon.category (call_id, id)
);
create index cell_message_report on jalon.cell_message (quarter_report_id, written_at);

-- A value that was recounted on site.
create table jalon.verification (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null,
  project_id uuid not null,
  quarter_report_id uuid not null,
  indicator_id uuid not null,
  category_id uuid,
  version int not null,
  verified_on date not null,
  value numeric not null constraint verification_value check (value not in ('NaN', 'Infinity', '-Infinity')),
  denominator numeric constraint verification_denominator check (denominator > 0),
  note text constraint verification_note check (length(btrim(note)) between 1 and 2000),
  account_id uuid not null default auth.current_account() references auth.account,
  made_at timestamptz not null default now(),
  foreign key (call_id, project_id) references jalon.project (call_id, id),
  foreign key (call_id, quarter_report_id) references jalon.quarter_report (call_id, id),
  foreign key (call_id, indicator_id) references jalon.indicator (call_id, id),
  foreign key (call_id, category_id) references jalon.category (call_id, id)
);
create index verification_report on jalon.verification (quarter_report_id, made_at);

create trigger review_act_immutable before update or delete or truncate on jalon.review_act
  for each statement execute function jalon.keep_history();
create trigger cell_message_immutable before update or delete or truncate on jalon.cell_message
  for each statement execute function jalon.keep_history();
create trigger verification_immutable before update or delete or truncate on jalon.verification
  for each statement execute function jalon.keep_history();

alter table jalon.review_act enable row level security, force row level security;
alter table jalon.cell_message enable row level security, force row level security;
alter table jalon.verification enable row level security, force row level security;

create policy own on jalon.review_act for select to jalon_holder
  using (project_id in (select auth.current_projects()));
create policy own_asks on jalon.review_act for insert to jalon_holder with check (
  project_id in (select auth.current_projects()) and act = 'asked' and account_id = (select auth.current_account()));
create policy followed on jalon.review_act for select to jalon_evaluator
  using (call_id in (select auth.current_calls()));
create policy reviewed on jalon.review_act for insert to jalon_evaluator with check (
  call_id in (select auth.current_calls()) and act <> 'asked' and account_id = (select auth.current_account()));

create policy own on jalon.cell_message for select to jalon_holder
  using (project_id in (select auth.current_projects()));
create policy own_answers on jalon.cell_message for insert to jalon_holder with check (
  project_id in (select auth.current_projects()) and kind = 'answer' and account_id = (select auth.current_account()));
create policy followed on jalon.cell_message for select to jalon_evaluator
  using (call_id in (select auth.current_calls()));
create policy reviewed on jalon.cell_message for insert to jalon_evaluator with check (
  call_id in (select auth.current_calls()) and kind <> 'answer' and account_id = (select auth.current_account()));

create policy own on jalon.verification for select to jalon_holder
  using (project_id in (select auth.current_projects()));
create policy followed on jalon.verification for select to jalon_evaluator
  using (call_id in (select auth.current_calls()));
create policy reviewed on jalon.verification for insert to jalon_evaluator with check (
  call_id in (select auth.current_calls()) and account_id = (select auth.current_account()));

-- Who wrote what stands beside it; a name is only reached through a row that may be read.
create function auth.account_name(account uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select display_name from auth.account where id = account_name.account
$$;
revoke all on function auth.account_name(uuid) from public;

select jalon.classify('jalon.quarter_report', 'internal', 'approved_version');
select jalon.classify('jalon.review_act', 'internal', 'id', 'call_id', 'project_id', 'quarter_report_id', 'version',
  'act', 'reason', 'made_at');
select jalon.classify('jalon.review_act', 'personal', 'account_id');
select jalon.classify('jalon.cell_message', 'internal', 'id', 'call_id', 'project_id', 'quarter_report_id',
  'indicator_id', 'category_id', 'version', 'kind', 'written_at');
select jalon.classify('jalon.cell_message', 'sensitive', 'body');
select jalon.classify('jalon.cell_message', 'personal', 'account_id');
select jalon.classify('jalon.verification', 'internal', 'id', 'call_id', 'project_id', 'quarter_report_id',
  'indicator_id', 'category_id', 'version', 'verified_on', 'made_at');
select jalon.classify('jalon.verification', 'sensitive', 'value', 'denominator', 'note');
select jalon.classify('jalon.verification', 'personal', 'account_id');

reset role;
