-- Sheets of paper are filled in by hand: the number on each is a code of its own, and how many answers came on
-- paper is counted for the whole wave, at its end.

set local role jalon_owner;

alter table jalon.access_code add column is_paper boolean not null default false;
alter table jalon.wave_end
  -- Sendings, published or not; empty for waves that ended before.
  add column sent bigint constraint wave_end_sent check (sent >= 0),
  add column on_paper bigint constraint wave_end_on_paper check (on_paper between 0 and sent);

grant create on schema jalon to jalon_definer;
set local role jalon_definer;

drop function jalon.end_wave(uuid);
-- After the last batch: what still waits is destroyed unread and counted, codes go, counts stay.
create function jalon.end_wave(wave uuid) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  lost bigint;
  spent bigint;
  spent_on_paper bigint;
begin
  perform pg_advisory_xact_lock(hashtextextended(wave::text, 22));
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

revoke all on function jalon.end_wave(uuid) from public;
grant execute on function jalon.end_wave(uuid) to jalon_owner;
set local role jalon_owner;
revoke create on schema jalon from jalon_definer;

select jalon.classify('jalon.access_code', 'internal', 'is_paper');
select jalon.classify('jalon.wave_end', 'internal', 'sent', 'on_paper');

reset role;
