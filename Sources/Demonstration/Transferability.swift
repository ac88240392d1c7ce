import Foundation
package import Monitoring

/// Invented ratings of one project.
package struct DemonstrationTransfer: Sendable, Hashable {
  package var projectCode: String
  package var holder: [TransferRating]
  package var evaluator: [TransferRating]
  /// Of another evaluator, for some projects.
  package var second: [TransferRating]
  /// What was agreed on where the first two differ by two or more; some is left to agree on.
  package var agreed: [TransferRating]
  package var functions: [KeyFunction]
  package var context: TransferContext
}

extension Demonstration {
  /// Holders see their projects a little better than evaluators do; each project has a weak dimension.
  package static func transfers(
    call: CallFile, plan: DemonstrationPlan, framework: TransferFramework, seed: UInt64
  ) -> [DemonstrationTransfer] {
    call.projects.compactMap { project in
      guard let invented = plan.projects.first(where: { $0.code == project.code }),
        !plan.transfer.unrated.contains(project.code)
      else { return nil }
      return transfer(
        of: Course(project: invented, seed: seed), framework, plan.transfer,
        isDouble: plan.transfer.doubleRated.contains(project.code))
    }
  }

  private static func transfer(
    of course: Course, _ framework: TransferFramework, _ words: DemonstrationPlan.TransferWords,
    isDouble: Bool
  ) -> DemonstrationTransfer {
    var draw = course.stream("transfer")
    let usual = draw.integer(2...4)
    let weak = draw.element(framework.dimensions)?.code
    var transfer = DemonstrationTransfer(
      projectCode: course.project.code, holder: [], evaluator: [], second: [], agreed: [],
      functions: Array(words.functions.shuffled(using: &draw).prefix(2)).map(\.function),
      context: context(of: course, words))
    for dimension in framework.dimensions {
      for criterion in dimension.criteria {
        let level = usual + draw.integer(-1...1) - (dimension.code == weak ? 1 : 0)
        let holder = rating(criterion, level + draw.position([5, 4, 1]), words, &draw)
        let evaluator = rating(criterion, level + draw.integer(-1...0), words, &draw)
        transfer.holder.append(holder)
        transfer.evaluator.append(evaluator)
        if isDouble {
          transfer.second.append(rating(criterion, level + draw.integer(-1...0), words, &draw))
        }
        if let one = holder.score.level, let other = evaluator.score.level, abs(one - other) >= 2,
          draw.happens(0.7)
        {
          transfer.agreed.append(rating(criterion, (one + other) / 2, words, &draw))
        }
      }
    }
    return transfer
  }

  /// About a post for each 55 000 euros that the project has in a year.
  private static func context(
    of course: Course, _ words: DemonstrationPlan.TransferWords
  ) -> TransferContext {
    var draw = course.stream("context")
    let project = course.project
    let months = max(1, project.startsOn.fullMonths(through: project.endsOn))
    let halfPosts = max(1, project.budgetEUR * 12 * 2 / (months * 55_000))
    let own = draw.element(words.contexts)
    return TransferContext(
      priorityDistricts: own?.priorityDistricts.value, ruralZones: own?.ruralZones.value,
      deprivation: own?.deprivation, teamFTE: Decimal(halfPosts) / 2, team: own?.team,
      network: own?.network)
  }

  private static func rating(
    _ criterion: TransferCriterion, _ level: Int, _ words: DemonstrationPlan.TransferWords,
    _ draw: inout SplitMix64
  ) -> TransferRating {
    let level = max(0, min(TransferScore.highest, level))
    let score: TransferScore =
      switch draw.position([92, 4, 4]) {
      case 1: .notApplicable
      case 2: .unknown
      default: .level(level)
      }
    let blocks = score.level == 0 && draw.happens(0.5)
    return TransferRating(
      criterion: criterion.code, score: score,
      evidence: TransferEvidence(rawValue: draw.position([1, 3, 4, 3])) ?? .document,
      justification: draw.element(words.justifications) ?? "", isBlocking: blocks,
      plan: blocks && draw.happens(0.7) ? draw.element(words.plans) : nil)
  }
}

extension DemonstrationPlan.TransferWords.FunctionWords {
  fileprivate var function: KeyFunction {
    KeyFunction(
      name: name, mechanism: mechanism, form: form, otherForms: otherForms, context: context,
      status: status.value, evidence: evidence)
  }
}
