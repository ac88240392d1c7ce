-- In which language people answered, and how: on a page, in a terminal or on paper. Sealed with the answer, and
-- counted by batch apart from it, so that nothing stands beside a single answer.

set local role jalon_owner;

create table jalon.channel_tally (
  call_id uuid not null,
  wave_id uuid not null,
  project_id uuid,
  leftover_id uuid references jalon.leftover,
  -- As the form names it, or empty where nobody said.
  language text not null constraint channel_tally_language check (length(language) <= 35),
  mode text not null constraint channel_tally_mode check (mode in ('web', 'terminal', 'paper')),
  responses bigint not null constraint channel_tally_count check (responses >= 0),
  constraint channel_tally_of_one check ((project_id is null) <> (leftover_id is null)),
  constraint channel_tally_unique unique nulls not distinct (wave_id, project_id, leftover_id, language, mode),
  foreign key (call_id, wave_id) references jalon.wave (call_id, id),
  foreign key (call_id, project_id) references jalon.project (call_id, id)
);
create index channel_tally_call on jalon.channel_tally (call_id);

alter table jalon.channel_tally enable row level security, force row level security;
create policy by_function on jalon.channel_tally to jalon_definer using (true) with check (true);
grant select, insert, update on jalon.channel_tally to jalon_definer;

grant create on schema collect, jalon to jalon_definer;
set local role jalon_definer;

drop function collect.candidates(bigint[], bytea[]);
-- The codes that may be the one that was typed, used or not, eight for a tag at most. Cards made before tags
-- are found by their HMAC under the pepper of each wave that has some.
create function collect.candidates(tags bigint[], old_codes bytea[])
returns table (tag bigint, wave_id uuid, code_hmac bytea, is_paper boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select code.tag, code.wave_id, code.code_hmac, code.is_paper
  from unnest(candidates.tags) as wanted (tag)
  cross join lateral (
    select own.tag, own.wave_id, own.code_hmac, own.is_paper from jalon.access_code own
    where own.tag = wanted.tag order by own.code_hmac limit 8) code
  join jalon.wave wave on wave.id = code.wave_id
  where wave.state = 'open' and jalon.today(wave.call_id) between wave.opens_on and wave.closes_on
  union all
  select null, code.wave_id, code.code_hmac, code.is_paper
  from jalon.access_code code
  join jalon.wave wave on wave.id = code.wave_id
  where code.code_hmac = any(candidates.old_codes) and code.tag is null
    and wave.state = 'open' and jalon.today(wave.call_id) between wave.opens_on and wave.closes_on
$$;

-- Of one batch, in the transaction that publishes it.
create function jalon.count_channels(wave uuid, projects uuid[], leftovers uuid[], languages text[], modes text[])
returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into jalon.channel_tally as known (call_id, wave_id, project_id, leftover_id, language, mode, responses)
  select own.call_id, own.id, given.project, given.leftover, given.language, given.mode, count(*)
  from unnest(count_channels.projects, count_channels.leftovers, count_channels.languages, count_channels.modes)
    as given (project, leftover, language, mode)
  join jalon.wave own on own.id = count_channels.wave
  group by 1, 2, 3, 4, 5, 6 order by 3, 4, 5, 6
  on conflict on constraint channel_tally_unique do update set responses = known.responses + excluded.responses
$$;

revoke all on function collect.candidates(bigint[], bytea[]),
  jalon.count_channels(uuid, uuid[], uuid[], text[], text[]) from public;
grant execute on function jalon.count_channels(uuid, uuid[], uuid[], text[], text[]) to jalon_owner;
set local role jalon_owner;
revoke create on schema collect, jalon from jalon_definer;

select jalon.classify('jalon.channel_tally', 'sensitive', 'call_id', 'wave_id', 'project_id', 'leftover_id',
  'language', 'mode', 'responses');

reset role;
