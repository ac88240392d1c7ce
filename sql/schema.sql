-- PostgreSQL database dump

-- Name: audit; Type: SCHEMA; Schema: -; Owner: jalon_owner
CREATE SCHEMA audit;
ALTER SCHEMA audit OWNER TO jalon_owner;

-- Name: auth; Type: SCHEMA; Schema: -; Owner: jalon_owner
CREATE SCHEMA auth;
ALTER SCHEMA auth OWNER TO jalon_owner;

-- Name: collect; Type: SCHEMA; Schema: -; Owner: jalon_owner
CREATE SCHEMA collect;
ALTER SCHEMA collect OWNER TO jalon_owner;

-- Name: jalon; Type: SCHEMA; Schema: -; Owner: jalon_owner
CREATE SCHEMA jalon;
ALTER SCHEMA jalon OWNER TO jalon_owner;

-- Name: jalon_meta; Type: SCHEMA; Schema: -; Owner: jalon_migrate
CREATE SCHEMA jalon_meta;
ALTER SCHEMA jalon_meta OWNER TO jalon_migrate;

-- Name: reporting; Type: SCHEMA; Schema: -; Owner: jalon_owner
CREATE SCHEMA reporting;
ALTER SCHEMA reporting OWNER TO jalon_owner;

-- Name: quarter; Type: DOMAIN; Schema: jalon; Owner: jalon_owner
CREATE DOMAIN jalon.quarter AS text
	CONSTRAINT quarter_form CHECK ((VALUE ~ '^(19|20)[0-9]{2}-Q[1-4]$'::text));
ALTER DOMAIN jalon.quarter OWNER TO jalon_owner;

-- Name: account_changed(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.account_changed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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
ALTER FUNCTION audit.account_changed() OWNER TO jalon_owner;

-- Name: account_requested(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.account_requested() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if tg_op = 'UPDATE' and (old.settled_at is not null or new.settled_at is null) then
    return null;
  end if;
  perform audit.record(
    case when tg_op = 'INSERT' then 'account.ask' when new.is_confirmed then 'account.confirm'
      when new.expires_at <= now() then 'account.expire' else 'account.refuse' end,
    null, null, new.id::text,
    jsonb_build_object('act', new.act, 'kind', new.kind, 'account', new.account_id));
  return null;
end $$;
ALTER FUNCTION audit.account_requested() OWNER TO jalon_owner;

-- Name: amended(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.amended() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform audit.record(case when new.project_id is null then 'call.amend' else 'project.amend' end,
    new.call_id, new.project_id, new.id::text, null);
  return null;
end $$;
ALTER FUNCTION audit.amended() OWNER TO jalon_owner;

-- Name: batches_noted(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.batches_noted() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  insert into audit.entry (at, account_id, role, action, call_id, project_id, subject, detail)
  select date_trunc('day', now() at time zone 'UTC') at time zone 'UTC', null, session_user, 'survey.publish',
    call_id, null, wave_id::text, jsonb_build_object('batches', count(*))
  from gone group by call_id, wave_id;
  return null;
end $$;
ALTER FUNCTION audit.batches_noted() OWNER TO jalon_owner;

-- Name: call_changed(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.call_changed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform audit.record(case tg_op when 'INSERT' then 'call.load' else 'call.change' end,
    new.id, null, new.code, null);
  return null;
end $$;
ALTER FUNCTION audit.call_changed() OWNER TO jalon_owner;

-- Name: call_granted(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.call_granted() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform audit.record(case tg_op when 'DELETE' then 'account.revoke' else 'account.grant' end,
    line.call_id, null, line.account_id::text, null)
  from (select (case tg_op when 'DELETE' then old else new end).*) line;
  return null;
end $$;
ALTER FUNCTION audit.call_granted() OWNER TO jalon_owner;

-- Name: codebook_written(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.codebook_written() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform audit.record('survey.codebook', new.call_id, null, new.survey_id::text,
    jsonb_build_object('question', new.question, 'version', new.version));
  return null;
end $$;
ALTER FUNCTION audit.codebook_written() OWNER TO jalon_owner;

-- Name: codes_issued(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.codes_issued() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform audit.record('survey.codes', issued.call_id, null, issued.wave_id::text,
    jsonb_build_object('codes', issued.codes))
  from (select call_id, wave_id, count(*) as codes from added group by 1, 2) issued;
  return null;
end $$;
ALTER FUNCTION audit.codes_issued() OWNER TO jalon_owner;

-- Name: coding_changed(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.coding_changed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform audit.record(
    case when tg_op = 'INSERT' then 'survey.coding' when new.closed_at is not null then 'survey.coding_close'
      when new.first_coder_id is null then 'survey.coding_restart' else 'survey.coding_coder' end,
    new.call_id, null, new.wave_id::text, jsonb_build_object('question', new.question));
  return null;
end $$;
ALTER FUNCTION audit.coding_changed() OWNER TO jalon_owner;

-- Name: cross_rule_changed(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.cross_rule_changed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform audit.record(case tg_op when 'INSERT' then 'rule.add' else 'rule.retire' end,
    new.call_id, null, new.code, null);
  return null;
end $$;
ALTER FUNCTION audit.cross_rule_changed() OWNER TO jalon_owner;

-- Name: decided(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.decided() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform audit.record('decision.write', new.call_id, new.project_id, new.version::text,
    jsonb_build_object('outcome', new.outcome, 'decided_on', new.decided_on));
  return null;
end $$;
ALTER FUNCTION audit.decided() OWNER TO jalon_owner;

-- Name: framework_loaded(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.framework_loaded() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform audit.record('transfer.framework', new.call_id, null, new.title, null);
  return null;
end $$;
ALTER FUNCTION audit.framework_loaded() OWNER TO jalon_owner;

-- Name: judged(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.judged() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform audit.record(case when new.is_withdrawn then 'judgement.withdraw' else 'judgement.write' end,
    new.call_id, null, new.axis_id::text,
    jsonb_build_object('kind', new.kind, 'number', new.number, 'version', new.version));
  return null;
end $$;
ALTER FUNCTION audit.judged() OWNER TO jalon_owner;

-- Name: key_destroyed(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.key_destroyed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform audit.record('survey.key_destroyed', new.call_id, null, new.id::text, null);
  return null;
end $$;
ALTER FUNCTION audit.key_destroyed() OWNER TO jalon_owner;

-- Name: key_function_written(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.key_function_written() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform audit.record(case when new.is_withdrawn then 'function.withdraw' else 'function.write' end,
    new.call_id, new.project_id, new.number::text, jsonb_build_object('version', new.version));
  return null;
end $$;
ALTER FUNCTION audit.key_function_written() OWNER TO jalon_owner;

-- Name: message_written(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.message_written() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform audit.record('cell.' || new.kind, new.call_id, new.project_id, new.id::text, null);
  return null;
end $$;
ALTER FUNCTION audit.message_written() OWNER TO jalon_owner;

-- Name: participation_cleared(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.participation_cleared() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform audit.record(case when new.is_granted then 'participation.clear' else 'participation.unclear' end,
    new.call_id, new.project_id, new.event_id::text, jsonb_build_object('version', new.version));
  return null;
end $$;
ALTER FUNCTION audit.participation_cleared() OWNER TO jalon_owner;

-- Name: participation_written(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.participation_written() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform audit.record(
    case when new.is_withdrawn then 'participation.withdraw' when new.version > 1 then 'participation.correct'
      else 'participation.add' end,
    new.call_id, new.project_id, new.event_id::text, jsonb_build_object('version', new.version));
  return null;
end $$;
ALTER FUNCTION audit.participation_written() OWNER TO jalon_owner;

-- Name: people_paired(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.people_paired() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform audit.record('survey.pair', paired.call_id, null, paired.wave_id::text, null)
  from (select distinct call_id, wave_id from added) paired;
  return null;
end $$;
ALTER FUNCTION audit.people_paired() OWNER TO jalon_owner;

-- Name: project_changed(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.project_changed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform audit.record('project.change', new.call_id, new.id, new.code, null);
  return null;
end $$;
ALTER FUNCTION audit.project_changed() OWNER TO jalon_owner;

-- Name: project_granted(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.project_granted() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform audit.record(
    case
      when tg_op = 'DELETE' or line.ends_on is not null then 'account.revoke'
      when tg_op = 'UPDATE' and line.signs <> old.signs
        then case when line.signs then 'account.let_sign' else 'account.stop_signing' end
      else 'account.grant'
    end,
    null, line.project_id, line.account_id::text, null)
  from (select (case tg_op when 'DELETE' then old else new end).*) line;
  return null;
end $$;
ALTER FUNCTION audit.project_granted() OWNER TO jalon_owner;

-- Name: publication_made(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.publication_made() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform audit.record('publication.make', new.call_id, null, new.id::text,
    jsonb_build_object('number', new.number, 'year', new.year, 'kind', new.kind, 'name', new.name,
      'digest', encode(new.digest, 'hex')));
  return null;
end $$;
ALTER FUNCTION audit.publication_made() OWNER TO jalon_owner;

-- Name: quarter_moved(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.quarter_moved() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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
ALTER FUNCTION audit.quarter_moved() OWNER TO jalon_owner;

-- Name: quote_changed(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.quote_changed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform audit.record(
    case when tg_op = 'INSERT' then 'survey.quote' when new.is_cleared then 'survey.quote_clear'
      else 'survey.quote_refuse' end, new.call_id, null, new.id::text, null);
  return null;
end $$;
ALTER FUNCTION audit.quote_changed() OWNER TO jalon_owner;

-- Name: record(text, uuid, uuid, text, jsonb); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.record(action text, call uuid, project uuid, subject text, detail jsonb) RETURNS void
    LANGUAGE sql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  insert into audit.entry (account_id, role, action, call_id, project_id, subject, detail)
  values (auth.token_account(), session_user, action, call, project, subject, coalesce(detail, '{}'))
$$;
ALTER FUNCTION audit.record(action text, call uuid, project uuid, subject text, detail jsonb) OWNER TO jalon_owner;

-- Name: reopening_asked(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.reopening_asked() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform audit.record('quarter.asked', new.call_id, new.project_id, new.quarter_report_id::text,
    jsonb_build_object('version', new.version));
  return null;
end $$;
ALTER FUNCTION audit.reopening_asked() OWNER TO jalon_owner;

-- Name: second_entry_typed(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.second_entry_typed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform audit.record('quarter.second_entry', typed.call_id, typed.project_id, typed.quarter, null)
  from (select distinct call_id, project_id, quarter::text as quarter from added) typed;
  return null;
end $$;
ALTER FUNCTION audit.second_entry_typed() OWNER TO jalon_owner;

-- Name: series_changed(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.series_changed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform audit.record(case when new.is_over then 'survey.series_end' else 'survey.series' end,
    new.call_id, null, new.survey_id::text, null);
  return null;
end $$;
ALTER FUNCTION audit.series_changed() OWNER TO jalon_owner;

-- Name: session_changed(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.session_changed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if tg_op = 'INSERT' then
    perform audit.record('session.open', null, null, new.account_id::text, null);
  elsif new.closed_at is not null and old.closed_at is null then
    perform audit.record('session.close', null, null, new.account_id::text, null);
  end if;
  return null;
end $$;
ALTER FUNCTION audit.session_changed() OWNER TO jalon_owner;

-- Name: statement_acted(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.statement_acted() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform audit.record('statement.' || new.act, new.call_id, new.project_id, new.statement_id::text, null);
  return null;
end $$;
ALTER FUNCTION audit.statement_acted() OWNER TO jalon_owner;

-- Name: statement_sent(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.statement_sent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform audit.record(
    case when session_user = 'jalon_load' then 'statement.load' else 'statement.submit' end,
    new.call_id, new.project_id, new.id::text,
    jsonb_build_object('kind', new.kind, 'year', new.year, 'version', new.version));
  return null;
end $$;
ALTER FUNCTION audit.statement_sent() OWNER TO jalon_owner;

-- Name: survey_medium_written(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.survey_medium_written() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform audit.record('survey.medium', new.call_id, null, new.name, null);
  return null;
end $$;
ALTER FUNCTION audit.survey_medium_written() OWNER TO jalon_owner;

-- Name: transfer_context_written(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.transfer_context_written() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform audit.record('transfer.context', new.call_id, new.project_id, new.version::text, null);
  return null;
end $$;
ALTER FUNCTION audit.transfer_context_written() OWNER TO jalon_owner;

-- Name: transfer_rated(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.transfer_rated() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform audit.record(case new.part when 'agreed' then 'transfer.agree' else 'transfer.rate' end,
    new.call_id, new.project_id, new.criterion_id::text, jsonb_build_object('version', new.version));
  return null;
end $$;
ALTER FUNCTION audit.transfer_rated() OWNER TO jalon_owner;

-- Name: transfer_reopened(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.transfer_reopened() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform audit.record('transfer.reopen', new.call_id, new.project_id, new.sending_id::text, null);
  return null;
end $$;
ALTER FUNCTION audit.transfer_reopened() OWNER TO jalon_owner;

-- Name: transfer_sent(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.transfer_sent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform audit.record('transfer.send', new.call_id, new.project_id, new.id::text,
    jsonb_build_object('part', new.part));
  return null;
end $$;
ALTER FUNCTION audit.transfer_sent() OWNER TO jalon_owner;

-- Name: value_verified(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.value_verified() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform audit.record('quarter.verify', new.call_id, new.project_id, new.id::text, null);
  return null;
end $$;
ALTER FUNCTION audit.value_verified() OWNER TO jalon_owner;

-- Name: wave_declared(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.wave_declared() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform audit.record('survey.declare', new.call_id, new.project_id, new.wave_id::text, null);
  return null;
end $$;
ALTER FUNCTION audit.wave_declared() OWNER TO jalon_owner;

-- Name: wave_moved(); Type: FUNCTION; Schema: audit; Owner: jalon_owner
CREATE FUNCTION audit.wave_moved() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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
ALTER FUNCTION audit.wave_moved() OWNER TO jalon_owner;

-- Name: account_has_kind(); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.account_has_kind() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if not exists (
    select from auth.account account where account.id = new.account_id
      and account.kind = case tg_table_name when 'account_call' then 'evaluator' else 'holder' end) then
    perform jalon.refuse('account_scope', 'account');
  end if;
  return null;
end $$;
ALTER FUNCTION auth.account_has_kind() OWNER TO jalon_owner;

-- Name: account_name(uuid); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.account_name(account uuid) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select display_name from auth.account where id = account_name.account
$$;
ALTER FUNCTION auth.account_name(account uuid) OWNER TO jalon_owner;

-- Name: account_rules(); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.account_rules() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if new.kind <> old.kind or new.login <> old.login then
    perform jalon.refuse('account_kind_fixed', 'account');
  end if;
  if old.kind = 'administrator' and old.closed_at is null and old.blocked_at is null
    and (new.closed_at is not null or new.blocked_at is not null)
    and not exists (
      select from auth.account other
      where other.id <> old.id and other.kind = 'administrator' and other.closed_at is null
        and other.blocked_at is null and other.first_password_until is null) then
    perform jalon.refuse('account_last_administrator', 'account');
  end if;
  return new;
end $$;
ALTER FUNCTION auth.account_rules() OWNER TO jalon_owner;

-- Name: add_account(text, text, text, bytea, bytea, uuid[], uuid[], boolean); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.add_account(login text, display_name text, kind text, salt bytea, key bytea, projects uuid[], calls uuid[], is_fictitious boolean) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
  author uuid := auth.require_administrator();
  added uuid;
begin
  perform auth.require_scope($3, $6, $7);
  if auth.needs_second($3, $7, null) then
    perform jalon.refuse('account_second_administrator', 'account');
  end if;
  added := auth.make_account($1, $2, $3, $4, sha256($5), $6, $7, $8);
  perform auth.tell_evaluators(added, 'added', author, null);
  return added;
end $_$;
ALTER FUNCTION auth.add_account(login text, display_name text, kind text, salt bytea, key bytea, projects uuid[], calls uuid[], is_fictitious boolean) OWNER TO jalon_owner;

-- Name: add_first_administrator(text, text, bytea, bytea, boolean); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.add_first_administrator(login text, display_name text, salt bytea, key bytea, is_fictitious boolean) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
  added uuid;
begin
  perform pg_advisory_xact_lock(7205202);
  if exists (select from auth.account account where account.kind = 'administrator') then
    perform jalon.refuse('account_first_administrator', 'account');
  end if;
  insert into auth.account (login, display_name, kind, password_salt, password_verifier,
    first_password_until, is_fictitious)
  values ($1, $2, 'administrator', $3, sha256($4), now() + interval '14 days', $5)
  returning id into added;
  return added;
end $_$;
ALTER FUNCTION auth.add_first_administrator(login text, display_name text, salt bytea, key bytea, is_fictitious boolean) OWNER TO jalon_owner;

-- Name: ask_for_account(text, text, text, bytea, bytea, uuid[], boolean); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.ask_for_account(login text, display_name text, kind text, salt bytea, key bytea, calls uuid[], is_fictitious boolean) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
  author uuid := auth.require_administrator();
  asked uuid;
begin
  perform auth.require_scope($3, '{}', $6);
  perform auth.require_no_request($1);
  if exists (select from auth.account known where known.login = $1) then
    perform jalon.refuse('account_login_unique', 'account');
  end if;
  insert into auth.account_request (act, login, display_name, kind, calls, is_fictitious, password_salt,
    password_verifier, author_id)
  values ('add', $1, $2, $3, $6, $7, $4, sha256($5), author)
  returning id into asked;
  return asked;
end $_$;
ALTER FUNCTION auth.ask_for_account(login text, display_name text, kind text, salt bytea, key bytea, calls uuid[], is_fictitious boolean) OWNER TO jalon_owner;

-- Name: ask_for_reset(uuid, bytea, bytea); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.ask_for_reset(account uuid, salt bytea, key bytea) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
  author uuid := auth.require_administrator();
  asked uuid;
begin
  if author = $1 then
    perform jalon.refuse('account_not_oneself', 'account');
  end if;
  perform auth.require_no_request((select concerned.login from auth.account concerned where concerned.id = $1));
  insert into auth.account_request (act, account_id, login, display_name, kind, calls, is_fictitious,
    password_salt, password_verifier, author_id)
  select 'reset', concerned.id, concerned.login, concerned.display_name, concerned.kind,
    array(select followed.call_id from auth.account_call followed where followed.account_id = concerned.id),
    concerned.is_fictitious, $2, sha256($3), author
  from auth.account concerned where concerned.id = $1 and concerned.closed_at is null
  returning id into asked;
  return asked;
end $_$;
ALTER FUNCTION auth.ask_for_reset(account uuid, salt bytea, key bytea) OWNER TO jalon_owner;

-- Name: attach_project(uuid, uuid); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.attach_project(account uuid, project uuid) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
  author uuid := auth.require_administrator();
begin
  if not exists (select from auth.account own where own.id = $1 and own.closed_at is null) then
    return false;
  end if;
  insert into auth.account_project as own (account_id, project_id) values ($1, $2)
  on conflict on constraint account_project_pkey do update
    set ends_on = null, amendment_id = null, signs = own.signs and own.ends_on is null;
  return true;
end $_$;
ALTER FUNCTION auth.attach_project(account uuid, project uuid) OWNER TO jalon_owner;

-- Name: block_account(uuid, boolean); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.block_account(account uuid, is_blocked boolean) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
  author uuid := auth.require_administrator();
begin
  update auth.account changed set blocked_at = case when $2 then coalesce(changed.blocked_at, now()) end
  where changed.id = $1 and changed.closed_at is null;
  if found and $2 then
    perform auth.end_sessions($1);
  end if;
  return found;
end $_$;
ALTER FUNCTION auth.block_account(account uuid, is_blocked boolean) OWNER TO jalon_owner;

-- Name: change_password(text, bytea, bytea, bytea); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.change_password(token text, former_key bytea, salt bytea, key bytea) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
  changed uuid;
  kept text := set_config('jalon.session', token, true);
begin
  update auth.account account
  set password_salt = $3, password_verifier = sha256($4), first_password_until = null
  from auth.living_session living
  where living.token_sha256 = auth.token_sha256() and account.id = living.account_id
    and account.password_verifier = sha256($2)
  returning account.id into changed;
  if changed is null then
    return false;
  end if;
  update auth.session session set closed_at = now()
  where session.account_id = changed and session.closed_at is null
    and session.token_sha256 <> auth.token_sha256();
  return true;
end $_$;
ALTER FUNCTION auth.change_password(token text, former_key bytea, salt bytea, key bytea) OWNER TO jalon_owner;

-- Name: close_account(uuid); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.close_account(account uuid) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
  author uuid := auth.require_administrator();
begin
  update auth.account changed set closed_at = now() where changed.id = $1 and changed.closed_at is null;
  if not found then
    return false;
  end if;
  perform auth.end_sessions($1);
  return true;
end $_$;
ALTER FUNCTION auth.close_account(account uuid) OWNER TO jalon_owner;

-- Name: close_session(text); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.close_session(token text) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  update auth.session set closed_at = now()
  where token_sha256 = sha256(convert_to(token, 'UTF8')) and closed_at is null
$$;
ALTER FUNCTION auth.close_session(token text) OWNER TO jalon_owner;

-- Name: close_sessions_of(uuid); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.close_sessions_of(account uuid) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
begin
  if auth.current_account() is distinct from $1
    and (auth.current_account() is null or session_user <> 'jalon_admin') then
    return 0;
  end if;
  return auth.end_sessions($1);
end $_$;
ALTER FUNCTION auth.close_sessions_of(account uuid) OWNER TO jalon_owner;

-- Name: confirm_request(uuid); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.confirm_request(request uuid) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
  confirmer uuid := auth.require_administrator();
  waiting auth.account_request;
  concerned uuid;
begin
  select asked.* into waiting from auth.account_request asked
  where asked.id = $1 and asked.settled_at is null and asked.expires_at > now();
  if waiting.id is null then
    return null;
  end if;
  if waiting.author_id = confirmer then
    perform jalon.refuse('account_request_second', 'account_request');
  end if;
  if waiting.act = 'add' then
    concerned := auth.make_account(waiting.login, waiting.display_name, waiting.kind, waiting.password_salt,
      waiting.password_verifier, '{}', waiting.calls, waiting.is_fictitious);
  elsif auth.give_first_password(waiting.account_id, waiting.password_salt, waiting.password_verifier) then
    concerned := waiting.account_id;
  else
    return null;
  end if;
  update auth.account_request asked
  set account_id = concerned, settled_at = now(), settled_by = confirmer, is_confirmed = true,
    password_salt = null, password_verifier = null
  where asked.id = waiting.id;
  perform auth.tell_evaluators(concerned, case waiting.act when 'add' then 'added' else 'reset' end,
    waiting.author_id, confirmer);
  return concerned;
end $_$;
ALTER FUNCTION auth.confirm_request(request uuid) OWNER TO jalon_owner;

-- Name: current_account(); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.current_account() RETURNS uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  return (
    select living.account_id from auth.living_session living
    where living.token_sha256 = auth.token_sha256() and living.is_in_role and not living.has_first_password);
end $$;
ALTER FUNCTION auth.current_account() OWNER TO jalon_owner;

-- Name: current_calls(); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.current_calls() RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  return query
    select followed.call_id
    from auth.living_session living
    join auth.account_call followed on followed.account_id = living.account_id
    where living.token_sha256 = auth.token_sha256() and living.is_in_role and not living.has_first_password
      and living.kind = 'evaluator';
end $$;
ALTER FUNCTION auth.current_calls() OWNER TO jalon_owner;

-- Name: current_projects(); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.current_projects() RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  return query
    select own.project_id
    from auth.living_session living
    join auth.account_project own on own.account_id = living.account_id
    where living.token_sha256 = auth.token_sha256() and living.is_in_role and not living.has_first_password
      and living.kind = 'holder'
      and (own.ends_on is null or auth.today_in(own.project_id) < own.ends_on);
end $$;
ALTER FUNCTION auth.current_projects() OWNER TO jalon_owner;

-- Name: end_sessions(uuid); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.end_sessions(account uuid) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
  ended int;
begin
  update auth.session session set closed_at = now()
  where session.account_id = $1 and session.closed_at is null and session.expires_at > now()
    and session.token_sha256 is distinct from auth.token_sha256();
  get diagnostics ended = row_count;
  return ended;
end $_$;
ALTER FUNCTION auth.end_sessions(account uuid) OWNER TO jalon_owner;

-- Name: enter(text); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.enter(token text) RETURNS TABLE(account_id uuid, login text, display_name text, kind text, is_fictitious boolean, has_first_password boolean, stale boolean)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  digest bytea := sha256(convert_to(token, 'UTF8'));
  kept text := set_config('jalon.session', token, true);
begin
  return query
    select living.account_id, living.login, living.display_name, living.kind, living.is_fictitious,
      living.has_first_password, living.seen_at < now() - interval '1 minute'
    from auth.living_session living
    where living.token_sha256 = digest and living.is_in_role;
end $$;
ALTER FUNCTION auth.enter(token text) OWNER TO jalon_owner;

-- Name: former_projects(); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.former_projects() RETURNS TABLE(project_id uuid, ends_on date, until timestamp with time zone)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  return query
    select own.project_id, own.ends_on,
      greatest(own.ends_on::timestamp at time zone 'Europe/Paris', amendment.made_at)
    from auth.living_session living
    join auth.account_project own on own.account_id = living.account_id
    join jalon.amendment amendment on amendment.id = own.amendment_id
    where living.token_sha256 = auth.token_sha256() and living.is_in_role and not living.has_first_password
      and living.kind = 'holder' and own.ends_on <= auth.today_in(own.project_id);
end $$;
ALTER FUNCTION auth.former_projects() OWNER TO jalon_owner;

-- Name: give_first_password(uuid, bytea, bytea); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.give_first_password(account uuid, salt bytea, verifier bytea) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
begin
  update auth.account changed
  set password_salt = $2, password_verifier = $3, first_password_until = now() + interval '14 days'
  where changed.id = $1 and changed.closed_at is null;
  if not found then
    return false;
  end if;
  perform auth.end_sessions($1);
  return true;
end $_$;
ALTER FUNCTION auth.give_first_password(account uuid, salt bytea, verifier bytea) OWNER TO jalon_owner;

-- Name: handovers(); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.handovers() RETURNS TABLE(project_id uuid, handed_over_on date, is_handed_over boolean, new_holder text, handover_reason text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  return query
    select own.project_id, own.ends_on, own.ends_on <= auth.today_in(own.project_id), change.latter, amendment.reason
    from auth.account_project own
    join jalon.amendment amendment on amendment.id = own.amendment_id
    join jalon.amendment_change change on change.amendment_id = amendment.id
      and change.kind = 'holder' and change.project_id = own.project_id
    where own.account_id = auth.current_account();
end $$;
ALTER FUNCTION auth.handovers() OWNER TO jalon_owner;

-- Name: is_waiting(text, bytea); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.is_waiting(login text, key bytea) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select exists (
    select from auth.account_request waiting
    where waiting.login = is_waiting.login and waiting.act = 'add'
      and waiting.password_verifier = sha256(is_waiting.key) and waiting.expires_at > now())
$$;
ALTER FUNCTION auth.is_waiting(login text, key bytea) OWNER TO jalon_owner;

-- Name: last_visit(); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.last_visit() RETURNS timestamp with time zone
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  return (
    select max(least(other.seen_at, own.opened_at))
    from auth.session own
    join auth.session other on other.account_id = own.account_id and other.opened_at < own.opened_at
    where own.token_sha256 = auth.token_sha256() and own.account_id = auth.current_account());
end $$;
ALTER FUNCTION auth.last_visit() OWNER TO jalon_owner;

-- Name: let_sign(uuid, uuid, boolean); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.let_sign(account uuid, project uuid, signs boolean) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
  author uuid := auth.require_administrator();
begin
  update auth.account_project own set signs = $3
  where own.account_id = $1 and own.project_id = $2 and own.ends_on is null
    and exists (select from auth.account holder where holder.id = $1 and holder.closed_at is null);
  return found;
end $_$;
ALTER FUNCTION auth.let_sign(account uuid, project uuid, signs boolean) OWNER TO jalon_owner;

-- Name: make_account(text, text, text, bytea, bytea, uuid[], uuid[], boolean); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.make_account(login text, display_name text, kind text, salt bytea, verifier bytea, projects uuid[], calls uuid[], is_fictitious boolean) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
  added uuid;
begin
  insert into auth.account (login, display_name, kind, password_salt, password_verifier,
    first_password_until, is_fictitious)
  values ($1, $2, $3, $4, $5, now() + interval '14 days', $8)
  returning id into added;
  insert into auth.account_project (account_id, project_id) select added, unnest($6);
  insert into auth.account_call (account_id, call_id) select added, unnest($7);
  return added;
end $_$;
ALTER FUNCTION auth.make_account(login text, display_name text, kind text, salt bytea, verifier bytea, projects uuid[], calls uuid[], is_fictitious boolean) OWNER TO jalon_owner;

-- Name: needs_second(text, uuid[], uuid); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.needs_second(kind text, calls uuid[], concerned uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
begin
  return case $1
    when 'evaluator' then exists (
      select from jalon.call asking where asking.id = any($2) and asking.needs_second_administrator)
    when 'administrator' then
      exists (select from jalon.call asking where asking.needs_second_administrator)
      and exists (
        select from auth.account other
        where other.kind = 'administrator' and other.id is distinct from auth.current_account()
          and other.id is distinct from $3 and other.closed_at is null and other.blocked_at is null
          and other.first_password_until is null)
    else false
  end;
end $_$;
ALTER FUNCTION auth.needs_second(kind text, calls uuid[], concerned uuid) OWNER TO jalon_owner;

-- Name: open(text, bytea, text); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.open(login text, key bytea, secret text) RETURNS TABLE(account_id uuid, display_name text, kind text, is_fictitious boolean, has_first_password boolean)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
  found_account auth.account;
begin
  if length($3) < 43 then
    perform jalon.refuse('session_secret_length', 'session');
  end if;
  select account.* into found_account from auth.account account
  where account.login = $1 and account.password_verifier = sha256($2)
    and account.closed_at is null and account.blocked_at is null
    and (account.first_password_until is null or account.first_password_until > now());
  if found_account.id is null then
    return;
  end if;
  insert into auth.session (token_sha256, account_id)
  values (sha256(convert_to(left(found_account.kind, 1) || '_' || $3, 'UTF8')), found_account.id);
  return query select found_account.id, found_account.display_name, found_account.kind,
    found_account.is_fictitious, found_account.first_password_until is not null;
end $_$;
ALTER FUNCTION auth.open(login text, key bytea, secret text) OWNER TO jalon_owner;

-- Name: project_changes_hands(); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.project_changes_hands() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  update auth.account_project own
  set ends_on = amendment.effective_on, amendment_id = amendment.id
  from jalon.amendment amendment
  where amendment.id = new.amendment_id and own.project_id = new.project_id and own.ends_on is null;
  return null;
end $$;
ALTER FUNCTION auth.project_changes_hands() OWNER TO jalon_owner;

-- Name: refuse_request(uuid); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.refuse_request(request uuid) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
  refuser uuid := auth.require_administrator();
begin
  update auth.account_request asked
  set settled_at = now(), settled_by = refuser, is_confirmed = false, password_salt = null,
    password_verifier = null
  where asked.id = $1 and asked.settled_at is null;
  return found;
end $_$;
ALTER FUNCTION auth.refuse_request(request uuid) OWNER TO jalon_owner;

-- Name: require_administrator(); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.require_administrator() RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  account uuid := auth.current_account();
begin
  if account is null or session_user <> 'jalon_admin' then
    raise exception using errcode = 'insufficient_privilege', message = 'no administrator acts';
  end if;
  perform pg_advisory_xact_lock(7205202);
  return account;
end $$;
ALTER FUNCTION auth.require_administrator() OWNER TO jalon_owner;

-- Name: require_no_request(text); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.require_no_request(login text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
begin
  update auth.account_request asked
  set settled_at = now(), settled_by = asked.author_id, is_confirmed = false, password_salt = null,
    password_verifier = null
  where asked.settled_at is null and asked.expires_at <= now();
  if exists (
    select from auth.account_request asked where asked.login = $1 and asked.settled_at is null) then
    perform jalon.refuse('account_request_once', 'account_request');
  end if;
end $_$;
ALTER FUNCTION auth.require_no_request(login text) OWNER TO jalon_owner;

-- Name: require_scope(text, uuid[], uuid[]); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.require_scope(kind text, projects uuid[], calls uuid[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
begin
  if (cardinality($2) > 0) <> ($1 = 'holder') or (cardinality($3) > 0) <> ($1 = 'evaluator') then
    perform jalon.refuse('account_scope', 'account');
  end if;
end $_$;
ALTER FUNCTION auth.require_scope(kind text, projects uuid[], calls uuid[]) OWNER TO jalon_owner;

-- Name: rescue_administrator(text, bytea, bytea); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.rescue_administrator(login text, salt bytea, key bytea) RETURNS uuid
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
  rescued uuid;
begin
  perform pg_advisory_xact_lock(7205202);
  update auth.account changed
  set password_salt = $2, password_verifier = sha256($3), first_password_until = now() + interval '14 days',
    blocked_at = null
  where changed.login = $1 and changed.kind = 'administrator' and changed.closed_at is null
  returning changed.id into rescued;
  if rescued is not null then
    perform auth.end_sessions(rescued);
    perform audit.record('account.rescue', null, null, rescued::text, null);
  end if;
  return rescued;
end $_$;
ALTER FUNCTION auth.rescue_administrator(login text, salt bytea, key bytea) OWNER TO jalon_owner;

-- Name: reset_needs_second(uuid); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.reset_needs_second(account uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
begin
  return (
    select auth.needs_second(
      concerned.kind,
      array(select followed.call_id from auth.account_call followed where followed.account_id = concerned.id),
      concerned.id)
    from auth.account concerned where concerned.id = $1);
end $_$;
ALTER FUNCTION auth.reset_needs_second(account uuid) OWNER TO jalon_owner;

-- Name: reset_password(uuid, bytea, bytea); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.reset_password(account uuid, salt bytea, key bytea) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
  author uuid := auth.require_administrator();
begin
  if author = $1 then
    perform jalon.refuse('account_not_oneself', 'account');
  end if;
  if auth.reset_needs_second($1) then
    perform jalon.refuse('account_second_administrator', 'account');
  end if;
  if not auth.give_first_password($1, $2, sha256($3)) then
    return false;
  end if;
  perform auth.tell_evaluators($1, 'reset', author, null);
  return true;
end $_$;
ALTER FUNCTION auth.reset_password(account uuid, salt bytea, key bytea) OWNER TO jalon_owner;

-- Name: salt_of(text); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.salt_of(login text) RETURNS bytea
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select coalesce(
    (select account.password_salt from auth.account account where account.login = salt_of.login),
    (select waiting.password_salt from auth.account_request waiting
      where waiting.login = salt_of.login and waiting.settled_at is null))
$$;
ALTER FUNCTION auth.salt_of(login text) OWNER TO jalon_owner;

-- Name: second_administrator_changes(); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.second_administrator_changes() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  insert into jalon.notice (call_id, event, author_name)
  select new.id, case when new.needs_second_administrator then 'second_asked' else 'second_lifted' end,
    coalesce(max(author.display_name || ' (' || author.login || ')'), session_user)
  from auth.account author where author.id = auth.current_account();
  return null;
end $$;
ALTER FUNCTION auth.second_administrator_changes() OWNER TO jalon_owner;

-- Name: sessions_of(uuid); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.sessions_of(account uuid) RETURNS TABLE(opened_at timestamp with time zone, seen_at timestamp with time zone, is_current boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
begin
  if auth.current_account() is distinct from $1
    and (auth.current_account() is null or session_user <> 'jalon_admin') then
    return;
  end if;
  return query
    select session.opened_at, session.seen_at, session.token_sha256 = auth.token_sha256()
    from auth.session session
    where session.account_id = $1 and session.closed_at is null and session.expires_at > now()
      and session.seen_at > now() - interval '30 minutes'
    order by session.opened_at;
end $_$;
ALTER FUNCTION auth.sessions_of(account uuid) OWNER TO jalon_owner;

-- Name: signatories(uuid); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.signatories(project uuid) RETURNS TABLE(account_id uuid, display_name text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
begin
  return query
    select holder.id, holder.display_name
    from auth.account_project own join auth.account holder on holder.id = own.account_id
    where own.project_id = $1 and own.signs and holder.closed_at is null
      and (own.ends_on is null or auth.today_in(own.project_id) < own.ends_on)
      and $1 in (select auth.current_projects())
    order by holder.display_name, holder.id;
end $_$;
ALTER FUNCTION auth.signatories(project uuid) OWNER TO jalon_owner;

-- Name: tell_evaluators(uuid, text, uuid, uuid); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.tell_evaluators(account uuid, event text, author uuid, confirmer uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  insert into jalon.notice (call_id, event, account_name, author_name, confirmer_name)
  select followed.call_id, tell_evaluators.event, concerned.display_name || ' (' || concerned.login || ')',
    asking.display_name || ' (' || asking.login || ')',
    confirming.display_name || ' (' || confirming.login || ')'
  from auth.account concerned
  join auth.account_call followed on followed.account_id = concerned.id
  join auth.account asking on asking.id = tell_evaluators.author
  left join auth.account confirming on confirming.id = tell_evaluators.confirmer
  where concerned.id = tell_evaluators.account and concerned.kind = 'evaluator'
$$;
ALTER FUNCTION auth.tell_evaluators(account uuid, event text, author uuid, confirmer uuid) OWNER TO jalon_owner;

-- Name: today_in(uuid); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.today_in(project uuid) RETURNS date
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
begin
  return (select jalon.today(own.call_id) from jalon.project own where own.id = $1);
end $_$;
ALTER FUNCTION auth.today_in(project uuid) OWNER TO jalon_owner;

-- Name: token_account(); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.token_account() RETURNS uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  return (
    select living.account_id from auth.living_session living
    where living.token_sha256 = auth.token_sha256());
end $$;
ALTER FUNCTION auth.token_account() OWNER TO jalon_owner;

-- Name: token_sha256(); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.token_sha256() RETURNS bytea
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  return sha256(convert_to(nullif(current_setting('jalon.session', true), ''), 'UTF8'));
end $$;
ALTER FUNCTION auth.token_sha256() OWNER TO jalon_owner;

-- Name: touch(text); Type: FUNCTION; Schema: auth; Owner: jalon_owner
CREATE FUNCTION auth.touch(token text) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  update auth.session set seen_at = now()
  where token_sha256 = sha256(convert_to(token, 'UTF8'))
    and closed_at is null and expires_at > now() and seen_at > now() - interval '30 minutes'
$$;
ALTER FUNCTION auth.touch(token text) OWNER TO jalon_owner;

-- Name: accept(uuid[], bytea[], bytea[], bytea[], bytea[], bytea[]); Type: FUNCTION; Schema: collect; Owner: jalon_definer
CREATE FUNCTION collect.accept(waves uuid[], code_hmacs bytea[], id_hmacs bytea[], body_hmacs bytea[], receipt_hmacs bytea[], contents bytea[]) RETURNS TABLE(place bigint, outcome text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  open_waves uuid[];
  begun bytea[];
  consumed bytea[];
begin
  -- Before the look at the waves, which then sees whatever the last tally did.
  perform pg_advisory_xact_lock_shared(hashtextextended(given.wave::text, 23))
  from (select distinct wave from unnest(accept.waves) as asked (wave) order by wave) given;
  select coalesce(array_agg(own.id), '{}') into open_waves from jalon.wave own
  where own.id = any(accept.waves) and own.state = 'open'
    and jalon.today(own.call_id) between own.opens_on and own.closes_on;
  with noted as (
    insert into jalon.acknowledgement (call_id, wave_id, id_hmac, body_hmac)
    select own.call_id, own.id, given.id_hmac, given.body_hmac
    from unnest(accept.waves, accept.id_hmacs, accept.body_hmacs) with ordinality
      as given (wave, id_hmac, body_hmac, place)
    join jalon.wave own on own.id = given.wave
    where own.id = any(open_waves)
    order by given.id_hmac, given.place
    on conflict on constraint acknowledgement_pkey do nothing
    returning acknowledgement.id_hmac)
  select coalesce(array_agg(noted.id_hmac), '{}') into begun from noted;
  with tried as (
    select distinct on (given.id_hmac) given.*
    from unnest(accept.waves, accept.code_hmacs, accept.id_hmacs, accept.receipt_hmacs, accept.contents) with ordinality
      as given (wave, code_hmac, id_hmac, receipt_hmac, content, place)
    where given.id_hmac = any(begun)
    order by given.id_hmac, given.place),
  locked as (
    select code.id, tried.id_hmac, tried.receipt_hmac, tried.content
    from tried
    join jalon.access_code code on code.code_hmac = tried.code_hmac and code.wave_id = tried.wave
    where not code.is_used
    order by code.code_hmac
    for update of code),
  spent as (
    update jalon.access_code code set is_used = true
    from locked where code.id = locked.id and not code.is_used
    returning code.call_id, code.wave_id, code.project_id, locked.id_hmac, locked.receipt_hmac, locked.content),
  dropped as (
    insert into jalon.urn (call_id, wave_id, project_id, receipt_hmac, sealed)
    select spent.call_id, spent.wave_id, spent.project_id, spent.receipt_hmac, spent.content from spent
    order by random())
  select coalesce(array_agg(spent.id_hmac), '{}') into consumed from spent;
  -- Each id was new and each code good: there is nothing to tell apart.
  if cardinality(consumed) = cardinality(accept.waves) then
    return query select given, 'accepted' from generate_series(1, cardinality(accept.waves)::bigint) given;
    return;
  end if;
  if cardinality(consumed) < cardinality(begun) then
    delete from jalon.acknowledgement known
    where known.id_hmac = any(begun) and not known.id_hmac = any(consumed);
  end if;
  return query
    select given.place,
      case
        when given.id_hmac = any(consumed)
          and given.place = min(given.place) over (partition by given.id_hmac) then 'accepted'
        when known.body_hmac = given.body_hmac then 'repeated'
        when known.body_hmac is not null then 'conflict'
        when code.is_used and given.wave = any(open_waves) then 'used'
        else 'refused'
      end
    from unnest(accept.waves, accept.code_hmacs, accept.id_hmacs, accept.body_hmacs) with ordinality
      as given (wave, code_hmac, id_hmac, body_hmac, place)
    left join jalon.acknowledgement known on known.id_hmac = given.id_hmac
    left join jalon.access_code code on code.code_hmac = given.code_hmac and code.wave_id = given.wave
    order by given.place;
end $$;
ALTER FUNCTION collect.accept(waves uuid[], code_hmacs bytea[], id_hmacs bytea[], body_hmacs bytea[], receipt_hmacs bytea[], contents bytea[]) OWNER TO jalon_definer;

-- Name: candidates(bigint[], bytea[]); Type: FUNCTION; Schema: collect; Owner: jalon_definer
CREATE FUNCTION collect.candidates(tags bigint[], old_codes bytea[]) RETURNS TABLE(tag bigint, wave_id uuid, code_hmac bytea, is_paper boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  return query
    with code as materialized (
      select own.* from unnest(candidates.tags) as wanted (tag)
      cross join lateral (
        select own.tag, own.wave_id, own.code_hmac, own.is_paper from jalon.access_code own
        where own.tag = wanted.tag order by own.code_hmac limit 8) own
      union all
      select own.tag, own.wave_id, own.code_hmac, own.is_paper from jalon.access_code own
      where own.code_hmac = any(candidates.old_codes) and own.tag is null),
    live as materialized (
      select wave.id from jalon.wave wave
      where wave.id in (select code.wave_id from code)
        and wave.state = 'open' and jalon.today(wave.call_id) between wave.opens_on and wave.closes_on)
    select code.tag, code.wave_id, code.code_hmac, code.is_paper from code join live on live.id = code.wave_id;
end $$;
ALTER FUNCTION collect.candidates(tags bigint[], old_codes bytea[]) OWNER TO jalon_definer;

-- Name: earlier(bytea, bytea); Type: FUNCTION; Schema: collect; Owner: jalon_definer
CREATE FUNCTION collect.earlier(id_hmac bytea, body_hmac bytea) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select case when known.body_hmac = earlier.body_hmac then 'repeated' else 'conflict' end
  from jalon.acknowledgement known where known.id_hmac = earlier.id_hmac
$$;
ALTER FUNCTION collect.earlier(id_hmac bytea, body_hmac bytea) OWNER TO jalon_definer;

-- Name: forms(uuid[]); Type: FUNCTION; Schema: collect; Owner: jalon_definer
CREATE FUNCTION collect.forms(versions uuid[]) RETURNS TABLE(id uuid, form text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select version.id, version.form from jalon.survey_version version where version.id = any(forms.versions)
$$;
ALTER FUNCTION collect.forms(versions uuid[]) OWNER TO jalon_definer;

-- Name: medium(uuid, text); Type: FUNCTION; Schema: collect; Owner: jalon_definer
CREATE FUNCTION collect.medium(wave uuid, name text) RETURNS TABLE(media_type text, content bytea)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select known.media_type, known.content
  from jalon.wave own
  join jalon.survey_medium known on known.version_id = own.version_id and known.name = medium.name
  where own.id = medium.wave and own.state in ('draft', 'open')
$$;
ALTER FUNCTION collect.medium(wave uuid, name text) OWNER TO jalon_definer;

-- Name: open_waves(); Type: FUNCTION; Schema: collect; Owner: jalon_definer
CREATE FUNCTION collect.open_waves() RETURNS TABLE(id uuid, survey_title text, version_id uuid, public_key bytea, is_fictitious boolean, has_old_codes boolean, series_key bytea)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select wave.id, survey.title, wave.version_id, wave.public_key, survey.is_fictitious,
    wave.id in (select code.wave_id from jalon.access_code code where code.tag is null), series.public_key
  from jalon.wave wave
  join jalon.survey survey on survey.id = wave.survey_id
  left join jalon.series series on series.survey_id = wave.survey_id and not series.is_over
  where wave.state = 'open' and jalon.today(wave.call_id) between wave.opens_on and wave.closes_on
$$;
ALTER FUNCTION collect.open_waves() OWNER TO jalon_definer;

-- Name: preview(uuid); Type: FUNCTION; Schema: collect; Owner: jalon_definer
CREATE FUNCTION collect.preview(wave uuid) RETURNS TABLE(id uuid, survey_title text, version_id uuid, public_key bytea, is_fictitious boolean, has_old_codes boolean, series_key bytea)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select own.id, survey.title, own.version_id, own.public_key, survey.is_fictitious, false, null::bytea
  from jalon.wave own
  join jalon.survey survey on survey.id = own.survey_id
  where own.id = preview.wave and own.state in ('draft', 'open')
$$;
ALTER FUNCTION collect.preview(wave uuid) OWNER TO jalon_definer;

-- Name: withdraw(uuid[], bytea[]); Type: FUNCTION; Schema: collect; Owner: jalon_definer
CREATE FUNCTION collect.withdraw(waves uuid[], receipt_hmacs bytea[]) RETURNS boolean
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  with gone as (
    delete from jalon.urn waiting
    using unnest(withdraw.waves, withdraw.receipt_hmacs) as given (wave, receipt_hmac)
    where waiting.wave_id = given.wave and waiting.receipt_hmac = given.receipt_hmac
    returning 1)
  select exists (select from gone)
$$;
ALTER FUNCTION collect.withdraw(waves uuid[], receipt_hmacs bytea[]) OWNER TO jalon_definer;

-- Name: acknowledgement_has_wave(); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.acknowledgement_has_wave() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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
ALTER FUNCTION jalon.acknowledgement_has_wave() OWNER TO jalon_definer;

-- Name: begin_batch(uuid); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.begin_batch(wave uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform pg_advisory_xact_lock(hashtextextended(wave::text, 22));
  if not exists (
    select from jalon.wave own where own.id = begin_batch.wave and own.state in ('open', 'closed')
  ) then
    perform jalon.refuse('wave_transition', 'wave');
  end if;
  update jalon.access_code code set is_used = code.is_used where code.wave_id = begin_batch.wave;
  with taken as (delete from jalon.acknowledgement known where known.wave_id = begin_batch.wave returning *)
  insert into jalon.acknowledgement (call_id, wave_id, id_hmac, body_hmac)
  select call_id, wave_id, id_hmac, body_hmac from taken order by random();
end $$;
ALTER FUNCTION jalon.begin_batch(wave uuid) OWNER TO jalon_definer;

-- Name: blend(uuid); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.blend(wave uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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
ALTER FUNCTION jalon.blend(wave uuid) OWNER TO jalon_definer;

-- Name: call_keeps_projects(); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.call_keeps_projects() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform jalon.check_project_against_call(project, new)
  from jalon.project project where project.call_id = new.id;
  return null;
end $$;
ALTER FUNCTION jalon.call_keeps_projects() OWNER TO jalon_owner;

-- Name: call; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.call (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    code text NOT NULL,
    title text NOT NULL,
    funder text NOT NULL,
    policy text NOT NULL,
    scope text NOT NULL,
    envelope_eur numeric(14,2) NOT NULL,
    minimum_budget_eur numeric(14,2) NOT NULL,
    minimum_duration_months integer NOT NULL,
    maximum_duration_months integer NOT NULL,
    latest_end_on date NOT NULL,
    applications_received integer NOT NULL,
    projects_selected integer NOT NULL,
    due_days integer DEFAULT 30 NOT NULL,
    small_count_threshold integer DEFAULT 11 NOT NULL,
    pinned_today date,
    is_fictitious boolean DEFAULT false NOT NULL,
    opinion_threshold integer DEFAULT 5 NOT NULL,
    needs_second_administrator boolean DEFAULT false NOT NULL,
    CONSTRAINT call_due_days CHECK (((due_days >= 0) AND (due_days <= 365))),
    CONSTRAINT call_durations CHECK (((0 < minimum_duration_months) AND (minimum_duration_months <= maximum_duration_months))),
    CONSTRAINT call_envelope_positive CHECK ((envelope_eur > (0)::numeric)),
    CONSTRAINT call_opinion_threshold CHECK (((opinion_threshold >= 5) AND (opinion_threshold <= 100))),
    CONSTRAINT call_selected CHECK ((projects_selected <= applications_received)),
    CONSTRAINT call_small_count_threshold CHECK (((small_count_threshold >= 11) AND (small_count_threshold <= 100)))
);
ALTER TABLE ONLY jalon.call FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.call OWNER TO jalon_owner;

-- Name: COLUMN call.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.call.id IS 'public';

-- Name: COLUMN call.code; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.call.code IS 'public';

-- Name: COLUMN call.title; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.call.title IS 'public';

-- Name: COLUMN call.funder; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.call.funder IS 'public';

-- Name: COLUMN call.policy; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.call.policy IS 'public';

-- Name: COLUMN call.scope; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.call.scope IS 'public';

-- Name: COLUMN call.envelope_eur; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.call.envelope_eur IS 'public';

-- Name: COLUMN call.minimum_budget_eur; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.call.minimum_budget_eur IS 'public';

-- Name: COLUMN call.minimum_duration_months; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.call.minimum_duration_months IS 'public';

-- Name: COLUMN call.maximum_duration_months; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.call.maximum_duration_months IS 'public';

-- Name: COLUMN call.latest_end_on; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.call.latest_end_on IS 'public';

-- Name: COLUMN call.applications_received; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.call.applications_received IS 'public';

-- Name: COLUMN call.projects_selected; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.call.projects_selected IS 'public';

-- Name: COLUMN call.due_days; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.call.due_days IS 'public';

-- Name: COLUMN call.small_count_threshold; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.call.small_count_threshold IS 'public';

-- Name: COLUMN call.pinned_today; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.call.pinned_today IS 'public';

-- Name: COLUMN call.is_fictitious; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.call.is_fictitious IS 'public';

-- Name: COLUMN call.opinion_threshold; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.call.opinion_threshold IS 'public';

-- Name: COLUMN call.needs_second_administrator; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.call.needs_second_administrator IS 'internal';

-- Name: project; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.project (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    call_id uuid NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    holder_id uuid NOT NULL,
    territory text NOT NULL,
    summary text NOT NULL,
    target_population text DEFAULT ''::text NOT NULL,
    objectives text DEFAULT ''::text NOT NULL,
    inequality_approach text DEFAULT ''::text NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    budget_eur numeric(14,2) NOT NULL,
    funding_eur numeric(14,2) NOT NULL,
    status text DEFAULT 'selected'::text NOT NULL,
    is_fictitious boolean DEFAULT false NOT NULL,
    CONSTRAINT project_code_form CHECK ((code ~ '^[A-Z][A-Z0-9-]{0,15}$'::text)),
    CONSTRAINT project_dates CHECK ((starts_on <= ends_on)),
    CONSTRAINT project_funding CHECK ((((0)::numeric <= funding_eur) AND (funding_eur <= budget_eur))),
    CONSTRAINT project_status CHECK ((status = ANY (ARRAY['selected'::text, 'running'::text, 'completed'::text, 'stopped'::text])))
);
ALTER TABLE ONLY jalon.project FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.project OWNER TO jalon_owner;

-- Name: COLUMN project.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.project.id IS 'public';

-- Name: COLUMN project.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.project.call_id IS 'public';

-- Name: COLUMN project.code; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.project.code IS 'public';

-- Name: COLUMN project.name; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.project.name IS 'public';

-- Name: COLUMN project.holder_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.project.holder_id IS 'public';

-- Name: COLUMN project.territory; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.project.territory IS 'public';

-- Name: COLUMN project.summary; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.project.summary IS 'public';

-- Name: COLUMN project.target_population; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.project.target_population IS 'public';

-- Name: COLUMN project.objectives; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.project.objectives IS 'internal';

-- Name: COLUMN project.inequality_approach; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.project.inequality_approach IS 'internal';

-- Name: COLUMN project.starts_on; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.project.starts_on IS 'internal';

-- Name: COLUMN project.ends_on; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.project.ends_on IS 'internal';

-- Name: COLUMN project.budget_eur; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.project.budget_eur IS 'internal';

-- Name: COLUMN project.funding_eur; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.project.funding_eur IS 'internal';

-- Name: COLUMN project.status; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.project.status IS 'public';

-- Name: COLUMN project.is_fictitious; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.project.is_fictitious IS 'public';

-- Name: check_project_against_call(jalon.project, jalon.call); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.check_project_against_call(project jalon.project, call jalon.call) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  months int := jalon.duration_months(project.starts_on, project.ends_on);
begin
  if project.budget_eur < call.minimum_budget_eur then
    perform jalon.refuse('project_minimum_budget', 'project');
  end if;
  if months < call.minimum_duration_months and project.status <> 'stopped' then
    perform jalon.refuse('project_minimum_duration', 'project');
  end if;
  if months > call.maximum_duration_months
    or (months = call.maximum_duration_months
      and project.ends_on + 1 > project.starts_on + make_interval(months => months)) then
    perform jalon.refuse('project_maximum_duration', 'project');
  end if;
  if project.ends_on > call.latest_end_on then
    perform jalon.refuse('project_latest_end', 'project');
  end if;
end $$;
ALTER FUNCTION jalon.check_project_against_call(project jalon.project, call jalon.call) OWNER TO jalon_owner;

-- Name: classify(regclass, text, text[]); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.classify(relation regclass, class text, VARIADIC names text[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  name text;
begin
  foreach name in array names loop
    execute format('comment on column %s.%I is %L', relation, name, class);
  end loop;
end $$;
ALTER FUNCTION jalon.classify(relation regclass, class text, VARIADIC names text[]) OWNER TO jalon_owner;

-- Name: close_coding(uuid); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.close_coding(coding uuid) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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
ALTER FUNCTION jalon.close_coding(coding uuid) OWNER TO jalon_definer;

-- Name: code_text(uuid, uuid, text[], integer); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.code_text(coding uuid, text_id uuid, themes text[], version integer) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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
ALTER FUNCTION jalon.code_text(coding uuid, text_id uuid, themes text[], version integer) OWNER TO jalon_definer;

-- Name: coding_differences(uuid); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.coding_differences(coding uuid) RETURNS TABLE(text_id uuid, content text, theme text, first_says boolean, decided boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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
ALTER FUNCTION jalon.coding_differences(coding uuid) OWNER TO jalon_definer;

-- Name: codings(uuid); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.codings(wave uuid) RETURNS TABLE(id uuid, question text, version integer, texts bigint, place integer, own_done bigint, other_done bigint, is_coded_twice boolean, differences bigint, undecided bigint, waiting_quotes bigint, cleared_quotes bigint, closed_at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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
ALTER FUNCTION jalon.codings(wave uuid) OWNER TO jalon_definer;

-- Name: count_channels(uuid, uuid[], uuid[], text[], text[]); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.count_channels(wave uuid, projects uuid[], leftovers uuid[], languages text[], modes text[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  insert into jalon.channel_tally as known (call_id, wave_id, project_id, leftover_id, language, mode, responses)
  select own.call_id, own.id, given.project, given.leftover, given.language, given.mode, count(*)
  from unnest(count_channels.projects, count_channels.leftovers, count_channels.languages, count_channels.modes)
    as given (project, leftover, language, mode)
  join jalon.wave own on own.id = count_channels.wave
  group by 1, 2, 3, 4, 5, 6 order by 3, 4, 5, 6
  on conflict on constraint channel_tally_unique do update set responses = known.responses + excluded.responses
$$;
ALTER FUNCTION jalon.count_channels(wave uuid, projects uuid[], leftovers uuid[], languages text[], modes text[]) OWNER TO jalon_definer;

-- Name: cross_rule_stays(); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.cross_rule_stays() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if old.retired_at is not null
    or (new.id, new.call_id, new.code, new.expression, new.sentence, new.remedy, new.severity, new.account_id, new.made_at)
      is distinct from
      (old.id, old.call_id, old.code, old.expression, old.sentence, old.remedy, old.severity, old.account_id, old.made_at)
  then
    perform jalon.refuse('cross_rule_stays', 'cross_rule');
  end if;
  return new;
end $$;
ALTER FUNCTION jalon.cross_rule_stays() OWNER TO jalon_owner;

-- Name: decide_coding(uuid, uuid, text, boolean); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.decide_coding(coding uuid, text_id uuid, theme text, is_present boolean) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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
ALTER FUNCTION jalon.decide_coding(coding uuid, text_id uuid, theme text, is_present boolean) OWNER TO jalon_definer;

-- Name: drop_old_parts(); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.drop_old_parts() RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  delete from jalon.followed_part part using jalon.wave own
  where own.id = part.wave_id
    and jalon.today(own.call_id) > own.closes_on + make_interval(months => own.retention_months)
$$;
ALTER FUNCTION jalon.drop_old_parts() OWNER TO jalon_definer;

-- Name: drop_old_texts(); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.drop_old_texts() RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  with old as (
    select own.id from jalon.wave own
    where own.state = 'tallied'
      and jalon.today(own.call_id) > own.closes_on + make_interval(months => own.retention_months)),
  coded as (
    delete from jalon.open_text written using jalon.coding own
    where own.id = written.coding_id and own.wave_id in (select id from old))
  delete from jalon.answer written where written.free_text is not null and written.wave_id in (select id from old)
$$;
ALTER FUNCTION jalon.drop_old_texts() OWNER TO jalon_definer;

-- Name: duration_months(date, date); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.duration_months(starts_on date, ends_on date) RETURNS integer
    LANGUAGE sql IMMUTABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select extract(year from age)::int * 12 + extract(month from age)::int
  from age(ends_on + 1, starts_on) age
$$;
ALTER FUNCTION jalon.duration_months(starts_on date, ends_on date) OWNER TO jalon_owner;

-- Name: end_series(uuid); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.end_series(wave uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  delete from jalon.followed_part part using jalon.wave own, jalon.wave last
  where last.id = end_series.wave and own.survey_id = last.survey_id and part.wave_id = own.id;
  update jalon.series series set is_over = true
  from jalon.wave last where last.id = end_series.wave and series.survey_id = last.survey_id and not series.is_over;
end $$;
ALTER FUNCTION jalon.end_series(wave uuid) OWNER TO jalon_definer;

-- Name: end_wave(uuid); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.end_wave(wave uuid) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  lost bigint;
  spent bigint;
  spent_on_paper bigint;
begin
  perform pg_advisory_xact_lock(hashtextextended(wave::text, 22));
  perform pg_advisory_xact_lock(hashtextextended(wave::text, 23));
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
ALTER FUNCTION jalon.end_wave(wave uuid) OWNER TO jalon_definer;

-- Name: coding; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.coding (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    call_id uuid NOT NULL,
    wave_id uuid NOT NULL,
    question text NOT NULL,
    codebook_id uuid NOT NULL,
    first_coder_id uuid,
    second_coder_id uuid,
    closed_at timestamp with time zone,
    CONSTRAINT coding_of_two CHECK ((first_coder_id <> second_coder_id))
);
ALTER TABLE ONLY jalon.coding FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.coding OWNER TO jalon_owner;

-- Name: COLUMN coding.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.coding.id IS 'internal';

-- Name: COLUMN coding.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.coding.call_id IS 'internal';

-- Name: COLUMN coding.wave_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.coding.wave_id IS 'internal';

-- Name: COLUMN coding.question; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.coding.question IS 'internal';

-- Name: COLUMN coding.codebook_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.coding.codebook_id IS 'internal';

-- Name: COLUMN coding.first_coder_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.coding.first_coder_id IS 'personal';

-- Name: COLUMN coding.second_coder_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.coding.second_coder_id IS 'personal';

-- Name: COLUMN coding.closed_at; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.coding.closed_at IS 'internal';

-- Name: followed_coding(uuid); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.followed_coding(coding uuid) RETURNS jalon.coding
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select own from jalon.coding own where own.id = followed_coding.coding and own.call_id in (select auth.current_calls())
$$;
ALTER FUNCTION jalon.followed_coding(coding uuid) OWNER TO jalon_definer;

-- Name: former_wave(uuid); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.former_wave(wave uuid) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select former.id
  from jalon.wave own
  join jalon.wave former on former.survey_id = own.survey_id and former.quarter < own.quarter
  where own.id = former_wave.wave and own.state = 'tallied' and former.state = 'tallied'
    and exists (select from jalon.followed_part part where part.wave_id = former.id)
  order by former.quarter desc
  limit 1
$$;
ALTER FUNCTION jalon.former_wave(wave uuid) OWNER TO jalon_definer;

-- Name: full_tags(bigint[]); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.full_tags(tags bigint[]) RETURNS SETOF bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select code.tag from jalon.access_code code where code.tag = any(full_tags.tags)
  group by code.tag having count(*) >= 8
$$;
ALTER FUNCTION jalon.full_tags(tags bigint[]) OWNER TO jalon_definer;

-- Name: has_values(uuid); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.has_values(indicator uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
begin
  return exists (select from jalon.observation where indicator_id = $1);
end $_$;
ALTER FUNCTION jalon.has_values(indicator uuid) OWNER TO jalon_owner;

-- Name: indicator_keeps_meaning(); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.indicator_keeps_meaning() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if (new.measure, new.unit, new.class, new.axis_id, new.project_id)
      is distinct from (old.measure, old.unit, old.class, old.axis_id, old.project_id)
      or new.decimals < old.decimals then
    if exists (select from jalon.observation where indicator_id = old.id) then
      perform jalon.refuse('indicator_keeps_meaning', 'indicator');
    end if;
  end if;
  return null;
end $$;
ALTER FUNCTION jalon.indicator_keeps_meaning() OWNER TO jalon_owner;

-- Name: indicator; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.indicator (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    call_id uuid NOT NULL,
    axis_id uuid,
    project_id uuid,
    code text NOT NULL,
    "position" integer NOT NULL,
    name text NOT NULL,
    definition text NOT NULL,
    unit text NOT NULL,
    level text NOT NULL,
    measure text NOT NULL,
    direction text NOT NULL,
    decimals integer DEFAULT 0 NOT NULL,
    over_time text NOT NULL,
    over_projects text NOT NULL,
    is_required boolean DEFAULT true NOT NULL,
    alert_change_ratio numeric DEFAULT 0.5 NOT NULL,
    alert_change_units numeric DEFAULT 10 NOT NULL,
    alert_target_ratio numeric DEFAULT 0.5 NOT NULL,
    class text NOT NULL,
    margin numeric,
    counting text,
    starts_on date,
    ends_on date,
    is_typed_twice boolean DEFAULT false NOT NULL,
    replaces jsonb,
    CONSTRAINT indicator_class CHECK ((class = ANY (ARRAY['people'::text, 'health'::text, 'activity'::text]))),
    CONSTRAINT indicator_code_form CHECK ((code ~ '^[A-Z][A-Z0-9-]{0,15}$'::text)),
    CONSTRAINT indicator_counting CHECK ((counting = ANY (ARRAY['once'::text, 'perEvent'::text, 'perQuarter'::text]))),
    CONSTRAINT indicator_dates CHECK ((starts_on <= ends_on)),
    CONSTRAINT indicator_decimals CHECK (((decimals >= 0) AND (decimals <= 6))),
    CONSTRAINT indicator_direction CHECK ((direction = ANY (ARRAY['increase'::text, 'decrease'::text, 'maintain'::text]))),
    CONSTRAINT indicator_level CHECK ((level = ANY (ARRAY['input'::text, 'activity'::text, 'output'::text, 'outcome'::text, 'impact'::text]))),
    CONSTRAINT indicator_margin CHECK ((margin > (0)::numeric)),
    CONSTRAINT indicator_measure CHECK ((measure = ANY (ARRAY['count'::text, 'amount'::text, 'proportion'::text, 'mean'::text, 'score'::text, 'milestone'::text]))),
    CONSTRAINT indicator_one_owner CHECK (((axis_id IS NULL) OR (project_id IS NULL))),
    CONSTRAINT indicator_over_projects CHECK ((over_projects = ANY (ARRAY['sum'::text, 'weighted_mean'::text, 'none'::text]))),
    CONSTRAINT indicator_over_time CHECK ((over_time = ANY (ARRAY['sum'::text, 'last'::text, 'max'::text, 'weighted_mean'::text]))),
    CONSTRAINT indicator_quotient_never_summed CHECK (((measure <> ALL (ARRAY['proportion'::text, 'mean'::text])) OR ((over_time <> 'sum'::text) AND (over_projects <> 'sum'::text)))),
    CONSTRAINT indicator_replaces CHECK (((replaces IS NULL) OR (((replaces ->> 'how'::text) = ANY (ARRAY['rename'::text, 'split'::text, 'merge'::text, 'bands'::text])) AND (jsonb_typeof((replaces -> 'indicators'::text)) = 'array'::text))))
);
ALTER TABLE ONLY jalon.indicator FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.indicator OWNER TO jalon_owner;

-- Name: COLUMN indicator.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.indicator.id IS 'public';

-- Name: COLUMN indicator.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.indicator.call_id IS 'public';

-- Name: COLUMN indicator.axis_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.indicator.axis_id IS 'public';

-- Name: COLUMN indicator.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.indicator.project_id IS 'public';

-- Name: COLUMN indicator.code; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.indicator.code IS 'public';

-- Name: COLUMN indicator."position"; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.indicator."position" IS 'public';

-- Name: COLUMN indicator.name; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.indicator.name IS 'public';

-- Name: COLUMN indicator.definition; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.indicator.definition IS 'public';

-- Name: COLUMN indicator.unit; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.indicator.unit IS 'public';

-- Name: COLUMN indicator.level; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.indicator.level IS 'public';

-- Name: COLUMN indicator.measure; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.indicator.measure IS 'public';

-- Name: COLUMN indicator.direction; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.indicator.direction IS 'public';

-- Name: COLUMN indicator.decimals; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.indicator.decimals IS 'public';

-- Name: COLUMN indicator.over_time; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.indicator.over_time IS 'public';

-- Name: COLUMN indicator.over_projects; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.indicator.over_projects IS 'public';

-- Name: COLUMN indicator.is_required; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.indicator.is_required IS 'public';

-- Name: COLUMN indicator.alert_change_ratio; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.indicator.alert_change_ratio IS 'public';

-- Name: COLUMN indicator.alert_change_units; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.indicator.alert_change_units IS 'public';

-- Name: COLUMN indicator.alert_target_ratio; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.indicator.alert_target_ratio IS 'public';

-- Name: COLUMN indicator.class; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.indicator.class IS 'public';

-- Name: COLUMN indicator.margin; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.indicator.margin IS 'public';

-- Name: COLUMN indicator.counting; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.indicator.counting IS 'public';

-- Name: COLUMN indicator.starts_on; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.indicator.starts_on IS 'public';

-- Name: COLUMN indicator.ends_on; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.indicator.ends_on IS 'public';

-- Name: COLUMN indicator.is_typed_twice; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.indicator.is_typed_twice IS 'internal';

-- Name: COLUMN indicator.replaces; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.indicator.replaces IS 'internal';

-- Name: indicators_of(uuid); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.indicators_of(project uuid) RETURNS SETOF jalon.indicator
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select indicator.*
  from jalon.indicator indicator
  join jalon.project on project.id = indicators_of.project and project.call_id = indicator.call_id
  where indicator.project_id = project.id
    or (indicator.project_id is null and indicator.axis_id is null)
    or indicator.axis_id in (select axis_id from jalon.project_axis where project_id = project.id)
$$;
ALTER FUNCTION jalon.indicators_of(project uuid) OWNER TO jalon_owner;

-- Name: is_coded_twice(uuid); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.is_coded_twice(coding uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select not exists (
    select from jalon.open_text own
    where own.coding_id = is_coded_twice.coding
      and 2 > (select count(*) from jalon.text_coding done where done.text_id = own.id))
$$;
ALTER FUNCTION jalon.is_coded_twice(coding uuid) OWNER TO jalon_definer;

-- Name: is_ending(uuid); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.is_ending(wave uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select exists (
    select from jalon.wave own
    where own.id = is_ending.wave
      and (own.state = 'closed' or own.state = 'open' and jalon.today(own.call_id) > own.closes_on))
$$;
ALTER FUNCTION jalon.is_ending(wave uuid) OWNER TO jalon_definer;

-- Name: judge_quote(uuid, uuid, boolean); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.judge_quote(coding uuid, quote uuid, is_cleared boolean) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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
ALTER FUNCTION jalon.judge_quote(coding uuid, quote uuid, is_cleared boolean) OWNER TO jalon_definer;

-- Name: keep_history(); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.keep_history() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform jalon.refuse(tg_table_name || '_immutable', tg_table_name);
  return null;
end $$;
ALTER FUNCTION jalon.keep_history() OWNER TO jalon_owner;

-- Name: keep_pairs(uuid, uuid, uuid[], bigint[], bigint[], bigint[], integer[], uuid[], integer[], text[], text[], text[], bigint[]); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.keep_pairs(wave uuid, former uuid, axes uuid[], people_found bigint[], codes_before bigint[], codes_after bigint[], project_groups integer[], projects uuid[], tally_groups integer[], questions text[], choices_before text[], choices_after text[], people bigint[]) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform pg_advisory_xact_lock(hashtextextended(former::text, 24));
  if jalon.former_wave(wave) is distinct from former then
    return false;
  end if;
  with made as (
    insert into jalon.followed_group
      (call_id, wave_id, former_wave_id, axis_id, projects, found, codes_before, codes_after)
    select own.call_id, own.id, keep_pairs.former, given.axis,
      array(select member.project from unnest(keep_pairs.project_groups, keep_pairs.projects) as member (number, project)
        where member.number = given.number order by member.project),
      given.found, given.codes_before, given.codes_after
    from unnest(keep_pairs.axes, keep_pairs.people_found, keep_pairs.codes_before, keep_pairs.codes_after) with ordinality
      as given (axis, found, codes_before, codes_after, number)
    join jalon.wave own on own.id = keep_pairs.wave
    returning id, call_id, axis_id)
  insert into jalon.followed_tally (call_id, group_id, question, choice_before, choice_after, people)
  select made.call_id, made.id, given.question, given.choice_before, given.choice_after, given.people
  from unnest(keep_pairs.tally_groups, keep_pairs.questions, keep_pairs.choices_before, keep_pairs.choices_after,
    keep_pairs.people) as given (number, question, choice_before, choice_after, people)
  join made on made.axis_id is not distinct from keep_pairs.axes[given.number]
  order by 2, 3, 4, 5;
  delete from jalon.followed_part part where part.wave_id = keep_pairs.former;
  return true;
end $$;
ALTER FUNCTION jalon.keep_pairs(wave uuid, former uuid, axes uuid[], people_found bigint[], codes_before bigint[], codes_after bigint[], project_groups integer[], projects uuid[], tally_groups integer[], questions text[], choices_before text[], choices_after text[], people bigint[]) OWNER TO jalon_definer;

-- Name: keep_parts(uuid, uuid[], bytea[]); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.keep_parts(wave uuid, projects uuid[], contents bytea[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  insert into jalon.followed_part (call_id, wave_id, project_id, sealed)
  select own.call_id, own.id, given.project, given.content
  from unnest(keep_parts.projects, keep_parts.contents) as given (project, content)
  join jalon.wave own on own.id = keep_parts.wave
  join jalon.series series on series.survey_id = own.survey_id and not series.is_over
  order by random()
$$;
ALTER FUNCTION jalon.keep_parts(wave uuid, projects uuid[], contents bytea[]) OWNER TO jalon_definer;

-- Name: leftover_axes(uuid); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.leftover_axes(wave uuid) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select axis.id
  from jalon.axis axis
  where axis.id in (select jalon.main_axis(urn.project_id) from jalon.urn urn where urn.wave_id = leftover_axes.wave)
  order by axis.position
$$;
ALTER FUNCTION jalon.leftover_axes(wave uuid) OWNER TO jalon_definer;

-- Name: main_axis(uuid); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.main_axis(project uuid) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select axis.id
  from jalon.project_axis link
  join jalon.axis axis on axis.id = link.axis_id
  where link.project_id = main_axis.project
  order by link.share desc, axis.position
  limit 1
$$;
ALTER FUNCTION jalon.main_axis(project uuid) OWNER TO jalon_definer;

-- Name: note_approval(); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.note_approval() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  new.approved_version :=
    case when new.state = 'approved' and old.state <> 'approved' then new.version else old.approved_version end;
  return new;
end $$;
ALTER FUNCTION jalon.note_approval() OWNER TO jalon_owner;

-- Name: note_batches(); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.note_batches() RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  delete from jalon.batch_note
$$;
ALTER FUNCTION jalon.note_batches() OWNER TO jalon_definer;

-- Name: observation_obeys_indicator(); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.observation_obeys_indicator() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  broken text;
begin
  select case
      when own.category_id is not null and not exists (
        select from jalon.category category
        join jalon.indicator_dimension link on link.dimension_id = category.dimension_id
        where category.id = own.category_id and link.indicator_id = own.indicator_id)
        then 'observation_of_dimension'
      when indicator.measure in ('proportion', 'mean') and own.value is not null and own.denominator is null
        then 'observation_quotient'
      when indicator.measure not in ('proportion', 'mean') and own.denominator is not null
        then 'observation_number'
      when indicator.measure <> 'score' and own.value < 0 then 'observation_negative'
      when indicator.measure = 'proportion' and own.value > own.denominator then 'observation_proportion'
      when indicator.measure not in ('proportion', 'mean') and round(own.value, indicator.decimals) <> own.value
        then 'observation_decimals'
    end as rule
  into broken
  from added own
  join jalon.indicator indicator on indicator.id = own.indicator_id
  order by rule nulls last
  limit 1;
  if broken is not null then
    perform jalon.refuse(broken, 'observation');
  end if;
  return null;
end $$;
ALTER FUNCTION jalon.observation_obeys_indicator() OWNER TO jalon_owner;

-- Name: organisation_named(text, text, text, text); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.organisation_named(name text, siret text, rna text, finess text) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
  found_id uuid;
begin
  if auth.current_account() is null then
    raise exception using errcode = 'insufficient_privilege', message = 'nobody acts';
  end if;
  insert into jalon.organisation as organisation (name, siret, rna, finess) values ($1, $2, $3, $4)
  on conflict on constraint organisation_name_unique do update
    set siret = coalesce(organisation.siret, excluded.siret), rna = coalesce(organisation.rna, excluded.rna),
      finess = coalesce(organisation.finess, excluded.finess)
  returning id into found_id;
  return found_id;
end $_$;
ALTER FUNCTION jalon.organisation_named(name text, siret text, rna text, finess text) OWNER TO jalon_owner;

-- Name: participation_follows(); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.participation_follows() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if new.version > 1 and not exists (
    select from jalon.participation_version former
    where former.event_id = new.event_id and former.version = new.version - 1 and not former.is_withdrawn
  ) then
    perform jalon.refuse('participation_in_time', 'participation_version');
  end if;
  return new;
end $$;
ALTER FUNCTION jalon.participation_follows() OWNER TO jalon_owner;

-- Name: parts_of(uuid); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.parts_of(wave uuid) RETURNS TABLE(project_id uuid, axis_id uuid, sealed bytea)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select part.project_id, jalon.main_axis(part.project_id), part.sealed
  from jalon.followed_part part where part.wave_id = parts_of.wave order by part.id
$$;
ALTER FUNCTION jalon.parts_of(wave uuid) OWNER TO jalon_definer;

-- Name: project_is_placed(uuid); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.project_is_placed(project uuid) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  shares numeric;
begin
  if not exists (select from jalon.project where id = project_is_placed.project) then
    return;
  end if;
  select sum(share) into shares from jalon.project_axis where project_id = project_is_placed.project;
  if shares is null then
    perform jalon.refuse('project_has_axis', 'project');
  elsif shares <> 1 then
    perform jalon.refuse('project_axis_shares_sum', 'project_axis');
  end if;
  if not exists (
    select from jalon.project_department where project_id = project_is_placed.project
  ) then
    perform jalon.refuse('project_has_department', 'project');
  end if;
end $$;
ALTER FUNCTION jalon.project_is_placed(project uuid) OWNER TO jalon_owner;

-- Name: project_must_be_placed(); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.project_must_be_placed() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if tg_table_name = 'project' then
    perform jalon.project_is_placed(new.id);
  elsif tg_op = 'DELETE' then
    perform jalon.project_is_placed(old.project_id);
  else
    perform jalon.project_is_placed(new.project_id);
  end if;
  return null;
end $$;
ALTER FUNCTION jalon.project_must_be_placed() OWNER TO jalon_owner;

-- Name: project_obeys_call(); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.project_obeys_call() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  call jalon.call;
begin
  select * into call from jalon.call where id = new.call_id;
  perform jalon.check_project_against_call(new, call);
  return null;
end $$;
ALTER FUNCTION jalon.project_obeys_call() OWNER TO jalon_owner;

-- Name: project_quarters_follow(); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.project_quarters_follow() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  insert into jalon.quarter_report (call_id, project_id, quarter)
  select new.call_id, new.id, jalon.quarter_of(day::date)
  from generate_series(date_trunc('quarter', new.starts_on::timestamp), new.ends_on, interval '3 months') day
  on conflict do nothing;
  return null;
end $$;
ALTER FUNCTION jalon.project_quarters_follow() OWNER TO jalon_owner;

-- Name: propose_quote(uuid, uuid, text); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.propose_quote(coding uuid, text_id uuid, excerpt text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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
ALTER FUNCTION jalon.propose_quote(coding uuid, text_id uuid, excerpt text) OWNER TO jalon_definer;

-- Name: quarter_end(jalon.quarter); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.quarter_end(quarter jalon.quarter) RETURNS date
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  return (make_date(left(quarter, 4)::int, 3 * right(quarter, 1)::int - 2, 1) + interval '3 months - 1 day')::date;
end $$;
ALTER FUNCTION jalon.quarter_end(quarter jalon.quarter) OWNER TO jalon_owner;

-- Name: quarter_of(date); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.quarter_of(day date) RETURNS jalon.quarter
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  return to_char(day, 'YYYY-"Q"Q');
end $$;
ALTER FUNCTION jalon.quarter_of(day date) OWNER TO jalon_owner;

-- Name: quarter_report_grows(); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.quarter_report_grows() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'open' or new.version <> 0 then
      perform jalon.refuse('quarter_report_begins_open', 'quarter_report');
    end if;
  elsif new.version <> old.version and (new.version < old.version or new.state <> 'submitted') then
    perform jalon.refuse('quarter_report_version', 'quarter_report');
  elsif (new.id, new.call_id, new.project_id, new.quarter) <> (old.id, old.call_id, old.project_id, old.quarter) then
    perform jalon.refuse('quarter_report_identity', 'quarter_report');
  end if;
  return new;
end $$;
ALTER FUNCTION jalon.quarter_report_grows() OWNER TO jalon_owner;

-- Name: quarter_report_in_period(); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.quarter_report_in_period() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if new.state = 'draft' and old.state <> 'draft' and not exists (
    select from jalon.project where id = new.project_id
      and new.quarter between jalon.quarter_of(starts_on) and jalon.quarter_of(ends_on)
  ) then
    perform jalon.refuse('quarter_report_in_period', 'quarter_report');
  end if;
  return null;
end $$;
ALTER FUNCTION jalon.quarter_report_in_period() OWNER TO jalon_owner;

-- Name: quarter_report_moves(); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.quarter_report_moves() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if new.state <> old.state and (old.state, new.state) not in (
    ('open', 'draft'), ('draft', 'submitted'), ('submitted', 'returned'), ('submitted', 'approved'),
    ('returned', 'draft'), ('approved', 'reopened'), ('reopened', 'draft')
  ) then
    perform jalon.refuse('quarter_report_transition', 'quarter_report');
  end if;
  return new;
end $$;
ALTER FUNCTION jalon.quarter_report_moves() OWNER TO jalon_owner;

-- Name: quarter_start(jalon.quarter); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.quarter_start(quarter jalon.quarter) RETURNS date
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  return make_date(left(quarter, 4)::int, 3 * right(quarter, 1)::int - 2, 1);
end $$;
ALTER FUNCTION jalon.quarter_start(quarter jalon.quarter) OWNER TO jalon_owner;

-- Name: quotes(uuid); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.quotes(coding uuid) RETURNS TABLE(id uuid, excerpt text, is_own boolean, is_cleared boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select quote.id, quote.excerpt, quote.author_id = auth.current_account(), quote.is_cleared
  from jalon.quote quote
  where quote.coding_id = (jalon.followed_coding(quotes.coding)).id
  order by quote.id
$$;
ALTER FUNCTION jalon.quotes(coding uuid) OWNER TO jalon_definer;

-- Name: refuse(text, text); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.refuse(rule text, relation text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  raise exception using errcode = 'check_violation', constraint = rule, table = relation,
    message = 'rule broken: ' || rule;
end $$;
ALTER FUNCTION jalon.refuse(rule text, relation text) OWNER TO jalon_owner;

-- Name: response_in_batches(); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.response_in_batches() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if session_user = 'jalon_load' then
    return null;
  end if;
  if exists (
    select from added group by wave_id, project_id, leftover_id having count(*) < 11
  ) then
    perform jalon.refuse('batch_size', 'response');
  end if;
  insert into jalon.batch_note (call_id, wave_id)
  select call_id, wave_id from added group by call_id, wave_id, project_id, leftover_id;
  return null;
end $$;
ALTER FUNCTION jalon.response_in_batches() OWNER TO jalon_owner;

-- Name: review_moves(); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.review_moves() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if new.act = 'asked' then
    perform from jalon.quarter_report report
    where report.id = new.quarter_report_id and report.version = new.version
      and report.state in ('submitted', 'approved');
  else
    update jalon.quarter_report
    set state = new.act, reason = btrim(new.reason), changed_at = now()
    where id = new.quarter_report_id and version = new.version
      and state = case new.act when 'reopened' then 'approved' else 'submitted' end;
  end if;
  if not found then
    perform jalon.refuse('review_act_in_time', 'review_act');
  end if;
  return null;
end $$;
ALTER FUNCTION jalon.review_moves() OWNER TO jalon_owner;

-- Name: sent_transfers(uuid); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.sent_transfers(project uuid) RETURNS TABLE(id uuid, part text, rater_id uuid)
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select sending.id, sending.part, sending.rater_id from jalon.transfer_sending sending
  where sending.project_id = project
    and not exists (select from jalon.transfer_reopening back where back.sending_id = sending.id)
$$;
ALTER FUNCTION jalon.sent_transfers(project uuid) OWNER TO jalon_owner;

-- Name: spending_balances(); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.spending_balances() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
  sums record;
  granted numeric;
begin
  if new.kind <> 'spending' then
    return null;
  end if;
  select
    coalesce(sum(planned) filter (where line ~ '^6|^indirectes$|^reste$'), 0) as charges_planned,
    coalesce(sum(planned) filter (where line ~ '^7'), 0) as products_planned,
    coalesce(sum(actual) filter (where line ~ '^6|^indirectes$|^reste$'), 0) as charges_actual,
    coalesce(sum(actual) filter (where line ~ '^7'), 0) as products_actual,
    coalesce(sum(planned) filter (where line = '86'), 0) - coalesce(sum(planned) filter (where line = '87'), 0)
      as in_kind_planned,
    coalesce(sum(actual) filter (where line = '86'), 0) - coalesce(sum(actual) filter (where line = '87'), 0)
      as in_kind_actual,
    coalesce(sum(actual) filter (where line = 'reste'), 0) - coalesce(sum(actual) filter (where line = '74.appel'), 0)
      as unspent_above
  into sums
  from jalon.spending_line where statement_id = new.id;
  if sums.charges_planned <> sums.products_planned then
    perform jalon.refuse('spending_planned_balances', 'spending_line');
  end if;
  if sums.charges_actual <> sums.products_actual then
    perform jalon.refuse('spending_actual_balances', 'spending_line');
  end if;
  if sums.in_kind_planned <> 0 or sums.in_kind_actual <> 0 then
    perform jalon.refuse('spending_in_kind_balances', 'spending_line');
  end if;
  if sums.unspent_above > 0 then
    perform jalon.refuse('spending_unspent_within_grant', 'spending_line');
  end if;
  -- The last version of each year.
  select coalesce(sum(line.actual), 0) into granted
  from jalon.spending_line line
  join jalon.statement own on own.id = line.statement_id
  where own.project_id = new.project_id and line.line = '74.appel' and not exists (
    select from jalon.statement later
    where later.project_id = own.project_id and later.kind = own.kind and later.year = own.year
      and later.version > own.version);
  if granted > (select funding_eur from jalon.project where id = new.project_id) then
    perform jalon.refuse('spending_within_funding', 'spending_line');
  end if;
  return null;
end $_$;
ALTER FUNCTION jalon.spending_balances() OWNER TO jalon_owner;

-- Name: statement_act_follows(); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.statement_act_follows() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  state text;
begin
  perform pg_advisory_xact_lock(hashtextextended(new.statement_id::text, 0));
  state := jalon.statement_state(new.statement_id, new.id);
  if state <> all (case new.act when 'asked' then array['submitted', 'approved']
      when 'reopened' then array['approved'] else array['submitted'] end)
    or exists (
      select from jalon.statement own
      join jalon.statement later on later.project_id = own.project_id and later.kind = own.kind
        and later.year is not distinct from own.year and later.version > own.version
      where own.id = new.statement_id)
  then
    perform jalon.refuse('statement_act_in_time', 'statement_act');
  end if;
  return null;
end $$;
ALTER FUNCTION jalon.statement_act_follows() OWNER TO jalon_owner;

-- Name: statement_follows(); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.statement_follows() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if new.year is not null and not exists (
    select from jalon.project where id = new.project_id
      and new.year between extract(year from starts_on) and extract(year from ends_on)
  ) then
    perform jalon.refuse('statement_in_period', 'statement');
  end if;
  if new.version > 1 and not exists (
    select from jalon.statement former
    where former.project_id = new.project_id and former.kind = new.kind
      and former.year is not distinct from new.year and former.version = new.version - 1
      and (jalon.statement_state(former.id, null) in ('returned', 'reopened')
        or (jalon.statement_state(former.id, null) = 'approved' and new.kind = 'spending' and not exists (
          select from jalon.spending_line where statement_id = former.id and actual is not null)))
  ) then
    perform jalon.refuse('statement_transition', 'statement');
  end if;
  return null;
end $$;
ALTER FUNCTION jalon.statement_follows() OWNER TO jalon_owner;

-- Name: statement_is_new(); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.statement_is_new() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if not exists (
    select from jalon.statement where id = new.statement_id and project_id = new.project_id
      and xmin = pg_current_xact_id()::xid
  ) then
    raise exception using errcode = 'check_violation', constraint = 'statement_immutable', table = 'statement',
      message = 'what a version says is written with it';
  end if;
  return null;
end $$;
ALTER FUNCTION jalon.statement_is_new() OWNER TO jalon_owner;

-- Name: statement_is_signed(); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.statement_is_signed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if new.account_id is not null
    and exists (select from auth.signatories(new.project_id))
    and new.account_id not in (select own.account_id from auth.signatories(new.project_id) own)
  then
    perform jalon.refuse('statement_signatory', 'statement');
  end if;
  return null;
end $$;
ALTER FUNCTION jalon.statement_is_signed() OWNER TO jalon_owner;

-- Name: statement_state(uuid, uuid); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.statement_state(statement uuid, but_for uuid) RETURNS text
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select coalesce((select act from jalon.statement_act own
    where own.statement_id = statement_state.statement and own.act <> 'asked'
      and own.id is distinct from but_for
    order by own.made_at desc, own.id desc limit 1), 'submitted')
$$;
ALTER FUNCTION jalon.statement_state(statement uuid, but_for uuid) OWNER TO jalon_owner;

-- Name: survey_medium_follows(); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.survey_medium_follows() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if exists (select from jalon.wave own where own.version_id = new.version_id and own.state <> 'draft')
    or not exists (
      select from jalon.survey_version version where version.id = new.version_id and version.call_id = new.call_id)
  then
    perform jalon.refuse('wave_form_frozen', 'wave');
  end if;
  return new;
end $$;
ALTER FUNCTION jalon.survey_medium_follows() OWNER TO jalon_owner;

-- Name: take_batch(uuid, uuid); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.take_batch(wave uuid, project uuid) RETURNS SETOF bytea
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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
ALTER FUNCTION jalon.take_batch(wave uuid, project uuid) OWNER TO jalon_definer;

-- Name: take_leftovers(uuid, uuid); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.take_leftovers(wave uuid, axis uuid) RETURNS TABLE(leftover_id uuid, sealed bytea)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  made uuid;
begin
  perform jalon.begin_batch(wave);
  if not jalon.is_ending(wave) then
    perform jalon.refuse('wave_not_closed', 'wave');
  end if;
  if (select count(*) from jalon.urn urn
      where urn.wave_id = take_leftovers.wave
        and (take_leftovers.axis is null or jalon.main_axis(urn.project_id) = take_leftovers.axis)) < 11
  then
    perform jalon.refuse('batch_size', 'response');
  end if;
  insert into jalon.leftover (call_id, wave_id, axis_id)
  select own.call_id, own.id, take_leftovers.axis from jalon.wave own where own.id = take_leftovers.wave
  returning id into made;
  return query
    with gone as (
      delete from jalon.urn urn
      where urn.wave_id = take_leftovers.wave
        and (take_leftovers.axis is null or jalon.main_axis(urn.project_id) = take_leftovers.axis)
      returning urn.sealed)
    select made, gone.sealed from gone order by random();
end $$;
ALTER FUNCTION jalon.take_leftovers(wave uuid, axis uuid) OWNER TO jalon_definer;

-- Name: tally_answers(); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.tally_answers() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  insert into jalon.answer_tally as known
  select call_id, wave_id, project_id, question, choice, count(*)
  from added where choice is not null and project_id is not null group by 1, 2, 3, 4, 5 order by 2, 3, 4, 5
  on conflict (wave_id, project_id, question, choice)
  do update set answers = known.answers + excluded.answers;
  insert into jalon.leftover_tally as known
  select call_id, leftover_id, question, choice, count(*)
  from added where choice is not null and leftover_id is not null group by 1, 2, 3, 4 order by 2, 3, 4
  on conflict (leftover_id, question, choice) do update set answers = known.answers + excluded.answers;
  return null;
end $$;
ALTER FUNCTION jalon.tally_answers() OWNER TO jalon_definer;

-- Name: tally_codes(); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.tally_codes() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  insert into jalon.turnout as known (call_id, wave_id, project_id, codes)
  select call_id, wave_id, project_id, count(*) from added group by 1, 2, 3 order by 2, 3
  on conflict (wave_id, project_id) do update set codes = known.codes + excluded.codes;
  return null;
end $$;
ALTER FUNCTION jalon.tally_codes() OWNER TO jalon_definer;

-- Name: tally_profiles(); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.tally_profiles() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  insert into jalon.profile_tally as known
  select answer.call_id, answer.wave_id, answer.project_id, answer.leftover_id, profile.question,
    profile.choice, answer.question, answer.choice, count(*)
  from added profile
  join jalon.wave wave on wave.id = profile.wave_id
  join jalon.survey_version version on version.id = wave.version_id
    and profile.question = any (version.profile_questions)
  join added answer on answer.response_id = profile.response_id
    and answer.question <> all (version.profile_questions)
  where profile.choice is not null and answer.choice is not null
  group by 1, 2, 3, 4, 5, 6, 7, 8 order by 2, 3, 4, 5, 6, 7, 8
  on conflict on constraint profile_tally_unique
  do update set answers = known.answers + excluded.answers;
  return null;
end $$;
ALTER FUNCTION jalon.tally_profiles() OWNER TO jalon_definer;

-- Name: tally_responses(); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.tally_responses() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  insert into jalon.turnout as known (call_id, wave_id, project_id, responses, complete, partial)
  select call_id, wave_id, project_id, count(*), count(*) filter (where completeness = 'complete'),
    count(*) filter (where completeness = 'partial')
  from added where project_id is not null group by 1, 2, 3 order by 2, 3
  on conflict (wave_id, project_id) do update set responses = known.responses + excluded.responses,
    complete = known.complete + excluded.complete, partial = known.partial + excluded.partial;
  update jalon.leftover known set responses = known.responses + counted.responses
  from (select leftover_id, count(*) as responses from added group by 1) counted
  where counted.leftover_id = known.id;
  return null;
end $$;
ALTER FUNCTION jalon.tally_responses() OWNER TO jalon_definer;

-- Name: tell_waves(); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.tell_waves() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform pg_notify('waves', '');
  return null;
end $$;
ALTER FUNCTION jalon.tell_waves() OWNER TO jalon_owner;

-- Name: texts_to_code(uuid); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.texts_to_code(coding uuid) RETURNS TABLE(id uuid, content text, themes text[])
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select written.id, written.content, done.themes
  from jalon.coding own
  join jalon.open_text written on written.coding_id = own.id
  left join jalon.text_coding done on done.text_id = written.id
    and done.coder = case auth.current_account() when own.first_coder_id then 1 when own.second_coder_id then 2 end
  where own.id = texts_to_code.coding and own.call_id in (select auth.current_calls())
  order by written.id
$$;
ALTER FUNCTION jalon.texts_to_code(coding uuid) OWNER TO jalon_definer;

-- Name: themes_of(uuid); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.themes_of(coding uuid) RETURNS TABLE(code text, label text, definition text, example text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select theme.code, theme.label, theme.definition, theme.example
  from jalon.coding own
  join jalon.theme theme on theme.codebook_id = own.codebook_id
  where own.id = themes_of.coding and own.call_id in (select auth.current_calls())
  order by theme.position
$$;
ALTER FUNCTION jalon.themes_of(coding uuid) OWNER TO jalon_definer;

-- Name: today(uuid); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.today(call uuid) RETURNS date
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  return (
    select coalesce(known.pinned_today, (now() at time zone 'Europe/Paris')::date)
    from jalon.call known where known.id = today.call);
end $$;
ALTER FUNCTION jalon.today(call uuid) OWNER TO jalon_definer;

-- Name: transfer_rating_follows(); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.transfer_rating_follows() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if new.part = 'agreed' then
    if (select count(distinct part) from jalon.sent_transfers(new.project_id)) < 2 then
      perform jalon.refuse('transfer_agreed_after_both', 'transfer_rating');
    end if;
  else
    perform jalon.transfer_sendings_in_turn(new.project_id);
    if exists (
      select from jalon.sent_transfers(new.project_id) sent
      where sent.part = new.part and sent.rater_id is not distinct from new.rater_id
    ) then
      perform jalon.refuse('transfer_rating_sent', 'transfer_rating');
    end if;
  end if;
  return new;
end $$;
ALTER FUNCTION jalon.transfer_rating_follows() OWNER TO jalon_owner;

-- Name: transfer_reopening_follows(); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.transfer_reopening_follows() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform jalon.transfer_sendings_in_turn(new.project_id);
  if exists (select from jalon.sent_transfers(new.project_id) sent where sent.id <> new.sending_id) then
    perform jalon.refuse('transfer_reopening_blind', 'transfer_reopening');
  end if;
  return new;
end $$;
ALTER FUNCTION jalon.transfer_reopening_follows() OWNER TO jalon_owner;

-- Name: transfer_sending_is_whole(); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.transfer_sending_is_whole() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform jalon.transfer_sendings_in_turn(new.project_id);
  if exists (
    select from jalon.sent_transfers(new.project_id) sent
    where sent.part = new.part and sent.rater_id is not distinct from new.rater_id
  ) then
    perform jalon.refuse('transfer_sending_once', 'transfer_sending');
  end if;
  if not exists (select from jalon.transfer_criterion where call_id = new.call_id) or exists (
    select from jalon.transfer_criterion criterion
    where criterion.call_id = new.call_id and not exists (
      select from jalon.transfer_rating rating
      where rating.project_id = new.project_id and rating.criterion_id = criterion.id
        and rating.part = new.part and rating.rater_id is not distinct from new.rater_id)
  ) then
    perform jalon.refuse('transfer_sending_whole', 'transfer_sending');
  end if;
  return new;
end $$;
ALTER FUNCTION jalon.transfer_sending_is_whole() OWNER TO jalon_owner;

-- Name: transfer_sendings_in_turn(uuid); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.transfer_sendings_in_turn(project uuid) RETURNS void
    LANGUAGE sql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select pg_advisory_xact_lock(hashtextextended(project::text, 7205228))
$$;
ALTER FUNCTION jalon.transfer_sendings_in_turn(project uuid) OWNER TO jalon_owner;

-- Name: urn_has_wave(); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.urn_has_wave() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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
ALTER FUNCTION jalon.urn_has_wave() OWNER TO jalon_definer;

-- Name: waiting(); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.waiting() RETURNS TABLE(wave_id uuid, project_id uuid, waiting bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select urn.wave_id, urn.project_id, count(*)
  from jalon.urn urn
  join jalon.wave wave on wave.id = urn.wave_id and wave.state in ('open', 'closed')
  group by urn.wave_id, urn.project_id
$$;
ALTER FUNCTION jalon.waiting() OWNER TO jalon_definer;

-- Name: wave_moves(); Type: FUNCTION; Schema: jalon; Owner: jalon_owner
CREATE FUNCTION jalon.wave_moves() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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
ALTER FUNCTION jalon.wave_moves() OWNER TO jalon_owner;

-- Name: write_codebook(uuid, text, text[], text[], text[], text[], boolean); Type: FUNCTION; Schema: jalon; Owner: jalon_definer
CREATE FUNCTION jalon.write_codebook(wave uuid, question text, codes text[], labels text[], definitions text[], examples text[], restarts boolean) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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
ALTER FUNCTION jalon.write_codebook(wave uuid, question text, codes text[], labels text[], definitions text[], examples text[], restarts boolean) OWNER TO jalon_definer;

-- Name: followed_groups(uuid); Type: FUNCTION; Schema: reporting; Owner: jalon_definer
CREATE FUNCTION reporting.followed_groups(call uuid) RETURNS TABLE(id uuid, wave_id uuid, former_wave_id uuid, axis_id uuid, projects uuid[], found bigint, codes_before bigint, codes_after bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select own.id, own.wave_id, own.former_wave_id, own.axis_id, own.projects, own.found, own.codes_before, own.codes_after
  from jalon.followed_group own
  where own.call_id = followed_groups.call and own.call_id in (select auth.current_calls())
$$;
ALTER FUNCTION reporting.followed_groups(call uuid) OWNER TO jalon_definer;

-- Name: followed_tallies(uuid); Type: FUNCTION; Schema: reporting; Owner: jalon_definer
CREATE FUNCTION reporting.followed_tallies(call uuid) RETURNS TABLE(group_id uuid, question text, choice_before text, choice_after text, people bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select own.group_id, own.question, own.choice_before, own.choice_after, own.people
  from jalon.followed_tally own
  where own.call_id = followed_tallies.call and own.call_id in (select auth.current_calls())
$$;
ALTER FUNCTION reporting.followed_tallies(call uuid) OWNER TO jalon_definer;

-- Name: profile_tally(uuid); Type: FUNCTION; Schema: reporting; Owner: jalon_definer
CREATE FUNCTION reporting.profile_tally(call uuid) RETURNS TABLE(wave_id uuid, project_id uuid, profile text, profile_choice text, question text, choice text, answers bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select tally.wave_id, coalesce(tally.project_id, tally.leftover_id), tally.profile, tally.profile_choice,
    tally.question, tally.choice, tally.answers
  from jalon.profile_tally tally
  where tally.call_id = profile_tally.call and tally.call_id in (select auth.current_calls())
$$;
ALTER FUNCTION reporting.profile_tally(call uuid) OWNER TO jalon_definer;

-- Name: quotes(uuid); Type: FUNCTION; Schema: reporting; Owner: jalon_definer
CREATE FUNCTION reporting.quotes(call uuid) RETURNS TABLE(coding_id uuid, project_id uuid, excerpt text, judged_at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select quote.coding_id, coalesce(quote.project_id, quote.leftover_id), quote.excerpt, quote.judged_at
  from jalon.quote quote
  join jalon.theme_tally tally on tally.coding_id = quote.coding_id and tally.theme is null
    and tally.project_id is not distinct from quote.project_id
    and tally.leftover_id is not distinct from quote.leftover_id and tally.texts >= 11
  where quote.call_id = quotes.call and quote.is_cleared and quote.call_id in (select auth.current_calls())
$$;
ALTER FUNCTION reporting.quotes(call uuid) OWNER TO jalon_definer;

-- Name: survey_participation(uuid); Type: FUNCTION; Schema: reporting; Owner: jalon_definer
CREATE FUNCTION reporting.survey_participation(call uuid) RETURNS TABLE(wave_id uuid, project_id uuid, responses bigint, codes bigint, is_leftover boolean, axis_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select turnout.wave_id, turnout.project_id, turnout.responses, turnout.codes, false, null::uuid
  from jalon.turnout turnout
  where turnout.call_id = survey_participation.call
    and turnout.call_id in (select auth.current_calls())
  union all
  select leftover.wave_id, leftover.id, leftover.responses, leftover.responses, true, leftover.axis_id
  from jalon.leftover leftover
  where leftover.call_id = survey_participation.call
    and leftover.call_id in (select auth.current_calls())
$$;
ALTER FUNCTION reporting.survey_participation(call uuid) OWNER TO jalon_definer;

-- Name: survey_tally(uuid); Type: FUNCTION; Schema: reporting; Owner: jalon_definer
CREATE FUNCTION reporting.survey_tally(call uuid) RETURNS TABLE(wave_id uuid, project_id uuid, question text, choice text, answers bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select tally.wave_id, tally.project_id, tally.question, tally.choice, tally.answers
  from jalon.answer_tally tally
  where tally.call_id = survey_tally.call and tally.call_id in (select auth.current_calls())
  union all
  select leftover.wave_id, leftover.id, tally.question, tally.choice, tally.answers
  from jalon.leftover_tally tally
  join jalon.leftover leftover on leftover.id = tally.leftover_id
  where tally.call_id = survey_tally.call and tally.call_id in (select auth.current_calls())
$$;
ALTER FUNCTION reporting.survey_tally(call uuid) OWNER TO jalon_definer;

-- Name: theme_agreements(uuid); Type: FUNCTION; Schema: reporting; Owner: jalon_definer
CREATE FUNCTION reporting.theme_agreements(call uuid) RETURNS TABLE(coding_id uuid, place integer, theme text, label text, definition text, twice bigint, first_only bigint, second_only bigint, neither bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select own.id, theme.position, theme.code, theme.label, theme.definition, agreed.twice, agreed.first_only,
    agreed.second_only, agreed.neither
  from jalon.coding own
  join jalon.theme theme on theme.codebook_id = own.codebook_id
  join jalon.theme_agreement agreed on agreed.coding_id = own.id and agreed.theme = theme.code
  where own.call_id = theme_agreements.call and own.call_id in (select auth.current_calls())
$$;
ALTER FUNCTION reporting.theme_agreements(call uuid) OWNER TO jalon_definer;

-- Name: theme_tallies(uuid); Type: FUNCTION; Schema: reporting; Owner: jalon_definer
CREATE FUNCTION reporting.theme_tallies(call uuid) RETURNS TABLE(coding_id uuid, wave_id uuid, question text, version integer, closed_at timestamp with time zone, project_id uuid, theme text, texts bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select own.id, own.wave_id, own.question, book.version, own.closed_at,
    coalesce(tally.project_id, tally.leftover_id), tally.theme, tally.texts
  from jalon.coding own
  join jalon.codebook book on book.id = own.codebook_id
  join jalon.theme_tally tally on tally.coding_id = own.id
  where own.call_id = theme_tallies.call and own.closed_at is not null
    and own.call_id in (select auth.current_calls())
$$;
ALTER FUNCTION reporting.theme_tallies(call uuid) OWNER TO jalon_definer;

-- Name: wave_channels(uuid); Type: FUNCTION; Schema: reporting; Owner: jalon_definer
CREATE FUNCTION reporting.wave_channels(wave uuid) RETURNS TABLE(kind text, name text, responses bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  with counted as (
    select told.kind, told.name, sum(tally.responses) as responses
    from jalon.channel_tally tally
    join jalon.wave own on own.id = tally.wave_id and own.state = 'tallied'
    cross join lateral (values ('language', tally.language), ('mode', tally.mode)) as told (kind, name)
    where tally.wave_id = wave_channels.wave and tally.call_id in (select auth.current_calls())
    group by told.kind, told.name),
  ranked as (
    select counted.*, sum(counted.responses) over (
      partition by counted.kind order by counted.responses, counted.name) - counted.responses as smaller
    from counted),
  named as (
    select ranked.kind,
      case when ranked.responses >= 11 and not ranked.smaller between 1 and 10 then ranked.name else '' end as name,
      ranked.responses
    from ranked),
  told as (
    select named.kind, named.name, sum(named.responses)::bigint as responses
    from named group by named.kind, named.name having sum(named.responses) >= 11),
  bounds as (
    select told.kind, sum(told.responses) filter (where told.name = '') as rest,
      min(told.responses) filter (where told.name <> '') as least
    from told group by told.kind)
  select told.kind, told.name, told.responses
  from told join bounds on bounds.kind = told.kind
  where coalesce(bounds.rest <= 16 or bounds.least >= greatest(15, bounds.rest - 6), true)
  order by told.kind, told.responses desc, told.name
$$;
ALTER FUNCTION reporting.wave_channels(wave uuid) OWNER TO jalon_definer;

-- Name: wave_counts(uuid); Type: FUNCTION; Schema: reporting; Owner: jalon_definer
CREATE FUNCTION reporting.wave_counts(wave uuid) RETURNS TABLE(project_id uuid, codes bigint, answered bigint, partial bigint, broken_off bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select turnout.project_id, turnout.codes,
    case when turnout.responses = 0 or turnout.responses >= 11 then turnout.responses end,
    case when parts.can_be_told then turnout.partial end,
    case when parts.can_be_told then turnout.responses - turnout.complete - turnout.partial end
  from jalon.turnout turnout
  cross join lateral (
    select bool_and(part = 0 or part >= 5) and turnout.complete + turnout.partial > 0 as can_be_told
    from unnest(array[
      turnout.complete, turnout.partial, turnout.responses - turnout.complete - turnout.partial]) part
  ) parts
  where turnout.wave_id = wave_counts.wave
    and (turnout.call_id in (select auth.current_calls()) or turnout.project_id in (select auth.current_projects()))
$$;
ALTER FUNCTION reporting.wave_counts(wave uuid) OWNER TO jalon_definer;

-- Name: wave_rest(uuid); Type: FUNCTION; Schema: reporting; Owner: jalon_definer
CREATE FUNCTION reporting.wave_rest(wave uuid) RETURNS TABLE(leftovers bigint, unpublished bigint, has_few_unpublished boolean, on_paper bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select (select coalesce(sum(leftover.responses), 0)::bigint from jalon.leftover leftover where leftover.wave_id = own.id),
    case when ending.unpublished between 1 and 10 then null else coalesce(ending.unpublished, 0) end,
    coalesce(ending.unpublished between 1 and 10, false),
    -- Told where nobody, or as many as a batch, came in each way. Where ways of answering are told, this would tell
    -- by subtraction those in a terminal, and those of whom nothing is published.
    case when exists (select from jalon.channel_tally tally where tally.wave_id = own.id) then null
      when ending.on_paper = 0 or ending.on_paper >= 11 and ending.sent - ending.on_paper >= 11 then ending.on_paper end
  from jalon.wave own
  left join jalon.wave_end ending on ending.wave_id = own.id
  where own.id = wave_rest.wave and own.call_id in (select auth.current_calls())
$$;
ALTER FUNCTION reporting.wave_rest(wave uuid) OWNER TO jalon_definer;

-- Name: entry; Type: TABLE; Schema: audit; Owner: jalon_owner
CREATE TABLE audit.entry (
    id bigint NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    account_id uuid,
    role text DEFAULT SESSION_USER NOT NULL,
    action text NOT NULL,
    call_id uuid,
    project_id uuid,
    subject text NOT NULL,
    detail jsonb DEFAULT '{}'::jsonb NOT NULL
);
ALTER TABLE ONLY audit.entry FORCE ROW LEVEL SECURITY;
ALTER TABLE audit.entry OWNER TO jalon_owner;

-- Name: COLUMN entry.id; Type: COMMENT; Schema: audit; Owner: jalon_owner
COMMENT ON COLUMN audit.entry.id IS 'internal';

-- Name: COLUMN entry.at; Type: COMMENT; Schema: audit; Owner: jalon_owner
COMMENT ON COLUMN audit.entry.at IS 'personal';

-- Name: COLUMN entry.account_id; Type: COMMENT; Schema: audit; Owner: jalon_owner
COMMENT ON COLUMN audit.entry.account_id IS 'personal';

-- Name: COLUMN entry.role; Type: COMMENT; Schema: audit; Owner: jalon_owner
COMMENT ON COLUMN audit.entry.role IS 'internal';

-- Name: COLUMN entry.action; Type: COMMENT; Schema: audit; Owner: jalon_owner
COMMENT ON COLUMN audit.entry.action IS 'internal';

-- Name: COLUMN entry.call_id; Type: COMMENT; Schema: audit; Owner: jalon_owner
COMMENT ON COLUMN audit.entry.call_id IS 'internal';

-- Name: COLUMN entry.project_id; Type: COMMENT; Schema: audit; Owner: jalon_owner
COMMENT ON COLUMN audit.entry.project_id IS 'internal';

-- Name: COLUMN entry.subject; Type: COMMENT; Schema: audit; Owner: jalon_owner
COMMENT ON COLUMN audit.entry.subject IS 'internal';

-- Name: COLUMN entry.detail; Type: COMMENT; Schema: audit; Owner: jalon_owner
COMMENT ON COLUMN audit.entry.detail IS 'internal';

-- Name: entry_id_seq; Type: SEQUENCE; Schema: audit; Owner: jalon_owner
ALTER TABLE audit.entry ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME audit.entry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: account; Type: TABLE; Schema: auth; Owner: jalon_owner
CREATE TABLE auth.account (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    login text NOT NULL,
    display_name text NOT NULL,
    kind text NOT NULL,
    password_salt bytea NOT NULL,
    password_verifier bytea NOT NULL,
    is_fictitious boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    closed_at timestamp with time zone,
    first_password_until timestamp with time zone,
    blocked_at timestamp with time zone,
    CONSTRAINT account_kind CHECK ((kind = ANY (ARRAY['holder'::text, 'evaluator'::text, 'administrator'::text]))),
    CONSTRAINT account_login_form CHECK ((login ~ '^[a-z0-9][a-z0-9.@_-]{1,63}$'::text)),
    CONSTRAINT account_salt_length CHECK ((length(password_salt) = 16)),
    CONSTRAINT account_verifier_length CHECK ((length(password_verifier) = 32))
);
ALTER TABLE ONLY auth.account FORCE ROW LEVEL SECURITY;
ALTER TABLE auth.account OWNER TO jalon_owner;

-- Name: COLUMN account.id; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.account.id IS 'internal';

-- Name: COLUMN account.login; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.account.login IS 'personal';

-- Name: COLUMN account.display_name; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.account.display_name IS 'personal';

-- Name: COLUMN account.kind; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.account.kind IS 'internal';

-- Name: COLUMN account.password_salt; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.account.password_salt IS 'sensitive';

-- Name: COLUMN account.password_verifier; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.account.password_verifier IS 'sensitive';

-- Name: COLUMN account.is_fictitious; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.account.is_fictitious IS 'internal';

-- Name: COLUMN account.created_at; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.account.created_at IS 'internal';

-- Name: COLUMN account.closed_at; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.account.closed_at IS 'internal';

-- Name: COLUMN account.first_password_until; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.account.first_password_until IS 'internal';

-- Name: COLUMN account.blocked_at; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.account.blocked_at IS 'internal';

-- Name: account_call; Type: TABLE; Schema: auth; Owner: jalon_owner
CREATE TABLE auth.account_call (
    account_id uuid NOT NULL,
    call_id uuid NOT NULL
);
ALTER TABLE ONLY auth.account_call FORCE ROW LEVEL SECURITY;
ALTER TABLE auth.account_call OWNER TO jalon_owner;

-- Name: COLUMN account_call.account_id; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.account_call.account_id IS 'internal';

-- Name: COLUMN account_call.call_id; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.account_call.call_id IS 'internal';

-- Name: account_project; Type: TABLE; Schema: auth; Owner: jalon_owner
CREATE TABLE auth.account_project (
    account_id uuid NOT NULL,
    project_id uuid NOT NULL,
    ends_on date,
    amendment_id uuid,
    signs boolean DEFAULT false NOT NULL,
    CONSTRAINT account_project_end CHECK (((ends_on IS NULL) = (amendment_id IS NULL)))
);
ALTER TABLE ONLY auth.account_project FORCE ROW LEVEL SECURITY;
ALTER TABLE auth.account_project OWNER TO jalon_owner;

-- Name: COLUMN account_project.account_id; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.account_project.account_id IS 'internal';

-- Name: COLUMN account_project.project_id; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.account_project.project_id IS 'internal';

-- Name: COLUMN account_project.ends_on; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.account_project.ends_on IS 'internal';

-- Name: COLUMN account_project.amendment_id; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.account_project.amendment_id IS 'internal';

-- Name: COLUMN account_project.signs; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.account_project.signs IS 'internal';

-- Name: account_request; Type: TABLE; Schema: auth; Owner: jalon_owner
CREATE TABLE auth.account_request (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    act text NOT NULL,
    account_id uuid,
    login text NOT NULL,
    display_name text NOT NULL,
    kind text NOT NULL,
    calls uuid[] NOT NULL,
    is_fictitious boolean NOT NULL,
    password_salt bytea,
    password_verifier bytea,
    author_id uuid NOT NULL,
    asked_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone DEFAULT (now() + '7 days'::interval) NOT NULL,
    settled_at timestamp with time zone,
    settled_by uuid,
    is_confirmed boolean,
    CONSTRAINT account_login_form CHECK ((login ~ '^[a-z0-9][a-z0-9.@_-]{1,63}$'::text)),
    CONSTRAINT account_request_act CHECK ((act = ANY (ARRAY['add'::text, 'reset'::text]))),
    CONSTRAINT account_request_kind CHECK ((kind = ANY (ARRAY['evaluator'::text, 'administrator'::text]))),
    CONSTRAINT account_request_password CHECK ((num_nulls(password_salt, password_verifier) =
CASE
    WHEN (settled_at IS NULL) THEN 0
    ELSE 2
END)),
    CONSTRAINT account_request_reset CHECK (((act = 'add'::text) OR (account_id IS NOT NULL))),
    CONSTRAINT account_request_second CHECK (((is_confirmed IS NOT TRUE) OR (settled_by <> author_id))),
    CONSTRAINT account_request_settled CHECK ((num_nulls(settled_at, settled_by, is_confirmed) = ANY (ARRAY[0, 3]))),
    CONSTRAINT account_salt_length CHECK ((length(password_salt) = 16)),
    CONSTRAINT account_verifier_length CHECK ((length(password_verifier) = 32))
);
ALTER TABLE ONLY auth.account_request FORCE ROW LEVEL SECURITY;
ALTER TABLE auth.account_request OWNER TO jalon_owner;

-- Name: COLUMN account_request.id; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.account_request.id IS 'internal';

-- Name: COLUMN account_request.act; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.account_request.act IS 'internal';

-- Name: COLUMN account_request.account_id; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.account_request.account_id IS 'internal';

-- Name: COLUMN account_request.login; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.account_request.login IS 'personal';

-- Name: COLUMN account_request.display_name; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.account_request.display_name IS 'personal';

-- Name: COLUMN account_request.kind; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.account_request.kind IS 'internal';

-- Name: COLUMN account_request.calls; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.account_request.calls IS 'internal';

-- Name: COLUMN account_request.is_fictitious; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.account_request.is_fictitious IS 'internal';

-- Name: COLUMN account_request.password_salt; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.account_request.password_salt IS 'sensitive';

-- Name: COLUMN account_request.password_verifier; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.account_request.password_verifier IS 'sensitive';

-- Name: COLUMN account_request.author_id; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.account_request.author_id IS 'personal';

-- Name: COLUMN account_request.asked_at; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.account_request.asked_at IS 'internal';

-- Name: COLUMN account_request.expires_at; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.account_request.expires_at IS 'internal';

-- Name: COLUMN account_request.settled_at; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.account_request.settled_at IS 'internal';

-- Name: COLUMN account_request.settled_by; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.account_request.settled_by IS 'personal';

-- Name: COLUMN account_request.is_confirmed; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.account_request.is_confirmed IS 'internal';

-- Name: session; Type: TABLE; Schema: auth; Owner: jalon_owner
CREATE TABLE auth.session (
    token_sha256 bytea NOT NULL,
    account_id uuid NOT NULL,
    opened_at timestamp with time zone DEFAULT now() NOT NULL,
    seen_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone DEFAULT (now() + '12:00:00'::interval) NOT NULL,
    closed_at timestamp with time zone,
    CONSTRAINT session_token_length CHECK ((length(token_sha256) = 32))
);
ALTER TABLE ONLY auth.session FORCE ROW LEVEL SECURITY;
ALTER TABLE auth.session OWNER TO jalon_owner;

-- Name: COLUMN session.token_sha256; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.session.token_sha256 IS 'sensitive';

-- Name: COLUMN session.account_id; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.session.account_id IS 'personal';

-- Name: COLUMN session.opened_at; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.session.opened_at IS 'personal';

-- Name: COLUMN session.seen_at; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.session.seen_at IS 'personal';

-- Name: COLUMN session.expires_at; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.session.expires_at IS 'personal';

-- Name: COLUMN session.closed_at; Type: COMMENT; Schema: auth; Owner: jalon_owner
COMMENT ON COLUMN auth.session.closed_at IS 'personal';

-- Name: living_session; Type: VIEW; Schema: auth; Owner: jalon_owner
CREATE VIEW auth.living_session WITH (security_invoker='true') AS
 SELECT session.token_sha256,
    session.seen_at,
    account.id AS account_id,
    account.login,
    account.display_name,
    account.kind,
    account.is_fictitious,
    (account.first_password_until IS NOT NULL) AS has_first_password,
        CASE account.kind
            WHEN 'holder'::text THEN (SESSION_USER = 'jalon_holder'::name)
            WHEN 'evaluator'::text THEN (SESSION_USER = ANY (ARRAY['jalon_evaluator'::name, 'jalon_protect'::name]))
            ELSE (SESSION_USER = 'jalon_admin'::name)
        END AS is_in_role
   FROM (auth.session session
     JOIN auth.account account ON ((account.id = session.account_id)))
  WHERE ((session.closed_at IS NULL) AND (session.expires_at > now()) AND (session.seen_at > (now() - '00:30:00'::interval)) AND (account.closed_at IS NULL) AND (account.blocked_at IS NULL));
ALTER TABLE auth.living_session OWNER TO jalon_owner;

-- Name: access_code; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.access_code (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    call_id uuid NOT NULL,
    wave_id uuid NOT NULL,
    project_id uuid NOT NULL,
    code_hmac bytea NOT NULL,
    is_used boolean DEFAULT false NOT NULL,
    tag bigint,
    is_paper boolean DEFAULT false NOT NULL,
    CONSTRAINT access_code_tag CHECK (((tag >= 0) AND (tag <= '1099511627775'::bigint)))
)
WITH (fillfactor='50');
ALTER TABLE ONLY jalon.access_code FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.access_code OWNER TO jalon_owner;

-- Name: COLUMN access_code.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.access_code.id IS 'internal';

-- Name: COLUMN access_code.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.access_code.call_id IS 'internal';

-- Name: COLUMN access_code.wave_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.access_code.wave_id IS 'internal';

-- Name: COLUMN access_code.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.access_code.project_id IS 'internal';

-- Name: COLUMN access_code.code_hmac; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.access_code.code_hmac IS 'sensitive';

-- Name: COLUMN access_code.is_used; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.access_code.is_used IS 'internal';

-- Name: COLUMN access_code.tag; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.access_code.tag IS 'sensitive';

-- Name: COLUMN access_code.is_paper; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.access_code.is_paper IS 'internal';

-- Name: acknowledgement; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.acknowledgement (
    call_id uuid NOT NULL,
    wave_id uuid NOT NULL,
    id_hmac bytea NOT NULL,
    body_hmac bytea NOT NULL
);
ALTER TABLE ONLY jalon.acknowledgement FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.acknowledgement OWNER TO jalon_owner;

-- Name: COLUMN acknowledgement.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.acknowledgement.call_id IS 'internal';

-- Name: COLUMN acknowledgement.wave_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.acknowledgement.wave_id IS 'internal';

-- Name: COLUMN acknowledgement.id_hmac; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.acknowledgement.id_hmac IS 'sensitive';

-- Name: COLUMN acknowledgement.body_hmac; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.acknowledgement.body_hmac IS 'sensitive';

-- Name: amendment; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.amendment (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    call_id uuid NOT NULL,
    project_id uuid,
    effective_on date NOT NULL,
    reason text NOT NULL,
    reference text,
    account_id uuid DEFAULT auth.current_account() NOT NULL,
    made_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT amendment_reason CHECK (((length(btrim(reason)) >= 3) AND (length(btrim(reason)) <= 2000))),
    CONSTRAINT amendment_reference CHECK (((length(btrim(reference)) >= 1) AND (length(btrim(reference)) <= 200)))
);
ALTER TABLE ONLY jalon.amendment FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.amendment OWNER TO jalon_owner;

-- Name: COLUMN amendment.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.amendment.id IS 'internal';

-- Name: COLUMN amendment.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.amendment.call_id IS 'internal';

-- Name: COLUMN amendment.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.amendment.project_id IS 'internal';

-- Name: COLUMN amendment.effective_on; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.amendment.effective_on IS 'internal';

-- Name: COLUMN amendment.reason; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.amendment.reason IS 'internal';

-- Name: COLUMN amendment.reference; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.amendment.reference IS 'internal';

-- Name: COLUMN amendment.account_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.amendment.account_id IS 'personal';

-- Name: COLUMN amendment.made_at; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.amendment.made_at IS 'internal';

-- Name: amendment_change; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.amendment_change (
    call_id uuid NOT NULL,
    project_id uuid,
    amendment_id uuid NOT NULL,
    "position" integer NOT NULL,
    kind text NOT NULL,
    indicator_id uuid,
    year integer,
    former text,
    latter text,
    subject text,
    item text,
    CONSTRAINT amendment_change_differs CHECK ((former IS DISTINCT FROM latter)),
    CONSTRAINT amendment_change_goal CHECK (((kind = ANY (ARRAY['baseline'::text, 'baseline_source'::text, 'target'::text, 'target_kind'::text, 'target_period'::text])) = (indicator_id IS NOT NULL))),
    CONSTRAINT amendment_change_kind CHECK ((kind = ANY (ARRAY['title'::text, 'funder'::text, 'policy'::text, 'scope'::text, 'envelope'::text, 'minimum_budget'::text, 'minimum_duration'::text, 'maximum_duration'::text, 'latest_end'::text, 'applications_received'::text, 'projects_selected'::text, 'due_days'::text, 'people_threshold'::text, 'opinion_threshold'::text, 'pinned_today'::text, 'is_fictitious'::text, 'second_administrator'::text, 'phase'::text, 'priority'::text, 'committee'::text, 'department'::text, 'organisation_siret'::text, 'organisation_rna'::text, 'organisation_finess'::text, 'axis'::text, 'axis_short_name'::text, 'dimension'::text, 'dimension_order'::text, 'disadvantaged'::text, 'category'::text, 'indicator'::text, 'indicator_definition'::text, 'indicator_unit'::text, 'indicator_level'::text, 'indicator_measure'::text, 'indicator_direction'::text, 'indicator_decimals'::text, 'indicator_over_time'::text, 'indicator_over_projects'::text, 'indicator_class'::text, 'indicator_counting'::text, 'indicator_margin'::text, 'indicator_is_required'::text, 'indicator_typed_twice'::text, 'indicator_replaces'::text, 'indicator_alerts'::text, 'indicator_scope'::text, 'indicator_starts_on'::text, 'indicator_ends_on'::text, 'indicator_dimension'::text, 'indicator_reference'::text, 'cross_rule'::text, 'survey'::text, 'survey_form'::text, 'project'::text, 'name'::text, 'holder'::text, 'partner'::text, 'project_department'::text, 'axis_share'::text, 'territory'::text, 'summary'::text, 'target_population'::text, 'objectives'::text, 'inequality_approach'::text, 'starts_on'::text, 'ends_on'::text, 'status'::text, 'suspension'::text, 'budget'::text, 'funding'::text, 'project_is_fictitious'::text, 'baseline'::text, 'baseline_source'::text, 'target'::text, 'target_kind'::text, 'target_period'::text])))
);
ALTER TABLE ONLY jalon.amendment_change FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.amendment_change OWNER TO jalon_owner;

-- Name: COLUMN amendment_change.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.amendment_change.call_id IS 'internal';

-- Name: COLUMN amendment_change.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.amendment_change.project_id IS 'internal';

-- Name: COLUMN amendment_change.amendment_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.amendment_change.amendment_id IS 'internal';

-- Name: COLUMN amendment_change."position"; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.amendment_change."position" IS 'internal';

-- Name: COLUMN amendment_change.kind; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.amendment_change.kind IS 'internal';

-- Name: COLUMN amendment_change.indicator_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.amendment_change.indicator_id IS 'internal';

-- Name: COLUMN amendment_change.year; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.amendment_change.year IS 'internal';

-- Name: COLUMN amendment_change.former; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.amendment_change.former IS 'internal';

-- Name: COLUMN amendment_change.latter; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.amendment_change.latter IS 'internal';

-- Name: COLUMN amendment_change.subject; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.amendment_change.subject IS 'internal';

-- Name: COLUMN amendment_change.item; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.amendment_change.item IS 'internal';

-- Name: answer; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.answer (
    call_id uuid NOT NULL,
    response_id uuid NOT NULL,
    wave_id uuid NOT NULL,
    project_id uuid,
    question text NOT NULL,
    choice text,
    free_text text,
    leftover_id uuid,
    CONSTRAINT answer_choice_or_text CHECK (((choice IS NULL) <> (free_text IS NULL))),
    CONSTRAINT answer_of_one CHECK (((project_id IS NULL) <> (leftover_id IS NULL)))
);
ALTER TABLE ONLY jalon.answer FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.answer OWNER TO jalon_owner;

-- Name: COLUMN answer.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.answer.call_id IS 'sensitive';

-- Name: COLUMN answer.response_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.answer.response_id IS 'sensitive';

-- Name: COLUMN answer.wave_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.answer.wave_id IS 'sensitive';

-- Name: COLUMN answer.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.answer.project_id IS 'sensitive';

-- Name: COLUMN answer.question; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.answer.question IS 'sensitive';

-- Name: COLUMN answer.choice; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.answer.choice IS 'sensitive';

-- Name: COLUMN answer.free_text; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.answer.free_text IS 'sensitive';

-- Name: COLUMN answer.leftover_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.answer.leftover_id IS 'sensitive';

-- Name: answer_tally; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.answer_tally (
    call_id uuid NOT NULL,
    wave_id uuid NOT NULL,
    project_id uuid NOT NULL,
    question text NOT NULL,
    choice text NOT NULL,
    answers bigint NOT NULL,
    CONSTRAINT answer_tally_count CHECK ((answers >= 0))
);
ALTER TABLE ONLY jalon.answer_tally FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.answer_tally OWNER TO jalon_owner;

-- Name: COLUMN answer_tally.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.answer_tally.call_id IS 'sensitive';

-- Name: COLUMN answer_tally.wave_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.answer_tally.wave_id IS 'sensitive';

-- Name: COLUMN answer_tally.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.answer_tally.project_id IS 'sensitive';

-- Name: COLUMN answer_tally.question; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.answer_tally.question IS 'sensitive';

-- Name: COLUMN answer_tally.choice; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.answer_tally.choice IS 'sensitive';

-- Name: COLUMN answer_tally.answers; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.answer_tally.answers IS 'sensitive';

-- Name: axis; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.axis (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    call_id uuid NOT NULL,
    code text NOT NULL,
    "position" integer NOT NULL,
    name text NOT NULL,
    short_name text NOT NULL
);
ALTER TABLE ONLY jalon.axis FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.axis OWNER TO jalon_owner;

-- Name: COLUMN axis.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.axis.id IS 'public';

-- Name: COLUMN axis.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.axis.call_id IS 'public';

-- Name: COLUMN axis.code; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.axis.code IS 'public';

-- Name: COLUMN axis."position"; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.axis."position" IS 'public';

-- Name: COLUMN axis.name; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.axis.name IS 'public';

-- Name: COLUMN axis.short_name; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.axis.short_name IS 'public';

-- Name: baseline; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.baseline (
    call_id uuid NOT NULL,
    project_id uuid NOT NULL,
    indicator_id uuid NOT NULL,
    value numeric NOT NULL,
    source text DEFAULT ''::text NOT NULL
);
ALTER TABLE ONLY jalon.baseline FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.baseline OWNER TO jalon_owner;

-- Name: COLUMN baseline.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.baseline.call_id IS 'internal';

-- Name: COLUMN baseline.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.baseline.project_id IS 'internal';

-- Name: COLUMN baseline.indicator_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.baseline.indicator_id IS 'internal';

-- Name: COLUMN baseline.value; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.baseline.value IS 'internal';

-- Name: COLUMN baseline.source; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.baseline.source IS 'internal';

-- Name: batch_note; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.batch_note (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    call_id uuid NOT NULL,
    wave_id uuid NOT NULL
);
ALTER TABLE ONLY jalon.batch_note FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.batch_note OWNER TO jalon_owner;

-- Name: COLUMN batch_note.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.batch_note.id IS 'internal';

-- Name: COLUMN batch_note.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.batch_note.call_id IS 'internal';

-- Name: COLUMN batch_note.wave_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.batch_note.wave_id IS 'internal';

-- Name: category; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.category (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    call_id uuid NOT NULL,
    dimension_id uuid NOT NULL,
    code text NOT NULL,
    "position" integer NOT NULL,
    name text NOT NULL,
    is_disadvantaged boolean DEFAULT false NOT NULL
);
ALTER TABLE ONLY jalon.category FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.category OWNER TO jalon_owner;

-- Name: COLUMN category.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.category.id IS 'public';

-- Name: COLUMN category.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.category.call_id IS 'public';

-- Name: COLUMN category.dimension_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.category.dimension_id IS 'public';

-- Name: COLUMN category.code; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.category.code IS 'public';

-- Name: COLUMN category."position"; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.category."position" IS 'public';

-- Name: COLUMN category.name; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.category.name IS 'public';

-- Name: COLUMN category.is_disadvantaged; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.category.is_disadvantaged IS 'public';

-- Name: cell_message; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.cell_message (
    id uuid NOT NULL,
    call_id uuid NOT NULL,
    project_id uuid NOT NULL,
    quarter_report_id uuid NOT NULL,
    indicator_id uuid NOT NULL,
    category_id uuid,
    version integer NOT NULL,
    kind text NOT NULL,
    body text,
    account_id uuid DEFAULT auth.current_account() NOT NULL,
    written_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT cell_message_body CHECK ((((kind = 'closing'::text) OR (body IS NOT NULL)) AND ((length(btrim(body)) >= 1) AND (length(btrim(body)) <= 2000)))),
    CONSTRAINT cell_message_kind CHECK ((kind = ANY (ARRAY['question'::text, 'answer'::text, 'closing'::text])))
);
ALTER TABLE ONLY jalon.cell_message FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.cell_message OWNER TO jalon_owner;

-- Name: COLUMN cell_message.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.cell_message.id IS 'internal';

-- Name: COLUMN cell_message.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.cell_message.call_id IS 'internal';

-- Name: COLUMN cell_message.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.cell_message.project_id IS 'internal';

-- Name: COLUMN cell_message.quarter_report_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.cell_message.quarter_report_id IS 'internal';

-- Name: COLUMN cell_message.indicator_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.cell_message.indicator_id IS 'internal';

-- Name: COLUMN cell_message.category_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.cell_message.category_id IS 'internal';

-- Name: COLUMN cell_message.version; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.cell_message.version IS 'internal';

-- Name: COLUMN cell_message.kind; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.cell_message.kind IS 'internal';

-- Name: COLUMN cell_message.body; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.cell_message.body IS 'sensitive';

-- Name: COLUMN cell_message.account_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.cell_message.account_id IS 'personal';

-- Name: COLUMN cell_message.written_at; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.cell_message.written_at IS 'internal';

-- Name: channel_tally; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.channel_tally (
    call_id uuid NOT NULL,
    wave_id uuid NOT NULL,
    project_id uuid,
    leftover_id uuid,
    language text NOT NULL,
    mode text NOT NULL,
    responses bigint NOT NULL,
    CONSTRAINT channel_tally_count CHECK ((responses >= 0)),
    CONSTRAINT channel_tally_language CHECK ((length(language) <= 35)),
    CONSTRAINT channel_tally_mode CHECK ((mode = ANY (ARRAY['web'::text, 'terminal'::text, 'paper'::text]))),
    CONSTRAINT channel_tally_of_one CHECK (((project_id IS NULL) <> (leftover_id IS NULL)))
);
ALTER TABLE ONLY jalon.channel_tally FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.channel_tally OWNER TO jalon_owner;

-- Name: COLUMN channel_tally.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.channel_tally.call_id IS 'sensitive';

-- Name: COLUMN channel_tally.wave_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.channel_tally.wave_id IS 'sensitive';

-- Name: COLUMN channel_tally.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.channel_tally.project_id IS 'sensitive';

-- Name: COLUMN channel_tally.leftover_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.channel_tally.leftover_id IS 'sensitive';

-- Name: COLUMN channel_tally.language; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.channel_tally.language IS 'sensitive';

-- Name: COLUMN channel_tally.mode; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.channel_tally.mode IS 'sensitive';

-- Name: COLUMN channel_tally.responses; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.channel_tally.responses IS 'sensitive';

-- Name: codebook; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.codebook (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    call_id uuid NOT NULL,
    survey_id uuid NOT NULL,
    question text NOT NULL,
    version integer NOT NULL,
    author_id uuid NOT NULL,
    written_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT codebook_version CHECK ((version > 0))
);
ALTER TABLE ONLY jalon.codebook FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.codebook OWNER TO jalon_owner;

-- Name: COLUMN codebook.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.codebook.id IS 'internal';

-- Name: COLUMN codebook.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.codebook.call_id IS 'internal';

-- Name: COLUMN codebook.survey_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.codebook.survey_id IS 'internal';

-- Name: COLUMN codebook.question; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.codebook.question IS 'internal';

-- Name: COLUMN codebook.version; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.codebook.version IS 'internal';

-- Name: COLUMN codebook.author_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.codebook.author_id IS 'personal';

-- Name: COLUMN codebook.written_at; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.codebook.written_at IS 'internal';

-- Name: coding_decision; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.coding_decision (
    call_id uuid NOT NULL,
    text_id uuid NOT NULL,
    theme text NOT NULL,
    is_present boolean NOT NULL,
    author_id uuid NOT NULL
);
ALTER TABLE ONLY jalon.coding_decision FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.coding_decision OWNER TO jalon_owner;

-- Name: COLUMN coding_decision.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.coding_decision.call_id IS 'sensitive';

-- Name: COLUMN coding_decision.text_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.coding_decision.text_id IS 'sensitive';

-- Name: COLUMN coding_decision.theme; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.coding_decision.theme IS 'sensitive';

-- Name: COLUMN coding_decision.is_present; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.coding_decision.is_present IS 'sensitive';

-- Name: COLUMN coding_decision.author_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.coding_decision.author_id IS 'personal';

-- Name: committee_member; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.committee_member (
    call_id uuid NOT NULL,
    "position" integer NOT NULL,
    name text NOT NULL
);
ALTER TABLE ONLY jalon.committee_member FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.committee_member OWNER TO jalon_owner;

-- Name: COLUMN committee_member.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.committee_member.call_id IS 'public';

-- Name: COLUMN committee_member."position"; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.committee_member."position" IS 'public';

-- Name: COLUMN committee_member.name; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.committee_member.name IS 'public';

-- Name: cross_rule; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.cross_rule (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    call_id uuid NOT NULL,
    code text NOT NULL,
    expression text NOT NULL,
    sentence text NOT NULL,
    remedy text,
    severity text NOT NULL,
    account_id uuid DEFAULT auth.current_account(),
    made_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    retired_at timestamp with time zone,
    CONSTRAINT cross_rule_code CHECK ((code ~ '^[A-Z][A-Z0-9-]{0,15}$'::text)),
    CONSTRAINT cross_rule_expression CHECK (((length(btrim(expression)) >= 1) AND (length(btrim(expression)) <= 1000))),
    CONSTRAINT cross_rule_remedy CHECK (((length(btrim(remedy)) >= 3) AND (length(btrim(remedy)) <= 300))),
    CONSTRAINT cross_rule_sentence CHECK (((length(btrim(sentence)) >= 3) AND (length(btrim(sentence)) <= 300))),
    CONSTRAINT cross_rule_severity CHECK ((severity = ANY (ARRAY['error'::text, 'alert'::text])))
);
ALTER TABLE ONLY jalon.cross_rule FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.cross_rule OWNER TO jalon_owner;

-- Name: COLUMN cross_rule.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.cross_rule.id IS 'internal';

-- Name: COLUMN cross_rule.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.cross_rule.call_id IS 'internal';

-- Name: COLUMN cross_rule.code; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.cross_rule.code IS 'internal';

-- Name: COLUMN cross_rule.expression; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.cross_rule.expression IS 'internal';

-- Name: COLUMN cross_rule.sentence; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.cross_rule.sentence IS 'internal';

-- Name: COLUMN cross_rule.remedy; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.cross_rule.remedy IS 'internal';

-- Name: COLUMN cross_rule.severity; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.cross_rule.severity IS 'internal';

-- Name: COLUMN cross_rule.account_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.cross_rule.account_id IS 'personal';

-- Name: COLUMN cross_rule.made_at; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.cross_rule.made_at IS 'internal';

-- Name: COLUMN cross_rule.retired_at; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.cross_rule.retired_at IS 'internal';

-- Name: decision; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.decision (
    call_id uuid NOT NULL,
    project_id uuid NOT NULL,
    version integer NOT NULL,
    opened_on date NOT NULL,
    answered_on date,
    met_on date,
    meeting text,
    decided_on date,
    outcome text,
    grounds text,
    follow_up text,
    note text,
    account_id uuid DEFAULT auth.current_account() NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT decision_dated CHECK ((((outcome IS NULL) = (decided_on IS NULL)) AND ((meeting IS NULL) OR (met_on IS NOT NULL)) AND (((grounds IS NULL) AND (follow_up IS NULL)) OR (outcome IS NOT NULL)))),
    CONSTRAINT decision_follow_up CHECK (((length(btrim(follow_up)) >= 3) AND (length(btrim(follow_up)) <= 2000))),
    CONSTRAINT decision_grounds CHECK (((length(btrim(grounds)) >= 3) AND (length(btrim(grounds)) <= 2000))),
    CONSTRAINT decision_meeting CHECK (((length(btrim(meeting)) >= 3) AND (length(btrim(meeting)) <= 2000))),
    CONSTRAINT decision_note CHECK ((((version = 1) OR (note IS NOT NULL)) AND ((length(btrim(note)) >= 3) AND (length(btrim(note)) <= 2000)))),
    CONSTRAINT decision_outcome CHECK ((outcome = ANY (ARRAY['renew'::text, 'extend'::text, 'stop'::text, 'spread'::text]))),
    CONSTRAINT decision_steps CHECK (((answered_on >= opened_on) AND (met_on >= COALESCE(answered_on, opened_on)) AND (decided_on >= COALESCE(met_on, answered_on, opened_on)))),
    CONSTRAINT decision_version CHECK ((version > 0))
);
ALTER TABLE ONLY jalon.decision FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.decision OWNER TO jalon_owner;

-- Name: COLUMN decision.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.decision.call_id IS 'internal';

-- Name: COLUMN decision.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.decision.project_id IS 'internal';

-- Name: COLUMN decision.version; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.decision.version IS 'internal';

-- Name: COLUMN decision.opened_on; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.decision.opened_on IS 'internal';

-- Name: COLUMN decision.answered_on; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.decision.answered_on IS 'internal';

-- Name: COLUMN decision.met_on; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.decision.met_on IS 'internal';

-- Name: COLUMN decision.meeting; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.decision.meeting IS 'internal';

-- Name: COLUMN decision.decided_on; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.decision.decided_on IS 'internal';

-- Name: COLUMN decision.outcome; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.decision.outcome IS 'internal';

-- Name: COLUMN decision.grounds; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.decision.grounds IS 'internal';

-- Name: COLUMN decision.follow_up; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.decision.follow_up IS 'internal';

-- Name: COLUMN decision.note; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.decision.note IS 'internal';

-- Name: COLUMN decision.account_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.decision.account_id IS 'personal';

-- Name: COLUMN decision.recorded_at; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.decision.recorded_at IS 'internal';

-- Name: department; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.department (
    call_id uuid NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    CONSTRAINT department_code_form CHECK ((code ~ '^([0-9]{2}|2[AB]|97[1-8])$'::text))
);
ALTER TABLE ONLY jalon.department FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.department OWNER TO jalon_owner;

-- Name: COLUMN department.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.department.call_id IS 'public';

-- Name: COLUMN department.code; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.department.code IS 'public';

-- Name: COLUMN department.name; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.department.name IS 'public';

-- Name: dimension; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.dimension (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    call_id uuid NOT NULL,
    code text NOT NULL,
    "position" integer NOT NULL,
    name text NOT NULL,
    is_ordered boolean NOT NULL
);
ALTER TABLE ONLY jalon.dimension FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.dimension OWNER TO jalon_owner;

-- Name: COLUMN dimension.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.dimension.id IS 'public';

-- Name: COLUMN dimension.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.dimension.call_id IS 'public';

-- Name: COLUMN dimension.code; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.dimension.code IS 'public';

-- Name: COLUMN dimension."position"; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.dimension."position" IS 'public';

-- Name: COLUMN dimension.name; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.dimension.name IS 'public';

-- Name: COLUMN dimension.is_ordered; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.dimension.is_ordered IS 'public';

-- Name: draft_copy; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.draft_copy (
    account_id uuid DEFAULT auth.current_account() NOT NULL,
    call_id uuid NOT NULL,
    project_id uuid NOT NULL,
    subject text NOT NULL,
    revision integer NOT NULL,
    content bytea NOT NULL,
    device text NOT NULL,
    saved_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    version_read integer,
    CONSTRAINT draft_copy_device CHECK (((length(device) >= 1) AND (length(device) <= 100))),
    CONSTRAINT draft_copy_length CHECK (((length(content) >= 1) AND (length(content) <= 1048576))),
    CONSTRAINT draft_copy_subject CHECK ((subject ~ '^((19|20)[0-9]{2}-Q[1-4]|(depenses|bilan)-20[0-9]{2}|bilan-fin)$'::text)),
    CONSTRAINT draft_copy_version CHECK ((version_read >= 0))
);
ALTER TABLE ONLY jalon.draft_copy FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.draft_copy OWNER TO jalon_owner;

-- Name: COLUMN draft_copy.account_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.draft_copy.account_id IS 'personal';

-- Name: COLUMN draft_copy.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.draft_copy.call_id IS 'internal';

-- Name: COLUMN draft_copy.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.draft_copy.project_id IS 'internal';

-- Name: COLUMN draft_copy.subject; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.draft_copy.subject IS 'internal';

-- Name: COLUMN draft_copy.revision; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.draft_copy.revision IS 'internal';

-- Name: COLUMN draft_copy.content; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.draft_copy.content IS 'sensitive';

-- Name: COLUMN draft_copy.device; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.draft_copy.device IS 'personal';

-- Name: COLUMN draft_copy.saved_at; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.draft_copy.saved_at IS 'internal';

-- Name: COLUMN draft_copy.version_read; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.draft_copy.version_read IS 'internal';

-- Name: draft_key; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.draft_key (
    account_id uuid DEFAULT auth.current_account() NOT NULL,
    content bytea NOT NULL,
    saved_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT draft_key_length CHECK (((length(content) >= 1) AND (length(content) <= 4096)))
);
ALTER TABLE ONLY jalon.draft_key FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.draft_key OWNER TO jalon_owner;

-- Name: COLUMN draft_key.account_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.draft_key.account_id IS 'personal';

-- Name: COLUMN draft_key.content; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.draft_key.content IS 'sensitive';

-- Name: COLUMN draft_key.saved_at; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.draft_key.saved_at IS 'personal';

-- Name: draft_report; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.draft_report (
    publication_id uuid NOT NULL,
    call_id uuid NOT NULL,
    project_id uuid NOT NULL,
    number integer NOT NULL,
    name text NOT NULL,
    year integer NOT NULL,
    made_at timestamp with time zone DEFAULT now() NOT NULL,
    data_day date NOT NULL,
    digest bytea NOT NULL,
    content text NOT NULL,
    CONSTRAINT draft_report_digest CHECK ((digest = sha256(convert_to(content, 'UTF8'::name))))
);
ALTER TABLE ONLY jalon.draft_report FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.draft_report OWNER TO jalon_owner;

-- Name: COLUMN draft_report.publication_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.draft_report.publication_id IS 'internal';

-- Name: COLUMN draft_report.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.draft_report.call_id IS 'internal';

-- Name: COLUMN draft_report.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.draft_report.project_id IS 'internal';

-- Name: COLUMN draft_report.number; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.draft_report.number IS 'internal';

-- Name: COLUMN draft_report.name; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.draft_report.name IS 'internal';

-- Name: COLUMN draft_report.year; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.draft_report.year IS 'internal';

-- Name: COLUMN draft_report.made_at; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.draft_report.made_at IS 'internal';

-- Name: COLUMN draft_report.data_day; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.draft_report.data_day IS 'internal';

-- Name: COLUMN draft_report.digest; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.draft_report.digest IS 'internal';

-- Name: COLUMN draft_report.content; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.draft_report.content IS 'internal';

-- Name: followed_group; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.followed_group (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    call_id uuid NOT NULL,
    wave_id uuid NOT NULL,
    former_wave_id uuid NOT NULL,
    axis_id uuid,
    projects uuid[] NOT NULL,
    found bigint NOT NULL,
    codes_before bigint NOT NULL,
    codes_after bigint NOT NULL,
    CONSTRAINT followed_group_codes CHECK (((codes_before >= found) AND (codes_after >= found))),
    CONSTRAINT followed_group_found CHECK ((found >= 11)),
    CONSTRAINT followed_group_projects CHECK ((cardinality(projects) >= 2))
);
ALTER TABLE ONLY jalon.followed_group FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.followed_group OWNER TO jalon_owner;

-- Name: COLUMN followed_group.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.followed_group.id IS 'sensitive';

-- Name: COLUMN followed_group.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.followed_group.call_id IS 'sensitive';

-- Name: COLUMN followed_group.wave_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.followed_group.wave_id IS 'sensitive';

-- Name: COLUMN followed_group.former_wave_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.followed_group.former_wave_id IS 'sensitive';

-- Name: COLUMN followed_group.axis_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.followed_group.axis_id IS 'sensitive';

-- Name: COLUMN followed_group.projects; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.followed_group.projects IS 'sensitive';

-- Name: COLUMN followed_group.found; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.followed_group.found IS 'sensitive';

-- Name: COLUMN followed_group.codes_before; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.followed_group.codes_before IS 'sensitive';

-- Name: COLUMN followed_group.codes_after; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.followed_group.codes_after IS 'sensitive';

-- Name: followed_part; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.followed_part (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    call_id uuid NOT NULL,
    wave_id uuid NOT NULL,
    project_id uuid NOT NULL,
    sealed bytea NOT NULL
);
ALTER TABLE ONLY jalon.followed_part FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.followed_part OWNER TO jalon_owner;

-- Name: COLUMN followed_part.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.followed_part.id IS 'sensitive';

-- Name: COLUMN followed_part.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.followed_part.call_id IS 'sensitive';

-- Name: COLUMN followed_part.wave_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.followed_part.wave_id IS 'sensitive';

-- Name: COLUMN followed_part.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.followed_part.project_id IS 'sensitive';

-- Name: COLUMN followed_part.sealed; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.followed_part.sealed IS 'sensitive';

-- Name: followed_tally; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.followed_tally (
    call_id uuid NOT NULL,
    group_id uuid NOT NULL,
    question text NOT NULL,
    choice_before text,
    choice_after text,
    people bigint NOT NULL,
    CONSTRAINT followed_tally_of_somebody CHECK ((num_nonnulls(choice_before, choice_after) > 0)),
    CONSTRAINT followed_tally_people CHECK ((people >= 1))
);
ALTER TABLE ONLY jalon.followed_tally FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.followed_tally OWNER TO jalon_owner;

-- Name: COLUMN followed_tally.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.followed_tally.call_id IS 'sensitive';

-- Name: COLUMN followed_tally.group_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.followed_tally.group_id IS 'sensitive';

-- Name: COLUMN followed_tally.question; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.followed_tally.question IS 'sensitive';

-- Name: COLUMN followed_tally.choice_before; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.followed_tally.choice_before IS 'sensitive';

-- Name: COLUMN followed_tally.choice_after; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.followed_tally.choice_after IS 'sensitive';

-- Name: COLUMN followed_tally.people; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.followed_tally.people IS 'sensitive';

-- Name: indicator_dimension; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.indicator_dimension (
    call_id uuid NOT NULL,
    indicator_id uuid NOT NULL,
    dimension_id uuid NOT NULL
);
ALTER TABLE ONLY jalon.indicator_dimension FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.indicator_dimension OWNER TO jalon_owner;

-- Name: COLUMN indicator_dimension.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.indicator_dimension.call_id IS 'public';

-- Name: COLUMN indicator_dimension.indicator_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.indicator_dimension.indicator_id IS 'public';

-- Name: COLUMN indicator_dimension.dimension_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.indicator_dimension.dimension_id IS 'public';

-- Name: judgement; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.judgement (
    call_id uuid NOT NULL,
    axis_id uuid NOT NULL,
    kind text NOT NULL,
    number integer NOT NULL,
    version integer NOT NULL,
    subject text NOT NULL,
    evidence_for text,
    evidence_against text,
    other_causes text,
    plausibility text,
    responsible text,
    due_on date,
    priority text,
    follow_up text,
    is_withdrawn boolean DEFAULT false NOT NULL,
    note text,
    account_id uuid DEFAULT auth.current_account() NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT judgement_evidence_against CHECK (((length(btrim(evidence_against)) >= 3) AND (length(btrim(evidence_against)) <= 2000))),
    CONSTRAINT judgement_evidence_for CHECK (((length(btrim(evidence_for)) >= 3) AND (length(btrim(evidence_for)) <= 2000))),
    CONSTRAINT judgement_follow_up CHECK (((length(btrim(follow_up)) >= 3) AND (length(btrim(follow_up)) <= 2000))),
    CONSTRAINT judgement_kind CHECK ((kind = ANY (ARRAY['contribution'::text, 'recommendation'::text]))),
    CONSTRAINT judgement_note CHECK ((((version = 1) OR (note IS NOT NULL)) AND ((length(btrim(note)) >= 3) AND (length(btrim(note)) <= 2000)))),
    CONSTRAINT judgement_number CHECK ((number > 0)),
    CONSTRAINT judgement_of_kind CHECK (
CASE kind
    WHEN 'contribution'::text THEN (num_nonnulls(responsible, due_on, priority, follow_up) = 0)
    ELSE (num_nonnulls(evidence_for, evidence_against, other_causes, plausibility) = 0)
END),
    CONSTRAINT judgement_other_causes CHECK (((length(btrim(other_causes)) >= 3) AND (length(btrim(other_causes)) <= 2000))),
    CONSTRAINT judgement_plausibility CHECK ((plausibility = ANY (ARRAY['strong'::text, 'middling'::text, 'weak'::text]))),
    CONSTRAINT judgement_priority CHECK ((priority = ANY (ARRAY['high'::text, 'middling'::text, 'low'::text]))),
    CONSTRAINT judgement_responsible CHECK (((length(btrim(responsible)) >= 3) AND (length(btrim(responsible)) <= 500))),
    CONSTRAINT judgement_subject CHECK (((length(btrim(subject)) >= 3) AND (length(btrim(subject)) <= 1000))),
    CONSTRAINT judgement_version CHECK ((version > 0))
);
ALTER TABLE ONLY jalon.judgement FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.judgement OWNER TO jalon_owner;

-- Name: COLUMN judgement.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.judgement.call_id IS 'internal';

-- Name: COLUMN judgement.axis_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.judgement.axis_id IS 'internal';

-- Name: COLUMN judgement.kind; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.judgement.kind IS 'internal';

-- Name: COLUMN judgement.number; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.judgement.number IS 'internal';

-- Name: COLUMN judgement.version; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.judgement.version IS 'internal';

-- Name: COLUMN judgement.subject; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.judgement.subject IS 'internal';

-- Name: COLUMN judgement.evidence_for; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.judgement.evidence_for IS 'internal';

-- Name: COLUMN judgement.evidence_against; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.judgement.evidence_against IS 'internal';

-- Name: COLUMN judgement.other_causes; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.judgement.other_causes IS 'internal';

-- Name: COLUMN judgement.plausibility; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.judgement.plausibility IS 'internal';

-- Name: COLUMN judgement.responsible; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.judgement.responsible IS 'internal';

-- Name: COLUMN judgement.due_on; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.judgement.due_on IS 'internal';

-- Name: COLUMN judgement.priority; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.judgement.priority IS 'internal';

-- Name: COLUMN judgement.follow_up; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.judgement.follow_up IS 'internal';

-- Name: COLUMN judgement.is_withdrawn; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.judgement.is_withdrawn IS 'internal';

-- Name: COLUMN judgement.note; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.judgement.note IS 'internal';

-- Name: COLUMN judgement.account_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.judgement.account_id IS 'personal';

-- Name: COLUMN judgement.recorded_at; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.judgement.recorded_at IS 'internal';

-- Name: key_function; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.key_function (
    call_id uuid NOT NULL,
    project_id uuid NOT NULL,
    number integer NOT NULL,
    version integer NOT NULL,
    name text NOT NULL,
    mechanism text NOT NULL,
    form text NOT NULL,
    other_forms text,
    context text,
    status text NOT NULL,
    evidence text,
    is_withdrawn boolean DEFAULT false NOT NULL,
    note text,
    account_id uuid DEFAULT auth.current_account() NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT key_function_context CHECK (((length(btrim(context)) >= 3) AND (length(btrim(context)) <= 1000))),
    CONSTRAINT key_function_evidence CHECK (((length(btrim(evidence)) >= 1) AND (length(btrim(evidence)) <= 500))),
    CONSTRAINT key_function_form CHECK (((length(btrim(form)) >= 3) AND (length(btrim(form)) <= 1000))),
    CONSTRAINT key_function_mechanism CHECK (((length(btrim(mechanism)) >= 3) AND (length(btrim(mechanism)) <= 1000))),
    CONSTRAINT key_function_name CHECK (((length(btrim(name)) >= 3) AND (length(btrim(name)) <= 500))),
    CONSTRAINT key_function_note CHECK ((((version = 1) OR (note IS NOT NULL)) AND ((length(btrim(note)) >= 3) AND (length(btrim(note)) <= 2000)))),
    CONSTRAINT key_function_number CHECK ((number > 0)),
    CONSTRAINT key_function_other_forms CHECK (((length(btrim(other_forms)) >= 3) AND (length(btrim(other_forms)) <= 1000))),
    CONSTRAINT key_function_status CHECK ((status = ANY (ARRAY['kept'::text, 'adaptable'::text, 'bound'::text]))),
    CONSTRAINT key_function_version CHECK ((version > 0))
);
ALTER TABLE ONLY jalon.key_function FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.key_function OWNER TO jalon_owner;

-- Name: COLUMN key_function.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.key_function.call_id IS 'internal';

-- Name: COLUMN key_function.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.key_function.project_id IS 'internal';

-- Name: COLUMN key_function.number; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.key_function.number IS 'internal';

-- Name: COLUMN key_function.version; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.key_function.version IS 'internal';

-- Name: COLUMN key_function.name; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.key_function.name IS 'internal';

-- Name: COLUMN key_function.mechanism; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.key_function.mechanism IS 'internal';

-- Name: COLUMN key_function.form; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.key_function.form IS 'internal';

-- Name: COLUMN key_function.other_forms; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.key_function.other_forms IS 'internal';

-- Name: COLUMN key_function.context; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.key_function.context IS 'internal';

-- Name: COLUMN key_function.status; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.key_function.status IS 'internal';

-- Name: COLUMN key_function.evidence; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.key_function.evidence IS 'internal';

-- Name: COLUMN key_function.is_withdrawn; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.key_function.is_withdrawn IS 'internal';

-- Name: COLUMN key_function.note; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.key_function.note IS 'internal';

-- Name: COLUMN key_function.account_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.key_function.account_id IS 'personal';

-- Name: COLUMN key_function.recorded_at; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.key_function.recorded_at IS 'internal';

-- Name: leftover; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.leftover (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    call_id uuid NOT NULL,
    wave_id uuid NOT NULL,
    axis_id uuid,
    responses bigint DEFAULT 0 NOT NULL,
    CONSTRAINT leftover_responses CHECK ((responses >= 0))
);
ALTER TABLE ONLY jalon.leftover FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.leftover OWNER TO jalon_owner;

-- Name: COLUMN leftover.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.leftover.id IS 'internal';

-- Name: COLUMN leftover.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.leftover.call_id IS 'internal';

-- Name: COLUMN leftover.wave_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.leftover.wave_id IS 'internal';

-- Name: COLUMN leftover.axis_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.leftover.axis_id IS 'internal';

-- Name: COLUMN leftover.responses; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.leftover.responses IS 'internal';

-- Name: leftover_tally; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.leftover_tally (
    call_id uuid NOT NULL,
    leftover_id uuid NOT NULL,
    question text NOT NULL,
    choice text NOT NULL,
    answers bigint NOT NULL,
    CONSTRAINT leftover_tally_count CHECK ((answers >= 0))
);
ALTER TABLE ONLY jalon.leftover_tally FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.leftover_tally OWNER TO jalon_owner;

-- Name: COLUMN leftover_tally.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.leftover_tally.call_id IS 'sensitive';

-- Name: COLUMN leftover_tally.leftover_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.leftover_tally.leftover_id IS 'sensitive';

-- Name: COLUMN leftover_tally.question; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.leftover_tally.question IS 'sensitive';

-- Name: COLUMN leftover_tally.choice; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.leftover_tally.choice IS 'sensitive';

-- Name: COLUMN leftover_tally.answers; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.leftover_tally.answers IS 'sensitive';

-- Name: narrative_text; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.narrative_text (
    call_id uuid NOT NULL,
    project_id uuid NOT NULL,
    statement_id uuid NOT NULL,
    section text NOT NULL,
    body text NOT NULL,
    CONSTRAINT narrative_text_length CHECK (((length(btrim(body)) > 0) AND (length(body) <=
CASE section
    WHEN 'reponse'::text THEN 600
    WHEN 'retour'::text THEN 1200
    ELSE 4000
END))),
    CONSTRAINT narrative_text_section CHECK ((section = ANY (ARRAY['prevu'::text, 'realise'::text, 'difficultes'::text, 'adaptations'::text, 'partenaires'::text, 'suites'::text, 'reponse'::text, 'retour'::text])))
);
ALTER TABLE ONLY jalon.narrative_text FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.narrative_text OWNER TO jalon_owner;

-- Name: COLUMN narrative_text.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.narrative_text.call_id IS 'internal';

-- Name: COLUMN narrative_text.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.narrative_text.project_id IS 'internal';

-- Name: COLUMN narrative_text.statement_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.narrative_text.statement_id IS 'internal';

-- Name: COLUMN narrative_text.section; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.narrative_text.section IS 'internal';

-- Name: COLUMN narrative_text.body; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.narrative_text.body IS 'sensitive';

-- Name: notice; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.notice (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    call_id uuid NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    event text NOT NULL,
    account_name text,
    author_name text NOT NULL,
    confirmer_name text,
    CONSTRAINT notice_account CHECK (((account_name IS NULL) = (event = ANY (ARRAY['second_asked'::text, 'second_lifted'::text])))),
    CONSTRAINT notice_event CHECK ((event = ANY (ARRAY['added'::text, 'reset'::text, 'second_asked'::text, 'second_lifted'::text])))
);
ALTER TABLE ONLY jalon.notice FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.notice OWNER TO jalon_owner;

-- Name: COLUMN notice.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.notice.id IS 'internal';

-- Name: COLUMN notice.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.notice.call_id IS 'internal';

-- Name: COLUMN notice.at; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.notice.at IS 'internal';

-- Name: COLUMN notice.event; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.notice.event IS 'internal';

-- Name: COLUMN notice.account_name; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.notice.account_name IS 'personal';

-- Name: COLUMN notice.author_name; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.notice.author_name IS 'personal';

-- Name: COLUMN notice.confirmer_name; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.notice.confirmer_name IS 'personal';

-- Name: observation; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.observation (
    call_id uuid NOT NULL,
    project_id uuid NOT NULL,
    indicator_id uuid NOT NULL,
    quarter jalon.quarter NOT NULL,
    category_id uuid,
    version integer NOT NULL,
    submission_id uuid NOT NULL,
    value numeric,
    denominator numeric,
    missing text,
    reason text,
    comment text,
    recorded_at timestamp with time zone DEFAULT now() NOT NULL,
    reason_text text,
    formula text,
    CONSTRAINT observation_comment CHECK ((length(comment) <= 2000)),
    CONSTRAINT observation_denominator CHECK (((denominator IS NULL) OR ((value IS NOT NULL) AND (denominator > (0)::numeric)))),
    CONSTRAINT observation_finite CHECK ((value <> ALL (ARRAY['NaN'::numeric, 'Infinity'::numeric, '-Infinity'::numeric]))),
    CONSTRAINT observation_formula CHECK ((length(formula) <= 200)),
    CONSTRAINT observation_missing CHECK ((missing = ANY (ARRAY['ND'::text, 'SO'::text, 'NC'::text]))),
    CONSTRAINT observation_reason CHECK ((reason = ANY (ARRAY['verified'::text, 'activity'::text, 'method'::text, 'other'::text]))),
    CONSTRAINT observation_reason_text CHECK ((length(reason_text) <= 2000)),
    CONSTRAINT observation_value_or_missing CHECK (((value IS NULL) = (missing IS NOT NULL)))
);
ALTER TABLE ONLY jalon.observation FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.observation OWNER TO jalon_owner;

-- Name: COLUMN observation.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.observation.call_id IS 'internal';

-- Name: COLUMN observation.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.observation.project_id IS 'internal';

-- Name: COLUMN observation.indicator_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.observation.indicator_id IS 'internal';

-- Name: COLUMN observation.quarter; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.observation.quarter IS 'internal';

-- Name: COLUMN observation.category_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.observation.category_id IS 'internal';

-- Name: COLUMN observation.version; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.observation.version IS 'internal';

-- Name: COLUMN observation.submission_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.observation.submission_id IS 'internal';

-- Name: COLUMN observation.value; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.observation.value IS 'sensitive';

-- Name: COLUMN observation.denominator; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.observation.denominator IS 'sensitive';

-- Name: COLUMN observation.missing; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.observation.missing IS 'internal';

-- Name: COLUMN observation.reason; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.observation.reason IS 'internal';

-- Name: COLUMN observation.comment; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.observation.comment IS 'sensitive';

-- Name: COLUMN observation.recorded_at; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.observation.recorded_at IS 'internal';

-- Name: COLUMN observation.reason_text; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.observation.reason_text IS 'sensitive';

-- Name: COLUMN observation.formula; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.observation.formula IS 'sensitive';

-- Name: open_text; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.open_text (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    call_id uuid NOT NULL,
    coding_id uuid NOT NULL,
    project_id uuid,
    leftover_id uuid,
    content text NOT NULL,
    CONSTRAINT open_text_of_one CHECK (((project_id IS NULL) <> (leftover_id IS NULL)))
);
ALTER TABLE ONLY jalon.open_text FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.open_text OWNER TO jalon_owner;

-- Name: COLUMN open_text.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.open_text.id IS 'sensitive';

-- Name: COLUMN open_text.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.open_text.call_id IS 'sensitive';

-- Name: COLUMN open_text.coding_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.open_text.coding_id IS 'sensitive';

-- Name: COLUMN open_text.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.open_text.project_id IS 'sensitive';

-- Name: COLUMN open_text.leftover_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.open_text.leftover_id IS 'sensitive';

-- Name: COLUMN open_text.content; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.open_text.content IS 'sensitive';

-- Name: organisation; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.organisation (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    siret text,
    rna text,
    finess text,
    CONSTRAINT organisation_finess CHECK ((finess ~ '^[0-9][0-9AB][0-9]{7}$'::text)),
    CONSTRAINT organisation_rna CHECK ((rna ~ '^W[0-9]{9}$'::text)),
    CONSTRAINT organisation_siret CHECK ((siret ~ '^[0-9]{14}$'::text))
);
ALTER TABLE ONLY jalon.organisation FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.organisation OWNER TO jalon_owner;

-- Name: COLUMN organisation.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.organisation.id IS 'public';

-- Name: COLUMN organisation.name; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.organisation.name IS 'public';

-- Name: COLUMN organisation.siret; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.organisation.siret IS 'public';

-- Name: COLUMN organisation.rna; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.organisation.rna IS 'public';

-- Name: COLUMN organisation.finess; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.organisation.finess IS 'public';

-- Name: participation_clearance; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.participation_clearance (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    call_id uuid NOT NULL,
    project_id uuid NOT NULL,
    event_id uuid NOT NULL,
    version integer NOT NULL,
    is_granted boolean NOT NULL,
    account_id uuid DEFAULT auth.current_account() NOT NULL,
    cleared_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
ALTER TABLE ONLY jalon.participation_clearance FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.participation_clearance OWNER TO jalon_owner;

-- Name: COLUMN participation_clearance.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.participation_clearance.id IS 'internal';

-- Name: COLUMN participation_clearance.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.participation_clearance.call_id IS 'internal';

-- Name: COLUMN participation_clearance.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.participation_clearance.project_id IS 'internal';

-- Name: COLUMN participation_clearance.event_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.participation_clearance.event_id IS 'internal';

-- Name: COLUMN participation_clearance.version; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.participation_clearance.version IS 'internal';

-- Name: COLUMN participation_clearance.is_granted; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.participation_clearance.is_granted IS 'internal';

-- Name: COLUMN participation_clearance.account_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.participation_clearance.account_id IS 'personal';

-- Name: COLUMN participation_clearance.cleared_at; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.participation_clearance.cleared_at IS 'internal';

-- Name: participation_event; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.participation_event (
    id uuid NOT NULL,
    call_id uuid NOT NULL,
    project_id uuid NOT NULL,
    number integer NOT NULL,
    CONSTRAINT participation_event_number CHECK ((number > 0))
);
ALTER TABLE ONLY jalon.participation_event FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.participation_event OWNER TO jalon_owner;

-- Name: COLUMN participation_event.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.participation_event.id IS 'internal';

-- Name: COLUMN participation_event.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.participation_event.call_id IS 'internal';

-- Name: COLUMN participation_event.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.participation_event.project_id IS 'internal';

-- Name: COLUMN participation_event.number; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.participation_event.number IS 'internal';

-- Name: participation_version; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.participation_version (
    event_id uuid NOT NULL,
    version integer NOT NULL,
    call_id uuid NOT NULL,
    project_id uuid NOT NULL,
    stage text NOT NULL,
    level integer NOT NULL,
    quarter jalon.quarter NOT NULL,
    held_on date,
    people integer,
    meetings integer,
    participants text[] NOT NULL,
    supports text[] NOT NULL,
    evidence text,
    effect text NOT NULL,
    change text,
    reason text,
    is_withdrawn boolean DEFAULT false NOT NULL,
    note text,
    account_id uuid DEFAULT auth.current_account() NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT participation_change CHECK ((((effect = 'no'::text) OR (change IS NOT NULL)) AND ((length(btrim(change)) >= 3) AND (length(btrim(change)) <= 2000)))),
    CONSTRAINT participation_day CHECK (((held_on IS NULL) OR ((jalon.quarter_of(held_on))::text = (quarter)::text))),
    CONSTRAINT participation_effect CHECK ((effect = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text]))),
    CONSTRAINT participation_evidence CHECK (((length(btrim(evidence)) >= 1) AND (length(btrim(evidence)) <= 500))),
    CONSTRAINT participation_level CHECK (((level >= 0) AND (level <= 5))),
    CONSTRAINT participation_meetings CHECK (((meetings >= 0) AND (meetings <= 1000))),
    CONSTRAINT participation_note CHECK ((((version = 1) OR (note IS NOT NULL)) AND ((length(btrim(note)) >= 3) AND (length(btrim(note)) <= 2000)))),
    CONSTRAINT participation_participants CHECK ((participants <@ ARRAY['supported'::text, 'relatives'::text, 'peers'::text, 'inhabitants'::text])),
    CONSTRAINT participation_people CHECK (((people >= 0) AND (people <= 100000))),
    CONSTRAINT participation_reason CHECK ((((effect <> 'no'::text) OR (reason IS NOT NULL)) AND ((length(btrim(reason)) >= 3) AND (length(btrim(reason)) <= 2000)))),
    CONSTRAINT participation_stage CHECK ((stage = ANY (ARRAY['diagnosis'::text, 'design'::text, 'delivery'::text, 'steering'::text, 'evaluation'::text, 'spreading'::text]))),
    CONSTRAINT participation_supports CHECK ((supports <@ ARRAY['expenses'::text, 'interpreting'::text, 'childcare'::text, 'easyRead'::text])),
    CONSTRAINT participation_version_number CHECK ((version > 0))
);
ALTER TABLE ONLY jalon.participation_version FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.participation_version OWNER TO jalon_owner;

-- Name: COLUMN participation_version.event_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.participation_version.event_id IS 'internal';

-- Name: COLUMN participation_version.version; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.participation_version.version IS 'internal';

-- Name: COLUMN participation_version.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.participation_version.call_id IS 'internal';

-- Name: COLUMN participation_version.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.participation_version.project_id IS 'internal';

-- Name: COLUMN participation_version.stage; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.participation_version.stage IS 'internal';

-- Name: COLUMN participation_version.level; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.participation_version.level IS 'internal';

-- Name: COLUMN participation_version.quarter; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.participation_version.quarter IS 'internal';

-- Name: COLUMN participation_version.held_on; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.participation_version.held_on IS 'internal';

-- Name: COLUMN participation_version.people; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.participation_version.people IS 'sensitive';

-- Name: COLUMN participation_version.meetings; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.participation_version.meetings IS 'internal';

-- Name: COLUMN participation_version.participants; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.participation_version.participants IS 'sensitive';

-- Name: COLUMN participation_version.supports; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.participation_version.supports IS 'internal';

-- Name: COLUMN participation_version.evidence; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.participation_version.evidence IS 'sensitive';

-- Name: COLUMN participation_version.effect; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.participation_version.effect IS 'internal';

-- Name: COLUMN participation_version.change; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.participation_version.change IS 'sensitive';

-- Name: COLUMN participation_version.reason; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.participation_version.reason IS 'sensitive';

-- Name: COLUMN participation_version.is_withdrawn; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.participation_version.is_withdrawn IS 'internal';

-- Name: COLUMN participation_version.note; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.participation_version.note IS 'internal';

-- Name: COLUMN participation_version.account_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.participation_version.account_id IS 'personal';

-- Name: COLUMN participation_version.recorded_at; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.participation_version.recorded_at IS 'internal';

-- Name: phase; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.phase (
    call_id uuid NOT NULL,
    "position" integer NOT NULL,
    name text NOT NULL,
    due_on date NOT NULL
);
ALTER TABLE ONLY jalon.phase FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.phase OWNER TO jalon_owner;

-- Name: COLUMN phase.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.phase.call_id IS 'public';

-- Name: COLUMN phase."position"; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.phase."position" IS 'public';

-- Name: COLUMN phase.name; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.phase.name IS 'public';

-- Name: COLUMN phase.due_on; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.phase.due_on IS 'public';

-- Name: priority; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.priority (
    call_id uuid NOT NULL,
    "position" integer NOT NULL,
    code text NOT NULL,
    name text NOT NULL
);
ALTER TABLE ONLY jalon.priority FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.priority OWNER TO jalon_owner;

-- Name: COLUMN priority.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.priority.call_id IS 'public';

-- Name: COLUMN priority."position"; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.priority."position" IS 'public';

-- Name: COLUMN priority.code; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.priority.code IS 'public';

-- Name: COLUMN priority.name; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.priority.name IS 'public';

-- Name: profile_tally; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.profile_tally (
    call_id uuid NOT NULL,
    wave_id uuid NOT NULL,
    project_id uuid,
    leftover_id uuid,
    profile text NOT NULL,
    profile_choice text NOT NULL,
    question text NOT NULL,
    choice text NOT NULL,
    answers bigint NOT NULL,
    CONSTRAINT profile_tally_count CHECK ((answers >= 0)),
    CONSTRAINT profile_tally_of_one CHECK (((project_id IS NULL) <> (leftover_id IS NULL)))
);
ALTER TABLE ONLY jalon.profile_tally FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.profile_tally OWNER TO jalon_owner;

-- Name: COLUMN profile_tally.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.profile_tally.call_id IS 'sensitive';

-- Name: COLUMN profile_tally.wave_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.profile_tally.wave_id IS 'sensitive';

-- Name: COLUMN profile_tally.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.profile_tally.project_id IS 'sensitive';

-- Name: COLUMN profile_tally.leftover_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.profile_tally.leftover_id IS 'sensitive';

-- Name: COLUMN profile_tally.profile; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.profile_tally.profile IS 'sensitive';

-- Name: COLUMN profile_tally.profile_choice; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.profile_tally.profile_choice IS 'sensitive';

-- Name: COLUMN profile_tally.question; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.profile_tally.question IS 'sensitive';

-- Name: COLUMN profile_tally.choice; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.profile_tally.choice IS 'sensitive';

-- Name: COLUMN profile_tally.answers; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.profile_tally.answers IS 'sensitive';

-- Name: project_axis; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.project_axis (
    call_id uuid NOT NULL,
    project_id uuid NOT NULL,
    axis_id uuid NOT NULL,
    share numeric(7,6) NOT NULL,
    CONSTRAINT project_axis_share_range CHECK (((share > (0)::numeric) AND (share <= (1)::numeric)))
);
ALTER TABLE ONLY jalon.project_axis FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.project_axis OWNER TO jalon_owner;

-- Name: COLUMN project_axis.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.project_axis.call_id IS 'public';

-- Name: COLUMN project_axis.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.project_axis.project_id IS 'public';

-- Name: COLUMN project_axis.axis_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.project_axis.axis_id IS 'public';

-- Name: COLUMN project_axis.share; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.project_axis.share IS 'public';

-- Name: project_department; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.project_department (
    call_id uuid NOT NULL,
    project_id uuid NOT NULL,
    department_code text NOT NULL
);
ALTER TABLE ONLY jalon.project_department FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.project_department OWNER TO jalon_owner;

-- Name: COLUMN project_department.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.project_department.call_id IS 'public';

-- Name: COLUMN project_department.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.project_department.project_id IS 'public';

-- Name: COLUMN project_department.department_code; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.project_department.department_code IS 'public';

-- Name: project_partner; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.project_partner (
    call_id uuid NOT NULL,
    project_id uuid NOT NULL,
    organisation_id uuid NOT NULL
);
ALTER TABLE ONLY jalon.project_partner FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.project_partner OWNER TO jalon_owner;

-- Name: COLUMN project_partner.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.project_partner.call_id IS 'public';

-- Name: COLUMN project_partner.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.project_partner.project_id IS 'public';

-- Name: COLUMN project_partner.organisation_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.project_partner.organisation_id IS 'public';

-- Name: publication; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.publication (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    call_id uuid NOT NULL,
    number integer NOT NULL,
    year integer NOT NULL,
    kind text NOT NULL,
    name text,
    made_at timestamp with time zone DEFAULT now() NOT NULL,
    made_by uuid NOT NULL,
    data_day date NOT NULL,
    digest bytea NOT NULL,
    content text NOT NULL,
    ledger text,
    CONSTRAINT publication_digest CHECK ((digest = sha256(convert_to(content, 'UTF8'::name)))),
    CONSTRAINT publication_kind CHECK ((kind = ANY (ARRAY['provisional'::text, 'freeze'::text, 'release'::text]))),
    CONSTRAINT publication_ledger CHECK (((kind <> 'release'::text) OR (ledger IS NOT NULL))),
    CONSTRAINT publication_name_form CHECK ((((kind <> 'provisional'::text) = (name IS NOT NULL)) AND ((name IS NULL) OR (name ~ '^\S(.{0,58}\S)?$'::text)))),
    CONSTRAINT publication_number CHECK ((number > 0)),
    CONSTRAINT publication_year CHECK (((year >= 1900) AND (year <= 2099)))
);
ALTER TABLE ONLY jalon.publication FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.publication OWNER TO jalon_owner;

-- Name: COLUMN publication.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.publication.id IS 'internal';

-- Name: COLUMN publication.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.publication.call_id IS 'internal';

-- Name: COLUMN publication.number; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.publication.number IS 'internal';

-- Name: COLUMN publication.year; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.publication.year IS 'internal';

-- Name: COLUMN publication.kind; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.publication.kind IS 'internal';

-- Name: COLUMN publication.name; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.publication.name IS 'internal';

-- Name: COLUMN publication.made_at; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.publication.made_at IS 'internal';

-- Name: COLUMN publication.made_by; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.publication.made_by IS 'personal';

-- Name: COLUMN publication.data_day; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.publication.data_day IS 'internal';

-- Name: COLUMN publication.digest; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.publication.digest IS 'internal';

-- Name: COLUMN publication.content; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.publication.content IS 'internal';

-- Name: COLUMN publication.ledger; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.publication.ledger IS 'sensitive';

-- Name: publication_quarter; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.publication_quarter (
    publication_id uuid NOT NULL,
    call_id uuid NOT NULL,
    quarter_report_id uuid NOT NULL,
    version integer NOT NULL,
    state text NOT NULL,
    is_overdue boolean NOT NULL,
    was_late boolean NOT NULL,
    CONSTRAINT publication_quarter_state CHECK ((state = ANY (ARRAY['open'::text, 'draft'::text, 'submitted'::text, 'returned'::text, 'approved'::text, 'reopened'::text]))),
    CONSTRAINT publication_quarter_version CHECK ((version >= 0))
);
ALTER TABLE ONLY jalon.publication_quarter FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.publication_quarter OWNER TO jalon_owner;

-- Name: COLUMN publication_quarter.publication_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.publication_quarter.publication_id IS 'internal';

-- Name: COLUMN publication_quarter.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.publication_quarter.call_id IS 'internal';

-- Name: COLUMN publication_quarter.quarter_report_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.publication_quarter.quarter_report_id IS 'internal';

-- Name: COLUMN publication_quarter.version; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.publication_quarter.version IS 'internal';

-- Name: COLUMN publication_quarter.state; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.publication_quarter.state IS 'internal';

-- Name: COLUMN publication_quarter.is_overdue; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.publication_quarter.is_overdue IS 'internal';

-- Name: COLUMN publication_quarter.was_late; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.publication_quarter.was_late IS 'internal';

-- Name: publication_waiting; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.publication_waiting (
    publication_id uuid NOT NULL,
    call_id uuid NOT NULL,
    quarter_report_id uuid NOT NULL,
    indicator_id uuid NOT NULL,
    total_version integer NOT NULL,
    category_version integer NOT NULL,
    CONSTRAINT publication_waiting_category CHECK ((category_version >= 0)),
    CONSTRAINT publication_waiting_total CHECK ((total_version >= 0))
);
ALTER TABLE ONLY jalon.publication_waiting FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.publication_waiting OWNER TO jalon_owner;

-- Name: COLUMN publication_waiting.publication_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.publication_waiting.publication_id IS 'sensitive';

-- Name: COLUMN publication_waiting.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.publication_waiting.call_id IS 'sensitive';

-- Name: COLUMN publication_waiting.quarter_report_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.publication_waiting.quarter_report_id IS 'sensitive';

-- Name: COLUMN publication_waiting.indicator_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.publication_waiting.indicator_id IS 'sensitive';

-- Name: COLUMN publication_waiting.total_version; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.publication_waiting.total_version IS 'sensitive';

-- Name: COLUMN publication_waiting.category_version; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.publication_waiting.category_version IS 'sensitive';

-- Name: publication_wave; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.publication_wave (
    publication_id uuid NOT NULL,
    call_id uuid NOT NULL,
    wave_id uuid NOT NULL,
    responses integer NOT NULL,
    CONSTRAINT publication_wave_responses CHECK ((responses >= 0))
);
ALTER TABLE ONLY jalon.publication_wave FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.publication_wave OWNER TO jalon_owner;

-- Name: COLUMN publication_wave.publication_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.publication_wave.publication_id IS 'internal';

-- Name: COLUMN publication_wave.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.publication_wave.call_id IS 'internal';

-- Name: COLUMN publication_wave.wave_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.publication_wave.wave_id IS 'internal';

-- Name: COLUMN publication_wave.responses; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.publication_wave.responses IS 'internal';

-- Name: quarter_report; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.quarter_report (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    call_id uuid NOT NULL,
    project_id uuid NOT NULL,
    quarter jalon.quarter NOT NULL,
    state text DEFAULT 'open'::text NOT NULL,
    version integer DEFAULT 0 NOT NULL,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    reason text,
    approved_version integer DEFAULT 0 NOT NULL,
    CONSTRAINT quarter_report_approved_version CHECK (((approved_version >= 0) AND (approved_version <= version))),
    CONSTRAINT quarter_report_reason CHECK (((state <> ALL (ARRAY['returned'::text, 'reopened'::text])) OR (reason IS NOT NULL))),
    CONSTRAINT quarter_report_state CHECK ((state = ANY (ARRAY['open'::text, 'draft'::text, 'submitted'::text, 'returned'::text, 'approved'::text, 'reopened'::text])))
);
ALTER TABLE ONLY jalon.quarter_report FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.quarter_report OWNER TO jalon_owner;

-- Name: COLUMN quarter_report.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.quarter_report.id IS 'internal';

-- Name: COLUMN quarter_report.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.quarter_report.call_id IS 'internal';

-- Name: COLUMN quarter_report.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.quarter_report.project_id IS 'internal';

-- Name: COLUMN quarter_report.quarter; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.quarter_report.quarter IS 'internal';

-- Name: COLUMN quarter_report.state; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.quarter_report.state IS 'internal';

-- Name: COLUMN quarter_report.version; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.quarter_report.version IS 'internal';

-- Name: COLUMN quarter_report.changed_at; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.quarter_report.changed_at IS 'internal';

-- Name: COLUMN quarter_report.reason; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.quarter_report.reason IS 'internal';

-- Name: COLUMN quarter_report.approved_version; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.quarter_report.approved_version IS 'internal';

-- Name: quarter_submission; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.quarter_submission (
    id uuid NOT NULL,
    call_id uuid NOT NULL,
    project_id uuid NOT NULL,
    quarter_report_id uuid NOT NULL,
    version integer NOT NULL,
    content_sha256 bytea NOT NULL,
    account_id uuid,
    submitted_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT quarter_submission_digest CHECK ((length(content_sha256) = 32))
);
ALTER TABLE ONLY jalon.quarter_submission FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.quarter_submission OWNER TO jalon_owner;

-- Name: COLUMN quarter_submission.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.quarter_submission.id IS 'internal';

-- Name: COLUMN quarter_submission.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.quarter_submission.call_id IS 'internal';

-- Name: COLUMN quarter_submission.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.quarter_submission.project_id IS 'internal';

-- Name: COLUMN quarter_submission.quarter_report_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.quarter_submission.quarter_report_id IS 'internal';

-- Name: COLUMN quarter_submission.version; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.quarter_submission.version IS 'internal';

-- Name: COLUMN quarter_submission.content_sha256; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.quarter_submission.content_sha256 IS 'internal';

-- Name: COLUMN quarter_submission.account_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.quarter_submission.account_id IS 'personal';

-- Name: COLUMN quarter_submission.submitted_at; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.quarter_submission.submitted_at IS 'internal';

-- Name: quote; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.quote (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    call_id uuid NOT NULL,
    coding_id uuid NOT NULL,
    text_id uuid,
    project_id uuid,
    leftover_id uuid,
    excerpt text NOT NULL,
    author_id uuid NOT NULL,
    is_cleared boolean,
    judge_id uuid,
    judged_at timestamp with time zone,
    CONSTRAINT quote_by_another CHECK ((judge_id <> author_id)),
    CONSTRAINT quote_excerpt CHECK (((length(excerpt) >= 3) AND (length(excerpt) <= 300))),
    CONSTRAINT quote_judged CHECK ((num_nonnulls(is_cleared, judge_id, judged_at) = ANY (ARRAY[0, 3])))
);
ALTER TABLE ONLY jalon.quote FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.quote OWNER TO jalon_owner;

-- Name: COLUMN quote.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.quote.id IS 'sensitive';

-- Name: COLUMN quote.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.quote.call_id IS 'sensitive';

-- Name: COLUMN quote.coding_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.quote.coding_id IS 'sensitive';

-- Name: COLUMN quote.text_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.quote.text_id IS 'sensitive';

-- Name: COLUMN quote.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.quote.project_id IS 'sensitive';

-- Name: COLUMN quote.leftover_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.quote.leftover_id IS 'sensitive';

-- Name: COLUMN quote.excerpt; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.quote.excerpt IS 'sensitive';

-- Name: COLUMN quote.author_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.quote.author_id IS 'personal';

-- Name: COLUMN quote.is_cleared; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.quote.is_cleared IS 'sensitive';

-- Name: COLUMN quote.judge_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.quote.judge_id IS 'personal';

-- Name: COLUMN quote.judged_at; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.quote.judged_at IS 'internal';

-- Name: reference_value; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.reference_value (
    call_id uuid NOT NULL,
    indicator_id uuid NOT NULL,
    "position" integer NOT NULL,
    category_id uuid,
    territory text,
    value numeric NOT NULL,
    source text NOT NULL,
    year integer NOT NULL,
    CONSTRAINT reference_value_of_one_group CHECK (((category_id IS NULL) OR (territory IS NULL)))
);
ALTER TABLE ONLY jalon.reference_value FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.reference_value OWNER TO jalon_owner;

-- Name: COLUMN reference_value.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.reference_value.call_id IS 'public';

-- Name: COLUMN reference_value.indicator_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.reference_value.indicator_id IS 'public';

-- Name: COLUMN reference_value."position"; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.reference_value."position" IS 'public';

-- Name: COLUMN reference_value.category_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.reference_value.category_id IS 'public';

-- Name: COLUMN reference_value.territory; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.reference_value.territory IS 'public';

-- Name: COLUMN reference_value.value; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.reference_value.value IS 'public';

-- Name: COLUMN reference_value.source; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.reference_value.source IS 'public';

-- Name: COLUMN reference_value.year; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.reference_value.year IS 'public';

-- Name: response; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.response (
    id uuid NOT NULL,
    call_id uuid NOT NULL,
    wave_id uuid NOT NULL,
    project_id uuid,
    leftover_id uuid,
    completeness text,
    CONSTRAINT response_completeness CHECK ((completeness = ANY (ARRAY['complete'::text, 'partial'::text, 'broken_off'::text]))),
    CONSTRAINT response_of_one CHECK (((project_id IS NULL) <> (leftover_id IS NULL)))
);
ALTER TABLE ONLY jalon.response FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.response OWNER TO jalon_owner;

-- Name: COLUMN response.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.response.id IS 'sensitive';

-- Name: COLUMN response.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.response.call_id IS 'sensitive';

-- Name: COLUMN response.wave_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.response.wave_id IS 'sensitive';

-- Name: COLUMN response.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.response.project_id IS 'sensitive';

-- Name: COLUMN response.leftover_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.response.leftover_id IS 'sensitive';

-- Name: COLUMN response.completeness; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.response.completeness IS 'sensitive';

-- Name: review_act; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.review_act (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    call_id uuid NOT NULL,
    project_id uuid NOT NULL,
    quarter_report_id uuid NOT NULL,
    version integer NOT NULL,
    act text NOT NULL,
    reason text,
    account_id uuid DEFAULT auth.current_account() NOT NULL,
    made_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT review_act_kind CHECK ((act = ANY (ARRAY['approved'::text, 'returned'::text, 'reopened'::text, 'asked'::text]))),
    CONSTRAINT review_act_reason CHECK ((((act = 'approved'::text) OR (reason IS NOT NULL)) AND ((length(btrim(reason)) >= 3) AND (length(btrim(reason)) <= 2000))))
);
ALTER TABLE ONLY jalon.review_act FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.review_act OWNER TO jalon_owner;

-- Name: COLUMN review_act.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.review_act.id IS 'internal';

-- Name: COLUMN review_act.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.review_act.call_id IS 'internal';

-- Name: COLUMN review_act.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.review_act.project_id IS 'internal';

-- Name: COLUMN review_act.quarter_report_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.review_act.quarter_report_id IS 'internal';

-- Name: COLUMN review_act.version; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.review_act.version IS 'internal';

-- Name: COLUMN review_act.act; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.review_act.act IS 'internal';

-- Name: COLUMN review_act.reason; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.review_act.reason IS 'internal';

-- Name: COLUMN review_act.account_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.review_act.account_id IS 'personal';

-- Name: COLUMN review_act.made_at; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.review_act.made_at IS 'internal';

-- Name: second_entry; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.second_entry (
    account_id uuid DEFAULT auth.current_account() NOT NULL,
    call_id uuid NOT NULL,
    project_id uuid NOT NULL,
    quarter jalon.quarter NOT NULL,
    indicator_id uuid NOT NULL,
    category_id uuid,
    value numeric,
    denominator numeric,
    missing text,
    typed_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT second_entry_denominator CHECK (((denominator IS NULL) OR ((value IS NOT NULL) AND (denominator > (0)::numeric)))),
    CONSTRAINT second_entry_finite CHECK ((value <> ALL (ARRAY['NaN'::numeric, 'Infinity'::numeric, '-Infinity'::numeric]))),
    CONSTRAINT second_entry_missing CHECK ((missing = ANY (ARRAY['ND'::text, 'SO'::text, 'NC'::text]))),
    CONSTRAINT second_entry_value_or_missing CHECK (((value IS NULL) = (missing IS NOT NULL)))
);
ALTER TABLE ONLY jalon.second_entry FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.second_entry OWNER TO jalon_owner;

-- Name: COLUMN second_entry.account_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.second_entry.account_id IS 'personal';

-- Name: COLUMN second_entry.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.second_entry.call_id IS 'internal';

-- Name: COLUMN second_entry.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.second_entry.project_id IS 'internal';

-- Name: COLUMN second_entry.quarter; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.second_entry.quarter IS 'internal';

-- Name: COLUMN second_entry.indicator_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.second_entry.indicator_id IS 'internal';

-- Name: COLUMN second_entry.category_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.second_entry.category_id IS 'internal';

-- Name: COLUMN second_entry.value; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.second_entry.value IS 'sensitive';

-- Name: COLUMN second_entry.denominator; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.second_entry.denominator IS 'sensitive';

-- Name: COLUMN second_entry.missing; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.second_entry.missing IS 'internal';

-- Name: COLUMN second_entry.typed_at; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.second_entry.typed_at IS 'internal';

-- Name: series; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.series (
    survey_id uuid NOT NULL,
    call_id uuid NOT NULL,
    public_key bytea NOT NULL,
    is_over boolean DEFAULT false NOT NULL,
    CONSTRAINT series_key CHECK ((length(public_key) = 32))
);
ALTER TABLE ONLY jalon.series FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.series OWNER TO jalon_owner;

-- Name: COLUMN series.survey_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.series.survey_id IS 'internal';

-- Name: COLUMN series.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.series.call_id IS 'internal';

-- Name: COLUMN series.public_key; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.series.public_key IS 'internal';

-- Name: COLUMN series.is_over; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.series.is_over IS 'internal';

-- Name: spending_line; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.spending_line (
    call_id uuid NOT NULL,
    project_id uuid NOT NULL,
    statement_id uuid NOT NULL,
    line text NOT NULL,
    planned numeric,
    actual numeric,
    reason text,
    CONSTRAINT spending_line_actual CHECK (((actual >= (0)::numeric) AND (actual < (1000000000)::numeric) AND (scale(actual) <= 2))),
    CONSTRAINT spending_line_name CHECK ((line = ANY (ARRAY['60'::text, '61'::text, '62'::text, '63'::text, '64'::text, '65'::text, '66'::text, '67'::text, '68'::text, '69'::text, 'indirectes'::text, 'reste'::text, '70'::text, '73'::text, '74.appel'::text, '74.etat'::text, '74.region'::text, '74.departement'::text, '74.communes'::text, '74.sociaux'::text, '74.europe'::text, '74.emplois'::text, '74.publics'::text, '74.prives'::text, '75'::text, '76'::text, '77'::text, '78'::text, '79'::text, '86'::text, '87'::text]))),
    CONSTRAINT spending_line_planned CHECK (((planned >= (0)::numeric) AND (planned < (1000000000)::numeric) AND (scale(planned) <= 2))),
    CONSTRAINT spending_line_reason CHECK (((length(btrim(reason)) >= 3) AND (length(btrim(reason)) <= 500)))
);
ALTER TABLE ONLY jalon.spending_line FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.spending_line OWNER TO jalon_owner;

-- Name: COLUMN spending_line.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.spending_line.call_id IS 'internal';

-- Name: COLUMN spending_line.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.spending_line.project_id IS 'internal';

-- Name: COLUMN spending_line.statement_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.spending_line.statement_id IS 'internal';

-- Name: COLUMN spending_line.line; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.spending_line.line IS 'internal';

-- Name: COLUMN spending_line.planned; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.spending_line.planned IS 'internal';

-- Name: COLUMN spending_line.actual; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.spending_line.actual IS 'internal';

-- Name: COLUMN spending_line.reason; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.spending_line.reason IS 'internal';

-- Name: statement; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.statement (
    id uuid NOT NULL,
    call_id uuid NOT NULL,
    project_id uuid NOT NULL,
    kind text NOT NULL,
    year integer,
    version integer NOT NULL,
    content_sha256 bytea NOT NULL,
    account_id uuid DEFAULT auth.current_account(),
    sent_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT statement_digest CHECK ((length(content_sha256) = 32)),
    CONSTRAINT statement_kind CHECK ((kind = ANY (ARRAY['spending'::text, 'narrative'::text]))),
    CONSTRAINT statement_spending_year CHECK (((kind = 'narrative'::text) OR (year IS NOT NULL))),
    CONSTRAINT statement_version CHECK ((version > 0)),
    CONSTRAINT statement_year CHECK (((year >= 2000) AND (year <= 2100)))
);
ALTER TABLE ONLY jalon.statement FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.statement OWNER TO jalon_owner;

-- Name: COLUMN statement.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.statement.id IS 'internal';

-- Name: COLUMN statement.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.statement.call_id IS 'internal';

-- Name: COLUMN statement.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.statement.project_id IS 'internal';

-- Name: COLUMN statement.kind; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.statement.kind IS 'internal';

-- Name: COLUMN statement.year; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.statement.year IS 'internal';

-- Name: COLUMN statement.version; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.statement.version IS 'internal';

-- Name: COLUMN statement.content_sha256; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.statement.content_sha256 IS 'internal';

-- Name: COLUMN statement.account_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.statement.account_id IS 'personal';

-- Name: COLUMN statement.sent_at; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.statement.sent_at IS 'internal';

-- Name: statement_act; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.statement_act (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    call_id uuid NOT NULL,
    project_id uuid NOT NULL,
    statement_id uuid NOT NULL,
    act text NOT NULL,
    reason text,
    account_id uuid DEFAULT auth.current_account(),
    made_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT statement_act_kind CHECK ((act = ANY (ARRAY['approved'::text, 'returned'::text, 'reopened'::text, 'asked'::text]))),
    CONSTRAINT statement_act_reason CHECK ((((act = 'approved'::text) OR (reason IS NOT NULL)) AND ((length(btrim(reason)) >= 3) AND (length(btrim(reason)) <= 2000))))
);
ALTER TABLE ONLY jalon.statement_act FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.statement_act OWNER TO jalon_owner;

-- Name: COLUMN statement_act.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.statement_act.id IS 'internal';

-- Name: COLUMN statement_act.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.statement_act.call_id IS 'internal';

-- Name: COLUMN statement_act.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.statement_act.project_id IS 'internal';

-- Name: COLUMN statement_act.statement_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.statement_act.statement_id IS 'internal';

-- Name: COLUMN statement_act.act; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.statement_act.act IS 'internal';

-- Name: COLUMN statement_act.reason; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.statement_act.reason IS 'internal';

-- Name: COLUMN statement_act.account_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.statement_act.account_id IS 'personal';

-- Name: COLUMN statement_act.made_at; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.statement_act.made_at IS 'internal';

-- Name: survey; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.survey (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    call_id uuid NOT NULL,
    code text NOT NULL,
    title text NOT NULL,
    is_fictitious boolean DEFAULT false NOT NULL
);
ALTER TABLE ONLY jalon.survey FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.survey OWNER TO jalon_owner;

-- Name: COLUMN survey.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.survey.id IS 'public';

-- Name: COLUMN survey.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.survey.call_id IS 'public';

-- Name: COLUMN survey.code; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.survey.code IS 'public';

-- Name: COLUMN survey.title; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.survey.title IS 'public';

-- Name: COLUMN survey.is_fictitious; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.survey.is_fictitious IS 'public';

-- Name: survey_medium; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.survey_medium (
    call_id uuid NOT NULL,
    version_id uuid NOT NULL,
    name text NOT NULL,
    media_type text NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT survey_medium_length CHECK (((length(content) >= 1) AND (length(content) <= 700000))),
    CONSTRAINT survey_medium_name CHECK ((name ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$'::text)),
    CONSTRAINT survey_medium_type CHECK ((media_type ~ '^(image|audio)/[a-z0-9.+-]+$'::text))
);
ALTER TABLE ONLY jalon.survey_medium FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.survey_medium OWNER TO jalon_owner;

-- Name: COLUMN survey_medium.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.survey_medium.call_id IS 'public';

-- Name: COLUMN survey_medium.version_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.survey_medium.version_id IS 'public';

-- Name: COLUMN survey_medium.name; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.survey_medium.name IS 'public';

-- Name: COLUMN survey_medium.media_type; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.survey_medium.media_type IS 'public';

-- Name: COLUMN survey_medium.content; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.survey_medium.content IS 'public';

-- Name: survey_version; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.survey_version (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    call_id uuid NOT NULL,
    survey_id uuid NOT NULL,
    number integer NOT NULL,
    form text NOT NULL,
    profile_questions text[] DEFAULT '{}'::text[] NOT NULL,
    CONSTRAINT survey_version_number CHECK ((number >= 1))
);
ALTER TABLE ONLY jalon.survey_version FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.survey_version OWNER TO jalon_owner;

-- Name: COLUMN survey_version.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.survey_version.id IS 'public';

-- Name: COLUMN survey_version.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.survey_version.call_id IS 'public';

-- Name: COLUMN survey_version.survey_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.survey_version.survey_id IS 'public';

-- Name: COLUMN survey_version.number; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.survey_version.number IS 'public';

-- Name: COLUMN survey_version.form; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.survey_version.form IS 'public';

-- Name: COLUMN survey_version.profile_questions; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.survey_version.profile_questions IS 'public';

-- Name: suspension; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.suspension (
    call_id uuid NOT NULL,
    project_id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    CONSTRAINT suspension_dates CHECK ((starts_on <= ends_on))
);
ALTER TABLE ONLY jalon.suspension FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.suspension OWNER TO jalon_owner;

-- Name: COLUMN suspension.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.suspension.call_id IS 'internal';

-- Name: COLUMN suspension.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.suspension.project_id IS 'internal';

-- Name: COLUMN suspension.starts_on; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.suspension.starts_on IS 'internal';

-- Name: COLUMN suspension.ends_on; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.suspension.ends_on IS 'internal';

-- Name: target; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.target (
    call_id uuid NOT NULL,
    project_id uuid NOT NULL,
    indicator_id uuid NOT NULL,
    year integer,
    value numeric NOT NULL,
    kind text DEFAULT 'reach'::text NOT NULL,
    period text,
    CONSTRAINT target_kind CHECK ((kind = ANY (ARRAY['reach'::text, 'floor'::text, 'ceiling'::text]))),
    CONSTRAINT target_period CHECK (((period IS NULL) OR ((period = ANY (ARRAY['year'::text, 'life'::text])) AND (year IS NULL))))
);
ALTER TABLE ONLY jalon.target FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.target OWNER TO jalon_owner;

-- Name: COLUMN target.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.target.call_id IS 'internal';

-- Name: COLUMN target.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.target.project_id IS 'internal';

-- Name: COLUMN target.indicator_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.target.indicator_id IS 'internal';

-- Name: COLUMN target.year; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.target.year IS 'internal';

-- Name: COLUMN target.value; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.target.value IS 'internal';

-- Name: COLUMN target.kind; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.target.kind IS 'internal';

-- Name: COLUMN target.period; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.target.period IS 'internal';

-- Name: text_coding; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.text_coding (
    call_id uuid NOT NULL,
    text_id uuid NOT NULL,
    coder smallint NOT NULL,
    themes text[] NOT NULL,
    CONSTRAINT text_coding_coder CHECK ((coder = ANY (ARRAY[1, 2])))
);
ALTER TABLE ONLY jalon.text_coding FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.text_coding OWNER TO jalon_owner;

-- Name: COLUMN text_coding.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.text_coding.call_id IS 'sensitive';

-- Name: COLUMN text_coding.text_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.text_coding.text_id IS 'sensitive';

-- Name: COLUMN text_coding.coder; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.text_coding.coder IS 'sensitive';

-- Name: COLUMN text_coding.themes; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.text_coding.themes IS 'sensitive';

-- Name: theme; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.theme (
    call_id uuid NOT NULL,
    codebook_id uuid NOT NULL,
    "position" integer NOT NULL,
    code text NOT NULL,
    label text NOT NULL,
    definition text NOT NULL,
    example text,
    CONSTRAINT theme_code CHECK ((code ~ '^[a-z][a-z0-9_]{0,23}$'::text)),
    CONSTRAINT theme_definition CHECK (((length(definition) >= 1) AND (length(definition) <= 500))),
    CONSTRAINT theme_example CHECK ((length(example) <= 300)),
    CONSTRAINT theme_label CHECK (((length(label) >= 1) AND (length(label) <= 80)))
);
ALTER TABLE ONLY jalon.theme FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.theme OWNER TO jalon_owner;

-- Name: COLUMN theme.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.theme.call_id IS 'internal';

-- Name: COLUMN theme.codebook_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.theme.codebook_id IS 'internal';

-- Name: COLUMN theme."position"; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.theme."position" IS 'internal';

-- Name: COLUMN theme.code; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.theme.code IS 'internal';

-- Name: COLUMN theme.label; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.theme.label IS 'internal';

-- Name: COLUMN theme.definition; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.theme.definition IS 'internal';

-- Name: COLUMN theme.example; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.theme.example IS 'internal';

-- Name: theme_agreement; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.theme_agreement (
    call_id uuid NOT NULL,
    coding_id uuid NOT NULL,
    theme text NOT NULL,
    twice bigint NOT NULL,
    first_only bigint NOT NULL,
    second_only bigint NOT NULL,
    neither bigint NOT NULL,
    CONSTRAINT theme_agreement_counts CHECK ((LEAST(twice, first_only, second_only, neither) >= 0))
);
ALTER TABLE ONLY jalon.theme_agreement FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.theme_agreement OWNER TO jalon_owner;

-- Name: COLUMN theme_agreement.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.theme_agreement.call_id IS 'sensitive';

-- Name: COLUMN theme_agreement.coding_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.theme_agreement.coding_id IS 'sensitive';

-- Name: COLUMN theme_agreement.theme; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.theme_agreement.theme IS 'sensitive';

-- Name: COLUMN theme_agreement.twice; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.theme_agreement.twice IS 'sensitive';

-- Name: COLUMN theme_agreement.first_only; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.theme_agreement.first_only IS 'sensitive';

-- Name: COLUMN theme_agreement.second_only; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.theme_agreement.second_only IS 'sensitive';

-- Name: COLUMN theme_agreement.neither; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.theme_agreement.neither IS 'sensitive';

-- Name: theme_tally; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.theme_tally (
    call_id uuid NOT NULL,
    coding_id uuid NOT NULL,
    project_id uuid,
    leftover_id uuid,
    theme text,
    texts bigint NOT NULL,
    CONSTRAINT theme_tally_count CHECK ((texts >= 0)),
    CONSTRAINT theme_tally_of_one CHECK (((project_id IS NULL) <> (leftover_id IS NULL)))
);
ALTER TABLE ONLY jalon.theme_tally FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.theme_tally OWNER TO jalon_owner;

-- Name: COLUMN theme_tally.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.theme_tally.call_id IS 'sensitive';

-- Name: COLUMN theme_tally.coding_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.theme_tally.coding_id IS 'sensitive';

-- Name: COLUMN theme_tally.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.theme_tally.project_id IS 'sensitive';

-- Name: COLUMN theme_tally.leftover_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.theme_tally.leftover_id IS 'sensitive';

-- Name: COLUMN theme_tally.theme; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.theme_tally.theme IS 'sensitive';

-- Name: COLUMN theme_tally.texts; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.theme_tally.texts IS 'sensitive';

-- Name: transfer_context; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.transfer_context (
    call_id uuid NOT NULL,
    project_id uuid NOT NULL,
    version integer NOT NULL,
    priority_districts text,
    rural_zones text,
    deprivation integer,
    team_fte numeric(5,2),
    team text,
    network text,
    note text,
    account_id uuid DEFAULT auth.current_account() NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT transfer_context_deprivation CHECK (((deprivation >= 1) AND (deprivation <= 5))),
    CONSTRAINT transfer_context_districts CHECK ((priority_districts = ANY (ARRAY['whole'::text, 'partly'::text, 'none'::text]))),
    CONSTRAINT transfer_context_fte CHECK ((team_fte >= (0)::numeric)),
    CONSTRAINT transfer_context_network CHECK (((length(btrim(network)) >= 2) AND (length(btrim(network)) <= 1000))),
    CONSTRAINT transfer_context_note CHECK ((((version = 1) OR (note IS NOT NULL)) AND ((length(btrim(note)) >= 3) AND (length(btrim(note)) <= 2000)))),
    CONSTRAINT transfer_context_rural CHECK ((rural_zones = ANY (ARRAY['whole'::text, 'partly'::text, 'none'::text]))),
    CONSTRAINT transfer_context_said CHECK ((num_nonnulls(priority_districts, rural_zones, deprivation, team_fte, team, network) > 0)),
    CONSTRAINT transfer_context_team CHECK (((length(btrim(team)) >= 2) AND (length(btrim(team)) <= 1000))),
    CONSTRAINT transfer_context_version CHECK ((version > 0))
);
ALTER TABLE ONLY jalon.transfer_context FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.transfer_context OWNER TO jalon_owner;

-- Name: COLUMN transfer_context.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_context.call_id IS 'internal';

-- Name: COLUMN transfer_context.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_context.project_id IS 'internal';

-- Name: COLUMN transfer_context.version; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_context.version IS 'internal';

-- Name: COLUMN transfer_context.priority_districts; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_context.priority_districts IS 'internal';

-- Name: COLUMN transfer_context.rural_zones; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_context.rural_zones IS 'internal';

-- Name: COLUMN transfer_context.deprivation; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_context.deprivation IS 'internal';

-- Name: COLUMN transfer_context.team_fte; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_context.team_fte IS 'internal';

-- Name: COLUMN transfer_context.team; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_context.team IS 'internal';

-- Name: COLUMN transfer_context.network; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_context.network IS 'internal';

-- Name: COLUMN transfer_context.note; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_context.note IS 'internal';

-- Name: COLUMN transfer_context.account_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_context.account_id IS 'personal';

-- Name: COLUMN transfer_context.recorded_at; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_context.recorded_at IS 'internal';

-- Name: transfer_criterion; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.transfer_criterion (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    call_id uuid NOT NULL,
    dimension_code text NOT NULL,
    code text NOT NULL,
    statement text NOT NULL,
    "position" integer NOT NULL,
    CONSTRAINT transfer_criterion_code CHECK ((code ~ '^[A-Z][0-9]{1,2}$'::text))
);
ALTER TABLE ONLY jalon.transfer_criterion FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.transfer_criterion OWNER TO jalon_owner;

-- Name: COLUMN transfer_criterion.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_criterion.id IS 'public';

-- Name: COLUMN transfer_criterion.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_criterion.call_id IS 'public';

-- Name: COLUMN transfer_criterion.dimension_code; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_criterion.dimension_code IS 'public';

-- Name: COLUMN transfer_criterion.code; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_criterion.code IS 'public';

-- Name: COLUMN transfer_criterion.statement; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_criterion.statement IS 'public';

-- Name: COLUMN transfer_criterion."position"; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_criterion."position" IS 'public';

-- Name: transfer_dimension; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.transfer_dimension (
    call_id uuid NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    "position" integer NOT NULL,
    CONSTRAINT transfer_dimension_code CHECK ((code ~ '^[A-Z]$'::text))
);
ALTER TABLE ONLY jalon.transfer_dimension FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.transfer_dimension OWNER TO jalon_owner;

-- Name: COLUMN transfer_dimension.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_dimension.call_id IS 'public';

-- Name: COLUMN transfer_dimension.code; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_dimension.code IS 'public';

-- Name: COLUMN transfer_dimension.name; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_dimension.name IS 'public';

-- Name: COLUMN transfer_dimension."position"; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_dimension."position" IS 'public';

-- Name: transfer_framework; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.transfer_framework (
    call_id uuid NOT NULL,
    title text NOT NULL,
    CONSTRAINT transfer_framework_title CHECK (((length(btrim(title)) >= 3) AND (length(btrim(title)) <= 200)))
);
ALTER TABLE ONLY jalon.transfer_framework FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.transfer_framework OWNER TO jalon_owner;

-- Name: COLUMN transfer_framework.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_framework.call_id IS 'public';

-- Name: COLUMN transfer_framework.title; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_framework.title IS 'public';

-- Name: transfer_rating; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.transfer_rating (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    call_id uuid NOT NULL,
    project_id uuid NOT NULL,
    criterion_id uuid NOT NULL,
    part text NOT NULL,
    rater_id uuid,
    version integer NOT NULL,
    score integer,
    absence text,
    evidence integer NOT NULL,
    justification text NOT NULL,
    is_blocking boolean DEFAULT false NOT NULL,
    plan text,
    account_id uuid DEFAULT auth.current_account() NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT transfer_rating_absence CHECK ((absence = ANY (ARRAY['not_applicable'::text, 'unknown'::text]))),
    CONSTRAINT transfer_rating_evidence CHECK (((evidence >= 0) AND (evidence <= 3))),
    CONSTRAINT transfer_rating_justification CHECK (((length(btrim(justification)) >= 3) AND (length(btrim(justification)) <= 2000))),
    CONSTRAINT transfer_rating_part CHECK ((part = ANY (ARRAY['holder'::text, 'evaluator'::text, 'agreed'::text]))),
    CONSTRAINT transfer_rating_plan CHECK (((length(btrim(plan)) >= 3) AND (length(btrim(plan)) <= 2000))),
    CONSTRAINT transfer_rating_rater CHECK (((part = 'evaluator'::text) = (rater_id IS NOT NULL))),
    CONSTRAINT transfer_rating_score CHECK (((score >= 0) AND (score <= 4))),
    CONSTRAINT transfer_rating_score_or_absence CHECK (((score IS NULL) <> (absence IS NULL))),
    CONSTRAINT transfer_rating_version CHECK ((version > 0))
);
ALTER TABLE ONLY jalon.transfer_rating FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.transfer_rating OWNER TO jalon_owner;

-- Name: COLUMN transfer_rating.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_rating.id IS 'internal';

-- Name: COLUMN transfer_rating.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_rating.call_id IS 'internal';

-- Name: COLUMN transfer_rating.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_rating.project_id IS 'internal';

-- Name: COLUMN transfer_rating.criterion_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_rating.criterion_id IS 'internal';

-- Name: COLUMN transfer_rating.part; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_rating.part IS 'internal';

-- Name: COLUMN transfer_rating.rater_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_rating.rater_id IS 'personal';

-- Name: COLUMN transfer_rating.version; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_rating.version IS 'internal';

-- Name: COLUMN transfer_rating.score; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_rating.score IS 'internal';

-- Name: COLUMN transfer_rating.absence; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_rating.absence IS 'internal';

-- Name: COLUMN transfer_rating.evidence; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_rating.evidence IS 'internal';

-- Name: COLUMN transfer_rating.justification; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_rating.justification IS 'internal';

-- Name: COLUMN transfer_rating.is_blocking; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_rating.is_blocking IS 'internal';

-- Name: COLUMN transfer_rating.plan; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_rating.plan IS 'internal';

-- Name: COLUMN transfer_rating.account_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_rating.account_id IS 'personal';

-- Name: COLUMN transfer_rating.recorded_at; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_rating.recorded_at IS 'internal';

-- Name: transfer_reopening; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.transfer_reopening (
    sending_id uuid NOT NULL,
    call_id uuid NOT NULL,
    project_id uuid NOT NULL,
    reason text NOT NULL,
    account_id uuid DEFAULT auth.current_account() NOT NULL,
    reopened_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT transfer_reopening_reason CHECK (((length(btrim(reason)) >= 3) AND (length(btrim(reason)) <= 2000)))
);
ALTER TABLE ONLY jalon.transfer_reopening FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.transfer_reopening OWNER TO jalon_owner;

-- Name: COLUMN transfer_reopening.sending_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_reopening.sending_id IS 'internal';

-- Name: COLUMN transfer_reopening.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_reopening.call_id IS 'internal';

-- Name: COLUMN transfer_reopening.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_reopening.project_id IS 'internal';

-- Name: COLUMN transfer_reopening.reason; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_reopening.reason IS 'internal';

-- Name: COLUMN transfer_reopening.account_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_reopening.account_id IS 'personal';

-- Name: COLUMN transfer_reopening.reopened_at; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_reopening.reopened_at IS 'internal';

-- Name: transfer_sending; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.transfer_sending (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    call_id uuid NOT NULL,
    project_id uuid NOT NULL,
    part text NOT NULL,
    rater_id uuid,
    account_id uuid DEFAULT auth.current_account() NOT NULL,
    sent_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT transfer_sending_part CHECK ((part = ANY (ARRAY['holder'::text, 'evaluator'::text]))),
    CONSTRAINT transfer_sending_rater CHECK (((part = 'evaluator'::text) = (rater_id IS NOT NULL)))
);
ALTER TABLE ONLY jalon.transfer_sending FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.transfer_sending OWNER TO jalon_owner;

-- Name: COLUMN transfer_sending.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_sending.id IS 'internal';

-- Name: COLUMN transfer_sending.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_sending.call_id IS 'internal';

-- Name: COLUMN transfer_sending.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_sending.project_id IS 'internal';

-- Name: COLUMN transfer_sending.part; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_sending.part IS 'internal';

-- Name: COLUMN transfer_sending.rater_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_sending.rater_id IS 'personal';

-- Name: COLUMN transfer_sending.account_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_sending.account_id IS 'personal';

-- Name: COLUMN transfer_sending.sent_at; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.transfer_sending.sent_at IS 'internal';

-- Name: turnout; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.turnout (
    call_id uuid NOT NULL,
    wave_id uuid NOT NULL,
    project_id uuid NOT NULL,
    codes bigint DEFAULT 0 NOT NULL,
    responses bigint DEFAULT 0 NOT NULL,
    complete bigint DEFAULT 0 NOT NULL,
    partial bigint DEFAULT 0 NOT NULL,
    CONSTRAINT turnout_codes CHECK ((codes >= 0)),
    CONSTRAINT turnout_complete CHECK ((complete >= 0)),
    CONSTRAINT turnout_partial CHECK ((partial >= 0)),
    CONSTRAINT turnout_responses CHECK ((responses >= 0))
);
ALTER TABLE ONLY jalon.turnout FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.turnout OWNER TO jalon_owner;

-- Name: COLUMN turnout.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.turnout.call_id IS 'internal';

-- Name: COLUMN turnout.wave_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.turnout.wave_id IS 'internal';

-- Name: COLUMN turnout.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.turnout.project_id IS 'internal';

-- Name: COLUMN turnout.codes; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.turnout.codes IS 'internal';

-- Name: COLUMN turnout.responses; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.turnout.responses IS 'internal';

-- Name: COLUMN turnout.complete; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.turnout.complete IS 'internal';

-- Name: COLUMN turnout.partial; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.turnout.partial IS 'internal';

-- Name: urn; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.urn (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    call_id uuid NOT NULL,
    wave_id uuid NOT NULL,
    project_id uuid NOT NULL,
    sealed bytea NOT NULL,
    receipt_hmac bytea
);
ALTER TABLE ONLY jalon.urn FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.urn OWNER TO jalon_owner;

-- Name: COLUMN urn.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.urn.id IS 'internal';

-- Name: COLUMN urn.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.urn.call_id IS 'internal';

-- Name: COLUMN urn.wave_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.urn.wave_id IS 'internal';

-- Name: COLUMN urn.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.urn.project_id IS 'internal';

-- Name: COLUMN urn.sealed; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.urn.sealed IS 'sensitive';

-- Name: COLUMN urn.receipt_hmac; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.urn.receipt_hmac IS 'sensitive';

-- Name: verification; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.verification (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    call_id uuid NOT NULL,
    project_id uuid NOT NULL,
    quarter_report_id uuid NOT NULL,
    indicator_id uuid NOT NULL,
    category_id uuid,
    version integer NOT NULL,
    verified_on date NOT NULL,
    value numeric NOT NULL,
    denominator numeric,
    note text,
    account_id uuid DEFAULT auth.current_account() NOT NULL,
    made_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT verification_denominator CHECK ((denominator > (0)::numeric)),
    CONSTRAINT verification_note CHECK (((length(btrim(note)) >= 1) AND (length(btrim(note)) <= 2000))),
    CONSTRAINT verification_value CHECK ((value <> ALL (ARRAY['NaN'::numeric, 'Infinity'::numeric, '-Infinity'::numeric])))
);
ALTER TABLE ONLY jalon.verification FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.verification OWNER TO jalon_owner;

-- Name: COLUMN verification.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.verification.id IS 'internal';

-- Name: COLUMN verification.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.verification.call_id IS 'internal';

-- Name: COLUMN verification.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.verification.project_id IS 'internal';

-- Name: COLUMN verification.quarter_report_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.verification.quarter_report_id IS 'internal';

-- Name: COLUMN verification.indicator_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.verification.indicator_id IS 'internal';

-- Name: COLUMN verification.category_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.verification.category_id IS 'internal';

-- Name: COLUMN verification.version; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.verification.version IS 'internal';

-- Name: COLUMN verification.verified_on; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.verification.verified_on IS 'internal';

-- Name: COLUMN verification.value; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.verification.value IS 'sensitive';

-- Name: COLUMN verification.denominator; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.verification.denominator IS 'sensitive';

-- Name: COLUMN verification.note; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.verification.note IS 'sensitive';

-- Name: COLUMN verification.account_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.verification.account_id IS 'personal';

-- Name: COLUMN verification.made_at; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.verification.made_at IS 'internal';

-- Name: wave; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.wave (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    call_id uuid NOT NULL,
    survey_id uuid NOT NULL,
    quarter jalon.quarter NOT NULL,
    opens_on date NOT NULL,
    closes_on date NOT NULL,
    state text DEFAULT 'draft'::text NOT NULL,
    public_key bytea NOT NULL,
    version_id uuid NOT NULL,
    languages text[] DEFAULT '{}'::text[] NOT NULL,
    helpers text DEFAULT ''::text NOT NULL,
    retention_months integer DEFAULT 24 NOT NULL,
    has_key_on_server boolean DEFAULT false NOT NULL,
    is_key_destroyed boolean DEFAULT false NOT NULL,
    CONSTRAINT wave_days CHECK ((opens_on <= closes_on)),
    CONSTRAINT wave_helpers CHECK ((length(helpers) <= 500)),
    CONSTRAINT wave_key_destroyed CHECK (((NOT is_key_destroyed) OR (state = 'tallied'::text))),
    CONSTRAINT wave_retention CHECK (((retention_months >= 1) AND (retention_months <= 60))),
    CONSTRAINT wave_state CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text, 'closed'::text, 'tallied'::text])))
);
ALTER TABLE ONLY jalon.wave FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.wave OWNER TO jalon_owner;

-- Name: COLUMN wave.id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.wave.id IS 'internal';

-- Name: COLUMN wave.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.wave.call_id IS 'internal';

-- Name: COLUMN wave.survey_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.wave.survey_id IS 'internal';

-- Name: COLUMN wave.quarter; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.wave.quarter IS 'internal';

-- Name: COLUMN wave.opens_on; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.wave.opens_on IS 'internal';

-- Name: COLUMN wave.closes_on; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.wave.closes_on IS 'internal';

-- Name: COLUMN wave.state; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.wave.state IS 'internal';

-- Name: COLUMN wave.public_key; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.wave.public_key IS 'internal';

-- Name: COLUMN wave.version_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.wave.version_id IS 'internal';

-- Name: COLUMN wave.languages; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.wave.languages IS 'internal';

-- Name: COLUMN wave.helpers; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.wave.helpers IS 'internal';

-- Name: COLUMN wave.retention_months; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.wave.retention_months IS 'internal';

-- Name: COLUMN wave.has_key_on_server; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.wave.has_key_on_server IS 'internal';

-- Name: COLUMN wave.is_key_destroyed; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.wave.is_key_destroyed IS 'internal';

-- Name: wave_end; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.wave_end (
    wave_id uuid NOT NULL,
    call_id uuid NOT NULL,
    unpublished bigint NOT NULL,
    sent bigint,
    on_paper bigint,
    CONSTRAINT wave_end_on_paper CHECK (((on_paper >= 0) AND (on_paper <= sent))),
    CONSTRAINT wave_end_sent CHECK ((sent >= 0)),
    CONSTRAINT wave_end_unpublished CHECK ((unpublished >= 0))
);
ALTER TABLE ONLY jalon.wave_end FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.wave_end OWNER TO jalon_owner;

-- Name: COLUMN wave_end.wave_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.wave_end.wave_id IS 'internal';

-- Name: COLUMN wave_end.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.wave_end.call_id IS 'internal';

-- Name: COLUMN wave_end.unpublished; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.wave_end.unpublished IS 'internal';

-- Name: COLUMN wave_end.sent; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.wave_end.sent IS 'internal';

-- Name: COLUMN wave_end.on_paper; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.wave_end.on_paper IS 'internal';

-- Name: wave_project; Type: TABLE; Schema: jalon; Owner: jalon_owner
CREATE TABLE jalon.wave_project (
    call_id uuid NOT NULL,
    wave_id uuid NOT NULL,
    project_id uuid NOT NULL,
    population integer,
    invited integer,
    reached integer,
    refused integer,
    CONSTRAINT wave_project_numbers CHECK (((population >= 0) AND (invited >= 0) AND ((reached >= 0) AND (reached <= COALESCE(invited, reached))) AND ((refused >= 0) AND (refused <= COALESCE(reached, invited, refused)))))
);
ALTER TABLE ONLY jalon.wave_project FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon.wave_project OWNER TO jalon_owner;

-- Name: COLUMN wave_project.call_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.wave_project.call_id IS 'internal';

-- Name: COLUMN wave_project.wave_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.wave_project.wave_id IS 'internal';

-- Name: COLUMN wave_project.project_id; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.wave_project.project_id IS 'internal';

-- Name: COLUMN wave_project.population; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.wave_project.population IS 'internal';

-- Name: COLUMN wave_project.invited; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.wave_project.invited IS 'internal';

-- Name: COLUMN wave_project.reached; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.wave_project.reached IS 'internal';

-- Name: COLUMN wave_project.refused; Type: COMMENT; Schema: jalon; Owner: jalon_owner
COMMENT ON COLUMN jalon.wave_project.refused IS 'internal';

-- Name: migration; Type: TABLE; Schema: jalon_meta; Owner: jalon_migrate
CREATE TABLE jalon_meta.migration (
    number bigint NOT NULL,
    name text NOT NULL,
    sha256 bytea NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT migration_number_check CHECK ((number > 0)),
    CONSTRAINT migration_sha256_check CHECK ((octet_length(sha256) = 32))
);
ALTER TABLE ONLY jalon_meta.migration FORCE ROW LEVEL SECURITY;
ALTER TABLE jalon_meta.migration OWNER TO jalon_migrate;

-- Name: COLUMN migration.number; Type: COMMENT; Schema: jalon_meta; Owner: jalon_migrate
COMMENT ON COLUMN jalon_meta.migration.number IS 'public: order';

-- Name: COLUMN migration.name; Type: COMMENT; Schema: jalon_meta; Owner: jalon_migrate
COMMENT ON COLUMN jalon_meta.migration.name IS 'public: file';

-- Name: COLUMN migration.sha256; Type: COMMENT; Schema: jalon_meta; Owner: jalon_migrate
COMMENT ON COLUMN jalon_meta.migration.sha256 IS 'public: of the file';

-- Name: COLUMN migration.applied_at; Type: COMMENT; Schema: jalon_meta; Owner: jalon_migrate
COMMENT ON COLUMN jalon_meta.migration.applied_at IS 'internal: when';

-- Name: observation_version; Type: VIEW; Schema: reporting; Owner: jalon_owner
CREATE VIEW reporting.observation_version WITH (security_invoker='true') AS
 SELECT observation.call_id,
    observation.project_id,
    observation.indicator_id,
    observation.quarter,
    observation.category_id,
    observation.version,
    observation.submission_id,
    observation.value,
    observation.denominator,
    observation.missing,
        CASE
            WHEN reading.comment_is_reason THEN 'other'::text
            ELSE observation.reason
        END AS reason,
        CASE
            WHEN reading.comment_is_reason THEN observation.comment
            ELSE observation.reason_text
        END AS reason_text,
        CASE
            WHEN reading.comment_is_reason THEN NULL::text
            ELSE observation.comment
        END AS comment,
    observation.formula,
    observation.recorded_at
   FROM (jalon.observation
     CROSS JOIN LATERAL ( SELECT ((observation.reason_text IS NULL) AND (observation.comment <> ''::text) AND ((observation.reason = 'other'::text) OR ((observation.reason IS NULL) AND (observation.missing IS NOT NULL)))) AS comment_is_reason) reading);
ALTER TABLE reporting.observation_version OWNER TO jalon_owner;

-- Name: current_observation; Type: VIEW; Schema: reporting; Owner: jalon_owner
CREATE VIEW reporting.current_observation WITH (security_invoker='true') AS
 SELECT DISTINCT ON (observation_version.project_id, observation_version.indicator_id, observation_version.quarter, observation_version.category_id) observation_version.call_id,
    observation_version.project_id,
    observation_version.indicator_id,
    observation_version.quarter,
    observation_version.category_id,
    observation_version.version,
    observation_version.submission_id,
    observation_version.value,
    observation_version.denominator,
    observation_version.missing,
    observation_version.reason,
    observation_version.reason_text,
    observation_version.comment,
    observation_version.formula,
    observation_version.recorded_at
   FROM reporting.observation_version
  ORDER BY observation_version.project_id, observation_version.indicator_id, observation_version.quarter, observation_version.category_id, observation_version.version DESC;
ALTER TABLE reporting.current_observation OWNER TO jalon_owner;

-- Name: project_card; Type: VIEW; Schema: reporting; Owner: jalon_owner
CREATE VIEW reporting.project_card WITH (security_invoker='true') AS
 SELECT project.id,
    project.call_id,
    project.code,
    project.name,
    project.holder_id,
    project.territory,
    project.summary,
    project.target_population,
    project.objectives,
    project.inequality_approach,
    project.starts_on,
    project.ends_on,
    project.budget_eur,
    project.funding_eur,
    project.is_fictitious,
        CASE
            WHEN (jalon.today(call.id) < project.starts_on) THEN 'selected'::text
            WHEN (jalon.today(call.id) <= project.ends_on) THEN 'running'::text
            WHEN (project.status = 'stopped'::text) THEN 'stopped'::text
            ELSE 'completed'::text
        END AS status,
    rest.starts_on AS suspended_from,
    rest.ends_on AS suspended_until,
    call.code AS call_code,
    call.pinned_today,
    organisation.name AS holder_name,
    ( SELECT array_agg(axis.code ORDER BY axis."position") AS array_agg
           FROM (jalon.project_axis link
             JOIN jalon.axis ON ((axis.id = link.axis_id)))
          WHERE (link.project_id = project.id)) AS axis_codes,
    ( SELECT array_agg(link.share ORDER BY axis."position") AS array_agg
           FROM (jalon.project_axis link
             JOIN jalon.axis ON ((axis.id = link.axis_id)))
          WHERE (link.project_id = project.id)) AS axis_shares,
    ( SELECT array_agg(link.department_code ORDER BY link.department_code) AS array_agg
           FROM jalon.project_department link
          WHERE (link.project_id = project.id)) AS department_codes,
    ( SELECT COALESCE(array_agg(partner.name ORDER BY partner.name), '{}'::text[]) AS "coalesce"
           FROM (jalon.project_partner link
             JOIN jalon.organisation partner ON ((partner.id = link.organisation_id)))
          WHERE (link.project_id = project.id)) AS partner_names
   FROM (((jalon.project project
     JOIN jalon.call ON ((call.id = project.call_id)))
     JOIN jalon.organisation ON ((organisation.id = project.holder_id)))
     LEFT JOIN LATERAL ( SELECT suspension.starts_on,
            suspension.ends_on
           FROM jalon.suspension
          WHERE ((suspension.project_id = project.id) AND ((jalon.today(call.id) >= suspension.starts_on) AND (jalon.today(call.id) <= suspension.ends_on)) AND ((jalon.today(call.id) >= project.starts_on) AND (jalon.today(call.id) <= project.ends_on)))
          ORDER BY suspension.ends_on DESC
         LIMIT 1) rest ON (true));
ALTER TABLE reporting.project_card OWNER TO jalon_owner;

-- Name: quarter_status; Type: VIEW; Schema: reporting; Owner: jalon_owner
CREATE VIEW reporting.quarter_status WITH (security_invoker='true') AS
 SELECT report.id,
    report.call_id,
    report.project_id,
    report.quarter,
    report.state,
    report.version,
    report.approved_version,
    submission.submitted_at,
    (jalon.quarter_end(report.quarter) + call.due_days) AS due_on,
    ((report.state = ANY (ARRAY['open'::text, 'draft'::text, 'returned'::text, 'reopened'::text])) AND (NOT life.is_outside) AND (NOT life.is_suspended) AND ((jalon.quarter_end(report.quarter) + call.due_days) < jalon.today(call.id))) AS is_overdue,
    (LEAST(((first_submission.submitted_at AT TIME ZONE 'Europe/Paris'::text))::date, jalon.today(call.id)) > (jalon.quarter_end(report.quarter) + call.due_days)) AS was_late,
    life.is_outside,
    life.is_suspended
   FROM (((((jalon.quarter_report report
     JOIN jalon.call ON ((call.id = report.call_id)))
     JOIN jalon.project ON ((project.id = report.project_id)))
     CROSS JOIN LATERAL ( SELECT (((report.quarter)::text < (jalon.quarter_of(project.starts_on))::text) OR ((report.quarter)::text > (jalon.quarter_of(project.ends_on))::text)) AS is_outside,
            (EXISTS ( SELECT
                   FROM jalon.suspension
                  WHERE ((suspension.project_id = report.project_id) AND (suspension.starts_on <= GREATEST(jalon.quarter_start(report.quarter), project.starts_on)) AND (suspension.ends_on >= LEAST(jalon.quarter_end(report.quarter), project.ends_on))))) AS is_suspended) life)
     LEFT JOIN jalon.quarter_submission submission ON (((submission.quarter_report_id = report.id) AND (submission.version = report.version))))
     LEFT JOIN jalon.quarter_submission first_submission ON (((first_submission.quarter_report_id = report.id) AND (first_submission.version = 1))));
ALTER TABLE reporting.quarter_status OWNER TO jalon_owner;

-- Name: entry entry_pkey; Type: CONSTRAINT; Schema: audit; Owner: jalon_owner
ALTER TABLE ONLY audit.entry
    ADD CONSTRAINT entry_pkey PRIMARY KEY (id);

-- Name: account_call account_call_pkey; Type: CONSTRAINT; Schema: auth; Owner: jalon_owner
ALTER TABLE ONLY auth.account_call
    ADD CONSTRAINT account_call_pkey PRIMARY KEY (account_id, call_id);

-- Name: account account_login_unique; Type: CONSTRAINT; Schema: auth; Owner: jalon_owner
ALTER TABLE ONLY auth.account
    ADD CONSTRAINT account_login_unique UNIQUE (login);

-- Name: account account_pkey; Type: CONSTRAINT; Schema: auth; Owner: jalon_owner
ALTER TABLE ONLY auth.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);

-- Name: account_project account_project_pkey; Type: CONSTRAINT; Schema: auth; Owner: jalon_owner
ALTER TABLE ONLY auth.account_project
    ADD CONSTRAINT account_project_pkey PRIMARY KEY (account_id, project_id);

-- Name: account_request account_request_pkey; Type: CONSTRAINT; Schema: auth; Owner: jalon_owner
ALTER TABLE ONLY auth.account_request
    ADD CONSTRAINT account_request_pkey PRIMARY KEY (id);

-- Name: session session_pkey; Type: CONSTRAINT; Schema: auth; Owner: jalon_owner
ALTER TABLE ONLY auth.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (token_sha256);

-- Name: access_code access_code_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.access_code
    ADD CONSTRAINT access_code_pkey PRIMARY KEY (id);

-- Name: access_code access_code_unique; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.access_code
    ADD CONSTRAINT access_code_unique UNIQUE (code_hmac);

-- Name: acknowledgement acknowledgement_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.acknowledgement
    ADD CONSTRAINT acknowledgement_pkey PRIMARY KEY (id_hmac);

-- Name: amendment amendment_call_id_id_key; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.amendment
    ADD CONSTRAINT amendment_call_id_id_key UNIQUE (call_id, id);

-- Name: amendment_change amendment_change_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.amendment_change
    ADD CONSTRAINT amendment_change_pkey PRIMARY KEY (amendment_id, "position");

-- Name: amendment amendment_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.amendment
    ADD CONSTRAINT amendment_pkey PRIMARY KEY (id);

-- Name: answer_tally answer_tally_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.answer_tally
    ADD CONSTRAINT answer_tally_pkey PRIMARY KEY (wave_id, project_id, question, choice);

-- Name: axis axis_call_id_id_key; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.axis
    ADD CONSTRAINT axis_call_id_id_key UNIQUE (call_id, id);

-- Name: axis axis_code_unique; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.axis
    ADD CONSTRAINT axis_code_unique UNIQUE (call_id, code);

-- Name: axis axis_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.axis
    ADD CONSTRAINT axis_pkey PRIMARY KEY (id);

-- Name: baseline baseline_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.baseline
    ADD CONSTRAINT baseline_pkey PRIMARY KEY (project_id, indicator_id);

-- Name: batch_note batch_note_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.batch_note
    ADD CONSTRAINT batch_note_pkey PRIMARY KEY (id);

-- Name: call call_code_unique; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.call
    ADD CONSTRAINT call_code_unique UNIQUE (code);

-- Name: call call_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.call
    ADD CONSTRAINT call_pkey PRIMARY KEY (id);

-- Name: category category_call_id_id_key; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.category
    ADD CONSTRAINT category_call_id_id_key UNIQUE (call_id, id);

-- Name: category category_code_unique; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.category
    ADD CONSTRAINT category_code_unique UNIQUE (dimension_id, code);

-- Name: category category_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.category
    ADD CONSTRAINT category_pkey PRIMARY KEY (id);

-- Name: cell_message cell_message_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.cell_message
    ADD CONSTRAINT cell_message_pkey PRIMARY KEY (id);

-- Name: channel_tally channel_tally_unique; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.channel_tally
    ADD CONSTRAINT channel_tally_unique UNIQUE NULLS NOT DISTINCT (wave_id, project_id, leftover_id, language, mode);

-- Name: codebook codebook_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.codebook
    ADD CONSTRAINT codebook_pkey PRIMARY KEY (id);

-- Name: codebook codebook_version_unique; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.codebook
    ADD CONSTRAINT codebook_version_unique UNIQUE (survey_id, question, version);

-- Name: coding_decision coding_decision_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.coding_decision
    ADD CONSTRAINT coding_decision_pkey PRIMARY KEY (text_id, theme);

-- Name: coding coding_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.coding
    ADD CONSTRAINT coding_pkey PRIMARY KEY (id);

-- Name: coding coding_unique; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.coding
    ADD CONSTRAINT coding_unique UNIQUE (wave_id, question);

-- Name: committee_member committee_member_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.committee_member
    ADD CONSTRAINT committee_member_pkey PRIMARY KEY (call_id, "position");

-- Name: cross_rule cross_rule_call_id_id_key; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.cross_rule
    ADD CONSTRAINT cross_rule_call_id_id_key UNIQUE (call_id, id);

-- Name: cross_rule cross_rule_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.cross_rule
    ADD CONSTRAINT cross_rule_pkey PRIMARY KEY (id);

-- Name: decision decision_in_time; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.decision
    ADD CONSTRAINT decision_in_time PRIMARY KEY (project_id, version);

-- Name: department department_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.department
    ADD CONSTRAINT department_pkey PRIMARY KEY (call_id, code);

-- Name: dimension dimension_call_id_id_key; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.dimension
    ADD CONSTRAINT dimension_call_id_id_key UNIQUE (call_id, id);

-- Name: dimension dimension_code_unique; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.dimension
    ADD CONSTRAINT dimension_code_unique UNIQUE (call_id, code);

-- Name: dimension dimension_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.dimension
    ADD CONSTRAINT dimension_pkey PRIMARY KEY (id);

-- Name: draft_copy draft_copy_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.draft_copy
    ADD CONSTRAINT draft_copy_pkey PRIMARY KEY (account_id, project_id, subject);

-- Name: draft_key draft_key_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.draft_key
    ADD CONSTRAINT draft_key_pkey PRIMARY KEY (account_id);

-- Name: draft_report draft_report_once; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.draft_report
    ADD CONSTRAINT draft_report_once PRIMARY KEY (publication_id, project_id);

-- Name: followed_group followed_group_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.followed_group
    ADD CONSTRAINT followed_group_pkey PRIMARY KEY (id);

-- Name: followed_group followed_group_unique; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.followed_group
    ADD CONSTRAINT followed_group_unique UNIQUE NULLS NOT DISTINCT (wave_id, axis_id);

-- Name: followed_part followed_part_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.followed_part
    ADD CONSTRAINT followed_part_pkey PRIMARY KEY (id);

-- Name: followed_tally followed_tally_unique; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.followed_tally
    ADD CONSTRAINT followed_tally_unique UNIQUE NULLS NOT DISTINCT (group_id, question, choice_before, choice_after);

-- Name: indicator indicator_call_id_id_key; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.indicator
    ADD CONSTRAINT indicator_call_id_id_key UNIQUE (call_id, id);

-- Name: indicator indicator_code_unique; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.indicator
    ADD CONSTRAINT indicator_code_unique UNIQUE (call_id, code);

-- Name: indicator_dimension indicator_dimension_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.indicator_dimension
    ADD CONSTRAINT indicator_dimension_pkey PRIMARY KEY (indicator_id, dimension_id);

-- Name: indicator indicator_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.indicator
    ADD CONSTRAINT indicator_pkey PRIMARY KEY (id);

-- Name: judgement judgement_in_time; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.judgement
    ADD CONSTRAINT judgement_in_time PRIMARY KEY (axis_id, kind, number, version);

-- Name: key_function key_function_in_time; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.key_function
    ADD CONSTRAINT key_function_in_time PRIMARY KEY (project_id, number, version);

-- Name: leftover leftover_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.leftover
    ADD CONSTRAINT leftover_pkey PRIMARY KEY (id);

-- Name: leftover_tally leftover_tally_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.leftover_tally
    ADD CONSTRAINT leftover_tally_pkey PRIMARY KEY (leftover_id, question, choice);

-- Name: leftover leftover_unique; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.leftover
    ADD CONSTRAINT leftover_unique UNIQUE NULLS NOT DISTINCT (wave_id, axis_id);

-- Name: leftover leftover_wave_id_id_key; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.leftover
    ADD CONSTRAINT leftover_wave_id_id_key UNIQUE (wave_id, id);

-- Name: narrative_text narrative_text_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.narrative_text
    ADD CONSTRAINT narrative_text_pkey PRIMARY KEY (statement_id, section);

-- Name: notice notice_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.notice
    ADD CONSTRAINT notice_pkey PRIMARY KEY (id);

-- Name: observation observation_version; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.observation
    ADD CONSTRAINT observation_version UNIQUE NULLS NOT DISTINCT (project_id, indicator_id, quarter, category_id, version);

-- Name: open_text open_text_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.open_text
    ADD CONSTRAINT open_text_pkey PRIMARY KEY (id);

-- Name: organisation organisation_name_unique; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.organisation
    ADD CONSTRAINT organisation_name_unique UNIQUE (name);

-- Name: organisation organisation_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.organisation
    ADD CONSTRAINT organisation_pkey PRIMARY KEY (id);

-- Name: participation_clearance participation_clearance_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.participation_clearance
    ADD CONSTRAINT participation_clearance_pkey PRIMARY KEY (id);

-- Name: participation_event participation_event_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.participation_event
    ADD CONSTRAINT participation_event_pkey PRIMARY KEY (id);

-- Name: participation_event participation_event_project_id_id_key; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.participation_event
    ADD CONSTRAINT participation_event_project_id_id_key UNIQUE (project_id, id);

-- Name: participation_event participation_event_project_id_number_key; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.participation_event
    ADD CONSTRAINT participation_event_project_id_number_key UNIQUE (project_id, number);

-- Name: participation_version participation_in_time; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.participation_version
    ADD CONSTRAINT participation_in_time PRIMARY KEY (event_id, version);

-- Name: phase phase_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.phase
    ADD CONSTRAINT phase_pkey PRIMARY KEY (call_id, "position");

-- Name: priority priority_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.priority
    ADD CONSTRAINT priority_pkey PRIMARY KEY (call_id, "position");

-- Name: profile_tally profile_tally_unique; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.profile_tally
    ADD CONSTRAINT profile_tally_unique UNIQUE NULLS NOT DISTINCT (wave_id, project_id, leftover_id, profile, profile_choice, question, choice);

-- Name: project_axis project_axis_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.project_axis
    ADD CONSTRAINT project_axis_pkey PRIMARY KEY (project_id, axis_id);

-- Name: project project_call_id_id_key; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.project
    ADD CONSTRAINT project_call_id_id_key UNIQUE (call_id, id);

-- Name: project project_code_unique; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.project
    ADD CONSTRAINT project_code_unique UNIQUE (call_id, code);

-- Name: project_department project_department_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.project_department
    ADD CONSTRAINT project_department_pkey PRIMARY KEY (project_id, department_code);

-- Name: project_partner project_partner_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.project_partner
    ADD CONSTRAINT project_partner_pkey PRIMARY KEY (project_id, organisation_id);

-- Name: project project_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.project
    ADD CONSTRAINT project_pkey PRIMARY KEY (id);

-- Name: publication publication_in_order; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.publication
    ADD CONSTRAINT publication_in_order UNIQUE (call_id, number);

-- Name: publication publication_name_unique; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.publication
    ADD CONSTRAINT publication_name_unique UNIQUE (call_id, kind, name);

-- Name: publication publication_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.publication
    ADD CONSTRAINT publication_pkey PRIMARY KEY (id);

-- Name: publication_quarter publication_quarter_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.publication_quarter
    ADD CONSTRAINT publication_quarter_pkey PRIMARY KEY (publication_id, quarter_report_id);

-- Name: publication_waiting publication_waiting_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.publication_waiting
    ADD CONSTRAINT publication_waiting_pkey PRIMARY KEY (publication_id, quarter_report_id, indicator_id);

-- Name: publication_wave publication_wave_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.publication_wave
    ADD CONSTRAINT publication_wave_pkey PRIMARY KEY (publication_id, wave_id);

-- Name: quarter_report quarter_report_call_id_id_key; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.quarter_report
    ADD CONSTRAINT quarter_report_call_id_id_key UNIQUE (call_id, id);

-- Name: quarter_report quarter_report_of_project; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.quarter_report
    ADD CONSTRAINT quarter_report_of_project UNIQUE (project_id, id);

-- Name: quarter_report quarter_report_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.quarter_report
    ADD CONSTRAINT quarter_report_pkey PRIMARY KEY (id);

-- Name: quarter_report quarter_report_unique; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.quarter_report
    ADD CONSTRAINT quarter_report_unique UNIQUE (project_id, quarter);

-- Name: quarter_submission quarter_submission_call_id_id_key; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.quarter_submission
    ADD CONSTRAINT quarter_submission_call_id_id_key UNIQUE (call_id, id);

-- Name: quarter_submission quarter_submission_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.quarter_submission
    ADD CONSTRAINT quarter_submission_pkey PRIMARY KEY (id);

-- Name: quarter_submission quarter_submission_project_unique; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.quarter_submission
    ADD CONSTRAINT quarter_submission_project_unique UNIQUE (project_id, id);

-- Name: quarter_submission quarter_submission_version; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.quarter_submission
    ADD CONSTRAINT quarter_submission_version UNIQUE (quarter_report_id, version);

-- Name: quote quote_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.quote
    ADD CONSTRAINT quote_pkey PRIMARY KEY (id);

-- Name: reference_value reference_value_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.reference_value
    ADD CONSTRAINT reference_value_pkey PRIMARY KEY (indicator_id, "position");

-- Name: response response_call_id_id_key; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.response
    ADD CONSTRAINT response_call_id_id_key UNIQUE (call_id, id);

-- Name: response response_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.response
    ADD CONSTRAINT response_pkey PRIMARY KEY (id);

-- Name: review_act review_act_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.review_act
    ADD CONSTRAINT review_act_pkey PRIMARY KEY (id);

-- Name: second_entry second_entry_once; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.second_entry
    ADD CONSTRAINT second_entry_once UNIQUE NULLS NOT DISTINCT (account_id, project_id, quarter, indicator_id, category_id);

-- Name: series series_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.series
    ADD CONSTRAINT series_pkey PRIMARY KEY (survey_id);

-- Name: spending_line spending_line_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.spending_line
    ADD CONSTRAINT spending_line_pkey PRIMARY KEY (statement_id, line);

-- Name: statement_act statement_act_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.statement_act
    ADD CONSTRAINT statement_act_pkey PRIMARY KEY (id);

-- Name: statement statement_call_id_id_key; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.statement
    ADD CONSTRAINT statement_call_id_id_key UNIQUE (call_id, id);

-- Name: statement statement_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.statement
    ADD CONSTRAINT statement_pkey PRIMARY KEY (id);

-- Name: statement statement_version_unique; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.statement
    ADD CONSTRAINT statement_version_unique UNIQUE NULLS NOT DISTINCT (project_id, kind, year, version);

-- Name: survey survey_call_id_id_key; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.survey
    ADD CONSTRAINT survey_call_id_id_key UNIQUE (call_id, id);

-- Name: survey survey_code_form; Type: CHECK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.survey
    ADD CONSTRAINT survey_code_form CHECK ((code ~ '^[a-z0-9][a-z0-9-]{0,39}$'::text)) NOT VALID;

-- Name: survey survey_code_unique; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.survey
    ADD CONSTRAINT survey_code_unique UNIQUE (call_id, code);

-- Name: survey_medium survey_medium_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.survey_medium
    ADD CONSTRAINT survey_medium_pkey PRIMARY KEY (version_id, name);

-- Name: survey survey_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.survey
    ADD CONSTRAINT survey_pkey PRIMARY KEY (id);

-- Name: survey survey_title; Type: CHECK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.survey
    ADD CONSTRAINT survey_title CHECK (((length(btrim(title)) >= 1) AND (length(btrim(title)) <= 200))) NOT VALID;

-- Name: survey_version survey_version_call_id_survey_id_id_key; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.survey_version
    ADD CONSTRAINT survey_version_call_id_survey_id_id_key UNIQUE (call_id, survey_id, id);

-- Name: survey_version survey_version_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.survey_version
    ADD CONSTRAINT survey_version_pkey PRIMARY KEY (id);

-- Name: survey_version survey_version_unique; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.survey_version
    ADD CONSTRAINT survey_version_unique UNIQUE (survey_id, number);

-- Name: suspension suspension_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.suspension
    ADD CONSTRAINT suspension_pkey PRIMARY KEY (project_id, starts_on);

-- Name: target target_unique; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.target
    ADD CONSTRAINT target_unique UNIQUE NULLS NOT DISTINCT (project_id, indicator_id, year);

-- Name: text_coding text_coding_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.text_coding
    ADD CONSTRAINT text_coding_pkey PRIMARY KEY (text_id, coder);

-- Name: theme_agreement theme_agreement_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.theme_agreement
    ADD CONSTRAINT theme_agreement_pkey PRIMARY KEY (coding_id, theme);

-- Name: theme theme_code_unique; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.theme
    ADD CONSTRAINT theme_code_unique PRIMARY KEY (codebook_id, code);

-- Name: theme_tally theme_tally_unique; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.theme_tally
    ADD CONSTRAINT theme_tally_unique UNIQUE NULLS NOT DISTINCT (coding_id, project_id, leftover_id, theme);

-- Name: transfer_context transfer_context_in_time; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.transfer_context
    ADD CONSTRAINT transfer_context_in_time PRIMARY KEY (project_id, version);

-- Name: transfer_criterion transfer_criterion_call_id_code_key; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.transfer_criterion
    ADD CONSTRAINT transfer_criterion_call_id_code_key UNIQUE (call_id, code);

-- Name: transfer_criterion transfer_criterion_call_id_id_key; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.transfer_criterion
    ADD CONSTRAINT transfer_criterion_call_id_id_key UNIQUE (call_id, id);

-- Name: transfer_criterion transfer_criterion_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.transfer_criterion
    ADD CONSTRAINT transfer_criterion_pkey PRIMARY KEY (id);

-- Name: transfer_dimension transfer_dimension_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.transfer_dimension
    ADD CONSTRAINT transfer_dimension_pkey PRIMARY KEY (call_id, code);

-- Name: transfer_framework transfer_framework_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.transfer_framework
    ADD CONSTRAINT transfer_framework_pkey PRIMARY KEY (call_id);

-- Name: transfer_rating transfer_rating_in_time; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.transfer_rating
    ADD CONSTRAINT transfer_rating_in_time UNIQUE NULLS NOT DISTINCT (project_id, part, rater_id, criterion_id, version);

-- Name: transfer_rating transfer_rating_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.transfer_rating
    ADD CONSTRAINT transfer_rating_pkey PRIMARY KEY (id);

-- Name: transfer_reopening transfer_reopening_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.transfer_reopening
    ADD CONSTRAINT transfer_reopening_pkey PRIMARY KEY (sending_id);

-- Name: transfer_sending transfer_sending_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.transfer_sending
    ADD CONSTRAINT transfer_sending_pkey PRIMARY KEY (id);

-- Name: turnout turnout_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.turnout
    ADD CONSTRAINT turnout_pkey PRIMARY KEY (wave_id, project_id);

-- Name: urn urn_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.urn
    ADD CONSTRAINT urn_pkey PRIMARY KEY (id);

-- Name: verification verification_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.verification
    ADD CONSTRAINT verification_pkey PRIMARY KEY (id);

-- Name: wave wave_call_id_id_key; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.wave
    ADD CONSTRAINT wave_call_id_id_key UNIQUE (call_id, id);

-- Name: wave_end wave_end_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.wave_end
    ADD CONSTRAINT wave_end_pkey PRIMARY KEY (wave_id);

-- Name: wave wave_length; Type: CHECK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.wave
    ADD CONSTRAINT wave_length CHECK ((closes_on <= (opens_on + 366))) NOT VALID;

-- Name: wave wave_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.wave
    ADD CONSTRAINT wave_pkey PRIMARY KEY (id);

-- Name: wave_project wave_project_pkey; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.wave_project
    ADD CONSTRAINT wave_project_pkey PRIMARY KEY (wave_id, project_id);

-- Name: wave wave_quarter_unique; Type: CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.wave
    ADD CONSTRAINT wave_quarter_unique UNIQUE (survey_id, quarter);

-- Name: migration migration_name_key; Type: CONSTRAINT; Schema: jalon_meta; Owner: jalon_migrate
ALTER TABLE ONLY jalon_meta.migration
    ADD CONSTRAINT migration_name_key UNIQUE (name);

-- Name: migration migration_pkey; Type: CONSTRAINT; Schema: jalon_meta; Owner: jalon_migrate
ALTER TABLE ONLY jalon_meta.migration
    ADD CONSTRAINT migration_pkey PRIMARY KEY (number);

-- Name: entry_project; Type: INDEX; Schema: audit; Owner: jalon_owner
CREATE INDEX entry_project ON audit.entry USING btree (project_id, at);

-- Name: account_request_waiting; Type: INDEX; Schema: auth; Owner: jalon_owner
CREATE UNIQUE INDEX account_request_waiting ON auth.account_request USING btree (login) WHERE (settled_at IS NULL);

-- Name: session_account; Type: INDEX; Schema: auth; Owner: jalon_owner
CREATE INDEX session_account ON auth.session USING btree (account_id);

-- Name: access_code_by_tag; Type: INDEX; Schema: jalon; Owner: jalon_owner
CREATE INDEX access_code_by_tag ON jalon.access_code USING btree (tag);

-- Name: access_code_without_tag; Type: INDEX; Schema: jalon; Owner: jalon_owner
CREATE INDEX access_code_without_tag ON jalon.access_code USING btree (wave_id) WHERE (tag IS NULL);

-- Name: amendment_call; Type: INDEX; Schema: jalon; Owner: jalon_owner
CREATE INDEX amendment_call ON jalon.amendment USING btree (call_id, made_at) WHERE (project_id IS NULL);

-- Name: amendment_project; Type: INDEX; Schema: jalon; Owner: jalon_owner
CREATE INDEX amendment_project ON jalon.amendment USING btree (project_id, made_at);

-- Name: answer_tally_call; Type: INDEX; Schema: jalon; Owner: jalon_owner
CREATE INDEX answer_tally_call ON jalon.answer_tally USING btree (call_id);

-- Name: answer_wave; Type: INDEX; Schema: jalon; Owner: jalon_owner
CREATE INDEX answer_wave ON jalon.answer USING btree (call_id, wave_id, project_id, question, choice);

-- Name: category_disadvantaged; Type: INDEX; Schema: jalon; Owner: jalon_owner
CREATE UNIQUE INDEX category_disadvantaged ON jalon.category USING btree (dimension_id) WHERE is_disadvantaged;

-- Name: cell_message_report; Type: INDEX; Schema: jalon; Owner: jalon_owner
CREATE INDEX cell_message_report ON jalon.cell_message USING btree (quarter_report_id, written_at);

-- Name: channel_tally_call; Type: INDEX; Schema: jalon; Owner: jalon_owner
CREATE INDEX channel_tally_call ON jalon.channel_tally USING btree (call_id);

-- Name: coding_call; Type: INDEX; Schema: jalon; Owner: jalon_owner
CREATE INDEX coding_call ON jalon.coding USING btree (call_id);

-- Name: cross_rule_in_force; Type: INDEX; Schema: jalon; Owner: jalon_owner
CREATE UNIQUE INDEX cross_rule_in_force ON jalon.cross_rule USING btree (call_id, code) WHERE (retired_at IS NULL);

-- Name: draft_report_of_project; Type: INDEX; Schema: jalon; Owner: jalon_owner
CREATE INDEX draft_report_of_project ON jalon.draft_report USING btree (project_id, year, number);

-- Name: followed_part_wave; Type: INDEX; Schema: jalon; Owner: jalon_owner
CREATE INDEX followed_part_wave ON jalon.followed_part USING btree (wave_id);

-- Name: notice_call; Type: INDEX; Schema: jalon; Owner: jalon_owner
CREATE INDEX notice_call ON jalon.notice USING btree (call_id, at);

-- Name: observation_call; Type: INDEX; Schema: jalon; Owner: jalon_owner
CREATE INDEX observation_call ON jalon.observation USING btree (call_id, indicator_id, quarter);

-- Name: open_text_coding; Type: INDEX; Schema: jalon; Owner: jalon_owner
CREATE INDEX open_text_coding ON jalon.open_text USING btree (coding_id);

-- Name: participation_clearance_version; Type: INDEX; Schema: jalon; Owner: jalon_owner
CREATE INDEX participation_clearance_version ON jalon.participation_clearance USING btree (event_id, version, cleared_at);

-- Name: profile_tally_call; Type: INDEX; Schema: jalon; Owner: jalon_owner
CREATE INDEX profile_tally_call ON jalon.profile_tally USING btree (call_id);

-- Name: project_axis_axis; Type: INDEX; Schema: jalon; Owner: jalon_owner
CREATE INDEX project_axis_axis ON jalon.project_axis USING btree (axis_id);

-- Name: publication_year; Type: INDEX; Schema: jalon; Owner: jalon_owner
CREATE INDEX publication_year ON jalon.publication USING btree (call_id, year, number);

-- Name: quarter_report_call; Type: INDEX; Schema: jalon; Owner: jalon_owner
CREATE INDEX quarter_report_call ON jalon.quarter_report USING btree (call_id, quarter);

-- Name: quote_coding; Type: INDEX; Schema: jalon; Owner: jalon_owner
CREATE INDEX quote_coding ON jalon.quote USING btree (coding_id);

-- Name: review_act_report; Type: INDEX; Schema: jalon; Owner: jalon_owner
CREATE INDEX review_act_report ON jalon.review_act USING btree (quarter_report_id, made_at);

-- Name: statement_act_statement; Type: INDEX; Schema: jalon; Owner: jalon_owner
CREATE INDEX statement_act_statement ON jalon.statement_act USING btree (statement_id, made_at);

-- Name: transfer_sending_project; Type: INDEX; Schema: jalon; Owner: jalon_owner
CREATE INDEX transfer_sending_project ON jalon.transfer_sending USING btree (project_id);

-- Name: turnout_call; Type: INDEX; Schema: jalon; Owner: jalon_owner
CREATE INDEX turnout_call ON jalon.turnout USING btree (call_id);

-- Name: urn_by_receipt; Type: INDEX; Schema: jalon; Owner: jalon_owner
CREATE INDEX urn_by_receipt ON jalon.urn USING btree (receipt_hmac);

-- Name: verification_report; Type: INDEX; Schema: jalon; Owner: jalon_owner
CREATE INDEX verification_report ON jalon.verification USING btree (quarter_report_id, made_at);

-- Name: account_call account_has_kind; Type: TRIGGER; Schema: auth; Owner: jalon_owner
CREATE TRIGGER account_has_kind AFTER INSERT OR UPDATE ON auth.account_call FOR EACH ROW EXECUTE FUNCTION auth.account_has_kind();

-- Name: account_project account_has_kind; Type: TRIGGER; Schema: auth; Owner: jalon_owner
CREATE TRIGGER account_has_kind AFTER INSERT OR UPDATE ON auth.account_project FOR EACH ROW EXECUTE FUNCTION auth.account_has_kind();

-- Name: account account_rules; Type: TRIGGER; Schema: auth; Owner: jalon_owner
CREATE TRIGGER account_rules BEFORE UPDATE ON auth.account FOR EACH ROW EXECUTE FUNCTION auth.account_rules();

-- Name: account audited; Type: TRIGGER; Schema: auth; Owner: jalon_owner
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON auth.account FOR EACH ROW EXECUTE FUNCTION audit.account_changed();

-- Name: account_call audited; Type: TRIGGER; Schema: auth; Owner: jalon_owner
CREATE TRIGGER audited AFTER INSERT OR DELETE OR UPDATE ON auth.account_call FOR EACH ROW EXECUTE FUNCTION audit.call_granted();

-- Name: account_project audited; Type: TRIGGER; Schema: auth; Owner: jalon_owner
CREATE TRIGGER audited AFTER INSERT OR DELETE OR UPDATE ON auth.account_project FOR EACH ROW EXECUTE FUNCTION audit.project_granted();

-- Name: account_request audited; Type: TRIGGER; Schema: auth; Owner: jalon_owner
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON auth.account_request FOR EACH ROW EXECUTE FUNCTION audit.account_requested();

-- Name: session audited; Type: TRIGGER; Schema: auth; Owner: jalon_owner
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON auth.session FOR EACH ROW EXECUTE FUNCTION audit.session_changed();

-- Name: acknowledgement acknowledgement_has_wave; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER acknowledgement_has_wave AFTER INSERT ON jalon.acknowledgement REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION jalon.acknowledgement_has_wave();

-- Name: amendment_change amendment_change_immutable; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER amendment_change_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON jalon.amendment_change FOR EACH STATEMENT EXECUTE FUNCTION jalon.keep_history();

-- Name: amendment amendment_immutable; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER amendment_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON jalon.amendment FOR EACH STATEMENT EXECUTE FUNCTION jalon.keep_history();

-- Name: access_code audited; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER audited AFTER INSERT ON jalon.access_code REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.codes_issued();

-- Name: amendment audited; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER audited AFTER INSERT ON jalon.amendment FOR EACH ROW EXECUTE FUNCTION audit.amended();

-- Name: batch_note audited; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER audited AFTER DELETE ON jalon.batch_note REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION audit.batches_noted();

-- Name: call audited; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON jalon.call FOR EACH ROW EXECUTE FUNCTION audit.call_changed();

-- Name: cell_message audited; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER audited AFTER INSERT ON jalon.cell_message FOR EACH ROW EXECUTE FUNCTION audit.message_written();

-- Name: codebook audited; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER audited AFTER INSERT ON jalon.codebook FOR EACH ROW EXECUTE FUNCTION audit.codebook_written();

-- Name: coding audited; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON jalon.coding FOR EACH ROW EXECUTE FUNCTION audit.coding_changed();

-- Name: cross_rule audited; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON jalon.cross_rule FOR EACH ROW EXECUTE FUNCTION audit.cross_rule_changed();

-- Name: decision audited; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER audited AFTER INSERT ON jalon.decision FOR EACH ROW EXECUTE FUNCTION audit.decided();

-- Name: followed_group audited; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER audited AFTER INSERT ON jalon.followed_group REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.people_paired();

-- Name: judgement audited; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER audited AFTER INSERT ON jalon.judgement FOR EACH ROW EXECUTE FUNCTION audit.judged();

-- Name: key_function audited; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER audited AFTER INSERT ON jalon.key_function FOR EACH ROW EXECUTE FUNCTION audit.key_function_written();

-- Name: participation_clearance audited; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER audited AFTER INSERT ON jalon.participation_clearance FOR EACH ROW EXECUTE FUNCTION audit.participation_cleared();

-- Name: participation_version audited; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER audited AFTER INSERT ON jalon.participation_version FOR EACH ROW EXECUTE FUNCTION audit.participation_written();

-- Name: project audited; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER audited AFTER UPDATE ON jalon.project FOR EACH ROW EXECUTE FUNCTION audit.project_changed();

-- Name: publication audited; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER audited AFTER INSERT ON jalon.publication FOR EACH ROW EXECUTE FUNCTION audit.publication_made();

-- Name: quarter_report audited; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER audited AFTER UPDATE ON jalon.quarter_report REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION audit.quarter_moved();

-- Name: quote audited; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER audited AFTER INSERT OR UPDATE OF is_cleared ON jalon.quote FOR EACH ROW EXECUTE FUNCTION audit.quote_changed();

-- Name: review_act audited; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER audited AFTER INSERT ON jalon.review_act FOR EACH ROW WHEN ((new.act = 'asked'::text)) EXECUTE FUNCTION audit.reopening_asked();

-- Name: second_entry audited; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER audited AFTER INSERT ON jalon.second_entry REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.second_entry_typed();

-- Name: series audited; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON jalon.series FOR EACH ROW EXECUTE FUNCTION audit.series_changed();

-- Name: statement audited; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER audited AFTER INSERT ON jalon.statement FOR EACH ROW EXECUTE FUNCTION audit.statement_sent();

-- Name: statement_act audited; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER audited AFTER INSERT ON jalon.statement_act FOR EACH ROW EXECUTE FUNCTION audit.statement_acted();

-- Name: survey_medium audited; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON jalon.survey_medium FOR EACH ROW EXECUTE FUNCTION audit.survey_medium_written();

-- Name: transfer_context audited; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER audited AFTER INSERT ON jalon.transfer_context FOR EACH ROW EXECUTE FUNCTION audit.transfer_context_written();

-- Name: transfer_framework audited; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER audited AFTER INSERT ON jalon.transfer_framework FOR EACH ROW EXECUTE FUNCTION audit.framework_loaded();

-- Name: transfer_rating audited; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER audited AFTER INSERT ON jalon.transfer_rating FOR EACH ROW EXECUTE FUNCTION audit.transfer_rated();

-- Name: transfer_reopening audited; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER audited AFTER INSERT ON jalon.transfer_reopening FOR EACH ROW EXECUTE FUNCTION audit.transfer_reopened();

-- Name: transfer_sending audited; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER audited AFTER INSERT ON jalon.transfer_sending FOR EACH ROW EXECUTE FUNCTION audit.transfer_sent();

-- Name: verification audited; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER audited AFTER INSERT ON jalon.verification FOR EACH ROW EXECUTE FUNCTION audit.value_verified();

-- Name: wave audited; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON jalon.wave FOR EACH ROW EXECUTE FUNCTION audit.wave_moved();

-- Name: wave_project audited; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON jalon.wave_project FOR EACH ROW EXECUTE FUNCTION audit.wave_declared();

-- Name: call call_keeps_projects; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER call_keeps_projects AFTER UPDATE ON jalon.call FOR EACH ROW EXECUTE FUNCTION jalon.call_keeps_projects();

-- Name: cell_message cell_message_immutable; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER cell_message_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON jalon.cell_message FOR EACH STATEMENT EXECUTE FUNCTION jalon.keep_history();

-- Name: cross_rule cross_rule_stays; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER cross_rule_stays BEFORE UPDATE ON jalon.cross_rule FOR EACH ROW EXECUTE FUNCTION jalon.cross_rule_stays();

-- Name: decision decision_immutable; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER decision_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON jalon.decision FOR EACH STATEMENT EXECUTE FUNCTION jalon.keep_history();

-- Name: draft_report draft_report_immutable; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER draft_report_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON jalon.draft_report FOR EACH STATEMENT EXECUTE FUNCTION jalon.keep_history();

-- Name: survey_medium follows; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER follows BEFORE INSERT OR UPDATE ON jalon.survey_medium FOR EACH ROW EXECUTE FUNCTION jalon.survey_medium_follows();

-- Name: indicator indicator_keeps_meaning; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER indicator_keeps_meaning AFTER UPDATE ON jalon.indicator FOR EACH ROW EXECUTE FUNCTION jalon.indicator_keeps_meaning();

-- Name: judgement judgement_immutable; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER judgement_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON jalon.judgement FOR EACH STATEMENT EXECUTE FUNCTION jalon.keep_history();

-- Name: wave key_destroyed; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER key_destroyed AFTER UPDATE OF is_key_destroyed ON jalon.wave FOR EACH ROW WHEN ((new.is_key_destroyed AND (NOT old.is_key_destroyed))) EXECUTE FUNCTION audit.key_destroyed();

-- Name: key_function key_function_immutable; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER key_function_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON jalon.key_function FOR EACH STATEMENT EXECUTE FUNCTION jalon.keep_history();

-- Name: narrative_text narrative_text_immutable; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER narrative_text_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON jalon.narrative_text FOR EACH STATEMENT EXECUTE FUNCTION jalon.keep_history();

-- Name: observation observation_immutable; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER observation_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON jalon.observation FOR EACH STATEMENT EXECUTE FUNCTION jalon.keep_history();

-- Name: observation observation_obeys_indicator; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER observation_obeys_indicator AFTER INSERT ON jalon.observation REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION jalon.observation_obeys_indicator();

-- Name: participation_clearance participation_clearance_immutable; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER participation_clearance_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON jalon.participation_clearance FOR EACH STATEMENT EXECUTE FUNCTION jalon.keep_history();

-- Name: participation_event participation_event_immutable; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER participation_event_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON jalon.participation_event FOR EACH STATEMENT EXECUTE FUNCTION jalon.keep_history();

-- Name: participation_version participation_follows; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER participation_follows BEFORE INSERT ON jalon.participation_version FOR EACH ROW EXECUTE FUNCTION jalon.participation_follows();

-- Name: participation_version participation_version_immutable; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER participation_version_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON jalon.participation_version FOR EACH STATEMENT EXECUTE FUNCTION jalon.keep_history();

-- Name: amendment_change project_changes_hands; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER project_changes_hands AFTER INSERT ON jalon.amendment_change FOR EACH ROW WHEN (((new.kind = 'holder'::text) AND (new.former IS NOT NULL))) EXECUTE FUNCTION auth.project_changes_hands();

-- Name: project project_must_be_placed; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE CONSTRAINT TRIGGER project_must_be_placed AFTER INSERT ON jalon.project DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION jalon.project_must_be_placed();

-- Name: project_axis project_must_be_placed; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE CONSTRAINT TRIGGER project_must_be_placed AFTER INSERT OR DELETE OR UPDATE ON jalon.project_axis DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION jalon.project_must_be_placed();

-- Name: project_department project_must_be_placed; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE CONSTRAINT TRIGGER project_must_be_placed AFTER DELETE ON jalon.project_department DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION jalon.project_must_be_placed();

-- Name: project project_obeys_call; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER project_obeys_call AFTER INSERT OR UPDATE ON jalon.project FOR EACH ROW EXECUTE FUNCTION jalon.project_obeys_call();

-- Name: project project_quarters_follow; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER project_quarters_follow AFTER INSERT OR UPDATE OF starts_on, ends_on ON jalon.project FOR EACH ROW EXECUTE FUNCTION jalon.project_quarters_follow();

-- Name: publication publication_immutable; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER publication_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON jalon.publication FOR EACH STATEMENT EXECUTE FUNCTION jalon.keep_history();

-- Name: publication_quarter publication_quarter_immutable; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER publication_quarter_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON jalon.publication_quarter FOR EACH STATEMENT EXECUTE FUNCTION jalon.keep_history();

-- Name: publication_waiting publication_waiting_immutable; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER publication_waiting_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON jalon.publication_waiting FOR EACH STATEMENT EXECUTE FUNCTION jalon.keep_history();

-- Name: publication_wave publication_wave_immutable; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER publication_wave_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON jalon.publication_wave FOR EACH STATEMENT EXECUTE FUNCTION jalon.keep_history();

-- Name: quarter_report quarter_report_grows; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER quarter_report_grows BEFORE INSERT OR UPDATE ON jalon.quarter_report FOR EACH ROW EXECUTE FUNCTION jalon.quarter_report_grows();

-- Name: quarter_report quarter_report_in_period; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER quarter_report_in_period AFTER UPDATE ON jalon.quarter_report FOR EACH ROW EXECUTE FUNCTION jalon.quarter_report_in_period();

-- Name: quarter_report quarter_report_moves; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER quarter_report_moves BEFORE UPDATE ON jalon.quarter_report FOR EACH ROW EXECUTE FUNCTION jalon.quarter_report_moves();

-- Name: quarter_report quarter_report_notes_approval; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER quarter_report_notes_approval BEFORE UPDATE ON jalon.quarter_report FOR EACH ROW EXECUTE FUNCTION jalon.note_approval();

-- Name: quarter_submission quarter_submission_immutable; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER quarter_submission_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON jalon.quarter_submission FOR EACH STATEMENT EXECUTE FUNCTION jalon.keep_history();

-- Name: response response_in_batches; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER response_in_batches AFTER INSERT ON jalon.response REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION jalon.response_in_batches();

-- Name: review_act review_act_immutable; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER review_act_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON jalon.review_act FOR EACH STATEMENT EXECUTE FUNCTION jalon.keep_history();

-- Name: review_act review_moves; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER review_moves AFTER INSERT ON jalon.review_act FOR EACH ROW EXECUTE FUNCTION jalon.review_moves();

-- Name: call second_administrator_changes; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER second_administrator_changes AFTER UPDATE ON jalon.call FOR EACH ROW WHEN ((new.needs_second_administrator <> old.needs_second_administrator)) EXECUTE FUNCTION auth.second_administrator_changes();

-- Name: statement spending_balances; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE CONSTRAINT TRIGGER spending_balances AFTER INSERT ON jalon.statement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION jalon.spending_balances();

-- Name: spending_line spending_line_immutable; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER spending_line_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON jalon.spending_line FOR EACH STATEMENT EXECUTE FUNCTION jalon.keep_history();

-- Name: statement_act statement_act_follows; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER statement_act_follows AFTER INSERT ON jalon.statement_act FOR EACH ROW EXECUTE FUNCTION jalon.statement_act_follows();

-- Name: statement_act statement_act_immutable; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER statement_act_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON jalon.statement_act FOR EACH STATEMENT EXECUTE FUNCTION jalon.keep_history();

-- Name: statement statement_follows; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER statement_follows AFTER INSERT ON jalon.statement FOR EACH ROW EXECUTE FUNCTION jalon.statement_follows();

-- Name: statement statement_immutable; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER statement_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON jalon.statement FOR EACH STATEMENT EXECUTE FUNCTION jalon.keep_history();

-- Name: narrative_text statement_is_new; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER statement_is_new AFTER INSERT ON jalon.narrative_text FOR EACH ROW EXECUTE FUNCTION jalon.statement_is_new();

-- Name: spending_line statement_is_new; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER statement_is_new AFTER INSERT ON jalon.spending_line FOR EACH ROW EXECUTE FUNCTION jalon.statement_is_new();

-- Name: statement statement_is_signed; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER statement_is_signed AFTER INSERT ON jalon.statement FOR EACH ROW EXECUTE FUNCTION jalon.statement_is_signed();

-- Name: survey_version survey_version_immutable; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER survey_version_immutable BEFORE UPDATE OR TRUNCATE ON jalon.survey_version FOR EACH STATEMENT EXECUTE FUNCTION jalon.keep_history();

-- Name: access_code tally; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER tally AFTER INSERT ON jalon.access_code REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION jalon.tally_codes();

-- Name: answer tally; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER tally AFTER INSERT ON jalon.answer REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION jalon.tally_answers();

-- Name: response tally; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER tally AFTER INSERT ON jalon.response REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION jalon.tally_responses();

-- Name: answer tally_profiles; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER tally_profiles AFTER INSERT ON jalon.answer REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION jalon.tally_profiles();

-- Name: call told; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER told AFTER UPDATE ON jalon.call FOR EACH STATEMENT EXECUTE FUNCTION jalon.tell_waves();

-- Name: wave told; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER told AFTER INSERT OR DELETE OR UPDATE ON jalon.wave FOR EACH STATEMENT EXECUTE FUNCTION jalon.tell_waves();

-- Name: transfer_context transfer_context_immutable; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER transfer_context_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON jalon.transfer_context FOR EACH STATEMENT EXECUTE FUNCTION jalon.keep_history();

-- Name: transfer_rating transfer_rating_follows; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER transfer_rating_follows BEFORE INSERT ON jalon.transfer_rating FOR EACH ROW EXECUTE FUNCTION jalon.transfer_rating_follows();

-- Name: transfer_rating transfer_rating_immutable; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER transfer_rating_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON jalon.transfer_rating FOR EACH STATEMENT EXECUTE FUNCTION jalon.keep_history();

-- Name: transfer_reopening transfer_reopening_follows; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER transfer_reopening_follows BEFORE INSERT ON jalon.transfer_reopening FOR EACH ROW EXECUTE FUNCTION jalon.transfer_reopening_follows();

-- Name: transfer_reopening transfer_reopening_immutable; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER transfer_reopening_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON jalon.transfer_reopening FOR EACH STATEMENT EXECUTE FUNCTION jalon.keep_history();

-- Name: transfer_sending transfer_sending_immutable; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER transfer_sending_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON jalon.transfer_sending FOR EACH STATEMENT EXECUTE FUNCTION jalon.keep_history();

-- Name: transfer_sending transfer_sending_is_whole; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER transfer_sending_is_whole BEFORE INSERT ON jalon.transfer_sending FOR EACH ROW EXECUTE FUNCTION jalon.transfer_sending_is_whole();

-- Name: urn urn_has_wave; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER urn_has_wave AFTER INSERT ON jalon.urn REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION jalon.urn_has_wave();

-- Name: verification verification_immutable; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER verification_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON jalon.verification FOR EACH STATEMENT EXECUTE FUNCTION jalon.keep_history();

-- Name: wave wave_moves; Type: TRIGGER; Schema: jalon; Owner: jalon_owner
CREATE TRIGGER wave_moves BEFORE INSERT OR UPDATE ON jalon.wave FOR EACH ROW EXECUTE FUNCTION jalon.wave_moves();

-- Name: entry entry_account_id_fkey; Type: FK CONSTRAINT; Schema: audit; Owner: jalon_owner
ALTER TABLE ONLY audit.entry
    ADD CONSTRAINT entry_account_id_fkey FOREIGN KEY (account_id) REFERENCES auth.account(id);

-- Name: account_call account_call_account_id_fkey; Type: FK CONSTRAINT; Schema: auth; Owner: jalon_owner
ALTER TABLE ONLY auth.account_call
    ADD CONSTRAINT account_call_account_id_fkey FOREIGN KEY (account_id) REFERENCES auth.account(id) ON DELETE CASCADE;

-- Name: account_call account_call_call_id_fkey; Type: FK CONSTRAINT; Schema: auth; Owner: jalon_owner
ALTER TABLE ONLY auth.account_call
    ADD CONSTRAINT account_call_call_id_fkey FOREIGN KEY (call_id) REFERENCES jalon.call(id) ON DELETE CASCADE;

-- Name: account_project account_project_account_id_fkey; Type: FK CONSTRAINT; Schema: auth; Owner: jalon_owner
ALTER TABLE ONLY auth.account_project
    ADD CONSTRAINT account_project_account_id_fkey FOREIGN KEY (account_id) REFERENCES auth.account(id) ON DELETE CASCADE;

-- Name: account_project account_project_amendment_id_fkey; Type: FK CONSTRAINT; Schema: auth; Owner: jalon_owner
ALTER TABLE ONLY auth.account_project
    ADD CONSTRAINT account_project_amendment_id_fkey FOREIGN KEY (amendment_id) REFERENCES jalon.amendment(id);

-- Name: account_project account_project_project_id_fkey; Type: FK CONSTRAINT; Schema: auth; Owner: jalon_owner
ALTER TABLE ONLY auth.account_project
    ADD CONSTRAINT account_project_project_id_fkey FOREIGN KEY (project_id) REFERENCES jalon.project(id) ON DELETE CASCADE;

-- Name: account_request account_request_account_id_fkey; Type: FK CONSTRAINT; Schema: auth; Owner: jalon_owner
ALTER TABLE ONLY auth.account_request
    ADD CONSTRAINT account_request_account_id_fkey FOREIGN KEY (account_id) REFERENCES auth.account(id);

-- Name: account_request account_request_author_id_fkey; Type: FK CONSTRAINT; Schema: auth; Owner: jalon_owner
ALTER TABLE ONLY auth.account_request
    ADD CONSTRAINT account_request_author_id_fkey FOREIGN KEY (author_id) REFERENCES auth.account(id);

-- Name: account_request account_request_settled_by_fkey; Type: FK CONSTRAINT; Schema: auth; Owner: jalon_owner
ALTER TABLE ONLY auth.account_request
    ADD CONSTRAINT account_request_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES auth.account(id);

-- Name: session session_account_id_fkey; Type: FK CONSTRAINT; Schema: auth; Owner: jalon_owner
ALTER TABLE ONLY auth.session
    ADD CONSTRAINT session_account_id_fkey FOREIGN KEY (account_id) REFERENCES auth.account(id);

-- Name: access_code access_code_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.access_code
    ADD CONSTRAINT access_code_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id);

-- Name: access_code access_code_call_id_wave_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.access_code
    ADD CONSTRAINT access_code_call_id_wave_id_fkey FOREIGN KEY (call_id, wave_id) REFERENCES jalon.wave(call_id, id) ON DELETE CASCADE;

-- Name: access_code access_code_of_wave; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.access_code
    ADD CONSTRAINT access_code_of_wave FOREIGN KEY (wave_id, project_id) REFERENCES jalon.wave_project(wave_id, project_id);

-- Name: amendment amendment_account_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.amendment
    ADD CONSTRAINT amendment_account_id_fkey FOREIGN KEY (account_id) REFERENCES auth.account(id);

-- Name: amendment amendment_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.amendment
    ADD CONSTRAINT amendment_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id);

-- Name: amendment_change amendment_change_call_id_amendment_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.amendment_change
    ADD CONSTRAINT amendment_change_call_id_amendment_id_fkey FOREIGN KEY (call_id, amendment_id) REFERENCES jalon.amendment(call_id, id);

-- Name: amendment_change amendment_change_call_id_indicator_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.amendment_change
    ADD CONSTRAINT amendment_change_call_id_indicator_id_fkey FOREIGN KEY (call_id, indicator_id) REFERENCES jalon.indicator(call_id, id);

-- Name: answer answer_call_id_response_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.answer
    ADD CONSTRAINT answer_call_id_response_id_fkey FOREIGN KEY (call_id, response_id) REFERENCES jalon.response(call_id, id) ON DELETE CASCADE;

-- Name: answer_tally answer_tally_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.answer_tally
    ADD CONSTRAINT answer_tally_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id);

-- Name: answer_tally answer_tally_call_id_wave_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.answer_tally
    ADD CONSTRAINT answer_tally_call_id_wave_id_fkey FOREIGN KEY (call_id, wave_id) REFERENCES jalon.wave(call_id, id);

-- Name: axis axis_call_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.axis
    ADD CONSTRAINT axis_call_id_fkey FOREIGN KEY (call_id) REFERENCES jalon.call(id) ON DELETE CASCADE;

-- Name: baseline baseline_call_id_indicator_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.baseline
    ADD CONSTRAINT baseline_call_id_indicator_id_fkey FOREIGN KEY (call_id, indicator_id) REFERENCES jalon.indicator(call_id, id);

-- Name: baseline baseline_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.baseline
    ADD CONSTRAINT baseline_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id) ON DELETE CASCADE;

-- Name: batch_note batch_note_call_id_wave_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.batch_note
    ADD CONSTRAINT batch_note_call_id_wave_id_fkey FOREIGN KEY (call_id, wave_id) REFERENCES jalon.wave(call_id, id);

-- Name: category category_call_id_dimension_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.category
    ADD CONSTRAINT category_call_id_dimension_id_fkey FOREIGN KEY (call_id, dimension_id) REFERENCES jalon.dimension(call_id, id) ON DELETE CASCADE;

-- Name: cell_message cell_message_account_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.cell_message
    ADD CONSTRAINT cell_message_account_id_fkey FOREIGN KEY (account_id) REFERENCES auth.account(id);

-- Name: cell_message cell_message_call_id_category_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.cell_message
    ADD CONSTRAINT cell_message_call_id_category_id_fkey FOREIGN KEY (call_id, category_id) REFERENCES jalon.category(call_id, id);

-- Name: cell_message cell_message_call_id_indicator_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.cell_message
    ADD CONSTRAINT cell_message_call_id_indicator_id_fkey FOREIGN KEY (call_id, indicator_id) REFERENCES jalon.indicator(call_id, id);

-- Name: cell_message cell_message_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.cell_message
    ADD CONSTRAINT cell_message_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id);

-- Name: cell_message cell_message_call_id_quarter_report_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.cell_message
    ADD CONSTRAINT cell_message_call_id_quarter_report_id_fkey FOREIGN KEY (call_id, quarter_report_id) REFERENCES jalon.quarter_report(call_id, id);

-- Name: cell_message cell_message_of_project; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.cell_message
    ADD CONSTRAINT cell_message_of_project FOREIGN KEY (project_id, quarter_report_id) REFERENCES jalon.quarter_report(project_id, id);

-- Name: channel_tally channel_tally_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.channel_tally
    ADD CONSTRAINT channel_tally_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id);

-- Name: channel_tally channel_tally_call_id_wave_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.channel_tally
    ADD CONSTRAINT channel_tally_call_id_wave_id_fkey FOREIGN KEY (call_id, wave_id) REFERENCES jalon.wave(call_id, id);

-- Name: channel_tally channel_tally_leftover_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.channel_tally
    ADD CONSTRAINT channel_tally_leftover_id_fkey FOREIGN KEY (leftover_id) REFERENCES jalon.leftover(id);

-- Name: codebook codebook_author_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.codebook
    ADD CONSTRAINT codebook_author_id_fkey FOREIGN KEY (author_id) REFERENCES auth.account(id);

-- Name: codebook codebook_call_id_survey_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.codebook
    ADD CONSTRAINT codebook_call_id_survey_id_fkey FOREIGN KEY (call_id, survey_id) REFERENCES jalon.survey(call_id, id) ON DELETE CASCADE;

-- Name: coding coding_call_id_wave_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.coding
    ADD CONSTRAINT coding_call_id_wave_id_fkey FOREIGN KEY (call_id, wave_id) REFERENCES jalon.wave(call_id, id);

-- Name: coding coding_codebook_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.coding
    ADD CONSTRAINT coding_codebook_id_fkey FOREIGN KEY (codebook_id) REFERENCES jalon.codebook(id);

-- Name: coding_decision coding_decision_author_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.coding_decision
    ADD CONSTRAINT coding_decision_author_id_fkey FOREIGN KEY (author_id) REFERENCES auth.account(id);

-- Name: coding_decision coding_decision_text_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.coding_decision
    ADD CONSTRAINT coding_decision_text_id_fkey FOREIGN KEY (text_id) REFERENCES jalon.open_text(id) ON DELETE CASCADE;

-- Name: coding coding_first_coder_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.coding
    ADD CONSTRAINT coding_first_coder_id_fkey FOREIGN KEY (first_coder_id) REFERENCES auth.account(id);

-- Name: coding coding_second_coder_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.coding
    ADD CONSTRAINT coding_second_coder_id_fkey FOREIGN KEY (second_coder_id) REFERENCES auth.account(id);

-- Name: committee_member committee_member_call_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.committee_member
    ADD CONSTRAINT committee_member_call_id_fkey FOREIGN KEY (call_id) REFERENCES jalon.call(id) ON DELETE CASCADE;

-- Name: cross_rule cross_rule_account_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.cross_rule
    ADD CONSTRAINT cross_rule_account_id_fkey FOREIGN KEY (account_id) REFERENCES auth.account(id);

-- Name: cross_rule cross_rule_call_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.cross_rule
    ADD CONSTRAINT cross_rule_call_id_fkey FOREIGN KEY (call_id) REFERENCES jalon.call(id) ON DELETE CASCADE;

-- Name: decision decision_account_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.decision
    ADD CONSTRAINT decision_account_id_fkey FOREIGN KEY (account_id) REFERENCES auth.account(id);

-- Name: decision decision_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.decision
    ADD CONSTRAINT decision_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id);

-- Name: department department_call_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.department
    ADD CONSTRAINT department_call_id_fkey FOREIGN KEY (call_id) REFERENCES jalon.call(id) ON DELETE CASCADE;

-- Name: dimension dimension_call_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.dimension
    ADD CONSTRAINT dimension_call_id_fkey FOREIGN KEY (call_id) REFERENCES jalon.call(id) ON DELETE CASCADE;

-- Name: draft_copy draft_copy_account_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.draft_copy
    ADD CONSTRAINT draft_copy_account_id_fkey FOREIGN KEY (account_id) REFERENCES auth.account(id);

-- Name: draft_copy draft_copy_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.draft_copy
    ADD CONSTRAINT draft_copy_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id) ON DELETE CASCADE;

-- Name: draft_key draft_key_account_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.draft_key
    ADD CONSTRAINT draft_key_account_id_fkey FOREIGN KEY (account_id) REFERENCES auth.account(id);

-- Name: draft_report draft_report_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.draft_report
    ADD CONSTRAINT draft_report_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id);

-- Name: draft_report draft_report_publication_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.draft_report
    ADD CONSTRAINT draft_report_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES jalon.publication(id);

-- Name: followed_group followed_group_call_id_axis_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.followed_group
    ADD CONSTRAINT followed_group_call_id_axis_id_fkey FOREIGN KEY (call_id, axis_id) REFERENCES jalon.axis(call_id, id);

-- Name: followed_group followed_group_call_id_former_wave_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.followed_group
    ADD CONSTRAINT followed_group_call_id_former_wave_id_fkey FOREIGN KEY (call_id, former_wave_id) REFERENCES jalon.wave(call_id, id);

-- Name: followed_group followed_group_call_id_wave_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.followed_group
    ADD CONSTRAINT followed_group_call_id_wave_id_fkey FOREIGN KEY (call_id, wave_id) REFERENCES jalon.wave(call_id, id);

-- Name: followed_part followed_part_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.followed_part
    ADD CONSTRAINT followed_part_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id);

-- Name: followed_part followed_part_call_id_wave_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.followed_part
    ADD CONSTRAINT followed_part_call_id_wave_id_fkey FOREIGN KEY (call_id, wave_id) REFERENCES jalon.wave(call_id, id);

-- Name: followed_tally followed_tally_group_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.followed_tally
    ADD CONSTRAINT followed_tally_group_id_fkey FOREIGN KEY (group_id) REFERENCES jalon.followed_group(id);

-- Name: indicator indicator_call_id_axis_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.indicator
    ADD CONSTRAINT indicator_call_id_axis_id_fkey FOREIGN KEY (call_id, axis_id) REFERENCES jalon.axis(call_id, id);

-- Name: indicator indicator_call_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.indicator
    ADD CONSTRAINT indicator_call_id_fkey FOREIGN KEY (call_id) REFERENCES jalon.call(id) ON DELETE CASCADE;

-- Name: indicator indicator_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.indicator
    ADD CONSTRAINT indicator_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id) ON DELETE CASCADE;

-- Name: indicator_dimension indicator_dimension_call_id_dimension_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.indicator_dimension
    ADD CONSTRAINT indicator_dimension_call_id_dimension_id_fkey FOREIGN KEY (call_id, dimension_id) REFERENCES jalon.dimension(call_id, id);

-- Name: indicator_dimension indicator_dimension_call_id_indicator_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.indicator_dimension
    ADD CONSTRAINT indicator_dimension_call_id_indicator_id_fkey FOREIGN KEY (call_id, indicator_id) REFERENCES jalon.indicator(call_id, id) ON DELETE CASCADE;

-- Name: judgement judgement_account_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.judgement
    ADD CONSTRAINT judgement_account_id_fkey FOREIGN KEY (account_id) REFERENCES auth.account(id);

-- Name: judgement judgement_call_id_axis_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.judgement
    ADD CONSTRAINT judgement_call_id_axis_id_fkey FOREIGN KEY (call_id, axis_id) REFERENCES jalon.axis(call_id, id);

-- Name: key_function key_function_account_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.key_function
    ADD CONSTRAINT key_function_account_id_fkey FOREIGN KEY (account_id) REFERENCES auth.account(id);

-- Name: key_function key_function_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.key_function
    ADD CONSTRAINT key_function_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id);

-- Name: leftover leftover_call_id_axis_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.leftover
    ADD CONSTRAINT leftover_call_id_axis_id_fkey FOREIGN KEY (call_id, axis_id) REFERENCES jalon.axis(call_id, id);

-- Name: leftover leftover_call_id_wave_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.leftover
    ADD CONSTRAINT leftover_call_id_wave_id_fkey FOREIGN KEY (call_id, wave_id) REFERENCES jalon.wave(call_id, id);

-- Name: leftover_tally leftover_tally_leftover_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.leftover_tally
    ADD CONSTRAINT leftover_tally_leftover_id_fkey FOREIGN KEY (leftover_id) REFERENCES jalon.leftover(id);

-- Name: narrative_text narrative_text_call_id_statement_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.narrative_text
    ADD CONSTRAINT narrative_text_call_id_statement_id_fkey FOREIGN KEY (call_id, statement_id) REFERENCES jalon.statement(call_id, id);

-- Name: notice notice_call_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.notice
    ADD CONSTRAINT notice_call_id_fkey FOREIGN KEY (call_id) REFERENCES jalon.call(id) ON DELETE CASCADE;

-- Name: observation observation_call_id_category_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.observation
    ADD CONSTRAINT observation_call_id_category_id_fkey FOREIGN KEY (call_id, category_id) REFERENCES jalon.category(call_id, id);

-- Name: observation observation_call_id_indicator_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.observation
    ADD CONSTRAINT observation_call_id_indicator_id_fkey FOREIGN KEY (call_id, indicator_id) REFERENCES jalon.indicator(call_id, id);

-- Name: observation observation_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.observation
    ADD CONSTRAINT observation_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id);

-- Name: observation observation_call_id_submission_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.observation
    ADD CONSTRAINT observation_call_id_submission_id_fkey FOREIGN KEY (call_id, submission_id) REFERENCES jalon.quarter_submission(call_id, id);

-- Name: observation observation_of_project; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.observation
    ADD CONSTRAINT observation_of_project FOREIGN KEY (project_id, submission_id) REFERENCES jalon.quarter_submission(project_id, id);

-- Name: open_text open_text_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.open_text
    ADD CONSTRAINT open_text_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id);

-- Name: open_text open_text_coding_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.open_text
    ADD CONSTRAINT open_text_coding_id_fkey FOREIGN KEY (coding_id) REFERENCES jalon.coding(id);

-- Name: open_text open_text_leftover_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.open_text
    ADD CONSTRAINT open_text_leftover_id_fkey FOREIGN KEY (leftover_id) REFERENCES jalon.leftover(id);

-- Name: participation_clearance participation_clearance_account_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.participation_clearance
    ADD CONSTRAINT participation_clearance_account_id_fkey FOREIGN KEY (account_id) REFERENCES auth.account(id);

-- Name: participation_clearance participation_clearance_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.participation_clearance
    ADD CONSTRAINT participation_clearance_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id);

-- Name: participation_clearance participation_clearance_event_id_version_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.participation_clearance
    ADD CONSTRAINT participation_clearance_event_id_version_fkey FOREIGN KEY (event_id, version) REFERENCES jalon.participation_version(event_id, version);

-- Name: participation_event participation_event_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.participation_event
    ADD CONSTRAINT participation_event_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id);

-- Name: participation_version participation_version_account_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.participation_version
    ADD CONSTRAINT participation_version_account_id_fkey FOREIGN KEY (account_id) REFERENCES auth.account(id);

-- Name: participation_version participation_version_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.participation_version
    ADD CONSTRAINT participation_version_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id);

-- Name: participation_version participation_version_project_id_event_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.participation_version
    ADD CONSTRAINT participation_version_project_id_event_id_fkey FOREIGN KEY (project_id, event_id) REFERENCES jalon.participation_event(project_id, id);

-- Name: phase phase_call_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.phase
    ADD CONSTRAINT phase_call_id_fkey FOREIGN KEY (call_id) REFERENCES jalon.call(id) ON DELETE CASCADE;

-- Name: priority priority_call_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.priority
    ADD CONSTRAINT priority_call_id_fkey FOREIGN KEY (call_id) REFERENCES jalon.call(id) ON DELETE CASCADE;

-- Name: profile_tally profile_tally_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.profile_tally
    ADD CONSTRAINT profile_tally_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id);

-- Name: profile_tally profile_tally_call_id_wave_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.profile_tally
    ADD CONSTRAINT profile_tally_call_id_wave_id_fkey FOREIGN KEY (call_id, wave_id) REFERENCES jalon.wave(call_id, id);

-- Name: profile_tally profile_tally_leftover_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.profile_tally
    ADD CONSTRAINT profile_tally_leftover_id_fkey FOREIGN KEY (leftover_id) REFERENCES jalon.leftover(id);

-- Name: project_axis project_axis_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.project_axis
    ADD CONSTRAINT project_axis_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id) ON DELETE CASCADE;

-- Name: project_axis project_axis_of_call; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.project_axis
    ADD CONSTRAINT project_axis_of_call FOREIGN KEY (call_id, axis_id) REFERENCES jalon.axis(call_id, id);

-- Name: project project_call_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.project
    ADD CONSTRAINT project_call_id_fkey FOREIGN KEY (call_id) REFERENCES jalon.call(id);

-- Name: project_department project_department_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.project_department
    ADD CONSTRAINT project_department_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id) ON DELETE CASCADE;

-- Name: project_department project_department_of_call; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.project_department
    ADD CONSTRAINT project_department_of_call FOREIGN KEY (call_id, department_code) REFERENCES jalon.department(call_id, code);

-- Name: project project_holder_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.project
    ADD CONSTRAINT project_holder_id_fkey FOREIGN KEY (holder_id) REFERENCES jalon.organisation(id);

-- Name: project_partner project_partner_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.project_partner
    ADD CONSTRAINT project_partner_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id) ON DELETE CASCADE;

-- Name: project_partner project_partner_organisation_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.project_partner
    ADD CONSTRAINT project_partner_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES jalon.organisation(id);

-- Name: publication publication_call_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.publication
    ADD CONSTRAINT publication_call_id_fkey FOREIGN KEY (call_id) REFERENCES jalon.call(id);

-- Name: publication publication_made_by_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.publication
    ADD CONSTRAINT publication_made_by_fkey FOREIGN KEY (made_by) REFERENCES auth.account(id);

-- Name: publication_quarter publication_quarter_call_id_quarter_report_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.publication_quarter
    ADD CONSTRAINT publication_quarter_call_id_quarter_report_id_fkey FOREIGN KEY (call_id, quarter_report_id) REFERENCES jalon.quarter_report(call_id, id);

-- Name: publication_quarter publication_quarter_publication_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.publication_quarter
    ADD CONSTRAINT publication_quarter_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES jalon.publication(id);

-- Name: publication_waiting publication_waiting_call_id_indicator_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.publication_waiting
    ADD CONSTRAINT publication_waiting_call_id_indicator_id_fkey FOREIGN KEY (call_id, indicator_id) REFERENCES jalon.indicator(call_id, id);

-- Name: publication_waiting publication_waiting_call_id_quarter_report_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.publication_waiting
    ADD CONSTRAINT publication_waiting_call_id_quarter_report_id_fkey FOREIGN KEY (call_id, quarter_report_id) REFERENCES jalon.quarter_report(call_id, id);

-- Name: publication_waiting publication_waiting_publication_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.publication_waiting
    ADD CONSTRAINT publication_waiting_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES jalon.publication(id);

-- Name: publication_wave publication_wave_call_id_wave_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.publication_wave
    ADD CONSTRAINT publication_wave_call_id_wave_id_fkey FOREIGN KEY (call_id, wave_id) REFERENCES jalon.wave(call_id, id);

-- Name: publication_wave publication_wave_publication_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.publication_wave
    ADD CONSTRAINT publication_wave_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES jalon.publication(id);

-- Name: quarter_report quarter_report_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.quarter_report
    ADD CONSTRAINT quarter_report_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id) ON DELETE CASCADE;

-- Name: quarter_submission quarter_submission_account_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.quarter_submission
    ADD CONSTRAINT quarter_submission_account_id_fkey FOREIGN KEY (account_id) REFERENCES auth.account(id);

-- Name: quarter_submission quarter_submission_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.quarter_submission
    ADD CONSTRAINT quarter_submission_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id);

-- Name: quarter_submission quarter_submission_call_id_quarter_report_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.quarter_submission
    ADD CONSTRAINT quarter_submission_call_id_quarter_report_id_fkey FOREIGN KEY (call_id, quarter_report_id) REFERENCES jalon.quarter_report(call_id, id);

-- Name: quarter_submission quarter_submission_of_project; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.quarter_submission
    ADD CONSTRAINT quarter_submission_of_project FOREIGN KEY (project_id, quarter_report_id) REFERENCES jalon.quarter_report(project_id, id);

-- Name: quote quote_author_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.quote
    ADD CONSTRAINT quote_author_id_fkey FOREIGN KEY (author_id) REFERENCES auth.account(id);

-- Name: quote quote_coding_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.quote
    ADD CONSTRAINT quote_coding_id_fkey FOREIGN KEY (coding_id) REFERENCES jalon.coding(id);

-- Name: quote quote_judge_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.quote
    ADD CONSTRAINT quote_judge_id_fkey FOREIGN KEY (judge_id) REFERENCES auth.account(id);

-- Name: quote quote_leftover_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.quote
    ADD CONSTRAINT quote_leftover_id_fkey FOREIGN KEY (leftover_id) REFERENCES jalon.leftover(id);

-- Name: quote quote_text_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.quote
    ADD CONSTRAINT quote_text_id_fkey FOREIGN KEY (text_id) REFERENCES jalon.open_text(id) ON DELETE SET NULL;

-- Name: reference_value reference_value_call_id_category_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.reference_value
    ADD CONSTRAINT reference_value_call_id_category_id_fkey FOREIGN KEY (call_id, category_id) REFERENCES jalon.category(call_id, id);

-- Name: reference_value reference_value_call_id_indicator_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.reference_value
    ADD CONSTRAINT reference_value_call_id_indicator_id_fkey FOREIGN KEY (call_id, indicator_id) REFERENCES jalon.indicator(call_id, id) ON DELETE CASCADE;

-- Name: response response_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.response
    ADD CONSTRAINT response_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id);

-- Name: response response_call_id_wave_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.response
    ADD CONSTRAINT response_call_id_wave_id_fkey FOREIGN KEY (call_id, wave_id) REFERENCES jalon.wave(call_id, id);

-- Name: response response_of_leftover; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.response
    ADD CONSTRAINT response_of_leftover FOREIGN KEY (wave_id, leftover_id) REFERENCES jalon.leftover(wave_id, id);

-- Name: review_act review_act_account_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.review_act
    ADD CONSTRAINT review_act_account_id_fkey FOREIGN KEY (account_id) REFERENCES auth.account(id);

-- Name: review_act review_act_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.review_act
    ADD CONSTRAINT review_act_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id);

-- Name: review_act review_act_call_id_quarter_report_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.review_act
    ADD CONSTRAINT review_act_call_id_quarter_report_id_fkey FOREIGN KEY (call_id, quarter_report_id) REFERENCES jalon.quarter_report(call_id, id);

-- Name: review_act review_act_of_project; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.review_act
    ADD CONSTRAINT review_act_of_project FOREIGN KEY (project_id, quarter_report_id) REFERENCES jalon.quarter_report(project_id, id);

-- Name: second_entry second_entry_account_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.second_entry
    ADD CONSTRAINT second_entry_account_id_fkey FOREIGN KEY (account_id) REFERENCES auth.account(id);

-- Name: second_entry second_entry_call_id_category_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.second_entry
    ADD CONSTRAINT second_entry_call_id_category_id_fkey FOREIGN KEY (call_id, category_id) REFERENCES jalon.category(call_id, id);

-- Name: second_entry second_entry_call_id_indicator_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.second_entry
    ADD CONSTRAINT second_entry_call_id_indicator_id_fkey FOREIGN KEY (call_id, indicator_id) REFERENCES jalon.indicator(call_id, id);

-- Name: second_entry second_entry_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.second_entry
    ADD CONSTRAINT second_entry_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id) ON DELETE CASCADE;

-- Name: series series_call_id_survey_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.series
    ADD CONSTRAINT series_call_id_survey_id_fkey FOREIGN KEY (call_id, survey_id) REFERENCES jalon.survey(call_id, id) ON DELETE CASCADE;

-- Name: spending_line spending_line_call_id_statement_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.spending_line
    ADD CONSTRAINT spending_line_call_id_statement_id_fkey FOREIGN KEY (call_id, statement_id) REFERENCES jalon.statement(call_id, id);

-- Name: statement statement_account_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.statement
    ADD CONSTRAINT statement_account_id_fkey FOREIGN KEY (account_id) REFERENCES auth.account(id);

-- Name: statement_act statement_act_account_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.statement_act
    ADD CONSTRAINT statement_act_account_id_fkey FOREIGN KEY (account_id) REFERENCES auth.account(id);

-- Name: statement_act statement_act_call_id_statement_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.statement_act
    ADD CONSTRAINT statement_act_call_id_statement_id_fkey FOREIGN KEY (call_id, statement_id) REFERENCES jalon.statement(call_id, id);

-- Name: statement statement_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.statement
    ADD CONSTRAINT statement_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id);

-- Name: survey survey_call_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.survey
    ADD CONSTRAINT survey_call_id_fkey FOREIGN KEY (call_id) REFERENCES jalon.call(id) ON DELETE CASCADE;

-- Name: survey_medium survey_medium_call_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.survey_medium
    ADD CONSTRAINT survey_medium_call_id_fkey FOREIGN KEY (call_id) REFERENCES jalon.call(id);

-- Name: survey_medium survey_medium_version_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.survey_medium
    ADD CONSTRAINT survey_medium_version_id_fkey FOREIGN KEY (version_id) REFERENCES jalon.survey_version(id);

-- Name: survey_version survey_version_call_id_survey_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.survey_version
    ADD CONSTRAINT survey_version_call_id_survey_id_fkey FOREIGN KEY (call_id, survey_id) REFERENCES jalon.survey(call_id, id) ON DELETE CASCADE;

-- Name: suspension suspension_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.suspension
    ADD CONSTRAINT suspension_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id) ON DELETE CASCADE;

-- Name: target target_call_id_indicator_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.target
    ADD CONSTRAINT target_call_id_indicator_id_fkey FOREIGN KEY (call_id, indicator_id) REFERENCES jalon.indicator(call_id, id);

-- Name: target target_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.target
    ADD CONSTRAINT target_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id) ON DELETE CASCADE;

-- Name: text_coding text_coding_text_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.text_coding
    ADD CONSTRAINT text_coding_text_id_fkey FOREIGN KEY (text_id) REFERENCES jalon.open_text(id) ON DELETE CASCADE;

-- Name: theme_agreement theme_agreement_coding_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.theme_agreement
    ADD CONSTRAINT theme_agreement_coding_id_fkey FOREIGN KEY (coding_id) REFERENCES jalon.coding(id);

-- Name: theme theme_codebook_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.theme
    ADD CONSTRAINT theme_codebook_id_fkey FOREIGN KEY (codebook_id) REFERENCES jalon.codebook(id) ON DELETE CASCADE;

-- Name: theme_tally theme_tally_coding_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.theme_tally
    ADD CONSTRAINT theme_tally_coding_id_fkey FOREIGN KEY (coding_id) REFERENCES jalon.coding(id);

-- Name: theme_tally theme_tally_leftover_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.theme_tally
    ADD CONSTRAINT theme_tally_leftover_id_fkey FOREIGN KEY (leftover_id) REFERENCES jalon.leftover(id);

-- Name: transfer_context transfer_context_account_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.transfer_context
    ADD CONSTRAINT transfer_context_account_id_fkey FOREIGN KEY (account_id) REFERENCES auth.account(id);

-- Name: transfer_context transfer_context_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.transfer_context
    ADD CONSTRAINT transfer_context_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id);

-- Name: transfer_criterion transfer_criterion_call_id_dimension_code_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.transfer_criterion
    ADD CONSTRAINT transfer_criterion_call_id_dimension_code_fkey FOREIGN KEY (call_id, dimension_code) REFERENCES jalon.transfer_dimension(call_id, code);

-- Name: transfer_dimension transfer_dimension_call_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.transfer_dimension
    ADD CONSTRAINT transfer_dimension_call_id_fkey FOREIGN KEY (call_id) REFERENCES jalon.transfer_framework(call_id);

-- Name: transfer_framework transfer_framework_call_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.transfer_framework
    ADD CONSTRAINT transfer_framework_call_id_fkey FOREIGN KEY (call_id) REFERENCES jalon.call(id);

-- Name: transfer_rating transfer_framework_rated; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.transfer_rating
    ADD CONSTRAINT transfer_framework_rated FOREIGN KEY (call_id, criterion_id) REFERENCES jalon.transfer_criterion(call_id, id);

-- Name: transfer_rating transfer_rating_account_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.transfer_rating
    ADD CONSTRAINT transfer_rating_account_id_fkey FOREIGN KEY (account_id) REFERENCES auth.account(id);

-- Name: transfer_rating transfer_rating_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.transfer_rating
    ADD CONSTRAINT transfer_rating_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id);

-- Name: transfer_rating transfer_rating_rater_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.transfer_rating
    ADD CONSTRAINT transfer_rating_rater_id_fkey FOREIGN KEY (rater_id) REFERENCES auth.account(id);

-- Name: transfer_reopening transfer_reopening_account_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.transfer_reopening
    ADD CONSTRAINT transfer_reopening_account_id_fkey FOREIGN KEY (account_id) REFERENCES auth.account(id);

-- Name: transfer_reopening transfer_reopening_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.transfer_reopening
    ADD CONSTRAINT transfer_reopening_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id);

-- Name: transfer_reopening transfer_reopening_sending_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.transfer_reopening
    ADD CONSTRAINT transfer_reopening_sending_id_fkey FOREIGN KEY (sending_id) REFERENCES jalon.transfer_sending(id);

-- Name: transfer_sending transfer_sending_account_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.transfer_sending
    ADD CONSTRAINT transfer_sending_account_id_fkey FOREIGN KEY (account_id) REFERENCES auth.account(id);

-- Name: transfer_sending transfer_sending_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.transfer_sending
    ADD CONSTRAINT transfer_sending_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id);

-- Name: transfer_sending transfer_sending_rater_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.transfer_sending
    ADD CONSTRAINT transfer_sending_rater_id_fkey FOREIGN KEY (rater_id) REFERENCES auth.account(id);

-- Name: turnout turnout_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.turnout
    ADD CONSTRAINT turnout_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id);

-- Name: turnout turnout_call_id_wave_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.turnout
    ADD CONSTRAINT turnout_call_id_wave_id_fkey FOREIGN KEY (call_id, wave_id) REFERENCES jalon.wave(call_id, id) ON DELETE CASCADE;

-- Name: verification verification_account_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.verification
    ADD CONSTRAINT verification_account_id_fkey FOREIGN KEY (account_id) REFERENCES auth.account(id);

-- Name: verification verification_call_id_category_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.verification
    ADD CONSTRAINT verification_call_id_category_id_fkey FOREIGN KEY (call_id, category_id) REFERENCES jalon.category(call_id, id);

-- Name: verification verification_call_id_indicator_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.verification
    ADD CONSTRAINT verification_call_id_indicator_id_fkey FOREIGN KEY (call_id, indicator_id) REFERENCES jalon.indicator(call_id, id);

-- Name: verification verification_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.verification
    ADD CONSTRAINT verification_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id);

-- Name: verification verification_call_id_quarter_report_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.verification
    ADD CONSTRAINT verification_call_id_quarter_report_id_fkey FOREIGN KEY (call_id, quarter_report_id) REFERENCES jalon.quarter_report(call_id, id);

-- Name: verification verification_of_project; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.verification
    ADD CONSTRAINT verification_of_project FOREIGN KEY (project_id, quarter_report_id) REFERENCES jalon.quarter_report(project_id, id);

-- Name: wave wave_call_id_survey_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.wave
    ADD CONSTRAINT wave_call_id_survey_id_fkey FOREIGN KEY (call_id, survey_id) REFERENCES jalon.survey(call_id, id) ON DELETE CASCADE;

-- Name: wave_end wave_end_call_id_wave_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.wave_end
    ADD CONSTRAINT wave_end_call_id_wave_id_fkey FOREIGN KEY (call_id, wave_id) REFERENCES jalon.wave(call_id, id);

-- Name: wave_project wave_project_call_id_project_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.wave_project
    ADD CONSTRAINT wave_project_call_id_project_id_fkey FOREIGN KEY (call_id, project_id) REFERENCES jalon.project(call_id, id);

-- Name: wave_project wave_project_call_id_wave_id_fkey; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.wave_project
    ADD CONSTRAINT wave_project_call_id_wave_id_fkey FOREIGN KEY (call_id, wave_id) REFERENCES jalon.wave(call_id, id);

-- Name: wave wave_version; Type: FK CONSTRAINT; Schema: jalon; Owner: jalon_owner
ALTER TABLE ONLY jalon.wave
    ADD CONSTRAINT wave_version FOREIGN KEY (call_id, survey_id, version_id) REFERENCES jalon.survey_version(call_id, survey_id, id);

-- Name: entry by_trigger; Type: POLICY; Schema: audit; Owner: jalon_owner
CREATE POLICY by_trigger ON audit.entry FOR INSERT TO jalon_owner WITH CHECK (true);

-- Name: entry; Type: ROW SECURITY; Schema: audit; Owner: jalon_owner
ALTER TABLE audit.entry ENABLE ROW LEVEL SECURITY;

-- Name: entry read_all; Type: POLICY; Schema: audit; Owner: jalon_owner
CREATE POLICY read_all ON audit.entry FOR SELECT TO jalon_audit USING (true);

-- Name: account; Type: ROW SECURITY; Schema: auth; Owner: jalon_owner
ALTER TABLE auth.account ENABLE ROW LEVEL SECURITY;

-- Name: account_call; Type: ROW SECURITY; Schema: auth; Owner: jalon_owner
ALTER TABLE auth.account_call ENABLE ROW LEVEL SECURITY;

-- Name: account_project; Type: ROW SECURITY; Schema: auth; Owner: jalon_owner
ALTER TABLE auth.account_project ENABLE ROW LEVEL SECURITY;

-- Name: account_request; Type: ROW SECURITY; Schema: auth; Owner: jalon_owner
ALTER TABLE auth.account_request ENABLE ROW LEVEL SECURITY;

-- Name: account administered; Type: POLICY; Schema: auth; Owner: jalon_owner
CREATE POLICY administered ON auth.account FOR SELECT TO jalon_admin USING ((( SELECT auth.current_account() AS current_account) IS NOT NULL));

-- Name: account_call administered; Type: POLICY; Schema: auth; Owner: jalon_owner
CREATE POLICY administered ON auth.account_call FOR SELECT TO jalon_admin USING ((( SELECT auth.current_account() AS current_account) IS NOT NULL));

-- Name: account_project administered; Type: POLICY; Schema: auth; Owner: jalon_owner
CREATE POLICY administered ON auth.account_project FOR SELECT TO jalon_admin USING ((( SELECT auth.current_account() AS current_account) IS NOT NULL));

-- Name: account_request administered; Type: POLICY; Schema: auth; Owner: jalon_owner
CREATE POLICY administered ON auth.account_request FOR SELECT TO jalon_admin USING ((( SELECT auth.current_account() AS current_account) IS NOT NULL));

-- Name: session administered; Type: POLICY; Schema: auth; Owner: jalon_owner
CREATE POLICY administered ON auth.session FOR SELECT TO jalon_admin USING ((( SELECT auth.current_account() AS current_account) IS NOT NULL));

-- Name: account by_function; Type: POLICY; Schema: auth; Owner: jalon_owner
CREATE POLICY by_function ON auth.account TO jalon_owner USING (true) WITH CHECK (true);

-- Name: account_call by_function; Type: POLICY; Schema: auth; Owner: jalon_owner
CREATE POLICY by_function ON auth.account_call TO jalon_owner USING (true) WITH CHECK (true);

-- Name: account_project by_function; Type: POLICY; Schema: auth; Owner: jalon_owner
CREATE POLICY by_function ON auth.account_project TO jalon_owner USING (true) WITH CHECK (true);

-- Name: account_request by_function; Type: POLICY; Schema: auth; Owner: jalon_owner
CREATE POLICY by_function ON auth.account_request TO jalon_owner USING (true) WITH CHECK (true);

-- Name: session by_function; Type: POLICY; Schema: auth; Owner: jalon_owner
CREATE POLICY by_function ON auth.session TO jalon_owner USING (true) WITH CHECK (true);

-- Name: session; Type: ROW SECURITY; Schema: auth; Owner: jalon_owner
ALTER TABLE auth.session ENABLE ROW LEVEL SECURITY;

-- Name: access_code; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.access_code ENABLE ROW LEVEL SECURITY;

-- Name: acknowledgement; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.acknowledgement ENABLE ROW LEVEL SECURITY;

-- Name: amendment administered; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY administered ON jalon.amendment FOR SELECT TO jalon_admin USING ((project_id IS NULL));

-- Name: amendment_change administered; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY administered ON jalon.amendment_change FOR SELECT TO jalon_admin USING ((project_id IS NULL));

-- Name: axis administered; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY administered ON jalon.axis TO jalon_admin USING (true) WITH CHECK (true);

-- Name: call administered; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY administered ON jalon.call TO jalon_admin USING (true) WITH CHECK (true);

-- Name: category administered; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY administered ON jalon.category TO jalon_admin USING (true) WITH CHECK (true);

-- Name: committee_member administered; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY administered ON jalon.committee_member TO jalon_admin USING (true) WITH CHECK (true);

-- Name: cross_rule administered; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY administered ON jalon.cross_rule TO jalon_admin USING (true) WITH CHECK (true);

-- Name: department administered; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY administered ON jalon.department TO jalon_admin USING (true) WITH CHECK (true);

-- Name: dimension administered; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY administered ON jalon.dimension TO jalon_admin USING (true) WITH CHECK (true);

-- Name: indicator administered; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY administered ON jalon.indicator TO jalon_admin USING (true) WITH CHECK (true);

-- Name: indicator_dimension administered; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY administered ON jalon.indicator_dimension TO jalon_admin USING (true) WITH CHECK (true);

-- Name: organisation administered; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY administered ON jalon.organisation TO jalon_admin USING (true) WITH CHECK (true);

-- Name: phase administered; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY administered ON jalon.phase TO jalon_admin USING (true) WITH CHECK (true);

-- Name: priority administered; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY administered ON jalon.priority TO jalon_admin USING (true) WITH CHECK (true);

-- Name: project administered; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY administered ON jalon.project TO jalon_admin USING (true) WITH CHECK (true);

-- Name: project_axis administered; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY administered ON jalon.project_axis TO jalon_admin USING (true) WITH CHECK (true);

-- Name: project_department administered; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY administered ON jalon.project_department TO jalon_admin USING (true) WITH CHECK (true);

-- Name: project_partner administered; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY administered ON jalon.project_partner TO jalon_admin USING (true) WITH CHECK (true);

-- Name: quarter_report administered; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY administered ON jalon.quarter_report FOR SELECT TO jalon_admin USING (true);

-- Name: reference_value administered; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY administered ON jalon.reference_value TO jalon_admin USING (true) WITH CHECK (true);

-- Name: survey administered; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY administered ON jalon.survey TO jalon_admin USING (true) WITH CHECK (true);

-- Name: survey_version administered; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY administered ON jalon.survey_version TO jalon_admin USING (true) WITH CHECK (true);

-- Name: suspension administered; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY administered ON jalon.suspension TO jalon_admin USING (true) WITH CHECK (true);

-- Name: transfer_criterion administered; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY administered ON jalon.transfer_criterion TO jalon_admin USING (true) WITH CHECK (true);

-- Name: transfer_dimension administered; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY administered ON jalon.transfer_dimension TO jalon_admin USING (true) WITH CHECK (true);

-- Name: transfer_framework administered; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY administered ON jalon.transfer_framework TO jalon_admin USING (true) WITH CHECK (true);

-- Name: wave administered; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY administered ON jalon.wave TO jalon_admin USING (true) WITH CHECK (true);

-- Name: wave_project administered; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY administered ON jalon.wave_project TO jalon_admin USING (true) WITH CHECK (true);

-- Name: quarter_report administered_adds; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY administered_adds ON jalon.quarter_report FOR INSERT TO jalon_admin WITH CHECK (((state = 'open'::text) AND (version = 0)));

-- Name: quarter_report administered_drops; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY administered_drops ON jalon.quarter_report FOR DELETE TO jalon_admin USING ((state = 'open'::text));

-- Name: amendment; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.amendment ENABLE ROW LEVEL SECURITY;

-- Name: amendment_change; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.amendment_change ENABLE ROW LEVEL SECURITY;

-- Name: amendment amends; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY amends ON jalon.amendment FOR INSERT TO jalon_evaluator WITH CHECK (((call_id IN ( SELECT auth.current_calls() AS current_calls)) AND (project_id IS NOT NULL) AND (account_id = ( SELECT auth.current_account() AS current_account))));

-- Name: amendment_change amends; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY amends ON jalon.amendment_change FOR INSERT TO jalon_evaluator WITH CHECK (((call_id IN ( SELECT auth.current_calls() AS current_calls)) AND (project_id IS NOT NULL)));

-- Name: baseline amends; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY amends ON jalon.baseline FOR UPDATE TO jalon_evaluator USING ((call_id IN ( SELECT auth.current_calls() AS current_calls))) WITH CHECK ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: project amends; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY amends ON jalon.project FOR UPDATE TO jalon_evaluator USING ((call_id IN ( SELECT auth.current_calls() AS current_calls))) WITH CHECK ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: target amends; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY amends ON jalon.target FOR UPDATE TO jalon_evaluator USING ((call_id IN ( SELECT auth.current_calls() AS current_calls))) WITH CHECK ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: baseline amends_adds; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY amends_adds ON jalon.baseline FOR INSERT TO jalon_evaluator WITH CHECK ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: project_axis amends_adds; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY amends_adds ON jalon.project_axis FOR INSERT TO jalon_evaluator WITH CHECK ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: project_department amends_adds; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY amends_adds ON jalon.project_department FOR INSERT TO jalon_evaluator WITH CHECK ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: project_partner amends_adds; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY amends_adds ON jalon.project_partner FOR INSERT TO jalon_evaluator WITH CHECK ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: quarter_report amends_adds; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY amends_adds ON jalon.quarter_report FOR INSERT TO jalon_evaluator WITH CHECK (((call_id IN ( SELECT auth.current_calls() AS current_calls)) AND (state = 'open'::text)));

-- Name: suspension amends_adds; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY amends_adds ON jalon.suspension FOR INSERT TO jalon_evaluator WITH CHECK ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: target amends_adds; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY amends_adds ON jalon.target FOR INSERT TO jalon_evaluator WITH CHECK ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: amendment amends_call; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY amends_call ON jalon.amendment FOR INSERT TO jalon_admin WITH CHECK (((project_id IS NULL) AND (account_id = ( SELECT auth.current_account() AS current_account))));

-- Name: amendment_change amends_call; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY amends_call ON jalon.amendment_change FOR INSERT TO jalon_admin WITH CHECK ((project_id IS NULL));

-- Name: baseline amends_drops; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY amends_drops ON jalon.baseline FOR DELETE TO jalon_evaluator USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: project_axis amends_drops; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY amends_drops ON jalon.project_axis FOR DELETE TO jalon_evaluator USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: project_department amends_drops; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY amends_drops ON jalon.project_department FOR DELETE TO jalon_evaluator USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: project_partner amends_drops; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY amends_drops ON jalon.project_partner FOR DELETE TO jalon_evaluator USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: suspension amends_drops; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY amends_drops ON jalon.suspension FOR DELETE TO jalon_evaluator USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: target amends_drops; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY amends_drops ON jalon.target FOR DELETE TO jalon_evaluator USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: answer; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.answer ENABLE ROW LEVEL SECURITY;

-- Name: answer_tally; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.answer_tally ENABLE ROW LEVEL SECURITY;

-- Name: axis; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.axis ENABLE ROW LEVEL SECURITY;

-- Name: baseline; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.baseline ENABLE ROW LEVEL SECURITY;

-- Name: batch_note; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.batch_note ENABLE ROW LEVEL SECURITY;

-- Name: transfer_rating blind; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY blind ON jalon.transfer_rating FOR SELECT TO jalon_evaluator USING (((call_id IN ( SELECT auth.current_calls() AS current_calls)) AND ((rater_id = ( SELECT auth.current_account() AS current_account)) OR ((EXISTS ( SELECT
   FROM jalon.sent_transfers(transfer_rating.project_id) sent(id, part, rater_id)
  WHERE (sent.rater_id = ( SELECT auth.current_account() AS current_account)))) AND ((part = 'agreed'::text) OR (EXISTS ( SELECT
   FROM jalon.sent_transfers(transfer_rating.project_id) sent(id, part, rater_id)
  WHERE ((sent.part = transfer_rating.part) AND (NOT (sent.rater_id IS DISTINCT FROM transfer_rating.rater_id))))))))));

-- Name: access_code by_function; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY by_function ON jalon.access_code TO jalon_definer USING (true) WITH CHECK (true);

-- Name: acknowledgement by_function; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY by_function ON jalon.acknowledgement TO jalon_definer USING (true) WITH CHECK (true);

-- Name: answer by_function; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY by_function ON jalon.answer TO jalon_definer USING (true) WITH CHECK (true);

-- Name: answer_tally by_function; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY by_function ON jalon.answer_tally TO jalon_definer USING (true) WITH CHECK (true);

-- Name: axis by_function; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY by_function ON jalon.axis FOR SELECT TO jalon_definer USING (true);

-- Name: batch_note by_function; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY by_function ON jalon.batch_note TO jalon_definer USING (true) WITH CHECK (true);

-- Name: call by_function; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY by_function ON jalon.call FOR SELECT TO jalon_definer USING (true);

-- Name: channel_tally by_function; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY by_function ON jalon.channel_tally TO jalon_definer USING (true) WITH CHECK (true);

-- Name: codebook by_function; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY by_function ON jalon.codebook TO jalon_definer USING (true) WITH CHECK (true);

-- Name: coding by_function; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY by_function ON jalon.coding TO jalon_definer USING (true) WITH CHECK (true);

-- Name: coding_decision by_function; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY by_function ON jalon.coding_decision TO jalon_definer USING (true) WITH CHECK (true);

-- Name: followed_group by_function; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY by_function ON jalon.followed_group TO jalon_definer USING (true) WITH CHECK (true);

-- Name: followed_part by_function; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY by_function ON jalon.followed_part TO jalon_definer USING (true) WITH CHECK (true);

-- Name: followed_tally by_function; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY by_function ON jalon.followed_tally TO jalon_definer USING (true) WITH CHECK (true);

-- Name: leftover by_function; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY by_function ON jalon.leftover TO jalon_definer USING (true) WITH CHECK (true);

-- Name: leftover_tally by_function; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY by_function ON jalon.leftover_tally TO jalon_definer USING (true) WITH CHECK (true);

-- Name: notice by_function; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY by_function ON jalon.notice TO jalon_owner USING (true) WITH CHECK (true);

-- Name: open_text by_function; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY by_function ON jalon.open_text TO jalon_definer USING (true) WITH CHECK (true);

-- Name: profile_tally by_function; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY by_function ON jalon.profile_tally TO jalon_definer USING (true) WITH CHECK (true);

-- Name: project_axis by_function; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY by_function ON jalon.project_axis FOR SELECT TO jalon_definer USING (true);

-- Name: quote by_function; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY by_function ON jalon.quote TO jalon_definer USING (true) WITH CHECK (true);

-- Name: response by_function; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY by_function ON jalon.response TO jalon_definer USING (true) WITH CHECK (true);

-- Name: series by_function; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY by_function ON jalon.series TO jalon_definer USING (true) WITH CHECK (true);

-- Name: survey by_function; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY by_function ON jalon.survey FOR SELECT TO jalon_definer USING (true);

-- Name: survey_medium by_function; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY by_function ON jalon.survey_medium FOR SELECT TO jalon_definer USING (true);

-- Name: survey_version by_function; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY by_function ON jalon.survey_version FOR SELECT TO jalon_definer USING (true);

-- Name: text_coding by_function; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY by_function ON jalon.text_coding TO jalon_definer USING (true) WITH CHECK (true);

-- Name: theme by_function; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY by_function ON jalon.theme TO jalon_definer USING (true) WITH CHECK (true);

-- Name: theme_agreement by_function; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY by_function ON jalon.theme_agreement TO jalon_definer USING (true) WITH CHECK (true);

-- Name: theme_tally by_function; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY by_function ON jalon.theme_tally TO jalon_definer USING (true) WITH CHECK (true);

-- Name: turnout by_function; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY by_function ON jalon.turnout TO jalon_definer USING (true) WITH CHECK (true);

-- Name: urn by_function; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY by_function ON jalon.urn TO jalon_definer USING (true) WITH CHECK (true);

-- Name: wave by_function; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY by_function ON jalon.wave TO jalon_definer USING (true) WITH CHECK (true);

-- Name: wave_end by_function; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY by_function ON jalon.wave_end TO jalon_definer USING (true) WITH CHECK (true);

-- Name: wave_project by_function; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY by_function ON jalon.wave_project FOR SELECT TO jalon_definer USING (true);

-- Name: call; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.call ENABLE ROW LEVEL SECURITY;

-- Name: category; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.category ENABLE ROW LEVEL SECURITY;

-- Name: cell_message; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.cell_message ENABLE ROW LEVEL SECURITY;

-- Name: channel_tally; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.channel_tally ENABLE ROW LEVEL SECURITY;

-- Name: participation_clearance cleared; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY cleared ON jalon.participation_clearance FOR INSERT TO jalon_evaluator WITH CHECK (((call_id IN ( SELECT auth.current_calls() AS current_calls)) AND (account_id = ( SELECT auth.current_account() AS current_account))));

-- Name: codebook; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.codebook ENABLE ROW LEVEL SECURITY;

-- Name: coding; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.coding ENABLE ROW LEVEL SECURITY;

-- Name: coding_decision; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.coding_decision ENABLE ROW LEVEL SECURITY;

-- Name: committee_member; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.committee_member ENABLE ROW LEVEL SECURITY;

-- Name: wave conducts; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY conducts ON jalon.wave FOR UPDATE TO jalon_evaluator USING ((call_id IN ( SELECT auth.current_calls() AS current_calls))) WITH CHECK ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: wave_project conducts; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY conducts ON jalon.wave_project FOR UPDATE TO jalon_evaluator USING ((call_id IN ( SELECT auth.current_calls() AS current_calls))) WITH CHECK ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: cross_rule; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.cross_rule ENABLE ROW LEVEL SECURITY;

-- Name: decision decides; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY decides ON jalon.decision FOR INSERT TO jalon_evaluator WITH CHECK (((call_id IN ( SELECT auth.current_calls() AS current_calls)) AND (account_id = ( SELECT auth.current_account() AS current_account))));

-- Name: decision; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.decision ENABLE ROW LEVEL SECURITY;

-- Name: department; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.department ENABLE ROW LEVEL SECURITY;

-- Name: dimension; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.dimension ENABLE ROW LEVEL SECURITY;

-- Name: draft_copy; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.draft_copy ENABLE ROW LEVEL SECURITY;

-- Name: draft_key; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.draft_key ENABLE ROW LEVEL SECURITY;

-- Name: draft_report; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.draft_report ENABLE ROW LEVEL SECURITY;

-- Name: amendment followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.amendment FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: amendment_change followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.amendment_change FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: axis followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.axis FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: baseline followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.baseline FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: call followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.call FOR SELECT TO jalon_evaluator, jalon_protect USING ((id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: category followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.category FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: cell_message followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.cell_message FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: committee_member followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.committee_member FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: cross_rule followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.cross_rule FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: decision followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.decision FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: department followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.department FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: dimension followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.dimension FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: indicator followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.indicator FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: indicator_dimension followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.indicator_dimension FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: judgement followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.judgement FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: key_function followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.key_function FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: narrative_text followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.narrative_text FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: notice followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.notice FOR SELECT TO jalon_evaluator USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: observation followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.observation FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: organisation followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.organisation FOR SELECT TO jalon_evaluator, jalon_protect USING (((id IN ( SELECT project.holder_id
   FROM jalon.project)) OR (id IN ( SELECT project_partner.organisation_id
   FROM jalon.project_partner))));

-- Name: participation_clearance followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.participation_clearance FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: participation_event followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.participation_event FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: participation_version followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.participation_version FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: phase followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.phase FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: priority followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.priority FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: project followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.project FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: project_axis followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.project_axis FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: project_department followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.project_department FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: project_partner followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.project_partner FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: publication followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.publication FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: publication_quarter followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.publication_quarter FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: publication_waiting followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.publication_waiting FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: publication_wave followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.publication_wave FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: quarter_report followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.quarter_report FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: quarter_submission followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.quarter_submission FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: reference_value followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.reference_value FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: review_act followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.review_act FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: second_entry followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.second_entry FOR SELECT TO jalon_evaluator USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: series followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.series FOR SELECT TO jalon_evaluator USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: spending_line followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.spending_line FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: statement followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.statement FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: statement_act followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.statement_act FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: survey followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.survey FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: survey_medium followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.survey_medium FOR SELECT TO jalon_evaluator USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: survey_version followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.survey_version FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: suspension followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.suspension FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: target followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.target FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: transfer_context followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.transfer_context FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: transfer_criterion followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.transfer_criterion FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: transfer_dimension followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.transfer_dimension FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: transfer_framework followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.transfer_framework FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: transfer_rating followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.transfer_rating FOR SELECT TO jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: transfer_reopening followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.transfer_reopening FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: transfer_sending followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.transfer_sending FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: verification followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.verification FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: wave followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.wave FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: wave_project followed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY followed ON jalon.wave_project FOR SELECT TO jalon_evaluator, jalon_protect USING ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: followed_group; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.followed_group ENABLE ROW LEVEL SECURITY;

-- Name: followed_part; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.followed_part ENABLE ROW LEVEL SECURITY;

-- Name: followed_tally; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.followed_tally ENABLE ROW LEVEL SECURITY;

-- Name: cell_message former; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY former ON jalon.cell_message FOR SELECT TO jalon_holder USING (((project_id IN ( SELECT own.project_id
   FROM auth.former_projects() own(project_id, ends_on, until))) AND (written_at < ( SELECT own.until
   FROM auth.former_projects() own(project_id, ends_on, until)
  WHERE (own.project_id = cell_message.project_id)))));

-- Name: narrative_text former; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY former ON jalon.narrative_text FOR SELECT TO jalon_holder USING (((project_id IN ( SELECT own.project_id
   FROM auth.former_projects() own(project_id, ends_on, until))) AND (statement_id IN ( SELECT statement.id
   FROM jalon.statement))));

-- Name: observation former; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY former ON jalon.observation FOR SELECT TO jalon_holder USING (((project_id IN ( SELECT own.project_id
   FROM auth.former_projects() own(project_id, ends_on, until))) AND (recorded_at < ( SELECT own.until
   FROM auth.former_projects() own(project_id, ends_on, until)
  WHERE (own.project_id = observation.project_id)))));

-- Name: participation_event former; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY former ON jalon.participation_event FOR SELECT TO jalon_holder USING (((project_id IN ( SELECT own.project_id
   FROM auth.former_projects() own(project_id, ends_on, until))) AND (id IN ( SELECT participation_version.event_id
   FROM jalon.participation_version))));

-- Name: participation_version former; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY former ON jalon.participation_version FOR SELECT TO jalon_holder USING (((project_id IN ( SELECT own.project_id
   FROM auth.former_projects() own(project_id, ends_on, until))) AND (recorded_at < ( SELECT own.until
   FROM auth.former_projects() own(project_id, ends_on, until)
  WHERE (own.project_id = participation_version.project_id)))));

-- Name: project former; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY former ON jalon.project FOR SELECT TO jalon_holder USING ((id IN ( SELECT own.project_id
   FROM auth.former_projects() own(project_id, ends_on, until))));

-- Name: project_axis former; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY former ON jalon.project_axis FOR SELECT TO jalon_holder USING ((project_id IN ( SELECT own.project_id
   FROM auth.former_projects() own(project_id, ends_on, until))));

-- Name: project_department former; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY former ON jalon.project_department FOR SELECT TO jalon_holder USING ((project_id IN ( SELECT own.project_id
   FROM auth.former_projects() own(project_id, ends_on, until))));

-- Name: project_partner former; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY former ON jalon.project_partner FOR SELECT TO jalon_holder USING ((project_id IN ( SELECT own.project_id
   FROM auth.former_projects() own(project_id, ends_on, until))));

-- Name: quarter_report former; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY former ON jalon.quarter_report FOR SELECT TO jalon_holder USING (((project_id IN ( SELECT own.project_id
   FROM auth.former_projects() own(project_id, ends_on, until))) AND (id IN ( SELECT quarter_submission.quarter_report_id
   FROM jalon.quarter_submission))));

-- Name: quarter_submission former; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY former ON jalon.quarter_submission FOR SELECT TO jalon_holder USING (((project_id IN ( SELECT own.project_id
   FROM auth.former_projects() own(project_id, ends_on, until))) AND (submitted_at < ( SELECT own.until
   FROM auth.former_projects() own(project_id, ends_on, until)
  WHERE (own.project_id = quarter_submission.project_id)))));

-- Name: review_act former; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY former ON jalon.review_act FOR SELECT TO jalon_holder USING (((project_id IN ( SELECT own.project_id
   FROM auth.former_projects() own(project_id, ends_on, until))) AND (made_at < ( SELECT own.until
   FROM auth.former_projects() own(project_id, ends_on, until)
  WHERE (own.project_id = review_act.project_id)))));

-- Name: spending_line former; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY former ON jalon.spending_line FOR SELECT TO jalon_holder USING (((project_id IN ( SELECT own.project_id
   FROM auth.former_projects() own(project_id, ends_on, until))) AND (statement_id IN ( SELECT statement.id
   FROM jalon.statement))));

-- Name: statement former; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY former ON jalon.statement FOR SELECT TO jalon_holder USING (((project_id IN ( SELECT own.project_id
   FROM auth.former_projects() own(project_id, ends_on, until))) AND (sent_at < ( SELECT own.until
   FROM auth.former_projects() own(project_id, ends_on, until)
  WHERE (own.project_id = statement.project_id)))));

-- Name: statement_act former; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY former ON jalon.statement_act FOR SELECT TO jalon_holder USING (((project_id IN ( SELECT own.project_id
   FROM auth.former_projects() own(project_id, ends_on, until))) AND (made_at < ( SELECT own.until
   FROM auth.former_projects() own(project_id, ends_on, until)
  WHERE (own.project_id = statement_act.project_id)))));

-- Name: verification former; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY former ON jalon.verification FOR SELECT TO jalon_holder USING (((project_id IN ( SELECT own.project_id
   FROM auth.former_projects() own(project_id, ends_on, until))) AND (made_at < ( SELECT own.until
   FROM auth.former_projects() own(project_id, ends_on, until)
  WHERE (own.project_id = verification.project_id)))));

-- Name: indicator; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.indicator ENABLE ROW LEVEL SECURITY;

-- Name: indicator_dimension; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.indicator_dimension ENABLE ROW LEVEL SECURITY;

-- Name: access_code issued; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY issued ON jalon.access_code FOR INSERT TO jalon_admin WITH CHECK (true);

-- Name: judgement; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.judgement ENABLE ROW LEVEL SECURITY;

-- Name: judgement judges; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY judges ON jalon.judgement FOR INSERT TO jalon_evaluator WITH CHECK (((call_id IN ( SELECT auth.current_calls() AS current_calls)) AND (account_id = ( SELECT auth.current_account() AS current_account))));

-- Name: key_function; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.key_function ENABLE ROW LEVEL SECURITY;

-- Name: leftover; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.leftover ENABLE ROW LEVEL SECURITY;

-- Name: leftover_tally; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.leftover_tally ENABLE ROW LEVEL SECURITY;

-- Name: answer loaded; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY loaded ON jalon.answer FOR INSERT TO jalon_load WITH CHECK (true);

-- Name: baseline loaded; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY loaded ON jalon.baseline FOR INSERT TO jalon_admin WITH CHECK (true);

-- Name: call loaded; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY loaded ON jalon.call FOR SELECT TO jalon_load USING (true);

-- Name: narrative_text loaded; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY loaded ON jalon.narrative_text FOR INSERT TO jalon_load WITH CHECK (true);

-- Name: observation loaded; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY loaded ON jalon.observation FOR INSERT TO jalon_load WITH CHECK (true);

-- Name: quarter_report loaded; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY loaded ON jalon.quarter_report TO jalon_load USING (true) WITH CHECK (true);

-- Name: quarter_submission loaded; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY loaded ON jalon.quarter_submission FOR INSERT TO jalon_load WITH CHECK (true);

-- Name: response loaded; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY loaded ON jalon.response FOR INSERT TO jalon_load WITH CHECK (true);

-- Name: spending_line loaded; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY loaded ON jalon.spending_line FOR INSERT TO jalon_load WITH CHECK (true);

-- Name: statement loaded; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY loaded ON jalon.statement FOR INSERT TO jalon_load WITH CHECK (true);

-- Name: statement_act loaded; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY loaded ON jalon.statement_act FOR INSERT TO jalon_load WITH CHECK (true);

-- Name: survey loaded; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY loaded ON jalon.survey FOR SELECT TO jalon_load USING (true);

-- Name: target loaded; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY loaded ON jalon.target FOR INSERT TO jalon_admin WITH CHECK (true);

-- Name: wave loaded; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY loaded ON jalon.wave FOR SELECT TO jalon_load USING (true);

-- Name: draft_report made; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY made ON jalon.draft_report FOR INSERT TO jalon_protect WITH CHECK ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: publication made; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY made ON jalon.publication FOR INSERT TO jalon_protect WITH CHECK (((call_id IN ( SELECT auth.current_calls() AS current_calls)) AND (made_by = ( SELECT auth.current_account() AS current_account))));

-- Name: publication_quarter made; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY made ON jalon.publication_quarter FOR INSERT TO jalon_protect WITH CHECK ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: publication_waiting made; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY made ON jalon.publication_waiting FOR INSERT TO jalon_protect WITH CHECK ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: publication_wave made; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY made ON jalon.publication_wave FOR INSERT TO jalon_protect WITH CHECK ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: axis migrated; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY migrated ON jalon.axis TO jalon_owner USING (true) WITH CHECK (true);

-- Name: call migrated; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY migrated ON jalon.call TO jalon_owner USING (true) WITH CHECK (true);

-- Name: category migrated; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY migrated ON jalon.category TO jalon_owner USING (true) WITH CHECK (true);

-- Name: committee_member migrated; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY migrated ON jalon.committee_member TO jalon_owner USING (true) WITH CHECK (true);

-- Name: department migrated; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY migrated ON jalon.department TO jalon_owner USING (true) WITH CHECK (true);

-- Name: dimension migrated; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY migrated ON jalon.dimension TO jalon_owner USING (true) WITH CHECK (true);

-- Name: organisation migrated; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY migrated ON jalon.organisation TO jalon_owner USING (true) WITH CHECK (true);

-- Name: phase migrated; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY migrated ON jalon.phase TO jalon_owner USING (true) WITH CHECK (true);

-- Name: priority migrated; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY migrated ON jalon.priority TO jalon_owner USING (true) WITH CHECK (true);

-- Name: survey migrated; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY migrated ON jalon.survey TO jalon_owner USING (true) WITH CHECK (true);

-- Name: survey_version migrated; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY migrated ON jalon.survey_version TO jalon_owner USING (true) WITH CHECK (true);

-- Name: wave migrated; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY migrated ON jalon.wave TO jalon_owner USING (true) WITH CHECK (true);

-- Name: wave_project migrated; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY migrated ON jalon.wave_project TO jalon_owner USING (true) WITH CHECK (true);

-- Name: narrative_text; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.narrative_text ENABLE ROW LEVEL SECURITY;

-- Name: batch_note noted; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY noted ON jalon.batch_note FOR INSERT TO jalon_owner WITH CHECK (true);

-- Name: notice; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.notice ENABLE ROW LEVEL SECURITY;

-- Name: observation; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.observation ENABLE ROW LEVEL SECURITY;

-- Name: open_text; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.open_text ENABLE ROW LEVEL SECURITY;

-- Name: organisation; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.organisation ENABLE ROW LEVEL SECURITY;

-- Name: amendment own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.amendment FOR SELECT TO jalon_holder USING ((project_id IN ( SELECT auth.current_projects() AS current_projects)));

-- Name: amendment_change own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.amendment_change FOR SELECT TO jalon_holder USING ((project_id IN ( SELECT auth.current_projects() AS current_projects)));

-- Name: axis own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.axis FOR SELECT TO jalon_holder USING ((call_id IN ( SELECT project.call_id
   FROM jalon.project)));

-- Name: baseline own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.baseline FOR SELECT TO jalon_holder USING ((project_id IN ( SELECT auth.current_projects() AS current_projects)));

-- Name: call own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.call FOR SELECT TO jalon_holder USING ((id IN ( SELECT project.call_id
   FROM jalon.project)));

-- Name: category own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.category FOR SELECT TO jalon_holder USING ((call_id IN ( SELECT project.call_id
   FROM jalon.project)));

-- Name: cell_message own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.cell_message FOR SELECT TO jalon_holder USING ((project_id IN ( SELECT auth.current_projects() AS current_projects)));

-- Name: committee_member own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.committee_member FOR SELECT TO jalon_holder USING ((call_id IN ( SELECT project.call_id
   FROM jalon.project)));

-- Name: cross_rule own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.cross_rule FOR SELECT TO jalon_holder USING ((call_id IN ( SELECT project.call_id
   FROM jalon.project)));

-- Name: decision own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.decision FOR SELECT TO jalon_holder USING ((project_id IN ( SELECT auth.current_projects() AS current_projects)));

-- Name: department own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.department FOR SELECT TO jalon_holder USING ((call_id IN ( SELECT project.call_id
   FROM jalon.project)));

-- Name: dimension own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.dimension FOR SELECT TO jalon_holder USING ((call_id IN ( SELECT project.call_id
   FROM jalon.project)));

-- Name: draft_copy own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.draft_copy TO jalon_holder USING (((account_id = ( SELECT auth.current_account() AS current_account)) AND (project_id IN ( SELECT auth.current_projects() AS current_projects)))) WITH CHECK (((account_id = ( SELECT auth.current_account() AS current_account)) AND (project_id IN ( SELECT auth.current_projects() AS current_projects))));

-- Name: draft_key own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.draft_key TO jalon_holder USING ((account_id = ( SELECT auth.current_account() AS current_account))) WITH CHECK ((account_id = ( SELECT auth.current_account() AS current_account)));

-- Name: draft_report own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.draft_report FOR SELECT TO jalon_holder USING ((project_id IN ( SELECT auth.current_projects() AS current_projects)));

-- Name: indicator own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.indicator FOR SELECT TO jalon_holder USING (((project_id IN ( SELECT auth.current_projects() AS current_projects)) OR ((project_id IS NULL) AND (call_id IN ( SELECT project.call_id
   FROM jalon.project
  WHERE (project.id IN ( SELECT auth.current_projects() AS current_projects)))))));

-- Name: indicator_dimension own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.indicator_dimension FOR SELECT TO jalon_holder USING ((indicator_id IN ( SELECT indicator.id
   FROM jalon.indicator)));

-- Name: key_function own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.key_function FOR SELECT TO jalon_holder USING ((project_id IN ( SELECT auth.current_projects() AS current_projects)));

-- Name: narrative_text own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.narrative_text FOR SELECT TO jalon_holder USING ((project_id IN ( SELECT auth.current_projects() AS current_projects)));

-- Name: observation own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.observation FOR SELECT TO jalon_holder USING ((project_id IN ( SELECT auth.current_projects() AS current_projects)));

-- Name: organisation own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.organisation FOR SELECT TO jalon_holder USING (((id IN ( SELECT project.holder_id
   FROM jalon.project)) OR (id IN ( SELECT project_partner.organisation_id
   FROM jalon.project_partner))));

-- Name: participation_clearance own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.participation_clearance FOR SELECT TO jalon_holder USING ((project_id IN ( SELECT auth.current_projects() AS current_projects)));

-- Name: participation_event own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.participation_event FOR SELECT TO jalon_holder USING ((project_id IN ( SELECT auth.current_projects() AS current_projects)));

-- Name: participation_version own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.participation_version FOR SELECT TO jalon_holder USING ((project_id IN ( SELECT auth.current_projects() AS current_projects)));

-- Name: phase own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.phase FOR SELECT TO jalon_holder USING ((call_id IN ( SELECT project.call_id
   FROM jalon.project)));

-- Name: priority own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.priority FOR SELECT TO jalon_holder USING ((call_id IN ( SELECT project.call_id
   FROM jalon.project)));

-- Name: project own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.project FOR SELECT TO jalon_holder USING ((id IN ( SELECT auth.current_projects() AS current_projects)));

-- Name: project_axis own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.project_axis FOR SELECT TO jalon_holder USING ((project_id IN ( SELECT auth.current_projects() AS current_projects)));

-- Name: project_department own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.project_department FOR SELECT TO jalon_holder USING ((project_id IN ( SELECT auth.current_projects() AS current_projects)));

-- Name: project_partner own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.project_partner FOR SELECT TO jalon_holder USING ((project_id IN ( SELECT auth.current_projects() AS current_projects)));

-- Name: publication_quarter own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.publication_quarter FOR SELECT TO jalon_holder USING (((quarter_report_id IN ( SELECT quarter_report.id
   FROM jalon.quarter_report
  WHERE (quarter_report.project_id IN ( SELECT auth.current_projects() AS current_projects)))) AND ((publication_id IN ( SELECT publication.id
   FROM jalon.publication)) OR (publication_id IN ( SELECT draft_report.publication_id
   FROM jalon.draft_report)))));

-- Name: quarter_report own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.quarter_report FOR SELECT TO jalon_holder USING ((project_id IN ( SELECT auth.current_projects() AS current_projects)));

-- Name: quarter_submission own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.quarter_submission FOR SELECT TO jalon_holder USING ((project_id IN ( SELECT auth.current_projects() AS current_projects)));

-- Name: reference_value own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.reference_value FOR SELECT TO jalon_holder USING ((indicator_id IN ( SELECT indicator.id
   FROM jalon.indicator)));

-- Name: review_act own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.review_act FOR SELECT TO jalon_holder USING ((project_id IN ( SELECT auth.current_projects() AS current_projects)));

-- Name: second_entry own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.second_entry FOR SELECT TO jalon_holder USING ((project_id IN ( SELECT auth.current_projects() AS current_projects)));

-- Name: spending_line own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.spending_line FOR SELECT TO jalon_holder USING ((project_id IN ( SELECT auth.current_projects() AS current_projects)));

-- Name: statement own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.statement FOR SELECT TO jalon_holder USING ((project_id IN ( SELECT auth.current_projects() AS current_projects)));

-- Name: statement_act own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.statement_act FOR SELECT TO jalon_holder USING ((project_id IN ( SELECT auth.current_projects() AS current_projects)));

-- Name: survey own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.survey FOR SELECT TO jalon_holder USING ((call_id IN ( SELECT project.call_id
   FROM jalon.project)));

-- Name: survey_version own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.survey_version FOR SELECT TO jalon_holder USING ((call_id IN ( SELECT project.call_id
   FROM jalon.project)));

-- Name: suspension own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.suspension FOR SELECT TO jalon_holder USING ((project_id IN ( SELECT auth.current_projects() AS current_projects)));

-- Name: target own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.target FOR SELECT TO jalon_holder USING ((project_id IN ( SELECT auth.current_projects() AS current_projects)));

-- Name: transfer_context own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.transfer_context FOR SELECT TO jalon_holder USING ((project_id IN ( SELECT auth.current_projects() AS current_projects)));

-- Name: transfer_criterion own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.transfer_criterion FOR SELECT TO jalon_holder USING ((call_id IN ( SELECT project.call_id
   FROM jalon.project)));

-- Name: transfer_dimension own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.transfer_dimension FOR SELECT TO jalon_holder USING ((call_id IN ( SELECT project.call_id
   FROM jalon.project)));

-- Name: transfer_framework own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.transfer_framework FOR SELECT TO jalon_holder USING ((call_id IN ( SELECT project.call_id
   FROM jalon.project)));

-- Name: transfer_rating own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.transfer_rating FOR SELECT TO jalon_holder USING (((project_id IN ( SELECT auth.current_projects() AS current_projects)) AND ((part = ANY (ARRAY['holder'::text, 'agreed'::text])) OR ((EXISTS ( SELECT
   FROM jalon.sent_transfers(transfer_rating.project_id) sent(id, part, rater_id)
  WHERE (sent.part = 'holder'::text))) AND (EXISTS ( SELECT
   FROM jalon.sent_transfers(transfer_rating.project_id) sent(id, part, rater_id)
  WHERE (sent.rater_id = transfer_rating.rater_id)))))));

-- Name: transfer_reopening own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.transfer_reopening FOR SELECT TO jalon_holder USING ((project_id IN ( SELECT auth.current_projects() AS current_projects)));

-- Name: transfer_sending own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.transfer_sending FOR SELECT TO jalon_holder USING ((project_id IN ( SELECT auth.current_projects() AS current_projects)));

-- Name: verification own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.verification FOR SELECT TO jalon_holder USING ((project_id IN ( SELECT auth.current_projects() AS current_projects)));

-- Name: wave own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.wave FOR SELECT TO jalon_holder USING ((call_id IN ( SELECT project.call_id
   FROM jalon.project)));

-- Name: wave_project own; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own ON jalon.wave_project FOR SELECT TO jalon_holder USING ((project_id IN ( SELECT auth.current_projects() AS current_projects)));

-- Name: key_function own_adds; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own_adds ON jalon.key_function FOR INSERT TO jalon_holder WITH CHECK (((project_id IN ( SELECT auth.current_projects() AS current_projects)) AND (account_id = ( SELECT auth.current_account() AS current_account))));

-- Name: observation own_adds; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own_adds ON jalon.observation FOR INSERT TO jalon_holder WITH CHECK (((project_id IN ( SELECT auth.current_projects() AS current_projects)) AND ((quarter)::text IN ( SELECT report.quarter
   FROM jalon.quarter_report report
  WHERE ((report.project_id = observation.project_id) AND (report.state = 'draft'::text))))));

-- Name: participation_event own_adds; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own_adds ON jalon.participation_event FOR INSERT TO jalon_holder WITH CHECK ((project_id IN ( SELECT auth.current_projects() AS current_projects)));

-- Name: participation_version own_adds; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own_adds ON jalon.participation_version FOR INSERT TO jalon_holder WITH CHECK (((project_id IN ( SELECT auth.current_projects() AS current_projects)) AND (account_id = ( SELECT auth.current_account() AS current_account))));

-- Name: quarter_submission own_adds; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own_adds ON jalon.quarter_submission FOR INSERT TO jalon_holder WITH CHECK (((project_id IN ( SELECT auth.current_projects() AS current_projects)) AND (account_id = ( SELECT auth.current_account() AS current_account))));

-- Name: second_entry own_adds; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own_adds ON jalon.second_entry FOR INSERT TO jalon_holder WITH CHECK (((project_id IN ( SELECT auth.current_projects() AS current_projects)) AND (account_id = ( SELECT auth.current_account() AS current_account))));

-- Name: transfer_context own_adds; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own_adds ON jalon.transfer_context FOR INSERT TO jalon_holder WITH CHECK (((project_id IN ( SELECT auth.current_projects() AS current_projects)) AND (account_id = ( SELECT auth.current_account() AS current_account))));

-- Name: transfer_rating own_adds; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own_adds ON jalon.transfer_rating FOR INSERT TO jalon_holder WITH CHECK (((project_id IN ( SELECT auth.current_projects() AS current_projects)) AND (part = 'holder'::text) AND (account_id = ( SELECT auth.current_account() AS current_account))));

-- Name: cell_message own_answers; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own_answers ON jalon.cell_message FOR INSERT TO jalon_holder WITH CHECK (((project_id IN ( SELECT auth.current_projects() AS current_projects)) AND (kind = 'answer'::text) AND (account_id = ( SELECT auth.current_account() AS current_account))));

-- Name: review_act own_asks; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own_asks ON jalon.review_act FOR INSERT TO jalon_holder WITH CHECK (((project_id IN ( SELECT auth.current_projects() AS current_projects)) AND (act = 'asked'::text) AND (account_id = ( SELECT auth.current_account() AS current_account))));

-- Name: statement_act own_asks; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own_asks ON jalon.statement_act FOR INSERT TO jalon_holder WITH CHECK (((project_id IN ( SELECT auth.current_projects() AS current_projects)) AND (act = 'asked'::text) AND (account_id = ( SELECT auth.current_account() AS current_account))));

-- Name: second_entry own_goes; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own_goes ON jalon.second_entry FOR DELETE TO jalon_holder USING (((project_id IN ( SELECT auth.current_projects() AS current_projects)) AND (account_id = ( SELECT auth.current_account() AS current_account))));

-- Name: quarter_report own_moves; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own_moves ON jalon.quarter_report FOR UPDATE TO jalon_holder USING (((project_id IN ( SELECT auth.current_projects() AS current_projects)) AND (state = ANY (ARRAY['open'::text, 'draft'::text, 'returned'::text, 'reopened'::text])))) WITH CHECK (((project_id IN ( SELECT auth.current_projects() AS current_projects)) AND (state = ANY (ARRAY['draft'::text, 'submitted'::text]))));

-- Name: transfer_reopening own_reopens; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own_reopens ON jalon.transfer_reopening FOR INSERT TO jalon_holder WITH CHECK (((project_id IN ( SELECT auth.current_projects() AS current_projects)) AND (account_id = ( SELECT auth.current_account() AS current_account)) AND (EXISTS ( SELECT
   FROM jalon.transfer_sending own
  WHERE ((own.id = transfer_reopening.sending_id) AND (own.project_id = transfer_reopening.project_id) AND (own.part = 'holder'::text))))));

-- Name: transfer_reopening own_reopens_too; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own_reopens_too ON jalon.transfer_reopening FOR INSERT TO jalon_evaluator WITH CHECK (((call_id IN ( SELECT auth.current_calls() AS current_calls)) AND (account_id = ( SELECT auth.current_account() AS current_account)) AND (EXISTS ( SELECT
   FROM jalon.transfer_sending own
  WHERE ((own.id = transfer_reopening.sending_id) AND (own.project_id = transfer_reopening.project_id) AND (own.rater_id = ( SELECT auth.current_account() AS current_account)))))));

-- Name: narrative_text own_sends; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own_sends ON jalon.narrative_text FOR INSERT TO jalon_holder WITH CHECK ((project_id IN ( SELECT auth.current_projects() AS current_projects)));

-- Name: spending_line own_sends; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own_sends ON jalon.spending_line FOR INSERT TO jalon_holder WITH CHECK ((project_id IN ( SELECT auth.current_projects() AS current_projects)));

-- Name: statement own_sends; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own_sends ON jalon.statement FOR INSERT TO jalon_holder WITH CHECK (((project_id IN ( SELECT auth.current_projects() AS current_projects)) AND (account_id = ( SELECT auth.current_account() AS current_account))));

-- Name: transfer_sending own_sends; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY own_sends ON jalon.transfer_sending FOR INSERT TO jalon_holder WITH CHECK (((project_id IN ( SELECT auth.current_projects() AS current_projects)) AND (part = 'holder'::text) AND (account_id = ( SELECT auth.current_account() AS current_account))));

-- Name: participation_clearance; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.participation_clearance ENABLE ROW LEVEL SECURITY;

-- Name: participation_event; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.participation_event ENABLE ROW LEVEL SECURITY;

-- Name: participation_version; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.participation_version ENABLE ROW LEVEL SECURITY;

-- Name: phase; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.phase ENABLE ROW LEVEL SECURITY;

-- Name: access_code prepares; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY prepares ON jalon.access_code FOR INSERT TO jalon_evaluator WITH CHECK (((call_id IN ( SELECT auth.current_calls() AS current_calls)) AND (EXISTS ( SELECT
   FROM jalon.wave
  WHERE ((wave.id = access_code.wave_id) AND (wave.state = ANY (ARRAY['draft'::text, 'open'::text])))))));

-- Name: series prepares; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY prepares ON jalon.series FOR INSERT TO jalon_evaluator WITH CHECK ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: survey prepares; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY prepares ON jalon.survey FOR INSERT TO jalon_evaluator WITH CHECK ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: survey_medium prepares; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY prepares ON jalon.survey_medium FOR INSERT TO jalon_evaluator WITH CHECK ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: survey_version prepares; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY prepares ON jalon.survey_version FOR INSERT TO jalon_evaluator WITH CHECK ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: wave prepares; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY prepares ON jalon.wave FOR INSERT TO jalon_evaluator WITH CHECK ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: wave_project prepares; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY prepares ON jalon.wave_project FOR INSERT TO jalon_evaluator WITH CHECK ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: survey_medium prepares_again; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY prepares_again ON jalon.survey_medium FOR UPDATE TO jalon_evaluator USING ((call_id IN ( SELECT auth.current_calls() AS current_calls))) WITH CHECK ((call_id IN ( SELECT auth.current_calls() AS current_calls)));

-- Name: priority; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.priority ENABLE ROW LEVEL SECURITY;

-- Name: profile_tally; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.profile_tally ENABLE ROW LEVEL SECURITY;

-- Name: project; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.project ENABLE ROW LEVEL SECURITY;

-- Name: project_axis; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.project_axis ENABLE ROW LEVEL SECURITY;

-- Name: project_department; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.project_department ENABLE ROW LEVEL SECURITY;

-- Name: project_partner; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.project_partner ENABLE ROW LEVEL SECURITY;

-- Name: publication; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.publication ENABLE ROW LEVEL SECURITY;

-- Name: publication_quarter; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.publication_quarter ENABLE ROW LEVEL SECURITY;

-- Name: publication_waiting; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.publication_waiting ENABLE ROW LEVEL SECURITY;

-- Name: publication_wave; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.publication_wave ENABLE ROW LEVEL SECURITY;

-- Name: answer published; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY published ON jalon.answer FOR INSERT TO jalon_publish WITH CHECK (true);

-- Name: call published; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY published ON jalon.call TO jalon_publish USING (true) WITH CHECK (true);

-- Name: response published; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY published ON jalon.response FOR INSERT TO jalon_publish WITH CHECK (true);

-- Name: survey published; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY published ON jalon.survey TO jalon_publish USING (true) WITH CHECK (true);

-- Name: survey_version published; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY published ON jalon.survey_version FOR SELECT TO jalon_publish USING (true);

-- Name: wave published; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY published ON jalon.wave TO jalon_publish USING (true) WITH CHECK (true);

-- Name: wave_project published; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY published ON jalon.wave_project FOR SELECT TO jalon_publish USING (true);

-- Name: quarter_report; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.quarter_report ENABLE ROW LEVEL SECURITY;

-- Name: quarter_submission; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.quarter_submission ENABLE ROW LEVEL SECURITY;

-- Name: quote; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.quote ENABLE ROW LEVEL SECURITY;

-- Name: transfer_rating rated; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY rated ON jalon.transfer_rating FOR INSERT TO jalon_evaluator WITH CHECK (((call_id IN ( SELECT auth.current_calls() AS current_calls)) AND (account_id = ( SELECT auth.current_account() AS current_account)) AND (((part = 'agreed'::text) AND (EXISTS ( SELECT
   FROM jalon.sent_transfers(transfer_rating.project_id) sent(id, part, rater_id)
  WHERE (sent.rater_id = ( SELECT auth.current_account() AS current_account))))) OR ((part = 'evaluator'::text) AND (rater_id = ( SELECT auth.current_account() AS current_account))))));

-- Name: transfer_sending rated; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY rated ON jalon.transfer_sending FOR INSERT TO jalon_evaluator WITH CHECK (((call_id IN ( SELECT auth.current_calls() AS current_calls)) AND (part = 'evaluator'::text) AND (rater_id = ( SELECT auth.current_account() AS current_account)) AND (account_id = ( SELECT auth.current_account() AS current_account))));

-- Name: reference_value; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.reference_value ENABLE ROW LEVEL SECURITY;

-- Name: publication released; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY released ON jalon.publication FOR SELECT TO jalon_holder USING (((kind = 'release'::text) AND (call_id IN ( SELECT project.call_id
   FROM jalon.project))));

-- Name: response; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.response ENABLE ROW LEVEL SECURITY;

-- Name: cross_rule retired; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY retired ON jalon.cross_rule FOR UPDATE TO jalon_evaluator USING ((call_id IN ( SELECT auth.current_calls() AS current_calls))) WITH CHECK ((retired_at IS NOT NULL));

-- Name: review_act; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.review_act ENABLE ROW LEVEL SECURITY;

-- Name: cell_message reviewed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY reviewed ON jalon.cell_message FOR INSERT TO jalon_evaluator WITH CHECK (((call_id IN ( SELECT auth.current_calls() AS current_calls)) AND (kind <> 'answer'::text) AND (account_id = ( SELECT auth.current_account() AS current_account))));

-- Name: quarter_report reviewed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY reviewed ON jalon.quarter_report FOR UPDATE TO jalon_evaluator USING (((call_id IN ( SELECT auth.current_calls() AS current_calls)) AND (state = ANY (ARRAY['submitted'::text, 'approved'::text])))) WITH CHECK (((call_id IN ( SELECT auth.current_calls() AS current_calls)) AND (state = ANY (ARRAY['returned'::text, 'approved'::text, 'reopened'::text]))));

-- Name: review_act reviewed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY reviewed ON jalon.review_act FOR INSERT TO jalon_evaluator WITH CHECK (((call_id IN ( SELECT auth.current_calls() AS current_calls)) AND (act <> 'asked'::text) AND (account_id = ( SELECT auth.current_account() AS current_account))));

-- Name: statement_act reviewed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY reviewed ON jalon.statement_act FOR INSERT TO jalon_evaluator WITH CHECK (((call_id IN ( SELECT auth.current_calls() AS current_calls)) AND (act <> 'asked'::text) AND (account_id = ( SELECT auth.current_account() AS current_account))));

-- Name: verification reviewed; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY reviewed ON jalon.verification FOR INSERT TO jalon_evaluator WITH CHECK (((call_id IN ( SELECT auth.current_calls() AS current_calls)) AND (account_id = ( SELECT auth.current_account() AS current_account))));

-- Name: amendment ruled; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY ruled ON jalon.amendment FOR SELECT TO jalon_owner USING (true);

-- Name: amendment_change ruled; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY ruled ON jalon.amendment_change FOR SELECT TO jalon_owner USING (true);

-- Name: indicator ruled; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY ruled ON jalon.indicator FOR SELECT TO jalon_owner USING (true);

-- Name: indicator_dimension ruled; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY ruled ON jalon.indicator_dimension FOR SELECT TO jalon_owner USING (true);

-- Name: narrative_text ruled; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY ruled ON jalon.narrative_text FOR SELECT TO jalon_owner USING (true);

-- Name: observation ruled; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY ruled ON jalon.observation FOR SELECT TO jalon_owner USING (true);

-- Name: project ruled; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY ruled ON jalon.project FOR SELECT TO jalon_owner USING (true);

-- Name: spending_line ruled; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY ruled ON jalon.spending_line FOR SELECT TO jalon_owner USING (true);

-- Name: statement ruled; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY ruled ON jalon.statement FOR SELECT TO jalon_owner USING (true);

-- Name: statement_act ruled; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY ruled ON jalon.statement_act FOR SELECT TO jalon_owner USING (true);

-- Name: second_entry; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.second_entry ENABLE ROW LEVEL SECURITY;

-- Name: series; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.series ENABLE ROW LEVEL SECURITY;

-- Name: spending_line; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.spending_line ENABLE ROW LEVEL SECURITY;

-- Name: statement; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.statement ENABLE ROW LEVEL SECURITY;

-- Name: statement_act; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.statement_act ENABLE ROW LEVEL SECURITY;

-- Name: survey; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.survey ENABLE ROW LEVEL SECURITY;

-- Name: survey_medium; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.survey_medium ENABLE ROW LEVEL SECURITY;

-- Name: survey_version; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.survey_version ENABLE ROW LEVEL SECURITY;

-- Name: suspension; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.suspension ENABLE ROW LEVEL SECURITY;

-- Name: target; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.target ENABLE ROW LEVEL SECURITY;

-- Name: text_coding; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.text_coding ENABLE ROW LEVEL SECURITY;

-- Name: theme; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.theme ENABLE ROW LEVEL SECURITY;

-- Name: theme_agreement; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.theme_agreement ENABLE ROW LEVEL SECURITY;

-- Name: theme_tally; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.theme_tally ENABLE ROW LEVEL SECURITY;

-- Name: transfer_context; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.transfer_context ENABLE ROW LEVEL SECURITY;

-- Name: transfer_criterion; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.transfer_criterion ENABLE ROW LEVEL SECURITY;

-- Name: transfer_dimension; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.transfer_dimension ENABLE ROW LEVEL SECURITY;

-- Name: transfer_framework; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.transfer_framework ENABLE ROW LEVEL SECURITY;

-- Name: transfer_rating; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.transfer_rating ENABLE ROW LEVEL SECURITY;

-- Name: transfer_reopening; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.transfer_reopening ENABLE ROW LEVEL SECURITY;

-- Name: transfer_sending; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.transfer_sending ENABLE ROW LEVEL SECURITY;

-- Name: turnout; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.turnout ENABLE ROW LEVEL SECURITY;

-- Name: urn; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.urn ENABLE ROW LEVEL SECURITY;

-- Name: verification; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.verification ENABLE ROW LEVEL SECURITY;

-- Name: wave; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.wave ENABLE ROW LEVEL SECURITY;

-- Name: wave_end; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.wave_end ENABLE ROW LEVEL SECURITY;

-- Name: wave_project; Type: ROW SECURITY; Schema: jalon; Owner: jalon_owner
ALTER TABLE jalon.wave_project ENABLE ROW LEVEL SECURITY;

-- Name: cross_rule written; Type: POLICY; Schema: jalon; Owner: jalon_owner
CREATE POLICY written ON jalon.cross_rule FOR INSERT TO jalon_evaluator WITH CHECK (((call_id IN ( SELECT auth.current_calls() AS current_calls)) AND (account_id = ( SELECT auth.current_account() AS current_account)) AND (retired_at IS NULL)));

-- Name: migration known; Type: POLICY; Schema: jalon_meta; Owner: jalon_migrate
CREATE POLICY known ON jalon_meta.migration USING (true) WITH CHECK (true);

-- Name: migration; Type: ROW SECURITY; Schema: jalon_meta; Owner: jalon_migrate
ALTER TABLE jalon_meta.migration ENABLE ROW LEVEL SECURITY;

-- Name: SCHEMA audit; Type: ACL; Schema: -; Owner: jalon_owner
GRANT USAGE ON SCHEMA audit TO jalon_session;
GRANT USAGE ON SCHEMA audit TO jalon_holder;
GRANT USAGE ON SCHEMA audit TO jalon_evaluator;
GRANT USAGE ON SCHEMA audit TO jalon_collect;
GRANT USAGE ON SCHEMA audit TO jalon_admin;
GRANT USAGE ON SCHEMA audit TO jalon_publish;
GRANT USAGE ON SCHEMA audit TO jalon_load;
GRANT USAGE ON SCHEMA audit TO jalon_protect;
GRANT USAGE ON SCHEMA audit TO jalon_audit;

-- Name: SCHEMA auth; Type: ACL; Schema: -; Owner: jalon_owner
GRANT USAGE ON SCHEMA auth TO jalon_definer;
GRANT USAGE ON SCHEMA auth TO jalon_session;
GRANT USAGE ON SCHEMA auth TO jalon_holder;
GRANT USAGE ON SCHEMA auth TO jalon_evaluator;
GRANT USAGE ON SCHEMA auth TO jalon_collect;
GRANT USAGE ON SCHEMA auth TO jalon_admin;
GRANT USAGE ON SCHEMA auth TO jalon_publish;
GRANT USAGE ON SCHEMA auth TO jalon_load;
GRANT USAGE ON SCHEMA auth TO jalon_protect;
GRANT USAGE ON SCHEMA auth TO jalon_audit;

-- Name: SCHEMA collect; Type: ACL; Schema: -; Owner: jalon_owner
GRANT USAGE ON SCHEMA collect TO jalon_definer;
GRANT USAGE ON SCHEMA collect TO jalon_collect;

-- Name: SCHEMA jalon; Type: ACL; Schema: -; Owner: jalon_owner
GRANT USAGE ON SCHEMA jalon TO jalon_definer;
GRANT USAGE ON SCHEMA jalon TO jalon_holder;
GRANT USAGE ON SCHEMA jalon TO jalon_evaluator;
GRANT USAGE ON SCHEMA jalon TO jalon_protect;
GRANT USAGE ON SCHEMA jalon TO jalon_admin;
GRANT USAGE ON SCHEMA jalon TO jalon_publish;
GRANT USAGE ON SCHEMA jalon TO jalon_load;

-- Name: SCHEMA jalon_meta; Type: ACL; Schema: -; Owner: jalon_migrate
GRANT USAGE ON SCHEMA jalon_meta TO jalon_session;

-- Name: SCHEMA public; Type: ACL; Schema: -; Owner: pg_database_owner
REVOKE USAGE ON SCHEMA public FROM PUBLIC;

-- Name: SCHEMA reporting; Type: ACL; Schema: -; Owner: jalon_owner
GRANT USAGE ON SCHEMA reporting TO jalon_definer;
GRANT USAGE ON SCHEMA reporting TO jalon_holder;
GRANT USAGE ON SCHEMA reporting TO jalon_evaluator;
GRANT USAGE ON SCHEMA reporting TO jalon_protect;

-- Name: FUNCTION account_changed(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.account_changed() FROM PUBLIC;

-- Name: FUNCTION account_requested(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.account_requested() FROM PUBLIC;

-- Name: FUNCTION amended(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.amended() FROM PUBLIC;

-- Name: FUNCTION batches_noted(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.batches_noted() FROM PUBLIC;

-- Name: FUNCTION call_changed(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.call_changed() FROM PUBLIC;

-- Name: FUNCTION call_granted(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.call_granted() FROM PUBLIC;

-- Name: FUNCTION codebook_written(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.codebook_written() FROM PUBLIC;

-- Name: FUNCTION codes_issued(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.codes_issued() FROM PUBLIC;

-- Name: FUNCTION coding_changed(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.coding_changed() FROM PUBLIC;

-- Name: FUNCTION cross_rule_changed(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.cross_rule_changed() FROM PUBLIC;

-- Name: FUNCTION decided(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.decided() FROM PUBLIC;

-- Name: FUNCTION framework_loaded(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.framework_loaded() FROM PUBLIC;

-- Name: FUNCTION judged(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.judged() FROM PUBLIC;

-- Name: FUNCTION key_destroyed(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.key_destroyed() FROM PUBLIC;

-- Name: FUNCTION key_function_written(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.key_function_written() FROM PUBLIC;

-- Name: FUNCTION message_written(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.message_written() FROM PUBLIC;

-- Name: FUNCTION participation_cleared(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.participation_cleared() FROM PUBLIC;

-- Name: FUNCTION participation_written(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.participation_written() FROM PUBLIC;

-- Name: FUNCTION people_paired(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.people_paired() FROM PUBLIC;

-- Name: FUNCTION project_changed(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.project_changed() FROM PUBLIC;

-- Name: FUNCTION project_granted(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.project_granted() FROM PUBLIC;

-- Name: FUNCTION publication_made(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.publication_made() FROM PUBLIC;

-- Name: FUNCTION quarter_moved(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.quarter_moved() FROM PUBLIC;

-- Name: FUNCTION quote_changed(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.quote_changed() FROM PUBLIC;

-- Name: FUNCTION record(action text, call uuid, project uuid, subject text, detail jsonb); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.record(action text, call uuid, project uuid, subject text, detail jsonb) FROM PUBLIC;

-- Name: FUNCTION reopening_asked(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.reopening_asked() FROM PUBLIC;

-- Name: FUNCTION second_entry_typed(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.second_entry_typed() FROM PUBLIC;

-- Name: FUNCTION series_changed(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.series_changed() FROM PUBLIC;

-- Name: FUNCTION session_changed(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.session_changed() FROM PUBLIC;

-- Name: FUNCTION statement_acted(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.statement_acted() FROM PUBLIC;

-- Name: FUNCTION statement_sent(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.statement_sent() FROM PUBLIC;

-- Name: FUNCTION survey_medium_written(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.survey_medium_written() FROM PUBLIC;

-- Name: FUNCTION transfer_context_written(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.transfer_context_written() FROM PUBLIC;

-- Name: FUNCTION transfer_rated(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.transfer_rated() FROM PUBLIC;

-- Name: FUNCTION transfer_reopened(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.transfer_reopened() FROM PUBLIC;

-- Name: FUNCTION transfer_sent(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.transfer_sent() FROM PUBLIC;

-- Name: FUNCTION value_verified(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.value_verified() FROM PUBLIC;

-- Name: FUNCTION wave_declared(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.wave_declared() FROM PUBLIC;

-- Name: FUNCTION wave_moved(); Type: ACL; Schema: audit; Owner: jalon_owner
REVOKE ALL ON FUNCTION audit.wave_moved() FROM PUBLIC;

-- Name: FUNCTION account_has_kind(); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.account_has_kind() FROM PUBLIC;

-- Name: FUNCTION account_name(account uuid); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.account_name(account uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION auth.account_name(account uuid) TO jalon_holder;
GRANT ALL ON FUNCTION auth.account_name(account uuid) TO jalon_evaluator;
GRANT ALL ON FUNCTION auth.account_name(account uuid) TO jalon_admin;

-- Name: FUNCTION account_rules(); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.account_rules() FROM PUBLIC;

-- Name: FUNCTION add_account(login text, display_name text, kind text, salt bytea, key bytea, projects uuid[], calls uuid[], is_fictitious boolean); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.add_account(login text, display_name text, kind text, salt bytea, key bytea, projects uuid[], calls uuid[], is_fictitious boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION auth.add_account(login text, display_name text, kind text, salt bytea, key bytea, projects uuid[], calls uuid[], is_fictitious boolean) TO jalon_admin;

-- Name: FUNCTION add_first_administrator(login text, display_name text, salt bytea, key bytea, is_fictitious boolean); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.add_first_administrator(login text, display_name text, salt bytea, key bytea, is_fictitious boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION auth.add_first_administrator(login text, display_name text, salt bytea, key bytea, is_fictitious boolean) TO jalon_admin;

-- Name: FUNCTION ask_for_account(login text, display_name text, kind text, salt bytea, key bytea, calls uuid[], is_fictitious boolean); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.ask_for_account(login text, display_name text, kind text, salt bytea, key bytea, calls uuid[], is_fictitious boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION auth.ask_for_account(login text, display_name text, kind text, salt bytea, key bytea, calls uuid[], is_fictitious boolean) TO jalon_admin;

-- Name: FUNCTION ask_for_reset(account uuid, salt bytea, key bytea); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.ask_for_reset(account uuid, salt bytea, key bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION auth.ask_for_reset(account uuid, salt bytea, key bytea) TO jalon_admin;

-- Name: FUNCTION attach_project(account uuid, project uuid); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.attach_project(account uuid, project uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION auth.attach_project(account uuid, project uuid) TO jalon_admin;

-- Name: FUNCTION block_account(account uuid, is_blocked boolean); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.block_account(account uuid, is_blocked boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION auth.block_account(account uuid, is_blocked boolean) TO jalon_admin;

-- Name: FUNCTION change_password(token text, former_key bytea, salt bytea, key bytea); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.change_password(token text, former_key bytea, salt bytea, key bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION auth.change_password(token text, former_key bytea, salt bytea, key bytea) TO jalon_session;

-- Name: FUNCTION close_account(account uuid); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.close_account(account uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION auth.close_account(account uuid) TO jalon_admin;

-- Name: FUNCTION close_session(token text); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.close_session(token text) FROM PUBLIC;
GRANT ALL ON FUNCTION auth.close_session(token text) TO jalon_session;

-- Name: FUNCTION close_sessions_of(account uuid); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.close_sessions_of(account uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION auth.close_sessions_of(account uuid) TO jalon_holder;
GRANT ALL ON FUNCTION auth.close_sessions_of(account uuid) TO jalon_evaluator;
GRANT ALL ON FUNCTION auth.close_sessions_of(account uuid) TO jalon_admin;

-- Name: FUNCTION confirm_request(request uuid); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.confirm_request(request uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION auth.confirm_request(request uuid) TO jalon_admin;

-- Name: FUNCTION current_account(); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.current_account() FROM PUBLIC;
GRANT ALL ON FUNCTION auth.current_account() TO jalon_definer;
GRANT ALL ON FUNCTION auth.current_account() TO jalon_session;
GRANT ALL ON FUNCTION auth.current_account() TO jalon_holder;
GRANT ALL ON FUNCTION auth.current_account() TO jalon_evaluator;
GRANT ALL ON FUNCTION auth.current_account() TO jalon_collect;
GRANT ALL ON FUNCTION auth.current_account() TO jalon_admin;
GRANT ALL ON FUNCTION auth.current_account() TO jalon_publish;
GRANT ALL ON FUNCTION auth.current_account() TO jalon_load;
GRANT ALL ON FUNCTION auth.current_account() TO jalon_protect;
GRANT ALL ON FUNCTION auth.current_account() TO jalon_audit;

-- Name: FUNCTION current_calls(); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.current_calls() FROM PUBLIC;
GRANT ALL ON FUNCTION auth.current_calls() TO jalon_definer;
GRANT ALL ON FUNCTION auth.current_calls() TO jalon_session;
GRANT ALL ON FUNCTION auth.current_calls() TO jalon_holder;
GRANT ALL ON FUNCTION auth.current_calls() TO jalon_evaluator;
GRANT ALL ON FUNCTION auth.current_calls() TO jalon_collect;
GRANT ALL ON FUNCTION auth.current_calls() TO jalon_admin;
GRANT ALL ON FUNCTION auth.current_calls() TO jalon_publish;
GRANT ALL ON FUNCTION auth.current_calls() TO jalon_load;
GRANT ALL ON FUNCTION auth.current_calls() TO jalon_protect;
GRANT ALL ON FUNCTION auth.current_calls() TO jalon_audit;

-- Name: FUNCTION current_projects(); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.current_projects() FROM PUBLIC;
GRANT ALL ON FUNCTION auth.current_projects() TO jalon_session;
GRANT ALL ON FUNCTION auth.current_projects() TO jalon_holder;
GRANT ALL ON FUNCTION auth.current_projects() TO jalon_evaluator;
GRANT ALL ON FUNCTION auth.current_projects() TO jalon_collect;
GRANT ALL ON FUNCTION auth.current_projects() TO jalon_admin;
GRANT ALL ON FUNCTION auth.current_projects() TO jalon_publish;
GRANT ALL ON FUNCTION auth.current_projects() TO jalon_load;
GRANT ALL ON FUNCTION auth.current_projects() TO jalon_protect;
GRANT ALL ON FUNCTION auth.current_projects() TO jalon_audit;
GRANT ALL ON FUNCTION auth.current_projects() TO jalon_definer;

-- Name: FUNCTION end_sessions(account uuid); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.end_sessions(account uuid) FROM PUBLIC;

-- Name: FUNCTION enter(token text); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.enter(token text) FROM PUBLIC;
GRANT ALL ON FUNCTION auth.enter(token text) TO jalon_holder;
GRANT ALL ON FUNCTION auth.enter(token text) TO jalon_evaluator;
GRANT ALL ON FUNCTION auth.enter(token text) TO jalon_admin;
GRANT ALL ON FUNCTION auth.enter(token text) TO jalon_protect;

-- Name: FUNCTION former_projects(); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.former_projects() FROM PUBLIC;
GRANT ALL ON FUNCTION auth.former_projects() TO jalon_holder;
GRANT ALL ON FUNCTION auth.former_projects() TO jalon_evaluator;
GRANT ALL ON FUNCTION auth.former_projects() TO jalon_protect;

-- Name: FUNCTION give_first_password(account uuid, salt bytea, verifier bytea); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.give_first_password(account uuid, salt bytea, verifier bytea) FROM PUBLIC;

-- Name: FUNCTION handovers(); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.handovers() FROM PUBLIC;
GRANT ALL ON FUNCTION auth.handovers() TO jalon_holder;
GRANT ALL ON FUNCTION auth.handovers() TO jalon_evaluator;
GRANT ALL ON FUNCTION auth.handovers() TO jalon_protect;

-- Name: FUNCTION is_waiting(login text, key bytea); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.is_waiting(login text, key bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION auth.is_waiting(login text, key bytea) TO jalon_session;

-- Name: FUNCTION last_visit(); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.last_visit() FROM PUBLIC;
GRANT ALL ON FUNCTION auth.last_visit() TO jalon_evaluator;

-- Name: FUNCTION let_sign(account uuid, project uuid, signs boolean); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.let_sign(account uuid, project uuid, signs boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION auth.let_sign(account uuid, project uuid, signs boolean) TO jalon_admin;

-- Name: FUNCTION make_account(login text, display_name text, kind text, salt bytea, verifier bytea, projects uuid[], calls uuid[], is_fictitious boolean); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.make_account(login text, display_name text, kind text, salt bytea, verifier bytea, projects uuid[], calls uuid[], is_fictitious boolean) FROM PUBLIC;

-- Name: FUNCTION needs_second(kind text, calls uuid[], concerned uuid); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.needs_second(kind text, calls uuid[], concerned uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION auth.needs_second(kind text, calls uuid[], concerned uuid) TO jalon_admin;

-- Name: FUNCTION open(login text, key bytea, secret text); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.open(login text, key bytea, secret text) FROM PUBLIC;
GRANT ALL ON FUNCTION auth.open(login text, key bytea, secret text) TO jalon_session;

-- Name: FUNCTION project_changes_hands(); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.project_changes_hands() FROM PUBLIC;

-- Name: FUNCTION refuse_request(request uuid); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.refuse_request(request uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION auth.refuse_request(request uuid) TO jalon_admin;

-- Name: FUNCTION require_administrator(); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.require_administrator() FROM PUBLIC;

-- Name: FUNCTION require_no_request(login text); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.require_no_request(login text) FROM PUBLIC;

-- Name: FUNCTION require_scope(kind text, projects uuid[], calls uuid[]); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.require_scope(kind text, projects uuid[], calls uuid[]) FROM PUBLIC;

-- Name: FUNCTION rescue_administrator(login text, salt bytea, key bytea); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.rescue_administrator(login text, salt bytea, key bytea) FROM PUBLIC;

-- Name: FUNCTION reset_needs_second(account uuid); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.reset_needs_second(account uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION auth.reset_needs_second(account uuid) TO jalon_admin;

-- Name: FUNCTION reset_password(account uuid, salt bytea, key bytea); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.reset_password(account uuid, salt bytea, key bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION auth.reset_password(account uuid, salt bytea, key bytea) TO jalon_admin;

-- Name: FUNCTION salt_of(login text); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.salt_of(login text) FROM PUBLIC;
GRANT ALL ON FUNCTION auth.salt_of(login text) TO jalon_session;

-- Name: FUNCTION second_administrator_changes(); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.second_administrator_changes() FROM PUBLIC;

-- Name: FUNCTION sessions_of(account uuid); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.sessions_of(account uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION auth.sessions_of(account uuid) TO jalon_holder;
GRANT ALL ON FUNCTION auth.sessions_of(account uuid) TO jalon_evaluator;
GRANT ALL ON FUNCTION auth.sessions_of(account uuid) TO jalon_admin;

-- Name: FUNCTION signatories(project uuid); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.signatories(project uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION auth.signatories(project uuid) TO jalon_holder;

-- Name: FUNCTION tell_evaluators(account uuid, event text, author uuid, confirmer uuid); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.tell_evaluators(account uuid, event text, author uuid, confirmer uuid) FROM PUBLIC;

-- Name: FUNCTION today_in(project uuid); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.today_in(project uuid) FROM PUBLIC;

-- Name: FUNCTION token_account(); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.token_account() FROM PUBLIC;

-- Name: FUNCTION token_sha256(); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.token_sha256() FROM PUBLIC;

-- Name: FUNCTION touch(token text); Type: ACL; Schema: auth; Owner: jalon_owner
REVOKE ALL ON FUNCTION auth.touch(token text) FROM PUBLIC;
GRANT ALL ON FUNCTION auth.touch(token text) TO jalon_session;

-- Name: FUNCTION accept(waves uuid[], code_hmacs bytea[], id_hmacs bytea[], body_hmacs bytea[], receipt_hmacs bytea[], contents bytea[]); Type: ACL; Schema: collect; Owner: jalon_definer
REVOKE ALL ON FUNCTION collect.accept(waves uuid[], code_hmacs bytea[], id_hmacs bytea[], body_hmacs bytea[], receipt_hmacs bytea[], contents bytea[]) FROM PUBLIC;
GRANT ALL ON FUNCTION collect.accept(waves uuid[], code_hmacs bytea[], id_hmacs bytea[], body_hmacs bytea[], receipt_hmacs bytea[], contents bytea[]) TO jalon_collect;

-- Name: FUNCTION candidates(tags bigint[], old_codes bytea[]); Type: ACL; Schema: collect; Owner: jalon_definer
REVOKE ALL ON FUNCTION collect.candidates(tags bigint[], old_codes bytea[]) FROM PUBLIC;
GRANT ALL ON FUNCTION collect.candidates(tags bigint[], old_codes bytea[]) TO jalon_collect;

-- Name: FUNCTION earlier(id_hmac bytea, body_hmac bytea); Type: ACL; Schema: collect; Owner: jalon_definer
REVOKE ALL ON FUNCTION collect.earlier(id_hmac bytea, body_hmac bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION collect.earlier(id_hmac bytea, body_hmac bytea) TO jalon_collect;

-- Name: FUNCTION forms(versions uuid[]); Type: ACL; Schema: collect; Owner: jalon_definer
REVOKE ALL ON FUNCTION collect.forms(versions uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION collect.forms(versions uuid[]) TO jalon_collect;

-- Name: FUNCTION medium(wave uuid, name text); Type: ACL; Schema: collect; Owner: jalon_definer
REVOKE ALL ON FUNCTION collect.medium(wave uuid, name text) FROM PUBLIC;
GRANT ALL ON FUNCTION collect.medium(wave uuid, name text) TO jalon_owner;
GRANT ALL ON FUNCTION collect.medium(wave uuid, name text) TO jalon_collect;

-- Name: FUNCTION open_waves(); Type: ACL; Schema: collect; Owner: jalon_definer
REVOKE ALL ON FUNCTION collect.open_waves() FROM PUBLIC;
GRANT ALL ON FUNCTION collect.open_waves() TO jalon_collect;

-- Name: FUNCTION preview(wave uuid); Type: ACL; Schema: collect; Owner: jalon_definer
REVOKE ALL ON FUNCTION collect.preview(wave uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION collect.preview(wave uuid) TO jalon_collect;

-- Name: FUNCTION withdraw(waves uuid[], receipt_hmacs bytea[]); Type: ACL; Schema: collect; Owner: jalon_definer
REVOKE ALL ON FUNCTION collect.withdraw(waves uuid[], receipt_hmacs bytea[]) FROM PUBLIC;
GRANT ALL ON FUNCTION collect.withdraw(waves uuid[], receipt_hmacs bytea[]) TO jalon_collect;

-- Name: FUNCTION acknowledgement_has_wave(); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.acknowledgement_has_wave() FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.acknowledgement_has_wave() TO jalon_owner;

-- Name: FUNCTION begin_batch(wave uuid); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.begin_batch(wave uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.begin_batch(wave uuid) TO jalon_owner;

-- Name: FUNCTION blend(wave uuid); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.blend(wave uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.blend(wave uuid) TO jalon_owner;
GRANT ALL ON FUNCTION jalon.blend(wave uuid) TO jalon_publish;

-- Name: FUNCTION call_keeps_projects(); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.call_keeps_projects() FROM PUBLIC;

-- Name: TABLE call; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.call TO jalon_definer;
GRANT SELECT ON TABLE jalon.call TO jalon_holder;
GRANT SELECT ON TABLE jalon.call TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.call TO jalon_protect;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.call TO jalon_admin;
GRANT SELECT ON TABLE jalon.call TO jalon_publish;

-- Name: TABLE project; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.project TO jalon_holder;
GRANT SELECT ON TABLE jalon.project TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.project TO jalon_protect;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.project TO jalon_admin;

-- Name: COLUMN project.name; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT UPDATE(name) ON TABLE jalon.project TO jalon_evaluator;

-- Name: COLUMN project.holder_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT UPDATE(holder_id) ON TABLE jalon.project TO jalon_evaluator;

-- Name: COLUMN project.territory; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT UPDATE(territory) ON TABLE jalon.project TO jalon_evaluator;

-- Name: COLUMN project.summary; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT UPDATE(summary) ON TABLE jalon.project TO jalon_evaluator;

-- Name: COLUMN project.target_population; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT UPDATE(target_population) ON TABLE jalon.project TO jalon_evaluator;

-- Name: COLUMN project.objectives; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT UPDATE(objectives) ON TABLE jalon.project TO jalon_evaluator;

-- Name: COLUMN project.inequality_approach; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT UPDATE(inequality_approach) ON TABLE jalon.project TO jalon_evaluator;

-- Name: COLUMN project.starts_on; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT UPDATE(starts_on) ON TABLE jalon.project TO jalon_evaluator;

-- Name: COLUMN project.ends_on; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT UPDATE(ends_on) ON TABLE jalon.project TO jalon_evaluator;

-- Name: COLUMN project.budget_eur; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT UPDATE(budget_eur) ON TABLE jalon.project TO jalon_evaluator;

-- Name: COLUMN project.funding_eur; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT UPDATE(funding_eur) ON TABLE jalon.project TO jalon_evaluator;

-- Name: COLUMN project.status; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT UPDATE(status) ON TABLE jalon.project TO jalon_evaluator;

-- Name: COLUMN project.is_fictitious; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT UPDATE(is_fictitious) ON TABLE jalon.project TO jalon_evaluator;

-- Name: FUNCTION check_project_against_call(project jalon.project, call jalon.call); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.check_project_against_call(project jalon.project, call jalon.call) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.check_project_against_call(project jalon.project, call jalon.call) TO jalon_evaluator;
GRANT ALL ON FUNCTION jalon.check_project_against_call(project jalon.project, call jalon.call) TO jalon_admin;

-- Name: FUNCTION classify(relation regclass, class text, VARIADIC names text[]); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.classify(relation regclass, class text, VARIADIC names text[]) FROM PUBLIC;

-- Name: FUNCTION close_coding(coding uuid); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.close_coding(coding uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.close_coding(coding uuid) TO jalon_owner;
GRANT ALL ON FUNCTION jalon.close_coding(coding uuid) TO jalon_evaluator;

-- Name: FUNCTION code_text(coding uuid, text_id uuid, themes text[], version integer); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.code_text(coding uuid, text_id uuid, themes text[], version integer) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.code_text(coding uuid, text_id uuid, themes text[], version integer) TO jalon_owner;
GRANT ALL ON FUNCTION jalon.code_text(coding uuid, text_id uuid, themes text[], version integer) TO jalon_evaluator;

-- Name: FUNCTION coding_differences(coding uuid); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.coding_differences(coding uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.coding_differences(coding uuid) TO jalon_owner;
GRANT ALL ON FUNCTION jalon.coding_differences(coding uuid) TO jalon_evaluator;

-- Name: FUNCTION codings(wave uuid); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.codings(wave uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.codings(wave uuid) TO jalon_owner;
GRANT ALL ON FUNCTION jalon.codings(wave uuid) TO jalon_evaluator;

-- Name: FUNCTION count_channels(wave uuid, projects uuid[], leftovers uuid[], languages text[], modes text[]); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.count_channels(wave uuid, projects uuid[], leftovers uuid[], languages text[], modes text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.count_channels(wave uuid, projects uuid[], leftovers uuid[], languages text[], modes text[]) TO jalon_owner;
GRANT ALL ON FUNCTION jalon.count_channels(wave uuid, projects uuid[], leftovers uuid[], languages text[], modes text[]) TO jalon_publish;

-- Name: FUNCTION cross_rule_stays(); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.cross_rule_stays() FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.cross_rule_stays() TO jalon_evaluator;
GRANT ALL ON FUNCTION jalon.cross_rule_stays() TO jalon_admin;

-- Name: FUNCTION decide_coding(coding uuid, text_id uuid, theme text, is_present boolean); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.decide_coding(coding uuid, text_id uuid, theme text, is_present boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.decide_coding(coding uuid, text_id uuid, theme text, is_present boolean) TO jalon_owner;
GRANT ALL ON FUNCTION jalon.decide_coding(coding uuid, text_id uuid, theme text, is_present boolean) TO jalon_evaluator;

-- Name: FUNCTION drop_old_parts(); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.drop_old_parts() FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.drop_old_parts() TO jalon_owner;
GRANT ALL ON FUNCTION jalon.drop_old_parts() TO jalon_publish;

-- Name: FUNCTION drop_old_texts(); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.drop_old_texts() FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.drop_old_texts() TO jalon_owner;
GRANT ALL ON FUNCTION jalon.drop_old_texts() TO jalon_publish;

-- Name: FUNCTION duration_months(starts_on date, ends_on date); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.duration_months(starts_on date, ends_on date) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.duration_months(starts_on date, ends_on date) TO jalon_evaluator;
GRANT ALL ON FUNCTION jalon.duration_months(starts_on date, ends_on date) TO jalon_admin;

-- Name: FUNCTION end_series(wave uuid); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.end_series(wave uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.end_series(wave uuid) TO jalon_owner;
GRANT ALL ON FUNCTION jalon.end_series(wave uuid) TO jalon_publish;

-- Name: FUNCTION end_wave(wave uuid); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.end_wave(wave uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.end_wave(wave uuid) TO jalon_owner;
GRANT ALL ON FUNCTION jalon.end_wave(wave uuid) TO jalon_publish;

-- Name: TABLE coding; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.coding TO jalon_definer;

-- Name: FUNCTION followed_coding(coding uuid); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.followed_coding(coding uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.followed_coding(coding uuid) TO jalon_owner;

-- Name: FUNCTION former_wave(wave uuid); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.former_wave(wave uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.former_wave(wave uuid) TO jalon_owner;
GRANT ALL ON FUNCTION jalon.former_wave(wave uuid) TO jalon_publish;

-- Name: FUNCTION full_tags(tags bigint[]); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.full_tags(tags bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.full_tags(tags bigint[]) TO jalon_owner;
GRANT ALL ON FUNCTION jalon.full_tags(tags bigint[]) TO jalon_evaluator;
GRANT ALL ON FUNCTION jalon.full_tags(tags bigint[]) TO jalon_admin;

-- Name: FUNCTION has_values(indicator uuid); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.has_values(indicator uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.has_values(indicator uuid) TO jalon_admin;

-- Name: FUNCTION indicator_keeps_meaning(); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.indicator_keeps_meaning() FROM PUBLIC;

-- Name: TABLE indicator; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.indicator TO jalon_holder;
GRANT SELECT ON TABLE jalon.indicator TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.indicator TO jalon_protect;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.indicator TO jalon_admin;

-- Name: FUNCTION indicators_of(project uuid); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.indicators_of(project uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.indicators_of(project uuid) TO jalon_holder;
GRANT ALL ON FUNCTION jalon.indicators_of(project uuid) TO jalon_evaluator;
GRANT ALL ON FUNCTION jalon.indicators_of(project uuid) TO jalon_protect;
GRANT ALL ON FUNCTION jalon.indicators_of(project uuid) TO jalon_load;

-- Name: FUNCTION is_coded_twice(coding uuid); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.is_coded_twice(coding uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.is_coded_twice(coding uuid) TO jalon_owner;

-- Name: FUNCTION is_ending(wave uuid); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.is_ending(wave uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.is_ending(wave uuid) TO jalon_owner;
GRANT ALL ON FUNCTION jalon.is_ending(wave uuid) TO jalon_publish;

-- Name: FUNCTION judge_quote(coding uuid, quote uuid, is_cleared boolean); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.judge_quote(coding uuid, quote uuid, is_cleared boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.judge_quote(coding uuid, quote uuid, is_cleared boolean) TO jalon_owner;
GRANT ALL ON FUNCTION jalon.judge_quote(coding uuid, quote uuid, is_cleared boolean) TO jalon_evaluator;

-- Name: FUNCTION keep_history(); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.keep_history() FROM PUBLIC;

-- Name: FUNCTION keep_pairs(wave uuid, former uuid, axes uuid[], people_found bigint[], codes_before bigint[], codes_after bigint[], project_groups integer[], projects uuid[], tally_groups integer[], questions text[], choices_before text[], choices_after text[], people bigint[]); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.keep_pairs(wave uuid, former uuid, axes uuid[], people_found bigint[], codes_before bigint[], codes_after bigint[], project_groups integer[], projects uuid[], tally_groups integer[], questions text[], choices_before text[], choices_after text[], people bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.keep_pairs(wave uuid, former uuid, axes uuid[], people_found bigint[], codes_before bigint[], codes_after bigint[], project_groups integer[], projects uuid[], tally_groups integer[], questions text[], choices_before text[], choices_after text[], people bigint[]) TO jalon_owner;
GRANT ALL ON FUNCTION jalon.keep_pairs(wave uuid, former uuid, axes uuid[], people_found bigint[], codes_before bigint[], codes_after bigint[], project_groups integer[], projects uuid[], tally_groups integer[], questions text[], choices_before text[], choices_after text[], people bigint[]) TO jalon_publish;

-- Name: FUNCTION keep_parts(wave uuid, projects uuid[], contents bytea[]); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.keep_parts(wave uuid, projects uuid[], contents bytea[]) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.keep_parts(wave uuid, projects uuid[], contents bytea[]) TO jalon_owner;
GRANT ALL ON FUNCTION jalon.keep_parts(wave uuid, projects uuid[], contents bytea[]) TO jalon_publish;

-- Name: FUNCTION leftover_axes(wave uuid); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.leftover_axes(wave uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.leftover_axes(wave uuid) TO jalon_owner;
GRANT ALL ON FUNCTION jalon.leftover_axes(wave uuid) TO jalon_publish;

-- Name: FUNCTION main_axis(project uuid); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.main_axis(project uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.main_axis(project uuid) TO jalon_owner;

-- Name: FUNCTION note_approval(); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.note_approval() FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.note_approval() TO jalon_holder;
GRANT ALL ON FUNCTION jalon.note_approval() TO jalon_evaluator;
GRANT ALL ON FUNCTION jalon.note_approval() TO jalon_admin;
GRANT ALL ON FUNCTION jalon.note_approval() TO jalon_load;

-- Name: FUNCTION note_batches(); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.note_batches() FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.note_batches() TO jalon_owner;
GRANT ALL ON FUNCTION jalon.note_batches() TO jalon_publish;

-- Name: FUNCTION observation_obeys_indicator(); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.observation_obeys_indicator() FROM PUBLIC;

-- Name: FUNCTION organisation_named(name text, siret text, rna text, finess text); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.organisation_named(name text, siret text, rna text, finess text) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.organisation_named(name text, siret text, rna text, finess text) TO jalon_evaluator;

-- Name: FUNCTION participation_follows(); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.participation_follows() FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.participation_follows() TO jalon_holder;

-- Name: FUNCTION parts_of(wave uuid); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.parts_of(wave uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.parts_of(wave uuid) TO jalon_owner;
GRANT ALL ON FUNCTION jalon.parts_of(wave uuid) TO jalon_publish;

-- Name: FUNCTION project_is_placed(project uuid); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.project_is_placed(project uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.project_is_placed(project uuid) TO jalon_evaluator;
GRANT ALL ON FUNCTION jalon.project_is_placed(project uuid) TO jalon_admin;

-- Name: FUNCTION project_must_be_placed(); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.project_must_be_placed() FROM PUBLIC;

-- Name: FUNCTION project_obeys_call(); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.project_obeys_call() FROM PUBLIC;

-- Name: FUNCTION project_quarters_follow(); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.project_quarters_follow() FROM PUBLIC;

-- Name: FUNCTION propose_quote(coding uuid, text_id uuid, excerpt text); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.propose_quote(coding uuid, text_id uuid, excerpt text) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.propose_quote(coding uuid, text_id uuid, excerpt text) TO jalon_owner;
GRANT ALL ON FUNCTION jalon.propose_quote(coding uuid, text_id uuid, excerpt text) TO jalon_evaluator;

-- Name: FUNCTION quarter_end(quarter jalon.quarter); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.quarter_end(quarter jalon.quarter) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.quarter_end(quarter jalon.quarter) TO jalon_holder;
GRANT ALL ON FUNCTION jalon.quarter_end(quarter jalon.quarter) TO jalon_evaluator;
GRANT ALL ON FUNCTION jalon.quarter_end(quarter jalon.quarter) TO jalon_protect;
GRANT ALL ON FUNCTION jalon.quarter_end(quarter jalon.quarter) TO jalon_load;

-- Name: FUNCTION quarter_of(day date); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.quarter_of(day date) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.quarter_of(day date) TO jalon_holder;
GRANT ALL ON FUNCTION jalon.quarter_of(day date) TO jalon_evaluator;
GRANT ALL ON FUNCTION jalon.quarter_of(day date) TO jalon_protect;
GRANT ALL ON FUNCTION jalon.quarter_of(day date) TO jalon_load;
GRANT ALL ON FUNCTION jalon.quarter_of(day date) TO jalon_admin;

-- Name: FUNCTION quarter_report_grows(); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.quarter_report_grows() FROM PUBLIC;

-- Name: FUNCTION quarter_report_in_period(); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.quarter_report_in_period() FROM PUBLIC;

-- Name: FUNCTION quarter_report_moves(); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.quarter_report_moves() FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.quarter_report_moves() TO jalon_holder;
GRANT ALL ON FUNCTION jalon.quarter_report_moves() TO jalon_evaluator;
GRANT ALL ON FUNCTION jalon.quarter_report_moves() TO jalon_admin;
GRANT ALL ON FUNCTION jalon.quarter_report_moves() TO jalon_load;

-- Name: FUNCTION quarter_start(quarter jalon.quarter); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.quarter_start(quarter jalon.quarter) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.quarter_start(quarter jalon.quarter) TO jalon_holder;
GRANT ALL ON FUNCTION jalon.quarter_start(quarter jalon.quarter) TO jalon_evaluator;
GRANT ALL ON FUNCTION jalon.quarter_start(quarter jalon.quarter) TO jalon_protect;
GRANT ALL ON FUNCTION jalon.quarter_start(quarter jalon.quarter) TO jalon_load;

-- Name: FUNCTION quotes(coding uuid); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.quotes(coding uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.quotes(coding uuid) TO jalon_owner;
GRANT ALL ON FUNCTION jalon.quotes(coding uuid) TO jalon_evaluator;

-- Name: FUNCTION refuse(rule text, relation text); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.refuse(rule text, relation text) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.refuse(rule text, relation text) TO jalon_definer;
GRANT ALL ON FUNCTION jalon.refuse(rule text, relation text) TO jalon_holder;
GRANT ALL ON FUNCTION jalon.refuse(rule text, relation text) TO jalon_evaluator;
GRANT ALL ON FUNCTION jalon.refuse(rule text, relation text) TO jalon_admin;
GRANT ALL ON FUNCTION jalon.refuse(rule text, relation text) TO jalon_load;

-- Name: FUNCTION response_in_batches(); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.response_in_batches() FROM PUBLIC;

-- Name: FUNCTION review_moves(); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.review_moves() FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.review_moves() TO jalon_holder;
GRANT ALL ON FUNCTION jalon.review_moves() TO jalon_evaluator;

-- Name: FUNCTION sent_transfers(project uuid); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.sent_transfers(project uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.sent_transfers(project uuid) TO jalon_holder;
GRANT ALL ON FUNCTION jalon.sent_transfers(project uuid) TO jalon_evaluator;

-- Name: FUNCTION spending_balances(); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.spending_balances() FROM PUBLIC;

-- Name: FUNCTION statement_act_follows(); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.statement_act_follows() FROM PUBLIC;

-- Name: FUNCTION statement_follows(); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.statement_follows() FROM PUBLIC;

-- Name: FUNCTION statement_is_new(); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.statement_is_new() FROM PUBLIC;

-- Name: FUNCTION statement_is_signed(); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.statement_is_signed() FROM PUBLIC;

-- Name: FUNCTION statement_state(statement uuid, but_for uuid); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.statement_state(statement uuid, but_for uuid) FROM PUBLIC;

-- Name: FUNCTION survey_medium_follows(); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.survey_medium_follows() FROM PUBLIC;

-- Name: FUNCTION take_batch(wave uuid, project uuid); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.take_batch(wave uuid, project uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.take_batch(wave uuid, project uuid) TO jalon_owner;
GRANT ALL ON FUNCTION jalon.take_batch(wave uuid, project uuid) TO jalon_publish;

-- Name: FUNCTION take_leftovers(wave uuid, axis uuid); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.take_leftovers(wave uuid, axis uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.take_leftovers(wave uuid, axis uuid) TO jalon_owner;
GRANT ALL ON FUNCTION jalon.take_leftovers(wave uuid, axis uuid) TO jalon_publish;

-- Name: FUNCTION tally_answers(); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.tally_answers() FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.tally_answers() TO jalon_owner;

-- Name: FUNCTION tally_codes(); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.tally_codes() FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.tally_codes() TO jalon_owner;

-- Name: FUNCTION tally_profiles(); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.tally_profiles() FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.tally_profiles() TO jalon_owner;

-- Name: FUNCTION tally_responses(); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.tally_responses() FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.tally_responses() TO jalon_owner;

-- Name: FUNCTION tell_waves(); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.tell_waves() FROM PUBLIC;

-- Name: FUNCTION texts_to_code(coding uuid); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.texts_to_code(coding uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.texts_to_code(coding uuid) TO jalon_owner;
GRANT ALL ON FUNCTION jalon.texts_to_code(coding uuid) TO jalon_evaluator;

-- Name: FUNCTION themes_of(coding uuid); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.themes_of(coding uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.themes_of(coding uuid) TO jalon_owner;
GRANT ALL ON FUNCTION jalon.themes_of(coding uuid) TO jalon_evaluator;

-- Name: FUNCTION today(call uuid); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.today(call uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.today(call uuid) TO jalon_owner;
GRANT ALL ON FUNCTION jalon.today(call uuid) TO jalon_holder;
GRANT ALL ON FUNCTION jalon.today(call uuid) TO jalon_evaluator;
GRANT ALL ON FUNCTION jalon.today(call uuid) TO jalon_protect;
GRANT ALL ON FUNCTION jalon.today(call uuid) TO jalon_load;
GRANT ALL ON FUNCTION jalon.today(call uuid) TO jalon_admin;
GRANT ALL ON FUNCTION jalon.today(call uuid) TO jalon_publish;

-- Name: FUNCTION transfer_rating_follows(); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.transfer_rating_follows() FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.transfer_rating_follows() TO jalon_holder;
GRANT ALL ON FUNCTION jalon.transfer_rating_follows() TO jalon_evaluator;

-- Name: FUNCTION transfer_reopening_follows(); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.transfer_reopening_follows() FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.transfer_reopening_follows() TO jalon_holder;
GRANT ALL ON FUNCTION jalon.transfer_reopening_follows() TO jalon_evaluator;

-- Name: FUNCTION transfer_sending_is_whole(); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.transfer_sending_is_whole() FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.transfer_sending_is_whole() TO jalon_holder;
GRANT ALL ON FUNCTION jalon.transfer_sending_is_whole() TO jalon_evaluator;

-- Name: FUNCTION transfer_sendings_in_turn(project uuid); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.transfer_sendings_in_turn(project uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.transfer_sendings_in_turn(project uuid) TO jalon_holder;
GRANT ALL ON FUNCTION jalon.transfer_sendings_in_turn(project uuid) TO jalon_evaluator;

-- Name: FUNCTION urn_has_wave(); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.urn_has_wave() FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.urn_has_wave() TO jalon_owner;

-- Name: FUNCTION waiting(); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.waiting() FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.waiting() TO jalon_owner;
GRANT ALL ON FUNCTION jalon.waiting() TO jalon_publish;

-- Name: FUNCTION wave_moves(); Type: ACL; Schema: jalon; Owner: jalon_owner
REVOKE ALL ON FUNCTION jalon.wave_moves() FROM PUBLIC;

-- Name: FUNCTION write_codebook(wave uuid, question text, codes text[], labels text[], definitions text[], examples text[], restarts boolean); Type: ACL; Schema: jalon; Owner: jalon_definer
REVOKE ALL ON FUNCTION jalon.write_codebook(wave uuid, question text, codes text[], labels text[], definitions text[], examples text[], restarts boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION jalon.write_codebook(wave uuid, question text, codes text[], labels text[], definitions text[], examples text[], restarts boolean) TO jalon_owner;
GRANT ALL ON FUNCTION jalon.write_codebook(wave uuid, question text, codes text[], labels text[], definitions text[], examples text[], restarts boolean) TO jalon_evaluator;

-- Name: FUNCTION followed_groups(call uuid); Type: ACL; Schema: reporting; Owner: jalon_definer
REVOKE ALL ON FUNCTION reporting.followed_groups(call uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION reporting.followed_groups(call uuid) TO jalon_protect;

-- Name: FUNCTION followed_tallies(call uuid); Type: ACL; Schema: reporting; Owner: jalon_definer
REVOKE ALL ON FUNCTION reporting.followed_tallies(call uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION reporting.followed_tallies(call uuid) TO jalon_protect;

-- Name: FUNCTION profile_tally(call uuid); Type: ACL; Schema: reporting; Owner: jalon_definer
REVOKE ALL ON FUNCTION reporting.profile_tally(call uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION reporting.profile_tally(call uuid) TO jalon_protect;

-- Name: FUNCTION quotes(call uuid); Type: ACL; Schema: reporting; Owner: jalon_definer
REVOKE ALL ON FUNCTION reporting.quotes(call uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION reporting.quotes(call uuid) TO jalon_protect;

-- Name: FUNCTION survey_participation(call uuid); Type: ACL; Schema: reporting; Owner: jalon_definer
REVOKE ALL ON FUNCTION reporting.survey_participation(call uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION reporting.survey_participation(call uuid) TO jalon_protect;

-- Name: FUNCTION survey_tally(call uuid); Type: ACL; Schema: reporting; Owner: jalon_definer
REVOKE ALL ON FUNCTION reporting.survey_tally(call uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION reporting.survey_tally(call uuid) TO jalon_protect;

-- Name: FUNCTION theme_agreements(call uuid); Type: ACL; Schema: reporting; Owner: jalon_definer
REVOKE ALL ON FUNCTION reporting.theme_agreements(call uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION reporting.theme_agreements(call uuid) TO jalon_protect;

-- Name: FUNCTION theme_tallies(call uuid); Type: ACL; Schema: reporting; Owner: jalon_definer
REVOKE ALL ON FUNCTION reporting.theme_tallies(call uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION reporting.theme_tallies(call uuid) TO jalon_protect;

-- Name: FUNCTION wave_channels(wave uuid); Type: ACL; Schema: reporting; Owner: jalon_definer
REVOKE ALL ON FUNCTION reporting.wave_channels(wave uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION reporting.wave_channels(wave uuid) TO jalon_evaluator;
GRANT ALL ON FUNCTION reporting.wave_channels(wave uuid) TO jalon_holder;
GRANT ALL ON FUNCTION reporting.wave_channels(wave uuid) TO jalon_protect;

-- Name: FUNCTION wave_counts(wave uuid); Type: ACL; Schema: reporting; Owner: jalon_definer
REVOKE ALL ON FUNCTION reporting.wave_counts(wave uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION reporting.wave_counts(wave uuid) TO jalon_evaluator;
GRANT ALL ON FUNCTION reporting.wave_counts(wave uuid) TO jalon_holder;

-- Name: FUNCTION wave_rest(wave uuid); Type: ACL; Schema: reporting; Owner: jalon_definer
REVOKE ALL ON FUNCTION reporting.wave_rest(wave uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION reporting.wave_rest(wave uuid) TO jalon_evaluator;
GRANT ALL ON FUNCTION reporting.wave_rest(wave uuid) TO jalon_holder;

-- Name: TABLE entry; Type: ACL; Schema: audit; Owner: jalon_owner
GRANT SELECT ON TABLE audit.entry TO jalon_audit;

-- Name: COLUMN account.id; Type: ACL; Schema: auth; Owner: jalon_owner
GRANT SELECT(id) ON TABLE auth.account TO jalon_admin;

-- Name: COLUMN account.login; Type: ACL; Schema: auth; Owner: jalon_owner
GRANT SELECT(login) ON TABLE auth.account TO jalon_admin;

-- Name: COLUMN account.display_name; Type: ACL; Schema: auth; Owner: jalon_owner
GRANT SELECT(display_name) ON TABLE auth.account TO jalon_admin;

-- Name: COLUMN account.kind; Type: ACL; Schema: auth; Owner: jalon_owner
GRANT SELECT(kind) ON TABLE auth.account TO jalon_admin;

-- Name: COLUMN account.is_fictitious; Type: ACL; Schema: auth; Owner: jalon_owner
GRANT SELECT(is_fictitious) ON TABLE auth.account TO jalon_admin;

-- Name: COLUMN account.created_at; Type: ACL; Schema: auth; Owner: jalon_owner
GRANT SELECT(created_at) ON TABLE auth.account TO jalon_admin;

-- Name: COLUMN account.closed_at; Type: ACL; Schema: auth; Owner: jalon_owner
GRANT SELECT(closed_at) ON TABLE auth.account TO jalon_admin;

-- Name: COLUMN account.first_password_until; Type: ACL; Schema: auth; Owner: jalon_owner
GRANT SELECT(first_password_until) ON TABLE auth.account TO jalon_admin;

-- Name: COLUMN account.blocked_at; Type: ACL; Schema: auth; Owner: jalon_owner
GRANT SELECT(blocked_at) ON TABLE auth.account TO jalon_admin;

-- Name: TABLE account_call; Type: ACL; Schema: auth; Owner: jalon_owner
GRANT SELECT ON TABLE auth.account_call TO jalon_admin;

-- Name: TABLE account_project; Type: ACL; Schema: auth; Owner: jalon_owner
GRANT SELECT ON TABLE auth.account_project TO jalon_admin;

-- Name: COLUMN account_request.id; Type: ACL; Schema: auth; Owner: jalon_owner
GRANT SELECT(id) ON TABLE auth.account_request TO jalon_admin;

-- Name: COLUMN account_request.act; Type: ACL; Schema: auth; Owner: jalon_owner
GRANT SELECT(act) ON TABLE auth.account_request TO jalon_admin;

-- Name: COLUMN account_request.account_id; Type: ACL; Schema: auth; Owner: jalon_owner
GRANT SELECT(account_id) ON TABLE auth.account_request TO jalon_admin;

-- Name: COLUMN account_request.login; Type: ACL; Schema: auth; Owner: jalon_owner
GRANT SELECT(login) ON TABLE auth.account_request TO jalon_admin;

-- Name: COLUMN account_request.display_name; Type: ACL; Schema: auth; Owner: jalon_owner
GRANT SELECT(display_name) ON TABLE auth.account_request TO jalon_admin;

-- Name: COLUMN account_request.kind; Type: ACL; Schema: auth; Owner: jalon_owner
GRANT SELECT(kind) ON TABLE auth.account_request TO jalon_admin;

-- Name: COLUMN account_request.calls; Type: ACL; Schema: auth; Owner: jalon_owner
GRANT SELECT(calls) ON TABLE auth.account_request TO jalon_admin;

-- Name: COLUMN account_request.is_fictitious; Type: ACL; Schema: auth; Owner: jalon_owner
GRANT SELECT(is_fictitious) ON TABLE auth.account_request TO jalon_admin;

-- Name: COLUMN account_request.author_id; Type: ACL; Schema: auth; Owner: jalon_owner
GRANT SELECT(author_id) ON TABLE auth.account_request TO jalon_admin;

-- Name: COLUMN account_request.asked_at; Type: ACL; Schema: auth; Owner: jalon_owner
GRANT SELECT(asked_at) ON TABLE auth.account_request TO jalon_admin;

-- Name: COLUMN account_request.expires_at; Type: ACL; Schema: auth; Owner: jalon_owner
GRANT SELECT(expires_at) ON TABLE auth.account_request TO jalon_admin;

-- Name: COLUMN account_request.settled_at; Type: ACL; Schema: auth; Owner: jalon_owner
GRANT SELECT(settled_at) ON TABLE auth.account_request TO jalon_admin;

-- Name: COLUMN session.account_id; Type: ACL; Schema: auth; Owner: jalon_owner
GRANT SELECT(account_id) ON TABLE auth.session TO jalon_admin;

-- Name: COLUMN session.seen_at; Type: ACL; Schema: auth; Owner: jalon_owner
GRANT SELECT(seen_at) ON TABLE auth.session TO jalon_admin;

-- Name: TABLE access_code; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.access_code TO jalon_definer;
GRANT INSERT ON TABLE jalon.access_code TO jalon_evaluator;
GRANT INSERT ON TABLE jalon.access_code TO jalon_admin;

-- Name: TABLE acknowledgement; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.acknowledgement TO jalon_definer;

-- Name: TABLE amendment; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.amendment TO jalon_holder;
GRANT SELECT ON TABLE jalon.amendment TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.amendment TO jalon_protect;
GRANT SELECT ON TABLE jalon.amendment TO jalon_admin;

-- Name: COLUMN amendment.id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(id) ON TABLE jalon.amendment TO jalon_evaluator;
GRANT INSERT(id) ON TABLE jalon.amendment TO jalon_admin;

-- Name: COLUMN amendment.call_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(call_id) ON TABLE jalon.amendment TO jalon_evaluator;
GRANT INSERT(call_id) ON TABLE jalon.amendment TO jalon_admin;

-- Name: COLUMN amendment.project_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(project_id) ON TABLE jalon.amendment TO jalon_evaluator;
GRANT INSERT(project_id) ON TABLE jalon.amendment TO jalon_admin;

-- Name: COLUMN amendment.effective_on; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(effective_on) ON TABLE jalon.amendment TO jalon_evaluator;
GRANT INSERT(effective_on) ON TABLE jalon.amendment TO jalon_admin;

-- Name: COLUMN amendment.reason; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(reason) ON TABLE jalon.amendment TO jalon_evaluator;
GRANT INSERT(reason) ON TABLE jalon.amendment TO jalon_admin;

-- Name: COLUMN amendment.reference; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(reference) ON TABLE jalon.amendment TO jalon_evaluator;
GRANT INSERT(reference) ON TABLE jalon.amendment TO jalon_admin;

-- Name: TABLE amendment_change; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.amendment_change TO jalon_holder;
GRANT SELECT,INSERT ON TABLE jalon.amendment_change TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.amendment_change TO jalon_protect;
GRANT SELECT,INSERT ON TABLE jalon.amendment_change TO jalon_admin;

-- Name: TABLE answer; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT,DELETE,UPDATE ON TABLE jalon.answer TO jalon_definer;
GRANT INSERT ON TABLE jalon.answer TO jalon_publish;
GRANT INSERT ON TABLE jalon.answer TO jalon_load;

-- Name: TABLE answer_tally; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT,INSERT,UPDATE ON TABLE jalon.answer_tally TO jalon_definer;

-- Name: TABLE axis; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.axis TO jalon_definer;
GRANT SELECT ON TABLE jalon.axis TO jalon_holder;
GRANT SELECT ON TABLE jalon.axis TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.axis TO jalon_protect;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.axis TO jalon_admin;

-- Name: TABLE baseline; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.baseline TO jalon_holder;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.baseline TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.baseline TO jalon_protect;
GRANT INSERT ON TABLE jalon.baseline TO jalon_admin;

-- Name: TABLE batch_note; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.batch_note TO jalon_definer;

-- Name: TABLE category; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.category TO jalon_holder;
GRANT SELECT ON TABLE jalon.category TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.category TO jalon_protect;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.category TO jalon_admin;

-- Name: TABLE cell_message; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.cell_message TO jalon_holder;
GRANT SELECT ON TABLE jalon.cell_message TO jalon_evaluator;

-- Name: COLUMN cell_message.id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(id) ON TABLE jalon.cell_message TO jalon_holder;
GRANT INSERT(id) ON TABLE jalon.cell_message TO jalon_evaluator;

-- Name: COLUMN cell_message.call_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(call_id) ON TABLE jalon.cell_message TO jalon_holder;
GRANT INSERT(call_id) ON TABLE jalon.cell_message TO jalon_evaluator;

-- Name: COLUMN cell_message.project_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(project_id) ON TABLE jalon.cell_message TO jalon_holder;
GRANT INSERT(project_id) ON TABLE jalon.cell_message TO jalon_evaluator;

-- Name: COLUMN cell_message.quarter_report_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(quarter_report_id) ON TABLE jalon.cell_message TO jalon_holder;
GRANT INSERT(quarter_report_id) ON TABLE jalon.cell_message TO jalon_evaluator;

-- Name: COLUMN cell_message.indicator_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(indicator_id) ON TABLE jalon.cell_message TO jalon_holder;
GRANT INSERT(indicator_id) ON TABLE jalon.cell_message TO jalon_evaluator;

-- Name: COLUMN cell_message.category_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(category_id) ON TABLE jalon.cell_message TO jalon_holder;
GRANT INSERT(category_id) ON TABLE jalon.cell_message TO jalon_evaluator;

-- Name: COLUMN cell_message.version; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(version) ON TABLE jalon.cell_message TO jalon_holder;
GRANT INSERT(version) ON TABLE jalon.cell_message TO jalon_evaluator;

-- Name: COLUMN cell_message.kind; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(kind) ON TABLE jalon.cell_message TO jalon_holder;
GRANT INSERT(kind) ON TABLE jalon.cell_message TO jalon_evaluator;

-- Name: COLUMN cell_message.body; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(body) ON TABLE jalon.cell_message TO jalon_holder;
GRANT INSERT(body) ON TABLE jalon.cell_message TO jalon_evaluator;

-- Name: TABLE channel_tally; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT,INSERT,UPDATE ON TABLE jalon.channel_tally TO jalon_definer;

-- Name: TABLE codebook; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.codebook TO jalon_definer;

-- Name: TABLE coding_decision; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.coding_decision TO jalon_definer;

-- Name: TABLE committee_member; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.committee_member TO jalon_holder;
GRANT SELECT ON TABLE jalon.committee_member TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.committee_member TO jalon_protect;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.committee_member TO jalon_admin;

-- Name: TABLE cross_rule; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.cross_rule TO jalon_holder;
GRANT SELECT ON TABLE jalon.cross_rule TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.cross_rule TO jalon_protect;
GRANT SELECT ON TABLE jalon.cross_rule TO jalon_admin;

-- Name: COLUMN cross_rule.call_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(call_id) ON TABLE jalon.cross_rule TO jalon_evaluator;
GRANT INSERT(call_id) ON TABLE jalon.cross_rule TO jalon_admin;

-- Name: COLUMN cross_rule.code; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(code) ON TABLE jalon.cross_rule TO jalon_evaluator;
GRANT INSERT(code) ON TABLE jalon.cross_rule TO jalon_admin;

-- Name: COLUMN cross_rule.expression; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(expression) ON TABLE jalon.cross_rule TO jalon_evaluator;
GRANT INSERT(expression) ON TABLE jalon.cross_rule TO jalon_admin;

-- Name: COLUMN cross_rule.sentence; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(sentence) ON TABLE jalon.cross_rule TO jalon_evaluator;
GRANT INSERT(sentence) ON TABLE jalon.cross_rule TO jalon_admin;

-- Name: COLUMN cross_rule.remedy; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(remedy) ON TABLE jalon.cross_rule TO jalon_evaluator;
GRANT INSERT(remedy) ON TABLE jalon.cross_rule TO jalon_admin;

-- Name: COLUMN cross_rule.severity; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(severity) ON TABLE jalon.cross_rule TO jalon_evaluator;
GRANT INSERT(severity) ON TABLE jalon.cross_rule TO jalon_admin;

-- Name: COLUMN cross_rule.retired_at; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT UPDATE(retired_at) ON TABLE jalon.cross_rule TO jalon_evaluator;
GRANT UPDATE(retired_at) ON TABLE jalon.cross_rule TO jalon_admin;

-- Name: TABLE decision; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.decision TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.decision TO jalon_holder;
GRANT SELECT ON TABLE jalon.decision TO jalon_protect;

-- Name: COLUMN decision.call_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(call_id) ON TABLE jalon.decision TO jalon_evaluator;

-- Name: COLUMN decision.project_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(project_id) ON TABLE jalon.decision TO jalon_evaluator;

-- Name: COLUMN decision.version; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(version) ON TABLE jalon.decision TO jalon_evaluator;

-- Name: COLUMN decision.opened_on; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(opened_on) ON TABLE jalon.decision TO jalon_evaluator;

-- Name: COLUMN decision.answered_on; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(answered_on) ON TABLE jalon.decision TO jalon_evaluator;

-- Name: COLUMN decision.met_on; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(met_on) ON TABLE jalon.decision TO jalon_evaluator;

-- Name: COLUMN decision.meeting; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(meeting) ON TABLE jalon.decision TO jalon_evaluator;

-- Name: COLUMN decision.decided_on; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(decided_on) ON TABLE jalon.decision TO jalon_evaluator;

-- Name: COLUMN decision.outcome; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(outcome) ON TABLE jalon.decision TO jalon_evaluator;

-- Name: COLUMN decision.grounds; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(grounds) ON TABLE jalon.decision TO jalon_evaluator;

-- Name: COLUMN decision.follow_up; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(follow_up) ON TABLE jalon.decision TO jalon_evaluator;

-- Name: COLUMN decision.note; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(note) ON TABLE jalon.decision TO jalon_evaluator;

-- Name: TABLE department; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.department TO jalon_holder;
GRANT SELECT ON TABLE jalon.department TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.department TO jalon_protect;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.department TO jalon_admin;

-- Name: TABLE dimension; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.dimension TO jalon_holder;
GRANT SELECT ON TABLE jalon.dimension TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.dimension TO jalon_protect;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.dimension TO jalon_admin;

-- Name: TABLE draft_copy; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT,INSERT,DELETE ON TABLE jalon.draft_copy TO jalon_holder;

-- Name: COLUMN draft_copy.revision; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT UPDATE(revision) ON TABLE jalon.draft_copy TO jalon_holder;

-- Name: COLUMN draft_copy.content; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT UPDATE(content) ON TABLE jalon.draft_copy TO jalon_holder;

-- Name: COLUMN draft_copy.device; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT UPDATE(device) ON TABLE jalon.draft_copy TO jalon_holder;

-- Name: COLUMN draft_copy.saved_at; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT UPDATE(saved_at) ON TABLE jalon.draft_copy TO jalon_holder;

-- Name: COLUMN draft_copy.version_read; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT UPDATE(version_read) ON TABLE jalon.draft_copy TO jalon_holder;

-- Name: TABLE draft_key; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT,INSERT ON TABLE jalon.draft_key TO jalon_holder;

-- Name: COLUMN draft_key.content; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT UPDATE(content) ON TABLE jalon.draft_key TO jalon_holder;

-- Name: COLUMN draft_key.saved_at; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT UPDATE(saved_at) ON TABLE jalon.draft_key TO jalon_holder;

-- Name: TABLE draft_report; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.draft_report TO jalon_holder;
GRANT SELECT ON TABLE jalon.draft_report TO jalon_evaluator;

-- Name: COLUMN draft_report.publication_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(publication_id) ON TABLE jalon.draft_report TO jalon_protect;

-- Name: COLUMN draft_report.call_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(call_id) ON TABLE jalon.draft_report TO jalon_protect;

-- Name: COLUMN draft_report.project_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(project_id) ON TABLE jalon.draft_report TO jalon_protect;

-- Name: COLUMN draft_report.number; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(number) ON TABLE jalon.draft_report TO jalon_protect;

-- Name: COLUMN draft_report.name; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(name) ON TABLE jalon.draft_report TO jalon_protect;

-- Name: COLUMN draft_report.year; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(year) ON TABLE jalon.draft_report TO jalon_protect;

-- Name: COLUMN draft_report.data_day; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(data_day) ON TABLE jalon.draft_report TO jalon_protect;

-- Name: COLUMN draft_report.digest; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(digest) ON TABLE jalon.draft_report TO jalon_protect;

-- Name: COLUMN draft_report.content; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(content) ON TABLE jalon.draft_report TO jalon_protect;

-- Name: TABLE followed_group; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT,INSERT ON TABLE jalon.followed_group TO jalon_definer;

-- Name: TABLE followed_part; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT,INSERT,DELETE ON TABLE jalon.followed_part TO jalon_definer;

-- Name: TABLE followed_tally; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT,INSERT ON TABLE jalon.followed_tally TO jalon_definer;

-- Name: TABLE indicator_dimension; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.indicator_dimension TO jalon_holder;
GRANT SELECT ON TABLE jalon.indicator_dimension TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.indicator_dimension TO jalon_protect;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.indicator_dimension TO jalon_admin;

-- Name: TABLE judgement; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.judgement TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.judgement TO jalon_protect;

-- Name: COLUMN judgement.call_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(call_id) ON TABLE jalon.judgement TO jalon_evaluator;

-- Name: COLUMN judgement.axis_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(axis_id) ON TABLE jalon.judgement TO jalon_evaluator;

-- Name: COLUMN judgement.kind; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(kind) ON TABLE jalon.judgement TO jalon_evaluator;

-- Name: COLUMN judgement.number; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(number) ON TABLE jalon.judgement TO jalon_evaluator;

-- Name: COLUMN judgement.version; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(version) ON TABLE jalon.judgement TO jalon_evaluator;

-- Name: COLUMN judgement.subject; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(subject) ON TABLE jalon.judgement TO jalon_evaluator;

-- Name: COLUMN judgement.evidence_for; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(evidence_for) ON TABLE jalon.judgement TO jalon_evaluator;

-- Name: COLUMN judgement.evidence_against; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(evidence_against) ON TABLE jalon.judgement TO jalon_evaluator;

-- Name: COLUMN judgement.other_causes; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(other_causes) ON TABLE jalon.judgement TO jalon_evaluator;

-- Name: COLUMN judgement.plausibility; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(plausibility) ON TABLE jalon.judgement TO jalon_evaluator;

-- Name: COLUMN judgement.responsible; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(responsible) ON TABLE jalon.judgement TO jalon_evaluator;

-- Name: COLUMN judgement.due_on; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(due_on) ON TABLE jalon.judgement TO jalon_evaluator;

-- Name: COLUMN judgement.priority; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(priority) ON TABLE jalon.judgement TO jalon_evaluator;

-- Name: COLUMN judgement.follow_up; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(follow_up) ON TABLE jalon.judgement TO jalon_evaluator;

-- Name: COLUMN judgement.is_withdrawn; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(is_withdrawn) ON TABLE jalon.judgement TO jalon_evaluator;

-- Name: COLUMN judgement.note; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(note) ON TABLE jalon.judgement TO jalon_evaluator;

-- Name: TABLE key_function; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.key_function TO jalon_holder;
GRANT SELECT ON TABLE jalon.key_function TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.key_function TO jalon_protect;

-- Name: COLUMN key_function.call_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(call_id) ON TABLE jalon.key_function TO jalon_holder;

-- Name: COLUMN key_function.project_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(project_id) ON TABLE jalon.key_function TO jalon_holder;

-- Name: COLUMN key_function.number; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(number) ON TABLE jalon.key_function TO jalon_holder;

-- Name: COLUMN key_function.version; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(version) ON TABLE jalon.key_function TO jalon_holder;

-- Name: COLUMN key_function.name; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(name) ON TABLE jalon.key_function TO jalon_holder;

-- Name: COLUMN key_function.mechanism; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(mechanism) ON TABLE jalon.key_function TO jalon_holder;

-- Name: COLUMN key_function.form; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(form) ON TABLE jalon.key_function TO jalon_holder;

-- Name: COLUMN key_function.other_forms; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(other_forms) ON TABLE jalon.key_function TO jalon_holder;

-- Name: COLUMN key_function.context; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(context) ON TABLE jalon.key_function TO jalon_holder;

-- Name: COLUMN key_function.status; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(status) ON TABLE jalon.key_function TO jalon_holder;

-- Name: COLUMN key_function.evidence; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(evidence) ON TABLE jalon.key_function TO jalon_holder;

-- Name: COLUMN key_function.is_withdrawn; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(is_withdrawn) ON TABLE jalon.key_function TO jalon_holder;

-- Name: COLUMN key_function.note; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(note) ON TABLE jalon.key_function TO jalon_holder;

-- Name: TABLE leftover; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.leftover TO jalon_definer;

-- Name: TABLE leftover_tally; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.leftover_tally TO jalon_definer;

-- Name: TABLE narrative_text; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT,INSERT ON TABLE jalon.narrative_text TO jalon_holder;
GRANT SELECT ON TABLE jalon.narrative_text TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.narrative_text TO jalon_protect;
GRANT INSERT ON TABLE jalon.narrative_text TO jalon_load;

-- Name: TABLE notice; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.notice TO jalon_evaluator;

-- Name: TABLE observation; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT,INSERT ON TABLE jalon.observation TO jalon_holder;
GRANT SELECT ON TABLE jalon.observation TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.observation TO jalon_protect;
GRANT INSERT ON TABLE jalon.observation TO jalon_load;

-- Name: TABLE open_text; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.open_text TO jalon_definer;

-- Name: TABLE organisation; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.organisation TO jalon_holder;
GRANT SELECT ON TABLE jalon.organisation TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.organisation TO jalon_protect;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.organisation TO jalon_admin;

-- Name: TABLE participation_clearance; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.participation_clearance TO jalon_holder;
GRANT SELECT ON TABLE jalon.participation_clearance TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.participation_clearance TO jalon_protect;

-- Name: COLUMN participation_clearance.call_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(call_id) ON TABLE jalon.participation_clearance TO jalon_evaluator;

-- Name: COLUMN participation_clearance.project_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(project_id) ON TABLE jalon.participation_clearance TO jalon_evaluator;

-- Name: COLUMN participation_clearance.event_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(event_id) ON TABLE jalon.participation_clearance TO jalon_evaluator;

-- Name: COLUMN participation_clearance.version; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(version) ON TABLE jalon.participation_clearance TO jalon_evaluator;

-- Name: COLUMN participation_clearance.is_granted; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(is_granted) ON TABLE jalon.participation_clearance TO jalon_evaluator;

-- Name: TABLE participation_event; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.participation_event TO jalon_holder;
GRANT SELECT ON TABLE jalon.participation_event TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.participation_event TO jalon_protect;

-- Name: COLUMN participation_event.id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(id) ON TABLE jalon.participation_event TO jalon_holder;

-- Name: COLUMN participation_event.call_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(call_id) ON TABLE jalon.participation_event TO jalon_holder;

-- Name: COLUMN participation_event.project_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(project_id) ON TABLE jalon.participation_event TO jalon_holder;

-- Name: COLUMN participation_event.number; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(number) ON TABLE jalon.participation_event TO jalon_holder;

-- Name: TABLE participation_version; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.participation_version TO jalon_holder;
GRANT SELECT ON TABLE jalon.participation_version TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.participation_version TO jalon_protect;

-- Name: COLUMN participation_version.event_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(event_id) ON TABLE jalon.participation_version TO jalon_holder;

-- Name: COLUMN participation_version.version; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(version) ON TABLE jalon.participation_version TO jalon_holder;

-- Name: COLUMN participation_version.call_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(call_id) ON TABLE jalon.participation_version TO jalon_holder;

-- Name: COLUMN participation_version.project_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(project_id) ON TABLE jalon.participation_version TO jalon_holder;

-- Name: COLUMN participation_version.stage; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(stage) ON TABLE jalon.participation_version TO jalon_holder;

-- Name: COLUMN participation_version.level; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(level) ON TABLE jalon.participation_version TO jalon_holder;

-- Name: COLUMN participation_version.quarter; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(quarter) ON TABLE jalon.participation_version TO jalon_holder;

-- Name: COLUMN participation_version.held_on; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(held_on) ON TABLE jalon.participation_version TO jalon_holder;

-- Name: COLUMN participation_version.people; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(people) ON TABLE jalon.participation_version TO jalon_holder;

-- Name: COLUMN participation_version.meetings; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(meetings) ON TABLE jalon.participation_version TO jalon_holder;

-- Name: COLUMN participation_version.participants; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(participants) ON TABLE jalon.participation_version TO jalon_holder;

-- Name: COLUMN participation_version.supports; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(supports) ON TABLE jalon.participation_version TO jalon_holder;

-- Name: COLUMN participation_version.evidence; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(evidence) ON TABLE jalon.participation_version TO jalon_holder;

-- Name: COLUMN participation_version.effect; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(effect) ON TABLE jalon.participation_version TO jalon_holder;

-- Name: COLUMN participation_version.change; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(change) ON TABLE jalon.participation_version TO jalon_holder;

-- Name: COLUMN participation_version.reason; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(reason) ON TABLE jalon.participation_version TO jalon_holder;

-- Name: COLUMN participation_version.is_withdrawn; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(is_withdrawn) ON TABLE jalon.participation_version TO jalon_holder;

-- Name: COLUMN participation_version.note; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(note) ON TABLE jalon.participation_version TO jalon_holder;

-- Name: TABLE phase; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.phase TO jalon_holder;
GRANT SELECT ON TABLE jalon.phase TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.phase TO jalon_protect;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.phase TO jalon_admin;

-- Name: TABLE priority; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.priority TO jalon_holder;
GRANT SELECT ON TABLE jalon.priority TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.priority TO jalon_protect;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.priority TO jalon_admin;

-- Name: TABLE profile_tally; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT,INSERT,UPDATE ON TABLE jalon.profile_tally TO jalon_definer;

-- Name: TABLE project_axis; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.project_axis TO jalon_definer;
GRANT SELECT ON TABLE jalon.project_axis TO jalon_holder;
GRANT SELECT,INSERT,DELETE ON TABLE jalon.project_axis TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.project_axis TO jalon_protect;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.project_axis TO jalon_admin;

-- Name: TABLE project_department; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.project_department TO jalon_holder;
GRANT SELECT,INSERT,DELETE ON TABLE jalon.project_department TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.project_department TO jalon_protect;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.project_department TO jalon_admin;

-- Name: TABLE project_partner; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.project_partner TO jalon_holder;
GRANT SELECT,INSERT,DELETE ON TABLE jalon.project_partner TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.project_partner TO jalon_protect;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.project_partner TO jalon_admin;

-- Name: TABLE publication; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT,INSERT ON TABLE jalon.publication TO jalon_protect;

-- Name: COLUMN publication.id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT(id) ON TABLE jalon.publication TO jalon_holder;
GRANT SELECT(id) ON TABLE jalon.publication TO jalon_evaluator;

-- Name: COLUMN publication.call_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT(call_id) ON TABLE jalon.publication TO jalon_holder;
GRANT SELECT(call_id) ON TABLE jalon.publication TO jalon_evaluator;

-- Name: COLUMN publication.number; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT(number) ON TABLE jalon.publication TO jalon_holder;
GRANT SELECT(number) ON TABLE jalon.publication TO jalon_evaluator;

-- Name: COLUMN publication.year; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT(year) ON TABLE jalon.publication TO jalon_holder;
GRANT SELECT(year) ON TABLE jalon.publication TO jalon_evaluator;

-- Name: COLUMN publication.kind; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT(kind) ON TABLE jalon.publication TO jalon_holder;
GRANT SELECT(kind) ON TABLE jalon.publication TO jalon_evaluator;

-- Name: COLUMN publication.name; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT(name) ON TABLE jalon.publication TO jalon_holder;
GRANT SELECT(name) ON TABLE jalon.publication TO jalon_evaluator;

-- Name: COLUMN publication.made_at; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT(made_at) ON TABLE jalon.publication TO jalon_holder;
GRANT SELECT(made_at) ON TABLE jalon.publication TO jalon_evaluator;

-- Name: COLUMN publication.made_by; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT(made_by) ON TABLE jalon.publication TO jalon_evaluator;

-- Name: COLUMN publication.data_day; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT(data_day) ON TABLE jalon.publication TO jalon_holder;
GRANT SELECT(data_day) ON TABLE jalon.publication TO jalon_evaluator;

-- Name: COLUMN publication.digest; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT(digest) ON TABLE jalon.publication TO jalon_holder;
GRANT SELECT(digest) ON TABLE jalon.publication TO jalon_evaluator;

-- Name: COLUMN publication.content; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT(content) ON TABLE jalon.publication TO jalon_holder;
GRANT SELECT(content) ON TABLE jalon.publication TO jalon_evaluator;

-- Name: TABLE publication_quarter; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.publication_quarter TO jalon_holder;
GRANT SELECT ON TABLE jalon.publication_quarter TO jalon_evaluator;
GRANT SELECT,INSERT ON TABLE jalon.publication_quarter TO jalon_protect;

-- Name: TABLE publication_waiting; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT,INSERT ON TABLE jalon.publication_waiting TO jalon_protect;

-- Name: TABLE publication_wave; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.publication_wave TO jalon_evaluator;
GRANT SELECT,INSERT ON TABLE jalon.publication_wave TO jalon_protect;

-- Name: TABLE quarter_report; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.quarter_report TO jalon_holder;
GRANT SELECT,INSERT ON TABLE jalon.quarter_report TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.quarter_report TO jalon_protect;
GRANT SELECT,INSERT,DELETE ON TABLE jalon.quarter_report TO jalon_admin;

-- Name: COLUMN quarter_report.id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT(id) ON TABLE jalon.quarter_report TO jalon_load;

-- Name: COLUMN quarter_report.call_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT(call_id) ON TABLE jalon.quarter_report TO jalon_load;

-- Name: COLUMN quarter_report.project_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT(project_id) ON TABLE jalon.quarter_report TO jalon_load;

-- Name: COLUMN quarter_report.quarter; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT(quarter) ON TABLE jalon.quarter_report TO jalon_load;

-- Name: COLUMN quarter_report.state; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT UPDATE(state) ON TABLE jalon.quarter_report TO jalon_holder;
GRANT UPDATE(state) ON TABLE jalon.quarter_report TO jalon_evaluator;
GRANT SELECT(state),UPDATE(state) ON TABLE jalon.quarter_report TO jalon_load;

-- Name: COLUMN quarter_report.version; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT UPDATE(version) ON TABLE jalon.quarter_report TO jalon_holder;
GRANT SELECT(version),UPDATE(version) ON TABLE jalon.quarter_report TO jalon_load;

-- Name: COLUMN quarter_report.changed_at; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT UPDATE(changed_at) ON TABLE jalon.quarter_report TO jalon_holder;
GRANT UPDATE(changed_at) ON TABLE jalon.quarter_report TO jalon_evaluator;
GRANT UPDATE(changed_at) ON TABLE jalon.quarter_report TO jalon_load;

-- Name: COLUMN quarter_report.reason; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT UPDATE(reason) ON TABLE jalon.quarter_report TO jalon_evaluator;
GRANT SELECT(reason),UPDATE(reason) ON TABLE jalon.quarter_report TO jalon_load;

-- Name: TABLE quarter_submission; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT,INSERT ON TABLE jalon.quarter_submission TO jalon_holder;
GRANT SELECT ON TABLE jalon.quarter_submission TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.quarter_submission TO jalon_protect;
GRANT INSERT ON TABLE jalon.quarter_submission TO jalon_load;

-- Name: TABLE quote; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.quote TO jalon_definer;

-- Name: TABLE reference_value; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.reference_value TO jalon_holder;
GRANT SELECT ON TABLE jalon.reference_value TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.reference_value TO jalon_protect;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.reference_value TO jalon_admin;

-- Name: TABLE response; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT,UPDATE ON TABLE jalon.response TO jalon_definer;
GRANT INSERT ON TABLE jalon.response TO jalon_publish;
GRANT INSERT ON TABLE jalon.response TO jalon_load;

-- Name: TABLE review_act; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.review_act TO jalon_holder;
GRANT SELECT ON TABLE jalon.review_act TO jalon_evaluator;

-- Name: COLUMN review_act.id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(id) ON TABLE jalon.review_act TO jalon_holder;
GRANT INSERT(id) ON TABLE jalon.review_act TO jalon_evaluator;

-- Name: COLUMN review_act.call_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(call_id) ON TABLE jalon.review_act TO jalon_holder;
GRANT INSERT(call_id) ON TABLE jalon.review_act TO jalon_evaluator;

-- Name: COLUMN review_act.project_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(project_id) ON TABLE jalon.review_act TO jalon_holder;
GRANT INSERT(project_id) ON TABLE jalon.review_act TO jalon_evaluator;

-- Name: COLUMN review_act.quarter_report_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(quarter_report_id) ON TABLE jalon.review_act TO jalon_holder;
GRANT INSERT(quarter_report_id) ON TABLE jalon.review_act TO jalon_evaluator;

-- Name: COLUMN review_act.version; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(version) ON TABLE jalon.review_act TO jalon_holder;
GRANT INSERT(version) ON TABLE jalon.review_act TO jalon_evaluator;

-- Name: COLUMN review_act.act; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(act) ON TABLE jalon.review_act TO jalon_holder;
GRANT INSERT(act) ON TABLE jalon.review_act TO jalon_evaluator;

-- Name: COLUMN review_act.reason; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(reason) ON TABLE jalon.review_act TO jalon_holder;
GRANT INSERT(reason) ON TABLE jalon.review_act TO jalon_evaluator;

-- Name: TABLE second_entry; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT,DELETE ON TABLE jalon.second_entry TO jalon_holder;
GRANT SELECT ON TABLE jalon.second_entry TO jalon_evaluator;

-- Name: COLUMN second_entry.call_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(call_id) ON TABLE jalon.second_entry TO jalon_holder;

-- Name: COLUMN second_entry.project_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(project_id) ON TABLE jalon.second_entry TO jalon_holder;

-- Name: COLUMN second_entry.quarter; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(quarter) ON TABLE jalon.second_entry TO jalon_holder;

-- Name: COLUMN second_entry.indicator_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(indicator_id) ON TABLE jalon.second_entry TO jalon_holder;

-- Name: COLUMN second_entry.category_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(category_id) ON TABLE jalon.second_entry TO jalon_holder;

-- Name: COLUMN second_entry.value; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(value) ON TABLE jalon.second_entry TO jalon_holder;

-- Name: COLUMN second_entry.denominator; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(denominator) ON TABLE jalon.second_entry TO jalon_holder;

-- Name: COLUMN second_entry.missing; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(missing) ON TABLE jalon.second_entry TO jalon_holder;

-- Name: TABLE series; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT,UPDATE ON TABLE jalon.series TO jalon_definer;
GRANT SELECT ON TABLE jalon.series TO jalon_evaluator;

-- Name: COLUMN series.survey_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(survey_id) ON TABLE jalon.series TO jalon_evaluator;

-- Name: COLUMN series.call_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(call_id) ON TABLE jalon.series TO jalon_evaluator;

-- Name: COLUMN series.public_key; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(public_key) ON TABLE jalon.series TO jalon_evaluator;

-- Name: TABLE spending_line; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT,INSERT ON TABLE jalon.spending_line TO jalon_holder;
GRANT SELECT ON TABLE jalon.spending_line TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.spending_line TO jalon_protect;
GRANT INSERT ON TABLE jalon.spending_line TO jalon_load;

-- Name: TABLE statement; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.statement TO jalon_holder;
GRANT SELECT ON TABLE jalon.statement TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.statement TO jalon_protect;
GRANT INSERT ON TABLE jalon.statement TO jalon_load;

-- Name: COLUMN statement.id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(id) ON TABLE jalon.statement TO jalon_holder;

-- Name: COLUMN statement.call_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(call_id) ON TABLE jalon.statement TO jalon_holder;

-- Name: COLUMN statement.project_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(project_id) ON TABLE jalon.statement TO jalon_holder;

-- Name: COLUMN statement.kind; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(kind) ON TABLE jalon.statement TO jalon_holder;

-- Name: COLUMN statement.year; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(year) ON TABLE jalon.statement TO jalon_holder;

-- Name: COLUMN statement.version; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(version) ON TABLE jalon.statement TO jalon_holder;

-- Name: COLUMN statement.content_sha256; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(content_sha256) ON TABLE jalon.statement TO jalon_holder;

-- Name: TABLE statement_act; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.statement_act TO jalon_holder;
GRANT SELECT ON TABLE jalon.statement_act TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.statement_act TO jalon_protect;
GRANT INSERT ON TABLE jalon.statement_act TO jalon_load;

-- Name: COLUMN statement_act.call_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(call_id) ON TABLE jalon.statement_act TO jalon_holder;
GRANT INSERT(call_id) ON TABLE jalon.statement_act TO jalon_evaluator;

-- Name: COLUMN statement_act.project_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(project_id) ON TABLE jalon.statement_act TO jalon_holder;
GRANT INSERT(project_id) ON TABLE jalon.statement_act TO jalon_evaluator;

-- Name: COLUMN statement_act.statement_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(statement_id) ON TABLE jalon.statement_act TO jalon_holder;
GRANT INSERT(statement_id) ON TABLE jalon.statement_act TO jalon_evaluator;

-- Name: COLUMN statement_act.act; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(act) ON TABLE jalon.statement_act TO jalon_holder;
GRANT INSERT(act) ON TABLE jalon.statement_act TO jalon_evaluator;

-- Name: COLUMN statement_act.reason; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(reason) ON TABLE jalon.statement_act TO jalon_holder;
GRANT INSERT(reason) ON TABLE jalon.statement_act TO jalon_evaluator;

-- Name: TABLE survey; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.survey TO jalon_definer;
GRANT SELECT,INSERT ON TABLE jalon.survey TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.survey TO jalon_holder;
GRANT SELECT ON TABLE jalon.survey TO jalon_protect;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.survey TO jalon_admin;
GRANT SELECT ON TABLE jalon.survey TO jalon_publish;

-- Name: TABLE survey_medium; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.survey_medium TO jalon_definer;
GRANT SELECT,INSERT,UPDATE ON TABLE jalon.survey_medium TO jalon_evaluator;

-- Name: TABLE survey_version; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.survey_version TO jalon_definer;
GRANT SELECT,INSERT ON TABLE jalon.survey_version TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.survey_version TO jalon_holder;
GRANT SELECT ON TABLE jalon.survey_version TO jalon_protect;
GRANT SELECT,INSERT ON TABLE jalon.survey_version TO jalon_admin;
GRANT SELECT ON TABLE jalon.survey_version TO jalon_publish;

-- Name: TABLE suspension; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.suspension TO jalon_holder;
GRANT SELECT,INSERT,DELETE ON TABLE jalon.suspension TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.suspension TO jalon_protect;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.suspension TO jalon_admin;

-- Name: TABLE target; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.target TO jalon_holder;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.target TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.target TO jalon_protect;
GRANT INSERT ON TABLE jalon.target TO jalon_admin;

-- Name: TABLE text_coding; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.text_coding TO jalon_definer;

-- Name: TABLE theme; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.theme TO jalon_definer;

-- Name: TABLE theme_agreement; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.theme_agreement TO jalon_definer;

-- Name: TABLE theme_tally; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.theme_tally TO jalon_definer;

-- Name: TABLE transfer_context; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.transfer_context TO jalon_holder;
GRANT SELECT ON TABLE jalon.transfer_context TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.transfer_context TO jalon_protect;

-- Name: COLUMN transfer_context.call_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(call_id) ON TABLE jalon.transfer_context TO jalon_holder;

-- Name: COLUMN transfer_context.project_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(project_id) ON TABLE jalon.transfer_context TO jalon_holder;

-- Name: COLUMN transfer_context.version; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(version) ON TABLE jalon.transfer_context TO jalon_holder;

-- Name: COLUMN transfer_context.priority_districts; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(priority_districts) ON TABLE jalon.transfer_context TO jalon_holder;

-- Name: COLUMN transfer_context.rural_zones; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(rural_zones) ON TABLE jalon.transfer_context TO jalon_holder;

-- Name: COLUMN transfer_context.deprivation; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(deprivation) ON TABLE jalon.transfer_context TO jalon_holder;

-- Name: COLUMN transfer_context.team_fte; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(team_fte) ON TABLE jalon.transfer_context TO jalon_holder;

-- Name: COLUMN transfer_context.team; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(team) ON TABLE jalon.transfer_context TO jalon_holder;

-- Name: COLUMN transfer_context.network; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(network) ON TABLE jalon.transfer_context TO jalon_holder;

-- Name: COLUMN transfer_context.note; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(note) ON TABLE jalon.transfer_context TO jalon_holder;

-- Name: TABLE transfer_criterion; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.transfer_criterion TO jalon_holder;
GRANT SELECT ON TABLE jalon.transfer_criterion TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.transfer_criterion TO jalon_protect;
GRANT SELECT,INSERT,DELETE ON TABLE jalon.transfer_criterion TO jalon_admin;

-- Name: TABLE transfer_dimension; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.transfer_dimension TO jalon_holder;
GRANT SELECT ON TABLE jalon.transfer_dimension TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.transfer_dimension TO jalon_protect;
GRANT SELECT,INSERT,DELETE ON TABLE jalon.transfer_dimension TO jalon_admin;

-- Name: TABLE transfer_framework; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.transfer_framework TO jalon_holder;
GRANT SELECT ON TABLE jalon.transfer_framework TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.transfer_framework TO jalon_protect;
GRANT SELECT,INSERT,DELETE ON TABLE jalon.transfer_framework TO jalon_admin;

-- Name: TABLE transfer_rating; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.transfer_rating TO jalon_holder;
GRANT SELECT ON TABLE jalon.transfer_rating TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.transfer_rating TO jalon_protect;

-- Name: COLUMN transfer_rating.call_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(call_id) ON TABLE jalon.transfer_rating TO jalon_holder;
GRANT INSERT(call_id) ON TABLE jalon.transfer_rating TO jalon_evaluator;

-- Name: COLUMN transfer_rating.project_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(project_id) ON TABLE jalon.transfer_rating TO jalon_holder;
GRANT INSERT(project_id) ON TABLE jalon.transfer_rating TO jalon_evaluator;

-- Name: COLUMN transfer_rating.criterion_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(criterion_id) ON TABLE jalon.transfer_rating TO jalon_holder;
GRANT INSERT(criterion_id) ON TABLE jalon.transfer_rating TO jalon_evaluator;

-- Name: COLUMN transfer_rating.part; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(part) ON TABLE jalon.transfer_rating TO jalon_holder;
GRANT INSERT(part) ON TABLE jalon.transfer_rating TO jalon_evaluator;

-- Name: COLUMN transfer_rating.rater_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(rater_id) ON TABLE jalon.transfer_rating TO jalon_holder;
GRANT INSERT(rater_id) ON TABLE jalon.transfer_rating TO jalon_evaluator;

-- Name: COLUMN transfer_rating.version; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(version) ON TABLE jalon.transfer_rating TO jalon_holder;
GRANT INSERT(version) ON TABLE jalon.transfer_rating TO jalon_evaluator;

-- Name: COLUMN transfer_rating.score; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(score) ON TABLE jalon.transfer_rating TO jalon_holder;
GRANT INSERT(score) ON TABLE jalon.transfer_rating TO jalon_evaluator;

-- Name: COLUMN transfer_rating.absence; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(absence) ON TABLE jalon.transfer_rating TO jalon_holder;
GRANT INSERT(absence) ON TABLE jalon.transfer_rating TO jalon_evaluator;

-- Name: COLUMN transfer_rating.evidence; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(evidence) ON TABLE jalon.transfer_rating TO jalon_holder;
GRANT INSERT(evidence) ON TABLE jalon.transfer_rating TO jalon_evaluator;

-- Name: COLUMN transfer_rating.justification; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(justification) ON TABLE jalon.transfer_rating TO jalon_holder;
GRANT INSERT(justification) ON TABLE jalon.transfer_rating TO jalon_evaluator;

-- Name: COLUMN transfer_rating.is_blocking; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(is_blocking) ON TABLE jalon.transfer_rating TO jalon_holder;
GRANT INSERT(is_blocking) ON TABLE jalon.transfer_rating TO jalon_evaluator;

-- Name: COLUMN transfer_rating.plan; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(plan) ON TABLE jalon.transfer_rating TO jalon_holder;
GRANT INSERT(plan) ON TABLE jalon.transfer_rating TO jalon_evaluator;

-- Name: TABLE transfer_reopening; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.transfer_reopening TO jalon_holder;
GRANT SELECT ON TABLE jalon.transfer_reopening TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.transfer_reopening TO jalon_protect;

-- Name: COLUMN transfer_reopening.sending_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(sending_id) ON TABLE jalon.transfer_reopening TO jalon_holder;
GRANT INSERT(sending_id) ON TABLE jalon.transfer_reopening TO jalon_evaluator;

-- Name: COLUMN transfer_reopening.call_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(call_id) ON TABLE jalon.transfer_reopening TO jalon_holder;
GRANT INSERT(call_id) ON TABLE jalon.transfer_reopening TO jalon_evaluator;

-- Name: COLUMN transfer_reopening.project_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(project_id) ON TABLE jalon.transfer_reopening TO jalon_holder;
GRANT INSERT(project_id) ON TABLE jalon.transfer_reopening TO jalon_evaluator;

-- Name: COLUMN transfer_reopening.reason; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(reason) ON TABLE jalon.transfer_reopening TO jalon_holder;
GRANT INSERT(reason) ON TABLE jalon.transfer_reopening TO jalon_evaluator;

-- Name: TABLE transfer_sending; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.transfer_sending TO jalon_holder;
GRANT SELECT ON TABLE jalon.transfer_sending TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.transfer_sending TO jalon_protect;

-- Name: COLUMN transfer_sending.call_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(call_id) ON TABLE jalon.transfer_sending TO jalon_holder;
GRANT INSERT(call_id) ON TABLE jalon.transfer_sending TO jalon_evaluator;

-- Name: COLUMN transfer_sending.project_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(project_id) ON TABLE jalon.transfer_sending TO jalon_holder;
GRANT INSERT(project_id) ON TABLE jalon.transfer_sending TO jalon_evaluator;

-- Name: COLUMN transfer_sending.part; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(part) ON TABLE jalon.transfer_sending TO jalon_holder;
GRANT INSERT(part) ON TABLE jalon.transfer_sending TO jalon_evaluator;

-- Name: COLUMN transfer_sending.rater_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(rater_id) ON TABLE jalon.transfer_sending TO jalon_holder;
GRANT INSERT(rater_id) ON TABLE jalon.transfer_sending TO jalon_evaluator;

-- Name: TABLE turnout; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT,INSERT,UPDATE ON TABLE jalon.turnout TO jalon_definer;

-- Name: TABLE urn; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.urn TO jalon_definer;

-- Name: TABLE verification; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.verification TO jalon_holder;
GRANT SELECT ON TABLE jalon.verification TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.verification TO jalon_protect;

-- Name: COLUMN verification.id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(id) ON TABLE jalon.verification TO jalon_evaluator;

-- Name: COLUMN verification.call_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(call_id) ON TABLE jalon.verification TO jalon_evaluator;

-- Name: COLUMN verification.project_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(project_id) ON TABLE jalon.verification TO jalon_evaluator;

-- Name: COLUMN verification.quarter_report_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(quarter_report_id) ON TABLE jalon.verification TO jalon_evaluator;

-- Name: COLUMN verification.indicator_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(indicator_id) ON TABLE jalon.verification TO jalon_evaluator;

-- Name: COLUMN verification.category_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(category_id) ON TABLE jalon.verification TO jalon_evaluator;

-- Name: COLUMN verification.version; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(version) ON TABLE jalon.verification TO jalon_evaluator;

-- Name: COLUMN verification.verified_on; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(verified_on) ON TABLE jalon.verification TO jalon_evaluator;

-- Name: COLUMN verification.value; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(value) ON TABLE jalon.verification TO jalon_evaluator;

-- Name: COLUMN verification.denominator; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(denominator) ON TABLE jalon.verification TO jalon_evaluator;

-- Name: COLUMN verification.note; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT INSERT(note) ON TABLE jalon.verification TO jalon_evaluator;

-- Name: TABLE wave; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.wave TO jalon_definer;
GRANT SELECT,INSERT ON TABLE jalon.wave TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.wave TO jalon_holder;
GRANT SELECT ON TABLE jalon.wave TO jalon_protect;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.wave TO jalon_admin;
GRANT SELECT ON TABLE jalon.wave TO jalon_publish;
GRANT SELECT ON TABLE jalon.wave TO jalon_load;

-- Name: COLUMN wave.closes_on; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT UPDATE(closes_on) ON TABLE jalon.wave TO jalon_evaluator;

-- Name: COLUMN wave.state; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT UPDATE(state) ON TABLE jalon.wave TO jalon_definer;
GRANT UPDATE(state) ON TABLE jalon.wave TO jalon_evaluator;

-- Name: COLUMN wave.version_id; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT UPDATE(version_id) ON TABLE jalon.wave TO jalon_evaluator;

-- Name: COLUMN wave.is_key_destroyed; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT UPDATE(is_key_destroyed) ON TABLE jalon.wave TO jalon_evaluator;
GRANT UPDATE(is_key_destroyed) ON TABLE jalon.wave TO jalon_publish;

-- Name: TABLE wave_end; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.wave_end TO jalon_definer;

-- Name: TABLE wave_project; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT SELECT ON TABLE jalon.wave_project TO jalon_definer;
GRANT SELECT,INSERT ON TABLE jalon.wave_project TO jalon_evaluator;
GRANT SELECT ON TABLE jalon.wave_project TO jalon_holder;
GRANT SELECT ON TABLE jalon.wave_project TO jalon_protect;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jalon.wave_project TO jalon_admin;

-- Name: COLUMN wave_project.population; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT UPDATE(population) ON TABLE jalon.wave_project TO jalon_evaluator;

-- Name: COLUMN wave_project.invited; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT UPDATE(invited) ON TABLE jalon.wave_project TO jalon_evaluator;

-- Name: COLUMN wave_project.reached; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT UPDATE(reached) ON TABLE jalon.wave_project TO jalon_evaluator;

-- Name: COLUMN wave_project.refused; Type: ACL; Schema: jalon; Owner: jalon_owner
GRANT UPDATE(refused) ON TABLE jalon.wave_project TO jalon_evaluator;

-- Name: TABLE migration; Type: ACL; Schema: jalon_meta; Owner: jalon_migrate
GRANT SELECT ON TABLE jalon_meta.migration TO jalon_session;

-- Name: TABLE observation_version; Type: ACL; Schema: reporting; Owner: jalon_owner
GRANT SELECT ON TABLE reporting.observation_version TO jalon_holder;
GRANT SELECT ON TABLE reporting.observation_version TO jalon_evaluator;
GRANT SELECT ON TABLE reporting.observation_version TO jalon_protect;

-- Name: TABLE current_observation; Type: ACL; Schema: reporting; Owner: jalon_owner
GRANT SELECT ON TABLE reporting.current_observation TO jalon_holder;
GRANT SELECT ON TABLE reporting.current_observation TO jalon_evaluator;
GRANT SELECT ON TABLE reporting.current_observation TO jalon_protect;

-- Name: TABLE project_card; Type: ACL; Schema: reporting; Owner: jalon_owner
GRANT SELECT ON TABLE reporting.project_card TO jalon_holder;
GRANT SELECT ON TABLE reporting.project_card TO jalon_evaluator;
GRANT SELECT ON TABLE reporting.project_card TO jalon_protect;

-- Name: TABLE quarter_status; Type: ACL; Schema: reporting; Owner: jalon_owner
GRANT SELECT ON TABLE reporting.quarter_status TO jalon_holder;
GRANT SELECT ON TABLE reporting.quarter_status TO jalon_evaluator;
GRANT SELECT ON TABLE reporting.quarter_status TO jalon_protect;
-- PostgreSQL database dump complete
