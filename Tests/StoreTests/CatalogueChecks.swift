import Postgres

extension CatalogueTests {
  static let checks = rowChecks + functionChecks + roleChecks + publicChecks + columnChecks

  private static let rowChecks = [
    Check(
      rule: "every table forces row security",
      query: """
        select c.oid::regclass::text as offender from pg_class c
        where c.relkind in ('r', 'p') and c.relnamespace::regnamespace::text
            in ('jalon', 'auth', 'audit', 'collect', 'reporting', 'jalon_meta')
          and not (c.relrowsecurity and c.relforcerowsecurity)
        """,
      offence: "alter table jalon.axis no force row level security"),
    Check(
      rule: "the trail is written by triggers alone",
      query: """
        select role.rolname || ' ' || right_ as offender
        from pg_roles role, unnest(array['insert', 'update', 'delete', 'truncate']) right_
        where role.rolname like 'jalon%' and role.rolcanlogin and role.rolname <> 'jalon_migrate'
          and has_table_privilege(role.oid, 'audit.entry', right_)
        union all
        select role.rolname || ' ' || p.oid::regprocedure
        from pg_roles role, pg_proc p
        where role.rolname like 'jalon%' and role.rolcanlogin and role.rolname <> 'jalon_migrate'
          and p.pronamespace = 'audit'::regnamespace and has_function_privilege(role.oid, p.oid, 'execute')
        """,
      offence: "grant insert on audit.entry to jalon_load"),
    Check(
      rule: "nobody who serves reads raw counts or the ledger but who protects them",
      query: """
        select role.rolname::text as offender from pg_roles role
        where role.rolname like 'jalon%' and role.rolcanlogin
          and role.rolname not in ('jalon_migrate', 'jalon_protect')
          and (has_function_privilege(role.oid, 'reporting.survey_tally(uuid)', 'execute')
            or has_function_privilege(role.oid, 'reporting.survey_participation(uuid)', 'execute')
            or has_any_column_privilege(role.oid, 'jalon.answer_tally', 'select')
            or has_column_privilege(role.oid, 'jalon.publication', 'ledger', 'select')
            or has_table_privilege(role.oid, 'jalon.publication', 'insert'))
        """,
      offence: "grant select on jalon.publication to jalon_evaluator"),
    Check(
      rule: "no view lends its owner's eyes, and nothing is materialized",
      query: """
        select c.oid::regclass::text as offender from pg_class c
        where c.relnamespace::regnamespace::text in ('jalon', 'auth', 'audit', 'collect', 'reporting')
          and (c.relkind = 'm' or c.relkind = 'v'
            and not coalesce(c.reloptions @> array['security_invoker=true'], false))
        """,
      offence: "create view reporting.leak as select * from jalon.observation"),
    Check(
      rule: "accounts and sessions are out of reach of those who enter and read values",
      query: """
        select c.oid::regclass || ' ' || role as offender
        from pg_class c, unnest(array['jalon_holder', 'jalon_evaluator', 'jalon_collect', 'jalon_publish',
          'jalon_load', 'jalon_protect', 'jalon_audit', 'jalon_session']) role
        where c.relnamespace = 'auth'::regnamespace and c.relkind = 'r'
          and has_any_column_privilege(role, c.oid, 'select, insert, update, references')
        """,
      offence: "grant select (login) on auth.account to jalon_holder"),
  ]

  private static let functionChecks = [
    Check(
      rule: "every function of ours pins its search path",
      query: """
        select p.oid::regprocedure::text as offender from pg_proc p
        where p.pronamespace::regnamespace::text in ('jalon', 'auth', 'audit', 'collect', 'reporting')
          and not coalesce(p.proconfig @> array['search_path=pg_catalog, pg_temp'], false)
        """,
      offence: "alter function auth.current_calls() reset search_path"),
    Check(
      rule: "no function of ours may be run by PUBLIC",
      query: """
        select p.oid::regprocedure::text as offender from pg_proc p
        cross join aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) right_
        where p.pronamespace::regnamespace::text in ('jalon', 'auth', 'audit', 'collect', 'reporting')
          and right_.grantee = 0
        """,
      offence: "create function jalon.open_door() returns int language sql as 'select 1'"),
    Check(
      rule: "no function of ours claims to be leakproof",
      query: """
        select oid::regprocedure::text as offender from pg_proc
        where pronamespace::regnamespace::text in ('jalon', 'auth', 'audit', 'collect', 'reporting')
          and proleakproof
        """,
      offence: "alter function jalon.quarter_of(date) leakproof"),
  ]

