import Monitoring

extension Publication {
  /// What it tells of one project and of no other: no figure, no word and no total in which another has a
  /// part. Returns nil when the call had no such project.
  package func only(_ code: String) -> Publication? {
    guard let project = content.projects.first(where: { $0.code == code }) else { return nil }
    let own = content.only(project)
    return Publication(text: own.text(version: Product.version), content: own)
  }
}

extension Publication.Content {
  fileprivate func only(_ project: Project) -> Publication.Content {
    let isOwn = { (code: String) in code == project.code }
    var own = Publication.Content(
      call: call, year: year, today: today, axes: axes, departments: departments,
      projects: [project], indicators: indicators.compactMap { $0.only(project) },
      gaps: gaps.map { $0.filter { $0.area == .project(code: project.code) } },
      trends: trends.map { $0.filter { $0.area == .project(code: project.code) } },
      funnels: funnels.map { _ in [] },
      completeness: completeness.filter { isOwn($0.projectCode) }, surveys: [],
      waitingRecords: waitingRecords,
      amendments: amendments.filter { $0.projectCode.map(isOwn) ?? true },
      participation: participation.filter { isOwn($0.projectCode) },
      money: money.filter { isOwn($0.projectCode) },
      replies: replies.filter { isOwn($0.projectCode) },
      verifications: verifications.filter { isOwn($0.projectCode) })
    own.transferability = transferability.map { whole in
      PublishedTransferability(
        framework: whole.framework,
        projects: whole.projects.filter { isOwn($0.projectCode) }, agreements: [])
    }
    own.decisions = decisions.filter { isOwn($0.projectCode) }
    own.contexts = contexts.filter { isOwn($0.projectCode) }
    return own
  }
}

extension PublishedIndicator {
  fileprivate func only(_ project: Project) -> PublishedIndicator? {
    if case .project(let code) = indicator.scope, code != project.code { return nil }
    return PublishedIndicator(
      indicator: indicator, areas: [],
      projects: projects.filter { $0.projectCode == project.code },
      breakdowns: breakdowns.filter { $0.area == .project(code: project.code) })
  }
}
