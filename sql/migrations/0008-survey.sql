-- Anonymous answers. Nothing here links a person, a code and an answer; docs/security.md says how.

set local role jalon_owner;

create table jalon.survey (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null references jalon.call on delete cascade,
  code text not null,
  title text not null,
  -- The form itself, as XLSForm tables in Markdown.
  form text not null,
  is_fictitious boolean not null default false,
  constraint survey_code_unique unique (call_id, code),
  unique (call_id, id)
);

-- A survey asked during a period. Answers are sealed to `public_key`; its other half and the pepper
-- are kept outside the database and its backups, and destroyed when the wave is closed.
create table jalon.wave (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null,
  survey_id uuid not null,
  quarter jalon.quarter not null,
  opens_on date not null,
  closes_on date not null,
  state text not null default 'open' constraint wave_state check (state in ('open', 'closed')),
  public_key bytea not null,
  constraint wave_days check (opens_on <= closes_on),
  foreign key (call_id, survey_id) references jalon.survey (call_id, id) on delete cascade,
  unique (call_id, id)
);

create table jalon.access_code (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null,
  wave_id uuid not null,
  project_id uuid not null,
  code_hmac bytea not null constraint access_code_unique unique,
  is_used boolean not null default false,
  foreign key (call_id, wave_id) references jalon.wave (call_id, id) on delete cascade,
  foreign key (call_id, project_id) references jalon.project (call_id, id)
);

-- Answers that wait, sealed, to be published together.
create table jalon.urn (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null,
  wave_id uuid not null,
  project_id uuid not null,
  sealed bytea not null,
  foreign key (call_id, wave_id) references jalon.wave (call_id, id) on delete cascade,
  foreign key (call_id, project_id) references jalon.project (call_id, id)
);

-- What a late second sending is compared with, until the wave closes.
create table jalon.acknowledgement (
  call_id uuid not null,
  wave_id uuid not null,
  id_hmac bytea primary key,
  body_hmac bytea not null,
  foreign key (call_id, wave_id) references jalon.wave (call_id, id) on delete cascade
);

-- One person's published answers: a random id, the wave's quarter by way of the wave, no time.
create table jalon.response (
  id uuid primary key,
  call_id uuid not null,
  wave_id uuid not null,
  project_id uuid not null,
  foreign key (call_id, wave_id) references jalon.wave (call_id, id),
  foreign key (call_id, project_id) references jalon.project (call_id, id),
  unique (call_id, id)
);

-- One row a question answered; several for a question with several choices.
create table jalon.answer (
  call_id uuid not null,
  response_id uuid not null,
  wave_id uuid not null,
  project_id uuid not null,
  question text not null,
  choice text,
  free_text text,
  constraint answer_choice_or_text check ((choice is null) <> (free_text is null)),
  foreign key (call_id, response_id) references jalon.response (call_id, id) on delete cascade
);
create index answer_wave on jalon.answer (call_id, wave_id, project_id, question, choice);

alter table jalon.access_code enable row level security, force row level security;
alter table jalon.urn enable row level security, force row level security;
alter table jalon.acknowledgement enable row level security, force row level security;
alter table jalon.response enable row level security, force row level security;
alter table jalon.answer enable row level security, force row level security;

-- Only the functions below reach these tables, under a role that nobody logs in with.
create policy by_function on jalon.access_code to jalon_definer using (true) with check (true);
create policy by_function on jalon.urn to jalon_definer using (true) with check (true);
create policy by_function on jalon.acknowledgement to jalon_definer using (true) with check (true);
create policy by_function on jalon.response to jalon_definer using (true) with check (true);
create policy by_function on jalon.answer to jalon_definer using (true) with check (true);

create policy issued on jalon.access_code for insert to jalon_admin with check (true);
create policy published on jalon.access_code to jalon_publish using (true) with check (true);
create policy published on jalon.urn to jalon_publish using (true) with check (true);
create policy published on jalon.acknowledgement to jalon_publish using (true) with check (true);
create policy published on jalon.response for insert to jalon_publish with check (true);
create policy published on jalon.answer for insert to jalon_publish with check (true);
create policy loaded on jalon.response for insert to jalon_load with check (true);
create policy loaded on jalon.answer for insert to jalon_load with check (true);

