package import Monitoring

extension Demonstration {
  /// Every quarter of every project of the plan, in the order of the projects, then of time.
  package static func quarters(
    call: CallFile, plan: DemonstrationPlan, seed: UInt64
  ) -> [DemonstrationQuarter] {
    let catalogue = Catalogue(plan: plan, seed: seed)
    return call.projects.flatMap { project -> [DemonstrationQuarter] in
      guard let invented = plan.projects.first(where: { $0.code == project.code }) else {
        return []
      }
      let course = Course(project: invented, seed: seed)
      let indicators = indicators(of: project, in: plan.indicators)
      var explanations = Explanations(
        of: project, course: course, plan: plan, catalogue: catalogue)
      return course.quarters.indices.map { position in
        let sending = Sending(course: course, plan: plan, position: position)
        guard sending.isSent else { return sending.unsent }
        let values = Values(course: course, plan: plan, position: position)
        let entries = indicators.flatMap { indicator in
          explanations.explain(
            values.entries(of: indicator), of: indicator.code, in: course.quarters[position])
        }
        return sending.sent(entries, correctable: indicators)
      }
    }
  }
}
