-- Batches of at least eleven answers of one project and wave, held here whatever the service counts. What is
-- left of projects at the last tally is published without them, together, or not at all.

set local role jalon_owner;

-- Answers that were left of several projects of one axis, or of the call, and are published without project.
create table jalon.leftover (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null,
  wave_id uuid not null,
  -- None: of the call.
  axis_id uuid,
  responses bigint not null default 0 constraint leftover_responses check (responses >= 0),
  constraint leftover_unique unique nulls not distinct (wave_id, axis_id),
  unique (wave_id, id),
  foreign key (call_id, wave_id) references jalon.wave (call_id, id),
  foreign key (call_id, axis_id) references jalon.axis (call_id, id)
);
create table jalon.leftover_tally (
  call_id uuid not null,
  leftover_id uuid not null references jalon.leftover,
  question text not null,
  choice text not null,
  answers bigint not null constraint leftover_tally_count check (answers >= 0),
  primary key (leftover_id, question, choice)
);

alter table jalon.response
  alter column project_id drop not null,
  add column leftover_id uuid,
  -- Eight questions shown in ten answered, five, or fewer. Empty for what was loaded from a file.
  add column completeness text
    constraint response_completeness check (completeness in ('complete', 'partial', 'broken_off')),
  add constraint response_of_one check ((project_id is null) <> (leftover_id is null)),
  add constraint response_of_leftover foreign key (wave_id, leftover_id) references jalon.leftover (wave_id, id);
alter table jalon.answer
  alter column project_id drop not null,
  add column leftover_id uuid,
  add constraint answer_of_one check ((project_id is null) <> (leftover_id is null));
alter table jalon.turnout
  add column complete bigint not null default 0 constraint turnout_complete check (complete >= 0),
  add column partial bigint not null default 0 constraint turnout_partial check (partial >= 0);
-- Sendings that nobody will read: fewer than eleven even together, or untallied in time.
create table jalon.wave_end (
  wave_id uuid primary key,
  call_id uuid not null,
  unpublished bigint not null constraint wave_end_unpublished check (unpublished >= 0),
  foreign key (call_id, wave_id) references jalon.wave (call_id, id)
);
-- That the key which opened the answers is no more: said by whoever had it.
alter table jalon.wave
  add column is_key_destroyed boolean not null default false,
  add constraint wave_key_destroyed check (not is_key_destroyed or state = 'tallied');

-- That batches were made, to be told to the trail later and by the day.
create table jalon.batch_note (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null,
  wave_id uuid not null,
  foreign key (call_id, wave_id) references jalon.wave (call_id, id)
);

alter table jalon.leftover enable row level security, force row level security;
alter table jalon.leftover_tally enable row level security, force row level security;
alter table jalon.batch_note enable row level security, force row level security;
alter table jalon.wave_end enable row level security, force row level security;
create policy by_function on jalon.wave_end to jalon_definer using (true) with check (true);
create policy by_function on jalon.leftover to jalon_definer using (true) with check (true);
create policy by_function on jalon.leftover_tally to jalon_definer using (true) with check (true);
create policy by_function on jalon.batch_note to jalon_definer using (true) with check (true);
create policy noted on jalon.batch_note for insert to jalon_owner with check (true);

-- A batch reaches the publisher by functions alone, and is written by it.
drop policy published on jalon.urn;
drop policy published on jalon.access_code;
drop policy published on jalon.acknowledgement;

drop trigger audited on jalon.response;
drop function audit.responses_published();
drop trigger tally on jalon.answer;
drop trigger tally on jalon.response;

-- One statement is one batch. Files of earlier answers, which no code was ever for, come as they are.
create function jalon.response_in_batches() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if session_user = 'jalon_load' then
    return null;
  end if;
  if exists (
    select from added group by wave_id, project_id, leftover_id having count(*) < 11
  ) then
    perform jalon.refuse('batch_size', 'response');
  end if;
  insert into jalon.batch_note (call_id, wave_id)
  select call_id, wave_id from added group by call_id, wave_id, project_id, leftover_id;
  return null;
end $$;
revoke all on function jalon.response_in_batches() from public;
create trigger response_in_batches after insert on jalon.response
  referencing new table as added for each statement execute function jalon.response_in_batches();

-- The day alone: the time of a batch would tell whose cards had come since the one before.
create function audit.batches_noted() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into audit.entry (at, account_id, role, action, call_id, project_id, subject, detail)
  select date_trunc('day', now() at time zone 'UTC') at time zone 'UTC', null, session_user, 'survey.publish',
    call_id, null, wave_id::text, jsonb_build_object('batches', count(*))
  from gone group by call_id, wave_id;
  return null;
end $$;
revoke all on function audit.batches_noted() from public;
create trigger audited after delete on jalon.batch_note
  referencing old table as gone for each statement execute function audit.batches_noted();

