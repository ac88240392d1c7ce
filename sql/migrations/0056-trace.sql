-- A holder follows a published figure to the version of her own quarters that counts in it: in what was released,
-- and in what a freeze told of her project.

set local role jalon_owner;

create policy own on jalon.publication_quarter for select to jalon_holder
  using (
    quarter_report_id in (
      select id from jalon.quarter_report where project_id in (select auth.current_projects()))
    and (
      publication_id in (select id from jalon.publication)
      or publication_id in (select publication_id from jalon.draft_report)));

reset role;
