package import Foundation
package import Monitoring
package import Postgres

/// Why, from when and by which deed something is amended.
package struct AmendmentGrounds: Sendable, Hashable {
  package var effectiveOn: Day
  package var reason: String
  /// Of the deed.
  package var reference: String?

  package init(effectiveOn: Day, reason: String, reference: String?) {
    self.effectiveOn = effectiveOn
    self.reason = reason
    self.reference = reference
  }
}

extension Transaction {
  /// Changes what is the call's own, as administrator, and keeps what it was.
  package borrowing func amend(
    call: UUID, to file: CallFile, forms: [String: StoredForm], _ changes: [AmendmentChange],
    _ grounds: AmendmentGrounds
  ) throws {
    let kinds = Set(changes.map(\.kind))
    if kinds.contains(where: \.isOfHeader) { try update(call, to: file.call) }
    if !kinds.isDisjoint(with: [.phase, .priority, .committee]) {
      try run("delete from jalon.phase where call_id = \(call)")
      try run("delete from jalon.priority where call_id = \(call)")
      try run("delete from jalon.committee_member where call_id = \(call)")
      try addLists(of: file.call, call)
    }
    try add(changes, from: file, forms: forms, call)
    try change(changes, from: file, forms: forms, call)
    try remove(changes, call)
    try settleCrossRules(changes, from: file, call)
    let numbered = Set(changes.filter(\.kind.isOfOrganisation).compactMap(\.place.subject))
    try number(
      numbered.sorted().map { name in
        file.organisations?.first { $0.name == name } ?? Organisation(name: name)
      })
    try order(file, call)
    try note(changes, ofCall: call, grounds)
    // Rules on whole projects are deferred: checked now, they can still be told by name.
    try run("set constraints all immediate")
  }

  /// Keeps what an amendment of the call, or of one of its projects, changed.
  borrowing func note(
    _ changes: [AmendmentChange], ofCall call: UUID, project: UUID? = nil,
    _ grounds: AmendmentGrounds
  ) throws {
    let amendment: UUID = try value(
      """
      insert into jalon.amendment (call_id, project_id, effective_on, reason, reference)
      values (\(call), \(project), \(grounds.effectiveOn.postgresDate), \(grounds.reason),
        \(grounds.reference))
      returning id
      """)
    for (position, change) in changes.enumerated() {
      try run(
        """
        insert into jalon.amendment_change (call_id, project_id, amendment_id, position, kind,
          subject, item, indicator_id, year, former, latter)
        values (\(call), \(project), \(amendment), \(position), \(change.kind.rawValue),
          \(change.place.subject), \(change.place.item),
          (select id from jalon.indicator where call_id = \(call) and code = \(change.indicatorCode)),
          \(change.year), \(change.former), \(change.latter))
        """)
    }
  }

  private borrowing func update(_ call: UUID, to header: CallFile.Header) throws {
    try run(
      """
      update jalon.call
      set title = \(header.title), funder = \(header.funder), policy = \(header.policy),
        scope = \(header.scope), envelope_eur = \(header.envelopeEUR),
        minimum_budget_eur = \(header.rules.minimumBudgetEUR),
        minimum_duration_months = \(header.rules.minimumDurationMonths),
        maximum_duration_months = \(header.rules.maximumDurationMonths),
        latest_end_on = \(header.rules.latestEndOn.postgresDate),
        applications_received = \(header.applicationsReceived),
        projects_selected = \(header.projectsSelected), due_days = \(header.dueDays ?? 30),
        small_count_threshold = \(header.peopleThreshold),
        opinion_threshold = \(header.answerThreshold),
        pinned_today = \(header.pinnedToday?.postgresDate),
        is_fictitious = \(header.isFictitious ?? false),
        needs_second_administrator = \(header.secondAdministrator ?? false)
      where id = \(call)
      """)
  }

  /// What is in the file and not yet in the call, in the order in which one names the other.
  private borrowing func add(
    _ changes: [AmendmentChange], from file: CallFile, forms: [String: StoredForm], _ call: UUID
  ) throws {
    let added = changes.filter { $0.former == nil }
    func isAdded(_ kind: AmendmentChange.Kind, _ code: String) -> Bool {
      added.contains { $0.place == AmendmentPlace(kind, subject: code) }
    }
    for line in file.departments where isAdded(.department, line.code) { try add(line, call) }
    for (position, line) in file.axes.enumerated() where isAdded(.axis, line.code) {
      try add(line, position, call)
    }
    for (position, line) in (file.dimensions ?? []).enumerated()
    where isAdded(.dimension, line.code) {
      try add(line, position, call)
    }
    for change in added where change.kind == .category { try addCategory(change, call) }
    let projects = file.projects.filter { isAdded(.project, $0.code) }
    for line in projects { try add(line, call) }
    for (position, line) in (file.indicators ?? []).enumerated()
    where isAdded(.indicator, line.code) {
      try add(line, position, call)
    }
    for line in projects { try addGoals(of: line, call) }
    for line in file.surveys ?? [] where isAdded(.survey, line.code) {
      try add(line, form: forms[line.form] ?? StoredForm(text: ""), call)
    }
  }

  private borrowing func addCategory(_ change: AmendmentChange, _ call: UUID) throws {
    try run(
      """
      insert into jalon.category (call_id, dimension_id, code, position, name)
      select call_id, id, \(change.place.item), 1000, \(change.latter) from jalon.dimension
      where call_id = \(call) and code = \(change.place.subject)
      """)
  }
}

extension AmendmentChange.Kind {
  fileprivate var isOfOrganisation: Bool {
    self == .organisationSIRET || self == .organisationRNA || self == .organisationFINESS
  }

  fileprivate var isOfHeader: Bool {
    switch self {
    case .title, .funder, .policy, .scope, .envelope, .minimumBudget, .minimumDuration,
      .maximumDuration, .latestEnd, .applicationsReceived, .projectsSelected, .dueDays,
      .peopleThreshold, .opinionThreshold, .pinnedToday, .isFictitious, .secondAdministrator:
      true
    default: false
    }
  }
}
