package import Foundation
package import Monitoring
package import Postgres

/// A call as its file would say it today, with the texts of its forms by file name.
package struct StoredCall: Sendable {
  package var file: CallFile
  package var forms: [String: String]
  /// False for who may not read what projects aim at.
  package var withGoals: Bool

  package var facts: CallFacts { CallFacts(file, forms: forms, withGoals: withGoals) }
}

extension Transaction {
  /// One amendment of a call at a time, of its own or of a project's: what was compared stays so until
  /// the end of the transaction.
  package borrowing func lockAmendments(ofCall call: UUID) throws {
    try run("select pg_advisory_xact_lock(hashtextextended(\(call.uuidString), 7205203))")
  }

  /// Returns nil when the session does not see the call.
  package borrowing func storedCall(_ id: UUID, withGoals: Bool) throws -> StoredCall? {
    guard
      let header = try row(
        "select (" + Self.header + ")::text as said from jalon.call where id = \(id)",
        { try $0.get("said", as: String.self) })
    else { return nil }
    let lists: [(name: String, content: String)] = try [
      ("axes", text(Self.axes(id))), ("departments", text(Self.departments(id))),
      ("dimensions", text(Self.dimensions(id))), ("indicators", text(Self.indicators(id))),
      ("checks", text(Self.checks(id))), ("surveys", text(Self.surveys(id))),
      ("organisations", text(Self.organisations(id))),
      ("projects", text(Self.projects(id))),
    ]
    let parts = lists.map { "\"\($0.name)\":\($0.content)" }.joined(separator: ",")
    var file = try JSONDecoder().decode(
      CallFile.self, from: Data("{\"format\":2,\"call\":\(header),\(parts)}".utf8))
    if withGoals { try addGoals(to: &file, of: id) }
    let forms = try rows(
      """
      select distinct on (survey.id) survey.code, version.form
      from jalon.survey
      join jalon.survey_version version on version.survey_id = survey.id
      where survey.call_id = \(id) order by survey.id, version.number desc
      """
    ) {
      (try $0.get("code", as: String.self) + ".md", try $0.get("form", as: String.self))
    }
    return StoredCall(
      file: file, forms: Dictionary(forms, uniquingKeysWith: { first, _ in first }),
      withGoals: withGoals)
  }

  private borrowing func text(_ sql: SQL) throws -> String {
    try value("select coalesce((" + sql + "), '[]')::text")
  }

  private borrowing func addGoals(to file: inout CallFile, of call: UUID) throws {
    let goals: String = try value(
      """
      select coalesce(jsonb_object_agg(own.code, own.goals), '{}')::text from (
        select project.code, jsonb_object_agg(indicator.code, jsonb_build_object(
          'baseline', trim_scale(baseline.value), 'source', baseline.source,
          'target', trim_scale(target.final), 'yearTargets', target.years, 'kind', target.kind,
          'period', target.period)) as goals
        from jalon.project
        join jalon.indicator on indicator.call_id = project.call_id
        left join jalon.baseline
          on baseline.project_id = project.id and baseline.indicator_id = indicator.id
        left join lateral (
          select max(line.value) filter (where line.year is null) as final, max(line.kind) as kind,
            max(line.period) as period,
            jsonb_object_agg(line.year, trim_scale(line.value)) filter (where line.year is not null) as years,
            count(*) as lines
          from jalon.target line
          where line.project_id = project.id and line.indicator_id = indicator.id) target on true
        where project.call_id = \(call) and (baseline.value is not null or target.lines > 0)
        group by project.code) own
      """)
    let read = try JSONDecoder().decode(
      [String: [String: CallFile.GoalLine]].self, from: Data(goals.utf8))
    for index in file.projects.indices {
      file.projects[index].goals = read[file.projects[index].code]
    }
  }
}

// MARK: - As JSON, in the words of call files

extension Transaction {
  private static var header: SQL {
    """
    jsonb_build_object(
      'code', code, 'title', title, 'funder', funder, 'policy', policy, 'scope', scope,
      'envelopeEUR', trim_scale(envelope_eur),
      'rules', jsonb_build_object(
        'minimumBudgetEUR', trim_scale(minimum_budget_eur),
        'minimumDurationMonths', minimum_duration_months,
        'maximumDurationMonths', maximum_duration_months, 'latestEndOn', latest_end_on),
      'applicationsReceived', applications_received, 'projectsSelected', projects_selected,
      'dueDays', due_days, 'smallCountThreshold', small_count_threshold,
      'opinionThreshold', opinion_threshold, 'pinnedToday', pinned_today,
      'phases', coalesce((
        select jsonb_agg(jsonb_build_object('name', name, 'dueOn', due_on) order by position)
        from jalon.phase where call_id = call.id), '[]'),
      'priorities', coalesce((
        select jsonb_agg(jsonb_build_object('code', code, 'name', name) order by position)
        from jalon.priority where call_id = call.id), '[]'),
      'committee', coalesce((
        select jsonb_agg(name order by position)
        from jalon.committee_member where call_id = call.id), '[]'),
      'isFictitious', is_fictitious,
      'secondAdministrator', case when needs_second_administrator then true end)
    """
  }

