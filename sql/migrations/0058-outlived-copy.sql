-- A copy of a draft tells which version its draft sets out from: one that its own sending has outlived is there for
-- nobody, however late it came.

set local role jalon_owner;

-- None: written by a program that did not tell.
alter table jalon.draft_copy add column version_read int
  constraint draft_copy_version check (version_read >= 0);
select jalon.classify('jalon.draft_copy', 'internal', 'version_read');

reset role;
