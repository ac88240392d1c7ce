package import Foundation
package import Monitoring
package import Postgres

extension Transaction {
  /// Returns nil when the session sees no such quarter.
  package borrowing func quarterHistory(
    project: UUID, quarter: Quarter
  ) throws -> QuarterHistory? {
    guard
      let report = try quarters(ofProjects: [project]).first(where: { $0.quarter == quarter })?.id
    else { return nil }
    return QuarterHistory(
      versions: try rows(
        """
        select version, submitted_at, auth.account_name(account_id) as author
        from jalon.quarter_submission where quarter_report_id = \(report) order by version
        """
      ) {
        QuarterHistory.Version(
          number: try $0.get("version"), author: try $0.getIfPresent("author"),
          sentAt: try $0.get("submitted_at"))
      },
      observations: try rows(
        """
        select * from reporting.observation_version
        where project_id = \(project) and quarter = \(quarter.code)
        order by indicator_id, category_id nulls first, version
        """
      ) { try Observation($0) },
      acts: try acts(of: report), messages: try messages(of: report),
      verifications: try verifications(of: report))
  }

  private borrowing func acts(of report: UUID) throws -> [ReviewAct] {
    try rows(
      """
      select act, version, reason, auth.account_name(account_id) as author, made_at
      from jalon.review_act where quarter_report_id = \(report) order by made_at, id
      """
    ) {
      ReviewAct(
        kind: try $0.choice("act"), version: try $0.get("version"),
        reason: try $0.getIfPresent("reason"), author: try $0.get("author"),
        madeAt: try $0.get("made_at"))
    }
  }

  private borrowing func messages(of report: UUID) throws -> [CellMessage] {
    try rows(
      """
      select indicator_id, category_id, kind, version, body,
        auth.account_name(account_id) as author, written_at
      from jalon.cell_message where quarter_report_id = \(report) order by written_at, id
      """
    ) {
      CellMessage(
        cell: try Cell($0), kind: try $0.choice("kind"), version: try $0.get("version"),
        body: try $0.getIfPresent("body"), author: try $0.get("author"),
        writtenAt: try $0.get("written_at"))
    }
  }

  private borrowing func verifications(of report: UUID) throws -> [Verification] {
    try rows(
      """
      select indicator_id, category_id, version, verified_on, value, denominator, note,
        auth.account_name(account_id) as author, made_at
      from jalon.verification where quarter_report_id = \(report) order by made_at, id
      """
    ) {
      let value = try $0.get("value", as: Decimal.self)
      let denominator = try $0.getIfPresent("denominator", as: Decimal.self)
      return Verification(
        cell: try Cell($0), version: try $0.get("version"),
        verifiedOn: try $0.day("verified_on"),
        recounted: denominator.map { .quotient(numerator: value, denominator: $0) }
          ?? .number(value), note: try $0.getIfPresent("note"), author: try $0.get("author"),
        madeAt: try $0.get("made_at"))
    }
  }

  /// Quarters of the calls that the evaluator follows, but for those not begun and not yet due.
  package borrowing func reviewQueue() throws -> [QueuedQuarter] {
    try rows(
      """
      with threads as (
        select distinct on (quarter_report_id, indicator_id, category_id) quarter_report_id, kind
        from jalon.cell_message
        order by quarter_report_id, indicator_id, category_id, written_at desc, id desc
      )
      select call.code as call_code, project.code as project_code, project.name as project_name,
        project.is_fictitious, status.quarter, status.state, status.version, status.submitted_at,
        status.is_overdue,
        (select count(*) from reporting.current_observation own
         where own.project_id = status.project_id and own.quarter = status.quarter
           and own.reason is not null) as explained,
        (select count(*) from threads where threads.quarter_report_id = status.id
           and threads.kind = 'question') as open_questions,
        (select count(*) from threads where threads.quarter_report_id = status.id
           and threads.kind = 'answer') as answered_questions,
        coalesce((select act = 'asked' from jalon.review_act act
          where act.quarter_report_id = status.id and act.version = status.version
          order by made_at desc, id desc limit 1), false)
          and status.state in ('submitted', 'approved') as is_asked
      from reporting.quarter_status status
      join jalon.project on project.id = status.project_id
      join jalon.call on call.id = status.call_id
      where status.state <> 'open' or status.is_overdue
      order by call.code, project.code, status.quarter
      """
    ) {
      QueuedQuarter(
        callCode: try $0.get("call_code"), projectCode: try $0.get("project_code"),
        projectName: try $0.get("project_name"), quarter: try $0.quarter("quarter"),
        state: try $0.choice("state"), version: try $0.get("version"),
        sentAt: try $0.getIfPresent("submitted_at"), isOverdue: try $0.get("is_overdue"),
        explained: try $0.get("explained"), openQuestions: try $0.get("open_questions"),
        answeredQuestions: try $0.get("answered_questions"),
        isAskedToReopen: try $0.get("is_asked"), isFictitious: try $0.get("is_fictitious"))
    }
  }
}

extension Cell {
  fileprivate init(_ row: Row) throws {
    self.init(
      indicatorID: try row.get("indicator_id"), categoryID: try row.getIfPresent("category_id"))
  }
}
