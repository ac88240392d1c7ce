-- Drafts of money and of narratives have their copy too: a copy is of a quarter, or of a statement by its kind and year.

set local role jalon_owner;

alter table jalon.draft_copy alter column quarter type text;
alter table jalon.draft_copy rename column quarter to subject;
alter table jalon.draft_copy add constraint draft_copy_subject
  check (subject ~ '^((19|20)[0-9]{2}-Q[1-4]|(depenses|bilan)-20[0-9]{2}|bilan-fin)$');

reset role;
