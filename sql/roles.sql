-- What each database role may do, stated whole and run again at each migration: first everything is
-- taken back, then given. The reasons are in docs/security.md. Rows are limited by the policies that
-- stand beside each table.

set local role jalon_owner;

do $$
declare
  role name;
begin
  foreach role in array array[
    'jalon_session', 'jalon_holder', 'jalon_evaluator', 'jalon_collect', 'jalon_admin',
    'jalon_publish', 'jalon_load', 'jalon_protect', 'jalon_audit', 'jalon_purge', 'jalon_backup'
  ]::name[] loop
    execute format('revoke all on all tables in schema jalon, auth, audit, reporting from %I', role);
    execute format('revoke all on all functions in schema jalon, auth, audit from %I', role);
    execute format('revoke all on schema jalon, auth, audit, reporting from %I', role);
  end loop;
end $$;
revoke all on all functions in schema jalon, auth, audit from public;

-- Policies call these for whoever reads or writes.
grant usage on schema auth, audit to
  jalon_session, jalon_holder, jalon_evaluator, jalon_collect, jalon_admin, jalon_publish, jalon_load, jalon_protect,
  jalon_audit;
grant execute on function auth.current_account(), auth.current_projects(), auth.current_calls() to
  jalon_session, jalon_holder, jalon_evaluator, jalon_collect, jalon_admin, jalon_publish, jalon_load, jalon_protect,
  jalon_audit, jalon_definer;
grant execute on function auth.former_projects(), auth.handovers()
  to jalon_holder, jalon_evaluator, jalon_protect;
grant usage on schema auth to jalon_definer;

-- jalon_session: the login functions only, each of which asks for a password or a token.
grant execute on function auth.salt_of(text), auth.is_waiting(text, bytea), auth.open(text, bytea, text), auth.close_session(text),
  auth.touch(text), auth.change_password(text, bytea, bytea, bytea) to jalon_session;

-- jalon_holder: its own projects, quarter by quarter.
grant usage on schema jalon, reporting to jalon_holder, jalon_evaluator, jalon_protect;
grant execute on function auth.enter(text), auth.sessions_of(uuid), auth.close_sessions_of(uuid)
  to jalon_holder, jalon_evaluator, jalon_admin;
grant execute on function auth.enter(text) to jalon_protect;
grant execute on function jalon.quarter_of(date), jalon.quarter_start(jalon.quarter),
  jalon.quarter_end(jalon.quarter), jalon.indicators_of(uuid)
  to jalon_holder, jalon_evaluator, jalon_protect, jalon_load;
grant select on jalon.call, jalon.phase, jalon.priority, jalon.committee_member, jalon.axis, jalon.department,
  jalon.organisation, jalon.project, jalon.project_partner, jalon.project_axis, jalon.project_department,
  jalon.dimension, jalon.category, jalon.indicator, jalon.indicator_dimension, jalon.reference_value, jalon.baseline,
  jalon.target, jalon.suspension, jalon.cross_rule,
  jalon.quarter_report, jalon.quarter_submission, jalon.observation
  to jalon_holder, jalon_evaluator, jalon_protect;
grant select on reporting.observation_version, reporting.current_observation, reporting.quarter_status, reporting.project_card
  to jalon_holder, jalon_evaluator, jalon_protect;
grant update (state, version, changed_at) on jalon.quarter_report to jalon_holder;
grant insert on jalon.quarter_submission, jalon.observation to jalon_holder;
grant select on jalon.second_entry to jalon_holder, jalon_evaluator;
grant insert (call_id, project_id, quarter, indicator_id, category_id, value, denominator, missing), delete
  on jalon.second_entry to jalon_holder;
-- Copies of her drafts, which nobody else reads.
grant select, insert, delete on jalon.draft_copy to jalon_holder;
grant update (revision, content, device, saved_at, version_read) on jalon.draft_copy to jalon_holder;
grant select, insert on jalon.draft_key to jalon_holder;
grant update (content, saved_at) on jalon.draft_key to jalon_holder;
-- Not the author and the time, which the database gives.
grant select on jalon.review_act, jalon.cell_message, jalon.verification to jalon_holder, jalon_evaluator;
grant insert (id, call_id, project_id, quarter_report_id, version, act, reason) on jalon.review_act
  to jalon_holder, jalon_evaluator;
grant insert (id, call_id, project_id, quarter_report_id, indicator_id, category_id, version, kind, body)
  on jalon.cell_message to jalon_holder, jalon_evaluator;
