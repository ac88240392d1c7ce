-- What a release does not tell yet: a record (an indicator in a quarter) whose change would single out a
-- few people is told from the versions that a former release told it from.

set local role jalon_owner;

create table jalon.publication_waiting (
  publication_id uuid not null references jalon.publication,
  call_id uuid not null,
  quarter_report_id uuid not null,
  indicator_id uuid not null,
  -- 0 where nothing had been sent yet.
  total_version int not null constraint publication_waiting_total check (total_version >= 0),
  -- Of the breakdowns, which may wait longer than their total.
  category_version int not null constraint publication_waiting_category check (category_version >= 0),
  primary key (publication_id, quarter_report_id, indicator_id),
  foreign key (call_id, quarter_report_id) references jalon.quarter_report (call_id, id),
  foreign key (call_id, indicator_id) references jalon.indicator (call_id, id)
);

create trigger publication_waiting_immutable before update or delete or truncate on jalon.publication_waiting
  for each statement execute function jalon.keep_history();

alter table jalon.publication_waiting enable row level security, force row level security;
create policy followed on jalon.publication_waiting for select to jalon_evaluator
  using (call_id in (select auth.current_calls()));
create policy made on jalon.publication_waiting for insert to jalon_evaluator
  with check (call_id in (select auth.current_calls()));

select jalon.classify('jalon.publication_waiting', 'sensitive', 'publication_id', 'call_id', 'quarter_report_id',
  'indicator_id', 'total_version', 'category_version');

reset role;
