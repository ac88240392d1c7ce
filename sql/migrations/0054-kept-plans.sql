-- What each view and each code asks keeps its plan: a function in SQL that pins its search path is planned anew at each
-- place that calls it, which cost more than its work.

set local role jalon_owner;

drop function jalon.today(uuid);
alter table jalon.participation_version drop constraint participation_day;
drop function jalon.quarter_of(date), jalon.quarter_start(jalon.quarter), jalon.quarter_end(jalon.quarter);

create function jalon.quarter_of(day date) returns jalon.quarter
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  return to_char(day, 'YYYY-"Q"Q');
end $$;

create function jalon.quarter_start(quarter jalon.quarter) returns date
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  return make_date(left(quarter, 4)::int, 3 * right(quarter, 1)::int - 2, 1);
end $$;

create function jalon.quarter_end(quarter jalon.quarter) returns date
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  return (make_date(left(quarter, 4)::int, 3 * right(quarter, 1)::int - 2, 1) + interval '3 months - 1 day')::date;
end $$;

alter table jalon.participation_version add constraint participation_day
  check (held_on is null or jalon.quarter_of(held_on) = quarter);

revoke all on function jalon.quarter_of(date), jalon.quarter_start(jalon.quarter),
  jalon.quarter_end(jalon.quarter) from public;

grant create on schema collect, jalon to jalon_definer;
set local role jalon_definer;

-- Tells nothing but a day, and so looks at no policy: a view asks for it at each row.
create function jalon.today(call uuid) returns date
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (
    select coalesce(known.pinned_today, (now() at time zone 'Europe/Paris')::date)
    from jalon.call known where known.id = today.call);
end $$;

drop function collect.candidates(bigint[], bytea[]);
-- The codes that may be the one that was typed, used or not, eight for a tag at most. Cards made before tags
-- are found by their HMAC under the pepper of each wave that has some.
create function collect.candidates(tags bigint[], old_codes bytea[])
returns table (tag bigint, wave_id uuid, code_hmac bytea, is_paper boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
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
      and wave.state = 'open' and jalon.today(wave.call_id) between wave.opens_on and wave.closes_on;
end $$;

revoke all on function collect.candidates(bigint[], bytea[]), jalon.today(uuid) from public;
grant execute on function jalon.today(uuid) to jalon_owner;
set local role jalon_owner;
revoke create on schema collect, jalon from jalon_definer;

reset role;
