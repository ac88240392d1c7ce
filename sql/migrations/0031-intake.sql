-- Codes are found by a tag, so that opening one costs the same with one open wave or ten thousand, and answers
-- are taken many at a time. A code opens its form whether it was used or not: only sending tells.

set local role jalon_owner;

-- Forty bits of a code's HMAC under a secret of the service. Empty for cards made before this migration.
alter table jalon.access_code
  add column tag bigint constraint access_code_tag check (tag between 0 and 1099511627775);
create index access_code_by_tag on jalon.access_code (tag);
create index access_code_without_tag on jalon.access_code (wave_id) where tag is null;
-- What a receipt takes back is found without reading the urn.
create index urn_by_receipt on jalon.urn (receipt_hmac);

-- The services that hold open waves in memory look again.
create function jalon.tell_waves() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_notify('waves', '');
  return null;
end $$;
revoke all on function jalon.tell_waves() from public;
create trigger told after insert or update or delete on jalon.wave
  for each statement execute function jalon.tell_waves();
create trigger told after update on jalon.call
  for each statement execute function jalon.tell_waves();

grant create on schema collect, jalon to jalon_definer;
set local role jalon_definer;

drop function collect.open_waves();
drop function collect.preview(uuid);
drop function collect.code_opens(uuid, bytea);
drop function collect.accept(uuid, bytea, bytea, bytea, bytea, bytea);
drop function collect.withdraw(uuid, bytea);

-- The waves that take answers today. Their peppers are files, so the service asks for the list.
create function collect.open_waves()
returns table (id uuid, survey_title text, version_id uuid, public_key bytea, is_fictitious boolean, has_old_codes boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select wave.id, survey.title, wave.version_id, wave.public_key, survey.is_fictitious,
    wave.id in (select code.wave_id from jalon.access_code code where code.tag is null)
  from jalon.wave wave
  join jalon.survey survey on survey.id = wave.survey_id
  where wave.state = 'open' and jalon.today(wave.call_id) between wave.opens_on and wave.closes_on
$$;

create function collect.forms(versions uuid[]) returns table (id uuid, form text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select version.id, version.form from jalon.survey_version version where version.id = any(forms.versions)
$$;

-- A wave to be looked at before it is published, or as long as it is not over.
create function collect.preview(wave uuid)
returns table (id uuid, survey_title text, version_id uuid, public_key bytea, is_fictitious boolean, has_old_codes boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select own.id, survey.title, own.version_id, own.public_key, survey.is_fictitious, false
  from jalon.wave own
  join jalon.survey survey on survey.id = own.survey_id
  where own.id = preview.wave and own.state in ('draft', 'open')
$$;

-- The codes that may be the one that was typed, used or not, eight for a tag at most. Cards made before tags
-- are found by their HMAC under the pepper of each wave that has some.
create function collect.candidates(tags bigint[], old_codes bytea[])
returns table (tag bigint, wave_id uuid, code_hmac bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select code.tag, code.wave_id, code.code_hmac
  from unnest(candidates.tags) as wanted (tag)
  cross join lateral (
    select own.tag, own.wave_id, own.code_hmac from jalon.access_code own
    where own.tag = wanted.tag order by own.code_hmac limit 8) code
  join jalon.wave wave on wave.id = code.wave_id
  where wave.state = 'open' and jalon.today(wave.call_id) between wave.opens_on and wave.closes_on
  union all
  select null, code.wave_id, code.code_hmac
  from jalon.access_code code
  join jalon.wave wave on wave.id = code.wave_id
  where code.code_hmac = any(candidates.old_codes) and code.tag is null
    and wave.state = 'open' and jalon.today(wave.call_id) between wave.opens_on and wave.closes_on
$$;

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

-- Whether an answer came before, under this id: what the form says today of an answer that was taken earlier
-- does not matter any more. Nothing where it is unknown.
create function collect.earlier(id_hmac bytea, body_hmac bytea) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when known.body_hmac = earlier.body_hmac then 'repeated' else 'conflict' end
  from jalon.acknowledgement known where known.id_hmac = earlier.id_hmac
$$;

-- Takes back what waits under a receipt, in whichever of the waves. False where nothing waits: wrong, taken
-- back or published are the same answer. The code stays used and a late second sending is still acknowledged.
create function collect.withdraw(waves uuid[], receipt_hmacs bytea[]) returns boolean
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with gone as (
    delete from jalon.urn waiting
    using unnest(withdraw.waves, withdraw.receipt_hmacs) as given (wave, receipt_hmac)
    where waiting.wave_id = given.wave and waiting.receipt_hmac = given.receipt_hmac
    returning 1)
  select exists (select from gone)
$$;

-- Of these tags, those that as many codes have as are looked through.
create function jalon.full_tags(tags bigint[]) returns setof bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select code.tag from jalon.access_code code where code.tag = any(full_tags.tags)
  group by code.tag having count(*) >= 8
$$;

revoke all on all functions in schema collect from public;
revoke all on function jalon.full_tags(bigint[]) from public;
grant execute on function jalon.full_tags(bigint[]) to jalon_owner;
set local role jalon_owner;
revoke create on schema collect, jalon from jalon_definer;

select jalon.classify('jalon.access_code', 'sensitive', 'tag');

reset role;
