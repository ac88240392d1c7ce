import Foundation
import Monitoring
import Statistics
import Writing

/// What may be said of the projects of an area side by side.
struct FunnelReading {
  let raw: RawFunnel
  let shown: ShownValues

  var published: PublishedFunnel {
    let projects = shownProjects
    let shares = projects.map(\.share)
    guard projects.count >= RawFunnel.fewestProjects, let funnel = try? ExactFunnel(shares) else {
      return published(.tooFewProjects, projects)
    }
    guard let spread = try? FunnelOverdispersion(funnel), let readings = try? funnel.readings()
    else { return published(.noVariation, projects) }
    if projects.count < 10, spread.pValue < 0.05 { return published(.different, projects) }
    return published(spread.isShown ? .comparedWidened : .compared, projects, readings)
  }

  /// A project whose counts are hidden moves nothing that is printed.
  private var shownProjects: [(code: String, share: Share)] {
    raw.projects.compactMap { series, measured in
      guard case .quotient(let numerator, let denominator) = measured,
        shown.contains(series.area, TimeSpan.year(raw.year).key),
        let share = try? Share(numerator.wholeNumber, of: denominator.wholeNumber),
        let code = series.project?.code
      else { return nil }
      return (code, share)
    }.sorted { $0.code < $1.code }
  }

  private func published(
    _ verdict: PublishedFunnel.Verdict, _ projects: [(code: String, share: Share)],
    _ readings: [Funnel.Position?] = []
  ) -> PublishedFunnel {
    PublishedFunnel(
      area: raw.area, indicatorCode: raw.indicator.code, year: raw.year, verdict: verdict,
      projects: projects.enumerated().map { place, project in
        PublishedFunnel.Project(
          code: project.code, concerned: project.share.numerator,
          people: project.share.denominator,
          position: place < readings.count
            ? readings[place].map(PublishedFunnel.Position.init) : nil)
      }, projectsExpected: raw.projectsExpected)
  }
}

extension PublishedFunnel.Position {
  fileprivate init(_ position: Funnel.Position) {
    self =
      switch position {
      case .within: .within
      case .below, .above: .toWatch
      case .farBelow, .farAbove: .beyond
      }
  }
}