  private static let roleChecks = [
    Check(
      rule: "no role that logs in is above the rules",
      query: """
        select rolname::text as offender from pg_roles
        where rolname like 'jalon%' and (rolsuper or rolbypassrls or rolcreatedb
          or (rolcreaterole and rolname <> 'jalon_migrate'))
        """,
      offence: "alter role jalon_holder bypassrls"),
    Check(
      rule: "no role that logs in owns anything",
      query: """
        select role.rolname || ' ' || pg_describe_object(owned.classid, owned.objid, 0) as offender
        from pg_shdepend owned join pg_roles role on role.oid = owned.refobjid
        where owned.refclassid = 'pg_authid'::regclass and owned.deptype = 'o'
          and owned.dbid = (select oid from pg_database where datname = current_database())
          and role.rolname like 'jalon%' and role.rolcanlogin and role.rolname <> 'jalon_migrate'
        """,
      offence: "alter table jalon.urn owner to jalon_holder"),
    Check(
      rule: "no role of the service may become another",
      query: """
        select member.rolname::text as offender from pg_auth_members link
        join pg_roles member on member.oid = link.member
        where member.rolname like 'jalon%' and member.rolname <> 'jalon_migrate'
        """,
      offence: "grant jalon_owner to jalon_holder"),
  ]

  private static let publicChecks = [
    Check(
      rule: "PUBLIC has no right on our schemas",
      query: """
        select n.nspname::text as offender from pg_namespace n
        cross join aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) right_
        where n.nspname in ('jalon', 'auth', 'audit', 'collect', 'reporting', 'jalon_meta', 'public')
          and right_.grantee = 0
        """,
      offence: "grant usage on schema jalon to public"),
    Check(
      rule: "PUBLIC has no right on our tables, views, sequences and columns",
      query: """
        select c.oid::regclass::text as offender from pg_class c
        cross join lateral (
          select grantee from aclexplode(c.relacl)
          union all
          select (aclexplode(attacl)).grantee from pg_attribute where attrelid = c.oid
        ) right_
        where c.relnamespace::regnamespace::text in ('jalon', 'auth', 'audit', 'collect', 'reporting', 'jalon_meta')
          and right_.grantee = 0
        """,
      offence: "grant select (id) on jalon.response to public"),
  ]

  private static let columnChecks = [
    Check(
      rule: "every column says how private it is",
      query: """
        select c.oid::regclass || '.' || a.attname as offender
        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relkind in ('r', 'p') and c.relnamespace::regnamespace::text
            in ('jalon', 'auth', 'audit', 'collect', 'jalon_meta')
          and coalesce(col_description(c.oid, a.attnum), '') !~ '^(public|internal|personal|sensitive)'
        """,
      offence: "alter table jalon.project add column phone text"),
    Check(
      rule: "a published answer has no time, no order and no link to a code",
      query: """
        select c.oid::regclass || '.' || a.attname as offender
        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.oid in ('jalon.response'::regclass, 'jalon.answer'::regclass, 'jalon.urn'::regclass)
          and (a.atttypid not in ('uuid'::regtype, 'text'::regtype, 'bytea'::regtype)
            or a.attidentity <> '' or a.attname like '%code%')
        """,
      offence: "alter table jalon.answer add column answered_on date"),
    Check(
      rule: "whoever hands answers in, publishes or loads them reads no published answer",
      query: """
        select role || ' ' || relation as offender
        from unnest(array['jalon_holder', 'jalon_evaluator', 'jalon_collect', 'jalon_admin', 'jalon_publish',
          'jalon_load', 'jalon_protect', 'jalon_audit', 'jalon_session']) role,
          unnest(array['jalon.response', 'jalon.answer']) relation
        where has_any_column_privilege(role, relation, 'select')
        """,
      offence: "grant select (choice) on jalon.answer to jalon_evaluator"),
  ]
}
