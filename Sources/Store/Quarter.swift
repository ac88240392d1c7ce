package import Foundation
package import Monitoring
package import Postgres

extension Transaction {
  /// All quarters of some projects, with their due dates, in time order: those within the dates of each,
  /// and those that were sent before its dates changed.
  package borrowing func quarters(ofProjects projects: [UUID]) throws -> [ListedQuarter] {
    try rows(
      """
      select * from reporting.quarter_status
      where project_id = any(\(projects)) and (version > 0 or not is_outside)
      order by project_id, quarter
      """
    ) { try ListedQuarter($0) }
  }

  private borrowing func listed(
    _ quarter: Quarter, ofProject project: UUID
  ) throws -> ListedQuarter? {
    try row(
      """
      select * from reporting.quarter_status
      where project_id = \(project) and quarter = \(quarter.code) and (version > 0 or not is_outside)
      """
    ) { try ListedQuarter($0) }
  }

  /// One quarter as its holder enters it. Returns nil when the session does not see the project, or
  /// the project has no such quarter.
  package borrowing func quarterReport(project id: UUID, quarter: Quarter) throws -> QuarterReport?
  {
    guard let project = try projectCard(id) else { return nil }
    return try quarterReport(of: project, quarter: quarter)
  }

  /// The same, of a project that was read already. Returns nil when it has no such quarter.
  package borrowing func quarterReport(of project: Project, quarter: Quarter) throws
    -> QuarterReport?
  {
    let id = project.id
    guard let report = try listed(quarter, ofProject: id) else { return nil }
    let indicators = try indicators(ofProject: id).filter { $0.isAsked(in: quarter) }
    return QuarterReport(
      projectID: id, projectCode: project.code, projectName: project.name,
      startsOn: project.startsOn, endsOn: project.endsOn, quarter: quarter,
      state: report.state, version: report.version, dueOn: report.dueOn,
      today: try today(call: project.callID),
      indicators: indicators,
      disaggregations: try disaggregations(of: project.callID), goals: try goals(ofProjects: [id]),
      observations: try observations(ofProjects: [id], through: quarter),
      isFictitious: project.isFictitious, isSuspended: report.isSuspended,
      crossRules: try crossRules(ofCall: project.callID),
      secondEntries: indicators.contains(where: \.isTypedTwice)
        ? try secondEntries(project: id, quarter: quarter) : [])
  }

  /// Values in force, up to a quarter.
  package borrowing func observations(
    ofProjects projects: [UUID], through last: Quarter
  ) throws -> [Observation] {
    try rows(
      """
      select * from reporting.current_observation
      where project_id = any(\(projects)) and quarter <= \(last.code)
      order by project_id, indicator_id, quarter, category_id nulls first
      """
    ) { try Observation($0) }
  }

  /// Whether any quarter of a call was ever sent.
  package borrowing func hasSentQuarters(ofCall call: UUID) throws -> Bool {
    try value(
      "select exists (select from jalon.quarter_report where call_id = \(call) and version > 0)")
  }
}

extension ListedQuarter {
  init(_ row: Row) throws {
    self.init(
      id: try row.get("id"), projectID: try row.get("project_id"),
      quarter: try row.quarter("quarter"), state: try row.choice("state"),
      version: try row.get("version"),
      approvedVersion: try row.get("approved_version"), dueOn: try row.day("due_on"),
      isOverdue: try row.get("is_overdue"), wasLate: try row.get("was_late"),
      isOutside: try row.get("is_outside"), isSuspended: try row.get("is_suspended"))
  }
}

extension Observation {
  init(_ row: Row) throws {
    let value = try row.getIfPresent("value", as: Decimal.self)
    let denominator = try row.getIfPresent("denominator", as: Decimal.self)
    let measured: Measured =
      switch (value, denominator) {
      case (let value?, let denominator?): .quotient(numerator: value, denominator: denominator)
      case (let value?, nil): .number(value)
      case (nil, _): .missing(try row.choice("missing"))
      }
    let entry = CellEntry(
      cell: Cell(
        indicatorID: try row.get("indicator_id"),
        categoryID: try row.getIfPresent("category_id")),
      measured: measured,
      reason: try row.getIfPresent("reason", as: String.self).flatMap(Reason.init(rawValue:)),
      reasonText: try row.getIfPresent("reason_text"), comment: try row.getIfPresent("comment"),
      formula: try row.getIfPresent("formula"))
    self.init(
      projectID: try row.get("project_id"), quarter: try row.quarter("quarter"), entry: entry,
      version: try row.get("version"))
  }
}
