-- A rating that was sent with a mistake is taken back by who sent it, with a reason, as long as nobody else has
-- sent: until then nobody could read it, nor has she read another's. After that, a correction is agreed on.

set local role jalon_owner;

create table jalon.transfer_reopening (
  sending_id uuid primary key references jalon.transfer_sending,
  call_id uuid not null,
  project_id uuid not null,
  reason text not null constraint transfer_reopening_reason check (length(btrim(reason)) between 3 and 2000),
  account_id uuid not null default auth.current_account() references auth.account,
  reopened_at timestamptz not null default clock_timestamp(),
  foreign key (call_id, project_id) references jalon.project (call_id, id)
);

create trigger transfer_reopening_immutable before update or delete or truncate on jalon.transfer_reopening
  for each statement execute function jalon.keep_history();
alter table jalon.transfer_reopening enable row level security, force row level security;

create policy own on jalon.transfer_reopening for select to jalon_holder
  using (project_id in (select auth.current_projects()));
create policy own_reopens on jalon.transfer_reopening for insert to jalon_holder with check (
  project_id in (select auth.current_projects()) and account_id = (select auth.current_account())
  and exists (select from jalon.transfer_sending own
    where own.id = sending_id and own.project_id = transfer_reopening.project_id and own.part = 'holder'));
create policy followed on jalon.transfer_reopening for select to jalon_evaluator, jalon_protect
  using (call_id in (select auth.current_calls()));
create policy own_reopens_too on jalon.transfer_reopening for insert to jalon_evaluator with check (
  call_id in (select auth.current_calls()) and account_id = (select auth.current_account())
  and exists (select from jalon.transfer_sending own
    where own.id = sending_id and own.project_id = transfer_reopening.project_id
      and own.rater_id = (select auth.current_account())));

-- Those that hold: sent, and not taken back.
create function jalon.sent_transfers(project uuid)
returns table (id uuid, part text, rater_id uuid)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select sending.id, sending.part, sending.rater_id from jalon.transfer_sending sending
  where sending.project_id = project
    and not exists (select from jalon.transfer_reopening back where back.sending_id = sending.id)
$$;
revoke all on function jalon.sent_transfers(uuid) from public;

-- Sendings and reopenings of a project come one after the other.
create function jalon.transfer_sendings_in_turn(project uuid) returns void
language sql set search_path = pg_catalog, pg_temp as $$
  select pg_advisory_xact_lock(hashtextextended(project::text, 7205228))
$$;
revoke all on function jalon.transfer_sendings_in_turn(uuid) from public;

create function jalon.transfer_reopening_follows() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform jalon.transfer_sendings_in_turn(new.project_id);
  if exists (select from jalon.sent_transfers(new.project_id) sent where sent.id <> new.sending_id) then
    perform jalon.refuse('transfer_reopening_blind', 'transfer_reopening');
  end if;
  return new;
end $$;
revoke all on function jalon.transfer_reopening_follows() from public;
create trigger transfer_reopening_follows before insert on jalon.transfer_reopening
  for each row execute function jalon.transfer_reopening_follows();

-- The former rules, of what holds.
drop trigger transfer_rating_follows on jalon.transfer_rating;
drop function jalon.transfer_rating_follows();
create function jalon.transfer_rating_follows() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.part = 'agreed' then
    if (select count(distinct part) from jalon.sent_transfers(new.project_id)) < 2 then
      perform jalon.refuse('transfer_agreed_after_both', 'transfer_rating');
    end if;
  else
    perform jalon.transfer_sendings_in_turn(new.project_id);
    if exists (
      select from jalon.sent_transfers(new.project_id) sent
      where sent.part = new.part and sent.rater_id is not distinct from new.rater_id
    ) then
      perform jalon.refuse('transfer_rating_sent', 'transfer_rating');
    end if;
  end if;
  return new;
end $$;
revoke all on function jalon.transfer_rating_follows() from public;
create trigger transfer_rating_follows before insert on jalon.transfer_rating
  for each row execute function jalon.transfer_rating_follows();

alter table jalon.transfer_sending drop constraint transfer_sending_once;
create index transfer_sending_project on jalon.transfer_sending (project_id);
drop trigger transfer_sending_is_whole on jalon.transfer_sending;
drop function jalon.transfer_sending_is_whole();
create function jalon.transfer_sending_is_whole() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform jalon.transfer_sendings_in_turn(new.project_id);
  if exists (
    select from jalon.sent_transfers(new.project_id) sent
    where sent.part = new.part and sent.rater_id is not distinct from new.rater_id
  ) then
    perform jalon.refuse('transfer_sending_once', 'transfer_sending');
  end if;
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

-- Each part is read by the others once both are sent and hold, and by an evaluator once hers is.
drop policy own on jalon.transfer_rating;
create policy own on jalon.transfer_rating for select to jalon_holder using (
  project_id in (select auth.current_projects())
  and (part in ('holder', 'agreed') or (
    exists (select from jalon.sent_transfers(project_id) sent where sent.part = 'holder')
    and exists (select from jalon.sent_transfers(project_id) sent
      where sent.rater_id = transfer_rating.rater_id))));
drop policy blind on jalon.transfer_rating;
create policy blind on jalon.transfer_rating for select to jalon_evaluator using (
  call_id in (select auth.current_calls())
  and (rater_id = (select auth.current_account()) or (
    exists (select from jalon.sent_transfers(project_id) sent
      where sent.rater_id = (select auth.current_account()))
    and (part = 'agreed' or exists (select from jalon.sent_transfers(project_id) sent
      where sent.part = transfer_rating.part
        and sent.rater_id is not distinct from transfer_rating.rater_id)))));
drop policy rated on jalon.transfer_rating;
create policy rated on jalon.transfer_rating for insert to jalon_evaluator with check (
  call_id in (select auth.current_calls()) and account_id = (select auth.current_account())
  and (part = 'agreed' and exists (select from jalon.sent_transfers(project_id) sent
      where sent.rater_id = (select auth.current_account()))
    or part = 'evaluator' and rater_id = (select auth.current_account())));

create function audit.transfer_reopened() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record('transfer.reopen', new.call_id, new.project_id, new.sending_id::text, null);
  return null;
end $$;
revoke all on function audit.transfer_reopened() from public;
create trigger audited after insert on jalon.transfer_reopening
  for each row execute function audit.transfer_reopened();

select jalon.classify('jalon.transfer_reopening', 'internal', 'sending_id', 'call_id', 'project_id', 'reason',
  'reopened_at');
select jalon.classify('jalon.transfer_reopening', 'personal', 'account_id');

reset role;
