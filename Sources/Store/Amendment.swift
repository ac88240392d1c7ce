import Dataset
package import Foundation
package import Monitoring
package import Postgres

/// Changes of a project to be written with their reason.
package struct NewAmendment: Sendable {
  package var projectID: UUID
  package var effectiveOn: Day
  package var reason: String
  package var reference: String?
  package var changes: ProjectChanges

  package init(
    projectID: UUID, effectiveOn: Day, reason: String, reference: String?, changes: ProjectChanges
  ) {
    self.projectID = projectID
    self.effectiveOn = effectiveOn
    self.reason = reason
    self.reference = reference
    self.changes = changes
  }
}

/// An indicator that the project does not report on.
package struct UnknownIndicator: Error {
  package let code: String
}

extension Transaction {
  /// Changes the project and keeps what it was. Returns nil when the session sees no such project; no
  /// changes when all is so already.
  package borrowing func amend(_ new: NewAmendment) throws -> [AmendmentChange]? {
    guard let call = try project(new.projectID)?.project.callID else { return nil }
    try lockAmendments(ofCall: call)
    guard var project = try project(new.projectID)?.project else { return nil }
    // A stop is known from its deed on, before the day that it tells on.
    let isStopped: Bool = try value(
      "select status = 'stopped' from jalon.project where id = \(project.id)")
    if isStopped { project.status = .stopped }
    try requireRules(new, project)
    var (amended, ownChanges) = new.changes.applied(to: project, effectiveOn: new.effectiveOn)
    ownChanges += try suspend(new.changes.suspension, project)
    let goals = try goalChanges(new, project)
    let changes = ownChanges + goals.map(\.change)
    guard !changes.isEmpty else { return [] }
    if !ownChanges.isEmpty { try update(amended) }
    try apply(new.changes, to: project)
    for goal in goals { try set(goal, of: project) }
    try note(
      changes, ofCall: project.callID, project: project.id,
      AmendmentGrounds(
        effectiveOn: new.effectiveOn, reason: new.reason, reference: new.reference))
    return changes
  }

  package borrowing func amendments(ofProject project: UUID) throws -> [Amendment] {
    try amendments(where: "amendment.project_id = \(project)")
  }

  /// Those of a call and of its projects, as far as the session reads them, in the order in which they
  /// were made.
  package borrowing func amendments(ofCall call: UUID) throws -> [Amendment] {
    try amendments(where: "amendment.call_id = \(call)")
  }

  /// As reports tell them: without reasons and authors.
  borrowing func notedAmendments(ofCall call: UUID) throws -> [NotedAmendment] {
    let changes = try amendmentChanges(where: "amendment.call_id = \(call)")
    return try rows(
      """
      select amendment.id, effective_on, reference, project.code as project_code, made_at
      from jalon.amendment left join jalon.project on project.id = amendment.project_id
      where amendment.call_id = \(call) order by made_at, amendment.id
      """
    ) { row in
      NotedAmendment(
        projectCode: try row.getIfPresent("project_code"),
        effectiveOn: try row.day("effective_on"), reference: try row.getIfPresent("reference"),
        madeAt: try row.get("made_at"), changes: changes[try row.get("id")] ?? [])
    }
  }

  private borrowing func amendmentChanges(
    where condition: SQL
  ) throws -> [UUID: [AmendmentChange]] {
    let changes = try rows(
      """
      select change.amendment_id, change.kind, project.code as project_code, change.subject,
        change.item, indicator.code, change.year, change.former, change.latter
      from jalon.amendment_change change
      join jalon.amendment on amendment.id = change.amendment_id
      left join jalon.project on project.id = change.project_id
      left join jalon.indicator on indicator.id = change.indicator_id
      where
      """ + " " + condition + " order by change.amendment_id, change.position"
    ) {
      (
        amendment: try $0.get("amendment_id", as: UUID.self),
        change: AmendmentChange(
          AmendmentPlace(
            try $0.choice("kind"), projectCode: try $0.getIfPresent("project_code"),
            subject: try $0.getIfPresent("subject"), item: try $0.getIfPresent("item"),
            indicatorCode: try $0.getIfPresent("code"), year: try $0.getIfPresent("year")),
          former: try $0.getIfPresent("former"), latter: try $0.getIfPresent("latter"))
      )
    }
    return Dictionary(grouping: changes, by: \.amendment).mapValues { $0.map(\.change) }
  }

  private borrowing func amendments(where condition: SQL) throws -> [Amendment] {
    let changes = try amendmentChanges(where: condition)
    return try rows(
      """
      select amendment.id, effective_on, reason, reference, project.code as project_code,
        auth.account_name(account_id) as author, made_at
      from jalon.amendment left join jalon.project on project.id = amendment.project_id
      where
      """ + " " + condition + " order by made_at, amendment.id"
    ) { row in
      let id = try row.get("id", as: UUID.self)
      return Amendment(
        projectCode: try row.getIfPresent("project_code"),
        effectiveOn: try row.day("effective_on"), reason: try row.get("reason"),
        reference: try row.getIfPresent("reference"), author: try row.get("author"),
        madeAt: try row.get("made_at"),
        changes: changes[id] ?? [])
    }
  }

