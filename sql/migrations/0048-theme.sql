-- What people wrote in answer to an open question, coded by theme: by two evaluators who do not see each other's
-- work, then settled where they differ. A text is read without its author's other answers and without her project;
-- what is kept to be published are counts by project and the quotes that somebody else has cleared.

set local role jalon_owner;

-- The themes of a question, as they were once written. Another list is another version.
create table jalon.codebook (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null,
  survey_id uuid not null,
  question text not null,
  version int not null constraint codebook_version check (version > 0),
  author_id uuid not null references auth.account,
  written_at timestamptz not null default clock_timestamp(),
  constraint codebook_version_unique unique (survey_id, question, version),
  foreign key (call_id, survey_id) references jalon.survey (call_id, id) on delete cascade
);
create table jalon.theme (
  call_id uuid not null,
  codebook_id uuid not null references jalon.codebook on delete cascade,
  position int not null,
  code text not null constraint theme_code check (code ~ '^[a-z][a-z0-9_]{0,23}$'),
  label text not null constraint theme_label check (length(label) between 1 and 80),
  definition text not null constraint theme_definition check (length(definition) between 1 and 500),
  example text constraint theme_example check (length(example) <= 300),
  constraint theme_code_unique primary key (codebook_id, code)
);

-- The coding of what a wave wrote in answer to one question.
create table jalon.coding (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null,
  wave_id uuid not null,
  question text not null,
  codebook_id uuid not null references jalon.codebook,
  first_coder_id uuid references auth.account,
  second_coder_id uuid references auth.account,
  closed_at timestamptz,
  constraint coding_unique unique (wave_id, question),
  constraint coding_of_two check (first_coder_id <> second_coder_id),
  foreign key (call_id, wave_id) references jalon.wave (call_id, id)
);
create index coding_call on jalon.coding (call_id);

-- A text under an id of its own, beside no answer.
create table jalon.open_text (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null,
  coding_id uuid not null references jalon.coding,
  project_id uuid,
  leftover_id uuid references jalon.leftover,
  content text not null,
  constraint open_text_of_one check ((project_id is null) <> (leftover_id is null)),
  foreign key (call_id, project_id) references jalon.project (call_id, id)
);
create index open_text_coding on jalon.open_text (coding_id);
create table jalon.text_coding (
  call_id uuid not null,
  text_id uuid not null references jalon.open_text on delete cascade,
  coder smallint not null constraint text_coding_coder check (coder in (1, 2)),
  themes text[] not null,
  primary key (text_id, coder)
);
-- What stands where the two differ.
create table jalon.coding_decision (
  call_id uuid not null,
  text_id uuid not null references jalon.open_text on delete cascade,
  theme text not null,
  is_present boolean not null,
  author_id uuid not null references auth.account,
  primary key (text_id, theme)
);

-- How many texts of a project there are, and how many of them name a theme. An empty theme: all.
create table jalon.theme_tally (
  call_id uuid not null,
  coding_id uuid not null references jalon.coding,
  project_id uuid,
  leftover_id uuid references jalon.leftover,
  theme text,
  texts bigint not null constraint theme_tally_count check (texts >= 0),
  constraint theme_tally_of_one check ((project_id is null) <> (leftover_id is null)),
  constraint theme_tally_unique unique nulls not distinct (coding_id, project_id, leftover_id, theme)
);
-- How the two coded before they saw each other's work.
create table jalon.theme_agreement (
  call_id uuid not null,
  coding_id uuid not null references jalon.coding,
  theme text not null,
  twice bigint not null,
  first_only bigint not null,
  second_only bigint not null,
  neither bigint not null,
  constraint theme_agreement_counts check (least(twice, first_only, second_only, neither) >= 0),
  primary key (coding_id, theme)
);

