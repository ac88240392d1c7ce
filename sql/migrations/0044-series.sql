-- The same people over the waves of a survey, whoever they are. A part of each answer, with the code that its
-- author may have made herself, waits sealed to a key of the series, whose other half is not here. What is kept
-- in the end are tables of at least eleven people: no code, hashed or not.

set local role jalon_owner;

create table jalon.series (
  survey_id uuid primary key,
  call_id uuid not null,
  public_key bytea not null constraint series_key check (length(public_key) = 32),
  -- The parts that waited are destroyed, and no other comes.
  is_over boolean not null default false,
  foreign key (call_id, survey_id) references jalon.survey (call_id, id) on delete cascade
);

-- One for each answer of a series, whether or not its author made a code: its length and its presence say
-- nothing. Beside no answer, in no order.
create table jalon.followed_part (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null,
  wave_id uuid not null,
  project_id uuid not null,
  sealed bytea not null,
  foreign key (call_id, wave_id) references jalon.wave (call_id, id),
  foreign key (call_id, project_id) references jalon.project (call_id, id)
);
create index followed_part_wave on jalon.followed_part (wave_id);

-- People of several projects who answered both waves and were found again.
create table jalon.followed_group (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null,
  wave_id uuid not null,
  former_wave_id uuid not null,
  -- None: of projects of several axes that had too few each.
  axis_id uuid,
  projects uuid[] not null constraint followed_group_projects check (cardinality(projects) >= 2),
  found bigint not null constraint followed_group_found check (found >= 11),
  -- Who had made a code in each wave, found again or not.
  codes_before bigint not null,
  codes_after bigint not null,
  constraint followed_group_codes check (codes_before >= found and codes_after >= found),
  constraint followed_group_unique unique nulls not distinct (wave_id, axis_id),
  foreign key (call_id, wave_id) references jalon.wave (call_id, id),
  foreign key (call_id, former_wave_id) references jalon.wave (call_id, id),
  foreign key (call_id, axis_id) references jalon.axis (call_id, id)
);

-- What they answered then and now. An empty choice is no answer; none at all, that they were not there.
create table jalon.followed_tally (
  call_id uuid not null,
  group_id uuid not null references jalon.followed_group,
  question text not null,
  choice_before text,
  choice_after text,
  people bigint not null constraint followed_tally_people check (people >= 1),
  constraint followed_tally_of_somebody check (num_nonnulls(choice_before, choice_after) > 0),
  constraint followed_tally_unique unique nulls not distinct (group_id, question, choice_before, choice_after)
);

alter table jalon.series enable row level security, force row level security;
alter table jalon.followed_part enable row level security, force row level security;
alter table jalon.followed_group enable row level security, force row level security;
alter table jalon.followed_tally enable row level security, force row level security;
create policy by_function on jalon.series to jalon_definer using (true) with check (true);
create policy by_function on jalon.followed_part to jalon_definer using (true) with check (true);
create policy by_function on jalon.followed_group to jalon_definer using (true) with check (true);
create policy by_function on jalon.followed_tally to jalon_definer using (true) with check (true);
create policy followed on jalon.series for select to jalon_evaluator
  using (call_id in (select auth.current_calls()));
create policy prepares on jalon.series for insert to jalon_evaluator
  with check (call_id in (select auth.current_calls()));
grant select, update on jalon.series to jalon_definer;
grant select, insert, delete on jalon.followed_part to jalon_definer;
grant select, insert on jalon.followed_group, jalon.followed_tally to jalon_definer;

create function audit.series_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record(case when new.is_over then 'survey.series_end' else 'survey.series' end,
    new.call_id, null, new.survey_id::text, null);
  return null;
end $$;
revoke all on function audit.series_changed() from public;
create trigger audited after insert or update on jalon.series
  for each row execute function audit.series_changed();

create function audit.people_paired() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record('survey.pair', paired.call_id, null, paired.wave_id::text, null)
  from (select distinct call_id, wave_id from added) paired;
  return null;
end $$;
revoke all on function audit.people_paired() from public;
create trigger audited after insert on jalon.followed_group
  referencing new table as added for each statement execute function audit.people_paired();

grant create on schema collect, jalon to jalon_definer;
set local role jalon_definer;

drop function collect.open_waves();
drop function collect.preview(uuid);

