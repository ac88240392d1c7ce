import Monitoring

extension PublishedSeries {
  /// As it is told beside its projects: where one says that it does not apply, no value is missing.
  func asking(_ projects: [PublishedSeries]) -> PublishedSeries {
    let points = points.map { point in
      let apart = projects.count { project in
        project.points.contains {
          $0.quarter == point.quarter && $0.value.figure == .missing(.notApplicable)
        }
      }
      return PublishedPoint(
        quarter: point.quarter, value: point.value, projectsWithValue: point.projectsWithValue,
        projectsExpected: Self.asked(point.projectsExpected, but: apart))
    }
    let apart = projects.count { $0.cumulated.figure == .missing(.notApplicable) }
    return PublishedSeries(
      area: area, points: points, year: year, cumulated: cumulated, baseline: baseline,
      target: target, projectsWithValue: projectsWithValue,
      projectsExpected: Self.asked(projectsExpected, but: apart),
      quartersWithValue: quartersWithValue,
      quartersExpected: points.reduce(0) { $0 + $1.projectsExpected }, members: projects)
  }

  /// All of them where it applies to none.
  private static func asked(_ expected: Int, but apart: Int) -> Int {
    apart < expected ? expected - apart : expected
  }
}
