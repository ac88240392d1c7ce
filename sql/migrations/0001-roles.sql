-- Roles belong to the server, not to one database: they may exist already, and are never dropped.
-- Their rights are in ../roles.sql, run again at each migration; why each exists: docs/security.md.
do $$
declare
  name text;
begin
  foreach name in array array['jalon_owner', 'jalon_definer'] loop
    if not exists (select from pg_catalog.pg_roles where rolname = name) then
      execute format('create role %I nologin', name);
    end if;
  end loop;
  foreach name in array array[
    'jalon_session', 'jalon_holder', 'jalon_evaluator', 'jalon_collect', 'jalon_admin',
    'jalon_publish', 'jalon_load', 'jalon_audit', 'jalon_purge', 'jalon_backup'
  ] loop
    if not exists (select from pg_catalog.pg_roles where rolname = name) then
      execute format('create role %I login noinherit', name);
    end if;
  end loop;
end $$;

-- The one who migrates acts as the owner; a superuser needs no membership.
do $$
begin
  if not (select rolsuper from pg_catalog.pg_roles where rolname = current_user) then
    execute format('grant jalon_owner, jalon_definer to %I', current_user);
  end if;
end $$;

revoke all on schema public from public;

-- `jalon` holds the field, `auth` who may act, `audit` who did what, `collect` the door for answers.
create schema jalon authorization jalon_owner;
create schema auth authorization jalon_owner;
create schema audit authorization jalon_owner;
create schema collect authorization jalon_owner;
