-- An answer on its way in while the last tally ends: it is in the urn before that, and counted, or refused. Without
-- the lock it was written after the urn had been emptied, and stayed there for good.

set local role jalon_owner;
grant create on schema collect, jalon to jalon_definer;
set local role jalon_definer;

drop function collect.accept(uuid[], bytea[], bytea[], bytea[], bytea[], bytea[]);
drop function jalon.end_wave(uuid);

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

-- After the last batch: what still waits is destroyed unread and counted, codes go, counts stay. No answer is on
-- its way in then.
create function jalon.end_wave(wave uuid) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  lost bigint;
  spent bigint;
  spent_on_paper bigint;
begin
  perform pg_advisory_xact_lock(hashtextextended(wave::text, 22));
  perform pg_advisory_xact_lock(hashtextextended(wave::text, 23));
  if not jalon.is_ending(wave) then
    perform jalon.refuse('wave_not_closed', 'wave');
  end if;
  with gone as (delete from jalon.urn urn where urn.wave_id = end_wave.wave returning 1)
  select count(*) into lost from gone;
  delete from jalon.acknowledgement known where known.wave_id = end_wave.wave;
  with gone as (
    delete from jalon.access_code code where code.wave_id = end_wave.wave returning code.is_used, code.is_paper)
  select count(*) filter (where is_used), count(*) filter (where is_used and is_paper)
  into spent, spent_on_paper from gone;
  insert into jalon.wave_end (wave_id, call_id, unpublished, sent, on_paper)
  select own.id, own.call_id, lost, spent, spent_on_paper from jalon.wave own where own.id = end_wave.wave;
  update jalon.wave own set state = 'tallied' where own.id = end_wave.wave;
  return lost;
end $$;

revoke all on function collect.accept(uuid[], bytea[], bytea[], bytea[], bytea[], bytea[]), jalon.end_wave(uuid) from public;
grant execute on function jalon.end_wave(uuid) to jalon_owner;
set local role jalon_owner;
revoke create on schema collect, jalon from jalon_definer;

reset role;
