package import Foundation
package import Monitoring
package import Postgres

/// A project with what a list says of it.
package struct ListedProject: Sendable {
  package var project: Project
  package var callCode: String
  package var overdueQuarters: Int
  /// On which its call stands still: that of a demonstration.
  package var pinnedToday: Day?
  /// Told to the accounts of its former holder.
  package var handover: Handover?
}

extension Transaction {
  /// Those that the session may see, by code.
  package borrowing func projects() throws -> [ListedProject] {
    try rows(
      """
      select card.*,
        (select count(*) from reporting.quarter_status status
         where status.project_id = card.id and status.is_overdue) as overdue, handover.*
      from reporting.project_card card left join auth.handovers() handover on handover.project_id = card.id
      order by card.call_code, card.code
      """
    ) { try ListedProject($0) }
  }

  /// The days on which calls that the session may see stand still, by code: those of demonstrations.
  package borrowing func pinnedDays() throws -> [String: Day] {
    let days = try rows(
      "select code, pinned_today from jalon.call where pinned_today is not null"
    ) { (try $0.get("code", as: String.self), try $0.day("pinned_today")) }
    return Dictionary(uniqueKeysWithValues: days)
  }

  package borrowing func project(_ id: UUID) throws -> ListedProject? {
    try row(
      """
      select card.*,
        (select count(*) from reporting.quarter_status status
         where status.project_id = card.id and status.is_overdue) as overdue, handover.*
      from reporting.project_card card left join auth.handovers() handover on handover.project_id = card.id
      where card.id = \(id)
      """
    ) { try ListedProject($0) }
  }

  /// Without what a list says of its quarters.
  borrowing func projectCard(_ id: UUID) throws -> Project? {
    try row("select card.* from reporting.project_card card where card.id = \(id)") {
      try Project($0)
    }
  }

  /// Those of a call that the session may see, by code.
  package borrowing func projects(ofCall call: UUID) throws -> [Project] {
    try rows(
      "select card.* from reporting.project_card card where card.call_id = \(call) order by card.code"
    ) { try Project($0) }
  }
}

extension ListedProject {
  fileprivate init(_ row: Row) throws {
    self.init(
      project: try Project(row), callCode: try row.get("call_code"),
      overdueQuarters: try row.get("overdue"), pinnedToday: try row.dayIfPresent("pinned_today"),
      handover: try Handover(row))
  }
}

extension Project {
  init(_ row: Row) throws {
    let codes = try row.get("axis_codes", as: [String].self)
    let shares = try row.get("axis_shares", as: [Decimal].self)
    self.init(
      id: try row.get("id"), callID: try row.get("call_id"), code: try row.get("code"),
      name: try row.get("name"), holderName: try row.get("holder_name"),
      partnerNames: try row.get("partner_names"), territory: try row.get("territory"),
      summary: try row.get("summary"), targetPopulation: try row.get("target_population"),
      objectives: try row.get("objectives"),
      inequalityApproach: try row.get("inequality_approach"),
      startsOn: try row.day("starts_on"), endsOn: try row.day("ends_on"),
      budgetEUR: try row.get("budget_eur"), fundingEUR: try row.get("funding_eur"),
      status: try row.choice("status"),
      axes: zip(codes, shares).map { AxisShare(axisCode: $0, share: $1) },
      departmentCodes: try row.get("department_codes"),
      isFictitious: try row.get("is_fictitious"), suspension: try Self.suspension(row))
  }

  private static func suspension(_ row: Row) throws -> ProjectChanges.Suspension? {
    guard let start = try row.dayIfPresent("suspended_from") else { return nil }
    return ProjectChanges.Suspension(startsOn: start, endsOn: try row.day("suspended_until"))
  }
}