create function audit.key_destroyed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record('survey.key_destroyed', new.call_id, null, new.id::text, null);
  return null;
end $$;
revoke all on function audit.key_destroyed() from public;
create trigger key_destroyed after update of is_key_destroyed on jalon.wave
  for each row when (new.is_key_destroyed and not old.is_key_destroyed) execute function audit.key_destroyed();

grant select, insert, update, delete on jalon.leftover, jalon.leftover_tally, jalon.batch_note, jalon.wave_end
  to jalon_definer;
grant select, update on jalon.response to jalon_definer;
grant select on jalon.project_axis, jalon.axis to jalon_definer;
create policy by_function on jalon.project_axis for select to jalon_definer using (true);
create policy by_function on jalon.axis for select to jalon_definer using (true);
grant update (state) on jalon.wave to jalon_definer;
drop policy by_function on jalon.wave;
create policy by_function on jalon.wave to jalon_definer using (true) with check (true);
grant execute on function jalon.refuse(text, text) to jalon_definer;
grant create on schema jalon to jalon_definer;
set local role jalon_definer;

drop function jalon.tally_answers();
drop function jalon.tally_responses();

create function jalon.tally_answers() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into jalon.answer_tally as known
  select call_id, wave_id, project_id, question, choice, count(*)
  from added where choice is not null and project_id is not null group by 1, 2, 3, 4, 5 order by 2, 3, 4, 5
  on conflict (wave_id, project_id, question, choice)
  do update set answers = known.answers + excluded.answers;
  insert into jalon.leftover_tally as known
  select call_id, leftover_id, question, choice, count(*)
  from added where choice is not null and leftover_id is not null group by 1, 2, 3, 4 order by 2, 3, 4
  on conflict (leftover_id, question, choice) do update set answers = known.answers + excluded.answers;
  return null;
end $$;

create function jalon.tally_responses() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into jalon.turnout as known (call_id, wave_id, project_id, responses, complete, partial)
  select call_id, wave_id, project_id, count(*), count(*) filter (where completeness = 'complete'),
    count(*) filter (where completeness = 'partial')
  from added where project_id is not null group by 1, 2, 3 order by 2, 3
  on conflict (wave_id, project_id) do update set responses = known.responses + excluded.responses,
    complete = known.complete + excluded.complete, partial = known.partial + excluded.partial;
  update jalon.leftover known set responses = known.responses + counted.responses
  from (select leftover_id, count(*) as responses from added group by 1) counted
  where counted.leftover_id = known.id;
  return null;
end $$;

