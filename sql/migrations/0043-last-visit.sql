-- Since when somebody was away: what happened after is what she has not seen.

set local role jalon_owner;

-- When her sessions before this one were last used; null in the first. One that is still open elsewhere counts
-- until this one began.
create function auth.last_visit() returns timestamptz
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (
    select max(least(other.seen_at, own.opened_at))
    from auth.session own
    join auth.session other on other.account_id = own.account_id and other.opened_at < own.opened_at
    where own.token_sha256 = auth.token_sha256() and own.account_id = auth.current_account());
end $$;
revoke all on function auth.last_visit() from public;

reset role;
