-- The trail writes itself: triggers tell what was done, with who, when and where taken from the change
-- itself. No role may write a row, nor call what writes one.

set local role jalon_owner;

drop policy write_own on audit.entry;
create policy by_trigger on audit.entry for insert to jalon_owner with check (true);
alter table audit.entry alter column account_id drop default;

create function audit.record(action text, call uuid, project uuid, subject text, detail jsonb) returns void
language sql set search_path = pg_catalog, pg_temp as $$
  insert into audit.entry (account_id, role, action, call_id, project_id, subject, detail)
  values (auth.token_account(), session_user, action, call, project, subject, coalesce(detail, '{}'))
$$;

create function audit.account_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    perform audit.record('account.add', null, null, new.id::text, jsonb_build_object('kind', new.kind));
    return null;
  end if;
  if new.password_verifier <> old.password_verifier then
    perform audit.record(case when new.first_password_until is null then 'account.password' else 'account.reset' end,
      null, null, new.id::text, null);
  end if;
  if (new.blocked_at is null) <> (old.blocked_at is null) then
    perform audit.record(case when new.blocked_at is null then 'account.unblock' else 'account.block' end,
      null, null, new.id::text, null);
  end if;
  if new.closed_at is not null and old.closed_at is null then
    perform audit.record('account.close', null, null, new.id::text, null);
  end if;
  return null;
end $$;
create trigger audited after insert or update on auth.account
  for each row execute function audit.account_changed();

create function audit.session_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    perform audit.record('session.open', null, null, new.account_id::text, null);
  elsif new.closed_at is not null and old.closed_at is null then
    perform audit.record('session.close', null, null, new.account_id::text, null);
  end if;
  return null;
end $$;
create trigger audited after insert or update on auth.session
  for each row execute function audit.session_changed();

create function audit.project_granted() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record(case tg_op when 'DELETE' then 'account.revoke' else 'account.grant' end,
    null, line.project_id, line.account_id::text, null)
  from (select (case tg_op when 'DELETE' then old else new end).*) line;
  return null;
end $$;
create trigger audited after insert or update or delete on auth.account_project
  for each row execute function audit.project_granted();

create function audit.call_granted() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record(case tg_op when 'DELETE' then 'account.revoke' else 'account.grant' end,
    line.call_id, null, line.account_id::text, null)
  from (select (case tg_op when 'DELETE' then old else new end).*) line;
  return null;
end $$;
create trigger audited after insert or update or delete on auth.account_call
  for each row execute function audit.call_granted();

create function audit.call_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record(case tg_op when 'INSERT' then 'call.load' else 'call.change' end,
    new.id, null, new.code, null);
  return null;
end $$;
create trigger audited after insert or update on jalon.call
  for each row execute function audit.call_changed();

create function audit.project_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record('project.change', new.call_id, new.id, new.code, null);
  return null;
end $$;
create trigger audited after update on jalon.project
  for each row execute function audit.project_changed();

create function audit.quarter_moved() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record(
    case when session_user = 'jalon_load' then 'quarter.load' else
      case moved.state when 'draft' then 'quarter.begin' when 'submitted' then 'quarter.submit'
        else 'quarter.' || moved.state end
    end,
    moved.call_id, moved.project_id, moved.id::text,
    jsonb_build_object('state', moved.state, 'version', moved.version))
  from changed moved
  join former on former.id = moved.id and former.state <> moved.state
  order by moved.id;
  return null;
end $$;
create trigger audited after update on jalon.quarter_report
  referencing old table as former new table as changed
  for each statement execute function audit.quarter_moved();

-- A decision moves its quarter, which tells of it; a wish to reopen moves nothing.
create function audit.reopening_asked() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record('quarter.asked', new.call_id, new.project_id, new.quarter_report_id::text,
    jsonb_build_object('version', new.version));
  return null;
end $$;
create trigger audited after insert on jalon.review_act
  for each row when (new.act = 'asked') execute function audit.reopening_asked();

create function audit.message_written() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record('cell.' || new.kind, new.call_id, new.project_id, new.id::text, null);
  return null;
end $$;
create trigger audited after insert on jalon.cell_message
  for each row execute function audit.message_written();

create function audit.value_verified() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record('quarter.verify', new.call_id, new.project_id, new.id::text, null);
  return null;
end $$;
create trigger audited after insert on jalon.verification
  for each row execute function audit.value_verified();

create function audit.wave_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    perform audit.record('survey.open', new.call_id, null, new.id::text, null);
  elsif new.state = 'closed' and old.state <> 'closed' then
    perform audit.record('survey.close', new.call_id, null, new.id::text, null);
  end if;
  return null;
end $$;
create trigger audited after insert or update on jalon.wave
  for each row execute function audit.wave_changed();

create function audit.codes_issued() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record('survey.codes', issued.call_id, null, issued.wave_id::text,
    jsonb_build_object('codes', issued.codes))
  from (select call_id, wave_id, count(*) as codes from added group by 1, 2) issued;
  return null;
end $$;
create trigger audited after insert on jalon.access_code
  referencing new table as added for each statement execute function audit.codes_issued();

create function audit.responses_published() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record('survey.publish', published.call_id, null, published.wave_id::text,
    jsonb_build_object('responses', published.responses))
  from (select call_id, wave_id, count(*) as responses from added group by 1, 2) published;
  return null;
end $$;
create trigger audited after insert on jalon.response
  referencing new table as added for each statement execute function audit.responses_published();

create function audit.publication_made() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record('publication.make', new.call_id, null, new.id::text,
    jsonb_build_object('number', new.number, 'year', new.year, 'kind', new.kind, 'name', new.name,
      'digest', encode(new.digest, 'hex')));
  return null;
end $$;
create trigger audited after insert on jalon.publication
  for each row execute function audit.publication_made();

reset role;
