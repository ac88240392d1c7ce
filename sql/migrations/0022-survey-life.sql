-- Surveys that an agency opens itself: the versions of a form, the life of a wave, and what is declared of
-- the people whom each project asks.

set local role jalon_owner;

-- A form is never changed: a corrected one is another version. It goes with its survey, as long as no wave
-- asks with it.
create table jalon.survey_version (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null,
  survey_id uuid not null,
  number int not null constraint survey_version_number check (number >= 1),
  -- XLSForm tables in Markdown.
  form text not null,
  foreign key (call_id, survey_id) references jalon.survey (call_id, id) on delete cascade,
  constraint survey_version_unique unique (survey_id, number),
  unique (call_id, survey_id, id)
);
insert into jalon.survey_version (call_id, survey_id, number, form)
select call_id, id, 1, form from jalon.survey;
create trigger survey_version_immutable before update or truncate on jalon.survey_version
  for each statement execute function jalon.keep_history();

alter table jalon.survey
  add constraint survey_code_form check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$') not valid,
  add constraint survey_title check (length(btrim(title)) between 1 and 200) not valid;

-- What is done with a wave is told by its states: `draft` before anybody has a code, `open`, `closed` once it
-- receives nothing more, `tallied` after its last tally.
drop trigger audited on jalon.wave;
drop function audit.wave_changed();
alter table jalon.wave
  drop constraint wave_state,
  add column version_id uuid,
  -- Of the cards: the codes of languages.
  add column languages text[] not null default '{}',
  add column helpers text not null default '' constraint wave_helpers check (length(helpers) <= 500),
  add column retention_months int not null default 24
    constraint wave_retention check (retention_months between 1 and 60),
  -- Whether batches can be made without a person.
  add column has_key_on_server boolean not null default true,
  add constraint wave_length check (closes_on <= opens_on + 366) not valid,
  add constraint wave_quarter_unique unique (survey_id, quarter);
update jalon.wave set state = case state when 'closed' then 'tallied' else state end,
  version_id = (select version.id from jalon.survey_version version where version.survey_id = wave.survey_id);
alter table jalon.wave
  alter column version_id set not null,
  alter column has_key_on_server set default false,
  alter column state set default 'draft',
  add constraint wave_state check (state in ('draft', 'open', 'closed', 'tallied')),
  add constraint wave_version foreign key (call_id, survey_id, version_id)
    references jalon.survey_version (call_id, survey_id, id);

-- Which projects a wave asks in, and how many people: nobody's name, and rates have a denominator.
create table jalon.wave_project (
  call_id uuid not null,
  wave_id uuid not null,
  project_id uuid not null,
  population int,
  invited int,
  reached int,
  refused int,
  primary key (wave_id, project_id),
  constraint wave_project_numbers check (
    population >= 0 and invited >= 0 and reached between 0 and coalesce(invited, reached)
    and refused between 0 and coalesce(reached, invited, refused)),
  foreign key (call_id, wave_id) references jalon.wave (call_id, id),
  foreign key (call_id, project_id) references jalon.project (call_id, id)
);
-- The owner counts what is there, which policies hide from it as from anyone.
alter table jalon.turnout no force row level security;
insert into jalon.wave_project (call_id, wave_id, project_id)
select call_id, wave_id, project_id from jalon.turnout;
alter table jalon.turnout force row level security;
alter table jalon.access_code add constraint access_code_of_wave
  foreign key (wave_id, project_id) references jalon.wave_project (wave_id, project_id);

-- How a wave may change, whoever changes it.
create function jalon.wave_moves() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.state not in ('draft', 'open') then
      perform jalon.refuse('wave_begins', 'wave');
    end if;
    return new;
  end if;
  if (new.id, new.call_id, new.survey_id, new.quarter, new.opens_on, new.public_key, new.has_key_on_server)
    <> (old.id, old.call_id, old.survey_id, old.quarter, old.opens_on, old.public_key, old.has_key_on_server)
  then
    perform jalon.refuse('wave_identity', 'wave');
  elsif new.version_id <> old.version_id and old.state <> 'draft' then
    perform jalon.refuse('wave_form_frozen', 'wave');
  elsif new.closes_on <> old.closes_on and (old.state not in ('draft', 'open')
    or new.closes_on < old.closes_on or new.closes_on < jalon.today(new.call_id))
  then
    perform jalon.refuse('wave_prolonged', 'wave');
  elsif new.state <> old.state and (old.state, new.state) not in (
    ('draft', 'open'), ('open', 'closed'), ('open', 'tallied'), ('closed', 'tallied'))
  then
    perform jalon.refuse('wave_transition', 'wave');
  elsif new.state = 'open' and old.state = 'draft' and new.closes_on < jalon.today(new.call_id) then
    perform jalon.refuse('wave_over', 'wave');
  elsif new.state = 'tallied' and old.state <> 'tallied'
    and session_user in ('jalon_evaluator', 'jalon_admin') then
    perform jalon.refuse('wave_transition', 'wave');
  end if;
  return new;
