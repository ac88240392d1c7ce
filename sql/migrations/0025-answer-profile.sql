-- What people who said the same of themselves answered: published answers counted by question of profile,
-- as batches arrive, for the reason given in 0010. Only the questions that a form declares of that
-- class are counted so.

set local role jalon_owner;

alter table jalon.survey_version add column profile_questions text[] not null default '{}';

-- How many who gave one answer to a question of profile chose what, by project, or among what was left of
-- several.
create table jalon.profile_tally (
  call_id uuid not null,
  wave_id uuid not null,
  project_id uuid,
  leftover_id uuid references jalon.leftover,
  profile text not null,
  profile_choice text not null,
  question text not null,
  choice text not null,
  answers bigint not null constraint profile_tally_count check (answers >= 0),
  constraint profile_tally_of_one check ((project_id is null) <> (leftover_id is null)),
  constraint profile_tally_unique
    unique nulls not distinct (wave_id, project_id, leftover_id, profile, profile_choice, question, choice),
  foreign key (call_id, wave_id) references jalon.wave (call_id, id),
  foreign key (call_id, project_id) references jalon.project (call_id, id)
);
create index profile_tally_call on jalon.profile_tally (call_id);

alter table jalon.profile_tally enable row level security, force row level security;
create policy by_function on jalon.profile_tally to jalon_definer using (true) with check (true);
grant select, insert, update on jalon.profile_tally to jalon_definer;

grant create on schema jalon to jalon_definer;
set local role jalon_definer;

-- All answers of one person are added by one statement.
create function jalon.tally_profiles() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into jalon.profile_tally as known
  select answer.call_id, answer.wave_id, answer.project_id, answer.leftover_id, profile.question,
    profile.choice, answer.question, answer.choice, count(*)
  from added profile
  join jalon.wave wave on wave.id = profile.wave_id
  join jalon.survey_version version on version.id = wave.version_id
    and profile.question = any (version.profile_questions)
  join added answer on answer.response_id = profile.response_id
    and answer.question <> all (version.profile_questions)
  where profile.choice is not null and answer.choice is not null
  group by 1, 2, 3, 4, 5, 6, 7, 8 order by 2, 3, 4, 5, 6, 7, 8
  on conflict on constraint profile_tally_unique
  do update set answers = known.answers + excluded.answers;
  return null;
end $$;

revoke all on function jalon.tally_profiles() from public;
grant execute on function jalon.tally_profiles() to jalon_owner;
set local role jalon_owner;
revoke create on schema jalon from jalon_definer;

create trigger tally_profiles after insert on jalon.answer
  referencing new table as added for each statement execute function jalon.tally_profiles();

select jalon.classify('jalon.survey_version', 'public', 'profile_questions');
select jalon.classify('jalon.profile_tally', 'sensitive', 'call_id', 'wave_id', 'project_id', 'leftover_id',
  'profile', 'profile_choice', 'question', 'choice', 'answers');

reset role;
