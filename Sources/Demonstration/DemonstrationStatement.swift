package import Foundation
package import Monitoring

/// What a holder stated of a year, as it was sent and approved.
package struct DemonstrationStatement: Sendable, Hashable {
  package var id: UUID
  package var projectCode: String
  package var subject: Statement.Subject
  package var content: Statement.Content
  package var sentOn: Day
  package var isApproved: Bool
}

extension Demonstration {
  /// The money of each year that is over, and a few answers to the evaluation.
  package static func statements(
    call: CallFile, plan: DemonstrationPlan, seed: UInt64
  ) -> [DemonstrationStatement] {
    call.projects.flatMap { project -> [DemonstrationStatement] in
      guard let invented = plan.projects.first(where: { $0.code == project.code }) else {
        return []
      }
      let money = YearlyMoney(course: Course(project: invented, seed: seed), plan: plan)
      return money.accounts + money.replies
    }
  }
}