grant usage, create on schema collect to jalon_definer;
grant usage on schema jalon to jalon_definer;
grant select on jalon.wave, jalon.survey, jalon.call to jalon_definer;
grant select, insert, update, delete on jalon.access_code, jalon.urn, jalon.acknowledgement to jalon_definer;
grant select on jalon.response, jalon.answer to jalon_definer;
grant execute on function jalon.today(uuid) to jalon_definer;
set local role jalon_definer;

-- The waves that take answers today. Their peppers are files, so the service asks for the list.
create function collect.open_waves() returns table (id uuid, survey_title text, form text, public_key bytea, is_fictitious boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select wave.id, survey.title, survey.form, wave.public_key, survey.is_fictitious
  from jalon.wave wave
  join jalon.survey survey on survey.id = wave.survey_id
  where wave.state = 'open' and jalon.today(wave.call_id) between wave.opens_on and wave.closes_on
$$;

-- Whether a code still opens its form. Wrong and used are the same answer.
create function collect.code_opens(wave uuid, code_hmac bytea) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from jalon.access_code code
    where code.wave_id = code_opens.wave and code.code_hmac = code_opens.code_hmac and not code.is_used)
$$;

-- Takes one answer: consumes the code and fills the urn in one transaction, exactly once.
-- 'accepted', 'repeated' (same id, same body), 'conflict' (same id, other body), 'refused'.
create function collect.accept(wave uuid, code_hmac bytea, id_hmac bytea, body_hmac bytea, sealed bytea)
returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  consumed jalon.access_code;
  known bytea;
begin
  insert into jalon.acknowledgement (call_id, wave_id, id_hmac, body_hmac)
  select w.call_id, w.id, accept.id_hmac, accept.body_hmac from jalon.wave w
  where w.id = accept.wave and w.state = 'open'
    and jalon.today(w.call_id) between w.opens_on and w.closes_on
  on conflict on constraint acknowledgement_pkey do nothing;
  if not found then
    select a.body_hmac into known from jalon.acknowledgement a where a.id_hmac = accept.id_hmac;
    return case when known is null then 'refused' when known = accept.body_hmac then 'repeated' else 'conflict' end;
  end if;

  update jalon.access_code code set is_used = true
  where code.wave_id = accept.wave and code.code_hmac = accept.code_hmac and not code.is_used
  returning code.* into consumed;
  if not found then
    delete from jalon.acknowledgement a where a.id_hmac = accept.id_hmac;
    return 'refused';
  end if;

  insert into jalon.urn (call_id, wave_id, project_id, sealed)
  values (consumed.call_id, consumed.wave_id, consumed.project_id, accept.sealed);
  return 'accepted';
end $$;

revoke all on all functions in schema collect from public;
set local role jalon_owner;
revoke create on schema collect from jalon_definer;

select jalon.classify('jalon.survey', 'public', 'id', 'call_id', 'code', 'title', 'form', 'is_fictitious');
select jalon.classify('jalon.wave', 'internal', 'id', 'call_id', 'survey_id', 'quarter', 'opens_on', 'closes_on', 'state', 'public_key');
select jalon.classify('jalon.access_code', 'internal', 'id', 'call_id', 'wave_id', 'project_id', 'is_used');
select jalon.classify('jalon.access_code', 'sensitive', 'code_hmac');
select jalon.classify('jalon.urn', 'internal', 'id', 'call_id', 'wave_id', 'project_id');
select jalon.classify('jalon.urn', 'sensitive', 'sealed');
select jalon.classify('jalon.acknowledgement', 'internal', 'call_id', 'wave_id');
select jalon.classify('jalon.acknowledgement', 'sensitive', 'id_hmac', 'body_hmac');
select jalon.classify('jalon.response', 'sensitive', 'id', 'call_id', 'wave_id', 'project_id');
select jalon.classify('jalon.answer', 'sensitive', 'call_id', 'response_id', 'wave_id', 'project_id', 'question', 'choice', 'free_text');

reset role;
