package import Foundation
package import Monitoring
import Postgres

extension Transaction {
  /// Changes one project as the call's file has it, as evaluator, and keeps what it was.
  package borrowing func amend(
    _ project: CallFile.ProjectLine, ofCall call: UUID, _ changes: [AmendmentChange],
    _ grounds: AmendmentGrounds
  ) throws {
    let id: UUID = try value(
      "select id from jalon.project where call_id = \(call) and code = \(project.code)")
    let kinds = Set(changes.map(\.kind))
    try update(project, id, hasNewHolder: kinds.contains(.holder))
    if kinds.contains(.partner) {
      try run("delete from jalon.project_partner where project_id = \(id)")
      for partner in project.partners ?? [] {
        try run(
          """
          insert into jalon.project_partner
          values (\(call), \(id), jalon.organisation_named(\(partner), null, null, null))
          """)
      }
    }
    if !kinds.isDisjoint(with: [.axisShare, .projectDepartment]) {
      try run("delete from jalon.project_axis where project_id = \(id)")
      try run("delete from jalon.project_department where project_id = \(id)")
      try place(project, id, call)
    }
    if kinds.contains(.suspension) {
      try run("delete from jalon.suspension where project_id = \(id)")
      try addSuspensions(of: project, id, call)
    }
    if kinds.contains(where: \.isOfGoal) {
      // Those of indicators that did not change are written again as they were.
      try run("delete from jalon.baseline where project_id = \(id)")
      try run("delete from jalon.target where project_id = \(id)")
      try addGoals(of: project, call)
    }
    try note(changes, ofCall: call, project: id, grounds)
    try run("set constraints all immediate")
  }

  private borrowing func update(
    _ project: CallFile.ProjectLine, _ id: UUID, hasNewHolder: Bool
  ) throws {
    guard let startsOn = project.startsOn, let endsOn = project.endsOn,
      let budget = project.budgetEUR
    else { return }
    try run(
      """
      update jalon.project
      set name = \(project.name), territory = \(project.territory), summary = \(project.summary),
        target_population = \(project.targetPopulation ?? ""),
        objectives = \(project.objectives ?? ""),
        inequality_approach = \(project.inequalityApproach ?? ""),
        starts_on = \(startsOn.postgresDate), ends_on = \(endsOn.postgresDate),
        budget_eur = \(budget), funding_eur = \(project.fundingEUR ?? budget),
        status = case when \(project.status?.value == .stopped) then 'stopped'
          when status = 'stopped' then 'running' else status end,
        is_fictitious = \(project.isFictitious ?? false)
      where id = \(id)
      """)
    guard hasNewHolder else { return }
    try run(
      """
      update jalon.project set holder_id = jalon.organisation_named(\(project.holder), null, null, null)
      where id = \(id)
      """)
  }
}