grant execute on function auth.account_name(uuid), jalon.review_moves() to jalon_holder, jalon_evaluator;
grant execute on function auth.last_visit() to jalon_evaluator;
-- Participation: declared by holders, its words cleared by evaluators.
grant select on jalon.participation_event, jalon.participation_version, jalon.participation_clearance
  to jalon_holder, jalon_evaluator, jalon_protect;
grant insert (id, call_id, project_id, number) on jalon.participation_event to jalon_holder;
grant insert (event_id, version, call_id, project_id, stage, level, quarter, held_on, people, meetings, participants,
  supports, evidence, effect, change, reason, is_withdrawn, note) on jalon.participation_version to jalon_holder;
grant insert (call_id, project_id, event_id, version, is_granted) on jalon.participation_clearance to jalon_evaluator;
grant execute on function jalon.participation_follows() to jalon_holder;
-- What evaluators judge of an axis, and decide of a project.
grant select on jalon.judgement to jalon_evaluator, jalon_protect;
grant insert (call_id, axis_id, kind, number, version, subject, evidence_for, evidence_against, other_causes,
  plausibility, responsible, due_on, priority, follow_up, is_withdrawn, note) on jalon.judgement to jalon_evaluator;
grant select on jalon.decision to jalon_evaluator, jalon_holder, jalon_protect;
-- Releases alone, by a policy.
grant select (id, call_id, number, year, kind, name, made_at, data_day, digest, content) on jalon.publication
  to jalon_holder;
grant select on jalon.draft_report to jalon_holder, jalon_evaluator;
grant select on jalon.publication_quarter to jalon_holder;
grant insert (call_id, project_id, version, opened_on, answered_on, met_on, meeting, decided_on, outcome, grounds,
  follow_up, note) on jalon.decision to jalon_evaluator;
-- Transferability: rated by holders and, blind to them, by evaluators; criteria are the administrator's.
grant select on jalon.transfer_framework, jalon.transfer_dimension, jalon.transfer_criterion, jalon.transfer_rating,
  jalon.transfer_sending, jalon.transfer_reopening, jalon.key_function, jalon.transfer_context
  to jalon_holder, jalon_evaluator, jalon_protect;
grant insert (call_id, project_id, criterion_id, part, rater_id, version, score, absence, evidence, justification,
  is_blocking, plan) on jalon.transfer_rating to jalon_holder, jalon_evaluator;
grant insert (call_id, project_id, part, rater_id) on jalon.transfer_sending to jalon_holder, jalon_evaluator;
grant insert (sending_id, call_id, project_id, reason) on jalon.transfer_reopening to jalon_holder, jalon_evaluator;
grant insert (call_id, project_id, version, priority_districts, rural_zones, deprivation, team_fte, team, network, note)
  on jalon.transfer_context to jalon_holder;
grant insert (call_id, project_id, number, version, name, mechanism, form, other_forms, context, status, evidence,
  is_withdrawn, note) on jalon.key_function to jalon_holder;
grant execute on function jalon.transfer_rating_follows(), jalon.transfer_sending_is_whole(),
  jalon.transfer_reopening_follows(), jalon.sent_transfers(uuid), jalon.transfer_sendings_in_turn(uuid)
  to jalon_holder, jalon_evaluator;
grant select, insert, delete on jalon.transfer_framework, jalon.transfer_dimension, jalon.transfer_criterion
  to jalon_admin;
grant execute on function jalon.quarter_report_moves(), jalon.note_approval(), jalon.refuse(text, text) to jalon_holder, jalon_evaluator, jalon_admin, jalon_load;

-- Statements of money and in words: sent by holders, decided about by evaluators.
grant select on jalon.statement, jalon.spending_line, jalon.narrative_text, jalon.statement_act
  to jalon_holder, jalon_evaluator, jalon_protect;
grant insert (id, call_id, project_id, kind, year, version, content_sha256) on jalon.statement to jalon_holder;
grant insert on jalon.spending_line, jalon.narrative_text to jalon_holder;
grant execute on function auth.signatories(uuid) to jalon_holder;
grant insert (call_id, project_id, statement_id, act, reason) on jalon.statement_act
  to jalon_holder, jalon_evaluator;

-- jalon_evaluator: everything of the calls it follows, and decisions on quarters.
grant insert (call_id, code, expression, sentence, remedy, severity) on jalon.cross_rule
  to jalon_evaluator, jalon_admin;
