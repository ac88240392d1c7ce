-- A receipt takes its answers back, for as long as they wait in the urn. What the urn keeps of it is
-- an HMAC under the wave's pepper: nobody can tell which answer a receipt belongs to without both.

set local role jalon_owner;

-- Empty for answers that came before this migration: they can no longer be found by a receipt.
alter table jalon.urn add column receipt_hmac bytea;

grant create on schema collect to jalon_definer;
set local role jalon_definer;

drop function collect.accept(uuid, bytea, bytea, bytea, bytea);

-- Takes one answer: consumes the code and fills the urn in one transaction, exactly once.
-- 'accepted', 'repeated' (same id, same body), 'conflict' (same id, other body), 'refused'.
create function collect.accept(
  wave uuid, code_hmac bytea, id_hmac bytea, body_hmac bytea, receipt_hmac bytea, sealed bytea)
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

  insert into jalon.urn (call_id, wave_id, project_id, receipt_hmac, sealed)
  values (consumed.call_id, consumed.wave_id, consumed.project_id, accept.receipt_hmac, accept.sealed);
  return 'accepted';
end $$;

-- Takes back what waits under a receipt. False where nothing waits: wrong, taken back or published
-- are the same answer. The code stays used and a late second sending is still acknowledged.
create function collect.withdraw(wave uuid, receipt_hmac bytea) returns boolean
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with gone as (
    delete from jalon.urn waiting
    where waiting.wave_id = withdraw.wave and waiting.receipt_hmac = withdraw.receipt_hmac
    returning 1)
  select exists (select from gone)
$$;

revoke all on all functions in schema collect from public;
set local role jalon_owner;
revoke create on schema collect from jalon_definer;

select jalon.classify('jalon.urn', 'sensitive', 'receipt_hmac');

reset role;
