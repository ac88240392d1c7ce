-- Published answers, counted. Single answers are out of everyone's reach: these functions read them
-- under their own role and only for the calls that the session follows.

set local role jalon_owner;

grant usage, create on schema reporting to jalon_definer;
grant usage on schema auth to jalon_definer;
set local role jalon_definer;

create function reporting.survey_tally(call uuid)
returns table (wave_id uuid, project_id uuid, question text, choice text, answers bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select tally.wave_id, tally.project_id, tally.question, tally.choice, tally.answers
  from jalon.answer_tally tally
  where tally.call_id = survey_tally.call and tally.call_id in (select auth.current_calls())
  union all
  select leftover.wave_id, leftover.id, tally.question, tally.choice, tally.answers
  from jalon.leftover_tally tally
  join jalon.leftover leftover on leftover.id = tally.leftover_id
  where tally.call_id = survey_tally.call and tally.call_id in (select auth.current_calls())
$$;

create function reporting.profile_tally(call uuid)
returns table (wave_id uuid, project_id uuid, profile text, profile_choice text, question text, choice text,
  answers bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select tally.wave_id, coalesce(tally.project_id, tally.leftover_id), tally.profile, tally.profile_choice,
    tally.question, tally.choice, tally.answers
  from jalon.profile_tally tally
  where tally.call_id = profile_tally.call and tally.call_id in (select auth.current_calls())
$$;

-- Those that are left of several projects have no cards of their own: their id is not a project's.
create function reporting.survey_participation(call uuid)
returns table (wave_id uuid, project_id uuid, responses bigint, codes bigint, is_leftover boolean, axis_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select turnout.wave_id, turnout.project_id, turnout.responses, turnout.codes, false, null::uuid
  from jalon.turnout turnout
  where turnout.call_id = survey_participation.call
    and turnout.call_id in (select auth.current_calls())
  union all
  select leftover.wave_id, leftover.id, leftover.responses, leftover.responses, true, leftover.axis_id
  from jalon.leftover leftover
  where leftover.call_id = survey_participation.call
    and leftover.call_id in (select auth.current_calls())
$$;

-- What may be said of who answered in a wave: published answers, which grow by whole batches. Fewer than
-- eleven, which only a file of earlier answers brings, are not told, nor fewer than five of a part of them.
create function reporting.wave_counts(wave uuid)
returns table (project_id uuid, codes bigint, answered bigint, partial bigint, broken_off bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select turnout.project_id, turnout.codes,
    case when turnout.responses = 0 or turnout.responses >= 11 then turnout.responses end,
    case when parts.can_be_told then turnout.partial end,
    case when parts.can_be_told then turnout.responses - turnout.complete - turnout.partial end
  from jalon.turnout turnout
  cross join lateral (
    select bool_and(part = 0 or part >= 5) and turnout.complete + turnout.partial > 0 as can_be_told
    from unnest(array[
      turnout.complete, turnout.partial, turnout.responses - turnout.complete - turnout.partial]) part
  ) parts
  where turnout.wave_id = wave_counts.wave
    and (turnout.call_id in (select auth.current_calls()) or turnout.project_id in (select auth.current_projects()))
$$;

-- What was published of a wave without project, and what nobody will read: not told from one to ten.
create function reporting.wave_rest(wave uuid)
returns table (leftovers bigint, unpublished bigint, has_few_unpublished boolean, on_paper bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select (select coalesce(sum(leftover.responses), 0)::bigint from jalon.leftover leftover where leftover.wave_id = own.id),
    case when ending.unpublished between 1 and 10 then null else coalesce(ending.unpublished, 0) end,
    coalesce(ending.unpublished between 1 and 10, false),
    -- Told where nobody, or as many as a batch, came in each way. Where ways of answering are told, this would tell
    -- by subtraction those in a terminal, and those of whom nothing is published.
    case when exists (select from jalon.channel_tally tally where tally.wave_id = own.id) then null
      when ending.on_paper = 0 or ending.on_paper >= 11 and ending.sent - ending.on_paper >= 11 then ending.on_paper end
  from jalon.wave own
  left join jalon.wave_end ending on ending.wave_id = own.id
  where own.id = wave_rest.wave and own.call_id in (select auth.current_calls())
$$;

-- In which languages and ways people answered in a wave, once it is over and nothing can be told from a change:
-- each as many as a batch, the others together under an empty name, with the smallest one beside them where they
-- alone would be too few. What even so is too few is not told; nor is anything of a kind where whoever does the same
-- with all numbers that there can be would find the few within four: they and the smallest one beside them are at
-- most ten and the least one named.
create function reporting.wave_channels(wave uuid)
returns table (kind text, name text, responses bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with counted as (
    select told.kind, told.name, sum(tally.responses) as responses
    from jalon.channel_tally tally
    join jalon.wave own on own.id = tally.wave_id and own.state = 'tallied'
    cross join lateral (values ('language', tally.language), ('mode', tally.mode)) as told (kind, name)
    where tally.wave_id = wave_channels.wave and tally.call_id in (select auth.current_calls())
    group by told.kind, told.name),
  ranked as (
    select counted.*, sum(counted.responses) over (
      partition by counted.kind order by counted.responses, counted.name) - counted.responses as smaller
    from counted),
  named as (
    select ranked.kind,
      case when ranked.responses >= 11 and not ranked.smaller between 1 and 10 then ranked.name else '' end as name,
      ranked.responses
    from ranked),
  told as (
    select named.kind, named.name, sum(named.responses)::bigint as responses
    from named group by named.kind, named.name having sum(named.responses) >= 11),
  bounds as (
    select told.kind, sum(told.responses) filter (where told.name = '') as rest,
      min(told.responses) filter (where told.name <> '') as least
    from told group by told.kind)
  select told.kind, told.name, told.responses
  from told join bounds on bounds.kind = told.kind
  where coalesce(bounds.rest <= 16 or bounds.least >= greatest(15, bounds.rest - 6), true)
  order by told.kind, told.responses desc, told.name
$$;

-- Who was found again over two waves, and what they answered then and now: groups of at least eleven people.
create function reporting.followed_groups(call uuid)
returns table (id uuid, wave_id uuid, former_wave_id uuid, axis_id uuid, projects uuid[], found bigint,
  codes_before bigint, codes_after bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select own.id, own.wave_id, own.former_wave_id, own.axis_id, own.projects, own.found, own.codes_before, own.codes_after
  from jalon.followed_group own
  where own.call_id = followed_groups.call and own.call_id in (select auth.current_calls())
$$;

create function reporting.followed_tallies(call uuid)
returns table (group_id uuid, question text, choice_before text, choice_after text, people bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select own.group_id, own.question, own.choice_before, own.choice_after, own.people
  from jalon.followed_tally own
  where own.call_id = followed_tallies.call and own.call_id in (select auth.current_calls())
$$;

-- What was coded of open answers, once both coders are settled: how many texts name a theme, how the two agreed.
create function reporting.theme_tallies(call uuid)
returns table (coding_id uuid, wave_id uuid, question text, version int, closed_at timestamptz, project_id uuid,
  theme text, texts bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select own.id, own.wave_id, own.question, book.version, own.closed_at,
    coalesce(tally.project_id, tally.leftover_id), tally.theme, tally.texts
  from jalon.coding own
  join jalon.codebook book on book.id = own.codebook_id
  join jalon.theme_tally tally on tally.coding_id = own.id
  where own.call_id = theme_tallies.call and own.closed_at is not null
    and own.call_id in (select auth.current_calls())
$$;

create function reporting.theme_agreements(call uuid)
returns table (coding_id uuid, place int, theme text, label text, definition text, twice bigint, first_only bigint,
  second_only bigint, neither bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select own.id, theme.position, theme.code, theme.label, theme.definition, agreed.twice, agreed.first_only,
    agreed.second_only, agreed.neither
  from jalon.coding own
  join jalon.theme theme on theme.codebook_id = own.codebook_id
  join jalon.theme_agreement agreed on agreed.coding_id = own.id and agreed.theme = theme.code
  where own.call_id = theme_agreements.call and own.call_id in (select auth.current_calls())
$$;

-- Cleared quotes of projects of which eleven people at least wrote, whosever words they are.
create function reporting.quotes(call uuid)
returns table (coding_id uuid, project_id uuid, excerpt text, judged_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select quote.coding_id, coalesce(quote.project_id, quote.leftover_id), quote.excerpt, quote.judged_at
  from jalon.quote quote
  join jalon.theme_tally tally on tally.coding_id = quote.coding_id and tally.theme is null
    and tally.project_id is not distinct from quote.project_id
    and tally.leftover_id is not distinct from quote.leftover_id and tally.texts >= 11
  where quote.call_id = quotes.call and quote.is_cleared and quote.call_id in (select auth.current_calls())
$$;

revoke all on all functions in schema reporting from public;
grant execute on function reporting.wave_counts(uuid) to jalon_evaluator, jalon_holder;
grant execute on function reporting.wave_rest(uuid) to jalon_evaluator, jalon_holder;
grant execute on function reporting.wave_channels(uuid) to jalon_evaluator, jalon_holder, jalon_protect;
grant execute on function reporting.survey_tally(uuid), reporting.profile_tally(uuid),
  reporting.survey_participation(uuid), reporting.followed_groups(uuid), reporting.followed_tallies(uuid),
  reporting.theme_tallies(uuid), reporting.theme_agreements(uuid), reporting.quotes(uuid)
  to jalon_protect;

-- The right to make functions here was for this file alone.
set local role jalon_owner;
revoke create on schema reporting from jalon_definer;

reset role;
