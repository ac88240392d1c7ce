-- What is published of a wave that is over has one age and no order: neither the transaction nor the place of an answer
-- tells any more in which batch it came.

set local role jalon_owner;
grant update on jalon.answer to jalon_definer;
grant create on schema jalon to jalon_definer;
set local role jalon_definer;

drop function jalon.blend(uuid);
create function jalon.blend(wave uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  own record;
begin
  -- One by one: no other order of writing is promised. Ids are drawn at random.
  for own in select response.id from jalon.response response where response.wave_id = blend.wave order by response.id loop
    update jalon.response response set completeness = response.completeness where response.id = own.id;
  end loop;
  for own in
    select answer.ctid as place from jalon.answer answer
    join jalon.wave known on known.id = blend.wave
    where answer.call_id = known.call_id and answer.wave_id = blend.wave order by answer.response_id, random()
  loop
    update jalon.answer answer set question = answer.question where answer.ctid = own.place;
  end loop;
end $$;

revoke all on function jalon.blend(uuid) from public;
grant execute on function jalon.blend(uuid) to jalon_owner;
set local role jalon_owner;
revoke create on schema jalon from jalon_definer;

reset role;
