import Foundation
package import Monitoring

/// An invented life for the projects of a call, the same byte for byte from the same seed on every
/// machine. Nothing here reads a clock, a file or the system's randomness.
package enum Demonstration {
  /// The facts of the call, completed with what the plan invents and the goals drawn for it.
  package static func callFile(
    facts: CallFile, plan: DemonstrationPlan, seed: UInt64
  ) -> CallFile {
    var file = facts
    file.call.pinnedToday = plan.pinnedToday
    file.call.isFictitious = true
    file.dimensions = plan.dimensions
    file.indicators = plan.indicators
    file.surveys = plan.surveys
    file.projects = facts.projects.map { facts in
      guard let invented = plan.projects.first(where: { $0.code == facts.code }) else {
        return facts
      }
      var project = completed(facts, with: invented)
      project.goals = goals(
        of: Course(project: invented, seed: seed),
        on: indicators(of: project, in: plan.indicators), plan: plan)
      return project
    }
    return file
  }

  /// The indicators that a project reports on: the call's, its axes', its own.
  static func indicators(
    of project: CallFile.ProjectLine, in indicators: [CallFile.IndicatorLine]
  ) -> [CallFile.IndicatorLine] {
    indicators.filter { indicator in
      if let owner = indicator.project { return owner == project.code }
      return indicator.axis.map(project.axes.contains) ?? true
    }
  }

  private static func completed(
    _ facts: CallFile.ProjectLine, with invented: DemonstrationPlan.ProjectPlan
  ) -> CallFile.ProjectLine {
    var project = facts
    project.axisShares = invented.axisShares
    project.startsOn = invented.startsOn
    project.endsOn = invented.endsOn
    project.budgetEUR = Decimal(invented.budgetEUR)
    project.fundingEUR = Decimal(invented.fundingEUR)
    project.status = Code(invented.status)
    project.targetPopulation = invented.targetPopulation
    project.objectives = invented.objectives
    project.inequalityApproach = invented.inequalityApproach
    project.isFictitious = true
    return project
  }
}
