package import Monitoring

/// Everything that the reports of a call are made from, as read in one transaction.
///
/// Raw: it holds small counts. It has a module of its own so that no renderer can name it; only
/// `Publishing` turns it into what may leave.
package struct CallDataset: Sendable {
  package var call: Call
  /// The year that is evaluated; values of later quarters are not read.
  package var year: Int
  /// The day on which it was read (a demonstration's pinned day), without a time, so that the same
  /// data give the same publication.
  package var today: Day
  package var axes: [Axis]
  package var departments: [Department]
  /// All projects of the call, by code.
  package var projects: [Project]
  /// Those of the call and of its axes first, then those of single projects, each in their order.
  package var indicators: [Indicator]
  package var disaggregations: [Disaggregation]
  package var goals: [Goal]
  /// Expected quarters up to the end of the year, whatever their state.
  package var quarters: [ListedQuarter]
  /// Values in force of quarters that were received.
  package var observations: [Observation]
  /// Which of the observations are older than the version of their quarter.
  package var waiting: [WaitingRecord]
  package var surveys: [SurveyResult]
  /// Of the call and of its projects, in the order in which they were made.
  package var amendments: [NotedAmendment]
  /// As declared by holders, up to the end of the year.
  package var participation: [NotedParticipation]
  /// Of all projects, whatever their year.
  package var statements: [ApprovedStatement] = []
  /// Up to the end of the year.
  package var verifications: [NotedVerification] = []
  /// Nil where the call declares no criteria.
  package var transferFramework: TransferFramework?
  package var transfers: [NotedTransfer]
  /// By axis.
  package var judgements: [NotedJudgement] = []
  /// By project.
  package var decisions: [NotedDecision] = []
  /// By project.
  package var contexts: [NotedContext] = []

  package init(
    call: Call, year: Int, today: Day, axes: [Axis], departments: [Department],
    projects: [Project], indicators: [Indicator], disaggregations: [Disaggregation], goals: [Goal],
    quarters: [ListedQuarter], observations: [Observation], waiting: [WaitingRecord] = [],
    surveys: [SurveyResult], amendments: [NotedAmendment] = [],
    participation: [NotedParticipation] = [],
    transferFramework: TransferFramework? = nil, transfers: [NotedTransfer] = []
  ) {
    self.call = call
    self.year = year
    self.today = today
    self.axes = axes
    self.departments = departments
    self.projects = projects
    self.indicators = indicators
    self.disaggregations = disaggregations
    self.goals = goals
    self.quarters = quarters
    self.observations = observations
    self.waiting = waiting
    self.surveys = surveys
    self.amendments = amendments
    self.participation = participation
    self.transferFramework = transferFramework
    self.transfers = transfers
  }
}
