-- Counts of published answers, kept up as batches arrive: a report is read in a time that depends on
-- how many cells it shows, not on how many people answered. Triggers and not the code that
-- publishes, so that no way of adding an answer can forget them.

set local role jalon_owner;

-- How many chose what, by project.
create table jalon.answer_tally (
  call_id uuid not null,
  wave_id uuid not null,
  project_id uuid not null,
  question text not null,
  choice text not null,
  answers bigint not null constraint answer_tally_count check (answers >= 0),
  primary key (wave_id, project_id, question, choice),
  foreign key (call_id, wave_id) references jalon.wave (call_id, id),
  foreign key (call_id, project_id) references jalon.project (call_id, id)
);
create index answer_tally_call on jalon.answer_tally (call_id);

-- How many codes were made and how many answers published, by project.
create table jalon.turnout (
  call_id uuid not null,
  wave_id uuid not null,
  project_id uuid not null,
  codes bigint not null default 0 constraint turnout_codes check (codes >= 0),
  responses bigint not null default 0 constraint turnout_responses check (responses >= 0),
  primary key (wave_id, project_id),
  foreign key (call_id, wave_id) references jalon.wave (call_id, id) on delete cascade,
  foreign key (call_id, project_id) references jalon.project (call_id, id)
);
create index turnout_call on jalon.turnout (call_id);

alter table jalon.answer_tally enable row level security, force row level security;
alter table jalon.turnout enable row level security, force row level security;
create policy by_function on jalon.answer_tally to jalon_definer using (true) with check (true);
create policy by_function on jalon.turnout to jalon_definer using (true) with check (true);
grant select, insert, update on jalon.answer_tally, jalon.turnout to jalon_definer;

grant create on schema jalon to jalon_definer;
set local role jalon_definer;

-- What is there already.
insert into jalon.answer_tally
select call_id, wave_id, project_id, question, choice, count(*)
from jalon.answer where choice is not null group by 1, 2, 3, 4, 5;

insert into jalon.turnout (call_id, wave_id, project_id, codes)
select call_id, wave_id, project_id, count(*) from jalon.access_code group by 1, 2, 3;

insert into jalon.turnout as known (call_id, wave_id, project_id, responses)
select call_id, wave_id, project_id, count(*) from jalon.response group by 1, 2, 3
on conflict (wave_id, project_id) do update set responses = excluded.responses;

-- Rows are taken in the order of their key, so that two batches at once wait and never deadlock.

create function jalon.tally_answers() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into jalon.answer_tally as known
  select call_id, wave_id, project_id, question, choice, count(*)
  from added where choice is not null group by 1, 2, 3, 4, 5 order by 2, 3, 4, 5
  on conflict (wave_id, project_id, question, choice)
  do update set answers = known.answers + excluded.answers;
  return null;
end $$;

create function jalon.tally_responses() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into jalon.turnout as known (call_id, wave_id, project_id, responses)
  select call_id, wave_id, project_id, count(*) from added group by 1, 2, 3 order by 2, 3
  on conflict (wave_id, project_id) do update set responses = known.responses + excluded.responses;
  return null;
end $$;

create function jalon.tally_codes() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into jalon.turnout as known (call_id, wave_id, project_id, codes)
  select call_id, wave_id, project_id, count(*) from added group by 1, 2, 3 order by 2, 3
  on conflict (wave_id, project_id) do update set codes = known.codes + excluded.codes;
  return null;
end $$;

revoke all on function jalon.tally_answers(), jalon.tally_responses(), jalon.tally_codes() from public;
grant execute on function jalon.tally_answers(), jalon.tally_responses(), jalon.tally_codes() to jalon_owner;
set local role jalon_owner;
revoke create on schema jalon from jalon_definer;

create trigger tally after insert on jalon.answer
  referencing new table as added for each statement execute function jalon.tally_answers();
create trigger tally after insert on jalon.response
  referencing new table as added for each statement execute function jalon.tally_responses();
create trigger tally after insert on jalon.access_code
  referencing new table as added for each statement execute function jalon.tally_codes();

select jalon.classify('jalon.answer_tally', 'sensitive', 'call_id', 'wave_id', 'project_id', 'question', 'choice', 'answers');
select jalon.classify('jalon.turnout', 'internal', 'call_id', 'wave_id', 'project_id', 'codes', 'responses');

reset role;