  /// What goals of a call were before the amendments that came after an instant, the last first.
  borrowing func goalRevisions(ofCall call: UUID, after instant: Date) throws -> [GoalRevision] {
    try rows(
      """
      select change.project_id, change.indicator_id, change.kind, change.year,
        change.former::numeric as former
      from jalon.amendment_change change
      join jalon.amendment on amendment.id = change.amendment_id
      where change.call_id = \(call) and amendment.made_at > \(instant)
        and change.kind in ('target', 'baseline')
      order by amendment.made_at desc, change.position desc
      """
    ) {
      GoalRevision(
        projectID: try $0.get("project_id"), indicatorID: try $0.get("indicator_id"),
        isBaseline: try $0.get("kind", as: String.self) == "baseline",
        year: try $0.getIfPresent("year"), former: try $0.getIfPresent("former"))
    }
  }
}

// MARK: - Parts

extension Transaction {
  /// Told with the project's code before the database refuses it without.
  private borrowing func requireRules(_ new: NewAmendment, _ project: Project) throws {
    let amended = new.changes.applied(to: project, effectiveOn: new.effectiveOn).project
    let broken =
      (new.changes.holder?.brokenNumbers ?? [])
      + (try call(project.callID).map { amended.broken($0.rules) } ?? [])
    guard broken.isEmpty else { throw CallFileRefusal(sentence: broken.joined(separator: " ")) }
  }

  private borrowing func suspend(
    _ suspension: ProjectChanges.Suspension?, _ project: Project
  ) throws -> [AmendmentChange] {
    guard let suspension else { return [] }
    let former = try row(
      """
      delete from jalon.suspension
      where project_id = \(project.id) and starts_on = \(suspension.startsOn.postgresDate)
      returning ends_on
      """
    ) { try $0.day("ends_on") }
    try run(
      """
      insert into jalon.suspension
      values (\(project.callID), \(project.id), \(suspension.startsOn.postgresDate),
        \(suspension.endsOn.postgresDate))
      """)
    guard former != suspension.endsOn else { return [] }
    return [
      AmendmentChange(
        AmendmentPlace(
          .suspension, projectCode: project.code, subject: "\(suspension.startsOn)"),
        former: former.map { "\($0)" }, latter: "\(suspension.endsOn)")
    ]
  }

  /// The holder, partners and departments that come or go.
  private borrowing func apply(_ changes: ProjectChanges, to project: Project) throws {
    if let holder = changes.holder {
      try run(
        """
        update jalon.project set holder_id = jalon.organisation_named(\(holder.name),
          \(holder.siret), \(holder.rna), \(holder.finess)) where id = \(project.id)
        """)
    }
    for name in changes.addedPartners {
      try run(
        """
        insert into jalon.project_partner
        values (\(project.callID), \(project.id), jalon.organisation_named(\(name), null, null, null))
        on conflict do nothing
        """)
    }
    for name in changes.removedPartners {
      try run(
        """
        delete from jalon.project_partner using jalon.organisation
        where organisation.id = organisation_id and project_id = \(project.id) and name = \(name)
        """)
    }
    for code in changes.addedDepartments {
      try run(
        """
        insert into jalon.project_department values (\(project.callID), \(project.id), \(code))
        on conflict do nothing
        """)
    }
    for code in changes.removedDepartments {
      try run(
        """
        delete from jalon.project_department
        where project_id = \(project.id) and department_code = \(code)
        """)
    }
    try run("set constraints all immediate")
  }
}

// MARK: - One by one

private struct AmendedGoal {
  var indicatorID: UUID
  var isBaseline: Bool
  var year: Int?
  var value: Decimal
  var change: AmendmentChange
}

extension Transaction {
  private borrowing func goalChanges(
    _ new: NewAmendment, _ project: Project
  ) throws -> [AmendedGoal] {
    guard !new.changes.goals.isEmpty else { return [] }
    let indicators = try indicators(ofProject: project.id)
    let goals = try goals(ofProjects: [project.id])
    return try new.changes.goals.compactMap { wish in
      guard let indicator = indicators.first(where: { $0.code == wish.indicatorCode }) else {
        throw UnknownIndicator(code: wish.indicatorCode)
      }
      let goal = goals.first { $0.indicatorID == indicator.id }
      let former =
        wish.isBaseline
        ? goal?.baseline : wish.year.map { goal?.yearTargets[$0] } ?? goal?.finalTarget
      guard former != wish.value else { return nil }
      return AmendedGoal(
        indicatorID: indicator.id, isBaseline: wish.isBaseline, year: wish.year, value: wish.value,
        change: AmendmentChange(
          AmendmentPlace(
            wish.isBaseline ? .baseline : .target, projectCode: project.code,
            indicatorCode: indicator.code, year: wish.year),
          former: former.map { "\($0)" }, latter: "\(wish.value)"))
    }
  }

  private borrowing func update(_ project: Project) throws {
    try run(
      """
      update jalon.project
      set ends_on = \(project.endsOn.postgresDate), status = \(project.status.rawValue),
        budget_eur = \(project.budgetEUR), funding_eur = \(project.fundingEUR)
      where id = \(project.id)
      """)
  }

  private borrowing func set(_ goal: AmendedGoal, of project: Project) throws {
    if goal.isBaseline {
      try run(
        """
        insert into jalon.baseline (call_id, project_id, indicator_id, value)
        values (\(project.callID), \(project.id), \(goal.indicatorID), \(goal.value))
        on conflict (project_id, indicator_id) do update set value = excluded.value
        """)
    } else {
      try run(
        """
        insert into jalon.target (call_id, project_id, indicator_id, year, value)
        values (\(project.callID), \(project.id), \(goal.indicatorID), \(goal.year), \(goal.value))
        on conflict on constraint target_unique do update set value = excluded.value
        """)
    }
  }
}