-- How many wait, by project, in the waves that are not over with.
create function jalon.waiting() returns table (wave_id uuid, project_id uuid, waiting bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select urn.wave_id, urn.project_id, count(*)
  from jalon.urn urn
  join jalon.wave wave on wave.id = urn.wave_id and wave.state in ('open', 'closed')
  group by urn.wave_id, urn.project_id
$$;

-- One batch at a time of a wave, in any number of services. The same transaction rewrites all codes and
-- acknowledgements of the wave, so that neither the age nor the place of a row links it to an answer.
create function jalon.begin_batch(wave uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(wave::text, 22));
  if not exists (
    select from jalon.wave own where own.id = begin_batch.wave and own.state in ('open', 'closed')
  ) then
    perform jalon.refuse('wave_transition', 'wave');
  end if;
  update jalon.access_code code set is_used = code.is_used where code.wave_id = begin_batch.wave;
  with taken as (delete from jalon.acknowledgement known where known.wave_id = begin_batch.wave returning *)
  insert into jalon.acknowledgement (call_id, wave_id, id_hmac, body_hmac)
  select call_id, wave_id, id_hmac, body_hmac from taken order by random();
end $$;

-- All that waits of a project, at least eleven.
create function jalon.take_batch(wave uuid, project uuid) returns setof bytea
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform jalon.begin_batch(wave);
  if (select count(*) from jalon.urn urn
      where urn.wave_id = take_batch.wave and urn.project_id = take_batch.project) < 11 then
    perform jalon.refuse('batch_size', 'response');
  end if;
  return query
    with gone as (
      delete from jalon.urn urn
      where urn.wave_id = take_batch.wave and urn.project_id = take_batch.project returning urn.sealed)
    select sealed from gone order by random();
end $$;

-- The axis that a project's leftovers join: the one with its largest share of money, the first on a tie.
create function jalon.main_axis(project uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select axis.id
  from jalon.project_axis link
  join jalon.axis axis on axis.id = link.axis_id
  where link.project_id = main_axis.project
  order by link.share desc, axis.position
  limit 1
$$;

-- Whether a wave is at its end: closed by hand, or past its last day.
create function jalon.is_ending(wave uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from jalon.wave own
    where own.id = is_ending.wave
      and (own.state = 'closed' or own.state = 'open' and jalon.today(own.call_id) > own.closes_on))
$$;

-- All that waits of the projects of an axis, or of all where none is named, at least eleven together, each
-- project having fewer: the last tally only.
create function jalon.take_leftovers(wave uuid, axis uuid) returns table (leftover_id uuid, sealed bytea)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  made uuid;
begin
  perform jalon.begin_batch(wave);
  if not jalon.is_ending(wave) then
    perform jalon.refuse('wave_not_closed', 'wave');
  end if;
  if (select count(*) from jalon.urn urn
      where urn.wave_id = take_leftovers.wave
        and (take_leftovers.axis is null or jalon.main_axis(urn.project_id) = take_leftovers.axis)) < 11
  then
    perform jalon.refuse('batch_size', 'response');
  end if;
  insert into jalon.leftover (call_id, wave_id, axis_id)
  select own.call_id, own.id, take_leftovers.axis from jalon.wave own where own.id = take_leftovers.wave
  returning id into made;
  return query
    with gone as (
      delete from jalon.urn urn
      where urn.wave_id = take_leftovers.wave
        and (take_leftovers.axis is null or jalon.main_axis(urn.project_id) = take_leftovers.axis)
      returning urn.sealed)
    select made, gone.sealed from gone order by random();
end $$;

-- The axes that may have leftovers, in their order.
create function jalon.leftover_axes(wave uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select axis.id
  from jalon.axis axis
  where axis.id in (select jalon.main_axis(urn.project_id) from jalon.urn urn where urn.wave_id = leftover_axes.wave)
  order by axis.position
$$;

-- After the last batch: what still waits is destroyed unread and counted, codes go, counts stay.
create function jalon.end_wave(wave uuid) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  lost bigint;
begin
  perform pg_advisory_xact_lock(hashtextextended(wave::text, 22));
  if not jalon.is_ending(wave) then
    perform jalon.refuse('wave_not_closed', 'wave');
  end if;
  with gone as (delete from jalon.urn urn where urn.wave_id = end_wave.wave returning 1)
  select count(*) into lost from gone;
  delete from jalon.acknowledgement known where known.wave_id = end_wave.wave;
  delete from jalon.access_code code where code.wave_id = end_wave.wave;
  insert into jalon.wave_end (wave_id, call_id, unpublished)
  select own.id, own.call_id, lost from jalon.wave own where own.id = end_wave.wave;
  update jalon.wave own set state = 'tallied' where own.id = end_wave.wave;
  return lost;
end $$;

-- Published answers of all batches of a wave get one age.
create function jalon.blend(wave uuid) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update jalon.response own set completeness = own.completeness where own.wave_id = blend.wave
$$;

-- Tells the trail which waves had batches since the last time.
create function jalon.note_batches() returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from jalon.batch_note
$$;

revoke all on function jalon.tally_answers(), jalon.tally_responses(), jalon.waiting(), jalon.begin_batch(uuid),
  jalon.take_batch(uuid, uuid), jalon.main_axis(uuid), jalon.is_ending(uuid), jalon.take_leftovers(uuid, uuid),
  jalon.leftover_axes(uuid), jalon.end_wave(uuid), jalon.blend(uuid), jalon.note_batches() from public;
-- The owner's triggers call the first two; a file of roles that takes back all must be able to name the others.
grant execute on function jalon.tally_answers(), jalon.tally_responses(), jalon.waiting(), jalon.begin_batch(uuid),
  jalon.take_batch(uuid, uuid), jalon.main_axis(uuid), jalon.is_ending(uuid), jalon.take_leftovers(uuid, uuid),
  jalon.leftover_axes(uuid), jalon.end_wave(uuid), jalon.blend(uuid), jalon.note_batches() to jalon_owner;
set local role jalon_owner;
revoke create on schema jalon from jalon_definer;

create trigger tally after insert on jalon.answer
  referencing new table as added for each statement execute function jalon.tally_answers();
create trigger tally after insert on jalon.response
  referencing new table as added for each statement execute function jalon.tally_responses();

select jalon.classify('jalon.leftover', 'internal', 'id', 'call_id', 'wave_id', 'axis_id', 'responses');
select jalon.classify('jalon.leftover_tally', 'sensitive', 'call_id', 'leftover_id', 'question', 'choice', 'answers');
select jalon.classify('jalon.response', 'sensitive', 'leftover_id', 'completeness');
select jalon.classify('jalon.answer', 'sensitive', 'leftover_id');
select jalon.classify('jalon.turnout', 'internal', 'complete', 'partial');
select jalon.classify('jalon.wave_end', 'internal', 'wave_id', 'call_id', 'unpublished');
select jalon.classify('jalon.wave', 'internal', 'is_key_destroyed');
select jalon.classify('jalon.batch_note', 'internal', 'id', 'call_id', 'wave_id');

reset role;
