import Foundation

/// Everything that the report of one axis is made from, as read in one transaction.
///
/// Raw: it holds small counts, so no renderer may see it. `Reporting.Publication` is what may leave.
package struct AxisDataset: Sendable {
  package var call: Call
  package var axis: Axis
  /// The year that the report evaluates; values of later quarters are not read.
  package var year: Int
  /// The day on which it was read (a demonstration's pinned day), not a time: a report made twice
  /// from the same data is the same file.
  package var today: Day
  /// All axes of the call, to place this one.
  package var axes: [Axis]
  package var departments: [Department]
  /// The projects of the axis, by code.
  package var projects: [Project]
  /// Those of the call and of the axis first, then those of single projects, each in their order.
  package var indicators: [Indicator]
  package var dimensions: [Dimension]
  package var goals: [Goal]
  /// Expected quarters up to the end of the year, whatever their state.
  package var quarters: [QuarterReport]
  /// Values in force of quarters that were received.
  package var observations: [Observation]
  package var surveys: [SurveyResult]

  package init(
    call: Call, axis: Axis, year: Int, today: Day, axes: [Axis], departments: [Department],
    projects: [Project], indicators: [Indicator], dimensions: [Dimension], goals: [Goal],
    quarters: [QuarterReport], observations: [Observation], surveys: [SurveyResult]
  ) {
    self.call = call
    self.axis = axis
    self.year = year
    self.today = today
    self.axes = axes
    self.departments = departments
    self.projects = projects
    self.indicators = indicators
    self.dimensions = dimensions
    self.goals = goals
    self.quarters = quarters
    self.observations = observations
    self.surveys = surveys
  }

  package var isFictitious: Bool {
    call.isFictitious || projects.contains(where: \.isFictitious)
      || surveys.contains(where: \.isFictitious)
  }
}