-- The waves that take answers today. Their peppers are files, so the service asks for the list.
create function collect.open_waves()
returns table (id uuid, survey_title text, version_id uuid, public_key bytea, is_fictitious boolean, has_old_codes boolean,
  series_key bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select wave.id, survey.title, wave.version_id, wave.public_key, survey.is_fictitious,
    wave.id in (select code.wave_id from jalon.access_code code where code.tag is null), series.public_key
  from jalon.wave wave
  join jalon.survey survey on survey.id = wave.survey_id
  left join jalon.series series on series.survey_id = wave.survey_id and not series.is_over
  where wave.state = 'open' and jalon.today(wave.call_id) between wave.opens_on and wave.closes_on
$$;

-- A wave to be looked at before it is published, or as long as it is not over.
create function collect.preview(wave uuid)
returns table (id uuid, survey_title text, version_id uuid, public_key bytea, is_fictitious boolean, has_old_codes boolean,
  series_key bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select own.id, survey.title, own.version_id, own.public_key, survey.is_fictitious, false, null::bytea
  from jalon.wave own
  join jalon.survey survey on survey.id = own.survey_id
  where own.id = preview.wave and own.state in ('draft', 'open')
$$;

-- Of one batch, in the transaction that publishes it.
create function jalon.keep_parts(wave uuid, projects uuid[], contents bytea[]) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into jalon.followed_part (call_id, wave_id, project_id, sealed)
  select own.call_id, own.id, given.project, given.content
  from unnest(keep_parts.projects, keep_parts.contents) as given (project, content)
  join jalon.wave own on own.id = keep_parts.wave
  join jalon.series series on series.survey_id = own.survey_id and not series.is_over
  order by random()
$$;

-- The wave before, of which parts wait: of the same survey, over as this one is.
create function jalon.former_wave(wave uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select former.id
  from jalon.wave own
  join jalon.wave former on former.survey_id = own.survey_id and former.quarter < own.quarter
  where own.id = former_wave.wave and own.state = 'tallied' and former.state = 'tallied'
    and exists (select from jalon.followed_part part where part.wave_id = former.id)
  order by former.quarter desc
  limit 1
$$;

create function jalon.parts_of(wave uuid) returns table (project_id uuid, axis_id uuid, sealed bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select part.project_id, jalon.main_axis(part.project_id), part.sealed
  from jalon.followed_part part where part.wave_id = parts_of.wave order by part.id
$$;

-- Keeps what was found and destroys what waited of the wave before. False where another was first.
create function jalon.keep_pairs(
  wave uuid, former uuid, axes uuid[], people_found bigint[], codes_before bigint[], codes_after bigint[],
  project_groups int[], projects uuid[],
  tally_groups int[], questions text[], choices_before text[], choices_after text[], people bigint[])
returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(former::text, 24));
  if jalon.former_wave(wave) is distinct from former then
    return false;
  end if;
  with made as (
    insert into jalon.followed_group
      (call_id, wave_id, former_wave_id, axis_id, projects, found, codes_before, codes_after)
    select own.call_id, own.id, keep_pairs.former, given.axis,
      array(select member.project from unnest(keep_pairs.project_groups, keep_pairs.projects) as member (number, project)
        where member.number = given.number order by member.project),
      given.found, given.codes_before, given.codes_after
    from unnest(keep_pairs.axes, keep_pairs.people_found, keep_pairs.codes_before, keep_pairs.codes_after) with ordinality
      as given (axis, found, codes_before, codes_after, number)
    join jalon.wave own on own.id = keep_pairs.wave
    returning id, call_id, axis_id)
  insert into jalon.followed_tally (call_id, group_id, question, choice_before, choice_after, people)
  select made.call_id, made.id, given.question, given.choice_before, given.choice_after, given.people
  from unnest(keep_pairs.tally_groups, keep_pairs.questions, keep_pairs.choices_before, keep_pairs.choices_after,
    keep_pairs.people) as given (number, question, choice_before, choice_after, people)
  join made on made.axis_id is not distinct from keep_pairs.axes[given.number]
  order by 2, 3, 4, 5;
  delete from jalon.followed_part part where part.wave_id = keep_pairs.former;
  return true;
end $$;

-- Nobody is followed any more: what waits is destroyed unread.
create function jalon.end_series(wave uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from jalon.followed_part part using jalon.wave own, jalon.wave last
  where last.id = end_series.wave and own.survey_id = last.survey_id and part.wave_id = own.id;
  update jalon.series series set is_over = true
  from jalon.wave last where last.id = end_series.wave and series.survey_id = last.survey_id and not series.is_over;
end $$;

-- Parts that no later wave came for in the time that people were told.
create function jalon.drop_old_parts() returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from jalon.followed_part part using jalon.wave own
  where own.id = part.wave_id
    and jalon.today(own.call_id) > own.closes_on + make_interval(months => own.retention_months)
$$;

revoke all on function collect.open_waves(), collect.preview(uuid), jalon.keep_parts(uuid, uuid[], bytea[]),
  jalon.former_wave(uuid), jalon.parts_of(uuid),
  jalon.keep_pairs(uuid, uuid, uuid[], bigint[], bigint[], bigint[], int[], uuid[], int[], text[], text[], text[], bigint[]),
  jalon.end_series(uuid), jalon.drop_old_parts() from public;
-- A file of roles that takes back all must be able to name them.
grant execute on function jalon.keep_parts(uuid, uuid[], bytea[]), jalon.former_wave(uuid), jalon.parts_of(uuid),
  jalon.keep_pairs(uuid, uuid, uuid[], bigint[], bigint[], bigint[], int[], uuid[], int[], text[], text[], text[], bigint[]),
  jalon.end_series(uuid), jalon.drop_old_parts() to jalon_owner;
set local role jalon_owner;
revoke create on schema collect, jalon from jalon_definer;

select jalon.classify('jalon.series', 'internal', 'survey_id', 'call_id', 'public_key', 'is_over');
select jalon.classify('jalon.followed_part', 'sensitive', 'id', 'call_id', 'wave_id', 'project_id', 'sealed');
select jalon.classify('jalon.followed_group', 'sensitive', 'id', 'call_id', 'wave_id', 'former_wave_id', 'axis_id',
  'projects', 'found', 'codes_before', 'codes_after');
select jalon.classify('jalon.followed_tally', 'sensitive', 'call_id', 'group_id', 'question', 'choice_before',
  'choice_after', 'people');

reset role;
