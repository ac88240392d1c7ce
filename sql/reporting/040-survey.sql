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
$$;

create function reporting.survey_participation(call uuid)
returns table (wave_id uuid, project_id uuid, responses bigint, codes bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select turnout.wave_id, turnout.project_id, turnout.responses, turnout.codes
  from jalon.turnout turnout
  where turnout.call_id = survey_participation.call
    and turnout.call_id in (select auth.current_calls())
$$;

-- What may be said of who answered in a wave: published answers, which grow by whole batches. Fewer than
-- eleven, which only a file of earlier answers brings, are not told.
create function reporting.wave_counts(wave uuid)
returns table (project_id uuid, codes bigint, answered bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select turnout.project_id, turnout.codes,
    case when turnout.responses = 0 or turnout.responses >= 11 then turnout.responses end
  from jalon.turnout turnout
  where turnout.wave_id = wave_counts.wave
    and (turnout.call_id in (select auth.current_calls()) or turnout.project_id in (select auth.current_projects()))
$$;

revoke all on all functions in schema reporting from public;
grant execute on function reporting.wave_counts(uuid) to jalon_evaluator, jalon_holder;
grant execute on function reporting.survey_tally(uuid), reporting.survey_participation(uuid) to jalon_protect;

-- The right to make functions here was for this file alone.
set local role jalon_owner;
revoke create on schema reporting from jalon_definer;

reset role;
