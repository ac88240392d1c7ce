package import Foundation
package import Monitoring
package import Postgres

extension Transaction {
  /// Stores a whole call, or nothing of it when it breaks a rule.
  /// - Parameter form: by its file name.
  @discardableResult
  package borrowing func load(
    _ file: CallFile, form: (String) throws -> StoredForm
  ) throws -> UUID {
    let broken = file.ownFaults
    guard broken.isEmpty else { throw CallFileRefusal(file: "de l’appel", broken) }
    let call = try addHeader(file.call)
    try addLists(of: file.call, call)
    for department in file.departments { try add(department, call) }
    for (position, axis) in file.axes.enumerated() { try add(axis, position, call) }
    for (position, dimension) in (file.dimensions ?? []).enumerated() {
      try add(dimension, position, call)
    }
    for project in file.projects { try add(project, call) }
    try number(file.organisations ?? [])
    for (position, indicator) in (file.indicators ?? []).enumerated() {
      try add(indicator, position, call)
    }
    for project in file.projects { try addGoals(of: project, call) }
    for line in file.checks ?? [] { try add(line.rule, ofCall: call) }
    for survey in file.surveys ?? [] {
      try add(survey, form: try form(survey.form), call)
    }
    // Rules on whole projects are deferred: checked now, they can still be told by name.
    try run("set constraints all immediate")
    return call
  }

  private borrowing func addHeader(_ header: CallFile.Header) throws -> UUID {
    try value(
      """
      insert into jalon.call (code, title, funder, policy, scope, envelope_eur, minimum_budget_eur,
        minimum_duration_months, maximum_duration_months, latest_end_on, applications_received,
        projects_selected, due_days, small_count_threshold, opinion_threshold, pinned_today,
        is_fictitious, needs_second_administrator)
      values (\(header.code), \(header.title), \(header.funder), \(header.policy), \(header.scope),
        \(header.envelopeEUR), \(header.rules.minimumBudgetEUR), \(header.rules.minimumDurationMonths),
        \(header.rules.maximumDurationMonths), \(header.rules.latestEndOn.postgresDate),
        \(header.applicationsReceived), \(header.projectsSelected), \(header.dueDays ?? 30),
        \(header.peopleThreshold), \(header.answerThreshold), \(header.pinnedToday?.postgresDate),
        \(header.isFictitious ?? false), \(header.secondAdministrator ?? false))
      returning id
      """)
  }

  borrowing func add(_ department: CallFile.DepartmentLine, _ call: UUID) throws {
    try run("insert into jalon.department values (\(call), \(department.code), \(department.name))")
  }

  borrowing func add(_ axis: CallFile.AxisLine, _ position: Int, _ call: UUID) throws {
    try run(
      """
      insert into jalon.axis (call_id, code, position, name, short_name)
      values (\(call), \(axis.code), \(position), \(axis.name), \(axis.shortName))
      """)
  }

  borrowing func add(
    _ survey: CallFile.SurveyLine, form: StoredForm, _ call: UUID
  ) throws {
    _ = try addSurvey(survey.code, title: survey.title, form: form, ofCall: call)
  }

  /// Its calendar, its priorities and its committee.
  borrowing func addLists(of header: CallFile.Header, _ call: UUID) throws {
    for (position, phase) in header.phases.enumerated() {
      try run(
        "insert into jalon.phase values (\(call), \(position), \(phase.name), \(phase.dueOn.postgresDate))"
      )
    }
    for (position, priority) in header.priorities.enumerated() {
      try run(
        "insert into jalon.priority values (\(call), \(position), \(priority.code), \(priority.name))"
      )
    }
    for (position, name) in header.committee.enumerated() {
      try run("insert into jalon.committee_member values (\(call), \(position), \(name))")
    }
  }

