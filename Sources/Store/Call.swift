package import Foundation
package import Monitoring
package import Postgres

/// A call in a list.
package struct ListedCall: Sendable {
  package var id: UUID
  package var code: String
  package var title: String
  package var isFictitious: Bool
}

extension Transaction {
  /// Those that the session may see, by code.
  package borrowing func calls() throws -> [ListedCall] {
    try rows("select id, code, title, is_fictitious from jalon.call order by code") {
      ListedCall(
        id: try $0.get("id"), code: try $0.get("code"), title: try $0.get("title"),
        isFictitious: try $0.get("is_fictitious"))
    }
  }

  package borrowing func call(_ id: UUID) throws -> Call? {
    let phases = try phases(of: id)
    let priorities = try priorities(of: id)
    let committee = try committee(of: id)
    return try row("select * from jalon.call where id = \(id)") { row in
      Call(
        id: id, code: try row.get("code"), title: try row.get("title"),
        funder: try row.get("funder"), policy: try row.get("policy"), scope: try row.get("scope"),
        envelopeEUR: try row.get("envelope_eur"),
        rules: CallRules(
          minimumBudgetEUR: try row.get("minimum_budget_eur"),
          minimumDurationMonths: try row.get("minimum_duration_months"),
          maximumDurationMonths: try row.get("maximum_duration_months"),
          latestEndOn: try row.day("latest_end_on")),
        applicationsReceived: try row.get("applications_received"),
        projectsSelected: try row.get("projects_selected"), dueDays: try row.get("due_days"),
        smallCountThreshold: try row.get("small_count_threshold"),
        opinionThreshold: try row.get("opinion_threshold"), phases: phases,
        priorities: priorities, committee: committee,
        isFictitious: try row.get("is_fictitious"))
    }
  }

  /// The day a call takes for today: the calendar's, or the one a demonstration pins.
  package borrowing func today(call: UUID) throws -> Day {
    try one("select jalon.today(\(call)) as today") { try $0.day("today") }
  }

  package borrowing func departments(of call: UUID) throws -> [Department] {
    try rows("select code, name from jalon.department where call_id = \(call) order by code") {
      Department(code: try $0.get("code"), name: try $0.get("name"))
    }
  }

  package borrowing func axes(of call: UUID) throws -> [Axis] {
    try rows("select * from jalon.axis where call_id = \(call) order by position") { row in
      Axis(
        id: try row.get("id"), code: try row.get("code"), name: try row.get("name"),
        shortName: try row.get("short_name"))
    }
  }

  private borrowing func phases(of call: UUID) throws -> [Phase] {
    try rows("select name, due_on from jalon.phase where call_id = \(call) order by position") {
      Phase(name: try $0.get("name"), dueOn: try $0.day("due_on"))
    }
  }

  private borrowing func priorities(of call: UUID) throws -> [Priority] {
    try rows("select code, name from jalon.priority where call_id = \(call) order by position") {
      Priority(code: try $0.get("code"), name: try $0.get("name"))
    }
  }

  private borrowing func committee(of call: UUID) throws -> [String] {
    try rows("select name from jalon.committee_member where call_id = \(call) order by position") {
      try $0.get("name")
    }
  }
}