  private static func axes(_ call: UUID) -> SQL {
    """
    select jsonb_agg(jsonb_build_object('code', code, 'name', name, 'shortName', short_name)
      order by position) from jalon.axis where call_id = \(call)
    """
  }

  private static func departments(_ call: UUID) -> SQL {
    """
    select jsonb_agg(jsonb_build_object('code', code, 'name', name) order by code)
    from jalon.department where call_id = \(call)
    """
  }

  private static func dimensions(_ call: UUID) -> SQL {
    """
    select jsonb_agg(jsonb_build_object(
      'code', code, 'name', name, 'isOrdered', is_ordered,
      'disadvantaged', (
        select code from jalon.category where dimension_id = dimension.id and is_disadvantaged),
      'categories', coalesce((
        select jsonb_agg(jsonb_build_object('code', code, 'name', name) order by position)
        from jalon.category where dimension_id = dimension.id), '[]')) order by position)
    from jalon.dimension where call_id = \(call)
    """
  }

  private static func indicators(_ call: UUID) -> SQL {
    """
    select jsonb_agg(jsonb_build_object(
      'code', code,
      'axis', (select code from jalon.axis where id = indicator.axis_id),
      'project', (select code from jalon.project where id = indicator.project_id),
      'name', name, 'definition', definition, 'unit', unit, 'level', level, 'measure', measure,
      'direction', direction, 'decimals', decimals, 'overTime', over_time,
      'overProjects', over_projects, 'class', class, 'counting', counting,
      'margin', trim_scale(margin), 'isRequired', is_required,
      'doubleEntry', nullif(is_typed_twice, false), 'startsOn', starts_on,
      'endsOn', ends_on, 'replaces', replaces,
      'alerts', jsonb_build_object(
        'changeRatio', trim_scale(alert_change_ratio), 'changeUnits', trim_scale(alert_change_units),
        'targetRatio', trim_scale(alert_target_ratio)),
      'dimensions', (
        select jsonb_agg(dimension.code order by dimension.position)
        from jalon.indicator_dimension link
        join jalon.dimension on dimension.id = link.dimension_id
        where link.indicator_id = indicator.id),
      'references', (
        select jsonb_agg(jsonb_build_object(
          'category', (select code from jalon.category where id = line.category_id),
          'territory', territory, 'value', trim_scale(value), 'source', source, 'year', year)
          order by position)
        from jalon.reference_value line where line.indicator_id = indicator.id)) order by position)
    from jalon.indicator where call_id = \(call)
    """
  }

  private static func checks(_ call: UUID) -> SQL {
    """
    select jsonb_agg(jsonb_build_object(
      'code', code, 'expression', expression, 'sentence', sentence, 'remedy', remedy,
      'severity', severity) order by code)
    from jalon.cross_rule where call_id = \(call) and retired_at is null
    """
  }

  private static func surveys(_ call: UUID) -> SQL {
    """
    select jsonb_agg(jsonb_build_object('code', code, 'title', title, 'form', code || '.md') order by code)
    from jalon.survey where call_id = \(call)
    """
  }

  private static func organisations(_ call: UUID) -> SQL {
    """
    select jsonb_agg(jsonb_build_object('name', name, 'siret', siret, 'rna', rna, 'finess', finess)
      order by name)
    from jalon.organisation
    where coalesce(siret, rna, finess) is not null and (
      id in (select holder_id from jalon.project where call_id = \(call))
      or id in (select organisation_id from jalon.project_partner where call_id = \(call)))
    """
  }

  private static func projects(_ call: UUID) -> SQL {
    """
    select jsonb_agg(jsonb_build_object(
      'code', code, 'name', name,
      'holder', (select name from jalon.organisation where id = project.holder_id),
      'partners', (
        select jsonb_agg(partner.name order by partner.name) from jalon.project_partner link
        join jalon.organisation partner on partner.id = link.organisation_id
        where link.project_id = project.id),
      'departments', (
        select jsonb_agg(department_code order by department_code)
        from jalon.project_department where project_id = project.id),
      'axes', (
        select jsonb_agg(axis.code order by axis.position) from jalon.project_axis link
        join jalon.axis on axis.id = link.axis_id where link.project_id = project.id),
      'axisShares', (
        select jsonb_object_agg(axis.code, trim_scale(link.share)) from jalon.project_axis link
        join jalon.axis on axis.id = link.axis_id where link.project_id = project.id),
      'territory', territory, 'summary', summary, 'targetPopulation', target_population,
      'objectives', objectives, 'inequalityApproach', inequality_approach,
      'startsOn', starts_on, 'endsOn', ends_on, 'budgetEUR', trim_scale(budget_eur),
      'fundingEUR', trim_scale(funding_eur), 'status', status,
      'suspensions', (
        select jsonb_agg(jsonb_build_object('startsOn', starts_on, 'endsOn', ends_on) order by starts_on)
        from jalon.suspension where project_id = project.id),
      'isFictitious', is_fictitious) order by code)
    from jalon.project where call_id = \(call)
    """
  }
}
