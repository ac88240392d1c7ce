-- What an answer costs the database. A code that is spent changes within its page, so that its indexes stay as they
-- are; the day of a wave is asked once for all the codes of a look; and where all answers of a group were taken, as
-- nearly always, none is looked up again.

set local role jalon_owner;
alter table jalon.access_code set (fillfactor = 50);
grant create on schema collect to jalon_definer;
set local role jalon_definer;

drop function collect.candidates(bigint[], bytea[]);
drop function collect.accept(uuid[], bytea[], bytea[], bytea[], bytea[], bytea[]);

-- The codes that may be those that were typed, of waves that are open.
create function collect.candidates(tags bigint[], old_codes bytea[])
returns table (tag bigint, wave_id uuid, code_hmac bytea, is_paper boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    with code as materialized (
      select own.* from unnest(candidates.tags) as wanted (tag)
      cross join lateral (
        select own.tag, own.wave_id, own.code_hmac, own.is_paper from jalon.access_code own
        where own.tag = wanted.tag order by own.code_hmac limit 8) own
      union all
      select own.tag, own.wave_id, own.code_hmac, own.is_paper from jalon.access_code own
      where own.code_hmac = any(candidates.old_codes) and own.tag is null),
    live as materialized (
      select wave.id from jalon.wave wave
      where wave.id in (select code.wave_id from code)
        and wave.state = 'open' and jalon.today(wave.call_id) between wave.opens_on and wave.closes_on)
    select code.tag, code.wave_id, code.code_hmac, code.is_paper from code join live on live.id = code.wave_id;
end $$;

-- Takes answers together, each as if it came alone: consumes its code and fills the urn, exactly once.
-- 'accepted', 'repeated' (same id, same body), 'conflict' (same id, other body), 'used', 'refused'. Codes and
-- ids are locked in one order, so that two services cannot wait for each other.
create function collect.accept(
  waves uuid[], code_hmacs bytea[], id_hmacs bytea[], body_hmacs bytea[], receipt_hmacs bytea[], contents bytea[])
returns table (place bigint, outcome text)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  open_waves uuid[];
  begun bytea[];
  consumed bytea[];
begin
  -- Before the look at the waves, which then sees whatever the last tally did.
  perform pg_advisory_xact_lock_shared(hashtextextended(given.wave::text, 23))
  from (select distinct wave from unnest(accept.waves) as asked (wave) order by wave) given;

  select coalesce(array_agg(own.id), '{}') into open_waves from jalon.wave own
  where own.id = any(accept.waves) and own.state = 'open'
    and jalon.today(own.call_id) between own.opens_on and own.closes_on;

  with noted as (
    insert into jalon.acknowledgement (call_id, wave_id, id_hmac, body_hmac)
    select own.call_id, own.id, given.id_hmac, given.body_hmac
    from unnest(accept.waves, accept.id_hmacs, accept.body_hmacs) with ordinality
      as given (wave, id_hmac, body_hmac, place)
    join jalon.wave own on own.id = given.wave
    where own.id = any(open_waves)
    order by given.id_hmac, given.place
    on conflict on constraint acknowledgement_pkey do nothing
    returning acknowledgement.id_hmac)
  select coalesce(array_agg(noted.id_hmac), '{}') into begun from noted;

  with tried as (
    select distinct on (given.id_hmac) given.*
    from unnest(accept.waves, accept.code_hmacs, accept.id_hmacs, accept.receipt_hmacs, accept.contents) with ordinality
      as given (wave, code_hmac, id_hmac, receipt_hmac, content, place)
    where given.id_hmac = any(begun)
    order by given.id_hmac, given.place),
  locked as (
    select code.id, tried.id_hmac, tried.receipt_hmac, tried.content
    from tried
    join jalon.access_code code on code.code_hmac = tried.code_hmac and code.wave_id = tried.wave
    where not code.is_used
    order by code.code_hmac
    for update of code),
  spent as (
    update jalon.access_code code set is_used = true
    from locked where code.id = locked.id and not code.is_used
    returning code.call_id, code.wave_id, code.project_id, locked.id_hmac, locked.receipt_hmac, locked.content),
  dropped as (
    insert into jalon.urn (call_id, wave_id, project_id, receipt_hmac, sealed)
    select spent.call_id, spent.wave_id, spent.project_id, spent.receipt_hmac, spent.content from spent
    order by random())
  select coalesce(array_agg(spent.id_hmac), '{}') into consumed from spent;

  -- Each id was new and each code good: there is nothing to tell apart.
  if cardinality(consumed) = cardinality(accept.waves) then
    return query select given, 'accepted' from generate_series(1, cardinality(accept.waves)::bigint) given;
    return;
  end if;

  if cardinality(consumed) < cardinality(begun) then
    delete from jalon.acknowledgement known
    where known.id_hmac = any(begun) and not known.id_hmac = any(consumed);
  end if;

  return query
    select given.place,
      case
        when given.id_hmac = any(consumed)
          and given.place = min(given.place) over (partition by given.id_hmac) then 'accepted'
        when known.body_hmac = given.body_hmac then 'repeated'
        when known.body_hmac is not null then 'conflict'
        when code.is_used and given.wave = any(open_waves) then 'used'
        else 'refused'
      end
    from unnest(accept.waves, accept.code_hmacs, accept.id_hmacs, accept.body_hmacs) with ordinality
      as given (wave, code_hmac, id_hmac, body_hmac, place)
    left join jalon.acknowledgement known on known.id_hmac = given.id_hmac
    left join jalon.access_code code on code.code_hmac = given.code_hmac and code.wave_id = given.wave
    order by given.place;
end $$;

revoke all on function
  collect.candidates(bigint[], bytea[]), collect.accept(uuid[], bytea[], bytea[], bytea[], bytea[], bytea[]) from public;
set local role jalon_owner;
revoke create on schema collect from jalon_definer;

reset role;
