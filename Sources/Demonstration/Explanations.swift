import Foundation
import Monitoring

/// The reasons and comments that the service asks for, found by its own rules, so that every quarter
/// of the demonstration could have been sent as it is.
struct Explanations {
  private let project: CallFile.ProjectLine
  private let course: Course
  private let plan: DemonstrationPlan
  private let catalogue: Catalogue
  private let projectID: UUID
  private let goals: [Goal]
  private var draw: SplitMix64
  /// By indicator, as the rules look at one at a time.
  private var observations: [String: [Observation]] = [:]

  init(
    of project: CallFile.ProjectLine, course: Course, plan: DemonstrationPlan,
    catalogue: Catalogue
  ) {
    self.project = project
    self.course = course
    self.plan = plan
    self.catalogue = catalogue
    draw = course.stream("explanations")
    projectID = draw.uuid()
    goals = catalogue.goals(of: project, projectID)
  }

  /// One indicator's entries of a quarter with their reasons; they become what the next quarter is
  /// held against.
  mutating func explain(
    _ entries: [DemonstrationEntry], of code: String, in quarter: Quarter
  ) -> [DemonstrationEntry] {
    guard let indicator = catalogue.indicator(code) else { return entries }
    let placed = entries.compactMap { entry in catalogue.cell(of: entry).map { (entry, $0) } }
    let alerts = quarterReport(of: indicator, in: quarter).check(
      placed.map { $0.entered(in: $1) })
    let past = observations[code] ?? []
    let explained = placed.map { entry, cell in
      guard let alert = alerts.first(where: { $0.cell == cell && $0.severity == .alert }) else {
        return remarked(entry)
      }
      let last = past.last { $0.cell == cell }?.measured.figure
      return answered(entry, to: alert, last: last)
    }
    observations[code] =
      past
      + placed.map {
        Observation(projectID: projectID, quarter: quarter, cell: $1, measured: $0.measured)
      }
    return explained
  }

  private mutating func answered(
    _ entry: DemonstrationEntry, to alert: Finding, last: Decimal?
  ) -> DemonstrationEntry {
    var entry = entry
    let isSame = alert.rule == .sameFourTimes
    entry.reason = isSame ? .verified : .activity
    guard entry.categoryCode == nil else { return entry }
    let isIncrease = (entry.measured.figure ?? 0) >= (last ?? 0)
    let comments = plan.comments
    entry.comment = draw.element(
      isSame ? comments.unchanged : isIncrease ? comments.increase : comments.decrease)
    return entry
  }

  /// An occasional comment that no rule asked for.
  private mutating func remarked(_ entry: DemonstrationEntry) -> DemonstrationEntry {
    guard entry.categoryCode == nil, entry.comment == nil, entry.reasonText == nil,
      draw.happens(0.03)
    else { return entry }
    var entry = entry
    entry.comment = draw.element(plan.comments.general)
    return entry
  }

  private func quarterReport(of indicator: Indicator, in quarter: Quarter) -> QuarterReport {
    QuarterReport(
      projectID: projectID, projectCode: project.code, projectName: project.name,
      startsOn: course.project.startsOn, endsOn: course.project.endsOn, quarter: quarter,
      state: .draft, version: 0, dueOn: quarter.end, today: plan.pinnedToday,
      indicators: [indicator], disaggregations: catalogue.disaggregations, goals: goals,
      observations: observations[indicator.code] ?? [], isFictitious: true)
  }
}