  borrowing func add(
    _ dimension: CallFile.DimensionLine, _ position: Int, _ call: UUID
  ) throws {
    let id =
      try value(
        """
        insert into jalon.dimension (call_id, code, position, name, is_ordered)
        values (\(call), \(dimension.code), \(position), \(dimension.name), \(dimension.isOrdered))
        returning id
        """) as UUID
    for (position, category) in dimension.categories.enumerated() {
      try run(
        """
        insert into jalon.category (call_id, dimension_id, code, position, name, is_disadvantaged)
        values (\(call), \(id), \(category.code), \(position), \(category.name),
          \(category.code == dimension.disadvantaged))
        """)
    }
  }

  borrowing func add(_ project: CallFile.ProjectLine, _ call: UUID) throws {
    guard let startsOn = project.startsOn, let endsOn = project.endsOn,
      let budget = project.budgetEUR
    else {
      throw CallFileRefusal(
        sentence:
          "Le projet \(project.code) n’a pas de dates ou de budget dans le fichier de l’appel. Les ajouter."
      )
    }
    let id =
      try value(
        """
        insert into jalon.project (call_id, code, name, holder_id, territory, summary, target_population,
          objectives, inequality_approach, starts_on, ends_on, budget_eur, funding_eur, status, is_fictitious)
        values (\(call), \(project.code), \(project.name), \(try organisation(project.holder)),
          \(project.territory), \(project.summary), \(project.targetPopulation ?? ""),
          \(project.objectives ?? ""), \(project.inequalityApproach ?? ""), \(startsOn.postgresDate),
          \(endsOn.postgresDate), \(budget), \(project.fundingEUR ?? budget),
          \((project.status?.value ?? .selected).rawValue), \(project.isFictitious ?? false))
        returning id
        """) as UUID
    for partner in project.partners ?? [] {
      try run(
        "insert into jalon.project_partner values (\(call), \(id), \(try organisation(partner)))")
    }
    try place(project, id, call)
    try addSuspensions(of: project, id, call)
  }

  borrowing func addSuspensions(
    of project: CallFile.ProjectLine, _ id: UUID, _ call: UUID
  ) throws {
    for suspension in project.suspensions ?? [] {
      try run(
        """
        insert into jalon.suspension
        values (\(call), \(id), \(suspension.startsOn.postgresDate), \(suspension.endsOn.postgresDate))
        """)
    }
  }

  /// The numbers of bodies that projects name.
  borrowing func number(_ organisations: [Organisation]) throws {
    for organisation in organisations {
      try run(
        """
        update jalon.organisation
        set siret = \(organisation.siret), rna = \(organisation.rna), finess = \(organisation.finess)
        where name = \(organisation.name)
        """)
    }
  }

  /// On its axes and in its departments.
  borrowing func place(_ project: CallFile.ProjectLine, _ id: UUID, _ call: UUID) throws {
    for (axis, share) in project.shares {
      try place(id, call, project.code, axis: axis, share: share)
    }
    for code in project.departments {
      try run("insert into jalon.project_department values (\(call), \(id), \(code))")
    }
  }

  private borrowing func place(
    _ project: UUID, _ call: UUID, _ projectCode: String, axis: String, share: Decimal
  ) throws {
    let found = try run(
      """
      insert into jalon.project_axis (call_id, project_id, axis_id, share)
      select \(call), \(project), id, \(share) from jalon.axis where call_id = \(call) and code = \(axis)
      """)
    guard found == 1 else {
      throw CallFileRefusal(sentence: "\(projectCode) : \(Rule.projectAxisOfCall.sentence)")
    }
  }

  private borrowing func organisation(_ name: String) throws -> UUID {
    try value(
      """
      insert into jalon.organisation (name) values (\(name))
      on conflict (name) do update set name = excluded.name
      returning id
      """)
  }

