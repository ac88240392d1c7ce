-- Themes that are written anew wait for whoever codes at that moment, and whoever codes says which themes she has before
-- her: no text is coded by themes that she did not see.

set local role jalon_owner;
grant create on schema jalon to jalon_definer;
set local role jalon_definer;

drop function jalon.write_codebook(uuid, text, text[], text[], text[], text[], boolean);
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
  select * into known from jalon.coding c where c.wave_id = own.id and c.question = write_codebook.question
  for update;
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

drop function jalon.code_text(uuid, uuid, text[]);
-- The version is null for a program of before, which does not say it.
create function jalon.code_text(coding uuid, text_id uuid, themes text[], version int) returns boolean
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
  if version <> (select book.version from jalon.codebook book where book.id = own.codebook_id) then
    perform jalon.refuse('coding_changed', 'coding');
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

revoke all on function jalon.write_codebook(uuid, text, text[], text[], text[], text[], boolean),
  jalon.code_text(uuid, uuid, text[], int) from public;
grant execute on function jalon.write_codebook(uuid, text, text[], text[], text[], text[], boolean),
  jalon.code_text(uuid, uuid, text[], int) to jalon_owner;
set local role jalon_owner;
revoke create on schema jalon from jalon_definer;

reset role;