end $$;
revoke all on function jalon.wave_moves() from public;
create trigger wave_moves before insert or update on jalon.wave
  for each row execute function jalon.wave_moves();

create function audit.wave_moved() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    perform audit.record('survey.create', new.call_id, null, new.id::text,
      jsonb_build_object('key_on_server', new.has_key_on_server));
  elsif new.version_id <> old.version_id then
    perform audit.record('survey.correct', new.call_id, null, new.id::text, null);
  elsif new.closes_on <> old.closes_on then
    perform audit.record('survey.prolong', new.call_id, null, new.id::text,
      jsonb_build_object('closes_on', new.closes_on));
  end if;
  if new.state <> 'draft' and (tg_op = 'INSERT' or new.state <> old.state) then
    perform audit.record(
      case new.state when 'open' then 'survey.open' when 'closed' then 'survey.close' else 'survey.tally' end,
      new.call_id, null, new.id::text, null);
  end if;
  return null;
end $$;
revoke all on function audit.wave_moved() from public;
create trigger audited after insert or update on jalon.wave
  for each row execute function audit.wave_moved();

create function audit.wave_declared() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record('survey.declare', new.call_id, new.project_id, new.wave_id::text, null);
  return null;
end $$;
revoke all on function audit.wave_declared() from public;
create trigger audited after insert or update on jalon.wave_project
  for each row execute function audit.wave_declared();

-- Who reads what describes a survey, and who writes it.
do $$
declare
  name text;
begin
  foreach name in array array['survey_version', 'wave_project'] loop
    execute format('alter table jalon.%I enable row level security, force row level security', name);
    execute format('create policy migrated on jalon.%I to jalon_owner using (true) with check (true)', name);
    execute format('create policy administered on jalon.%I to jalon_admin using (true) with check (true)', name);
    execute format('create policy by_function on jalon.%I for select to jalon_definer using (true)', name);
    execute format('create policy published on jalon.%I for select to jalon_publish using (true)', name);
    execute format(
      'create policy followed on jalon.%I for select to jalon_evaluator, jalon_protect
         using (call_id in (select auth.current_calls()))', name);
  end loop;
  foreach name in array array['survey', 'survey_version', 'wave', 'wave_project'] loop
    execute format(
      'create policy prepares on jalon.%I for insert to jalon_evaluator
         with check (call_id in (select auth.current_calls()))', name);
  end loop;
  foreach name in array array['wave', 'wave_project'] loop
    execute format(
      'create policy conducts on jalon.%I for update to jalon_evaluator
         using (call_id in (select auth.current_calls())) with check (call_id in (select auth.current_calls()))',
      name);
  end loop;
end $$;
-- Cards are printed as long as somebody can answer with them.
create policy prepares on jalon.access_code for insert to jalon_evaluator with check (
  call_id in (select auth.current_calls())
  and exists (select from jalon.wave where wave.id = wave_id and wave.state in ('draft', 'open')));
create policy own on jalon.survey_version for select to jalon_holder
  using (call_id in (select call_id from jalon.project));
create policy own on jalon.wave_project for select to jalon_holder
  using (project_id in (select auth.current_projects()));

grant create on schema collect to jalon_definer;
grant select on jalon.survey_version to jalon_definer;
set local role jalon_definer;

drop function collect.open_waves();
-- The waves that take answers today. Their peppers are files, so the service asks for the list.
create function collect.open_waves() returns table (id uuid, survey_title text, form text, public_key bytea, is_fictitious boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select wave.id, survey.title, version.form, wave.public_key, survey.is_fictitious
  from jalon.wave wave
  join jalon.survey survey on survey.id = wave.survey_id
  join jalon.survey_version version on version.id = wave.version_id
  where wave.state = 'open' and jalon.today(wave.call_id) between wave.opens_on and wave.closes_on
$$;

-- A wave to be looked at before it is published, or as long as it is not over.
create function collect.preview(wave uuid)
returns table (id uuid, survey_title text, form text, public_key bytea, is_fictitious boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select own.id, survey.title, version.form, own.public_key, survey.is_fictitious
  from jalon.wave own
  join jalon.survey survey on survey.id = own.survey_id
  join jalon.survey_version version on version.id = own.version_id
  where own.id = preview.wave and own.state in ('draft', 'open')
$$;

revoke all on all functions in schema collect from public;
set local role jalon_owner;
revoke create on schema collect from jalon_definer;

alter table jalon.survey drop column form;

select jalon.classify('jalon.survey_version', 'public', 'id', 'call_id', 'survey_id', 'number', 'form');
select jalon.classify('jalon.wave', 'internal', 'version_id', 'languages', 'helpers', 'retention_months',
  'has_key_on_server');
select jalon.classify('jalon.wave_project', 'internal', 'call_id', 'wave_id', 'project_id', 'population', 'invited',
  'reached', 'refused');

reset role;
