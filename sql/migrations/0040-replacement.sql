-- A definition that takes the place of former ones says how: its series and theirs are never joined.

set local role jalon_owner;

-- How, then the codes of the former indicators; checked by the reader of call files.
alter table jalon.indicator
  add column replaces jsonb constraint indicator_replaces check (
    replaces is null or replaces ->> 'how' in ('rename', 'split', 'merge', 'bands')
      and jsonb_typeof(replaces -> 'indicators') = 'array');

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
    'indicator_typed_twice', 'indicator_replaces',
    'indicator_alerts', 'indicator_scope', 'indicator_starts_on', 'indicator_ends_on',
    'indicator_dimension', 'indicator_reference', 'cross_rule', 'survey', 'survey_form', 'project', 'name', 'holder',
    'partner', 'project_department', 'axis_share', 'territory', 'summary', 'target_population',
    'objectives', 'inequality_approach', 'starts_on', 'ends_on', 'status', 'suspension', 'budget',
    'funding', 'project_is_fictitious', 'baseline', 'baseline_source', 'target', 'target_kind',
    'target_period'));

select jalon.classify('jalon.indicator', 'internal', 'replaces');

reset role;
