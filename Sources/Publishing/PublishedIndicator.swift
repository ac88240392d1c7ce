package import Monitoring

/// One indicator as it may be shown: over the call and its axes, and project by project.
package struct PublishedIndicator: Sendable {
  package let indicator: Indicator
  /// Empty for the indicator of a single project, or one that is not aggregated.
  package let areas: [PublishedSeries]
  package let projects: [PublishedSeries]
  package let breakdowns: [PublishedBreakdown]
}

/// An indicator through time, over an area.
package struct PublishedSeries: Sendable {
  package let area: Area
  package let points: [PublishedPoint]
  /// Over the report's year.
  package let year: PublishedValue
  /// Since the start of the projects.
  package let cumulated: PublishedValue
  package let baseline: PublishedFigure
  package let target: PublishedTarget?
  /// Projects with at least one value, of those expected.
  package let projectsWithValue: Int
  package let projectsExpected: Int
  /// Quarters of projects with a value, of those expected.
  package let quartersWithValue: Int
  package let quartersExpected: Int
  /// The series of its projects, where it is told beside them.
  package var members: [PublishedSeries] = []

  package var projectCode: String? { area.projectCode }
}

package struct PublishedPoint: Sendable {
  package let quarter: Quarter
  package let value: PublishedValue
  package let projectsWithValue: Int
  package let projectsExpected: Int
}
