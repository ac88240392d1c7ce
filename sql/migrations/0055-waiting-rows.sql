-- What waits is checked against its wave once a statement, not row by row: two thirds of the work of an accepted
-- answer went into three foreign keys. The wave cannot go meanwhile: its cards hold it, and go together with what waits.

set local role jalon_owner;

alter table jalon.urn
  drop constraint urn_call_id_wave_id_fkey,
  drop constraint urn_call_id_project_id_fkey;
alter table jalon.acknowledgement drop constraint acknowledgement_call_id_wave_id_fkey;

grant select on jalon.wave_project to jalon_definer;

grant create on schema jalon to jalon_definer;
set local role jalon_definer;

create function jalon.urn_has_wave() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (
    select from (select distinct call_id, wave_id, project_id from added) added
    left join jalon.wave_project known using (wave_id, project_id)
    where known.call_id is distinct from added.call_id
  ) then
    raise foreign_key_violation using message = 'an answer waits of a wave or a project that is not there';
  end if;
  return null;
end $$;

create function jalon.acknowledgement_has_wave() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (
    select from (select distinct call_id, wave_id from added) added
    left join jalon.wave known on known.id = added.wave_id
    where known.call_id is distinct from added.call_id
  ) then
    raise foreign_key_violation using message = 'an acknowledgement is of a wave that is not there';
  end if;
  return null;
end $$;

revoke all on function jalon.urn_has_wave(), jalon.acknowledgement_has_wave() from public;
grant execute on function jalon.urn_has_wave(), jalon.acknowledgement_has_wave() to jalon_owner;

set local role jalon_owner;
revoke create on schema jalon from jalon_definer;

create trigger urn_has_wave after insert on jalon.urn
  referencing new table as added for each statement execute function jalon.urn_has_wave();
create trigger acknowledgement_has_wave after insert on jalon.acknowledgement
  referencing new table as added for each statement execute function jalon.acknowledgement_has_wave();

reset role;