grant update (retired_at) on jalon.cross_rule to jalon_evaluator, jalon_admin;
grant select on jalon.cross_rule to jalon_admin;
grant execute on function jalon.cross_rule_stays() to jalon_evaluator, jalon_admin;
grant update (state, changed_at, reason) on jalon.quarter_report to jalon_evaluator;
grant insert (id, call_id, project_id, quarter_report_id, indicator_id, category_id, version, verified_on, value,
  denominator, note) on jalon.verification to jalon_evaluator;
-- Amendments of projects, and what they change; quarters follow the dates.
grant select on jalon.amendment, jalon.amendment_change to jalon_holder, jalon_evaluator, jalon_protect;
grant insert (id, call_id, project_id, effective_on, reason, reference) on jalon.amendment to jalon_evaluator;
grant insert on jalon.amendment_change, jalon.quarter_report to jalon_evaluator;
grant update (name, holder_id, territory, summary, target_population, objectives, inequality_approach, starts_on,
  ends_on, status, budget_eur, funding_eur, is_fictitious) on jalon.project to jalon_evaluator;
grant insert, update, delete on jalon.target, jalon.baseline to jalon_evaluator;
grant insert, delete on jalon.project_partner, jalon.project_department, jalon.project_axis to jalon_evaluator;
grant execute on function jalon.organisation_named(text, text, text, text) to jalon_evaluator;
grant insert, delete on jalon.suspension to jalon_evaluator;
grant execute on function jalon.check_project_against_call(jalon.project, jalon.call), jalon.project_is_placed(uuid),
  jalon.duration_months(date, date) to jalon_evaluator;
grant select on jalon.notice to jalon_evaluator;
-- Surveys: evaluators prepare and conduct them, holders read of those that ask in their projects. The form, the
-- key and the first day of a wave are for good.
grant select on jalon.survey, jalon.survey_version, jalon.wave, jalon.wave_project to jalon_evaluator, jalon_holder;
grant select, insert, update on jalon.survey_medium to jalon_evaluator;
grant insert on jalon.survey, jalon.survey_version, jalon.wave, jalon.wave_project, jalon.access_code
  to jalon_evaluator;
grant select on jalon.series to jalon_evaluator;
grant insert (survey_id, call_id, public_key) on jalon.series to jalon_evaluator;
grant update (state, closes_on, version_id, is_key_destroyed) on jalon.wave to jalon_evaluator;
grant update (population, invited, reached, refused) on jalon.wave_project to jalon_evaluator;
set local role jalon_definer;
grant execute on function jalon.full_tags(bigint[]) to jalon_evaluator, jalon_admin;
grant execute on function jalon.today(uuid)
  to jalon_holder, jalon_evaluator, jalon_protect, jalon_load, jalon_admin, jalon_publish;
set local role jalon_owner;
grant select (id, call_id, number, year, kind, name, made_at, made_by, data_day, digest, content)
  on jalon.publication to jalon_evaluator;
grant select on jalon.publication_quarter, jalon.publication_wave to jalon_evaluator;

grant select on jalon.verification to jalon_protect;

-- jalon_protect: raw figures in, publications out, for the evaluator whose token it is given. The counts of
-- answers are in reporting.survey_tally.
grant select on jalon.survey, jalon.survey_version, jalon.wave, jalon.wave_project to jalon_protect;
grant insert (publication_id, call_id, project_id, number, name, year, data_day, digest, content)
  on jalon.draft_report to jalon_protect;
grant select, insert on jalon.publication, jalon.publication_quarter, jalon.publication_wave,
  jalon.publication_waiting to jalon_protect;

-- jalon_collect: hands an answer in; reads nothing.
grant usage on schema collect to jalon_collect;
set local role jalon_definer;
revoke all on all functions in schema collect from public;
grant execute on all functions in schema collect to jalon_collect;
set local role jalon_owner;

-- jalon_admin: calls, projects, forms; accounts by functions that ask for an administrator's token; no
-- value, no answer.
grant usage on schema jalon to jalon_admin, jalon_publish, jalon_load;
grant select, insert, update, delete on jalon.call, jalon.phase, jalon.priority, jalon.committee_member, jalon.axis,
  jalon.department, jalon.organisation, jalon.project, jalon.project_partner, jalon.project_axis,
  jalon.project_department, jalon.dimension, jalon.category, jalon.indicator, jalon.indicator_dimension,
  jalon.reference_value, jalon.survey, jalon.wave, jalon.wave_project, jalon.suspension
  to jalon_admin;
