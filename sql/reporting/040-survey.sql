-- Published answers, counted. Single answers are out of everyone's reach: these functions read them
-- under their own role and only for the calls that the session follows.

set local role jalon_owner;

grant usage, create on schema reporting to jalon_definer;
grant usage on schema auth to jalon_definer;
set local role jalon_definer;

create function reporting.survey_tally(call uuid)
returns table (wave_id uuid, project_id uuid, question text, choice text, answers bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select answer.wave_id, answer.project_id, answer.question, answer.choice, count(*)
  from jalon.answer answer
  where answer.call_id = survey_tally.call and answer.call_id in (select auth.current_calls())
    and answer.choice is not null
  group by 1, 2, 3, 4
$$;

create function reporting.survey_participation(call uuid)
returns table (wave_id uuid, project_id uuid, responses bigint, codes bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select code.wave_id, code.project_id,
    (select count(*) from jalon.response response
     where response.wave_id = code.wave_id and response.project_id = code.project_id),
    count(*)
  from jalon.access_code code
  where code.call_id = survey_participation.call and code.call_id in (select auth.current_calls())
  group by 1, 2
$$;

revoke all on all functions in schema reporting from public;
grant execute on function reporting.survey_tally(uuid), reporting.survey_participation(uuid) to jalon_evaluator;

-- The right to make functions here was for this file alone.
set local role jalon_owner;
revoke create on schema reporting from jalon_definer;

reset role;
