-- Pictures and recorded voices that a form names: kept with its version, sent before anybody answers, and served by the
-- service itself. They never change once a wave of the version is published.

set local role jalon_owner;

create table jalon.survey_medium (
  call_id uuid not null,
  version_id uuid not null references jalon.survey_version,
  name text not null constraint survey_medium_name check (name ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$'),
  media_type text not null constraint survey_medium_type check (media_type ~ '^(image|audio)/[a-z0-9.+-]+$'),
  content bytea not null constraint survey_medium_length check (length(content) between 1 and 700000),
  primary key (version_id, name),
  foreign key (call_id) references jalon.call
);

create function jalon.survey_medium_follows() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from jalon.wave own where own.version_id = new.version_id and own.state <> 'draft')
    or not exists (
      select from jalon.survey_version version where version.id = new.version_id and version.call_id = new.call_id)
  then
    perform jalon.refuse('wave_form_frozen', 'wave');
  end if;
  return new;
end $$;
revoke all on function jalon.survey_medium_follows() from public;
create trigger follows before insert or update on jalon.survey_medium
  for each row execute function jalon.survey_medium_follows();

alter table jalon.survey_medium enable row level security, force row level security;
create policy by_function on jalon.survey_medium for select to jalon_definer using (true);
create policy followed on jalon.survey_medium for select to jalon_evaluator
  using (call_id in (select auth.current_calls()));
create policy prepares on jalon.survey_medium for insert to jalon_evaluator
  with check (call_id in (select auth.current_calls()));
create policy prepares_again on jalon.survey_medium for update to jalon_evaluator
  using (call_id in (select auth.current_calls())) with check (call_id in (select auth.current_calls()));
grant select on jalon.survey_medium to jalon_definer;

create function audit.survey_medium_written() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record('survey.medium', new.call_id, null, new.name, null);
  return null;
end $$;
revoke all on function audit.survey_medium_written() from public;
create trigger audited after insert or update on jalon.survey_medium
  for each row execute function audit.survey_medium_written();

grant create on schema collect to jalon_definer;
set local role jalon_definer;
-- Of a wave that is prepared or open: whoever knows its address has opened it with a code, or prepares it.
create function collect.medium(wave uuid, name text) returns table (media_type text, content bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select known.media_type, known.content
  from jalon.wave own
  join jalon.survey_medium known on known.version_id = own.version_id and known.name = medium.name
  where own.id = medium.wave and own.state in ('draft', 'open')
$$;
revoke all on function collect.medium(uuid, text) from public;
grant execute on function collect.medium(uuid, text) to jalon_owner;
set local role jalon_owner;
revoke create on schema collect from jalon_definer;

select jalon.classify('jalon.survey_medium', 'public', 'call_id', 'version_id', 'name', 'media_type', 'content');

reset role;