-- Words of a text that one evaluator proposes to print and another clears, or not.
create table jalon.quote (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null,
  coding_id uuid not null references jalon.coding,
  text_id uuid references jalon.open_text on delete set null,
  project_id uuid,
  leftover_id uuid references jalon.leftover,
  excerpt text not null constraint quote_excerpt check (length(excerpt) between 3 and 300),
  author_id uuid not null references auth.account,
  is_cleared boolean,
  judge_id uuid references auth.account,
  judged_at timestamptz,
  constraint quote_by_another check (judge_id <> author_id),
  constraint quote_judged check (num_nonnulls(is_cleared, judge_id, judged_at) in (0, 3))
);
create index quote_coding on jalon.quote (coding_id);

do $$
declare
  own name;
begin
  foreach own in array array['codebook', 'theme', 'coding', 'open_text', 'text_coding', 'coding_decision',
    'theme_tally', 'theme_agreement', 'quote']::name[] loop
    execute format('alter table jalon.%I enable row level security, force row level security', own);
    execute format('create policy by_function on jalon.%I to jalon_definer using (true) with check (true)', own);
    execute format('grant select, insert, update, delete on jalon.%I to jalon_definer', own);
  end loop;
end $$;
grant delete on jalon.answer to jalon_definer;
grant usage on schema auth to jalon_definer;
grant execute on function auth.current_account(), auth.current_calls() to jalon_definer;

create function audit.codebook_written() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record('survey.codebook', new.call_id, null, new.survey_id::text,
    jsonb_build_object('question', new.question, 'version', new.version));
  return null;
end $$;
create trigger audited after insert on jalon.codebook for each row execute function audit.codebook_written();

-- Who codes and when it was over; not which text when.
create function audit.coding_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record(
    case when tg_op = 'INSERT' then 'survey.coding' when new.closed_at is not null then 'survey.coding_close'
      when new.first_coder_id is null then 'survey.coding_restart' else 'survey.coding_coder' end,
    new.call_id, null, new.wave_id::text, jsonb_build_object('question', new.question));
  return null;
end $$;
create trigger audited after insert or update on jalon.coding for each row execute function audit.coding_changed();

create function audit.quote_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record(
    case when tg_op = 'INSERT' then 'survey.quote' when new.is_cleared then 'survey.quote_clear'
      else 'survey.quote_refuse' end, new.call_id, null, new.id::text, null);
  return null;
end $$;
create trigger audited after insert or update of is_cleared on jalon.quote
  for each row execute function audit.quote_changed();
revoke all on function audit.codebook_written(), audit.coding_changed(), audit.quote_changed() from public;

grant create on schema jalon to jalon_definer;
set local role jalon_definer;

-- One that the session follows; a row of nulls else.
create function jalon.followed_coding(coding uuid) returns jalon.coding
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select own from jalon.coding own where own.id = followed_coding.coding and own.call_id in (select auth.current_calls())
$$;

