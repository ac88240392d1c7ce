-- Rules across indicators (« règles entre indicateurs »), written by evaluators as expressions over the
-- cells of a quarter. A rule is never changed: it is retired, and another one takes its code.

set local role jalon_owner;

create table jalon.cross_rule (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null references jalon.call on delete cascade,
  code text not null constraint cross_rule_code check (code ~ '^[A-Z][A-Z0-9-]{0,15}$'),
  expression text not null constraint cross_rule_expression check (length(btrim(expression)) between 1 and 1000),
  sentence text not null constraint cross_rule_sentence check (length(btrim(sentence)) between 3 and 300),
  -- What to do; null: correct one of the values.
  remedy text constraint cross_rule_remedy check (length(btrim(remedy)) between 3 and 300),
  -- Whether it blocks a sending, or asks for a reason.
  severity text not null constraint cross_rule_severity check (severity in ('error', 'alert')),
  -- None: loaded with the call.
  account_id uuid default auth.current_account() references auth.account,
  made_at timestamptz not null default clock_timestamp(),
  retired_at timestamptz,
  unique (call_id, id)
);
create unique index cross_rule_in_force on jalon.cross_rule (call_id, code) where retired_at is null;

alter table jalon.cross_rule enable row level security, force row level security;
create policy own on jalon.cross_rule for select to jalon_holder
  using (call_id in (select call_id from jalon.project));
create policy followed on jalon.cross_rule for select to jalon_evaluator, jalon_protect
  using (call_id in (select auth.current_calls()));
create policy written on jalon.cross_rule for insert to jalon_evaluator with check (
  call_id in (select auth.current_calls()) and account_id = (select auth.current_account()) and retired_at is null);
create policy retired on jalon.cross_rule for update to jalon_evaluator
  using (call_id in (select auth.current_calls())) with check (retired_at is not null);
create policy administered on jalon.cross_rule to jalon_admin using (true) with check (true);

create function jalon.cross_rule_stays() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.retired_at is not null
    or (new.id, new.call_id, new.code, new.expression, new.sentence, new.remedy, new.severity, new.account_id, new.made_at)
      is distinct from
      (old.id, old.call_id, old.code, old.expression, old.sentence, old.remedy, old.severity, old.account_id, old.made_at)
  then
    perform jalon.refuse('cross_rule_stays', 'cross_rule');
  end if;
  return new;
end $$;
revoke all on function jalon.cross_rule_stays() from public;
create trigger cross_rule_stays before update on jalon.cross_rule
  for each row execute function jalon.cross_rule_stays();

create function audit.cross_rule_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record(case tg_op when 'INSERT' then 'rule.add' else 'rule.retire' end,
    new.call_id, null, new.code, null);
  return null;
end $$;
revoke all on function audit.cross_rule_changed() from public;
create trigger audited after insert or update on jalon.cross_rule
  for each row execute function audit.cross_rule_changed();

alter table jalon.amendment_change
  drop constraint amendment_change_kind,
  add constraint amendment_change_kind check (kind in (
    'title', 'funder', 'policy', 'scope', 'envelope', 'minimum_budget', 'minimum_duration',
    'maximum_duration', 'latest_end', 'applications_received', 'projects_selected', 'due_days',
    'people_threshold', 'opinion_threshold', 'pinned_today', 'is_fictitious', 'phase', 'priority',
    'committee', 'department', 'organisation_siret', 'organisation_rna', 'organisation_finess', 'axis',
    'axis_short_name', 'dimension', 'dimension_order', 'disadvantaged', 'category', 'indicator',
    'indicator_definition', 'indicator_unit', 'indicator_level', 'indicator_measure',
    'indicator_direction', 'indicator_decimals', 'indicator_over_time', 'indicator_over_projects',
    'indicator_class', 'indicator_counting', 'indicator_margin', 'indicator_is_required',
    'indicator_alerts', 'indicator_scope', 'indicator_starts_on', 'indicator_ends_on',
    'indicator_dimension', 'indicator_reference', 'cross_rule', 'survey', 'survey_form', 'project', 'name', 'holder',
    'partner', 'project_department', 'axis_share', 'territory', 'summary', 'target_population',
    'objectives', 'inequality_approach', 'starts_on', 'ends_on', 'status', 'suspension', 'budget',
    'funding', 'project_is_fictitious', 'baseline', 'baseline_source', 'target', 'target_kind',
    'target_period'));

select jalon.classify('jalon.cross_rule', 'internal', 'id', 'call_id', 'code', 'expression', 'sentence', 'remedy',
  'severity', 'made_at', 'retired_at');
select jalon.classify('jalon.cross_rule', 'personal', 'account_id');

reset role;
