-- What figures need to be protected and judged: whom an indicator is about, how people are counted,
-- what a target is held against, which end of a disaggregation is worse off.

set local role jalon_owner;

alter table jalon.indicator
  add column class text constraint indicator_class check (class in ('people', 'health', 'activity')),
  -- The band around a value that counts as no change, in the unit of the indicator.
  add column margin numeric constraint indicator_margin check (margin > 0),
  add column counting text
    constraint indicator_counting check (counting in ('once', 'perEvent', 'perQuarter'));
-- The owner changes the rows of all calls, which policies hide from it as from anyone.
alter table jalon.indicator no force row level security;
-- Undeclared until now: what counted people is about people, amounts are activity, all else might be
-- about health and is protected as such.
update jalon.indicator set class = case
  when counts_people then 'people' when measure = 'amount' then 'activity' else 'health' end;
alter table jalon.indicator
  alter column class set not null, drop column counts_people, force row level security;

alter table jalon.category add column is_disadvantaged boolean not null default false;
create unique index category_disadvantaged on jalon.category (dimension_id) where is_disadvantaged;

alter table jalon.target
  add column kind text not null default 'reach'
    constraint target_kind check (kind in ('reach', 'floor', 'ceiling')),
  -- Of a final target: the last full year, or the whole life of the project. Null: by the measure.
  add column period text constraint target_period check (period is null or (period in ('year', 'life') and year is null));

-- The population that an indicator is compared with, whole, by category, or by territory.
create table jalon.reference_value (
  call_id uuid not null,
  indicator_id uuid not null,
  position int not null,
  category_id uuid,
  territory text,
  value numeric not null,
  source text not null,
  year int not null,
  primary key (indicator_id, position),
  constraint reference_value_of_one_group check (category_id is null or territory is null),
  foreign key (call_id, indicator_id) references jalon.indicator (call_id, id) on delete cascade,
  foreign key (call_id, category_id) references jalon.category (call_id, id)
);
alter table jalon.reference_value enable row level security, force row level security;
create policy own on jalon.reference_value for select to jalon_holder
  using (indicator_id in (select id from jalon.indicator));
create policy followed on jalon.reference_value for select to jalon_evaluator
  using (call_id in (select auth.current_calls()));
create policy administered on jalon.reference_value to jalon_admin using (true) with check (true);

-- No figure about people leaves under these floors, whatever the call says.
alter table jalon.call drop constraint call_small_count_threshold;
update jalon.call set small_count_threshold = 11 where small_count_threshold < 11;
alter table jalon.call
  add constraint call_small_count_threshold check (small_count_threshold between 11 and 100),
  add column opinion_threshold int not null default 5
    constraint call_opinion_threshold check (opinion_threshold between 5 and 100);

select jalon.classify('jalon.indicator', 'public', 'class', 'margin', 'counting');
select jalon.classify('jalon.category', 'public', 'is_disadvantaged');
select jalon.classify('jalon.target', 'internal', 'kind', 'period');
select jalon.classify('jalon.reference_value', 'public', 'call_id', 'indicator_id', 'position', 'category_id',
  'territory', 'value', 'source', 'year');
select jalon.classify('jalon.call', 'public', 'opinion_threshold');

reset role;