create function jalon.is_coded_twice(coding uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select not exists (
    select from jalon.open_text own
    where own.coding_id = is_coded_twice.coding
      and 2 > (select count(*) from jalon.text_coding done where done.text_id = own.id))
$$;

-- Writes a version of the themes of a question and opens the coding of a wave by it. What was coded by another
-- version is dropped on request alone. Returns the coding; null where the session follows no such wave.
create function jalon.write_codebook(
  wave uuid, question text, codes text[], labels text[], definitions text[], examples text[], restarts boolean)
returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  own jalon.wave;
  known jalon.coding;
  book uuid;
  texts bigint;
begin
  select * into own from jalon.wave w
  where w.id = write_codebook.wave and w.call_id in (select auth.current_calls());
  if own.id is null then
    return null;
  end if;
  if own.state <> 'tallied' then
    perform jalon.refuse('coding_after_tally', 'coding');
  end if;
  perform pg_advisory_xact_lock(hashtextextended(own.survey_id::text || question, 45));
  select * into known from jalon.coding c where c.wave_id = own.id and c.question = write_codebook.question;
  if known.closed_at is not null then
    perform jalon.refuse('coding_closed', 'coding');
  end if;
  if known.first_coder_id is not null and not restarts then
    perform jalon.refuse('coding_started', 'coding');
  end if;
  insert into jalon.codebook (call_id, survey_id, question, version, author_id)
  select own.call_id, own.survey_id, write_codebook.question, coalesce(max(former.version), 0) + 1,
    auth.current_account()
  from jalon.codebook former
  where former.survey_id = own.survey_id and former.question = write_codebook.question
  returning id into book;
  insert into jalon.theme (call_id, codebook_id, position, code, label, definition, example)
  select own.call_id, book, given.position, given.code, given.label, given.definition, given.example
  from unnest(codes, labels, definitions, examples) with ordinality
    as given (code, label, definition, example, position);
  if known.id is not null then
    delete from jalon.text_coding done using jalon.open_text t where t.id = done.text_id and t.coding_id = known.id;
    delete from jalon.coding_decision done using jalon.open_text t
    where t.id = done.text_id and t.coding_id = known.id;
    update jalon.coding c set codebook_id = book, first_coder_id = null, second_coder_id = null
    where c.id = known.id;
    return known.id;
  end if;
  insert into jalon.coding (call_id, wave_id, question, codebook_id)
  values (own.call_id, own.id, write_codebook.question, book) returning * into known;
  insert into jalon.open_text (call_id, coding_id, project_id, leftover_id, content)
  select own.call_id, known.id, written.project_id, written.leftover_id, written.free_text
  from jalon.answer written
  where written.wave_id = own.id and written.question = write_codebook.question and written.free_text ~ '\S'
  order by random();
  get diagnostics texts = row_count;
  if texts < 11 then
    perform jalon.refuse('coding_few_texts', 'coding');
  end if;
  return known.id;
end $$;

-- Where the two differ, theme by theme; nothing before both have coded all.
create function jalon.coding_differences(coding uuid)
returns table (text_id uuid, content text, theme text, first_says boolean, decided boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select written.id, written.content, theme.code, theme.code = any (first.themes), decision.is_present
  from jalon.coding own
  join jalon.theme theme on theme.codebook_id = own.codebook_id
  join jalon.open_text written on written.coding_id = own.id
  join jalon.text_coding first on first.text_id = written.id and first.coder = 1
  join jalon.text_coding second on second.text_id = written.id and second.coder = 2
  left join jalon.coding_decision decision on decision.text_id = written.id and decision.theme = theme.code
  where own.id = coding_differences.coding and own.call_id in (select auth.current_calls())
    and jalon.is_coded_twice(own.id)
    and (theme.code = any (first.themes)) <> (theme.code = any (second.themes))
  order by written.id, theme.position
$$;

-- How far the codings of a wave are; what differs is counted once both have coded all.
create function jalon.codings(wave uuid)
returns table (id uuid, question text, version int, texts bigint, place int, own_done bigint, other_done bigint,
  is_coded_twice boolean, differences bigint, undecided bigint, waiting_quotes bigint, cleared_quotes bigint,
  closed_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select own.id, own.question, book.version, counted.texts, me.place,
    case me.place when 1 then counted.first when 2 then counted.second else 0 end,
    case me.place when 1 then counted.second when 2 then counted.first else greatest(counted.first, counted.second) end,
    jalon.is_coded_twice(own.id), coalesce(settling.differences, 0), coalesce(settling.undecided, 0),
    cited.waiting, cited.cleared, own.closed_at
  from jalon.coding own
  join jalon.codebook book on book.id = own.codebook_id
  cross join lateral (
    select case auth.current_account() when own.first_coder_id then 1 when own.second_coder_id then 2 end as place) me
  cross join lateral (
    select count(*) as texts, count(first.text_id) as first, count(second.text_id) as second
    from jalon.open_text written
    left join jalon.text_coding first on first.text_id = written.id and first.coder = 1
    left join jalon.text_coding second on second.text_id = written.id and second.coder = 2
    where written.coding_id = own.id) counted
  left join lateral (
    select count(*) as differences, count(*) filter (where settled.decided is null) as undecided
    from jalon.coding_differences(own.id) settled) settling on true
  cross join lateral (
    select count(*) filter (where quote.is_cleared is null) as waiting,
      count(*) filter (where quote.is_cleared) as cleared
    from jalon.quote quote where quote.coding_id = own.id) cited
  where own.wave_id = codings.wave and own.call_id in (select auth.current_calls())
  order by own.question
$$;

create function jalon.themes_of(coding uuid)
returns table (code text, label text, definition text, example text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select theme.code, theme.label, theme.definition, theme.example
  from jalon.coding own
  join jalon.theme theme on theme.codebook_id = own.codebook_id
  where own.id = themes_of.coding and own.call_id in (select auth.current_calls())
  order by theme.position
$$;

-- All texts in the order of their random ids, with what the session itself said of each.
create function jalon.texts_to_code(coding uuid) returns table (id uuid, content text, themes text[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select written.id, written.content, done.themes
  from jalon.coding own
  join jalon.open_text written on written.coding_id = own.id
  left join jalon.text_coding done on done.text_id = written.id
    and done.coder = case auth.current_account() when own.first_coder_id then 1 when own.second_coder_id then 2 end
  where own.id = texts_to_code.coding and own.call_id in (select auth.current_calls())
  order by written.id
$$;

-- Whoever codes first is one of the two. Nobody changes anything once the two can be compared.
create function jalon.code_text(coding uuid, text_id uuid, themes text[]) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  own jalon.coding;
  me uuid := auth.current_account();
  place int;
begin
  select c.* into own from jalon.coding c
  where c.id = code_text.coding and c.call_id in (select auth.current_calls())
    and exists (select from jalon.open_text t where t.id = code_text.text_id and t.coding_id = c.id)
  for update;
  if own.id is null then
    return false;
  end if;
  if own.closed_at is not null then
    perform jalon.refuse('coding_closed', 'coding');
  end if;
  if jalon.is_coded_twice(own.id) then
    perform jalon.refuse('coding_complete', 'coding');
  end if;
  if exists (select unnest(code_text.themes) except
    select theme.code from jalon.theme theme where theme.codebook_id = own.codebook_id) then
    perform jalon.refuse('coding_theme', 'coding');
  end if;
  if own.first_coder_id is null then
    update jalon.coding c set first_coder_id = me where c.id = own.id;
    place := 1;
  elsif own.first_coder_id = me then
    place := 1;
  elsif own.second_coder_id is null then
    update jalon.coding c set second_coder_id = me where c.id = own.id;
    place := 2;
  elsif own.second_coder_id = me then
    place := 2;
  else
    perform jalon.refuse('coding_by_two', 'coding');
  end if;
  insert into jalon.text_coding as known (call_id, text_id, coder, themes)
  values (own.call_id, code_text.text_id, place,
    array(select distinct theme from unnest(code_text.themes) theme order by theme))
  on conflict on constraint text_coding_pkey do update set themes = excluded.themes;
  return true;
end $$;

create function jalon.decide_coding(coding uuid, text_id uuid, theme text, is_present boolean) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  own jalon.coding := jalon.followed_coding(coding);
begin
  if own.id is null or not exists (
    select from jalon.coding_differences(own.id) differing
    where differing.text_id = decide_coding.text_id and differing.theme = decide_coding.theme)
  then
    return false;
  end if;
  perform from jalon.coding c where c.id = own.id for update;
  if (jalon.followed_coding(coding)).closed_at is not null then
    perform jalon.refuse('coding_closed', 'coding');
  end if;
  insert into jalon.coding_decision as known (call_id, text_id, theme, is_present, author_id)
  values (own.call_id, decide_coding.text_id, decide_coding.theme, decide_coding.is_present, auth.current_account())
  on conflict on constraint coding_decision_pkey
  do update set is_present = excluded.is_present, author_id = excluded.author_id;
  return true;
end $$;

-- Counts what stands, once and for good.
create function jalon.close_coding(coding uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  own jalon.coding := jalon.followed_coding(coding);
begin
  if own.id is null then
    return false;
  end if;
  perform from jalon.coding c where c.id = own.id for update;
  own := jalon.followed_coding(coding);
  if own.closed_at is not null then
    perform jalon.refuse('coding_closed', 'coding');
  end if;
  if not jalon.is_coded_twice(own.id) then
    perform jalon.refuse('coding_incomplete', 'coding');
  end if;
  if exists (select from jalon.coding_differences(own.id) differing where differing.decided is null) then
    perform jalon.refuse('coding_undecided', 'coding');
  end if;
  -- Some may have gone with their time.
  if (select count(*) from jalon.open_text written where written.coding_id = own.id) < 11 then
    perform jalon.refuse('coding_few_texts', 'coding');
  end if;
  insert into jalon.theme_agreement (call_id, coding_id, theme, twice, first_only, second_only, neither)
  select own.call_id, own.id, theme.code,
    count(*) filter (where theme.code = any (first.themes) and theme.code = any (second.themes)),
    count(*) filter (where theme.code = any (first.themes) and theme.code <> all (second.themes)),
    count(*) filter (where theme.code <> all (first.themes) and theme.code = any (second.themes)),
    count(*) filter (where theme.code <> all (first.themes) and theme.code <> all (second.themes))
  from jalon.theme theme
  cross join jalon.open_text written
  join jalon.text_coding first on first.text_id = written.id and first.coder = 1
  join jalon.text_coding second on second.text_id = written.id and second.coder = 2
  where theme.codebook_id = own.codebook_id and written.coding_id = own.id
  group by theme.code;
  insert into jalon.theme_tally (call_id, coding_id, project_id, leftover_id, theme, texts)
  select own.call_id, own.id, written.project_id, written.leftover_id, theme.code,
    count(*) filter (where coalesce(decision.is_present, theme.code = any (first.themes)))
  from jalon.theme theme
  cross join jalon.open_text written
  join jalon.text_coding first on first.text_id = written.id and first.coder = 1
  left join jalon.coding_decision decision on decision.text_id = written.id and decision.theme = theme.code
  where theme.codebook_id = own.codebook_id and written.coding_id = own.id
  group by written.project_id, written.leftover_id, theme.code;
  insert into jalon.theme_tally (call_id, coding_id, project_id, leftover_id, theme, texts)
  select own.call_id, own.id, written.project_id, written.leftover_id, null, count(*)
  from jalon.open_text written where written.coding_id = own.id
  group by written.project_id, written.leftover_id;
  update jalon.coding c set closed_at = clock_timestamp() where c.id = own.id;
  return true;
end $$;

-- Only words of the text, in their order; what is left out is marked « […] ».
create function jalon.propose_quote(coding uuid, text_id uuid, excerpt text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  own jalon.coding := jalon.followed_coding(coding);
  written jalon.open_text;
  rest text;
  piece text;
begin
  select t.* into written from jalon.open_text t where t.id = propose_quote.text_id and t.coding_id = own.id;
  if written.id is null then
    return false;
  end if;
  rest := written.content;
  foreach piece in array string_to_array(excerpt, '[…]') loop
    piece := btrim(piece);
    if strpos(rest, piece) = 0 then
      perform jalon.refuse('quote_of_text', 'quote');
    end if;
    rest := substr(rest, strpos(rest, piece) + length(piece));
  end loop;
  insert into jalon.quote (call_id, coding_id, text_id, project_id, leftover_id, excerpt, author_id)
  values (own.call_id, own.id, written.id, written.project_id, written.leftover_id, btrim(propose_quote.excerpt),
    auth.current_account());
  return true;
end $$;

create function jalon.quotes(coding uuid) returns table (id uuid, excerpt text, is_own boolean, is_cleared boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select quote.id, quote.excerpt, quote.author_id = auth.current_account(), quote.is_cleared
  from jalon.quote quote
  where quote.coding_id = (jalon.followed_coding(quotes.coding)).id
  order by quote.id
$$;

create function jalon.judge_quote(coding uuid, quote uuid, is_cleared boolean) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  known jalon.quote;
begin
  select q.* into known from jalon.quote q
  where q.id = judge_quote.quote and q.coding_id = (jalon.followed_coding(judge_quote.coding)).id for update;
  if known.id is null then
    return false;
  end if;
  if known.is_cleared is not null then
    perform jalon.refuse('quote_judged_once', 'quote');
  end if;
  update jalon.quote q set is_cleared = judge_quote.is_cleared, judge_id = auth.current_account(),
    judged_at = clock_timestamp()
  where q.id = known.id;
  return true;
end $$;

-- What people wrote or typed, once the time that they were told is over; counts and cleared quotes stay.
create function jalon.drop_old_texts() returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with old as (
    select own.id from jalon.wave own
    where own.state = 'tallied'
      and jalon.today(own.call_id) > own.closes_on + make_interval(months => own.retention_months)),
  coded as (
    delete from jalon.open_text written using jalon.coding own
    where own.id = written.coding_id and own.wave_id in (select id from old))
  delete from jalon.answer written where written.free_text is not null and written.wave_id in (select id from old)
$$;

revoke all on function jalon.followed_coding(uuid), jalon.is_coded_twice(uuid),
  jalon.write_codebook(uuid, text, text[], text[], text[], text[], boolean), jalon.codings(uuid),
  jalon.themes_of(uuid), jalon.texts_to_code(uuid), jalon.code_text(uuid, uuid, text[]),
  jalon.coding_differences(uuid), jalon.decide_coding(uuid, uuid, text, boolean), jalon.close_coding(uuid),
  jalon.propose_quote(uuid, uuid, text), jalon.quotes(uuid), jalon.judge_quote(uuid, uuid, boolean),
  jalon.drop_old_texts() from public;
-- A file of roles that takes back all must be able to name them.
grant execute on function jalon.followed_coding(uuid), jalon.is_coded_twice(uuid),
  jalon.write_codebook(uuid, text, text[], text[], text[], text[], boolean), jalon.codings(uuid),
  jalon.themes_of(uuid), jalon.texts_to_code(uuid), jalon.code_text(uuid, uuid, text[]),
  jalon.coding_differences(uuid), jalon.decide_coding(uuid, uuid, text, boolean), jalon.close_coding(uuid),
  jalon.propose_quote(uuid, uuid, text), jalon.quotes(uuid), jalon.judge_quote(uuid, uuid, boolean),
  jalon.drop_old_texts() to jalon_owner;
set local role jalon_owner;
revoke create on schema jalon from jalon_definer;

select jalon.classify('jalon.codebook', 'internal', 'id', 'call_id', 'survey_id', 'question', 'version', 'written_at');
select jalon.classify('jalon.codebook', 'personal', 'author_id');
select jalon.classify('jalon.theme', 'internal', 'call_id', 'codebook_id', 'position', 'code', 'label', 'definition',
  'example');
select jalon.classify('jalon.coding', 'internal', 'id', 'call_id', 'wave_id', 'question', 'codebook_id', 'closed_at');
select jalon.classify('jalon.coding', 'personal', 'first_coder_id', 'second_coder_id');
select jalon.classify('jalon.open_text', 'sensitive', 'id', 'call_id', 'coding_id', 'project_id', 'leftover_id',
  'content');
select jalon.classify('jalon.text_coding', 'sensitive', 'call_id', 'text_id', 'coder', 'themes');
select jalon.classify('jalon.coding_decision', 'sensitive', 'call_id', 'text_id', 'theme', 'is_present');
select jalon.classify('jalon.coding_decision', 'personal', 'author_id');
select jalon.classify('jalon.theme_tally', 'sensitive', 'call_id', 'coding_id', 'project_id', 'leftover_id', 'theme',
  'texts');
select jalon.classify('jalon.theme_agreement', 'sensitive', 'call_id', 'coding_id', 'theme', 'twice', 'first_only',
  'second_only', 'neither');
select jalon.classify('jalon.quote', 'sensitive', 'id', 'call_id', 'coding_id', 'text_id', 'project_id', 'leftover_id',
  'excerpt', 'is_cleared');
select jalon.classify('jalon.quote', 'personal', 'author_id', 'judge_id');
select jalon.classify('jalon.quote', 'internal', 'judged_at');

reset role;
