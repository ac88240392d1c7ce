-- Working publications are for evaluators and commit to nothing. A released one is known for ever, so
-- that all later ones are protected together with it, and it is of the data of its freeze.

set local role jalon_owner;

alter table jalon.publication
  drop constraint publication_kind, drop constraint publication_name_unique, drop constraint publication_name_form,
  alter column ledger drop not null,
  add constraint publication_kind check (kind in ('provisional', 'freeze', 'release')),
  add constraint publication_name_unique unique (call_id, kind, name),
  add constraint publication_name_form
    check ((kind <> 'provisional') = (name is not null) and (name is null or name ~ '^\S(.{0,58}\S)?$')),
  -- Until now every publication had one, and those that have one stay known.
  add constraint publication_ledger check (kind <> 'release' or ledger is not null);

-- The data of a publication: for each quarter the version that was in force.
create table jalon.publication_quarter (
  publication_id uuid not null references jalon.publication,
  call_id uuid not null,
  quarter_report_id uuid not null,
  version int not null constraint publication_quarter_version check (version >= 0),
  state text not null constraint publication_quarter_state
    check (state in ('open', 'draft', 'submitted', 'returned', 'approved', 'reopened')),
  is_overdue boolean not null,
  was_late boolean not null,
  primary key (publication_id, quarter_report_id),
  foreign key (call_id, quarter_report_id) references jalon.quarter_report (call_id, id)
);
-- And for each wave how many responses there were.
create table jalon.publication_wave (
  publication_id uuid not null references jalon.publication,
  call_id uuid not null,
  wave_id uuid not null,
  responses int not null constraint publication_wave_responses check (responses >= 0),
  primary key (publication_id, wave_id),
  foreign key (call_id, wave_id) references jalon.wave (call_id, id)
);

create trigger publication_quarter_immutable before update or delete or truncate on jalon.publication_quarter
  for each statement execute function jalon.keep_history();
create trigger publication_wave_immutable before update or delete or truncate on jalon.publication_wave
  for each statement execute function jalon.keep_history();

alter table jalon.publication_quarter enable row level security, force row level security;
alter table jalon.publication_wave enable row level security, force row level security;
create policy followed on jalon.publication_quarter for select to jalon_evaluator
  using (call_id in (select auth.current_calls()));
create policy made on jalon.publication_quarter for insert to jalon_evaluator
  with check (call_id in (select auth.current_calls()));
create policy followed on jalon.publication_wave for select to jalon_evaluator
  using (call_id in (select auth.current_calls()));
create policy made on jalon.publication_wave for insert to jalon_evaluator
  with check (call_id in (select auth.current_calls()));

select jalon.classify('jalon.publication_quarter', 'internal', 'publication_id', 'call_id', 'quarter_report_id',
  'version', 'state', 'is_overdue', 'was_late');
select jalon.classify('jalon.publication_wave', 'internal', 'publication_id', 'call_id', 'wave_id', 'responses');

reset role;