grant select, insert on jalon.survey_version to jalon_admin;
-- Amendments of the call, with their reason.
grant select on jalon.amendment, jalon.amendment_change to jalon_admin;
grant insert (id, call_id, project_id, effective_on, reason, reference) on jalon.amendment to jalon_admin;
grant insert on jalon.amendment_change to jalon_admin;
grant execute on function jalon.has_values(uuid), auth.account_name(uuid) to jalon_admin;
grant insert on jalon.baseline, jalon.target, jalon.access_code to jalon_admin;
grant select, insert, delete on jalon.quarter_report to jalon_admin;
grant select (id, login, display_name, kind, is_fictitious, created_at, closed_at, blocked_at, first_password_until)
  on auth.account to jalon_admin;
grant select on auth.account_call, auth.account_project to jalon_admin;
grant select (account_id, seen_at) on auth.session to jalon_admin;
grant execute on function auth.add_first_administrator(text, text, bytea, bytea, boolean),
  auth.add_account(text, text, text, bytea, bytea, uuid[], uuid[], boolean),
  auth.reset_password(uuid, bytea, bytea), auth.block_account(uuid, boolean), auth.close_account(uuid),
  auth.attach_project(uuid, uuid), auth.let_sign(uuid, uuid, boolean),
  auth.needs_second(text, uuid[], uuid), auth.reset_needs_second(uuid),
  auth.ask_for_account(text, text, text, bytea, bytea, uuid[], boolean), auth.ask_for_reset(uuid, bytea, bytea),
  auth.confirm_request(uuid), auth.refuse_request(uuid)
  to jalon_admin;
grant select (id, act, account_id, login, display_name, kind, calls, is_fictitious, author_id, asked_at, expires_at,
  settled_at) on auth.account_request to jalon_admin;
grant execute on function jalon.check_project_against_call(jalon.project, jalon.call), jalon.project_is_placed(uuid),
  jalon.duration_months(date, date), jalon.quarter_of(date) to jalon_admin;

-- jalon_publish: moves sealed answers to published ones, by functions that hold the size of a batch.
grant select on jalon.wave, jalon.call, jalon.survey, jalon.survey_version to jalon_publish;
grant update (is_key_destroyed) on jalon.wave to jalon_publish;
grant insert on jalon.response, jalon.answer to jalon_publish;
set local role jalon_definer;
grant execute on function jalon.waiting(), jalon.take_batch(uuid, uuid), jalon.take_leftovers(uuid, uuid),
  jalon.leftover_axes(uuid), jalon.is_ending(uuid), jalon.end_wave(uuid), jalon.blend(uuid), jalon.note_batches(),
  jalon.count_channels(uuid, uuid[], uuid[], text[], text[]),
  jalon.keep_parts(uuid, uuid[], bytea[]), jalon.former_wave(uuid), jalon.parts_of(uuid),
  jalon.keep_pairs(uuid, uuid, uuid[], bigint[], bigint[], bigint[], int[], uuid[], int[], text[], text[], text[], bigint[]),
  jalon.end_series(uuid), jalon.drop_old_parts(), jalon.drop_old_texts()
  to jalon_publish;
-- What people wrote is read and coded through functions that ask who it is.
grant execute on function jalon.write_codebook(uuid, text, text[], text[], text[], text[], boolean),
  jalon.codings(uuid), jalon.themes_of(uuid), jalon.texts_to_code(uuid), jalon.code_text(uuid, uuid, text[], int),
  jalon.coding_differences(uuid), jalon.decide_coding(uuid, uuid, text, boolean), jalon.close_coding(uuid),
  jalon.propose_quote(uuid, uuid, text), jalon.quotes(uuid), jalon.judge_quote(uuid, uuid, boolean)
  to jalon_evaluator;
set local role jalon_owner;

-- jalon_load: earlier quarters and answers from a file; it writes and reads no value.
grant select (id, call_id, project_id, quarter, state, version, reason) on jalon.quarter_report to jalon_load;
grant update (state, version, changed_at, reason) on jalon.quarter_report to jalon_load;
grant insert on jalon.quarter_submission, jalon.observation, jalon.response, jalon.answer to jalon_load;
grant select on jalon.wave to jalon_load;
grant insert on jalon.statement, jalon.spending_line, jalon.narrative_text, jalon.statement_act to jalon_load;

-- jalon_audit: reads the trail, nothing else.
grant select on audit.entry to jalon_audit;

reset role;

-- The server checks that it knows the schema before it serves.
grant usage on schema jalon_meta to jalon_session;
grant select on jalon_meta.migration to jalon_session;