  borrowing func add(
    _ indicator: CallFile.IndicatorLine, _ position: Int, _ call: UUID
  ) throws {
    let alerts = indicator.alertThresholds
    let id =
      try value(
        """
        insert into jalon.indicator (call_id, axis_id, project_id, code, position, name, definition, unit,
          level, measure, direction, decimals, over_time, over_projects, class, counting, margin, is_required,
          is_typed_twice, alert_change_ratio, alert_change_units, alert_target_ratio, starts_on, ends_on, replaces)
        values (\(call),
          (select id from jalon.axis where call_id = \(call) and code = \(indicator.axis)),
          (select id from jalon.project where call_id = \(call) and code = \(indicator.project)),
          \(indicator.code), \(position), \(indicator.name), \(indicator.definition), \(indicator.unit),
          \(indicator.level.value.rawValue), \(indicator.measure.value.rawValue),
          \(indicator.direction.value.rawValue),
          \(indicator.decimals ?? 0), \(indicator.overTime.value.rawValue),
          \(indicator.overProjects.value.rawValue),
          \(indicator.disclosureClass.rawValue), \(indicator.counting?.value.rawValue), \(indicator.margin),
          \(indicator.isRequired ?? true), \(indicator.doubleEntry ?? false), \(alerts.changeRatio),
          \(alerts.changeUnits), \(alerts.targetRatio),
          \(indicator.startsOn?.postgresDate), \(indicator.endsOn?.postgresDate),
          \(indicator.replaces?.json)::jsonb)
        returning id
        """) as UUID
    try addParts(of: indicator, id, call)
  }

  /// Its dimensions and the populations that it is compared with.
  borrowing func addParts(
    of indicator: CallFile.IndicatorLine, _ id: UUID, _ call: UUID
  ) throws {
    for dimension in indicator.dimensions ?? [] {
      try run(
        """
        insert into jalon.indicator_dimension (call_id, indicator_id, dimension_id)
        select \(call), \(id), id from jalon.dimension where call_id = \(call) and code = \(dimension)
        """)
    }
    for (position, reference) in (indicator.references ?? []).enumerated() {
      try run(
        """
        insert into jalon.reference_value
          (call_id, indicator_id, position, category_id, territory, value, source, year)
        values (\(call), \(id), \(position),
          (select category.id from jalon.category
           join jalon.indicator_dimension link using (dimension_id)
           where link.indicator_id = \(id) and category.code = \(reference.category) limit 1),
          \(reference.territory), \(reference.value), \(reference.source), \(reference.year))
        """)
    }
  }

  borrowing func addGoals(of project: CallFile.ProjectLine, _ call: UUID) throws {
    for (code, goal) in (project.goals ?? [:]).sorted(by: { $0.key < $1.key }) {
      if let baseline = goal.baseline {
        try run(
          """
          insert into jalon.baseline (call_id, project_id, indicator_id, value, source)
          select \(call), project.id, indicator.id, \(baseline), \(goal.source ?? "")
          from jalon.project, jalon.indicator
          where project.call_id = \(call) and project.code = \(project.code)
            and indicator.call_id = \(call) and indicator.code = \(code)
          """)
      }
      let years = (goal.yearTargets ?? [:]).compactMap { year, value in
        Int(year).map { (year: Int?.some($0), value: value) }
      }
      for target in years + [(year: nil, value: goal.target)].compactMap(present) {
        try run(
          """
          insert into jalon.target (call_id, project_id, indicator_id, year, value, kind, period)
          select \(call), project.id, indicator.id, \(target.year), \(target.value),
            \((goal.kind?.value ?? .reach).rawValue), \(target.year == nil ? goal.period?.value.rawValue : nil)
          from jalon.project, jalon.indicator
          where project.call_id = \(call) and project.code = \(project.code)
            and indicator.call_id = \(call) and indicator.code = \(code)
          """)
      }
    }
  }
}

private func present(_ target: (year: Int?, value: Decimal?)) -> (year: Int?, value: Decimal)? {
  target.value.map { (target.year, $0) }
}
