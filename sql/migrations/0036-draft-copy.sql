-- A second copy of drafts, so that another computer of the same person can go on. The service keeps bytes
-- that only her key opens, and her key only as her password wraps it.

set local role jalon_owner;

create table jalon.draft_copy (
  account_id uuid not null default auth.current_account() references auth.account,
  call_id uuid not null,
  project_id uuid not null,
  quarter jalon.quarter not null,
  -- Who writes has seen the one before.
  revision int not null,
  content bytea not null constraint draft_copy_length check (length(content) between 1 and 1048576),
  -- The computer that wrote it, as its owner calls it.
  device text not null constraint draft_copy_device check (length(device) between 1 and 100),
  saved_at timestamptz not null default clock_timestamp(),
  primary key (account_id, project_id, quarter),
  foreign key (call_id, project_id) references jalon.project (call_id, id) on delete cascade
);

create table jalon.draft_key (
  account_id uuid primary key default auth.current_account() references auth.account,
  content bytea not null constraint draft_key_length check (length(content) between 1 and 4096),
  saved_at timestamptz not null default clock_timestamp()
);

alter table jalon.draft_copy enable row level security, force row level security;
alter table jalon.draft_key enable row level security, force row level security;
create policy own on jalon.draft_copy to jalon_holder
  using (account_id = (select auth.current_account()) and project_id in (select auth.current_projects()))
  with check (account_id = (select auth.current_account()) and project_id in (select auth.current_projects()));
create policy own on jalon.draft_key to jalon_holder
  using (account_id = (select auth.current_account())) with check (account_id = (select auth.current_account()));

select jalon.classify('jalon.draft_copy', 'internal', 'call_id', 'project_id', 'quarter', 'revision', 'saved_at');
select jalon.classify('jalon.draft_copy', 'personal', 'account_id', 'device');
select jalon.classify('jalon.draft_copy', 'sensitive', 'content');
select jalon.classify('jalon.draft_key', 'personal', 'account_id', 'saved_at');
select jalon.classify('jalon.draft_key', 'sensitive', 'content');

reset role;
