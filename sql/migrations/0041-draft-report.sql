-- What a freeze tells of each project, cut out of it: the report that its holder reads and answers before a
-- release, in which nothing of another project is.

set local role jalon_owner;

create table jalon.draft_report (
  publication_id uuid not null references jalon.publication,
  call_id uuid not null,
  project_id uuid not null,
  -- As the freeze has them, which holders do not read.
  number int not null,
  name text not null,
  year int not null,
  made_at timestamptz not null default now(),
  data_day date not null,
  digest bytea not null,
  content text not null,
  constraint draft_report_once primary key (publication_id, project_id),
  foreign key (call_id, project_id) references jalon.project (call_id, id),
  constraint draft_report_digest check (digest = sha256(convert_to(content, 'UTF8')))
);
create index draft_report_of_project on jalon.draft_report (project_id, year, number);

create trigger draft_report_immutable before update or delete or truncate on jalon.draft_report
  for each statement execute function jalon.keep_history();

alter table jalon.draft_report enable row level security, force row level security;
create policy own on jalon.draft_report for select to jalon_holder
  using (project_id in (select auth.current_projects()));
create policy made on jalon.draft_report for insert to jalon_protect
  with check (call_id in (select auth.current_calls()));

select jalon.classify('jalon.draft_report', 'internal', 'publication_id', 'call_id', 'project_id', 'number', 'name', 'year',
  'made_at', 'data_day', 'digest', 'content');

reset role;
