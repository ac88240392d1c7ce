-- A batch has at most a thousand answers, chosen at random, so that a service needs no more memory for a hundred
-- thousand that wait than for one thousand. All are taken where fewer than eleven would be left alone.

set local role jalon_owner;
grant create on schema jalon to jalon_definer;
set local role jalon_definer;

drop function jalon.take_batch(uuid, uuid);
create function jalon.take_batch(wave uuid, project uuid) returns setof bytea
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  least constant bigint := 11;
  most constant bigint := 1000;
  waiting bigint;
begin
  perform jalon.begin_batch(wave);
  select count(*) into waiting from jalon.urn urn
  where urn.wave_id = take_batch.wave and urn.project_id = take_batch.project;
  if waiting < least then
    perform jalon.refuse('batch_size', 'response');
  end if;
  return query
    with chosen as (
      select urn.id from jalon.urn urn
      where urn.wave_id = take_batch.wave and urn.project_id = take_batch.project
      order by random()
      limit case when waiting >= most + least then most end),
    gone as (delete from jalon.urn urn using chosen where urn.id = chosen.id returning urn.sealed)
    select gone.sealed from gone order by random();
end $$;

revoke all on function jalon.take_batch(uuid, uuid) from public;
grant execute on function jalon.take_batch(uuid, uuid) to jalon_owner;
set local role jalon_owner;
revoke create on schema jalon from jalon_definer;

reset role;
